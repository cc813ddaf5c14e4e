#include "support.h"

#define ROLES     "role_id,title,grade\nR,Role,\nG,Graded,G\n"
#define LINE_HEAD "line_id,title,adverse,favourable,2021/22,2022/23,2023/24\n"
#define SCENARIOS "scenario_id,title,savings_pct,investment_pct,delay_months,pay_award_change,demand_pct\n"

/* An establishment that saves 1,000 in 2022/23 and 2023/24 in Safeguarding and costs 400 in Early Help; two money lines;
 * demand. */
static D22Model *
model_with (const char *scenarios)
{
  return model_folder_new ("model.ini", INI, "current/teams.csv", TEAMS, "roles.csv", ROLES, "current/posts.csv",
                           "post_id,role_id,team_id,annual_cost\na,R,T,1000\n", "proposed/posts.csv",
                           "post_id,role_id,team_id,annual_cost\nb,R,U,400\n", "investment.csv",
                           LINE_HEAD "i,I,120,90,100,50,0.05\n", "savings.csv", LINE_HEAD "s,S,50,110,100,200,-30\n",
                           "measures.csv", "measure_id,title,unit,starting_units,adverse,favourable\nm,M,child,10,80,\n",
                           "demand.csv",
                           "measure_id,year,baseline,plan,unit_cost\nm,2022/23,12,8,100\nm,2023/24,12,13,100\n",
                           "scenarios.csv", scenarios, NULL);
}

static void
assert_scenario (const D22Projection *projection, const char *id, const char *investment, const char *savings)
{
  const D22Scenario *scenario = find_scenario (projection, id);
  g_autofree char *i = amounts_text (scenario->investment_by_year, projection->n_years);
  g_autofree char *s = amounts_text (scenario->savings_by_year, projection->n_years);
  g_autofree char *got = g_strdup_printf ("%s: %s; %s", id, i, s);
  g_autofree char *want = g_strdup_printf ("%s: %s; %s", id, investment, savings);
  D22_ASSERT_STR (got, want);
  D22_ASSERT_I64 (scenario->net.pence, scenario->savings.pence - scenario->investment.pence);
}

/* Central: investment 100 + 0, 50 + 400, 0.05 + 400; savings: s 100, 200, -30; establishment 0, 1,000, 1,000; demand: 12 - 8
   = 4 units, 2 of them below the start: 200 cashable, 200 avoided; then 12 - 13: -100 avoided. */
static void
scenarios_turn_their_drivers (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (SCENARIOS "mine,Mine,90,110,18,0,50\n");
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  assert_scenario (projection, "central", "100.00 450.00 400.05", "100.00 1600.00 870.00");
  assert_amounts (projection->savings.totals, 3, "100.00 1600.00 870.00");
  /* nine tenths of what is above zero, not of the establishment: s 90, 180, -30; demand 180 + 180, -100 */
  assert_scenario (projection, "savings-90", "100.00 450.00 400.05", "90.00 1540.00 870.00");
  assert_scenario (projection, "savings-80", "100.00 450.00 400.05", "80.00 1480.00 870.00");
  /* 0.05 x 1.1 = 0.055 -> 0.06; the establishment's 400 stay */
  assert_scenario (projection, "investment-110", "110.00 455.00 400.06", "100.00 1600.00 870.00");
  assert_scenario (projection, "investment-120", "120.00 460.00 400.06", "100.00 1600.00 870.00");
  /* 6 months: half of the year's and half of the last year's: s 50, 50 + 100 = 150, 100 - 30 (below zero does not move);
     establishment 0, 500, 1,000; its investment 0, 200, 400; demand 0, 100 + 100, 100 + 100 - 100 */
  assert_scenario (projection, "delay-6", "100.00 250.00 400.05", "50.00 850.00 1170.00");
  /* 12 months: s 0, 100, 200 - 30; establishment 0, 0, 1,000; its investment 0, 0, 400; demand 0, 0, 400 - 100 */
  assert_scenario (projection, "delay-12", "100.00 50.00 400.05", "0.00 100.00 1470.00");
  /* no reduction: the plan is the baseline of 12; a planned rise stays: -100 */
  assert_scenario (projection, "no-demand-reduction", "100.00 450.00 400.05", "100.00 1200.00 870.00");
  /* adverse: i 120, 60, 0.06; s 50, 100, -30; demand 160 + 160, -100; the establishment as it is */
  assert_scenario (projection, "all-adverse", "120.00 460.00 400.06", "50.00 1420.00 870.00");
  /* favourable: i 90, 45, 0.045 -> 0.05; s 110, 220, -30; demand has none given: 100 */
  assert_scenario (projection, "all-favourable", "90.00 445.00 400.05", "110.00 1620.00 870.00");
}

static void
several_drivers_are_turned_in_the_order_of_the_rule (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (SCENARIOS "mine,Mine,90,110,18,0,50\n");
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  /* half of the reduction: plan 12 - 0.5 x 4 = 10: 200, none of it below the start of 10: all avoided.
     18 months: half of last year's, half of the year before: s 0, 0.9 x 50 = 45, 0.9 x (100 + 50) = 135 - 30 = 105;
     establishment 0, 0, 500; its investment 0, 0, 200; demand 0, 0, 0.9 x 0.5 x 200 = 90 - 100 */
  assert_scenario (projection, "mine", "110.00 55.00 200.06", "0.00 45.00 595.00");
  const D22Scenario *scenario = find_scenario (projection, "mine");
  /* net -110, -10, 394.94: 274.94; central 0, 1,150, 469.95: 1,619.95 */
  D22_ASSERT_I64 (scenario->change.pence, 27494 - 161995);
  D22_ASSERT_I64 (scenario->payback.year, 2);
  D22_ASSERT_I64 (scenario->payback.hundredths, 230); /* 2 + 120 / 394.94 = 2.3038 */
}

static void
scenarios_stand_central_first_then_the_users_then_the_built_in_ones (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (SCENARIOS "zebra,Z,,,,,\nant,A,,,,,\n");
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  static const char *const order[] = {
    "central",        "ant",     "zebra",    "savings-90",       "savings-80",          "investment-110",
    "investment-120", "delay-6", "delay-12", "pay-award-plus-1", "no-demand-reduction", "all-adverse",
    "all-favourable"
  };
  D22_ASSERT_I64 (projection->scenarios->len, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    D22_ASSERT_STR (((const D22Scenario *)g_ptr_array_index (projection->scenarios, i))->scenario_id, order[i]);
  /* what is not given is as in the central case */
  D22_ASSERT_I64 (find_scenario (projection, "ant")->change.pence, 0);
}

static void
a_higher_pay_award_raises_annual_costs_and_salaries (void **state)
{
  (void)state;
  g_autoptr (D22Model) model =
      model_folder_new ("model.ini", INI, "current/teams.csv", TEAMS, "roles.csv", ROLES, "grades.csv",
                        "grade,rank,salary_bottom,salary_top\nG,1,20050,20050\n", "employer_on_costs.csv", NO_ON_COSTS,
                        "current/posts.csv", "post_id,role_id,team_id,annual_cost\na,R,T,1000.33\n", "proposed/posts.csv",
                        "post_id,role_id,team_id\nb,G,U\n", NULL);
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  /* 1,000.33 x 1.01 = 1,010.3333; x 1.01 = 1,020.436633; 20,050 x 1.01 = 20,250.5 -> 20,251; x 1.0201 = 20,453.005 -> 20,453
   */
  assert_scenario (projection, "pay-award-plus-1", "0.00 20251.00 20453.00", "0.00 1010.33 1020.44");
  assert_scenario (projection, "central", "0.00 20050.00 20050.00", "0.00 1000.33 1000.33");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (scenarios_turn_their_drivers),
    cmocka_unit_test (several_drivers_are_turned_in_the_order_of_the_rule),
    cmocka_unit_test (scenarios_stand_central_first_then_the_users_then_the_built_in_ones),
    cmocka_unit_test (a_higher_pay_award_raises_annual_costs_and_salaries),
  };
  return D22_RUN (tests);
}
