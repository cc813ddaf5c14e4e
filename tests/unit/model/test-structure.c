/* Teams, roles and posts of a structure. */
#include "temporary-model.h"

#define POSTS "post_id,title,grade,team_id,reports_to\nM1,Manager,10,A,\nW1,Worker,6,AA,M1\n"
#define TEAMS                                                                                                               \
  "team_id,name,parent_id,service,locality,in_scope\n"                                                                      \
  "AAA,Under,AA,,,\nAA,Middle,A,,West,\nA,Top,,Early Help,East,no\nB,Beside,A,Adults,,yes\nBB,Under B,B,,,\n"

static void
a_team_has_the_service_locality_and_scope_of_its_nearest_ancestor (void **state)
{
  (void)state;
  const ModelFile files[] = {
    { "current/posts.csv", POSTS }, { "proposed/posts.csv", POSTS }, { "current/teams.csv", TEAMS }, { NULL, NULL }
  };
  static const struct {
    const char *id, *service, *locality;
    gboolean in_scope;
  } wanted[] = { { "A", "Early Help", "East", FALSE },
                 { "AA", "Early Help", "West", FALSE },
                 { "AAA", "Early Help", "West", FALSE },
                 { "B", "Adults", "East", TRUE },
                 { "BB", "Adults", "East", TRUE } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Model *model = temporary.model;
  const D22Structure *structures[] = { &model->current, &model->proposed };
  for (guint s = 0; s < G_N_ELEMENTS (structures); s++) {
    for (guint i = 0; i < G_N_ELEMENTS (wanted); i++) {
      const D22Team *team = team_of (model, structures[s], wanted[i].id);
      D22_ASSERT_STR (d22_model_text (model, team->service), wanted[i].service);
      D22_ASSERT_STR (d22_model_text (model, team->locality), wanted[i].locality);
      D22_ASSERT_I64 (team->in_scope, wanted[i].in_scope);
    }
  }
}

static void
without_teams_each_value_is_a_team_and_a_service (void **state)
{
  (void)state;
  const ModelFile files[] = { { "current/posts.csv", POSTS }, { "proposed/posts.csv", POSTS }, { NULL, NULL } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Model *model = temporary.model;
  D22_ASSERT_I64 (model->current.teams->len, 2);
  const D22Team *team = team_of (model, &model->current, "AA");
  D22_ASSERT_STR (d22_model_text (model, team->service), "AA");
  D22_ASSERT_STR (d22_model_text (model, team->name), "AA");
  D22_ASSERT_TRUE (team->in_scope, "in scope by default");
}

static void
arrays_are_sorted_by_the_bytes_of_ids_and_indices_fit (void **state)
{
  (void)state;
  const char *posts = "post_id,title,team_id,reports_to\nb,Worker,T,B\na,Worker,T,B\nB,Worker,T,\nab,Worker,T,a\n10,Worker,"
                      "T,B\n9,Worker,T,B\n";
  static const char *const order[] = { "10", "9", "B", "a", "ab", "b" };
  const ModelFile files[] = { { "current/posts.csv", posts }, { "proposed/posts.csv", posts }, { NULL, NULL } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Model *model = temporary.model;
  for (guint32 i = 0; i < G_N_ELEMENTS (order); i++)
    D22_ASSERT_STR (d22_model_text (model, d22_structure_post (&model->current, i)->id), order[i]);
  const D22Post *post = post_of (model, &model->current, "ab");
  D22_ASSERT_STR (d22_model_text (model, d22_structure_post (&model->current, post->manager)->id), "a");
  assert_null (post_of (model, &model->current, "c"));
}

static void
a_title_and_a_grade_make_a_role_in_one_spelling (void **state)
{
  (void)state;
  const ModelFile files[] = {
    { "current/posts.csv",
      "post_id,title,grade,team_id\n1,social worker,G9,A\n2,Social  Worker,g9,A\n3,Social Worker,G10,A\n" },
    { "proposed/posts.csv", "post_id,title,grade,team_id\n1,Social-Worker,g9,A\n" },
    { NULL, NULL }
  };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Model *model = temporary.model;
  D22_ASSERT_I64 (model->current.roles->len, 2);
  /* of `social worker`, `Social  Worker`, `Social Worker` and `Social-Worker` the smallest by bytes */
  const D22Role *role = role_of (model, &model->current, "Social  Worker|G9");
  assert_non_null (role);
  D22_ASSERT_I64 (role->n_posts, 2);
  D22_ASSERT_STR (d22_model_text (model, role->title), "Social  Worker");
  D22_ASSERT_STR (d22_model_text (model, role->grade_text), "G9");
  assert_non_null (role_of (model, &model->proposed, "Social  Worker|G9"));
}

static void
without_roles_csv_a_role_id_is_its_own_title (void **state)
{
  (void)state;
  const char *posts = "post_id,role_id,team_id\n1,SW,A\n";
  const ModelFile files[] = { { "current/posts.csv", posts }, { "proposed/posts.csv", posts }, { NULL, NULL } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Role *role = role_of (temporary.model, &temporary.model->current, "SW");
  D22_ASSERT_STR (d22_model_text (temporary.model, role->title), "SW");
  D22_ASSERT_I64 (role->grade_text, D22_ID_NONE);
}

static void
rows_of_a_structure_replace_the_roots_roles_and_grades (void **state)
{
  (void)state;
  const char *posts = "post_id,role_id,team_id\n1,SW,A\n2,TM,A\n";
  const ModelFile files[] = { { "current/posts.csv", posts },
                              { "proposed/posts.csv", posts },
                              { "roles.csv", "role_id,title,grade\nSW,Worker,9\nTM,Manager,11\n" },
                              { "proposed/roles.csv", "role_id,title,grade\nSW,Practitioner,9\n" },
                              { "grades.csv", "grade,rank,salary_bottom,salary_top\n9,9,30000,31000\n11,11,40000,41000\n" },
                              { "proposed/grades.csv", "grade,rank,salary_bottom,salary_top\n9,90,32000,33000\n" },
                              { NULL, NULL } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Model *model = temporary.model;
  const D22Role *before = role_of (model, &model->current, "SW"), *after = role_of (model, &model->proposed, "SW");
  D22_ASSERT_STR (d22_model_text (model, before->title), "Worker");
  D22_ASSERT_STR (d22_model_text (model, after->title), "Practitioner");
  D22_ASSERT_I64 (g_array_index (model->grades, D22Grade, before->grade).rank, 9);
  D22_ASSERT_I64 (g_array_index (model->grades, D22Grade, after->grade).rank, 90);
  D22_ASSERT_STR (d22_model_text (model, role_of (model, &model->proposed, "TM")->title), "Manager");
  D22_ASSERT_I64 (role_of (model, &model->proposed, "TM")->grade, role_of (model, &model->current, "TM")->grade);
}

/* 5.1: a post that is in scope on one side only keeps its holders. */
static void
only_posts_in_scope_on_every_side_count_as_in_scope (void **state)
{
  (void)state;
  const ModelFile files[] = { { "current/posts.csv", "post_id,role_id,team_id\n1,SW,IN\n2,SW,IN\n3,SW,OUT\n4,SW,IN\n" },
                              { "proposed/posts.csv", "post_id,role_id,team_id\n1,SW,IN\n2,SW,OUT\n3,SW,IN\n5,SW,IN\n" },
                              { "current/teams.csv", "team_id,name,in_scope\nIN,In,\nOUT,Out,no\n" },
                              { NULL, NULL } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Model *model = temporary.model;
  D22_ASSERT_I64 (role_of (model, &model->current, "SW")->n_posts, 4);
  D22_ASSERT_I64 (role_of (model, &model->current, "SW")->n_in_scope, 2);
  D22_ASSERT_I64 (role_of (model, &model->proposed, "SW")->n_in_scope, 2);
}

static void
services_have_one_spelling_everywhere (void **state)
{
  (void)state;
  const char *posts = "post_id,title,team_id,fund\n1,Worker,A,General Fund\n2,Worker,B,\n";
  const ModelFile files[] = { { "model.ini", "[finance]\nfirst-year = 2021/22\nimplementation-date = 2022-04-01\n" },
                              { "current/posts.csv", posts },
                              { "proposed/posts.csv", posts },
                              { "current/teams.csv", "team_id,name,service\nA,Team A,early help\nB,Team B,Early Help\n" },
                              { "savings.csv", "line_id,title,service,2021/22\nS,Less,EARLY-HELP,5\n" },
                              { NULL, NULL } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  const D22Model *model = temporary.model;
  const D22MoneyLine *line = &g_array_index (model->savings, D22MoneyLine, 0);
  D22_ASSERT_STR (d22_model_text (model, line->service), "EARLY-HELP");
  D22_ASSERT_I64 (team_of (model, &model->current, "A")->service, line->service);
  D22_ASSERT_I64 (team_of (model, &model->current, "B")->service, line->service);
  /* the built-in word is not beaten by a smaller spelling of itself */
  D22_ASSERT_STR (d22_model_text (model, post_of (model, &model->current, "1")->fund), "general-fund");
}

static void
figures_of_a_line_have_their_defaults (void **state)
{
  (void)state;
  const char *posts = "post_id,title,team_id,fte,positions,vacant_fte,agency_fte,status,headcount\n"
                      "1,Worker,A,,,,,,\n2,Worker,A,1.5,2,,,,\n3,Worker,A,,3,1.5,0.2,,\n4,Worker,A,,,,,agency,\n"
                      "5,Worker,A,1.5,2,,,,1\n6,Worker,A,0,0,,,,\n";
  static const struct {
    const char *id;
    gint64 fte, vacant, agency;
    gint32 positions, headcount;
  } wanted[] = { { "1", 10000, 0, 0, 1, 1 },     { "2", 15000, 0, 0, 2, 2 }, { "3", 30000, 15000, 2000, 3, 2 },
                 { "4", 10000, 0, 10000, 1, 0 }, { "5", 15000, 0, 0, 2, 1 }, { "6", 0, 0, 0, 0, 0 } };
  const ModelFile files[] = { { "current/posts.csv", posts }, { "proposed/posts.csv", posts }, { NULL, NULL } };
  g_auto (TemporaryModel) temporary = sound_model (files);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++) {
    const D22Post *post = post_of (temporary.model, &temporary.model->current, wanted[i].id);
    D22_ASSERT_I64 (post->fte.units, wanted[i].fte);
    D22_ASSERT_I64 (post->vacant_fte.units, wanted[i].vacant);
    D22_ASSERT_I64 (post->agency_fte.units, wanted[i].agency);
    D22_ASSERT_I64 (post->positions, wanted[i].positions);
    D22_ASSERT_I64 (post->headcount, wanted[i].headcount);
  }
}

static void
the_hash_changes_with_any_byte_and_not_otherwise (void **state)
{
  (void)state;
  const ModelFile files[] = { { "current/posts.csv", POSTS }, { "proposed/posts.csv", POSTS }, { NULL, NULL } };
  const ModelFile other[] = { { "current/posts.csv", POSTS }, { "proposed/posts.csv", POSTS "\n" }, { NULL, NULL } };
  g_auto (TemporaryModel) one = sound_model (files);
  g_auto (TemporaryModel) two = sound_model (files);
  g_auto (TemporaryModel) three = sound_model (other);
  g_autofree char *first = d22_model_hash (one.model);
  g_autofree char *second = d22_model_hash (two.model);
  g_autofree char *third = d22_model_hash (three.model);
  D22_ASSERT_STR (first, second);
  D22_ASSERT_TRUE (strcmp (first, third) != 0, "one more line feed");
}

static void
what_is_no_model_is_an_error (void **state)
{
  (void)state;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (GError) error = NULL;
  assert_null (d22_model_load ("/nowhere/at/all", NULL, issues, &error));
  assert_non_null (error);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_team_has_the_service_locality_and_scope_of_its_nearest_ancestor),
    cmocka_unit_test (without_teams_each_value_is_a_team_and_a_service),
    cmocka_unit_test (arrays_are_sorted_by_the_bytes_of_ids_and_indices_fit),
    cmocka_unit_test (a_title_and_a_grade_make_a_role_in_one_spelling),
    cmocka_unit_test (without_roles_csv_a_role_id_is_its_own_title),
    cmocka_unit_test (rows_of_a_structure_replace_the_roots_roles_and_grades),
    cmocka_unit_test (only_posts_in_scope_on_every_side_count_as_in_scope),
    cmocka_unit_test (services_have_one_spelling_everywhere),
    cmocka_unit_test (figures_of_a_line_have_their_defaults),
    cmocka_unit_test (the_hash_changes_with_any_byte_and_not_otherwise),
    cmocka_unit_test (what_is_no_model_is_an_error),
  };
  return D22_RUN (tests);
}
