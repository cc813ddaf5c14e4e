/* d22: making a model. Internal to the room model. */
#pragma once

#include "d22/model.h"

G_BEGIN_DECLS

/* @source is taken over.
 * Returns: (transfer full): a model without content. */
D22Model *d22_model_new (D22Source *source);

G_END_DECLS
