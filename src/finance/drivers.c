/* What a scenario does to the lines of the central case (rule 8.6). */
#include "lines.h"

#include "d22/working.h"

static const D22Percent hundred = { D22_PERCENT_HUNDRED };

D22Drivers
d22_drivers_central (void)
{
  return (
      D22Drivers){ .savings_pct = hundred, .investment_pct = hundred, .demand_pct = hundred, .line_case = D22_CASE_CENTRAL };
}

/* A per cent of the part above zero of each amount. */
static void
scale (D22Working *rule, D22Line *line, D22Percent percent, guint n_years)
{
  if (percent.millionths == D22_PERCENT_HUNDRED)
    return;
  d22_number_set_percent (rule->values[1], percent);
  for (guint i = 0; i < n_years; i++) {
    d22_number_set_money (rule->values[0], line->amounts[i]);
    line->amounts[i] = d22_number_money (d22_working_run (rule));
  }
}

static void
apply_case (D22Lines *lines, D22Case line_case, guint n_years)
{
  if (line_case == D22_CASE_CENTRAL)
    return;
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_SCALED);
  for (guint i = 0; i < lines->lines->len; i++) {
    D22Line *line = g_ptr_array_index (lines->lines, i);
    scale (rule, line, line_case == D22_CASE_ADVERSE ? line->adverse : line->favourable, n_years);
  }
}

/* How much of the amount of 0, 1, 2, ... years ago falls in a year. Returns: (transfer full): n_years numbers. */
static GPtrArray *
delay_weights (gint32 delay_months, guint n_years)
{
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_DELAY_WEIGHT);
  GPtrArray *weights = g_ptr_array_new_with_free_func ((GDestroyNotify)d22_number_free);
  d22_number_set_count (rule->values[0], delay_months);
  for (guint lag = 0; lag < n_years; lag++) {
    D22Number *weight = d22_number_new ();
    d22_number_set_count (rule->values[1], lag);
    d22_number_set (weight, d22_working_run (rule));
    g_ptr_array_add (weights, weight);
  }
  return weights;
}

/* @moved = sum over the lags of weight x the part above zero of the amount that many years before @year. */
static void
sum_moved (D22Number *moved, const GPtrArray *weights, const D22Money *amounts, guint year)
{
  g_autoptr (D22Number) part = d22_number_new ();
  d22_number_set_count (moved, 0);
  for (guint lag = 0; lag <= year; lag++) {
    const D22Number *weight = g_ptr_array_index (weights, lag);
    if (d22_number_is_zero (weight) || amounts[year - lag].pence <= 0)
      continue;
    d22_number_set_money (part, amounts[year - lag]);
    d22_number_add_product (moved, part, weight);
  }
}

static void
delay (D22Working *rule, D22Line *line, const GPtrArray *weights, guint n_years)
{
  g_autofree D22Money *central = g_memdup2 (line->amounts, n_years * sizeof *line->amounts);
  for (guint i = 0; i < n_years; i++) {
    d22_number_set_money (rule->values[0], central[i]);
    sum_moved (rule->values[2], weights, central, i);
    line->amounts[i] = d22_number_money (d22_working_run (rule));
  }
}

/* Posts are known amounts: no per cent touches them. */
static gboolean
is_establishment (const D22Line *line)
{
  return line->source == D22_LINE_ESTABLISHMENT || line->source == D22_LINE_VACANT;
}

static void
apply_savings (const D22Drivers *drivers, guint n_years, D22Lines *savings)
{
  if (drivers->delay_months == 0 && drivers->savings_pct.millionths == D22_PERCENT_HUNDRED)
    return;
  g_autoptr (GPtrArray) weights = delay_weights (drivers->delay_months, n_years);
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_DELAYED);
  for (guint i = 0; i < savings->lines->len; i++) {
    D22Line *line = g_ptr_array_index (savings->lines, i);
    if (is_establishment (line) && drivers->delay_months == 0)
      continue;
    d22_number_set_percent (rule->values[1], is_establishment (line) ? hundred : drivers->savings_pct);
    delay (rule, line, weights, n_years);
  }
}

/* A delay moves establishment lines of both signs, and leaves investment.csv where it is. */
static void
apply_investment (const D22Drivers *drivers, guint n_years, D22Lines *investment)
{
  g_autoptr (GPtrArray) weights = delay_weights (drivers->delay_months, n_years);
  g_autoptr (D22Working) delayed = d22_working_new (D22_RULE_DELAYED);
  g_autoptr (D22Working) scaled = d22_working_new (D22_RULE_SCALED);
  d22_number_set_percent (delayed->values[1], hundred);
  for (guint i = 0; i < investment->lines->len; i++) {
    D22Line *line = g_ptr_array_index (investment->lines, i);
    if (!is_establishment (line))
      scale (scaled, line, drivers->investment_pct, n_years);
    else if (drivers->delay_months != 0)
      delay (delayed, line, weights, n_years);
  }
}

void
d22_drivers_apply (const D22Drivers *drivers, guint n_years, D22Lines *investment, D22Lines *savings)
{
  apply_case (investment, drivers->line_case, n_years);
  apply_case (savings, drivers->line_case, n_years);
  apply_savings (drivers, n_years, savings);
  apply_investment (drivers, n_years, investment);
}
