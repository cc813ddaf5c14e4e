/* Money tables, measures, and what stands beside them. */
#include "temporary-model.h"

#include "d22/figures.h"

#define POSTS   "post_id,title,team_id\n1,Worker,A\n"
#define FINANCE "[finance]\nfirst-year = 2021/22\nyears = 3\nimplementation-date = 2022-04-01\n"

static void
amounts_stand_in_the_years_of_the_projection (void **state)
{
  (void)state;
  const ModelFile files[] = { { "model.ini", FINANCE },
                              { "current/posts.csv", POSTS },
                              { "proposed/posts.csv", POSTS },
                              { "investment.csv",
                                "line_id,title,2023/24,2020/21,2021/22\nB,Two,\"£1,000.50\",9,3\nA,One,,,-4\n" },
                              { NULL, NULL } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const GArray *lines = temporary.model->investment;
  D22_ASSERT_I64 (lines->len, 2);
  const D22MoneyLine *first = &g_array_index (lines, D22MoneyLine, 0), *second = &g_array_index (lines, D22MoneyLine, 1);
  D22_ASSERT_STR (d22_model_text (temporary.model, first->row.line_id), "A");
  static const gint64 wanted[2][3] = { { -400, 0, 0 }, { 300, 0, 100050 } };
  for (guint i = 0; i < 3; i++) {
    D22_ASSERT_I64 (first->amounts[i].pence, wanted[0][i]);
    D22_ASSERT_I64 (second->amounts[i].pence, wanted[1][i]);
  }
  D22_ASSERT_STR (d22_model_text (temporary.model, first->fund), "general-fund");
}

static void
the_proposed_folders_table_replaces_the_roots (void **state)
{
  (void)state;
  const ModelFile files[] = { { "model.ini", FINANCE },
                              { "current/posts.csv", POSTS },
                              { "proposed/posts.csv", POSTS },
                              { "savings.csv", "line_id,title,2021/22\nA,Root,1\nB,Root,1\n" },
                              { "proposed/savings.csv", "line_id,title,2021/22\nC,Own,1\n" },
                              { "controls.csv", "control_id,measure,expected\nC1,fte.current,1\n" },
                              { NULL, NULL } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  D22_ASSERT_I64 (temporary.model->savings->len, 1);
  D22_ASSERT_STR (d22_model_text (temporary.model, g_array_index (temporary.model->savings, D22MoneyLine, 0).row.line_id),
                  "C");
  D22_ASSERT_I64 (temporary.model->controls->len, 1);
}

static void
demand_stands_with_its_measure_by_year (void **state)
{
  (void)state;
  const ModelFile files[] = {
    { "model.ini", FINANCE },
    { "current/posts.csv", POSTS },
    { "proposed/posts.csv", POSTS },
    { "measures.csv", "measure_id,title,unit,starting_units\nCLA,Children,child,500\nCP,Plans,plan,\n" },
    { "demand.csv", "measure_id,year,baseline,plan,unit_cost\nCLA,2022/23,510,490,1000\nCLA,2021/22,500,500,\n" },
    { NULL, NULL }
  };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Measure *measure = &g_array_index (temporary.model->measures, D22Measure, 0);
  D22_ASSERT_TRUE (measure->has_starting_units, "given");
  D22_ASSERT_I64 (measure->years[1].plan.millionths, G_GINT64_CONSTANT (490000000));
  D22_ASSERT_I64 (measure->years[1].unit_cost.pence, 100000);
  D22_ASSERT_TRUE (measure->has_unit_cost[1] && !measure->has_unit_cost[0], "2022/23 alone");
  D22_ASSERT_I64 (measure->years[2].record.given, 0);
  D22_ASSERT_TRUE (!g_array_index (temporary.model->measures, D22Measure, 1).has_starting_units, "not given");
}

static void
decisions_and_matches_of_a_folder_replace_the_roots_by_id (void **state)
{
  (void)state;
  const char *roled = "post_id,role_id,team_id\n1,SW,A\n";
  const char *head = "decision_id,current_role,proposed_role,outcome,reason,decided_by,decided_on\n";
  g_autofree char *root = g_strconcat (head, "D2,SW,,confirmed,x,y,2021-01-01\nD1,SW,,deleted,x,y,2020-01-01\n", NULL);
  g_autofree char *own = g_strconcat (head, "D2,SW,,unchanged,x,y,2021-01-01\n", NULL);
  const ModelFile files[] = {
    { "current/posts.csv", roled },
    { "proposed/posts.csv", roled },
    { "profiles.csv", "role_id,section,statement,statement_id\nSW,duty,Visit,d1\n" },
    { "matches.csv", "current_role,current_statement,proposed_role,proposed_statement,agreed\nSW,d1,SW,d1,40\n" },
    { "proposed/matches.csv", "current_role,current_statement,proposed_role,proposed_statement,agreed\nSW,d1,SW,d1,90\n" },
    { "decisions.csv", root },
    { "proposed/decisions.csv", own },
    { NULL, NULL }
  };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Model *model = temporary.model;
  D22_ASSERT_I64 (model->decisions->len, 2);
  D22_ASSERT_STR (d22_model_text (model, g_array_index (model->decisions, D22DecisionRow, 0).decision_id), "D1");
  D22_ASSERT_I64 (g_array_index (model->decisions, D22DecisionRow, 1).outcome, D22_OUTCOME_UNCHANGED);
  D22_ASSERT_I64 (model->matches->len, 1);
  D22_ASSERT_I64 (g_array_index (model->matches, D22MatchRow, 0).agreed.millionths, 90 * D22_PERCENT_ONE);
}

static void
the_models_own_reference_table_comes_first (void **state)
{
  (void)state;
  const ModelFile shared[] = { { "current/posts.csv", POSTS },
                               { "proposed/posts.csv", POSTS },
                               { "tables/njc_pay_spine.csv",
                                 "year_start,scp,annual_salary_gbp\n2022,2,30000\n2021,3,29000\n2021,2,28000\n" },
                               { NULL, NULL } };
  g_auto (TemporaryModel) temporary = temporary_model (shared, NULL);
  D22_ASSERT_I64 (temporary.model->spine->len, 0);
  g_autofree char *folder = g_build_filename (temporary.folder, "tables", NULL);
  D22LoadOptions options = { .reference = folder };
  g_auto (TemporaryModel) given = temporary_model (shared, &options);
  D22_ASSERT_I64 (given.model->spine->len, 3);
  D22_ASSERT_I64 (g_array_index (given.model->spine, D22SpineRow, 0).scp, 2);
  D22_ASSERT_I64 (g_array_index (given.model->spine, D22SpineRow, 2).year_start, 2022);
  const ModelFile own[] = { { "current/posts.csv", POSTS },
                            { "proposed/posts.csv", POSTS },
                            { "njc_pay_spine.csv", "year_start,scp,annual_salary_gbp\n2021,5,30000\n" },
                            { NULL, NULL } };
  g_auto (TemporaryModel) first = temporary_model (own, &options);
  D22_ASSERT_I64 (first.model->spine->len, 1);
}

static void
figures_are_kept_by_measure_and_scope (void **state)
{
  (void)state;
  g_autoptr (D22Figures) figures = d22_figures_new ();
  D22Decimal value = { 0 };
  d22_figures_set (figures, "fte.current", D22_ID_NONE, (D22Decimal){ 5 });
  d22_figures_set (figures, "fte.current", 7, (D22Decimal){ 2 });
  d22_figures_set (figures, "fte.current", 7, (D22Decimal){ 3 });
  D22_ASSERT_TRUE (d22_figures_get (figures, "fte.current", 7, &value), "set");
  D22_ASSERT_I64 (value.millionths, 3);
  D22_ASSERT_TRUE (d22_figures_get (figures, "fte.current", D22_ID_NONE, &value), "set");
  D22_ASSERT_I64 (value.millionths, 5);
  D22_ASSERT_TRUE (!d22_figures_get (figures, "fte.new", 7, &value), "nobody computed it");
  D22_ASSERT_TRUE (d22_figures_takes_scope ("finance.net") && !d22_figures_takes_scope ("people.at-risk"),
                   "by service or not");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (amounts_stand_in_the_years_of_the_projection),
    cmocka_unit_test (the_proposed_folders_table_replaces_the_roots),
    cmocka_unit_test (demand_stands_with_its_measure_by_year),
    cmocka_unit_test (decisions_and_matches_of_a_folder_replace_the_roots_by_id),
    cmocka_unit_test (the_models_own_reference_table_comes_first),
    cmocka_unit_test (figures_are_kept_by_measure_and_scope),
  };
  return D22_RUN (tests);
}
