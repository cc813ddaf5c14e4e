#include "profiles.h"

#include "pair.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define NATURAL_SUCCESSOR 0.7
#define CHANGED           0.4

/* Statement thresholds in per cent: the default, and one at which ranking sees more. */
#define USUAL_THRESHOLD 60
#define LOW_THRESHOLD   30

/* How a proposed occupation stands to a current one. */
typedef enum { TIE_SHORT, TIE_LONG, TIE_SUPPLEMENTAL, TIE_NONE, N_TIES } Tie;

typedef struct {
  Tie tie;
  double score;
} Scored;

typedef struct {
  guint n;
  guint n_current;   /* current occupations that have such a one */
  double ranks;      /* sum of the ranks among the other occupations, equal scores sharing theirs */
  double above_none; /* sum over the current occupations: how often such a one scores above an unrelated one */
} TieSum;

/* Two readings of an occupation's two releases: by task ids (rows) and by text (columns). */
typedef struct {
  guint table[3][3];
  double distance; /* sum of the differences of the coverages */
} Agreement;

typedef struct {
  const Onet *onet;
  D22Model *model;
  D22Comparison *comparison;
  Agreement kept, done; /* "old job kept in new", "new job already done" */
  guint n_own, n_first;
  double own_ranks;
  TieSum ties[N_TIES];
} Profiles;

static void
append_quoted (GString *csv, const char *text)
{
  g_string_append_c (csv, '"');
  for (; *text != '\0'; text++) {
    if (*text == '"')
      g_string_append_c (csv, '"');
    g_string_append_c (csv, *text);
  }
  g_string_append_c (csv, '"');
}

/* The occupations of one release as roles @prefix-CODE, with a post each. */
static void
append_release (const GPtrArray *codes, GHashTable *tasks, const char *prefix, GString *files[3])
{
  g_string_assign (files[2], "post_id,role_id,team_id\n");
  for (guint i = 0; i < codes->len; i++) {
    const char *code = g_ptr_array_index (codes, i);
    const GArray *own = g_hash_table_lookup (tasks, code);
    g_string_append_printf (files[0], "%s-%s,%s-%s\n", prefix, code, prefix, code);
    g_string_append_printf (files[2], "P-%s-%s,%s-%s,T\n", prefix, code, prefix, code);
    for (guint k = 0; k < own->len; k++) {
      g_string_append_printf (files[1], "%s-%s,duty,", prefix, code);
      append_quoted (files[1], g_array_index (own, Task, k).text);
      g_string_append_c (files[1], '\n');
    }
  }
}

static gboolean
write_file (const char *folder, const char *inner, const char *name, const GString *text, GError **error)
{
  g_autofree char *parent = g_build_filename (folder, inner, NULL);
  g_autofree char *path = g_build_filename (parent, name, NULL);
  if (g_mkdir_with_parents (parent, 0700) != 0) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot make the folder %s", parent);
    return FALSE;
  }
  return g_file_set_contents (path, text->str, (gssize)text->len, error);
}

static gboolean
write_model (const Onet *onet, const char *folder, GError **error)
{
  g_autoptr (GString) roles = g_string_new ("role_id,title\n");
  g_autoptr (GString) profiles = g_string_new ("role_id,section,statement\n");
  g_autoptr (GString) posts = g_string_new (NULL);
  GString *files[] = { roles, profiles, posts };
  append_release (onet->codes_18, onet->tasks_18, "A", files);
  if (!write_file (folder, "current", "posts.csv", posts, error))
    return FALSE;
  append_release (onet->codes_29, onet->tasks_29, "B", files);
  if (!write_file (folder, "proposed", "posts.csv", posts, error))
    return FALSE;
  if (!write_file (folder, ".", "roles.csv", roles, error))
    return FALSE;
  return write_file (folder, ".", "profiles.csv", profiles, error);
}

static void
remove_model (const char *folder)
{
  static const char *const names[] = { "current/posts.csv", "proposed/posts.csv", "roles.csv", "profiles.csv",
                                       "current",           "proposed",           "" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_remove (path);
  }
}

static D22Model *
load_model (const char *folder, GError **error)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  D22LoadOptions options = { 0 };
  g_autoptr (D22Model) model = d22_model_load (folder, &options, issues, error);
  if (model == NULL)
    return NULL;
  for (guint i = 0; i < d22_issues_length (issues); i++) {
    const D22Issue *issue = d22_issues_get (issues, i);
    if (issue->severity != D22_SEVERITY_ERROR)
      continue;
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: %s", issue->name, issue->text);
    return NULL;
  }
  return g_steal_pointer (&model);
}

static D22Model *
model_of_onet (const Onet *onet, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("d22-evaluation-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  D22Model *model = write_model (onet, folder, error) ? load_model (folder, error) : NULL;
  remove_model (folder);
  return model;
}

static D22Comparison *
compare_all (const D22Model *model)
{
  D22Comparison *comparison = d22_comparison_new (model);
  for (guint32 i = 0; i < model->current.roles->len; i++)
    d22_profiles_fill (comparison->current, i, comparison->phrases);
  for (guint32 i = 0; i < model->proposed.roles->len; i++)
    d22_profiles_fill (comparison->proposed, i, comparison->phrases);
  d22_comparison_ready (comparison);
  return comparison;
}

/* Returns: (transfer none): the O*NET code of a role: its id without the prefix. */
static const char *
code_of (const D22Model *model, const D22Structure *structure, guint32 role)
{
  return d22_model_text (model, d22_structure_role (structure, role)->id) + strlen ("A-");
}

/* Returns the share of @tasks whose ids stand in @others. */
static double
share_by_id (const GArray *tasks, const GArray *others)
{
  guint common = 0;
  for (guint i = 0; i < tasks->len; i++)
    for (guint k = 0; k < others->len; k++)
      common += g_str_equal (g_array_index (tasks, Task, i).id, g_array_index (others, Task, k).id) ? 1 : 0;
  return (double)common / tasks->len;
}

static guint
class_of (double coverage)
{
  if (coverage >= NATURAL_SUCCESSOR)
    return 0;
  return coverage >= CHANGED ? 1 : 2;
}

static void
agree (Agreement *agreement, double by_id, double by_text)
{
  agreement->table[class_of (by_id)][class_of (by_text)]++;
  agreement->distance += fabs (by_id - by_text);
}

static Tie
tie_of (const Onet *onet, const char *from, const char *to)
{
  static const char *const names[] = { "Primary-Short", "Primary-Long", "Supplemental" };
  const char *tier = onet_tier (onet, from, to);
  for (guint i = 0; tier != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (tier, names[i]))
      return (Tie)i;
  return TIE_NONE;
}

/* The rank of @score among @others, equal ones sharing theirs: as many are above, and half of the equal ones, it among them.
 */
static double
rank_among (const GArray *others, double score, gboolean inside)
{
  double rank = inside ? 0.5 : 1;
  for (guint i = 0; i < others->len; i++) {
    double other = g_array_index (others, Scored, i).score;
    if (other > score)
      rank += 1;
    else if (other >= score)
      rank += 0.5;
  }
  return rank;
}

static double
above_unrelated (const GArray *others, Tie tie)
{
  double above = 0;
  guint n = 0;
  for (guint i = 0; i < others->len; i++) {
    const Scored *one = &g_array_index (others, Scored, i);
    for (guint k = 0; one->tie == tie && k < others->len; k++) {
      const Scored *other = &g_array_index (others, Scored, k);
      if (other->tie != TIE_NONE)
        continue;
      n++;
      above += one->score > other->score ? 1 : (one->score >= other->score ? 0.5 : 0);
    }
  }
  return n > 0 ? above / n : 0;
}

static void
add_ties (Profiles *profiles, const GArray *others)
{
  for (guint t = 0; t < N_TIES; t++) {
    TieSum *sum = &profiles->ties[t];
    guint before = sum->n;
    for (guint i = 0; i < others->len; i++) {
      const Scored *one = &g_array_index (others, Scored, i);
      if (one->tie != (Tie)t)
        continue;
      sum->n++;
      sum->ranks += rank_among (others, one->score, TRUE);
    }
    if (sum->n == before)
      continue;
    sum->n_current++;
    sum->above_none += above_unrelated (others, (Tie)t);
  }
}

static void
add_own (Profiles *profiles, const char *code, const D22RolePair *pair, const GArray *others)
{
  const GArray *before = g_hash_table_lookup (profiles->onet->tasks_18, code);
  const GArray *after = g_hash_table_lookup (profiles->onet->tasks_29, code);
  double kept = (double)pair->current_coverage / (double)D22_COVERAGE_ONE;
  double done = (double)pair->proposed_coverage / (double)D22_COVERAGE_ONE;
  agree (&profiles->kept, share_by_id (before, after), kept);
  agree (&profiles->done, share_by_id (after, before), done);
  double rank = rank_among (others, kept, FALSE);
  profiles->n_own++;
  profiles->n_first += rank <= 1 ? 1 : 0;
  profiles->own_ranks += rank;
}

/* Compares one current occupation with every proposed one. */
static void
add_current (Profiles *profiles, guint32 current)
{
  const D22Model *model = profiles->model;
  const char *code = code_of (model, &model->current, current);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (Scored));
  g_autoptr (D22RolePair) own = NULL;
  for (guint32 proposed = 0; proposed < model->proposed.roles->len; proposed++) {
    if (d22_structure_role (&model->proposed, proposed)->n_posts == 0)
      continue;
    const char *other = code_of (model, &model->proposed, proposed);
    g_autoptr (D22RolePair) pair = d22_role_pair_compare (profiles->comparison, current, proposed);
    if (g_str_equal (code, other)) {
      own = g_steal_pointer (&pair);
      continue;
    }
    Scored scored = { tie_of (profiles->onet, code, other), (double)pair->score / (double)D22_COVERAGE_ONE };
    g_array_append_val (others, scored);
  }
  add_ties (profiles, others);
  if (own != NULL)
    add_own (profiles, code, own, others);
}

static guint
equal_side (const Agreement *agreement)
{
  guint same = 0;
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      same += (i == 0) == (j == 0) ? agreement->table[i][j] : 0;
  return same;
}

/* Returns the index of the proposed role with this id, or D22_NONE. */
static guint32
find_role (const D22Model *model, const char *id)
{
  for (guint32 i = 0; i < model->proposed.roles->len; i++) {
    const D22Role *role = d22_structure_role (&model->proposed, i);
    if (role->n_posts > 0 && g_str_equal (d22_model_text (model, role->id), id))
      return i;
  }
  return D22_NONE;
}

static void
print_agreement (const Agreement *agreement, const char *what, guint n)
{
  static const char *const names[] = { "at least 70%", "40% to 70%", "below 40%" };
  guint same_side = equal_side (agreement);
  guint equal = agreement->table[0][0] + agreement->table[1][1] + agreement->table[2][2];
  g_print ("\n%s: the same side of 70%% by task ids and by text for %u of %u (%.1f%%), the same class for %u (%.1f%%); the "
           "coverages differ by %.1f points on average.\n\n",
           what, same_side, n, 100.0 * same_side / n, equal, 100.0 * equal / n, 100 * agreement->distance / n);
  g_print ("| by task ids \\ by text | at least 70%% | 40%% to 70%% | below 40%% |\n|---|---|---|---|\n");
  for (guint i = 0; i < 3; i++)
    g_print ("| %-12s | %u | %u | %u |\n", names[i], agreement->table[i][0], agreement->table[i][1], agreement->table[i][2]);
}

static void
print_ties (const Profiles *profiles, guint threshold)
{
  static const char *const names[] = { "Primary-Short", "Primary-Long", "Supplemental", "unrelated" };
  g_print ("\nWith statement threshold %u%%, rank of an occupation's own later version among all %u: first for %u of %u "
           "(%.1f%%), mean rank %.2f.\n\n",
           threshold, profiles->onet->codes_29->len, profiles->n_first, profiles->n_own,
           100.0 * profiles->n_first / profiles->n_own, profiles->own_ranks / profiles->n_own);
  g_print ("| other occupations | pairs | mean rank | scores above an unrelated one |\n|---|---|---|---|\n");
  for (guint t = 0; t < N_TIES; t++) {
    const TieSum *sum = &profiles->ties[t];
    if (sum->n > 0)
      g_print ("| %-13s | %u | %.1f | %.1f%% |\n", names[t], sum->n, sum->ranks / sum->n,
               100 * sum->above_none / sum->n_current);
  }
}

/* Compares every occupation with its own later version alone, at one statement threshold. */
static void
print_at_threshold (Profiles *profiles, guint threshold)
{
  const D22Model *model = profiles->model;
  Agreement kept = { 0 };
  Agreement done = { 0 };
  gint32 usual = profiles->comparison->threshold;
  profiles->comparison->threshold = (gint32)threshold * D22_SIMILARITY_ONE / 100;
  for (guint32 i = 0; i < model->current.roles->len; i++) {
    const char *code = code_of (model, &model->current, i);
    const GArray *before = g_hash_table_lookup (profiles->onet->tasks_18, code);
    const GArray *after = g_hash_table_lookup (profiles->onet->tasks_29, code);
    g_autofree char *later = g_strdup_printf ("B-%s", code);
    guint32 proposed = find_role (model, later);
    if (d22_structure_role (&model->current, i)->n_posts == 0 || proposed == D22_NONE)
      continue;
    g_autoptr (D22RolePair) pair = d22_role_pair_compare (profiles->comparison, i, proposed);
    agree (&kept, share_by_id (before, after), (double)pair->current_coverage / (double)D22_COVERAGE_ONE);
    agree (&done, share_by_id (after, before), (double)pair->proposed_coverage / (double)D22_COVERAGE_ONE);
  }
  profiles->comparison->threshold = usual;
  g_print ("| %u%% | %.1f%% | %.1f | %.1f%% | %.1f |\n", threshold, 100.0 * equal_side (&kept) / profiles->n_own,
           100 * kept.distance / profiles->n_own, 100.0 * equal_side (&done) / profiles->n_own,
           100 * done.distance / profiles->n_own);
}

static void
print_thresholds (Profiles *profiles)
{
  g_print ("\n| threshold | kept: same side of 70%% | kept: points apart | done: same side of 70%% | done: points apart |\n"
           "|---|---|---|---|---|\n");
  for (guint threshold = 40; threshold <= 90; threshold += 5)
    print_at_threshold (profiles, threshold);
}

/* Compares every occupation with every other, at one statement threshold. */
static Profiles
compare_at (const Profiles *profiles, guint threshold)
{
  const D22Model *model = profiles->model;
  Profiles result = { .onet = profiles->onet, .model = profiles->model, .comparison = profiles->comparison };
  gint32 usual = result.comparison->threshold;
  result.comparison->threshold = (gint32)threshold * D22_SIMILARITY_ONE / 100;
  for (guint32 i = 0; i < model->current.roles->len; i++)
    if (d22_structure_role (&model->current, i)->n_posts > 0)
      add_current (&result, i);
  result.comparison->threshold = usual;
  return result;
}

static void
print_all (const Onet *onet, D22Model *model, D22Comparison *comparison)
{
  Profiles empty = { .onet = onet, .model = model, .comparison = comparison };
  Profiles usual = compare_at (&empty, USUAL_THRESHOLD);
  g_print ("\nProfiles: %u occupations of release 18.1 against %u of release 29.3, each with all its tasks.\n",
           onet->codes_18->len, onet->codes_29->len);
  if (usual.n_own == 0)
    return;
  print_agreement (&usual.kept, "Old job kept in new", usual.n_own);
  print_agreement (&usual.done, "New job already done", usual.n_own);
  print_thresholds (&usual);
  print_ties (&usual, USUAL_THRESHOLD);
  Profiles low = compare_at (&empty, LOW_THRESHOLD);
  print_ties (&low, LOW_THRESHOLD);
}

gboolean
profiles_print (const Onet *onet, GError **error)
{
  g_autoptr (D22Model) model = model_of_onet (onet, error);
  if (model == NULL)
    return FALSE;
  D22Comparison *comparison = compare_all (model);
  print_all (onet, model, comparison);
  d22_comparison_free (comparison);
  return TRUE;
}
