/* d22: interned text. Room: base.
 *
 * A model holds millions of ids and names; a row holds a 32-bit index instead of a string, so that comparing two ids is
 * comparing two integers. Index 0 is "not given". */
#pragma once

#include "d22/span.h"

G_BEGIN_DECLS

typedef struct _D22Pool D22Pool;

/* An index into a pool; %D22_ID_NONE is "not given". */
typedef guint32 D22Id;
#define D22_ID_NONE 0u

/* Returns: (transfer full): an empty pool. */
D22Pool *d22_pool_new (void);
void d22_pool_free (D22Pool *pool);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Pool, d22_pool_free)

/* Returns the index of @text, added if new; the empty text is %D22_ID_NONE. */
D22Id d22_pool_intern (D22Pool *pool, D22Span text);

/* Returns the index of @text, or %D22_ID_NONE if the pool does not hold it. */
D22Id d22_pool_find (const D22Pool *pool, D22Span text);

/* Returns: (transfer none): the text, NUL-terminated, valid while the pool lives; "" for %D22_ID_NONE. */
const char *d22_pool_text (const D22Pool *pool, D22Id id);

/* Returns <0, 0, >0 by the bytes of the two texts (rule 1.5); "not given" comes first. */
int d22_pool_compare (const D22Pool *pool, D22Id a, D22Id b);

/* Returns the index of the folded text of @id (rule 1.4, d22_fold()); remembered, so that asking again is cheap. */
D22Id d22_pool_fold (D22Pool *pool, D22Id id);

/* Returns the number of texts plus one: every index is below it. */
guint32 d22_pool_size (const D22Pool *pool);

G_END_DECLS
