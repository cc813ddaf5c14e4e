/* d22: what the HR edition shows of the role review (outputs.md, section 4). Room: view.
 *
 * Its sheets are written from this alone. It holds what the public edition may not: scores, evidence, decisions with their
 * reasons, counts of people. All texts are owned by the view; %NULL is "not given" or "does not apply". */
#pragma once

#include "d22/edition.h"

G_BEGIN_DECLS

/* A score, a coverage, a share, a similarity; shown cut to two decimals (rule 4.5). */
typedef struct {
  gboolean there;
  D22Percent percent;
} D22HrFigure;

/* A role of one structure. */
typedef struct {
  const char *id, *title, *grade;
  const char *name;   /* `PACT Practice Manager (PM-PACT)` */
  const char *class_; /* in a word, as in force */
  char letter;        /* '\0': none stands for it */
  const char *others; /* names of the roles that it goes into, main one first, or comes from */
  gint64 count;       /* rule 5.1: people of a current role, places of a proposed one */
  /* of current roles alone: */
  const char *computed, *computed_others;
  const char *best; /* the proposed role that the figures are about: of the class, else the highest-scoring one */
  D22HrFigure score, current_coverage, proposed_coverage;
  const char *gates, *flags; /* in words: the gates that the best pair fails; flags of rules 4.5-4.8 */
  const char *decisions;     /* ids of those in force */
} D22HrRole;

/* What a pair is to its current role. */
typedef enum {
  D22_HR_IN_FORCE, /* its class rests on the pair */
  D22_HR_REPLACED, /* its computed class does, which a decision replaced */
  D22_HR_OTHER,    /* one of the best other ones */
} D22HrPart;

/* A pair of the evidence (rule 4.10). */
typedef struct {
  guint current, proposed; /* places in the lists of roles */
  D22HrPart part;
  const char *class_; /* in a word: the class that rests on it; %NULL for OTHER */
  char letter;
  D22HrFigure score, current_coverage, proposed_coverage;
} D22HrPair;

/* A statement with its partner, or without one (rule 4.3). */
typedef struct {
  guint pair; /* its place among the pairs */
  const char *section;
  const char *current_id, *current;          /* %NULL: the proposed statement has no partner */
  const char *proposed_id, *proposed;        /* likewise */
  D22HrFigure current_share, proposed_share; /* of the statement in its section */
  D22HrFigure alike;
  const char *by; /* `agreed`, `code`, `text`, `no partner` */
  const char *agreed_by, *reason;
  D22Date agreed_on;
  D22HrFigure current_coverage, proposed_coverage; /* of the section, for this pair of roles */
} D22HrStatement;

/* A decision, in force or replaced by a later one. */
typedef struct {
  const char *id, *role;                  /* the current role's name */
  const char *computed, *computed_others; /* what the rules say */
  const char *outcome, *into;             /* what was decided, into which role */
  gboolean in_force;
  gboolean differs; /* of decisions in force: from the computed class or its roles */
  const char *kind, *decided_by, *reason;
  D22Date decided_on;
} D22HrDecision;

/* How many roles have a class. */
typedef struct {
  const char *class_;
  guint current, proposed;
} D22HrCount;

/* A setting of [matching]. */
typedef struct {
  const char *key, *value, *unit, *meaning; /* @unit nullable */
} D22HrSetting;

typedef struct {
  GStringChunk *texts; /* owns every text above */
  D22EditionHead head;
  D22ReviewRules rules;
  GArray *settings;    /* of D22HrSetting */
  GArray *counts;      /* of D22HrCount */
  GArray *current;     /* of D22HrRole, by id */
  GArray *proposed;    /* of D22HrRole, by id */
  GArray *pairs;       /* of D22HrPair, by current role, those of the class first */
  GArray *statements;  /* of D22HrStatement, by pair, then section */
  GArray *decisions;   /* of D22HrDecision, by id */
  guint n_in_scope;    /* current roles that can have a decision */
  guint n_decided;     /* of them, those that have one in force */
  gint64 n_volunteers; /* accepted ones, taken out of the people (rule 5.1) */
} D22HrView;

/* Returns: (transfer full): a view with empty lists. */
D22HrView *d22_hr_view_new (void);
void d22_hr_view_free (D22HrView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22HrView, d22_hr_view_free)

/* Returns: (transfer none): the view's own copy of @text; %NULL for %NULL and "". The second one frees @text. */
const char *d22_hr_view_keep (D22HrView *view, const char *text);
const char *d22_hr_view_take (D22HrView *view, char *text);

/* Typed access. */
static inline const D22HrRole *
d22_hr_view_current (const D22HrView *view, guint index)
{
  return &g_array_index (view->current, D22HrRole, index);
}

static inline const D22HrRole *
d22_hr_view_proposed (const D22HrView *view, guint index)
{
  return &g_array_index (view->proposed, D22HrRole, index);
}

static inline const D22HrPair *
d22_hr_view_pair (const D22HrView *view, guint index)
{
  return &g_array_index (view->pairs, D22HrPair, index);
}

G_END_DECLS
