/* d22: "did you mean". Room: base. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer none) (nullable): the candidate nearest to @text by edit distance in bytes (one byte put in, left out
 * or changed, or two neighbours swapped, is 1; ASCII case is ignored), if it is near enough to be worth suggesting: distance
 * at most a third of the longer length, at least 1, and less than the whole; ties by order of @candidates. */
const char *d22_nearest (const char *text, const char *const *candidates, gsize n_candidates);

G_END_DECLS
