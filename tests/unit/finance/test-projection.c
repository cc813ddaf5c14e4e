#include "support.h"

#define POSTS     "post_id,role_id,team_id\nP,R,T\n"
#define ROLES     "role_id,title\nR,Role\n"
#define LINE_HEAD "line_id,title,service,category,fund,kind,basis,adverse,favourable,2021/22,2022/23,2023/24\n"
#define SAVE_HEAD "line_id,title,service,cashability,fund,kind,basis,adverse,favourable,2021/22,2022/23,2023/24\n"
#define MEASURES  "measure_id,title,unit,starting_units,service,basis\n"
#define DEMAND    "measure_id,year,baseline,plan,unit_cost,basis\n"

/* No post that costs: money lines and demand alone. */
static D22Model *
model_of (const char *finance, const char *investment, const char *savings, const char *measures, const char *demand)
{
  return model_folder_new ("model.ini", finance, "current/teams.csv", TEAMS, "current/posts.csv", POSTS,
                           "proposed/posts.csv", POSTS, "roles.csv", ROLES, "investment.csv", investment, "savings.csv",
                           savings, "measures.csv", measures, "demand.csv", demand, NULL);
}

static D22Model *
model_of_lines (const char *investment, const char *savings)
{
  return model_of (INI, investment, savings, MEASURES, DEMAND);
}

static void
lines_are_summed_by_year_cashability_kind_service_fund_and_basis (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_of_lines (
      LINE_HEAD "i2,Two,Early Help,,,one-off,published,,,100,0,0\ni1,One,Safeguarding,,dsg,recurrent,,,,10.50,20,30\n",
      SAVE_HEAD "s1,Save,Safeguarding,,,,derived,,,0,200,300\ns2,Avoid,,cost-avoidance,,,,,,1,2,3\n"
                "s3,Nothing,,,,,,,,0,0,0\n");
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  assert_investment (projection, "i1 10.50 20.00 30.00\ni2 100.00 0.00 0.00 published\n");
  assert_savings (projection, "s1 0.00 200.00 300.00 derived\ns2 1.00 2.00 3.00 cost-avoidance\ns3 0.00 0.00 0.00\n");
  D22_ASSERT_I64 (projection->investment.total.pence, 16050);
  D22_ASSERT_I64 (projection->savings.total.pence, 50600);
  D22_ASSERT_I64 (projection->savings.by_cashability[D22_COST_AVOIDANCE].pence, 600);
  D22_ASSERT_I64 (projection->savings.by_basis[D22_BASIS_DERIVED].pence, 50000);
  D22_ASSERT_I64 (projection->investment.by_basis[D22_BASIS_PUBLISHED].pence, 10000);
  D22_ASSERT_I64 (projection->investment.by_basis[D22_BASIS_ILLUSTRATIVE].pence, 6050);
  const D22Net *net = &projection->net;
  assert_amounts (net->by_year, 3, "-109.50 182.00 273.00");
  assert_amounts (net->cumulative, 3, "-109.50 72.50 345.50");
  assert_amounts (net->increments, 3, "-109.50 291.50 91.00");
  D22_ASSERT_I64 (net->total.pence, 34550);
  D22_ASSERT_I64 (net->recurrent_last_year.pence, 27300);
  D22_ASSERT_I64 (net->by_kind[D22_KIND_ONE_OFF].pence, -10000);
  D22_ASSERT_I64 (net->by_kind[D22_KIND_RECURRENT].pence, 44550);
  /* no service, Early Help, Safeguarding: by bytes */
  static const gint64 services[] = { 600, -10000, 43950 };
  D22_ASSERT_I64 (net->by_service->len, 3);
  for (guint i = 0; i < 3; i++)
    D22_ASSERT_I64 (g_array_index (net->by_service, D22NetShare, i).total.pence, services[i]);
  assert_amounts (g_array_index (net->by_service, D22NetShare, 2).by_year, 3, "-10.50 180.00 270.00");
}

static void
demand_falls_into_a_cashable_and_an_avoided_part (void **state)
{
  (void)state;
  /* m: 530 at the start. 2021/22 nothing; 2022/23 532 - 525 = 7 units: 5 below the start, 2 avoided; 2023/24 540 - 545 = 5
     more: a negative saving, cost avoidance. free: no starting units: all avoided. tracked: no unit cost. tie: 0.5 x 0.05 =
     0.025 */
  g_autoptr (D22Model) model = model_of (
      INI, LINE_HEAD, SAVE_HEAD,
      MEASURES "m,Children,child,530,Safeguarding,published\nfree,Other,unit,,,published\ntracked,Rate,rate,10,,\ntie,Tie,"
               "unit,100,,\n",
      DEMAND "m,2021/22,530,530,1000.25,published\nm,2022/23,532,525,1000.25,derived\nm,2023/24,540,545,1000,published\n"
             "free,2022/23,10,8,100,published\ntracked,2022/23,10,5,,\ntie,2021/22,1,0.5,0.05,\n");
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  assert_savings (projection, "demand:free:avoided 0.00 200.00 0.00 cost-avoidance published\n"
                              "demand:m:avoided 0.00 2000.50 -5000.00 cost-avoidance derived\n"
                              "demand:m:cashable 0.00 5001.25 0.00 derived\n"
                              "demand:tie:cashable 0.03 0.00 0.00\n");
  D22_ASSERT_STR (d22_lines_get (&projection->savings, 2)->title, "Children: cashable");
  const D22BreakEven *even = &projection->break_even;
  D22_ASSERT_I64 (even->units->len, 3); /* tracked costs nothing */
  /* net 2,201.78; bases: 200 + 2,000.50 + 5,001.25 + 0.03 = 7,201.78 above zero; 30.57...% */
  D22_ASSERT_I64 (projection->net.total.pence, 220178);
  D22_ASSERT_I64 (even->all_savings.base.pence, 720178);
  D22_ASSERT_I64 (even->all_savings.percent.millionths, 30570000); /* 30.5727...: cut */
  D22_ASSERT_TRUE (even->demand_savings.given, "demand");
  D22_ASSERT_I64 (even->demand_savings.percent.millionths, 30570000);
  /* by id: free, m, tie. 2,201.78 / 100 = 22.02; / (1,000.25 + 1,000.25 + 1,000 = 3,000.50) = 0.73; / 0.05 = 44,035.60 */
  static const gint64 units[] = { 2202, 73, 4403560 };
  for (guint i = 0; i < 3; i++)
    D22_ASSERT_I64 (g_array_index (even->units, D22BreakEvenUnits, i).hundredths, units[i]);
}

static void
break_even_has_no_answer_without_a_base (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_of_lines (LINE_HEAD "i,I,,,,,,,,100,0,0\n", SAVE_HEAD "s,S,,,,,,,,30,0,-10\n");
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  const D22BreakEven *even = &projection->break_even;
  /* net 20 - 100 = -80; base 30, what is above zero alone: -266.66: savings must rise */
  D22_ASSERT_TRUE (even->all_savings.given && even->savings_to_deliver.given, "savings.csv");
  D22_ASSERT_I64 (even->all_savings.percent.millionths, -266660000);
  D22_ASSERT_TRUE (!even->demand_savings.given, "no demand");
}

static void
savings_still_to_be_delivered_leave_the_establishment_out (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_folder_new ("model.ini", INI, "current/teams.csv", TEAMS, "current/posts.csv",
                                                 "post_id,role_id,team_id,annual_cost\nP,R,T,100\n", "proposed/posts.csv",
                                                 "post_id,role_id,team_id,annual_cost\n", "roles.csv", ROLES, "savings.csv",
                                                 SAVE_HEAD "s,S,,,,,,,,100,0,0\n", NULL);
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  /* net 300 = 200 of the establishment + 100: 100% of all, 300% of what is to be delivered: no fall can do it */
  D22_ASSERT_I64 (projection->break_even.all_savings.percent.millionths, 100000000);
  D22_ASSERT_I64 (projection->break_even.savings_to_deliver.percent.millionths, 300000000);
}

static void
payback_is_the_year_from_which_the_cumulative_net_stays_up (void **state)
{
  (void)state;
  static const struct {
    const char *investment, *savings;
    gboolean reached;
    guint year;
    gint64 hundredths;
  } cases[] = {
    { "0,0,0", "0,0,0", TRUE, 0, 0 },         /* nothing to pay back */
    { "10,0,0", "10,0,0", TRUE, 0, 0 },       /* zero in the first year and ever after */
    { "100,0,0", "0,0,300", TRUE, 2, 233 },   /* 2 + 100 / 300 */
    { "100,0,0", "0,100,0", TRUE, 1, 200 },   /* exactly at the end of the second year */
    { "100,0,0", "0,40,40", FALSE, 0, 0 },    /* not within the period */
    { "0,100,0", "50,0,100", TRUE, 2, 250 },  /* up, down, up: the last time counts: 2 + 50 / 100 */
    { "0,0,100", "50,0,0", FALSE, 0, 0 },     /* up, but not to the end */
    { "100,0,0", "0,150,-20", TRUE, 1, 167 }, /* dips and stays above zero: 1 + 100 / 150 */
    { "100,0,0", "0,0,100", TRUE, 2, 300 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *investment = g_strdup_printf (LINE_HEAD "i,I,,,,,,,,%s\n", cases[i].investment);
    g_autofree char *savings = g_strdup_printf (SAVE_HEAD "s,S,,,,,,,,%s\n", cases[i].savings);
    g_autoptr (D22Model) model = model_of_lines (investment, savings);
    g_autoptr (D22Projection) projection = d22_projection_new (model);
    D22_ASSERT_I64 (projection->payback.reached, cases[i].reached);
    D22_ASSERT_I64 (projection->payback.year, cases[i].year);
    D22_ASSERT_I64 (projection->payback.hundredths, cases[i].hundredths);
  }
}

static void
only_real_prices_are_discounted (void **state)
{
  (void)state;
  const char *investment = LINE_HEAD "i,I,,,,,,,,100,0,0\n", *savings = SAVE_HEAD "s,S,,,,,,,,0,110,121\n";
  g_autoptr (D22Model) nominal = model_of_lines (investment, savings);
  g_autoptr (D22Projection) undiscounted = d22_projection_new (nominal);
  D22_ASSERT_TRUE (!undiscounted->has_present_value, "nominal cash is never discounted at a real rate");
  g_autoptr (D22Model) real =
      model_of (INI "price-base = real\ndiscount-rate = 3.5\n", investment, savings, MEASURES, DEMAND);
  g_autoptr (D22Projection) discounted = d22_projection_new (real);
  /* -100 + 110 / 1.035 + 121 / 1.071225 = -100 + 106.280193 + 112.954795 = 119.234988 */
  D22_ASSERT_TRUE (discounted->has_present_value, "real");
  D22_ASSERT_I64 (discounted->present_value.pence, 11923);
}

static void
without_first_year_or_implementation_date_nothing_is_costed_and_nothing_breaks (void **state)
{
  (void)state;
  static const char *const finances[] = { "[finance]\nfirst-year = 2021/22\n",
                                          "[finance]\nimplementation-date = 2022-04-01\n", "" };
  for (guint i = 0; i < G_N_ELEMENTS (finances); i++) {
    g_autoptr (D22Model) model = model_folder_new ("model.ini", finances[i], "current/teams.csv", TEAMS, "current/posts.csv",
                                                   POSTS, "proposed/posts.csv", POSTS, "roles.csv", ROLES, NULL);
    g_autoptr (D22Projection) projection = d22_projection_new (model);
    D22_ASSERT_TRUE (!projection->costed, "%s", finances[i]);
    D22_ASSERT_I64 (projection->n_years, 0);
    D22_ASSERT_I64 (projection->investment.lines->len + projection->savings.lines->len + projection->scenarios->len, 0);
    D22_ASSERT_TRUE (!projection->payback.reached && !projection->break_even.all_savings.given, "no answers");
    g_autoptr (D22Figures) figures = d22_figures_new ();
    d22_projection_figures (projection, figures);
    D22Decimal value = { 0 };
    D22_ASSERT_TRUE (!d22_figures_get (figures, "finance.net", D22_ID_NONE, &value), "nobody computed it");
    D22_ASSERT_TRUE (!d22_projection_lacks_severance (projection, 5), "nothing is known about money");
  }
}

static void
people_displaced_without_a_severance_line_are_noticed (void **state)
{
  (void)state;
  g_autoptr (D22Model) without = model_of_lines (LINE_HEAD "i,I,,training,,,,,,100,0,0\n", SAVE_HEAD);
  g_autoptr (D22Projection) lacking = d22_projection_new (without);
  D22_ASSERT_TRUE (d22_projection_lacks_severance (lacking, 3), "three people, no severance");
  D22_ASSERT_TRUE (!d22_projection_lacks_severance (lacking, 0), "nobody is displaced");
  g_autoptr (D22Model) with = model_of_lines (LINE_HEAD "i,I,,Severance,,,,,,100,0,0\n", SAVE_HEAD);
  g_autoptr (D22Projection) projection = d22_projection_new (with);
  D22_ASSERT_TRUE (!d22_projection_lacks_severance (projection, 3), "there is one");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (lines_are_summed_by_year_cashability_kind_service_fund_and_basis),
    cmocka_unit_test (demand_falls_into_a_cashable_and_an_avoided_part),
    cmocka_unit_test (break_even_has_no_answer_without_a_base),
    cmocka_unit_test (savings_still_to_be_delivered_leave_the_establishment_out),
    cmocka_unit_test (payback_is_the_year_from_which_the_cumulative_net_stays_up),
    cmocka_unit_test (only_real_prices_are_discounted),
    cmocka_unit_test (without_first_year_or_implementation_date_nothing_is_costed_and_nothing_breaks),
    cmocka_unit_test (people_displaced_without_a_severance_line_are_noticed),
  };
  return D22_RUN (tests);
}
