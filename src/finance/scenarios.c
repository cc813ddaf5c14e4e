/* What becomes of investment, savings and net if things go otherwise (rule 8.6). */
#include "lines.h"

#include "d22/working.h"

#define PER_CENT(n)                                                                                                         \
  {                                                                                                                         \
    (n) * (gint64)D22_PERCENT_ONE                                                                                           \
  }

static const struct {
  const char *id, *title;
  D22Drivers drivers;
} built_in[] = {
  { "savings-90", "Savings 90%", { PER_CENT (90), PER_CENT (100), 0, PER_CENT (0), PER_CENT (100), D22_CASE_CENTRAL } },
  { "savings-80", "Savings 80%", { PER_CENT (80), PER_CENT (100), 0, PER_CENT (0), PER_CENT (100), D22_CASE_CENTRAL } },
  { "investment-110",
    "Investment 110%",
    { PER_CENT (100), PER_CENT (110), 0, PER_CENT (0), PER_CENT (100), D22_CASE_CENTRAL } },
  { "investment-120",
    "Investment 120%",
    { PER_CENT (100), PER_CENT (120), 0, PER_CENT (0), PER_CENT (100), D22_CASE_CENTRAL } },
  { "delay-6", "Delay of 6 months", { PER_CENT (100), PER_CENT (100), 6, PER_CENT (0), PER_CENT (100), D22_CASE_CENTRAL } },
  { "delay-12",
    "Delay of 12 months",
    { PER_CENT (100), PER_CENT (100), 12, PER_CENT (0), PER_CENT (100), D22_CASE_CENTRAL } },
  { "pay-award-plus-1",
    "Pay award 1 point higher",
    { PER_CENT (100), PER_CENT (100), 0, PER_CENT (1), PER_CENT (100), D22_CASE_CENTRAL } },
  { "no-demand-reduction",
    "No reduction of demand",
    { PER_CENT (100), PER_CENT (100), 0, PER_CENT (0), PER_CENT (0), D22_CASE_CENTRAL } },
  { "all-adverse",
    "All lines adverse",
    { PER_CENT (100), PER_CENT (100), 0, PER_CENT (0), PER_CENT (100), D22_CASE_ADVERSE } },
  { "all-favourable",
    "All lines favourable",
    { PER_CENT (100), PER_CENT (100), 0, PER_CENT (0), PER_CENT (100), D22_CASE_FAVOURABLE } },
};

/* The establishment at a scenario's pay. */
typedef struct {
  D22Percent change;
  const D22Establishment *establishment;
  D22Establishment *own; /* owned (nullable): the central case's belongs to the projection */
} PaidEstablishment;

static void
free_paid (gpointer data)
{
  PaidEstablishment *paid = data;
  d22_establishment_free (paid->own);
  g_free (paid);
}

static const D22Establishment *
establishment_at (GPtrArray *known, const D22Projection *projection, D22Percent change)
{
  for (guint i = 0; i < known->len; i++) {
    const PaidEstablishment *paid = g_ptr_array_index (known, i);
    if (paid->change.millionths == change.millionths)
      return paid->establishment;
  }
  PaidEstablishment *paid = g_new0 (PaidEstablishment, 1);
  paid->change = change;
  paid->establishment = projection->establishment;
  if (change.millionths != 0) {
    g_autoptr (D22PostCosts) costs = d22_post_costs_new (projection->model, change);
    paid->establishment = paid->own = d22_establishment_new (costs);
  }
  g_ptr_array_add (known, paid);
  return paid->establishment;
}

static void
free_scenario (gpointer data)
{
  D22Scenario *scenario = data;
  g_free (scenario->scenario_id);
  g_free (scenario->title);
  g_free (scenario->investment_by_year);
  g_free (scenario->savings_by_year);
  g_free (scenario->net_by_year);
  g_free (scenario);
}

static void
take_totals (D22Scenario *scenario, const D22Model *model, D22Lines *investment, D22Lines *savings)
{
  D22Net net = d22_net_new (investment, savings, model);
  scenario->investment = investment->total;
  scenario->savings = savings->total;
  scenario->net = net.total;
  scenario->payback = d22_payback_of (net.by_year, net.cumulative, (guint)model->parameters->years);
  scenario->net_by_year = g_steal_pointer (&net.by_year);
  scenario->investment_by_year = g_steal_pointer (&investment->totals);
  scenario->savings_by_year = g_steal_pointer (&savings->totals);
  d22_net_clear (&net);
}

static void
fill_scenario (D22Scenario *scenario, const D22Projection *projection, const D22Establishment *establishment)
{
  D22Lines investment = { 0 }, savings = { 0 };
  g_autoptr (GPtrArray) demand = d22_demand_new (projection->model, scenario->drivers.demand_pct);
  const D22LineInputs inputs = { projection->model, establishment, demand, .named = FALSE };
  d22_lines_fill (&inputs, &investment, &savings);
  d22_drivers_apply (&scenario->drivers, projection->n_years, &investment, &savings);
  d22_lines_sum (&investment, projection->n_years);
  d22_lines_sum (&savings, projection->n_years);
  take_totals (scenario, projection->model, &investment, &savings);
  d22_lines_clear (&investment);
  d22_lines_clear (&savings);
}

static void
add_scenario (GPtrArray *scenarios, const char *id, const char *title, const D22Drivers *drivers)
{
  D22Scenario *scenario = g_new0 (D22Scenario, 1);
  scenario->scenario_id = g_strdup (id);
  scenario->title = g_strdup (title);
  scenario->drivers = *drivers;
  g_ptr_array_add (scenarios, scenario);
}

/* central, the model's own by id, the built-in ones: the order of interface.md, section 3. */
static void
list_scenarios (GPtrArray *scenarios, const D22Model *model)
{
  const D22Drivers central = d22_drivers_central ();
  add_scenario (scenarios, "central", "Central case", &central);
  for (guint i = 0; i < model->scenarios->len; i++) {
    const D22ScenarioRow *row = &g_array_index (model->scenarios, D22ScenarioRow, i);
    const D22Drivers drivers = { row->savings_pct,      row->investment_pct, row->delay_months,
                                 row->pay_award_change, row->demand_pct,     D22_CASE_CENTRAL };
    add_scenario (scenarios, d22_model_text (model, row->scenario_id), d22_model_text (model, row->title), &drivers);
  }
  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    add_scenario (scenarios, built_in[i].id, built_in[i].title, &built_in[i].drivers);
}

GPtrArray *
d22_scenarios_new (const D22Projection *projection)
{
  GPtrArray *scenarios = g_ptr_array_new_with_free_func (free_scenario);
  if (!projection->costed)
    return scenarios;
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (free_paid);
  list_scenarios (scenarios, projection->model);
  for (guint i = 0; i < scenarios->len; i++) {
    D22Scenario *scenario = g_ptr_array_index (scenarios, i);
    fill_scenario (scenario, projection, establishment_at (known, projection, scenario->drivers.pay_award_change));
    const D22Scenario *central = g_ptr_array_index (scenarios, 0);
    const D22Money nets[] = { scenario->net, central->net };
    scenario->change = d22_rule_money (D22_RULE_DIFFERENCE, nets);
  }
  return scenarios;
}
