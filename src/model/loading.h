/* d22: a model while it is being read: its rows, where each thing was written, and what has been found. Internal to the room
 * model.
 *
 * Everything here ends with the loading; what lasts is the #D22Model. */
#pragma once

#include "ids.h"
#include "spelling.h"

#include "d22/model.h"

G_BEGIN_DECLS

/* Where a table lies: the model's root, or the folder of a structure. */
typedef enum { D22_AT_ROOT, D22_AT_CURRENT, D22_AT_PROPOSED, D22_N_AT } D22At;

typedef enum {
  D22_IN_TEAMS,
  D22_IN_POSTS,
  D22_IN_CHANGES,
  D22_IN_ROLES,
  D22_IN_PROFILES,
  D22_IN_GRADES,
  D22_IN_MATCHES,
  D22_IN_DECISIONS,
  D22_IN_VOLUNTEERS,
  D22_IN_INVESTMENT,
  D22_IN_SAVINGS,
  D22_IN_MEASURES,
  D22_IN_DEMAND,
  D22_IN_RATES,
  D22_IN_CONTROLS,
  D22_IN_SCENARIOS,
  D22_IN_TIMELINE,
  D22_N_IN
} D22In;

/* Where something is written. */
typedef struct {
  const D22Rows *rows;
  const D22Record *record;
} D22Spot;

/* An establishment line before it becomes a post: a row of posts.csv, of changes.csv, or the one over the other. */
typedef struct {
  guint32 base;   /* record of #D22Side.base, or D22_NONE: created */
  guint32 change; /* record of changes.csv, or D22_NONE: as the base says */
  D22Id role;     /* role_id, or the id made of title and grade; D22_ID_NONE where there is neither */
} D22Line;

/* Bits of posts.csv's columns in #D22Record.given: looking them up by name for a million posts would cost more than reading
 * them. */
typedef struct {
  guint32 fte, positions, vacant_fte, agency_fte, status, headcount, annual_cost;
} D22PostBits;

/* One structure while it is being read. */
typedef struct {
  D22Structure *structure; /* the model's */
  D22At at;
  const char *folder;     /* (nullable): the parameters' */
  gboolean known;         /* its posts could be read: what is missing in it is missing indeed */
  const D22Rows *base;    /* (nullable): the posts.csv that the lines start from: with changes.csv the current structure's */
  const D22Rows *changes; /* (nullable) */
  const D22Rows *team_rows; /* (nullable): the teams.csv that holds for it */
  D22PostRow *merged;       /* owned, by record of changes: the row as it stands in the proposal, given bits of posts.csv */
  D22PostBits bits;
  GArray *lines;           /* of D22Line, beside structure->posts */
  GArray *team_spots;      /* of D22Spot, beside structure->teams */
  GArray *role_spots;      /* of D22Spot, beside structure->roles */
  GArray *statement_spots; /* of D22Spot, beside structure->statements */
  D22IdMap change_index;   /* post id -> record of changes.csv */
  D22IdMap post_index, team_index, role_index;
  D22IdMap grade_index; /* folded grade -> index into the model's grades */
  GHashTable
      *said; /* set of cells of `base` that findings stand at (d22_line_spot()); shared where changes.csv inherits rows */
} D22Side;

typedef struct {
  D22Model *model;
  const D22LoadOptions *options;
  D22Issues *issues;
  D22Table *settings;                /* (nullable) owned: model.ini */
  D22Rows *rows[D22_N_IN][D22_N_AT]; /* owned; %NULL where there is no such table */
  D22Spelling *spelling;             /* owned */
  GHashTable *titled;                /* owned, of guint64 (title and grade as written) to the D22Id of the role they make */
  D22Side current, proposed;
  gsize comparisons; /* left for "did you mean": a million bad ids must not cost a million squared */
} D22Loading;

/* --- load.c: helpers for every step --- */

/* Returns: (nullable): the table in force among those that the proposed structure's folder replaces as a whole (model.md,
 * section 6). */
const D22Rows *d22_loading_whole (const D22Loading *loading, D22In in);
/* Returns: (transfer none): the text of @id, "" for none. */
const char *d22_loading_text (const D22Loading *loading, D22Id id);
/* Returns whether the table exists anywhere: at the root or with either structure. */
gboolean d22_loading_has (const D22Loading *loading, D22In in);

/* --- findings.c --- */

/* Adds a finding about a setting of model.ini, at its line where it has one. */
void d22_loading_setting_issue (D22Loading *loading, const char *section, const char *key, D22Severity severity,
                                const char *name, const char *advice, const char *format, ...) G_GNUC_PRINTF (7, 8);
/* Adds a finding about a file or folder as a whole; @path is relative to the model. */
void d22_loading_file_issue (D22Loading *loading, const char *path, D22Severity severity, const char *name,
                             const char *advice, const char *format, ...) G_GNUC_PRINTF (6, 7);

/* Returns: (transfer full): "did you mean 'X'?" for the nearest of @known (elements begin with a D22Id), or a copy of
 * @otherwise. */
char *d22_loading_suggest (D22Loading *loading, D22Id id, const GArray *known, const char *otherwise);

/* What an id refers to. */
typedef enum { D22_REF_POST, D22_REF_ROLE, D22_REF_TEAM, D22_N_REF } D22Ref;
/* Returns: (transfer none): the teams, roles or posts of the structure; elements begin with their id. */
const GArray *d22_side_known (const D22Side *side, D22Ref ref);
/* Returns: (transfer none): from their ids to their indices. */
const D22IdMap *d22_side_index (const D22Side *side, D22Ref ref);

/* An id that leads nowhere. */
typedef struct {
  D22Spot spot;
  const char *column;
  D22Id id;
  D22Ref ref;
  const D22Side *side;   /* where it was looked for */
  const char *where;     /* `roles.csv`, for the text */
  const char *otherwise; /* advice where no id is near */
} D22Dangling;
/* Adds the finding; excel-mangled in place of @name where the id lacks the leading zeros of a known one. */
void d22_loading_dangling (D22Loading *loading, D22Severity severity, const char *name, const D22Dangling *dangling);

/* Adds `duplicate-id` at @spot naming the line of @first. */
void d22_loading_duplicate (D22Loading *loading, const D22Spot *spot, const char *column, const D22Spot *first);

/* Returns: (transfer full): `proposed/posts.csv:14`. */
char *d22_spot_text (const D22Spot *spot);

/* --- tables.c --- */

/* Reads every table of the root and of both structures, and reports folders and files that are missing or that nothing
 * reads. */
void d22_loading_read_tables (D22Loading *loading);

/* --- changes.c, lines.c, posts.c --- */

/* Fills @side's lines from changes.csv over the current structure's posts.csv, and its deletions. */
void d22_changes_apply (D22Loading *loading, D22Side *side);
/* Fills @side's lines, sorted by post id. */
void d22_lines_collect (D22Loading *loading, D22Side *side);
/* Returns: (transfer none): the row as it holds in this structure. */
const D22PostRow *d22_line_row (const D22Side *side, const D22Line *line);
/* Where to put a finding about a reference of the line: its change if that gives @column, else its base row. Returns %FALSE
 * where the same cell was found wanting in the current structure already. */
gboolean d22_line_spot (D22Side *side, const D22Line *line, const char *column, D22Spot *spot);
/* Where to put a finding about the line's own figures; @column becomes %NULL where the change does not give it. */
D22Spot d22_line_figure_spot (const D22Side *side, const D22Line *line, const char **column);
/* Returns whether the line is the current structure's as it stands: what is wrong with its figures was said there. */
gboolean d22_line_is_inherited (const D22Side *side, const D22Line *line);
/* Makes @side's posts of its lines: teams, roles and managers resolved. */
void d22_posts_resolve (D22Loading *loading, D22Side *side);
/* Counts the posts of every role, and those in scope (rule 5.1). Both sides are resolved. */
void d22_posts_count_scope (D22Loading *loading);

/* The figures of a line with the defaults of posts.csv applied. */
typedef struct {
  D22Fte fte, vacant_fte, agency_fte;
  gint32 positions, headcount;
  gboolean has_annual_cost;
  D22Money annual_cost;
  D22Fte annual_cost_fte;
} D22LineFigures;
/* Fills @figures as the line holds in this structure. */
void d22_line_figures (const D22Side *side, const D22Line *line, D22LineFigures *figures);

/* Looks the bits up. */
void d22_post_bits_init (D22PostBits *bits);

/* --- teams.c, roles.c, grades.c, profiles.c --- */

/* Returns the id of the role that @row has: its own, or the one that its title and grade make; D22_ID_NONE for neither. */
D22Id d22_roles_id_of (D22Loading *loading, const D22PostRow *row);
/* Each fills its part of @side's structure; in this order, after the lines. */
void d22_teams_load (D22Loading *loading, D22Side *side);
void d22_roles_load (D22Loading *loading, D22Side *side);
/* Fills the model's grades and both sides' maps to them. */
void d22_grades_load (D22Loading *loading);
void d22_profiles_load (D22Loading *loading, D22Side *side);

/* --- money.c, measures.c, decided.c, references.c --- */

/* Each fills its tables of the model, sorted as d22/model.h says. */
void d22_money_load (D22Loading *loading);
void d22_measures_load (D22Loading *loading);
void d22_decided_load (D22Loading *loading);
void d22_references_load (D22Loading *loading);
/* Returns whether the model gives what costing needs: a first year and an implementation date. */
gboolean d22_loading_is_costed (const D22Loading *loading);
/* Returns the index of @year among the projection's years, or -1. */
gint32 d22_loading_year_index (const D22Loading *loading, D22Year year);

/* Returns: (transfer full): of D22Id: the services that teams of either structure have, each once. */
GArray *d22_loading_services (D22Loading *loading);

/* --- cycles.c --- */

/* @members: of guint32, from the smallest index on, in the order of the walk. */
typedef void (*D22CycleFunc) (const GArray *members, gpointer data);
/* Calls @found once for each cycle of @next, which holds for each of @n elements the next one or D22_NONE. */
void d22_cycles_find (const guint32 *next, guint32 n, D22CycleFunc found, gpointer data);

/* --- checks-*.c --- */

/* Each adds the findings of its file to the loading's issues; the model is complete by then. */
void d22_check_figures (D22Loading *loading, D22Side *side);
void d22_check_references (D22Loading *loading, D22Side *side);
void d22_check_reports (D22Loading *loading, D22Side *side);
void d22_check_mangled (D22Loading *loading);
void d22_check_roles (D22Loading *loading);
void d22_check_profiles (D22Loading *loading);
void d22_check_matches (D22Loading *loading);
void d22_check_decisions (D22Loading *loading);
void d22_check_volunteers (D22Loading *loading);
void d22_check_money (D22Loading *loading);
void d22_check_demand (D22Loading *loading);
void d22_check_controls (D22Loading *loading);
void d22_check_pay (D22Loading *loading);
void d22_check_settings (D22Loading *loading);

G_END_DECLS
