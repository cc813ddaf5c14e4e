#include "ranking.h"

#include "gates.h"
#include "predecessors.h"

#include <string.h>

/* A found role with the most that its score can be. */
typedef struct {
  guint32 proposed;
  D22Coverage bound;
} Bound;

struct _D22Ranking {
  D22Comparison *comparison; /* borrowed */
  const guint8 *in_scope;    /* borrowed */
  D22Candidates *candidates;
  GArray *namings;   /* of D22Naming */
  GArray *bounds;    /* of Bound */
  guint8 *done;      /* by proposed role: ranked already, or found and left out */
  D22Coverage least; /* the smaller of the two thresholds */
};

D22Ranking *
d22_ranking_new (D22Comparison *comparison, const guint8 *in_scope)
{
  const D22Parameters *parameters = comparison->model->parameters;
  D22Ranking *ranking = g_new0 (D22Ranking, 1);
  ranking->comparison = comparison;
  ranking->in_scope = in_scope;
  ranking->candidates = d22_candidates_new (comparison, in_scope);
  ranking->namings = d22_predecessors_new (comparison->model);
  ranking->bounds = g_array_new (FALSE, FALSE, sizeof (Bound));
  ranking->done = g_new0 (guint8, comparison->model->proposed.roles->len + 1);
  gint64 least = MIN (parameters->natural_successor_threshold.millionths, parameters->changed_threshold.millionths);
  ranking->least = least * (D22_COVERAGE_ONE / D22_PERCENT_HUNDRED);
  return ranking;
}

void
d22_ranking_free (D22Ranking *ranking)
{
  if (ranking == NULL)
    return;
  d22_candidates_free (ranking->candidates);
  g_array_free (ranking->namings, TRUE);
  g_array_free (ranking->bounds, TRUE);
  g_free (ranking->done);
  g_free (ranking);
}

static int
compare_rest (const D22Rank *x, const D22Rank *y)
{
  if (x->distance != y->distance)
    return x->distance < y->distance ? -1 : 1;
  return (x->proposed > y->proposed) - (x->proposed < y->proposed);
}

static int
compare_scores (const D22Rank *x, const D22Rank *y)
{
  if (x->score.score != y->score.score)
    return x->score.score > y->score.score ? -1 : 1;
  if (x->score.other != y->score.other)
    return x->score.other > y->score.other ? -1 : 1;
  return 0;
}

int
d22_rank_compare (gconstpointer a, gconstpointer b)
{
  const D22Rank *x = a;
  const D22Rank *y = b;
  int order = compare_scores (x, y);
  if (order == 0)
    order = y->named - x->named;
  return order != 0 ? order : compare_rest (x, y);
}

int
d22_rank_compare_changed (gconstpointer a, gconstpointer b)
{
  const D22Rank *x = a;
  const D22Rank *y = b;
  int order = y->named - x->named;
  if (order == 0)
    order = compare_scores (x, y);
  return order != 0 ? order : compare_rest (x, y);
}

static D22Score
score_marks (const D22Comparison *comparison, guint32 current, guint32 proposed)
{
  const gint32 *from = (const gint32 *)(const void *)comparison->current_kept->data;
  const gint32 *to = (const gint32 *)(const void *)comparison->proposed_kept->data;
  return d22_score_of (comparison->model, d22_coverage_of_role (comparison->current, current, from),
                       d22_coverage_of_role (comparison->proposed, proposed, to));
}

/* The bound: every statement is given its nearest one of the other role, though two may be given the same. A pairing keeps
 * of each statement at most that, and coverage never falls where a similarity rises, so that neither coverage, and no score,
 * can be more. */
static D22Coverage
bound_of (D22Ranking *ranking, guint32 current, guint32 proposed)
{
  D22Comparison *comparison = ranking->comparison;
  for (guint32 e = d22_candidates_first (ranking->candidates, proposed); e != D22_NONE;) {
    const D22Edge *edge = d22_candidates_edge (ranking->candidates, e);
    gint32 *mine = &g_array_index (comparison->current_kept, gint32, edge->current);
    gint32 *theirs = &g_array_index (comparison->proposed_kept, gint32, edge->proposed);
    *mine = MAX (*mine, edge->similarity);
    *theirs = MAX (*theirs, edge->similarity);
    e = edge->next;
  }
  D22Coverage bound = score_marks (comparison, current, proposed).score;
  d22_comparison_clear (comparison, current, proposed);
  return bound;
}

/* Lays out the edges of one section. Returns whether there are any. */
static gboolean
fill_section (D22Ranking *ranking, guint32 proposed, const D22ItemRange *from, const D22ItemRange *to)
{
  GArray *similarity = ranking->comparison->similarity;
  if (from->n == 0 || to->n == 0)
    return FALSE;
  g_array_set_size (similarity, from->n * to->n);
  memset (similarity->data, 0, (gsize)similarity->len * sizeof (gint32));
  gboolean any = FALSE;
  for (guint32 e = d22_candidates_first (ranking->candidates, proposed); e != D22_NONE;) {
    const D22Edge *edge = d22_candidates_edge (ranking->candidates, e);
    e = edge->next;
    if (edge->current < from->first || edge->current >= from->first + from->n)
      continue;
    any = TRUE;
    g_array_index (similarity, gint32, (edge->current - from->first) * to->n + (edge->proposed - to->first)) =
        edge->similarity;
  }
  return any;
}

static D22Score
score_of (D22Ranking *ranking, guint32 current, guint32 proposed)
{
  D22Comparison *comparison = ranking->comparison;
  const D22RoleProfile *from = d22_profiles_role (comparison->current, current);
  const D22RoleProfile *to = d22_profiles_role (comparison->proposed, proposed);
  if (from->share == 0 || to->share == 0)
    return d22_score_without_profile (comparison->model, d22_structure_role (&comparison->model->current, current),
                                      d22_structure_role (&comparison->model->proposed, proposed));
  for (guint s = 0; s < D22_N_SECTIONS; s++)
    if (fill_section (ranking, proposed, &from->sections[s], &to->sections[s]))
      d22_comparison_pair (comparison, &from->sections[s], &to->sections[s]);
  D22Score score = score_marks (comparison, current, proposed);
  d22_comparison_clear (comparison, current, proposed);
  return score;
}

static D22Rank
rank_of (const D22Ranking *ranking, guint32 current, guint32 proposed, D22Score score)
{
  const D22Model *model = ranking->comparison->model;
  const D22Role *from = d22_structure_role (&model->current, current);
  const D22Role *to = d22_structure_role (&model->proposed, proposed);
  return (D22Rank){ proposed, score, d22_predecessors_name (ranking->namings, from->id, proposed),
                    d22_grade_distance (model, from, to) };
}

static void
add_rank (D22Ranking *ranking, GArray *ranks, guint32 current, guint32 proposed)
{
  D22Rank rank = rank_of (ranking, current, proposed, score_of (ranking, current, proposed));
  ranking->done[proposed] = 1;
  g_array_append_val (ranks, rank);
}

static int
compare_bounds (gconstpointer a, gconstpointer b)
{
  const Bound *x = a;
  const Bound *y = b;
  if (x->bound != y->bound)
    return x->bound > y->bound ? -1 : 1;
  return (x->proposed > y->proposed) - (x->proposed < y->proposed);
}

static void
collect_bounds (D22Ranking *ranking, guint32 current)
{
  const GArray *found = d22_candidates_find (ranking->candidates, current);
  g_array_set_size (ranking->bounds, 0);
  for (guint i = 0; i < found->len; i++) {
    guint32 proposed = g_array_index (found, guint32, i);
    Bound bound = { proposed, bound_of (ranking, current, proposed) };
    g_array_append_val (ranking->bounds, bound);
  }
  g_array_sort (ranking->bounds, compare_bounds);
}

/* Returns the score that the next pair has to reach to be among the five best beside those that a class may rest on: the
 * wanted ones, natural successors and one changed. @best is sorted, largest first. */
static D22Coverage
worst_of_interest (const GArray *best, guint n_set_aside)
{
  guint place = n_set_aside + D22_BEST_OTHERS;
  return best->len >= place ? g_array_index (best, D22Coverage, place - 1) : -1;
}

static void
insert_sorted (GArray *best, D22Coverage score)
{
  guint at = best->len;
  while (at > 0 && g_array_index (best, D22Coverage, at - 1) < score)
    at--;
  g_array_insert_val (best, at, score);
}

/* Scores the found roles, most promising first, until the bounds say that no other can meet a threshold or be among the
 * best. The bounds are in falling order, so that one that can do neither ends the search; equal scores go on, their order is
 * decided elsewhere. */
static void
rank_found (D22Ranking *ranking, GArray *ranks, guint32 current, guint n_wanted)
{
  D22Percent natural = ranking->comparison->model->parameters->natural_successor_threshold;
  g_autoptr (GArray) best = g_array_new (FALSE, FALSE, sizeof (D22Coverage));
  guint n_set_aside = n_wanted + 1;
  gboolean open = TRUE;
  for (guint i = 0; i < ranking->bounds->len; i++) {
    const Bound *bound = &g_array_index (ranking->bounds, Bound, i);
    if (ranking->done[bound->proposed])
      continue;
    open = open && (bound->bound >= ranking->least || bound->bound >= worst_of_interest (best, n_set_aside));
    ranking->done[bound->proposed] = 1;
    if (!open)
      continue;
    add_rank (ranking, ranks, current, bound->proposed);
    D22Coverage score = g_array_index (ranks, D22Rank, ranks->len - 1).score.score;
    n_set_aside += d22_coverage_meets (score, natural) ? 1 : 0;
    insert_sorted (best, score);
  }
}

/* Keeps the @n best of @ranks, which is sorted, when @rank is added; all in any order where @n is %G_MAXUINT. */
static void
keep_best (GArray *ranks, guint n, D22Rank rank)
{
  guint at = ranks->len;
  if (n == G_MAXUINT) {
    g_array_append_val (ranks, rank);
    return;
  }
  while (at > 0 && d22_rank_compare (&rank, &g_array_index (ranks, D22Rank, at - 1)) < 0)
    at--;
  if (at >= n)
    return;
  g_array_insert_val (ranks, at, rank);
  if (ranks->len > n)
    g_array_set_size (ranks, n);
}

/* Ranks what shares no statement: rule 4.7 where a profile is missing, else coverages of 0, of which as many are kept as can
 * matter. */
static void
rank_others (D22Ranking *ranking, GArray *ranks, guint32 current, guint n_kept)
{
  const D22Model *model = ranking->comparison->model;
  g_autoptr (GArray) zeros = g_array_new (FALSE, FALSE, sizeof (D22Rank));
  gboolean profile = d22_profiles_role (ranking->comparison->current, current)->share > 0;
  D22Score zero = d22_score_of (model, 0, 0);
  for (guint32 proposed = 0; proposed < model->proposed.roles->len; proposed++) {
    if (!ranking->in_scope[proposed] || ranking->done[proposed])
      continue;
    if (profile && d22_profiles_role (ranking->comparison->proposed, proposed)->share > 0) {
      if (n_kept > 0)
        keep_best (zeros, n_kept, rank_of (ranking, current, proposed, zero));
      continue;
    }
    D22Rank rank = rank_of (ranking, current, proposed, score_of (ranking, current, proposed));
    if (rank.score.assessed)
      g_array_append_val (ranks, rank);
  }
  g_array_append_vals (ranks, zeros->data, zeros->len);
}

/* Returns how many pairs without a common statement can matter: none where enough others score above 0. */
static guint
count_zeros (const D22Ranking *ranking, const GArray *ranks, guint n_wanted)
{
  D22Percent natural = ranking->comparison->model->parameters->natural_successor_threshold;
  if (ranking->least <= 0)
    return G_MAXUINT;
  guint others = 0;
  for (guint i = 0; i < ranks->len; i++) {
    const D22Score *score = &g_array_index (ranks, D22Rank, i).score;
    others += score->score > 0 && !d22_coverage_meets (score->score, natural) ? 1 : 0;
  }
  guint enough = n_wanted + 1 + D22_BEST_OTHERS;
  return others >= enough ? 0 : enough;
}

GArray *
d22_ranking_of (D22Ranking *ranking, guint32 current, const GArray *wanted)
{
  GArray *ranks = g_array_new (FALSE, FALSE, sizeof (D22Rank));
  memset (ranking->done, 0, ranking->comparison->model->proposed.roles->len);
  collect_bounds (ranking, current);
  for (guint i = 0; i < wanted->len; i++)
    if (!ranking->done[g_array_index (wanted, guint32, i)])
      add_rank (ranking, ranks, current, g_array_index (wanted, guint32, i));
  rank_found (ranking, ranks, current, wanted->len);
  rank_others (ranking, ranks, current, count_zeros (ranking, ranks, wanted->len));
  g_array_sort (ranks, d22_rank_compare);
  return ranks;
}
