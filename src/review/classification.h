/* d22: classes of current and proposed roles (rules 4.8 and 4.9). Room: review, internal. */
#pragma once

#include "decisions.h"
#include "ranking.h"

G_BEGIN_DECLS

/* "Deleted or not assessed": which of the two rests on the other roles (rule 4.8c, end). */
#define D22_CLASS_PENDING D22_N_CLASSES

/* What classes are made of. */
typedef struct {
  D22Comparison *comparison; /* owned, as all below */
  D22Decisions *decisions;
  D22Ranking *ranking;
  guint8 *proposed_in_scope; /* by proposed role */
  guint32 *counterpart;      /* by current role: the proposed role in scope of the same id, or D22_NONE */
} D22Classification;

D22Classification *d22_classification_new (const D22Model *model);
void d22_classification_free (D22Classification *classification);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Classification, d22_classification_free)

/* Fills the classes of @current, a role in scope, by rules 4.8a to 4.8c; %D22_CLASS_PENDING where they rest on other roles.
 * Returns: (transfer full) (element-type D22Rank): d22_ranking_of() it. */
GArray *d22_classification_of (D22Classification *classification, D22CurrentRole *current);

/* The end of 4.8c, and 4.9 (arrival.c): all of @review->current in scope are classified as above. */
void d22_classification_finish (D22Classification *classification, D22Review *review);

G_END_DECLS
