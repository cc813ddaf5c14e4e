/* Rule 3, for diff.c alone. Room: review. */
#pragma once

#include "d22/diff.h"

/* Returns: (transfer full) (element-type D22TeamChange): every team of either structure, by id (rule 3). */
GArray *d22_team_changes_new (const D22Model *model);
