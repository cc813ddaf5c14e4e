#include "temporary-model.h"

#define CURRENT                                                                                                             \
  "post_id,title,grade,team_id,reports_to,fte,positions,vacant_fte,agency_fte,status,headcount,annual_cost,start,end,"      \
  "fixed_term_end,fund,note\n"                                                                                              \
  "M1,Manager,10,A,,1,1,,,,,,,,,,the note\n"                                                                                \
  "W1,Worker,6,A,M1,3,4,1,0.5,,,\"£100,000\",2020-01-01,2021-12-31,2023-03-31,dsg,\n"                                      \
  "W2,Worker,6,A,M1,,2,,,,,,,,,,\n"                                                                                         \
  "V1,Worker,6,A,M1,1,1,,,vacant,,,,,,,\n"                                                                                  \
  "X1,Worker,6,A,M1,1,1,,,,,,,,,,\n"

static TemporaryModel
changed_model (const char *changes)
{
  const ModelFile files[] = { { "current/posts.csv", CURRENT }, { "proposed/changes.csv", changes }, { NULL, NULL } };
  return sound_model (files);
}

static void
what_no_row_names_stays_but_for_its_dates (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary = changed_model ("action,post_id\ndelete,X1\n");
  const D22Model *model = temporary.model;
  const D22Post *post = post_of (model, &model->proposed, "W1");
  D22_ASSERT_I64 (post->fte.units, 30000);
  D22_ASSERT_I64 (post->positions, 4);
  D22_ASSERT_I64 (post->vacant_fte.units, 10000);
  D22_ASSERT_I64 (post->annual_cost.pence, 10000000);
  D22_ASSERT_TRUE (!d22_date_given (post->start) && !d22_date_given (post->end),
                   "start and end are the current row's alone");
  D22_ASSERT_I64 (post->fixed_term_end.day, d22_date_of (2023, 3, 31).day);
  D22_ASSERT_I64 (post_of (model, &model->current, "W1")->end.day, d22_date_of (2021, 12, 31).day);
  D22_ASSERT_STR (d22_model_text (model, post->fund), "dsg");
  D22_ASSERT_STR (d22_model_text (model, post_of (model, &model->proposed, "M1")->note), "the note");
}

static void
a_deleted_post_is_gone_from_the_day_given (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary =
      changed_model ("action,post_id,effective,end,reason\ndelete,X1,2022-06-01,,Merged\ndelete,V1,,2022-08-31,\n");
  const D22Model *model = temporary.model;
  assert_null (post_of (model, &model->proposed, "X1"));
  D22_ASSERT_I64 (model->proposed.posts->len, 3);
  D22_ASSERT_I64 (model->proposed.deletions->len, 2);
  const D22Deletion *first = &g_array_index (model->proposed.deletions, D22Deletion, 0);
  const D22Deletion *second = &g_array_index (model->proposed.deletions, D22Deletion, 1);
  D22_ASSERT_STR (d22_model_text (model, first->post_id), "V1");
  D22_ASSERT_I64 (first->effective.day, d22_date_of (2022, 9, 1).day);
  D22_ASSERT_I64 (second->effective.day, d22_date_of (2022, 6, 1).day);
  D22_ASSERT_STR (d22_model_text (model, second->reason), "Merged");
}

static void
what_is_given_replaces_and_effective_is_the_first_day (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary =
      changed_model ("action,post_id,grade,team_id,reports_to,effective,note\nchange,W2,7,B,-,2022-05-01,new\n");
  const D22Model *model = temporary.model;
  const D22Post *post = post_of (model, &model->proposed, "W2");
  D22_ASSERT_STR (d22_model_text (model, d22_structure_role (&model->proposed, post->role)->id), "Worker|7");
  D22_ASSERT_STR (d22_model_text (model, d22_structure_team (&model->proposed, post->team)->id), "B");
  D22_ASSERT_I64 (post->reports_to, D22_ID_NONE);
  D22_ASSERT_I64 (post->manager, D22_NONE);
  D22_ASSERT_I64 (post->start.day, d22_date_of (2022, 5, 1).day);
  D22_ASSERT_STR (d22_model_text (model, post->note), "new");
  D22_ASSERT_I64 (post->fte.units, 20000);
}

/* W1 has 4 positions, 3 FTE, 1 vacant and 0.5 agency, at £100,000: 2.5 FTE cost 100,000 x 2.5 / 3, which finance rounds once. */
static void
the_annual_cost_goes_with_the_fte (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary = changed_model ("action,post_id,fte\nchange,W1,2.5\n");
  const D22Post *post = post_of (temporary.model, &temporary.model->proposed, "W1");
  D22_ASSERT_I64 (post->annual_cost.pence, 10000000);
  D22_ASSERT_I64 (post->annual_cost_fte.units, 30000);
  D22_ASSERT_I64 (post->positions, 4);
  D22_ASSERT_I64 (post->vacant_fte.units, 10000);
  D22_ASSERT_I64 (post->agency_fte.units, 5000);
  /* 4 positions - 1 vacant - 0.5 agency = 2.5 */
  D22_ASSERT_I64 (post->headcount, 3);
}

static void
a_given_or_emptied_annual_cost_does_not_follow (void **state)
{
  (void)state;
  g_auto (TemporaryModel) given = changed_model ("action,post_id,fte,annual_cost\nchange,W1,1.5,70000\n");
  D22_ASSERT_I64 (post_of (given.model, &given.model->proposed, "W1")->annual_cost.pence, 7000000);
  g_auto (TemporaryModel) emptied = changed_model ("action,post_id,fte,annual_cost\nchange,W1,1.5,-\n");
  D22_ASSERT_TRUE (!post_of (emptied.model, &emptied.model->proposed, "W1")->has_annual_cost, "emptied");
}

static void
vacancies_are_cut_to_the_fte_the_vacant_part_first_kept (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary = changed_model ("action,post_id,fte,positions\nchange,W1,1.2,2\n");
  const D22Post *post = post_of (temporary.model, &temporary.model->proposed, "W1");
  D22_ASSERT_I64 (post->vacant_fte.units, 10000);
  D22_ASSERT_I64 (post->agency_fte.units, 2000);
  g_auto (TemporaryModel) less = changed_model ("action,post_id,fte,positions\nchange,W1,0.4,1\n");
  post = post_of (less.model, &less.model->proposed, "W1");
  D22_ASSERT_I64 (post->vacant_fte.units, 4000);
  D22_ASSERT_I64 (post->agency_fte.units, 0);
}

static void
defaults_apply_after_the_change (void **state)
{
  (void)state;
  /* W2 gives no fte: its default goes with the new positions; V1's status goes with the new FTE */
  g_auto (TemporaryModel) temporary = changed_model ("action,post_id,positions,fte\nchange,W2,3,\nchange,V1,,0.5\n");
  const D22Model *model = temporary.model;
  D22_ASSERT_I64 (post_of (model, &model->proposed, "W2")->fte.units, 30000);
  D22_ASSERT_I64 (post_of (model, &model->proposed, "W2")->headcount, 3);
  D22_ASSERT_I64 (post_of (model, &model->proposed, "V1")->vacant_fte.units, 5000);
}

static void
an_emptied_cell_has_the_default_of_posts_csv (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary = changed_model ("action,post_id,fund,status,fte,positions,vacant_fte,agency_fte\n"
                                                     "change,W1,-,,-,-,-,-\nchange,V1,,-,,,,\n");
  const D22Model *model = temporary.model;
  const D22Post *post = post_of (model, &model->proposed, "W1");
  D22_ASSERT_STR (d22_model_text (model, post->fund), "general-fund");
  D22_ASSERT_I64 (post->positions, 1);
  D22_ASSERT_I64 (post->fte.units, 10000);
  D22_ASSERT_I64 (post->vacant_fte.units, 0);
  D22_ASSERT_I64 (post_of (model, &model->proposed, "V1")->headcount, 1);
}

static void
a_created_post_has_the_defaults_of_posts_csv (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary =
      changed_model ("action,post_id,title,team_id,fte,effective\ncreate,N1,Lead,B,0.5,2022-07-01\n");
  const D22Model *model = temporary.model;
  const D22Post *post = post_of (model, &model->proposed, "N1");
  D22_ASSERT_I64 (post->positions, 1);
  D22_ASSERT_I64 (post->headcount, 1);
  D22_ASSERT_TRUE (post->funded, "funded by default");
  D22_ASSERT_I64 (post->basis, D22_BASIS_ILLUSTRATIVE);
  D22_ASSERT_STR (d22_model_text (model, post->fund), "general-fund");
  D22_ASSERT_I64 (post->start.day, d22_date_of (2022, 7, 1).day);
  D22_ASSERT_STR (d22_model_text (model, d22_structure_role (&model->proposed, post->role)->id), "Lead|");
  assert_null (post_of (model, &model->current, "N1"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (what_no_row_names_stays_but_for_its_dates),
    cmocka_unit_test (a_deleted_post_is_gone_from_the_day_given),
    cmocka_unit_test (what_is_given_replaces_and_effective_is_the_first_day),
    cmocka_unit_test (the_annual_cost_goes_with_the_fte),
    cmocka_unit_test (a_given_or_emptied_annual_cost_does_not_follow),
    cmocka_unit_test (vacancies_are_cut_to_the_fte_the_vacant_part_first_kept),
    cmocka_unit_test (defaults_apply_after_the_change),
    cmocka_unit_test (an_emptied_cell_has_the_default_of_posts_csv),
    cmocka_unit_test (a_created_post_has_the_defaults_of_posts_csv),
  };
  return D22_RUN (tests);
}
