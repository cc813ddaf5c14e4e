#include "support.h"

#define HEAD   "post_id,role_id,team_id,fte,positions,funded,annual_cost,start,end,fixed_term_end\n"
#define ROLES  "role_id,title,grade,supplement\nR,Role,G,\nS,Supplemented,G,1000\nNOPAY,Role without a grade,,\n"
#define GRADES "grade,rank,scp_bottom,scp_top\nG,1,10,12\n"

static D22Model *
model_of (const char *finance, const char *current, const char *proposed)
{
  return model_folder_new ("model.ini", finance, "current/teams.csv", TEAMS, "current/posts.csv", current,
                           "proposed/posts.csv", proposed, "roles.csv", ROLES, "grades.csv", GRADES, NULL);
}

static D22PostCosts *
cost (const D22Model *model)
{
  const D22Percent none = { 0 };
  return d22_post_costs_new (model, none);
}

/* 7.2 at point 12, pension 17.8, levy 0.5. 2021/22: S 22,571, NI 13.8 above 8,840; 2025/26: S 28,598, NI 15 above 5,000. */
static void
a_full_year_counts_national_insurance_by_person (void **state)
{
  (void)state;
  g_autoptr (D22Model) model =
      model_of ("[finance]\nfirst-year = 2021/22\nyears = 5\nimplementation-date = 2022-04-01\npension-rate = 17.8\n",
                HEAD "full,R,T,1,1,,,,,\nhalves,R,T,1,2,,,,,\nsmall,R,T,0.3,1,,,,,\nextra,S,T,1,1,,,,,\n", HEAD);
  g_autoptr (D22PostCosts) costs = cost (model);
  /* 22,571 x 1.183 + 0.138 x 13,731 = 26,701.493 + 1,894.878 = 28,596.371
     24,496 x 1.183 + 0.1453 x 15,396 = 28,978.768 + 2,237.0388 = 31,215.8068
     26,421 x 1.183 + 0.138 x 17,321 = 31,256.043 + 2,390.298 = 33,646.341
     27,711 x 1.183 + 0.138 x 18,611 = 32,782.113 + 2,568.318 = 35,350.431
     28,598 x 1.183 + 0.15 x 23,598 = 33,831.434 + 3,539.70 = 37,371.134; deleted on 31 March 2022 */
  assert_post (costs, "full", "28596.37 31215.81 33646.34 35350.43 37371.13", "28596.37 0.00 0.00 0.00 0.00");
  /* two half-timers have two thresholds: 0.138 x 8,840 = 1,219.92 less in 2021/22, 0.1453 x 9,100 = 1,322.23 in 2022/23,
     0.138 x 9,100 = 1,255.80 twice, 0.15 x 5,000 = 750 in 2025/26 */
  assert_post (costs, "halves", "27376.45 29893.58 32390.54 34094.63 36621.13", "27376.45 0.00 0.00 0.00 0.00");
  /* 0.3 FTE earn 6,771.30, 7,348.80, 7,926.30 and 8,313.30: no NI; 8,579.40 in 2025/26: 0.15 x 3,579.40 = 536.91
     x 1.183: 8,010.4479; 8,693.6304; 9,376.8129; 9,834.6339; 10,149.4302 + 536.91 */
  assert_post (costs, "small", "8010.45 8693.63 9376.81 9834.63 10686.34", "8010.45 0.00 0.00 0.00 0.00");
  /* with a supplement of 1,000, then 1,030, 1,061 (1,060.90), 1,093 (1,092.83), 1,126 (1,125.79): more by 1.183 + NI rate of
     it: 1,321.00; 1,030 x 1.3283 = 1,368.149; 1,061 x 1.321 = 1,401.581; 1,093 x 1.321 = 1,443.853; 1,126 x 1.333 =
     1,500.958 */
  assert_post (costs, "extra", "29917.37 32583.96 35047.92 36794.28 38872.09", "29917.37 0.00 0.00 0.00 0.00");
}

static void
a_vacancy_factor_takes_its_part_of_pay_but_not_of_an_annual_cost (void **state)
{
  (void)state;
  g_autoptr (D22Model) model =
      model_of ("[finance]\nfirst-year = 2021/22\nyears = 1\nimplementation-date = 2022-04-01\nvacancy-factor = 5\n",
                HEAD "paid,R,T,1,1,,,,,\ngiven,NOPAY,T,1,1,,10000,,,\n", HEAD);
  g_autoptr (D22PostCosts) costs = cost (model);
  /* 28,596.371 x 0.95 = 27,166.55245 */
  assert_post (costs, "paid", "27166.55", "27166.55");
  assert_post (costs, "given", "10000.00", "10000.00");
}

static void
an_annual_cost_is_raised_by_each_years_award_and_not_rounded_between (void **state)
{
  (void)state;
  g_autoptr (D22Model) model =
      model_of ("[finance]\nfirst-year = 2021/22\nyears = 3\nimplementation-date = 2022-04-01\npay-award = 1.7\n",
                HEAD "given,R,T,1,1,,10000.33,,,\n", HEAD "given,R,T,1,1,,10000.33,,,\n");
  g_autoptr (D22PostCosts) costs = cost (model);
  /* 10,000.33 x 1.017 = 10,170.33561; x 1.017 = 10,343.23131537 */
  assert_post (costs, "given", "10000.33 10170.34 10343.23", "10000.33 10170.34 10343.23");
}

/* 7.3 and 7.4: annual costs of 36,500 are 100.00 a day in years of 365 days; in 2023/24 (366 days) 36,500 / 366 = 99.7267...
 */
static void
posts_cost_by_the_day_from_switch_and_deletion (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_of (INI,
                                         HEAD "default,R,T,1,1,,36500,,,\n"
                                              "early,R,T,1,1,,36500,,2021-04-10,\n"
                                              "leap,R,T,1,1,,36500,,2024-02-29,\n"
                                              "past,R,T,1,1,,36500,,2020-03-31,\n",
                                         HEAD);
  g_autoptr (D22PostCosts) costs = cost (model);
  const char *all = "36500.00 36500.00 36500.00";
  assert_post (costs, "default", all, "36500.00 0.00 0.00"); /* until 31 March 2022 */
  assert_post (costs, "early", all, "1000.00 0.00 0.00");    /* ten days, both ends counted */
  /* 1 April 2023 to 29 February 2024 is 366 - 31 = 335 days: 36,500 x 335 / 366 = 33,408.4699 */
  assert_post (costs, "leap", all, "36500.00 36500.00 33408.47");
  assert_post (costs, "past", all, "0.00 0.00 0.00");
}

static void
new_posts_cost_from_their_start_or_the_implementation_date (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_of (INI, HEAD,
                                         HEAD "default,R,T,1,1,,36500,,,\n"
                                              "dated,R,T,1,1,,36500,2022-01-01,,\n"
                                              "ended,R,T,1,1,,36500,2022-03-31,2022-04-02,\n"
                                              "fixed,R,T,1,1,,36500,,,2022-04-30\n"
                                              "both,R,T,1,1,,36500,,2022-05-31,2022-04-30\n");
  g_autoptr (D22PostCosts) costs = cost (model);
  const char *none = "0.00 0.00 0.00";
  assert_post (costs, "default", none, "0.00 36500.00 36500.00");
  assert_post (costs, "dated", none, "9000.00 36500.00 36500.00"); /* January to March: 90 days */
  assert_post (costs, "ended", none, "100.00 200.00 0.00");
  assert_post (costs, "fixed", none, "0.00 3000.00 0.00");
  assert_post (costs, "both", none, "0.00 3000.00 0.00"); /* the earlier of the two */
}

static void
a_post_in_both_switches_on_one_day_and_is_rounded_once (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_of (INI,
                                         HEAD "default,R,T,1,1,,36500,,,\n"
                                              "start,R,T,1,1,,36500,,2021-12-31,\n"
                                              "end,R,T,1,1,,36500,,2021-04-10,\n"
                                              "ended,R,T,1,1,,36500,,,\n"
                                              "odd,R,T,1,1,,1,,,\n",
                                         HEAD "default,R,T,1,1,,73000,,,\n"
                                              "start,R,T,1,1,,73000,2021-04-11,,\n"
                                              "end,R,T,1,1,,73000,,,\n"
                                              "ended,R,T,1,1,,73000,,2022-04-01,\n"
                                              "odd,R,T,1,1,,1.83,2021-10-01,,\n");
  g_autoptr (D22PostCosts) costs = cost (model);
  const char *all = "36500.00 36500.00 36500.00";
  assert_post (costs, "default", all, "36500.00 73000.00 73000.00");
  /* ten days at 100 and 355 at 200: the proposed start decides, whatever the current end */
  assert_post (costs, "start", all, "72000.00 73000.00 73000.00");
  assert_post (costs, "end", all, "72000.00 73000.00 73000.00");
  assert_post (costs, "ended", all, "36500.00 200.00 0.00");
  /* 183 days at 1 / 365 and 182 at 1.83 / 365: (183 + 333.06) / 365 = 1.41386...; apart 0.50 + 0.91 */
  assert_post (costs, "odd", "1.00 1.00 1.00", "1.41 1.83 1.83");
}

static void
a_fixed_term_ends_baseline_and_proposal_alike (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_of (INI,
                                         HEAD "deleted,R,T,1,1,,36500,,,2021-04-10\n"
                                              "kept,R,T,1,1,,36500,,,2022-04-10\n"
                                              "permanent,R,T,1,1,,36500,,,2022-04-10\n",
                                         HEAD "kept,R,T,1,1,,36500,,,2022-04-10\n"
                                              "permanent,R,T,1,1,,36500,,,\n");
  g_autoptr (D22PostCosts) costs = cost (model);
  assert_post (costs, "deleted", "1000.00 0.00 0.00", "1000.00 0.00 0.00");
  assert_post (costs, "kept", "36500.00 1000.00 0.00", "36500.00 1000.00 0.00");
  assert_post (costs, "permanent", "36500.00 1000.00 0.00", "36500.00 36500.00 36500.00");
}

static void
unfunded_rows_cost_nothing_whatever_their_grade (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_of (INI,
                                         HEAD "funded,NOPAY,T,1,1,no,,,,\n"
                                              "cut,R,T,1,1,yes,36500,,,\n",
                                         HEAD "funded,R,T,1,1,yes,36500,,,\n"
                                              "cut,NOPAY,T,1,1,no,,,,\n");
  g_autoptr (D22PostCosts) costs = cost (model);
  assert_post (costs, "funded", "0.00 0.00 0.00", "0.00 36500.00 36500.00");
  assert_post (costs, "cut", "36500.00 36500.00 36500.00", "36500.00 0.00 0.00");
}

static void
a_post_of_which_either_side_has_no_pay_is_not_costed (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_of (INI, HEAD "one,NOPAY,T,1,1,,,,,\nboth,NOPAY,T,1,1,,36500,,,\n",
                                         HEAD "one,R,T,1,1,,,,,\nboth,NOPAY,T,1,1,,,,,\n");
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  D22_ASSERT_I64 (projection->not_costed->len, 2);
  D22_ASSERT_STR (d22_model_text (model, g_array_index (projection->not_costed, D22Id, 0)), "both");
  D22_ASSERT_STR (d22_model_text (model, g_array_index (projection->not_costed, D22Id, 1)), "one");
  assert_investment (projection, "");
  assert_savings (projection, "");
}

static void
costing_points_may_differ_for_new_and_deleted_posts (void **state)
{
  (void)state;
  /* 2021: points 10, 11 and 12 are 21,695, 22,129 and 22,571; 2022: 23,620, 24,054, 24,496; no on-costs here */
  g_autoptr (D22Model) model = model_folder_new (
      "model.ini",
      "[finance]\nfirst-year = 2021/22\nyears = 2\nimplementation-date = 2022-04-01\npension-rate = 0\ncosting-point = mid\n"
      "costing-point-new = bottom\ncosting-point-deleted = top\n",
      "current/teams.csv", TEAMS, "current/posts.csv", HEAD "deleted,R,T,1,1,,,,,\nkept,R,T,1,1,,,,,\n",
      "proposed/posts.csv", HEAD "kept,R,T,1,1,,,,,\nnew,R,T,1,1,,,,,\n", "roles.csv", ROLES, "grades.csv", GRADES,
      "employer_on_costs.csv", NO_ON_COSTS, NULL);
  g_autoptr (D22PostCosts) costs = cost (model);
  assert_post (costs, "deleted", "22571.00 24496.00", "22571.00 0.00");
  assert_post (costs, "kept", "22129.00 24054.00", "22129.00 24054.00");
  assert_post (costs, "new", "0.00 0.00", "0.00 23620.00");
}

static void
effective_of_changes_is_the_first_day_of_the_new_state (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_folder_new (
      "model.ini", INI, "current/teams.csv", TEAMS, "current/posts.csv",
      HEAD "changed,R,T,1,1,,36500,,,\ndeleted,R,T,1,1,,36500,,,\nplain,R,T,1,1,,36500,,,\n", "proposed/changes.csv",
      "action,post_id,role_id,team_id,fte,annual_cost,effective\n"
      "change,changed,,,,73000,2021-04-11\n"
      "delete,deleted,,,,,2021-04-11\n"
      "delete,plain,,,,,\n"
      "create,new,R,T,1,36500,2021-04-11\n",
      "roles.csv", ROLES, "grades.csv", GRADES, NULL);
  g_autoptr (D22PostCosts) costs = cost (model);
  const char *all = "36500.00 36500.00 36500.00";
  assert_post (costs, "changed", all, "72000.00 73000.00 73000.00");
  assert_post (costs, "deleted", all, "1000.00 0.00 0.00");
  assert_post (costs, "plain", all, "36500.00 0.00 0.00");
  assert_post (costs, "new", "0.00 0.00 0.00", "35500.00 36500.00 36500.00");
}

static void
an_annual_cost_goes_with_the_fte_of_a_change (void **state)
{
  (void)state;
  g_autoptr (D22Model) model =
      model_folder_new ("model.ini", INI, "current/teams.csv", TEAMS, "current/posts.csv",
                        HEAD "halved,R,T,1,1,,36500,,,\ngiven,R,T,1,1,,36500,,,\n", "proposed/changes.csv",
                        "action,post_id,fte,annual_cost\nchange,halved,0.5,\nchange,given,0.5,30000\n", "roles.csv", ROLES,
                        "grades.csv", GRADES, NULL);
  g_autoptr (D22PostCosts) costs = cost (model);
  assert_post (costs, "halved", "36500.00 36500.00 36500.00", "36500.00 18250.00 18250.00");
  assert_post (costs, "given", "36500.00 36500.00 36500.00", "36500.00 30000.00 30000.00");
}

static void
days_of_a_span_are_counted_with_both_ends (void **state)
{
  (void)state;
  const D22Year leap = { 2023 };
  const D22PayYear year = { .year = leap, .first_day = d22_year_first_day (leap), .last_day = d22_year_last_day (leap) };
  const D22Days cases[] = {
    { d22_date_of (2023, 4, 1), d22_date_of (2024, 3, 31) },
    { d22_date_of (2020, 1, 1), d22_date_of (2030, 1, 1) },
    { d22_date_of (2024, 2, 28), d22_date_of (2024, 3, 1) },
    { d22_date_of (2024, 3, 31), d22_date_of (2024, 3, 31) },
    { d22_date_of (2024, 4, 1), d22_date_of (2024, 5, 1) },
    { d22_date_of (2024, 3, 31), d22_date_of (2024, 3, 30) },
    { D22_DATE_NONE, D22_DATE_NONE },
  };
  static const gint32 want[] = { 366, 366, 3, 1, 0, 0, 0 };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    D22_ASSERT_I64 (d22_days_in_year (&cases[i], &year), want[i]);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_full_year_counts_national_insurance_by_person),
    cmocka_unit_test (a_vacancy_factor_takes_its_part_of_pay_but_not_of_an_annual_cost),
    cmocka_unit_test (an_annual_cost_is_raised_by_each_years_award_and_not_rounded_between),
    cmocka_unit_test (posts_cost_by_the_day_from_switch_and_deletion),
    cmocka_unit_test (new_posts_cost_from_their_start_or_the_implementation_date),
    cmocka_unit_test (a_post_in_both_switches_on_one_day_and_is_rounded_once),
    cmocka_unit_test (a_fixed_term_ends_baseline_and_proposal_alike),
    cmocka_unit_test (unfunded_rows_cost_nothing_whatever_their_grade),
    cmocka_unit_test (a_post_of_which_either_side_has_no_pay_is_not_costed),
    cmocka_unit_test (costing_points_may_differ_for_new_and_deleted_posts),
    cmocka_unit_test (effective_of_changes_is_the_first_day_of_the_new_state),
    cmocka_unit_test (an_annual_cost_goes_with_the_fte_of_a_change),
    cmocka_unit_test (days_of_a_span_are_counted_with_both_ends),
  };
  return D22_RUN (tests);
}
