/* O*NET occupations with their tasks in two releases. Tests: evaluation. */
#pragma once

#include <glib.h>

typedef struct {
  char *id, *text;
} Task;

typedef struct {
  char *code, *id, *before, *after; /* a task reworded under the same id */
} Reworded;

typedef struct {
  GPtrArray *codes_18, *codes_29;  /* of char *, owned, ascending: the occupations of a release */
  GHashTable *tasks_18, *tasks_29; /* of char * (borrowed) -> GArray of Task */
  GHashTable *related;             /* of char * (owned), "code\tcode" -> char * (owned): the tier */
  GArray *reworded;                /* of Reworded */
} Onet;

/* Reads tasks-18.1.tsv, tasks-29.3.tsv, related-29.3.tsv and reworded.tsv. Returns: (transfer full) (nullable). */
Onet *onet_read (const char *folder, GError **error);
void onet_free (Onet *onet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Onet, onet_free)

/* Returns: (transfer none) (nullable): the tier in which @to is related to @from: `Primary-Short`. */
const char *onet_tier (const Onet *onet, const char *from, const char *to);
