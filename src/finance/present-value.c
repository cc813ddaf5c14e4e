/* Present value at real prices alone: nominal cash is never discounted at a real rate (rule 8.4). */
#include "lines.h"

#include "d22/working.h"

static D22Number **
discount_factors (D22Percent rate, guint n_years)
{
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_DISCOUNT_FACTOR);
  D22Number **factors = g_new (D22Number *, n_years);
  for (guint i = 0; i < n_years; i++) {
    factors[i] = d22_number_new ();
    if (i == 0) {
      d22_number_set_count (factors[i], 1);
      continue;
    }
    d22_number_set (rule->values[0], factors[i - 1]);
    d22_number_set_percent (rule->values[1], rate);
    d22_number_set (factors[i], d22_working_run (rule));
  }
  return factors;
}

void
d22_present_value_fill (D22Projection *projection)
{
  const D22Parameters *parameters = projection->model->parameters;
  if (parameters->price_base != D22_PRICE_REAL)
    return;
  g_autoptr (D22Working) sum = d22_working_new (D22_RULE_PRESENT_VALUE);
  g_autoptr (D22Working) pence = d22_working_new (D22_RULE_PENCE);
  projection->has_present_value = TRUE;
  projection->discount_factors = discount_factors (parameters->discount_rate, projection->n_years);
  for (guint i = 0; i < projection->n_years; i++) {
    d22_number_set_money (sum->values[1], projection->net.by_year[i]);
    d22_number_set (sum->values[2], projection->discount_factors[i]);
    d22_number_set (pence->values[0], d22_working_run (sum));
    d22_number_set (sum->values[0], pence->values[0]);
  }
  projection->present_value = d22_number_money (d22_working_run (pence));
}
