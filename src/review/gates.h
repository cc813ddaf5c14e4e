/* d22: the gates of a natural successor (rule 4.6). Room: review, internal. */
#pragma once

#include "d22/model.h"

G_BEGIN_DECLS

/* A grade distance that cannot be told. */
#define D22_DISTANCE_MISSING G_MAXINT64

/* Returns how many ranks apart the grades of the two roles are; %D22_DISTANCE_MISSING where a rank is missing. */
gint64 d22_grade_distance (const D22Model *model, const D22Role *current, const D22Role *proposed);

/* Returns whether @held, registrations with `;` between, holds each of @required. Compared after folding. */
gboolean d22_registrations_hold (const D22Model *model, D22Id held, D22Id required);

/* Returns the failed gates: bits of D22Gate. */
guint d22_gates_failed (const D22Model *model, const D22Role *current, const D22Role *proposed);

/* Returns: (transfer full) (element-type D22Id): the parts of a cell with `;` between, stripped, none empty; folded if
 * @fold. */
GArray *d22_parts_new (const D22Model *model, D22Id cell, gboolean fold);

G_END_DECLS
