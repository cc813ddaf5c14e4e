/* d22: the role review (rule 4). Room: review. */
#pragma once

#include "d22/figures.h"
#include "d22/model.h"

G_BEGIN_DECLS

typedef enum {
  D22_CLASS_UNCHANGED,
  D22_CLASS_NATURAL_SUCCESSOR,
  D22_CLASS_CHANGED,
  D22_CLASS_DELETED,
  D22_CLASS_NEW,
  D22_CLASS_NOT_ASSESSED,
  D22_CLASS_OUT_OF_SCOPE,
  D22_N_CLASSES
} D22Class;

/* Returns: (transfer none): `natural-successor`, as JSON and CSV spell it. */
const char *d22_class_text (D22Class class_);

/* Coverages and scores in 1e-9: computed in double precision, then rounded (rule 4.5). 1,000,000,000 is 100%. */
typedef gint64 D22Coverage;
#define D22_COVERAGE_ONE G_GINT64_CONSTANT (1000000000)

/* Gates of rule 4.6 that failed, and flags of rules 4.5-4.8: bits. */
typedef enum { D22_GATE_GRADE = 1 << 0, D22_GATE_REGISTRATION = 1 << 1 } D22Gate;
typedef enum {
  D22_FLAG_MARGINAL = 1 << 0,
  D22_FLAG_NO_PROFILE = 1 << 1,
  D22_FLAG_GRADE_MISSING = 1 << 2,
  D22_FLAG_GATE_OVERRIDDEN = 1 << 3,
  D22_FLAG_RETITLED = 1 << 4,
} D22ReviewFlag;

/* Where the similarity of two statements comes from (rule 4.1). */
typedef enum { D22_BY_NOBODY, D22_BY_AGREED, D22_BY_CODE, D22_BY_TEXT } D22SimilarityBy;
const char *d22_similarity_by_text (D22SimilarityBy by); /* NULL for NOBODY */

/* One statement with its partner (rule 4.3). */
typedef struct {
  D22Section section;
  guint32 current, proposed; /* indices into the structures' statements; D22_NONE: unpaired */
  gint32 similarity;         /* in 1/10,000; -1 where unpaired */
  D22SimilarityBy by;
} D22StatementPair;

typedef struct {
  gboolean present; /* either role has a statement in the section and the section has weight */
  gboolean has_current, has_proposed;
  D22Coverage current, proposed;
} D22SectionCoverage;

/* The comparison of one current with one proposed role. */
typedef struct {
  guint32 current, proposed; /* indices into the structures' roles */
  gboolean assessed;         /* rule 4.7: there is a score */
  gboolean compared;         /* both have a profile: there are coverages, which rest on statements */
  D22Coverage current_coverage, proposed_coverage, score;
  D22SectionCoverage sections[D22_N_SECTIONS];
  guint gates;     /* failed ones: bits of D22Gate */
  gboolean grade_missing;
  gboolean marginal;
  GArray *statements; /* of D22StatementPair: current statements in order, then unpaired proposed ones */
} D22RolePair;

/* Returns: (transfer full): the pair with its statements, whatever its score (rule 4.10, "any other pair on request"). */
D22RolePair *d22_role_pair_new (const D22Model *model, guint32 current, guint32 proposed);
void d22_role_pair_free (D22RolePair *pair);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22RolePair, d22_role_pair_free)

typedef struct {
  guint32 role; /* index into the current structure's roles */
  D22Class class_, computed;
  GArray *into, *computed_into; /* of guint32: proposed roles, main one first */
  gint32 best;                  /* index into D22Review.pairs: what the class rests on, else the highest-scoring; -1: none */
  GArray *evidence;             /* of guint32: indices into D22Review.pairs (rule 4.10), those of the class first, then by score */
  GArray *decisions;            /* of guint32: decisions in force, indices into model->decisions, by id */
  guint flags;                  /* bits of D22ReviewFlag */
} D22CurrentRole;

typedef struct {
  guint32 role; /* index into the proposed structure's roles */
  D22Class class_;
  GArray *from; /* of guint32: current roles, by id */
} D22ProposedRole;

typedef struct {
  GArray *current;  /* of D22CurrentRole, by id: every role that has a post in the current structure */
  GArray *proposed; /* of D22ProposedRole, by id: every role that has a post in the proposed structure */
  GPtrArray *pairs; /* of D22RolePair, owned */
  guint n_current[D22_N_CLASSES], n_proposed[D22_N_CLASSES];
} D22Review;

/* Returns: (transfer full): rule 4 for the whole model. @model has no errors. */
D22Review *d22_review_new (const D22Model *model);
void d22_review_free (D22Review *review);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Review, d22_review_free)

/* Findings that only the review can make: undecided-role (rule 4.11), and the errors of 4.8a that rest on the proposed structure. */
void d22_review_check (const D22Review *review, const D22Model *model, D22Issues *issues);

/* Puts roles.current.<class> and roles.proposed.<class> into @figures. */
void d22_review_figures (const D22Review *review, D22Figures *figures);

/* Rule 4.2: the text similarity of two statements in 1/10,000. Both valid UTF-8. */
gint32 d22_text_similarity (const char *a, const char *b);

G_END_DECLS
