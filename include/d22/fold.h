/* d22: text as rule 1.4 compares it. Room: base. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): @text after NFKC and case folding, each run of punctuation and white space as one space, none
 * at the ends (rule 1.4). Symbols (`+`, `£`) are not punctuation, and stay. @text must be valid UTF-8. */
char *d22_fold (const char *text);

G_END_DECLS
