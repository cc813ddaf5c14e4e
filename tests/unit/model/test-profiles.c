#include "temporary-model.h"

#define POSTS "post_id,role_id,team_id\n1,SW,A\n2,TM,A\n"
#define ROLES "role_id,title\nSW,Worker\nTM,Manager\n"

static TemporaryModel
profiled_model (const char *root, const char *proposed)
{
  const ModelFile files[] = { { "current/posts.csv", POSTS }, { "proposed/posts.csv", POSTS },       { "roles.csv", ROLES },
                              { "profiles.csv", root },       { "proposed/profiles.csv", proposed }, { NULL, NULL } };
  return sound_model (files);
}

static const D22Statement *
statement_of (const D22Model *model, const D22Structure *structure, const char *role_id, guint32 index)
{
  const D22Role *role = role_of (model, structure, role_id);
  D22_ASSERT_TRUE (index < role->n_statements, "%s has %u statements", role_id, role->n_statements);
  return d22_structure_statement (structure, role->first + index);
}

static void
a_cell_of_several_lines_is_a_statement_a_line (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary = profiled_model (
      "role_id,section,statement_id,statement,code\n"
      "SW,duty,d,\"- Visit families\r\n* Write reports\n\n\u2022 Attend court\n1. Plan care\n12) Keep records\n"
      "a) Give evidence\n(iv) Review plans\nNo. of visits is recorded\n1.5 FTE are led\n-Not a mark\n2.3. Deep\",K\n",
      "role_id,section,statement\n");
  static const char *const texts[] = { "Visit families",  "Write reports", "Attend court", "Plan care",
                                       "Keep records",    "Give evidence", "Review plans", "No. of visits is recorded",
                                       "1.5 FTE are led", "-Not a mark",   "Deep" };
  const D22Model *model = temporary.model;
  D22_ASSERT_I64 (role_of (model, &model->current, "SW")->n_statements, G_N_ELEMENTS (texts));
  for (guint32 i = 0; i < G_N_ELEMENTS (texts); i++) {
    const D22Statement *statement = statement_of (model, &model->current, "SW", i);
    g_autofree char *id = g_strdup_printf ("d-%u", i + 1);
    D22_ASSERT_STR (d22_model_text (model, statement->text), texts[i]);
    D22_ASSERT_STR (d22_model_text (model, statement->id), id);
    D22_ASSERT_STR (d22_model_text (model, statement->code), "K");
  }
}

static void
a_cell_of_one_line_keeps_its_id_and_its_words (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary = profiled_model (
      "role_id,section,statement_id,statement\nSW,duty,d,1. Visit families\n", "role_id,section,statement\n");
  const D22Statement *statement = statement_of (temporary.model, &temporary.model->current, "SW", 0);
  D22_ASSERT_STR (d22_model_text (temporary.model, statement->id), "d");
  D22_ASSERT_STR (d22_model_text (temporary.model, statement->text), "1. Visit families");
  D22_ASSERT_STR (d22_model_text (temporary.model, statement->folded), "1 visit families");
}

static void
statements_stand_by_section_then_as_written (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary =
      profiled_model ("role_id,section,statement,weight,corporate\n"
                      "SW,skill,s1,,\nTM,duty,t1,,\nSW,duty,z,0.5,\nSW,digital,g1,,\nSW,duty,a,,yes\n",
                      "role_id,section,statement\n");
  static const char *const order[] = { "z", "a", "s1", "g1" };
  const D22Model *model = temporary.model;
  for (guint32 i = 0; i < G_N_ELEMENTS (order); i++)
    D22_ASSERT_STR (d22_model_text (model, statement_of (model, &model->current, "SW", i)->text), order[i]);
  D22_ASSERT_I64 (statement_of (model, &model->current, "SW", 0)->weight.millionths, 500000);
  D22_ASSERT_I64 (statement_of (model, &model->current, "SW", 2)->weight.millionths, D22_DECIMAL_ONE);
  D22_ASSERT_TRUE (statement_of (model, &model->current, "SW", 1)->corporate, "corporate");
}

static void
a_structures_rows_replace_a_roles_whole_profile (void **state)
{
  (void)state;
  g_auto (TemporaryModel) temporary = profiled_model (
      "role_id,section,statement\nSW,duty,one\nSW,skill,two\nTM,duty,three\n", "role_id,section,statement\nSW,duty,four\n");
  const D22Model *model = temporary.model;
  D22_ASSERT_I64 (role_of (model, &model->current, "SW")->n_statements, 2);
  D22_ASSERT_I64 (role_of (model, &model->proposed, "SW")->n_statements, 1);
  D22_ASSERT_STR (d22_model_text (model, statement_of (model, &model->proposed, "SW", 0)->text), "four");
  D22_ASSERT_STR (d22_model_text (model, statement_of (model, &model->proposed, "TM", 0)->text), "three");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_cell_of_several_lines_is_a_statement_a_line),
    cmocka_unit_test (a_cell_of_one_line_keeps_its_id_and_its_words),
    cmocka_unit_test (statements_stand_by_section_then_as_written),
    cmocka_unit_test (a_structures_rows_replace_a_roles_whole_profile),
  };
  return D22_RUN (tests);
}
