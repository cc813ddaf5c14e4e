#include "support.h"

#define HEAD  "post_id,role_id,team_id,fte,positions,vacant_fte,agency_fte,funded,fund,annual_cost,basis\n"
#define ROLES "role_id,title,grade,basis\nR,Social Worker,,published\nS,Team Manager,,published\n"

/* Everything changes on 1 April 2022: the first year is free of differences, the other two are alike. */
static D22Projection *
project (D22Model **model, const char *netting, const char *current, const char *proposed)
{
  g_autofree char *finance = g_strconcat (INI, netting, NULL);
  *model = model_folder_new ("model.ini", finance, "current/teams.csv", TEAMS, "current/posts.csv", current,
                             "proposed/posts.csv", proposed, "roles.csv", ROLES, NULL);
  return d22_projection_new (*model);
}

#define THREE_CURRENT  HEAD "a,R,T,1,1,,,,,10000,\n"
#define THREE_PROPOSED HEAD "b,S,T,1,1,,,,,4000,\nc,R,U,1,1,,,,,5000,\nd,S,N,1,1,,,,,100,\n"

static void
netting_by_service_sets_posts_against_each_other_within_it (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  g_autoptr (D22Projection) projection = project (&model, "netting = service\n", THREE_CURRENT, THREE_PROPOSED);
  assert_investment (projection, "establishment: 0.00 100.00 100.00\nestablishment:Early Help 0.00 5000.00 5000.00\n");
  assert_savings (projection, "establishment:Safeguarding 0.00 6000.00 6000.00\n");
  D22_ASSERT_STR (d22_lines_get (&projection->investment, 0)->title, "Establishment: no service");
  D22_ASSERT_STR (d22_lines_get (&projection->savings, 0)->title, "Establishment: Safeguarding");
}

static void
netting_by_programme_leaves_one_sum (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  g_autoptr (D22Projection) projection = project (&model, "netting = programme\n", THREE_CURRENT, THREE_PROPOSED);
  assert_investment (projection, "");
  assert_savings (projection, "establishment 0.00 900.00 900.00\n");
}

static void
netting_by_post_keeps_roles_and_signs_apart (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  g_autoptr (D22Projection) projection =
      project (&model, "netting = post\n", HEAD "a,R,T,1,1,,,,,10000,\ne,R,T,1,1,,,,,10000,\n",
               HEAD "b,S,T,1,1,,,,,4000,\nc,R,U,1,1,,,,,5000,\nd,R,T,1,1,,,,,7000,\n");
  assert_investment (projection, "establishment:Early Help:R 0.00 5000.00 5000.00\n"
                                 "establishment:Safeguarding:R 0.00 7000.00 7000.00\n"
                                 "establishment:Safeguarding:S 0.00 4000.00 4000.00\n");
  assert_savings (projection, "establishment:Safeguarding:R 0.00 20000.00 20000.00\n");
  D22_ASSERT_STR (d22_lines_get (&projection->savings, 0)->title, "Establishment: Safeguarding, Social Worker");
}

static void
the_same_group_can_be_investment_in_one_year_and_saving_in_another (void **state)
{
  (void)state;
  g_autoptr (D22Model) model =
      model_folder_new ("model.ini", INI, "current/teams.csv", TEAMS, "roles.csv", ROLES, "current/posts.csv",
                        "post_id,role_id,team_id,annual_cost,end\na,R,T,36500,2023-03-31\n", "proposed/posts.csv",
                        "post_id,role_id,team_id,annual_cost,start\nb,R,T,18250,2022-04-01\n", NULL);
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  assert_investment (projection, "establishment:Safeguarding 0.00 18250.00 0.00\n");
  assert_savings (projection, "establishment:Safeguarding 0.00 0.00 18250.00\n");
}

static void
what_a_mover_costs_more_belongs_where_it_goes_and_what_it_saves_where_it_was (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  g_autoptr (D22Projection) projection = project (
      &model, "netting = post\n", HEAD "less,R,T,1,1,,,,,10000,\nmore,R,T,1,1,,,,,10000,\nsame,R,T,1,1,,,,,10000,\n",
      HEAD "less,S,U,1,1,,,,,9000,\nmore,S,U,1,1,,,,,12000,\nsame,S,U,1,1,,,,,10000,\n");
  assert_investment (projection, "establishment:Early Help:S 0.00 2000.00 2000.00\n");
  assert_savings (projection, "establishment:Safeguarding:R 0.00 1000.00 1000.00\n");
}

static void
a_post_that_changes_fund_costs_the_new_one_and_frees_the_old_one (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  g_autoptr (D22Projection) projection =
      project (&model, "netting = programme\n", HEAD "f,R,T,1,1,,,,,10000,\n", HEAD "f,R,T,1,1,,,,dsg,12000,\n");
  assert_investment (projection, "establishment@dsg 0.00 12000.00 12000.00\n");
  assert_savings (projection, "establishment 0.00 10000.00 10000.00\n");
  D22_ASSERT_STR (d22_lines_get (&projection->investment, 0)->title, "Establishment (dsg)");
  D22_ASSERT_I64 (projection->net.by_fund->len, 2);
  D22_ASSERT_I64 (g_array_index (projection->net.by_fund, D22NetShare, 0).total.pence, -2400000); /* dsg */
  D22_ASSERT_I64 (g_array_index (projection->net.by_fund, D22NetShare, 1).total.pence, 2000000);
}

static void
funds_are_never_netted_with_each_other (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  g_autoptr (D22Projection) projection =
      project (&model, "netting = service\n", HEAD "a,R,T,1,1,,,,General Fund,10000,\n", HEAD "b,R,T,1,1,,,,Dsg,4000,\n");
  assert_investment (projection, "establishment:Safeguarding@Dsg 0.00 4000.00 4000.00\n");
  assert_savings (projection, "establishment:Safeguarding 0.00 10000.00 10000.00\n");
}

static void
the_part_on_vacant_fte_is_a_line_of_its_own (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  /* half: 2 FTE to 1, half an FTE of it vacant: 5,000 of 10,000; whole: deleted and vacant; gone: unfunded, a quarter
     vacant; agency: filled by agency staff, cashable; regraded: no fall in FTE; more: 2 vacant, 1 removed: all of it */
  g_autoptr (D22Projection) projection = project (
      &model, "netting = post\n",
      HEAD "half,R,T,2,2,0.5,,,,20000,\nwhole,S,T,1,1,1,,,,8000,\ngone,R,U,1,1,0.25,,,,4000,\n"
           "agency,S,U,1,1,,1,,,7000,\nregraded,S,N,1,1,1,,,,900,\nmore,R,N,3,3,2,,,,3000,\n",
      HEAD "half,R,T,1,1,,,,,10000,\ngone,R,U,1,1,,,no,,4000,\nregraded,S,N,1,1,1,,,,800,\nmore,R,N,2,2,1,,,,2000,\n");
  assert_investment (projection, "");
  assert_savings (projection, "establishment-vacant::R 0.00 1000.00 1000.00 non-cashable\n"
                              "establishment-vacant:Early Help:R 0.00 1000.00 1000.00 non-cashable\n"
                              "establishment-vacant:Safeguarding:R 0.00 5000.00 5000.00 non-cashable\n"
                              "establishment-vacant:Safeguarding:S 0.00 8000.00 8000.00 non-cashable\n"
                              "establishment::S 0.00 100.00 100.00\n"
                              "establishment:Early Help:R 0.00 3000.00 3000.00\n"
                              "establishment:Early Help:S 0.00 7000.00 7000.00\n"
                              "establishment:Safeguarding:R 0.00 5000.00 5000.00\n");
  D22_ASSERT_I64 (projection->savings.by_cashability[D22_NON_CASHABLE].pence, 2 * 1500000);
  D22_ASSERT_I64 (projection->savings.by_cashability[D22_CASHABLE].pence, 2 * 1510000);
}

static void
vacant_savings_stay_out_of_netting_and_are_cashable_if_the_council_says_so (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  g_autoptr (D22Projection) projection = project (&model, "netting = programme\nvacant-posts = cashable\n",
                                                  HEAD "v,R,T,1,1,1,,,,8000,\n", HEAD "n,R,T,1,1,,,,,9000,\n");
  assert_investment (projection, "establishment 0.00 9000.00 9000.00\n");
  assert_savings (projection, "establishment-vacant 0.00 8000.00 8000.00\n");
  D22_ASSERT_STR (d22_lines_get (&projection->savings, 0)->title, "Establishment, vacant posts");
}

static void
a_vacant_part_of_a_post_that_changes_fund_counts_its_real_saving_alone (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  /* 10,000 for 1 FTE, half of it vacant, becomes 6,000 for half an FTE from another fund: 4,000 less, all of it vacant */
  g_autoptr (D22Projection) projection =
      project (&model, "netting = programme\n", HEAD "f,R,T,1,1,0.5,,,,10000,\n", HEAD "f,R,T,0.5,1,,,,dsg,6000,\n");
  assert_investment (projection, "establishment@dsg 0.00 6000.00 6000.00\n");
  assert_savings (projection,
                  "establishment 0.00 6000.00 6000.00\nestablishment-vacant 0.00 4000.00 4000.00 non-cashable\n");
}

static void
a_vacant_part_is_rounded_half_away_from_zero (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  g_autoptr (D22Projection) projection = project (&model, "netting = programme\n", HEAD "v,R,T,1,1,0.5,,,,0.05,\n", HEAD);
  assert_savings (projection, "establishment 0.00 0.02 0.02\nestablishment-vacant 0.00 0.03 0.03 non-cashable\n");
}

/* 8.9: grade and role count where a salary is read from them, not beside an annual cost; what contributes nothing does not
 * count. */
static void
a_line_has_the_weakest_basis_of_what_contributes_to_it (void **state)
{
  (void)state;
  static const char *const roles =
      "role_id,title,grade,basis\nPP,A,GP,published\nPD,B,GD,published\nDP,C,GP,derived\nIP,D,GP,illustrative\n";
  static const char *const grades =
      "grade,rank,salary_bottom,salary_top,basis\nGP,1,10000,10000,published\nGD,2,20000,20000,derived\n";
  static const char *const head = "post_id,role_id,team_id,annual_cost,funded,basis\n";
  static const struct {
    const char *current, *proposed, *basis;
  } cases[] = {
    { "a,PP,T,,,published\n", "", "published" },
    { "a,PD,T,,,published\n", "", "derived" },
    { "a,DP,T,,,published\n", "", "derived" },
    { "a,PP,T,,,\n", "", "illustrative" },
    { "a,IP,T,500,,published\n", "", "published" },                     /* the role does not count beside an annual cost */
    { "a,PP,T,,,published\nb,IP,T,,no,\n", "", "published" },           /* unfunded: contributes nothing */
    { "a,PP,T,,,published\nb,IP,T,,,\n", "b,IP,T,,,\n", "published" },  /* unchanged: contributes nothing */
    { "a,PD,T,,,published\n", "a,IP,T,,,published\n", "illustrative" }, /* both rows contribute to a difference */
    { "a,PD,T,,,published\n", "a,IP,T,,no,published\n", "derived" },    /* an unfunded proposed row does not */
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *current = g_strconcat (head, cases[i].current, NULL);
    g_autofree char *proposed = g_strconcat (head, cases[i].proposed, NULL);
    g_autoptr (D22Model) model =
        model_folder_new ("model.ini", INI, "current/teams.csv", TEAMS, "current/posts.csv", current, "proposed/posts.csv",
                          proposed, "roles.csv", roles, "grades.csv", grades, "employer_on_costs.csv", NO_ON_COSTS, NULL);
    g_autoptr (D22Projection) projection = d22_projection_new (model);
    D22_ASSERT_I64 (projection->savings.lines->len, 1);
    D22_ASSERT_STR (d22_basis_text ((D22Basis)d22_lines_get (&projection->savings, 0)->basis), cases[i].basis);
  }
}

static void
posts_know_the_groups_that_their_parts_belong_to (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = NULL;
  g_autoptr (D22Projection) projection =
      project (&model, "netting = service\n", HEAD "m,R,T,2,2,1,,,,20000,\n", HEAD "m,R,U,1,1,,,,,12000,\n");
  const D22PostCost *post = d22_post_costs_post (projection->posts, 0);
  const D22EstablishmentGroup *current = d22_establishment_group (projection->establishment, post->group_current);
  const D22EstablishmentGroup *proposed = d22_establishment_group (projection->establishment, post->group_proposed);
  const D22EstablishmentGroup *vacant = d22_establishment_group (projection->establishment, post->group_vacant);
  D22_ASSERT_STR (d22_model_text (model, current->service), "Safeguarding");
  D22_ASSERT_STR (d22_model_text (model, proposed->service), "Early Help");
  D22_ASSERT_TRUE (vacant->vacant && vacant->service == current->service, "the vacant part stays with the current row");
  D22_ASSERT_TRUE (post->differs, "a saving of 8,000");
  assert_amounts (vacant->saving, 3, "0.00 8000.00 8000.00");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (netting_by_service_sets_posts_against_each_other_within_it),
    cmocka_unit_test (netting_by_programme_leaves_one_sum),
    cmocka_unit_test (netting_by_post_keeps_roles_and_signs_apart),
    cmocka_unit_test (the_same_group_can_be_investment_in_one_year_and_saving_in_another),
    cmocka_unit_test (what_a_mover_costs_more_belongs_where_it_goes_and_what_it_saves_where_it_was),
    cmocka_unit_test (a_post_that_changes_fund_costs_the_new_one_and_frees_the_old_one),
    cmocka_unit_test (funds_are_never_netted_with_each_other),
    cmocka_unit_test (the_part_on_vacant_fte_is_a_line_of_its_own),
    cmocka_unit_test (vacant_savings_stay_out_of_netting_and_are_cashable_if_the_council_says_so),
    cmocka_unit_test (a_vacant_part_of_a_post_that_changes_fund_counts_its_real_saving_alone),
    cmocka_unit_test (a_vacant_part_is_rounded_half_away_from_zero),
    cmocka_unit_test (a_line_has_the_weakest_basis_of_what_contributes_to_it),
    cmocka_unit_test (posts_know_the_groups_that_their_parts_belong_to),
  };
  return D22_RUN (tests);
}
