/* d22: what people decided about roles (rule 4.8a). Room: review, internal. */
#pragma once

#include "d22/model.h"

G_BEGIN_DECLS

/* Rows of decisions.csv, by current role. */
typedef struct _D22Decisions D22Decisions;

D22Decisions *d22_decisions_new (const D22Model *model);
void d22_decisions_free (D22Decisions *decisions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Decisions, d22_decisions_free)

/* Returns: (transfer full) (element-type guint32): the decisions in force for the role @id, indices into model->decisions,
 * by id. */
GArray *d22_decisions_in_force (const D22Decisions *decisions, D22Id id);

G_END_DECLS
