/* d22: one run: the model, what was found in it, what was computed, and the exit status. Room: cli. */
#pragma once

#include "d22/verbs.h"
#include "progress.h"

/* interface.md, section 1. */
enum {
  D22_EXIT_DONE = 0,
  D22_EXIT_NEGATIVE = 1,
  D22_EXIT_INPUT = 2,
  D22_EXIT_OUTPUT = 3,
};

typedef struct {
  const D22Options *options; /* borrowed */
  const D22Console *console; /* borrowed */
  D22Progress *progress;     /* owned */
  const char *path;          /* MODEL; borrowed */
  D22Model *model;           /* owned, as all below; %NULL until computed */
  D22Issues *issues;
  D22Diff *diff;
  D22Review *review;
  D22Projection *projection;
  D22Figures *figures;
  GArray *controls; /* of D22Control */
  D22Show show;
} D22Session;

void d22_session_init (D22Session *session, const D22Options *options, const D22Console *console, const char *path);
void d22_session_clear (D22Session *session);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (D22Session, d22_session_clear)

/* Reads the model with all its findings; no status but D22_EXIT_INPUT, printed, where there is no model at all. */
int d22_session_read (D22Session *session);

/* For verbs other than check: reads the model, reviews the roles where @review or where the model is past the draft, and
 * sets `show`. Returns D22_EXIT_DONE, or the status to end with: everything is printed then. */
int d22_session_load (D22Session *session, gboolean review);

/* Compute once, then stay. */
void d22_session_need_diff (D22Session *session);
void d22_session_need_review (D22Session *session);
void d22_session_need_projection (D22Session *session);
/* Everything, controls included. */
void d22_session_need_controls (D22Session *session);
D22Results d22_session_results (const D22Session *session);

/* Returns whether findings of this run stop verbs or make check fail: errors, and with --strict warnings. */
gboolean d22_session_has_errors (const D22Session *session);

/* Prints the error. Returns the status that goes with it. */
int d22_session_fail (const D22Session *session, const GError *error);

/* Prints @text (taken over), or writes it to -o. @safe: it is fit for a terminal. */
int d22_session_emit (D22Session *session, char *text, gboolean safe);

/* Renders @document (taken over) as text, or as CSV where --format says so: its section @table then. */
int d22_session_emit_document (D22Session *session, D22Document *document, const char *table);
