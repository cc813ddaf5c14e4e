/* d22: published figures against computed ones (rule 8.8). Room: finance. */
#pragma once

#include "d22/figures.h"
#include "d22/model.h"

G_BEGIN_DECLS

typedef struct {
  guint32 control; /* index into the model's controls */
  D22Id scope;     /* a service in the model's one spelling; D22_ID_NONE: all */
  D22Decimal expected, tolerance;
  gboolean given;                  /* FALSE: nobody computed it: no computed figure, no difference, not within */
  D22Decimal computed, difference; /* difference: computed - expected */
  gboolean within;
} D22Control;

/* Returns: (transfer full) (element-type D22Control): one for each of the model's controls, by id. @figures: what review and
 * finance computed. */
GArray *d22_controls_new (const D22Model *model, const D22Figures *figures);

/* Returns how many of @controls are not within tolerance. */
guint d22_controls_failed (const GArray *controls);

G_END_DECLS
