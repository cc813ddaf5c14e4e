/* brute-review MODEL N: rule 4.8c for the first N current roles by comparing each in full with every proposed role, nothing
 * left out: what `d22 roles` is measured against, and checked against. Prints role, class and the roles it goes into; says
 * on stderr how many seconds the comparisons took. For models without decisions whose roles keep no id and all have
 * profiles. Tests: bench.
 *
 * The statements are stemmed once for all pairs, as the review does it: d22_role_pair_new(), which stems them for each pair,
 * would make a comparison that no one would write. */
#include "gates.h"
#include "pair.h"
#include "ranking.h"

#include <stdlib.h>

static D22Comparison *
compare_all (const D22Model *model)
{
  D22Comparison *comparison = d22_comparison_new (model);
  for (guint32 i = 0; i < model->current.roles->len; i++)
    if (d22_structure_role (&model->current, i)->n_in_scope > 0)
      d22_profiles_fill (comparison->current, i, comparison->phrases);
  for (guint32 i = 0; i < model->proposed.roles->len; i++)
    if (d22_structure_role (&model->proposed, i)->n_in_scope > 0)
      d22_profiles_fill (comparison->proposed, i, comparison->phrases);
  d22_comparison_ready (comparison);
  return comparison;
}

/* Files the pair under what it makes of the current role, if anything. */
static void
judge (const D22Model *model, const D22RolePair *pair, GArray *natural, GArray *changed)
{
  const D22Role *from = d22_structure_role (&model->current, pair->current);
  const D22Role *to = d22_structure_role (&model->proposed, pair->proposed);
  D22Score score = d22_score_of (model, pair->current_coverage, pair->proposed_coverage);
  D22Rank rank = { pair->proposed, score, FALSE, d22_grade_distance (model, from, to) };
  if (pair->gates == 0 && d22_coverage_meets (pair->score, model->parameters->natural_successor_threshold))
    g_array_append_val (natural, rank);
  if (d22_coverage_meets (pair->score, model->parameters->changed_threshold))
    g_array_append_val (changed, rank);
}

static void
print_class (const D22Model *model, guint32 current, GArray *natural, GArray *changed)
{
  const char *class_ = natural->len > 0 ? "natural-successor" : (changed->len > 0 ? "changed" : "deleted");
  GArray *into = natural->len > 0 ? natural : changed;
  g_array_sort (natural, d22_rank_compare);
  g_array_sort (changed, d22_rank_compare_changed);
  guint n = natural->len > 0 ? natural->len : MIN (changed->len, 1);
  g_print ("%s,%s,", d22_model_text (model, d22_structure_role (&model->current, current)->id), class_);
  for (guint i = 0; i < n; i++) {
    guint32 proposed = g_array_index (into, D22Rank, i).proposed;
    g_print ("%s%s", i > 0 ? ";" : "", d22_model_text (model, d22_structure_role (&model->proposed, proposed)->id));
  }
  g_print ("\n");
}

static void
review_one (D22Comparison *comparison, guint32 current)
{
  const D22Model *model = comparison->model;
  g_autoptr (GArray) natural = g_array_new (FALSE, FALSE, sizeof (D22Rank));
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (D22Rank));
  for (guint32 proposed = 0; proposed < model->proposed.roles->len; proposed++) {
    if (d22_structure_role (&model->proposed, proposed)->n_in_scope == 0)
      continue;
    g_autoptr (D22RolePair) pair = d22_role_pair_compare (comparison, current, proposed);
    judge (model, pair, natural, changed);
  }
  print_class (model, current, natural, changed);
}

int
main (int n_arguments, char **arguments)
{
  if (n_arguments != 3) {
    g_printerr ("usage: brute-review MODEL N\n");
    return EXIT_FAILURE;
  }
  g_autoptr (GError) error = NULL;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  D22LoadOptions options = { 0 };
  g_autoptr (D22Model) model = d22_model_load (arguments[1], &options, issues, &error);
  if (model == NULL) {
    g_printerr ("brute-review: %s\n", error->message);
    return EXIT_FAILURE;
  }
  guint64 left = g_ascii_strtoull (arguments[2], NULL, 10);
  gint64 start = g_get_monotonic_time ();
  D22Comparison *comparison = compare_all (model);
  for (guint32 current = 0; current < model->current.roles->len && left > 0; current++) {
    if (d22_structure_role (&model->current, current)->n_in_scope == 0)
      continue;
    review_one (comparison, current);
    left--;
  }
  d22_comparison_free (comparison);
  g_printerr ("%.3f\n", (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  return EXIT_SUCCESS;
}
