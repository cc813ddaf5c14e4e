#include "support.h"

#include "ranking.h"

#define N_ROLES 24
#define HEAD    "role_id,section,statement,statement_id,code,weight,corporate\n"

static const char *const words[] = { "manage", "budget", "court", "report", "child", "assess", "visit", "train" };

static void
add_statements (GString *profiles, const char *role, guint64 *seed)
{
  guint n = next_number (seed, 6); /* 0: no profile */
  for (guint k = 0; k < n; k++) {
    const char *section = next_number (seed, 4) == 0 && k > 0 ? "skill" : "duty";
    const char *code = next_number (seed, 5) == 0 ? (next_number (seed, 2) == 0 ? "c1" : "c2") : "";
    g_string_append_printf (profiles, "%s,%s,%s %s %s,%s-%u,%s,%u,%s\n", role, section,
                            words[next_number (seed, G_N_ELEMENTS (words))], words[next_number (seed, G_N_ELEMENTS (words))],
                            words[next_number (seed, 3)], role, k, code, 1 + next_number (seed, 3),
                            next_number (seed, 9) == 0 && k > 0 ? "yes" : "no");
  }
}

/* A model of 24 current and 24 proposed roles, every third of them in both. */
static D22Model *
random_model (guint64 *seed, const char *ini)
{
  g_autoptr (GString) roles = g_string_new ("role_id,title,grade,predecessors\n");
  g_autoptr (GString) profiles = g_string_new (HEAD);
  g_autoptr (GString) current = g_string_new ("post_id,role_id,team_id\n");
  g_autoptr (GString) proposed = g_string_new ("post_id,role_id,team_id\n");
  g_autoptr (GString) matches =
      g_string_new ("current_role,current_statement,proposed_role,proposed_statement,agreed,reason,agreed_by,agreed_on\n");
  for (guint i = 0; i < 2 * N_ROLES; i++) {
    g_autofree char *id = g_strdup_printf ("r%02u", i);
    static const char *const grades[] = { "1", "2", "3", "" };
    g_string_append_printf (roles, "%s,Title %u,%s,%s\n", id, i % 5, grades[next_number (seed, 4)],
                            i >= N_ROLES && i % 4 == 0 ? "r02" : "");
    add_statements (profiles, id, seed);
    if (i < N_ROLES || i % 3 == 0)
      g_string_append_printf (current, "c%s,%s,t\n", id, id);
    if (i >= N_ROLES || i % 3 == 0)
      g_string_append_printf (proposed, "p%s,%s,t\n", id, id);
  }
  if (strstr (profiles->str, "r04-0") != NULL && strstr (profiles->str, "r30-0") != NULL)
    g_string_append (matches, "r04,r04-0,r30,r30-0,85,same,HR,2021-10-06\n");
  return model_folder_new ("model.ini", ini, "roles.csv", roles->str, "grades.csv", "grade,rank\n1,1\n2,2\n3,3\n",
                           "profiles.csv", profiles->str, "matches.csv", matches->str, "current/posts.csv", current->str,
                           "proposed/posts.csv", proposed->str, NULL);
}

/* All proposed roles, each compared in full. */
static GArray *
rank_in_full (const D22Model *model, guint32 current)
{
  GArray *ranks = g_array_new (FALSE, FALSE, sizeof (D22Rank));
  for (guint32 proposed = 0; proposed < model->proposed.roles->len; proposed++) {
    const D22Role *from = d22_structure_role (&model->current, current);
    const D22Role *to = d22_structure_role (&model->proposed, proposed);
    if (to->n_in_scope == 0)
      continue;
    g_autoptr (D22RolePair) pair = d22_role_pair_new (model, current, proposed);
    D22Rank rank = { .proposed = proposed, .score = d22_score_of (model, pair->current_coverage, pair->proposed_coverage) };
    rank.named = to->predecessors != D22_ID_NONE && to->predecessors == from->id;
    rank.distance = G_MAXINT64;
    if (from->grade != D22_NONE && to->grade != D22_NONE)
      rank.distance = ABS (g_array_index (model->grades, D22Grade, from->grade).rank -
                           g_array_index (model->grades, D22Grade, to->grade).rank);
    if (pair->assessed)
      g_array_append_val (ranks, rank);
  }
  g_array_sort (ranks, d22_rank_compare);
  return ranks;
}

/* What a class may rest on and the five best others are the same as without leaving anything out. */
static void
assert_ranked_as_in_full (const D22Model *model, const GArray *ranks, const GArray *full)
{
  guint natural = 0;
  guint met = 0;
  for (guint i = 0; i < full->len; i++) {
    D22Coverage score = g_array_index (full, D22Rank, i).score.score;
    natural += score >= model->parameters->natural_successor_threshold.millionths * 10;
    met += score >= model->parameters->changed_threshold.millionths * 10;
  }
  guint n = MIN (MAX (met, natural + 6), full->len);
  D22_ASSERT_TRUE (ranks->len >= n, "%u of %u", ranks->len, n);
  for (guint i = 0; i < n; i++) {
    const D22Rank *got = &g_array_index (ranks, D22Rank, i);
    const D22Rank *want = &g_array_index (full, D22Rank, i);
    D22_ASSERT_I64 (got->proposed, want->proposed);
    D22_ASSERT_I64 (got->score.score, want->score.score);
    D22_ASSERT_I64 (got->score.other, want->score.other);
  }
}

static void
leaving_pairs_out_changes_no_ranking (G_GNUC_UNUSED void **state)
{
  static const char *const inis[] = {
    "[matching]\nweight-skill = 50\n",
    "[matching]\ndirection = both\nstatement-threshold = 40\nchanged-threshold = 20\n",
    "[matching]\ndirection = proposed\nstatement-threshold = 0\nchanged-threshold = 90\nnatural-successor-threshold = 30\n",
    "[matching]\nchanged-threshold = 0\nweight-skill = 100\n",
  };
  guint64 seed = 41;
  for (guint m = 0; m < 24; m++) {
    g_autoptr (D22Model) model = random_model (&seed, inis[m % G_N_ELEMENTS (inis)]);
    g_autoptr (D22Comparison) comparison = d22_comparison_new (model);
    g_autofree guint8 *in_scope = g_new0 (guint8, model->proposed.roles->len);
    for (guint32 i = 0; i < model->current.roles->len; i++)
      d22_profiles_fill (comparison->current, i, comparison->phrases);
    for (guint32 i = 0; i < model->proposed.roles->len; i++) {
      d22_profiles_fill (comparison->proposed, i, comparison->phrases);
      in_scope[i] = d22_structure_role (&model->proposed, i)->n_in_scope > 0;
    }
    d22_comparison_ready (comparison);
    g_autoptr (D22Ranking) ranking = d22_ranking_new (comparison, in_scope);
    g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (guint32));
    for (guint32 current = 0; current < model->current.roles->len; current++) {
      g_autoptr (GArray) ranks = d22_ranking_of (ranking, current, nobody);
      g_autoptr (GArray) full = rank_in_full (model, current);
      assert_ranked_as_in_full (model, ranks, full);
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (leaving_pairs_out_changes_no_ranking),
  };
  return D22_RUN (tests);
}
