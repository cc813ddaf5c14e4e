/* d22: the line that a finding is about, with carets under the offending part. Room: verbs, private. */
#pragma once

#include "d22/issue.h"

/* Adds the excerpt of @place with its line number, and @advice beside the carets, or under them where it does not fit.
 * @width: of the terminal; 0: unlimited. */
void d22_excerpt_append (GString *out, const D22Place *place, const char *advice, guint width);
