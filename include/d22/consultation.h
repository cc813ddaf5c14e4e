/* d22: how long consultation is chosen to last (rule 6.5). Room: review. */
#pragma once

#include "d22/figures.h"
#include "d22/model.h"

G_BEGIN_DECLS

/* Returns the chosen days of rule 6.5, both end days counted; -1 without both dates. */
gint32 d22_consultation_chosen_days (const D22Model *model);

/* Puts consultation.days into @figures where there are dates. */
void d22_consultation_figures (const D22Model *model, D22Figures *figures);

G_END_DECLS
