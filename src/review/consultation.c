/* The consultation check of rule 6.5, as far as it rests on dates alone. */
#include "d22/consultation.h"

gint32
d22_consultation_chosen_days (const D22Model *model)
{
  const D22Parameters *parameters = model->parameters;

  if (!d22_date_given (parameters->consultation_start) || !d22_date_given (parameters->consultation_end))
    return -1;
  return parameters->consultation_end.day - parameters->consultation_start.day + 1;
}

void
d22_consultation_figures (const D22Model *model, D22Figures *figures)
{
  gint32 days = d22_consultation_chosen_days (model);

  if (days >= 0)
    d22_figures_set (figures, "consultation.days", D22_ID_NONE, (D22Decimal){ (gint64)days * D22_DECIMAL_ONE });
}
