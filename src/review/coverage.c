#include "coverage.h"

#include <string.h>

/* Millionths of one per cent in a similarity of 1/10,000, and coverage (1e-9) in a millionth of one per cent. */
#define PERCENT_PER_SIMILARITY (D22_PERCENT_HUNDRED / D22_SIMILARITY_ONE)
#define COVERAGE_PER_PERCENT   (D22_COVERAGE_ONE / D22_PERCENT_HUNDRED)

D22Comparison *
d22_comparison_new (const D22Model *model)
{
  D22Comparison *comparison = g_new0 (D22Comparison, 1);
  comparison->model = model;
  comparison->phrases = d22_phrases_new ();
  comparison->current = d22_profiles_new (model, &model->current);
  comparison->proposed = d22_profiles_new (model, &model->proposed);
  comparison->agreed = d22_agreed_new (model);
  comparison->pairing = d22_pairing_new ();
  gint64 threshold = model->parameters->statement_threshold.millionths;
  comparison->threshold = (gint32)MAX ((threshold + PERCENT_PER_SIMILARITY - 1) / PERCENT_PER_SIMILARITY, 1);
  comparison->similarity = g_array_new (FALSE, TRUE, sizeof (gint32));
  comparison->partners = g_array_new (FALSE, TRUE, sizeof (gint32));
  comparison->current_kept = g_array_new (FALSE, TRUE, sizeof (gint32));
  comparison->proposed_kept = g_array_new (FALSE, TRUE, sizeof (gint32));
  comparison->partner_of = g_array_new (FALSE, TRUE, sizeof (guint32));
  return comparison;
}

void
d22_comparison_ready (D22Comparison *comparison)
{
  g_array_set_size (comparison->current_kept, comparison->current->items->len);
  g_array_set_size (comparison->partner_of, comparison->current->items->len);
  g_array_set_size (comparison->proposed_kept, comparison->proposed->items->len);
}

void
d22_comparison_free (D22Comparison *comparison)
{
  if (comparison == NULL)
    return;
  d22_phrases_free (comparison->phrases);
  d22_profiles_free (comparison->current);
  d22_profiles_free (comparison->proposed);
  d22_agreed_free (comparison->agreed);
  d22_pairing_free (comparison->pairing);
  g_array_free (comparison->similarity, TRUE);
  g_array_free (comparison->partners, TRUE);
  g_array_free (comparison->current_kept, TRUE);
  g_array_free (comparison->proposed_kept, TRUE);
  g_array_free (comparison->partner_of, TRUE);
  g_free (comparison);
}

gint32
d22_comparison_similarity (const D22Comparison *comparison, D22AgreedRange agreed, guint32 current, guint32 proposed,
                           D22SimilarityBy *by)
{
  const D22Item *a = d22_profiles_item (comparison->current, current);
  const D22Item *b = d22_profiles_item (comparison->proposed, proposed);
  gint32 figure = d22_agreed_figure (comparison->agreed, agreed, a->id, b->id);
  *by = D22_BY_AGREED;
  if (figure >= 0)
    return figure;
  *by = D22_BY_CODE;
  if (a->code != D22_ID_NONE && b->code != D22_ID_NONE)
    return a->code == b->code ? D22_SIMILARITY_ONE : 0;
  *by = D22_BY_TEXT;
  gint32 similarity = d22_phrases_similarity (comparison->phrases, a->phrase, b->phrase);
  return similarity >= comparison->threshold ? similarity : 0;
}

void
d22_comparison_pair (D22Comparison *comparison, const D22ItemRange *current, const D22ItemRange *proposed)
{
  D22PairingTask task = {
    .n_current = current->n,
    .n_proposed = proposed->n,
    .current_weights = d22_profiles_weights (comparison->current, current->first),
    .proposed_weights = d22_profiles_weights (comparison->proposed, proposed->first),
    .current_total = current->total,
    .proposed_total = proposed->total,
    .similarity = &g_array_index (comparison->similarity, gint32, 0),
  };
  if (comparison->partners->len < current->n)
    g_array_set_size (comparison->partners, current->n);
  gint32 *partners = &g_array_index (comparison->partners, gint32, 0);
  d22_pairing_solve (comparison->pairing, &task, partners);
  for (guint32 i = 0; i < current->n; i++) {
    if (partners[i] < 0)
      continue;
    guint32 item = current->first + i;
    guint32 partner = proposed->first + (guint32)partners[i];
    gint32 similarity = task.similarity[(gsize)i * proposed->n + (guint32)partners[i]];
    g_array_index (comparison->current_kept, gint32, item) = similarity;
    g_array_index (comparison->proposed_kept, gint32, partner) = similarity;
    g_array_index (comparison->partner_of, guint32, item) = partner;
  }
}

static void
fill_section (D22Comparison *comparison, D22AgreedRange agreed, const D22ItemRange *current, const D22ItemRange *proposed)
{
  g_array_set_size (comparison->similarity, current->n * proposed->n);
  gint32 *cell = &g_array_index (comparison->similarity, gint32, 0);
  D22SimilarityBy by = D22_BY_NOBODY;
  for (guint32 i = 0; i < current->n; i++)
    for (guint32 j = 0; j < proposed->n; j++)
      *cell++ = d22_comparison_similarity (comparison, agreed, current->first + i, proposed->first + j, &by);
}

void
d22_comparison_pair_all (D22Comparison *comparison, guint32 current, guint32 proposed)
{
  const D22RoleProfile *from = d22_profiles_role (comparison->current, current);
  const D22RoleProfile *to = d22_profiles_role (comparison->proposed, proposed);
  D22Id current_id = d22_structure_role (&comparison->model->current, current)->id;
  D22Id proposed_id = d22_structure_role (&comparison->model->proposed, proposed)->id;
  D22AgreedRange agreed = d22_agreed_of_pair (comparison->agreed, current_id, proposed_id);
  for (guint s = 0; s < D22_N_SECTIONS; s++) {
    if (from->sections[s].n == 0 || to->sections[s].n == 0)
      continue;
    fill_section (comparison, agreed, &from->sections[s], &to->sections[s]);
    d22_comparison_pair (comparison, &from->sections[s], &to->sections[s]);
  }
}

static void
clear_marks (const D22RoleProfile *profile, GArray *kept)
{
  if (profile->n > 0)
    memset (&g_array_index (kept, gint32, profile->first), 0, profile->n * sizeof (gint32));
}

void
d22_comparison_clear (D22Comparison *comparison, guint32 current, guint32 proposed)
{
  clear_marks (d22_profiles_role (comparison->current, current), comparison->current_kept);
  clear_marks (d22_profiles_role (comparison->proposed, proposed), comparison->proposed_kept);
}

static D22Coverage
rounded (double coverage)
{
  return (D22Coverage)(coverage * (double)D22_COVERAGE_ONE + 0.5);
}

/* The weighted mean of a section. The sum is exact, so that the order of statements cannot show in it. */
static double
section_mean (const D22Profiles *profiles, const D22ItemRange *range, const gint32 *kept)
{
  const gint64 *weights = d22_profiles_weights (profiles, range->first);
  D22Wide sum = 0;
  for (guint32 i = 0; i < range->n; i++)
    sum += (D22Wide)weights[i] * kept[range->first + i];
  return (double)sum / ((double)D22_SIMILARITY_ONE * (double)range->total);
}

D22Coverage
d22_coverage_of_section (const D22Profiles *profiles, const D22ItemRange *range, const gint32 *kept)
{
  return rounded (section_mean (profiles, range, kept));
}

/* Every step is monotone, in floating point too: larger similarities never give a smaller coverage. The bound of ranking.c
 * rests on that. */
D22Coverage
d22_coverage_of_role (const D22Profiles *profiles, guint32 role, const gint32 *kept)
{
  const D22RoleProfile *profile = d22_profiles_role (profiles, role);
  double sum = 0;
  for (guint s = 0; s < D22_N_SECTIONS; s++)
    if (profile->sections[s].n > 0)
      sum +=
          (double)profiles->model->parameters->weight[s].millionths * section_mean (profiles, &profile->sections[s], kept);
  return rounded (sum / (double)profile->share);
}

D22Score
d22_score_of (const D22Model *model, D22Coverage current, D22Coverage proposed)
{
  D22Score score = { .assessed = TRUE, .current = current, .proposed = proposed };
  D22Coverage smaller = MIN (current, proposed);
  D22Coverage larger = MAX (current, proposed);
  switch ((D22Direction)model->parameters->direction) {
  case D22_DIRECTION_CURRENT:
    score.score = current;
    score.other = proposed;
    break;
  case D22_DIRECTION_PROPOSED:
    score.score = proposed;
    score.other = current;
    break;
  case D22_DIRECTION_BOTH:
  default:
    score.score = smaller;
    score.other = larger;
    break;
  }
  return score;
}

D22Score
d22_score_without_profile (const D22Model *model, const D22Role *current, const D22Role *proposed)
{
  gboolean same_title = d22_pool_fold (model->pool, current->title) == d22_pool_fold (model->pool, proposed->title);
  if (same_title && current->grade_text == proposed->grade_text)
    return d22_score_of (model, D22_COVERAGE_ONE, D22_COVERAGE_ONE);
  return (D22Score){ .assessed = FALSE, .score = -1, .other = -1 };
}

gboolean
d22_coverage_meets (D22Coverage coverage, D22Percent threshold)
{
  return coverage >= threshold.millionths * COVERAGE_PER_PERCENT;
}
