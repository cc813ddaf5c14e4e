#include "support.h"

/* Grades of the published spine (models/reference) and one of salaries. No posts are needed: pay is asked for directly. */
#define GRADES                                                                                                              \
  "grade,rank,scp_bottom,scp_top,salary_bottom,salary_top\n"                                                                \
  "low,1,1,12,,\nsalaried,2,,,30000,41001\nranked,3,,,,\n"
#define POSTS   "post_id,role_id,team_id\nP,R,T\n"
#define ROLES   "role_id,title,grade\nR,Role,low\n"
#define FINANCE "[finance]\nfirst-year = 2021/22\nyears = 6\nimplementation-date = 2022-04-01\npay-award = 3\n"

static D22Model *
model_with (const char *finance, const char *rates)
{
  return model_folder_new ("model.ini", finance, "current/posts.csv", POSTS, "current/teams.csv", TEAMS,
                           "proposed/posts.csv", POSTS, "roles.csv", ROLES, "grades.csv", GRADES, "rates.csv", rates, NULL);
}

#define NO_RATES "year,pay_award\n"

static guint32
grade_named (const D22Model *model, const char *name)
{
  for (guint32 i = 0; i < model->grades->len; i++)
    if (g_str_equal (d22_model_text (model, g_array_index (model->grades, D22Grade, i).id), name))
      return i;
  return D22_NONE;
}

static void
assert_salary (const D22Model *model, const char *grade, gint32 point, gint64 supplement_pence, const char *want)
{
  const D22Percent none = { 0 };
  g_autoptr (D22Pay) pay = d22_pay_new (model, none);
  guint32 index = d22_pay_find (pay, grade_named (model, grade), point, (D22Money){ supplement_pence });
  D22_ASSERT_TRUE (index != D22_NONE, "%s has no salary", grade);
  assert_amounts (d22_pay_salary (pay, index)->salary, pay->n_years, want);
}

static void
salaries_follow_the_spine_year_by_year_and_then_the_award (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (FINANCE, NO_RATES);
  /* point 12; 2026/27 is beyond the spine: 28,598 x 1.03 = 29,455.94 */
  assert_salary (model, "low", D22_POINT_TOP, 0, "22571.00 24496.00 26421.00 27711.00 28598.00 29456.00");
  /* point 1 was deleted in 2023: point 2 from then on; 24,413 x 1.03 = 25,145.39 */
  assert_salary (model, "low", D22_POINT_BOTTOM, 0, "18333.00 20258.00 22366.00 23656.00 24413.00 25145.00");
  /* (1 + 12) / 2 = 6.5, cut to point 6; 25,989 x 1.03 = 26,768.67 */
  assert_salary (model, "low", D22_POINT_MID, 0, "20043.00 21968.00 23893.00 25183.00 25989.00 26769.00");
}

static void
pay_known_to_leaves_later_spines_out (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (FINANCE "pay-known-to = 2022/23\n", NO_RATES);
  /* 24,496 x 1.03 = 25,230.88; 25,231 x 1.03 = 25,987.93; 25,988 x 1.03 = 26,767.64; 26,768 x 1.03 = 27,571.04 */
  assert_salary (model, "low", D22_POINT_TOP, 0, "22571.00 24496.00 25231.00 25988.00 26768.00 27571.00");
}

static void
a_first_year_after_the_spine_starts_from_its_last_figure (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with ("[finance]\nfirst-year = 2023/24\nyears = 2\nimplementation-date = "
                                           "2023-04-01\npay-award = 3\npay-known-to = 2021/22\n",
                                           NO_RATES);
  /* 22,571 x 1.03 = 23,248.13; 23,248 x 1.03 = 23,945.44; 23,945 x 1.03 = 24,663.35 */
  assert_salary (model, "low", D22_POINT_TOP, 0, "23945.00 24663.00");
}

static void
grades_given_as_salaries_rise_by_the_award_each_time_rounded (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (FINANCE, NO_RATES);
  /* (30,000 + 41,001) / 2 = 35,500.50, cut; 36,565; 37,661.95; 38,791.86; 39,955.76; 41,154.68 */
  assert_salary (model, "salaried", D22_POINT_MID, 0, "35500.00 36565.00 37662.00 38792.00 39956.00 41155.00");
}

static void
a_supplement_is_raised_by_itself_and_added (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (FINANCE, NO_RATES);
  /* 1,000.50; 1,030.515 -> 1,031; 1,061.93 -> 1,062; 1,093.86 -> 1,094; 1,126.82 -> 1,127; 1,160.81 -> 1,161 */
  assert_salary (model, "low", D22_POINT_TOP, 100050, "23571.50 25527.00 27483.00 28805.00 29725.00 30617.00");
}

static void
rates_hold_until_the_next_one_given (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (
      FINANCE, "year,pay_award,pension_rate,vacancy_factor\n2020/21,1,,\n2022/23,2,20,\n2024/25,,,5\n2025/26,4,,\n");
  const D22Percent none = { 0 };
  g_autoptr (D22Pay) pay = d22_pay_new (model, none);
  static const gint64 award[] = { 1, 2, 2, 2, 4, 4 }, vacancy[] = { 0, 0, 0, 5, 5, 5 };
  for (guint i = 0; i < 6; i++) {
    D22_ASSERT_I64 (pay->years[i].pay_award.millionths, award[i] * D22_PERCENT_ONE);
    D22_ASSERT_I64 (pay->years[i].pension_rate.millionths, i == 0 ? 17800000 : 20000000);
    D22_ASSERT_I64 (pay->years[i].vacancy_factor.millionths, vacancy[i] * D22_PERCENT_ONE);
  }
  /* annual costs: 1.02^3 x 1.04^2 = 1.061208 x 1.0816 = 1.1478025728 */
  D22_ASSERT_TRUE (ABS (d22_number_double (pay->price_index[5]) - 1.1478025728) < 1e-12, "price index");
}

static void
on_costs_are_those_of_the_year_and_then_the_last (void **state)
{
  (void)state;
  g_autoptr (D22Model) model =
      model_with ("[finance]\nfirst-year = 2024/25\nyears = 4\nimplementation-date = 2024-04-01\n", NO_RATES);
  const D22Percent none = { 0 };
  g_autoptr (D22Pay) pay = d22_pay_new (model, none);
  static const gint64 ni[] = { 13800000, 15000000, 15000000, 15000000 }, threshold[] = { 910000, 500000, 500000, 500000 };
  for (guint i = 0; i < 4; i++) {
    D22_ASSERT_I64 (pay->years[i].ni_rate.millionths, ni[i]);
    D22_ASSERT_I64 (pay->years[i].threshold.pence, threshold[i]);
  }
}

static void
real_prices_keep_the_first_year_and_add_awards_as_growth (void **state)
{
  (void)state;
  g_autoptr (D22Model) still = model_with (
      "[finance]\nfirst-year = 2021/22\nyears = 3\nimplementation-date = 2022-04-01\nprice-base = real\n", NO_RATES);
  assert_salary (still, "low", D22_POINT_TOP, 0, "22571.00 22571.00 22571.00");
  g_autoptr (D22Model) growing = model_with (
      "[finance]\nfirst-year = 2021/22\nyears = 3\nimplementation-date = 2022-04-01\nprice-base = real\npay-award = 1\n",
      NO_RATES);
  /* 22,571 x 1.01 = 22,796.71; 22,797 x 1.01 = 23,024.97 */
  assert_salary (growing, "low", D22_POINT_TOP, 0, "22571.00 22797.00 23025.00");
  const D22Percent none = { 0 };
  g_autoptr (D22Pay) pay = d22_pay_new (growing, none);
  D22_ASSERT_I64 (pay->years[2].threshold.pence, 884000);
}

static void
a_scenario_changes_pay_by_its_power_of_the_year (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (FINANCE, NO_RATES);
  const D22Percent one = { D22_PERCENT_ONE };
  g_autoptr (D22Pay) pay = d22_pay_new (model, one);
  guint32 index = d22_pay_find (pay, grade_named (model, "low"), D22_POINT_TOP, (D22Money){ 100050 });
  /* the first year as it is, pence included; 25,527 x 1.01 = 25,782.27; 27,483 x 1.0201 = 28,035.41; 28,805 x 1.030301 =
     29,677.82; 29,725 x 1.04060401 = 30,931.95; 30,617 x 1.0510100501 = 32,178.77 */
  assert_amounts (d22_pay_salary (pay, index)->salary, 6, "23571.50 25782.00 28035.00 29678.00 30932.00 32179.00");
}

static void
pay_that_nobody_knows_is_not_guessed (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (FINANCE, NO_RATES);
  const D22Percent none = { 0 };
  const D22Money nothing = { 0 };
  g_autoptr (D22Pay) pay = d22_pay_new (model, none);
  D22_ASSERT_I64 (d22_pay_find (pay, D22_NONE, D22_POINT_TOP, nothing), D22_NONE);
  D22_ASSERT_I64 (d22_pay_find (pay, grade_named (model, "ranked"), D22_POINT_TOP, nothing), D22_NONE);
  /* the model room refuses a point above the spine: only a model with errors holds one */
  g_array_index (model->grades, D22Grade, grade_named (model, "low")).scp_top = 44;
  D22_ASSERT_I64 (d22_pay_find (pay, grade_named (model, "low"), D22_POINT_TOP, nothing), D22_NONE);
}

static void
the_row_of_the_spine_behind_each_salary_is_known (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_with (FINANCE, NO_RATES);
  const D22Percent none = { 0 };
  g_autoptr (D22Pay) pay = d22_pay_new (model, none);
  guint32 index = d22_pay_find (pay, grade_named (model, "low"), D22_POINT_BOTTOM, (D22Money){ 0 });
  const D22PayScale *scale = d22_pay_scale (pay, d22_pay_salary (pay, index)->scale);
  D22_ASSERT_I64 (scale->scp, 1);
  const D22SpineRow *third = &g_array_index (model->spine, D22SpineRow, scale->spine[2]);
  D22_ASSERT_I64 (third->year_start, 2023);
  D22_ASSERT_I64 (third->scp, 2);
  D22_ASSERT_I64 (scale->spine[5], D22_NONE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (salaries_follow_the_spine_year_by_year_and_then_the_award),
    cmocka_unit_test (pay_known_to_leaves_later_spines_out),
    cmocka_unit_test (a_first_year_after_the_spine_starts_from_its_last_figure),
    cmocka_unit_test (grades_given_as_salaries_rise_by_the_award_each_time_rounded),
    cmocka_unit_test (a_supplement_is_raised_by_itself_and_added),
    cmocka_unit_test (rates_hold_until_the_next_one_given),
    cmocka_unit_test (on_costs_are_those_of_the_year_and_then_the_last),
    cmocka_unit_test (real_prices_keep_the_first_year_and_add_awards_as_growth),
    cmocka_unit_test (a_scenario_changes_pay_by_its_power_of_the_year),
    cmocka_unit_test (pay_that_nobody_knows_is_not_guessed),
    cmocka_unit_test (the_row_of_the_spine_behind_each_salary_is_known),
  };
  return D22_RUN (tests);
}
