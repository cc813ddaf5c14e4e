#include "pair.h"

#include "gates.h"

const char *
d22_similarity_by_text (D22SimilarityBy by)
{
  static const char *const texts[] = { NULL, "agreed", "code", "text" };
  return texts[by];
}

void
d22_role_pair_free (D22RolePair *pair)
{
  if (pair == NULL)
    return;
  g_array_free (pair->statements, TRUE);
  g_free (pair);
}

static const gint32 *
marks (const GArray *kept)
{
  return (const gint32 *)(const void *)kept->data;
}

static void
cover_sections (const D22Comparison *comparison, D22RolePair *pair)
{
  const D22RoleProfile *from = d22_profiles_role (comparison->current, pair->current);
  const D22RoleProfile *to = d22_profiles_role (comparison->proposed, pair->proposed);
  for (guint s = 0; s < D22_N_SECTIONS; s++) {
    D22SectionCoverage *section = &pair->sections[s];
    section->has_current = from->sections[s].n > 0;
    section->has_proposed = to->sections[s].n > 0;
    section->present = section->has_current || section->has_proposed;
    if (section->has_current)
      section->current = d22_coverage_of_section (comparison->current, &from->sections[s], marks (comparison->current_kept));
    if (section->has_proposed)
      section->proposed =
          d22_coverage_of_section (comparison->proposed, &to->sections[s], marks (comparison->proposed_kept));
  }
}

static void
append_current (D22Comparison *comparison, D22RolePair *pair, D22AgreedRange agreed, guint section)
{
  const D22ItemRange *range = &d22_profiles_role (comparison->current, pair->current)->sections[section];
  for (guint32 i = range->first; i < range->first + range->n; i++) {
    D22StatementPair row = { (D22Section)section, d22_profiles_item (comparison->current, i)->statement, D22_NONE, -1,
                             D22_BY_NOBODY };
    if (marks (comparison->current_kept)[i] > 0) {
      guint32 partner = g_array_index (comparison->partner_of, guint32, i);
      row.proposed = d22_profiles_item (comparison->proposed, partner)->statement;
      row.similarity = d22_comparison_similarity (comparison, agreed, i, partner, &row.by);
    }
    g_array_append_val (pair->statements, row);
  }
}

static void
append_unpaired (D22Comparison *comparison, D22RolePair *pair, guint section)
{
  const D22ItemRange *range = &d22_profiles_role (comparison->proposed, pair->proposed)->sections[section];
  for (guint32 j = range->first; j < range->first + range->n; j++) {
    if (marks (comparison->proposed_kept)[j] > 0)
      continue;
    D22StatementPair row = { (D22Section)section, D22_NONE, d22_profiles_item (comparison->proposed, j)->statement, -1,
                             D22_BY_NOBODY };
    g_array_append_val (pair->statements, row);
  }
}

static D22Score
score_pair (const D22Comparison *comparison, const D22RolePair *pair)
{
  const D22Model *model = comparison->model;
  if (!pair->compared)
    return d22_score_without_profile (model, d22_structure_role (&model->current, pair->current),
                                      d22_structure_role (&model->proposed, pair->proposed));
  return d22_score_of (model, d22_coverage_of_role (comparison->current, pair->current, marks (comparison->current_kept)),
                       d22_coverage_of_role (comparison->proposed, pair->proposed, marks (comparison->proposed_kept)));
}

static void
judge (const D22Model *model, D22RolePair *pair, D22Score score)
{
  const D22Role *from = d22_structure_role (&model->current, pair->current);
  const D22Role *to = d22_structure_role (&model->proposed, pair->proposed);
  D22Percent threshold = model->parameters->natural_successor_threshold;
  pair->assessed = score.assessed;
  if (score.assessed) {
    pair->current_coverage = score.current;
    pair->proposed_coverage = score.proposed;
    pair->score = score.score;
    pair->marginal = d22_coverage_meets (score.current, threshold) != d22_coverage_meets (score.proposed, threshold);
  }
  pair->gates = d22_gates_failed (model, from, to);
  pair->grade_missing = d22_grade_distance (model, from, to) == D22_DISTANCE_MISSING;
}

D22RolePair *
d22_role_pair_compare (D22Comparison *comparison, guint32 current, guint32 proposed)
{
  const D22Model *model = comparison->model;
  D22RolePair *pair = g_new0 (D22RolePair, 1);
  pair->current = current;
  pair->proposed = proposed;
  pair->statements = g_array_new (FALSE, FALSE, sizeof (D22StatementPair));
  pair->compared = d22_profiles_role (comparison->current, current)->share != 0 &&
                   d22_profiles_role (comparison->proposed, proposed)->share != 0;
  d22_comparison_pair_all (comparison, current, proposed);
  judge (model, pair, score_pair (comparison, pair));
  cover_sections (comparison, pair);
  D22AgreedRange agreed = d22_agreed_of_pair (comparison->agreed, d22_structure_role (&model->current, current)->id,
                                              d22_structure_role (&model->proposed, proposed)->id);
  for (guint s = 0; s < D22_N_SECTIONS; s++)
    append_current (comparison, pair, agreed, s);
  for (guint s = 0; s < D22_N_SECTIONS; s++)
    append_unpaired (comparison, pair, s);
  d22_comparison_clear (comparison, current, proposed);
  return pair;
}

D22RolePair *
d22_role_pair_new (const D22Model *model, guint32 current, guint32 proposed)
{
  g_return_val_if_fail (current < model->current.roles->len && proposed < model->proposed.roles->len, NULL);
  g_autoptr (D22Comparison) comparison = d22_comparison_new (model);
  d22_profiles_fill (comparison->current, current, comparison->phrases);
  d22_profiles_fill (comparison->proposed, proposed, comparison->phrases);
  d22_comparison_ready (comparison);
  return d22_role_pair_compare (comparison, current, proposed);
}
