/* d22: figures by name and scope, for the controls of rule 8.8. Room: model.
 *
 * Review and finance do not know each other; both put their figures here, and the controls compare them with what was published. */
#pragma once

#include "d22/decimal.h"
#include "d22/pool.h"

G_BEGIN_DECLS

typedef struct _D22Figures D22Figures;

/* Returns: (transfer full): no figures. */
D22Figures *d22_figures_new (void);
void d22_figures_free (D22Figures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Figures, d22_figures_free)

/* @measure: `fte.deleted` (model.md, controls.csv); @scope: a service in the model's one spelling, D22_ID_NONE for all. */
void d22_figures_set (D22Figures *figures, const char *measure, D22Id scope, D22Decimal value);

/* Returns %FALSE where nobody computed it. */
gboolean d22_figures_get (const D22Figures *figures, const char *measure, D22Id scope, D22Decimal *out);

/* Returns: (transfer none): every measure that controls.csv may name, %NULL-terminated; whether it takes a service as scope by
 * d22_figures_takes_scope(). */
const char *const *d22_figures_measures (void);
gboolean d22_figures_takes_scope (const char *measure);

G_END_DECLS
