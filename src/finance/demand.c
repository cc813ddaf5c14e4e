#include "d22/demand.h"

#include "d22/working.h"

static void
free_demand (gpointer data)
{
  D22Demand *demand = data;
  for (guint i = 0; i < demand->n_years; i++)
    d22_number_free (demand->plan[i]);
  g_free (demand->plan);
  g_free (demand->total);
  g_free (demand->cashable);
  g_free (demand->avoided);
  g_free (demand);
}

/* Returns the units planned in a year, where only part of a reduction happens (8.6). */
static const D22Number *
planned (D22Working *rule, const D22DemandRow *row, D22Percent demand_pct)
{
  d22_number_set_decimal (rule->values[0], row->baseline);
  d22_number_set_decimal (rule->values[1], row->plan);
  d22_number_set_percent (rule->values[2], demand_pct);
  return d22_working_run (rule);
}

static D22Money
saving (D22Working *rule, const D22DemandRow *row, const D22Number *plan)
{
  d22_number_set_decimal (rule->values[0], row->baseline);
  d22_number_set (rule->values[1], plan);
  d22_number_set_money (rule->values[2], row->unit_cost);
  return d22_number_money (d22_working_run (rule));
}

static void
fill_year (D22Demand *demand, const D22Measure *measure, guint year)
{
  const D22DemandRow *row = &measure->years[year];
  g_autoptr (D22Working) total = d22_working_new (D22_RULE_DEMAND_TOTAL);
  g_autoptr (D22Working) cashable = d22_working_new (D22_RULE_DEMAND_CASHABLE);
  demand->total[year] = saving (total, row, demand->plan[year]);
  if (measure->has_starting_units) {
    d22_number_set_decimal (cashable->values[3], measure->row.starting_units);
    demand->cashable[year] = saving (cashable, row, demand->plan[year]);
  }
  const D22Money parts[] = { demand->total[year], demand->cashable[year] };
  demand->avoided[year] = d22_rule_money (D22_RULE_DEMAND_AVOIDED, parts);
  demand->unit_costs = d22_money_add (demand->unit_costs, row->unit_cost);
  demand->costed = TRUE;
  if (demand->cashable[year].pence != 0)
    demand->cashable_basis = MAX (demand->cashable_basis, MAX (row->basis, measure->row.basis));
  if (demand->avoided[year].pence != 0)
    demand->avoided_basis = MAX (demand->avoided_basis, MAX (row->basis, measure->row.basis));
}

static D22Demand *
new_demand (const D22Measure *measure, guint n_years, D22Percent demand_pct)
{
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_DEMAND_PLAN);
  D22Demand *demand = g_new0 (D22Demand, 1);
  demand->n_years = n_years;
  demand->plan = g_new (D22Number *, n_years);
  demand->total = g_new0 (D22Money, n_years);
  demand->cashable = g_new0 (D22Money, n_years);
  demand->avoided = g_new0 (D22Money, n_years);
  for (guint i = 0; i < n_years; i++) {
    demand->plan[i] = d22_number_new ();
    d22_number_set (demand->plan[i], planned (rule, &measure->years[i], demand_pct));
    if (measure->has_unit_cost[i])
      fill_year (demand, measure, i);
  }
  return demand;
}

GPtrArray *
d22_demand_new (const D22Model *model, D22Percent demand_pct)
{
  GPtrArray *demand = g_ptr_array_new_with_free_func (free_demand);
  for (guint i = 0; i < model->measures->len; i++) {
    const D22Measure *measure = &g_array_index (model->measures, D22Measure, i);
    g_ptr_array_add (demand, new_demand (measure, (guint)model->parameters->years, demand_pct));
  }
  return demand;
}
