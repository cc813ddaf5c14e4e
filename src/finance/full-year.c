/* What a line costs in a full year (rule 7.2). */
#include "costing.h"

static void
set_year_rates (D22Working *rule, const D22PayYear *year)
{
  d22_number_set_percent (rule->values[3], year->pension_rate);
  d22_number_set_percent (rule->values[4], year->levy);
  d22_number_set_percent (rule->values[5], year->ni_rate);
  d22_number_set_money (rule->values[6], year->threshold);
  d22_number_set_percent (rule->values[7], year->vacancy_factor);
}

static const D22Number *
full_year_cost (const D22Costing *costing, const D22FullYear *full_year, guint year)
{
  const D22Pay *pay = costing->costs->pay;
  D22Working *rule = costing->rules[D22_RULE_FULL_YEAR_COST];
  if (full_year->salary == D22_NONE) {
    rule = costing->rules[D22_RULE_ANNUAL_COST];
    d22_number_set_money (rule->values[0], full_year->annual_cost);
    d22_number_set_fte (rule->values[1], full_year->fte);
    d22_number_set_fte (rule->values[2], full_year->fte_given_for);
    d22_number_set (rule->values[3], pay->price_index[year]);
    d22_number_set (rule->values[4], pay->pay_change[year]);
    return d22_working_run (rule);
  }
  d22_number_set_money (rule->values[0], d22_pay_salary (pay, full_year->salary)->salary[year]);
  d22_number_set_fte (rule->values[1], full_year->fte);
  d22_number_set_count (rule->values[2], full_year->positions);
  set_year_rates (rule, &pay->years[year]);
  return d22_working_run (rule);
}

static void
add_full_year (D22Costing *costing, D22FullYear full_year)
{
  D22PostCosts *costs = costing->costs;
  full_year.costs = g_new (D22Number *, costs->n_years);
  for (guint i = 0; i < costs->n_years; i++) {
    full_year.costs[i] = d22_number_new ();
    d22_number_set (full_year.costs[i], full_year_cost (costing, &full_year, i));
  }
  full_year.n_years = costs->n_years;
  g_array_append_val (costs->full_years, full_year);
}

void
d22_full_year_clear (gpointer data)
{
  D22FullYear *full_year = data;
  for (guint i = 0; i < full_year->n_years; i++)
    d22_number_free (full_year->costs[i]);
  g_free (full_year->costs);
}

/* A given annual cost, for the line's own FTE unless changes.csv altered that (7.2): then it goes with it. */
static D22FullYear
annual_full_year (const D22Post *post)
{
  const D22Fte one = { D22_FTE_ONE };
  gboolean scaled = post->annual_cost_fte.units > 0;
  return (D22FullYear){ .salary = D22_NONE,
                        .annual_cost = post->annual_cost,
                        .fte = scaled ? post->fte : one,
                        .fte_given_for = scaled ? post->annual_cost_fte : one };
}

gboolean
d22_costing_full_year (D22Costing *costing, const D22Structure *structure, const D22Post *post, gint32 point, guint32 *index)
{
  *index = D22_NONE;
  if (!post->funded)
    return TRUE;
  D22FullYear full_year = annual_full_year (post);
  if (!post->has_annual_cost) {
    const D22Role *role = d22_structure_role (structure, post->role);
    full_year.salary = d22_pay_find (costing->costs->pay, role->grade, point, role->supplement);
    if (full_year.salary == D22_NONE)
      return FALSE;
    full_year = (D22FullYear){ .salary = full_year.salary };
    full_year.fte = post->fte;
    full_year.positions = post->positions;
  }
  const gint64 key[D22_FULL_YEAR_KEY] = { full_year.salary, full_year.annual_cost.pence, full_year.fte.units,
                                          full_year.fte_given_for.units, full_year.positions };
  gboolean is_new = FALSE;
  *index = d22_memo_index (costing->full_years, key, &is_new);
  if (is_new)
    add_full_year (costing, full_year);
  return TRUE;
}
