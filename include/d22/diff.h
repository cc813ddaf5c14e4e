/* d22: what changes between the current and the proposed structure (rules 2 and 3). Room: review. */
#pragma once

#include "d22/figures.h"
#include "d22/model.h"

G_BEGIN_DECLS

/* Rule 2.1. */
typedef enum {
  D22_CHANGE_KEPT,
  D22_CHANGE_LINE_MANAGER_ONLY,
  D22_CHANGE_MOVED,
  D22_CHANGE_AMENDED,
  D22_CHANGE_DELETED,
  D22_CHANGE_NEW,
  D22_N_CHANGES
} D22Change;

/* Returns: (transfer none): `line-manager-only`. */
const char *d22_change_text (D22Change change);

/* The fields of rule 2.1 in their order: bit 1 << field. */
typedef enum {
  D22_FIELD_ROLE,
  D22_FIELD_TEAM,
  D22_FIELD_SERVICE,
  D22_FIELD_LOCALITY,
  D22_FIELD_REPORTS_TO,
  D22_FIELD_FTE,
  D22_FIELD_POSITIONS,
  D22_FIELD_GRADE,
  D22_N_FIELDS
} D22Field;
const char *d22_field_text (D22Field field);

typedef struct {
  guint32 current, proposed; /* indices into the structures' posts, or D22_NONE */
  D22Change change;
  guint32 fields; /* bits of D22Field; 0 for deleted and new */
} D22PostChange;

/* One side of the closing equation of rule 2.3, in 1/10,000 FTE or in positions:
 * from + added - deleted + increased - reduced + moved_in - moved_out = to. */
typedef struct {
  gint64 from, to, deleted, added, increased, reduced, moved_in, moved_out;
} D22Flow;

/* Deleted or new FTE of one role within a service (rule 2.4). */
typedef struct {
  guint32 role; /* index into the roles of the structure that has the posts */
  gint64 fte, positions;
} D22RoleAmount;

typedef struct {
  D22Id service; /* D22_ID_NONE: posts without a service */
  D22Flow fte, positions;
  GArray *deleted;     /* of D22RoleAmount, by role id; current structure's roles */
  GArray *added;       /* of D22RoleAmount, by role id; proposed structure's roles */
  GArray *teams_moved; /* of guint32: indices into D22Diff.teams, of the service that receives them */
} D22ServiceDiff;

/* Rule 3: several may hold: bit 1 << change; no bit is "unchanged". */
typedef enum {
  D22_TEAM_CREATED,
  D22_TEAM_DISSOLVED,
  D22_TEAM_RENAMED,
  D22_TEAM_MOVED,
  D22_TEAM_SCOPE,
  D22_N_TEAM_CHANGES
} D22TeamChangeKind;
const char *d22_team_change_text (D22TeamChangeKind kind);

typedef struct {
  guint32 current, proposed; /* indices into the structures' teams, or D22_NONE */
  guint32 changes;           /* bits of D22TeamChangeKind */
  gint64 fte_from, fte_to, positions_from, positions_to; /* of its own posts */
} D22TeamChange;

typedef struct {
  GArray *posts;    /* of D22PostChange, by post id: every post of either structure */
  GArray *teams;    /* of D22TeamChange, by team id: every team of either structure */
  GArray *services; /* of D22ServiceDiff, by the bytes of the service; posts without one first */
  D22Flow fte, positions; /* the whole: a post that moves counts under increased or reduced (rule 2.3) */
  guint64 n_posts[D22_N_CHANGES]; /* lines */
} D22Diff;

/* Returns: (transfer full): rules 2.1-2.4 and 3. @model has no errors. */
D22Diff *d22_diff_new (const D22Model *model);
void d22_diff_free (D22Diff *diff);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Diff, d22_diff_free)

/* Returns whether rule 2.3 closes for @flow. */
gboolean d22_flow_closes (const D22Flow *flow);

/* Puts fte.*, posts.* (in positions) and teams.moved into @figures, by service and in all. */
void d22_diff_figures (const D22Diff *diff, D22Figures *figures);

G_END_DECLS
