/* d22: how headings and closed lists are matched. Room: tables (private). */
#pragma once

#include "d22/span.h"
#include "d22/table.h"

/* Returns whether @text is @name, ignoring ASCII case; spaces, dashes and underscores are the same: `Post ID` is `post_id`.
 */
gboolean d22_name_matches (D22Span text, const char *name);

/* Returns the first column of @table that is called @name, or -1. */
int d22_name_heading (const D22Table *table, const char *name);

/* Returns: (transfer none) (nullable): the name nearest to @text out of @names (of const char*), or %NULL. */
const char *d22_name_nearest (D22Span text, const GPtrArray *names);

/* Returns: (transfer full): `a, b, c`. */
char *d22_name_list (const GPtrArray *names);
