#include "support.h"

#define INI_TWO_SECTIONS "[matching]\nweight-duty = 75\nweight-skill = 25\n"
#define ROLES            "role_id,title,grade\nA,Old job,8\nB,New job,8\n"
#define HERE             "post_id,role_id,team_id\np1,A,t\n"
#define THERE            "post_id,role_id,team_id\np2,B,t\n"
#define HEAD             "role_id,section,statement,statement_id,code,weight,corporate\n"

static D22Model *
two_roles (const char *ini, const char *profiles)
{
  return model_folder_new ("model.ini", ini, "roles.csv", ROLES, "profiles.csv", profiles, "current/posts.csv", HERE,
                           "proposed/posts.csv", THERE, NULL);
}

static void
coverage_is_the_weighted_share_kept_each_way (G_GNUC_UNUSED void **state)
{
  /* by hand: the old job keeps 60 of 100, the new one has 60 of 80 */
  g_autoptr (D22Model) model = two_roles ("", HEAD "A,duty,Manage budgets,,,60,\n"
                                                   "A,duty,Drive vans,,,40,\n"
                                                   "B,duty,Manage the budget,,,60,\n"
                                                   "B,duty,Chair meetings,,,20,\n");
  g_autoptr (D22RolePair) pair = pair_of (model, "A", "B");
  D22_ASSERT_I64 (pair->assessed, TRUE);
  D22_ASSERT_I64 (pair->current_coverage, 600000000);
  D22_ASSERT_I64 (pair->proposed_coverage, 750000000);
  D22_ASSERT_I64 (pair->score, 600000000);
  D22_ASSERT_I64 (pair->marginal, TRUE); /* 75% meets 70%, 60% does not */
  D22_ASSERT_I64 (pair->statements->len, 3);
  const D22StatementPair *first = &g_array_index (pair->statements, D22StatementPair, 0);
  const D22StatementPair *second = &g_array_index (pair->statements, D22StatementPair, 1);
  const D22StatementPair *third = &g_array_index (pair->statements, D22StatementPair, 2);
  D22_ASSERT_I64 (first->similarity, -1); /* Drive vans comes before Manage budgets */
  D22_ASSERT_I64 (first->proposed, D22_NONE);
  D22_ASSERT_I64 (second->similarity, 10000);
  D22_ASSERT_STR (d22_similarity_by_text (second->by), "text");
  D22_ASSERT_I64 (third->current, D22_NONE);
}

static void
each_direction_gives_its_score (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *ini;
    D22Coverage score;
  } cases[] = {
    { "[matching]\ndirection = current\n", 600000000 },
    { "[matching]\ndirection = proposed\n", 750000000 },
    { "[matching]\ndirection = both\n", 600000000 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (D22Model) model =
        two_roles (cases[i].ini, HEAD "A,duty,a b manage budgets,,,60,\nA,duty,drive vans,,,40,\n"
                                      "B,duty,manage budgets b,,,60,\nB,duty,chair meetings,,,20,\n");
    g_autoptr (D22RolePair) pair = pair_of (model, "A", "B");
    D22_ASSERT_I64 (pair->score, cases[i].score);
  }
}

static void
sections_count_by_their_weights_where_a_role_has_them (G_GNUC_UNUSED void **state)
{
  /* by hand: duty 1/2 at 75, skill 1 at 25: 62.5%; the new job has no skill: duty alone, 1 */
  g_autoptr (D22Model) model = two_roles (INI_TWO_SECTIONS, HEAD "A,duty,manage budgets,,,,\nA,duty,drive vans,,,,\n"
                                                                 "A,skill,listen,,,,\nA,knowledge,law,,,,\n"
                                                                 "B,duty,manage budgets,,,,\nB,skill,listen,,,,\n");
  g_autoptr (D22RolePair) pair = pair_of (model, "A", "B");
  D22_ASSERT_I64 (pair->current_coverage, 625000000);
  D22_ASSERT_I64 (pair->proposed_coverage, 1000000000);
  D22_ASSERT_I64 (pair->sections[D22_SECTION_DUTY].current, 500000000);
  D22_ASSERT_I64 (pair->sections[D22_SECTION_SKILL].current, 1000000000);
  D22_ASSERT_I64 (pair->sections[D22_SECTION_KNOWLEDGE].present, FALSE); /* weighs nothing */

  g_autoptr (D22Model) half = two_roles (INI_TWO_SECTIONS, HEAD "A,duty,manage budgets,,,,\nA,skill,listen,,,,\n"
                                                                "B,duty,manage budgets,,,,\n");
  g_autoptr (D22RolePair) other = pair_of (half, "A", "B");
  D22_ASSERT_I64 (other->current_coverage, 750000000);
  D22_ASSERT_I64 (other->proposed_coverage, 1000000000);
  D22_ASSERT_I64 (other->sections[D22_SECTION_SKILL].has_current, TRUE);
  D22_ASSERT_I64 (other->sections[D22_SECTION_SKILL].has_proposed, FALSE);
}

static void
agreed_stands_over_code_and_code_over_text (G_GNUC_UNUSED void **state)
{
  static const char profiles[] = HEAD "A,duty,manage budgets,a1,X,,\nA,duty,drive vans,a2,,,\n"
                                      "B,duty,manage budgets,b1,Y,,\nB,duty,chair meetings,b2,,,\n";
  g_autoptr (D22Model) codes = two_roles ("", profiles);
  g_autoptr (D22RolePair) none = pair_of (codes, "A", "B");
  D22_ASSERT_I64 (none->current_coverage, 0); /* both have codes, and they differ */

  g_autoptr (D22Model) agreed =
      model_folder_new ("model.ini", "", "roles.csv", ROLES, "profiles.csv", profiles, "current/posts.csv", HERE,
                        "proposed/posts.csv", THERE, "matches.csv",
                        "current_role,current_statement,proposed_role,proposed_statement,agreed,reason,agreed_by,agreed_on\n"
                        "A,a1,B,b1,55.559,same work,HR,2021-10-06\nA,a2,B,b2,0,other work,HR,2021-10-06\n",
                        NULL);
  g_autoptr (D22RolePair) pair = pair_of (agreed, "A", "B");
  D22_ASSERT_I64 (pair->current_coverage,
                  277750000); /* 55.55% of a half: cut to 1/10,000; no threshold on what people agree */
  const D22StatementPair *first = &g_array_index (pair->statements, D22StatementPair, 0);
  const D22StatementPair *second = &g_array_index (pair->statements, D22StatementPair, 1);
  D22_ASSERT_I64 (first->similarity, -1); /* without code comes first; agreed to be nothing */
  D22_ASSERT_I64 (second->similarity, 5555);
  D22_ASSERT_STR (d22_similarity_by_text (second->by), "agreed");
}

static void
text_below_the_threshold_and_corporate_statements_count_for_nothing (G_GNUC_UNUSED void **state)
{
  /* prepare reports court / prepare reports committee: 66.66% */
  static const char profiles[] = HEAD "A,duty,Prepare reports for court,,,,\nA,duty,Be safe,,,,yes\n"
                                      "B,duty,Prepare reports for committee,,,,\nB,duty,Be safe,,,,yes\n";
  g_autoptr (D22Model) at = two_roles ("[matching]\nstatement-threshold = 66.66\n", profiles);
  g_autoptr (D22Model) above = two_roles ("[matching]\nstatement-threshold = 66.660001\n", profiles);
  g_autoptr (D22RolePair) met = pair_of (at, "A", "B");
  g_autoptr (D22RolePair) missed = pair_of (above, "A", "B");
  D22_ASSERT_I64 (met->current_coverage, 666600000);
  D22_ASSERT_I64 (met->statements->len, 1);
  D22_ASSERT_I64 (missed->current_coverage, 0);
}

static void
without_a_profile_only_the_same_title_and_grade_say_anything (G_GNUC_UNUSED void **state)
{
  static const char profiles[] = HEAD "A,duty,Manage budgets,,,,\nB,knowledge,Law,,,,\n"; /* knowledge weighs nothing */
  g_autoptr (D22Model) other = two_roles ("", profiles);
  g_autoptr (D22RolePair) unknown = pair_of (other, "A", "B");
  D22_ASSERT_I64 (unknown->assessed, FALSE);
  g_autoptr (D22Model) same =
      model_folder_new ("model.ini", "", "roles.csv", "role_id,title,grade\nA,Old job,8\nB,OLD  job,8\n", "profiles.csv",
                        profiles, "current/posts.csv", HERE, "proposed/posts.csv", THERE, NULL);
  g_autoptr (D22RolePair) known = pair_of (same, "A", "B");
  D22_ASSERT_I64 (known->assessed, TRUE);
  D22_ASSERT_I64 (known->score, D22_COVERAGE_ONE);
}

static void
gates_name_what_fails_and_a_missing_grade_passes (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *roles, *grades;
    guint gates;
    gboolean missing;
  } cases[] = {
    { "A,a,8,\nB,b,9,\n", "8,8\n9,9\n", 0, FALSE },
    { "A,a,8,\nB,b,10,\n", "8,8\n10,10\n", D22_GATE_GRADE, FALSE },
    { "A,a,10,\nB,b,8,\n", "8,8\n10,10\n", D22_GATE_GRADE, FALSE },
    { "A,a,8,\nB,b,,\n", "8,8\n", 0, TRUE },
    { "A,a,8,Nurse; Social Work England\nB,b,8,SOCIAL work england\n", "8,8\n", 0, FALSE },
    { "A,a,8,Nurse\nB,b,8,Nurse;Social Work England\n", "8,8\n", D22_GATE_REGISTRATION, FALSE },
    { "A,a,8,\nB,b,10,Nurse\n", "8,8\n10,10\n", D22_GATE_GRADE | D22_GATE_REGISTRATION, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *roles = g_strconcat ("role_id,title,grade,registration\n", cases[i].roles, NULL);
    g_autofree char *grades = g_strconcat ("grade,rank\n", cases[i].grades, NULL);
    g_autoptr (D22Model) model = model_folder_new ("model.ini", "", "roles.csv", roles, "grades.csv", grades,
                                                   "current/posts.csv", HERE, "proposed/posts.csv", THERE, NULL);
    g_autoptr (D22RolePair) pair = pair_of (model, "A", "B");
    D22_ASSERT_TRUE (pair->gates == cases[i].gates, "case %u: gates %u", i, pair->gates);
    D22_ASSERT_I64 (pair->grade_missing, cases[i].missing);
  }
}

/* --- properties --- */

static const char *const words[] = { "manage", "budget", "court", "report", "child",
                                     "assess", "visit",  "train", "chair",  "drive" };

static void
add_random_statement (GString *profiles, const char *role, guint64 *seed)
{
  const char *first = words[next_number (seed, G_N_ELEMENTS (words))];
  const char *second = words[next_number (seed, G_N_ELEMENTS (words))];
  g_string_append_printf (profiles, "%s,duty,%s %s %s,,,,\n", role, first, second, words[next_number (seed, 4)]);
}

static void
equal_profiles_are_covered_both_ways_and_strange_ones_neither (G_GNUC_UNUSED void **state)
{
  guint64 seed = 3;
  for (guint i = 0; i < 20; i++) {
    g_autoptr (GString) same = g_string_new (HEAD);
    guint64 again = seed;
    guint n = 1 + next_number (&seed, 12);
    for (guint k = 0; k < n; k++)
      add_random_statement (same, "A", &seed);
    next_number (&again, 12);
    for (guint k = 0; k < n; k++)
      add_random_statement (same, "B", &again);
    g_autoptr (D22Model) model = two_roles ("", same->str);
    g_autoptr (D22RolePair) pair = pair_of (model, "A", "B");
    D22_ASSERT_I64 (pair->current_coverage, D22_COVERAGE_ONE);
    D22_ASSERT_I64 (pair->proposed_coverage, D22_COVERAGE_ONE);
  }
  g_autoptr (D22Model) strange = two_roles ("", HEAD "A,duty,drive vans,,,,\nB,duty,chair meetings,,,,\n");
  g_autoptr (D22RolePair) pair = pair_of (strange, "A", "B");
  D22_ASSERT_I64 (pair->current_coverage, 0);
  D22_ASSERT_I64 (pair->proposed_coverage, 0);
}

static void
one_more_duty_of_the_new_job_never_keeps_less_of_the_old (G_GNUC_UNUSED void **state)
{
  guint64 seed = 17;
  for (guint i = 0; i < 40; i++) {
    g_autoptr (GString) profiles = g_string_new (HEAD);
    for (guint k = 0; k < 6; k++)
      add_random_statement (profiles, "A", &seed);
    D22Coverage before = 0;
    for (guint k = 0; k < 8; k++) {
      add_random_statement (profiles, "B", &seed);
      g_autoptr (D22Model) model = two_roles ("", profiles->str);
      g_autoptr (D22RolePair) pair = pair_of (model, "A", "B");
      D22_ASSERT_TRUE (pair->current_coverage >= before, "profile %u, duty %u", i, k);
      before = pair->current_coverage;
    }
  }
}

/* What a reader sees of a pair. */
static char *
spell (const D22Model *model, const D22RolePair *pair)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", pair->current_coverage,
                          pair->proposed_coverage);
  for (guint i = 0; i < pair->statements->len; i++) {
    const D22StatementPair *row = &g_array_index (pair->statements, D22StatementPair, i);
    D22Id from = row->current != D22_NONE ? d22_structure_statement (&model->current, row->current)->text : D22_ID_NONE;
    D22Id to = row->proposed != D22_NONE ? d22_structure_statement (&model->proposed, row->proposed)->text : D22_ID_NONE;
    g_string_append_printf (text, "%s|%s|%d\n", d22_model_text (model, from), d22_model_text (model, to), row->similarity);
  }
  return g_string_free (text, FALSE);
}

static void
shuffle (GPtrArray *rows, guint64 *seed)
{
  for (guint i = rows->len; i > 1; i--) {
    guint k = next_number (seed, i);
    gpointer row = rows->pdata[k];
    rows->pdata[k] = rows->pdata[i - 1];
    rows->pdata[i - 1] = row;
  }
}

static char *
pair_text (const GPtrArray *rows)
{
  g_autoptr (GString) profiles = g_string_new (HEAD);
  for (guint i = 0; i < rows->len; i++)
    g_string_append (profiles, rows->pdata[i]);
  g_autoptr (D22Model) model = two_roles ("", profiles->str);
  g_autoptr (D22RolePair) pair = pair_of (model, "A", "B");
  return spell (model, pair);
}

static void
the_order_of_rows_changes_nothing (G_GNUC_UNUSED void **state)
{
  guint64 seed = 23;
  for (guint i = 0; i < 20; i++) {
    g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
    for (guint k = 0; k < 14; k++) {
      guint kind = next_number (&seed, 4);
      g_ptr_array_add (rows,
                       g_strdup_printf ("%s,duty,%s%s %s,s%u,%s,%u,\n", k % 2 == 0 ? "A" : "B", kind == 1 ? "The " : "",
                                        words[next_number (&seed, 3)], words[next_number (&seed, 3)], k,
                                        kind == 2 ? "c1" : "", 1 + next_number (&seed, 2)));
    }
    g_autofree char *before = pair_text (rows);
    shuffle (rows, &seed);
    g_autofree char *after = pair_text (rows);
    D22_ASSERT_STR (after, before);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (coverage_is_the_weighted_share_kept_each_way),
    cmocka_unit_test (each_direction_gives_its_score),
    cmocka_unit_test (sections_count_by_their_weights_where_a_role_has_them),
    cmocka_unit_test (agreed_stands_over_code_and_code_over_text),
    cmocka_unit_test (text_below_the_threshold_and_corporate_statements_count_for_nothing),
    cmocka_unit_test (without_a_profile_only_the_same_title_and_grade_say_anything),
    cmocka_unit_test (gates_name_what_fails_and_a_missing_grade_passes),
    cmocka_unit_test (equal_profiles_are_covered_both_ways_and_strange_ones_neither),
    cmocka_unit_test (one_more_duty_of_the_new_job_never_keeps_less_of_the_old),
    cmocka_unit_test (the_order_of_rows_changes_nothing),
  };
  return D22_RUN (tests);
}
