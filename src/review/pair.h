/* d22: making role pairs within a review. Room: review, internal. */
#pragma once

#include "coverage.h"

G_BEGIN_DECLS

/* Returns: (transfer full): as d22_role_pair_new(), by a comparison whose two profiles are filled. */
D22RolePair *d22_role_pair_compare (D22Comparison *comparison, guint32 current, guint32 proposed);

G_END_DECLS
