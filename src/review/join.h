/* d22: which phrases are near which, without comparing every two. Room: review, internal. */
#pragma once

#include "similarity.h"

G_BEGIN_DECLS

typedef struct {
  guint32 phrase;
  gint32 similarity;
} D22Near;

/* Finds exactly those phrases of a set that have at least the threshold's similarity to a given one. */
typedef struct _D22Join D22Join;

/* @members: by phrase: whether it belongs to the set; no phrase may be added afterwards. @threshold: at least 1.
 * Returns: (transfer full). */
D22Join *d22_join_new (const D22Phrases *phrases, const guint8 *members, gint32 threshold);
void d22_join_free (D22Join *join);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Join, d22_join_free)

/* Returns: (transfer none) (element-type D22Near): in no order; valid until the next call. */
const GArray *d22_join_find (D22Join *join, guint32 phrase);

G_END_DECLS
