/* d22: whether a role of both structures is unchanged (rule 4.8b). Room: review, internal. */
#pragma once

#include "coverage.h"

G_BEGIN_DECLS

/* Returns whether grade, registration and profile of the two versions are equal. */
gboolean d22_roles_same (D22Comparison *comparison, guint32 current, guint32 proposed);

G_END_DECLS
