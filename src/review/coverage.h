/* d22: how much of one role stands in another (rules 4.1 and 4.3-4.5, 4.7). Room: review, internal. */
#pragma once

#include "d22/review.h"

#include "agreed.h"
#include "pairing.h"
#include "profile.h"

G_BEGIN_DECLS

/* Both profiles and the room to compare roles of one with roles of the other. */
typedef struct {
  const D22Model *model; /* borrowed */
  D22Phrases *phrases;   /* owned, as all below */
  D22Profiles *current, *proposed;
  D22Agreed *agreed;
  D22Pairing *pairing;
  gint32 threshold;      /* the least text similarity that counts, at least 1 */
  GArray *similarity;    /* of gint32: the section that is being paired */
  GArray *partners;      /* of gint32: likewise */
  GArray *current_kept;  /* of gint32, by current item: similarity to its partner; all 0 between comparisons */
  GArray *proposed_kept; /* of gint32, by proposed item: likewise */
  GArray *partner_of;    /* of guint32, by current item that is kept: its proposed item */
} D22Comparison;

/* Returns: (transfer full): no role's profile is filled yet; d22_profiles_fill() those to compare, then
 * d22_comparison_ready(). */
D22Comparison *d22_comparison_new (const D22Model *model);
void d22_comparison_ready (D22Comparison *comparison);
void d22_comparison_free (D22Comparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Comparison, d22_comparison_free)

/* Returns rule 4.1 for two items of the same section, in 1/10,000, and where it comes from. */
gint32 d22_comparison_similarity (const D22Comparison *comparison, D22AgreedRange agreed, guint32 current, guint32 proposed,
                                  D22SimilarityBy *by);

/* Pairs one section of two roles (rule 4.3) into current_kept, proposed_kept and partner_of. @comparison->similarity holds
 * the section's table. */
void d22_comparison_pair (D22Comparison *comparison, const D22ItemRange *current, const D22ItemRange *proposed);

/* The same for all sections, each table filled by rule 4.1. */
void d22_comparison_pair_all (D22Comparison *comparison, guint32 current, guint32 proposed);

/* Sets the marks of both roles back to 0. */
void d22_comparison_clear (D22Comparison *comparison, guint32 current, guint32 proposed);

/* Returns rule 4.4 for one role and one of its sections, by the similarities in @kept (one for each item). */
D22Coverage d22_coverage_of_section (const D22Profiles *profiles, const D22ItemRange *range, const gint32 *kept);
D22Coverage d22_coverage_of_role (const D22Profiles *profiles, guint32 role, const gint32 *kept);

/* The figures of two roles as rules 4.5 and 4.7 have them. */
typedef struct {
  gboolean assessed;
  D22Coverage current, proposed;
  D22Coverage score, other; /* by direction; -1 where not assessed */
} D22Score;

/* Returns rule 4.5 for two coverages. */
D22Score d22_score_of (const D22Model *model, D22Coverage current, D22Coverage proposed);

/* Returns rule 4.7 for a pair in which either role has no profile. */
D22Score d22_score_without_profile (const D22Model *model, const D22Role *current, const D22Role *proposed);

/* Returns whether @coverage meets a threshold of model.ini. */
gboolean d22_coverage_meets (D22Coverage coverage, D22Percent threshold);

G_END_DECLS
