/* d22: the model as plain data: teams, posts, roles, profiles, money lines. Room: model.
 *
 * Read and checked once, never changed after d22_model_load(). Arrays are sorted by id (rule 1.5), so that whoever walks them
 * walks in output order, and an index into an array is the rank of its id. */
#pragma once

#include "d22/parameters.h"
#include "d22/pool.h"
#include "d22/rows.h"
#include "d22/source.h"

G_BEGIN_DECLS

/* "No such index." */
#define D22_NONE G_MAXUINT32

typedef struct {
  D22Id id, name;
  D22Id parent_id;
  guint32 parent;          /* index into the structure's teams, or D22_NONE */
  D22Id service, locality; /* resolved by rule 1.4, in the model's one spelling; D22_ID_NONE where there is none */
  gboolean own_service, own_locality; /* given by its own row, not inherited */
  gboolean in_scope;       /* resolved by rule 1.4 */
  D22Basis basis;
  D22Id source, note, public_note;
} D22Team;

/* A grade with its pay, compared after folding (rule 1.4). */
typedef struct {
  D22Id id; /* the model's one spelling */
  gint32 rank;
  gint32 scp_bottom, scp_top;         /* 0 where the grade has no spine points */
  D22Money salary_bottom, salary_top; /* 0 where the grade has no salaries */
  D22Basis basis;
  D22Id source;
} D22Grade;

/* One statement of a profile (model.md, section 4). */
typedef struct {
  D22Id id; /* D22_ID_NONE where not given */
  D22Id text, folded;
  D22Id code;
  D22Section section;
  D22Decimal weight;
  gboolean corporate;
} D22Statement;

/* A role as one structure knows it: the root's row or the structure folder's own. */
typedef struct {
  D22Id id, title;
  D22Id grade_text;     /* the model's one spelling; D22_ID_NONE where not given */
  guint32 grade;        /* index into the model's grades, or D22_NONE */
  D22Id registration;   /* as written: `;` between several */
  D22Money supplement;  /* pounds a year per FTE, in pence; first year's prices */
  gint32 frontline;     /* 1 yes, 0 no, -1 not given */
  D22Id predecessors;   /* role ids, `;` between, as written */
  guint32 first, n_statements; /* range in the structure's statements, in order of section, then as written */
  guint32 n_posts;      /* lines of this structure with this role */
  guint32 n_in_scope;   /* of them, those that rule 5.1 counts (in scope on every side on which the post exists) */
  D22Basis basis;
  D22Id source;
} D22Role;

/* An establishment line. Service, locality and scope are its team's. */
typedef struct {
  D22Id id;
  guint32 role, team; /* indices into the structure's arrays; always valid in a model without errors */
  guint32 manager;    /* index into the structure's posts, or D22_NONE */
  D22Id reports_to;
  D22Fte fte, vacant_fte, agency_fte;
  gint32 positions, headcount;
  D22Id pool, fund, cost_centre; /* fund: the model's one spelling; `general-fund` by default */
  gboolean funded;
  gboolean has_annual_cost;
  D22Money annual_cost;
  D22Fte annual_cost_fte; /* FTE that annual_cost was given for, where changes.csv alters it (7.2); 0: the line's own */
  D22Date start, end, fixed_term_end; /* start and end of changes.csv's `effective` already worked in (rule 7.4) */
  D22Basis basis;
  D22Id source, note, public_note, reason;
} D22Post;

/* A post that changes.csv deletes, and from when. */
typedef struct {
  D22Id post_id;
  D22Date effective; /* first day without the post, or D22_DATE_NONE */
  D22Basis basis;
  D22Id source, note, public_note, reason;
} D22Deletion;

typedef struct {
  char *name;         /* `current` */
  GArray *teams;      /* of D22Team, by id */
  GArray *roles;      /* of D22Role, by id */
  GArray *posts;      /* of D22Post, by id */
  GArray *statements; /* of D22Statement */
  GArray *deletions;  /* of D22Deletion, by post id; only where the structure came as changes.csv */
} D22Structure;

/* A row of investment.csv or savings.csv with its amounts in the years of the projection. */
typedef struct {
  D22LineRow row;
  D22Id service, fund; /* the model's one spelling */
  D22Money *amounts;   /* parameters->years of them; owned */
} D22MoneyLine;

/* A measure with its demand in the years of the projection. */
typedef struct {
  D22MeasureRow row;
  D22Id service, fund; /* the model's one spelling */
  gboolean has_starting_units;
  D22DemandRow *years; /* parameters->years of them, record.given 0 where there is no row; owned */
  gboolean *has_unit_cost; /* by year; owned */
} D22Measure;

typedef struct {
  D22Pool *pool;
  D22Parameters *parameters;
  D22Source *source;
  D22Structure current, proposed;
  gboolean has_grades;  /* grades.csv exists */
  GArray *grades;       /* of D22Grade, by id */
  GArray *investment;   /* of D22MoneyLine, by id */
  GArray *savings;      /* of D22MoneyLine, by id */
  GArray *measures;     /* of D22Measure, by id */
  GArray *matches;      /* of D22MatchRow, by roles and statements */
  GArray *decisions;    /* of D22DecisionRow, by id; all of them: 4.8 picks those in force */
  GArray *volunteers;   /* of D22VolunteersRow */
  GArray *rates;        /* of D22RateRow, by year */
  GArray *controls;     /* of D22ControlRow, by id */
  GArray *scenarios;    /* of D22ScenarioRow, by id */
  GArray *timeline;     /* of D22MilestoneRow, by date, then id */
  GArray *spine;        /* of D22SpineRow, by year, then point */
  GArray *on_costs;     /* of D22OnCostRow, by year */
  GArray *week_caps;    /* of D22WeekCapRow, by date */
  GArray *consultation; /* of D22ConsultationRow, by date, then threshold */
} D22Model;

/* How to load: which structures, and where reference tables lie. */
typedef struct {
  const char *current;             /* (nullable): name in [structures]; %NULL: `current` */
  const char *proposed;            /* (nullable): %NULL: `proposed` */
  const char *reference;           /* (nullable): folder given with --reference */
  const char *installed_reference; /* (nullable): last resort */
} D22LoadOptions;

/* Reads and checks a model (model.md). Every problem is a finding in @issues (sorted); the model is returned even then, so that `check`
 * can say what it can, but only a model without errors may be handed to review and finance.
 * Returns: (transfer full) (nullable): %NULL with @error (%D22_ERROR_INPUT) where @path is no model at all. */
D22Model *d22_model_load (const char *path, const D22LoadOptions *options, D22Issues *issues, GError **error);
void d22_model_free (D22Model *model);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Model, d22_model_free)

/* Returns: (transfer none): the text of @id, "" for none. */
const char *d22_model_text (const D22Model *model, D22Id id);

/* Returns the index of the element with this id, or D22_NONE: binary search by bytes. */
guint32 d22_structure_find_post (const D22Structure *structure, const D22Pool *pool, D22Id id);
guint32 d22_structure_find_role (const D22Structure *structure, const D22Pool *pool, D22Id id);
guint32 d22_structure_find_team (const D22Structure *structure, const D22Pool *pool, D22Id id);

/* Typed element access: the arrays are constant after loading. */
const D22Post *d22_structure_post (const D22Structure *structure, guint32 index);
const D22Role *d22_structure_role (const D22Structure *structure, guint32 index);
const D22Team *d22_structure_team (const D22Structure *structure, guint32 index);
const D22Statement *d22_structure_statement (const D22Structure *structure, guint32 index);

/* Returns: (transfer full): SHA-256 over the names and bytes of every file read, in hex: the model's fingerprint. */
char *d22_model_hash (const D22Model *model);

G_END_DECLS
