/* d22: the proposed roles in the order of rule 4.8c, for one current role. Room: review, internal. */
#pragma once

#include "candidates.h"

G_BEGIN_DECLS

/* How many other pairs are kept as evidence (rule 4.10). */
#define D22_BEST_OTHERS 5

typedef struct {
  guint32 proposed;
  D22Score score;
  gboolean named;  /* as predecessor */
  gint64 distance; /* of grades; D22_DISTANCE_MISSING */
} D22Rank;

typedef struct _D22Ranking D22Ranking;

/* @in_scope: by proposed role. Both borrowed. Returns: (transfer full). */
D22Ranking *d22_ranking_new (D22Comparison *comparison, const guint8 *in_scope);
void d22_ranking_free (D22Ranking *ranking);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Ranking, d22_ranking_free)

/* Ranks the proposed roles in scope for @current: all that meet a threshold, the best five beside those that a class may
 * rest on, and each of @wanted (element-type guint32) whether assessed or not. Returns: (transfer full) (element-type
 * D22Rank): in the order of natural successors of 4.8c; not assessed ones last. */
GArray *d22_ranking_of (D22Ranking *ranking, guint32 current, const GArray *wanted);

/* The two orders of rule 4.8c. */
int d22_rank_compare (gconstpointer a, gconstpointer b);
int d22_rank_compare_changed (gconstpointer a, gconstpointer b);

G_END_DECLS
