#include "evidence.h"

#include "pair.h"
#include "ranking.h"

static void
add_pair (D22Comparison *comparison, D22Review *review, D22CurrentRole *current, guint32 proposed)
{
  guint32 index = review->pairs->len;
  g_ptr_array_add (review->pairs, d22_role_pair_compare (comparison, current->role, proposed));
  g_array_append_val (current->evidence, index);
}

static gboolean
contains (const GArray *roles, guint32 role)
{
  for (guint i = 0; i < roles->len; i++)
    if (g_array_index (roles, guint32, i) == role)
      return TRUE;
  return FALSE;
}

/* The pairs of the class in force, then those of the computed class that it replaced. */
static void
add_class_pairs (D22Comparison *comparison, D22Review *review, D22CurrentRole *current)
{
  for (guint i = 0; i < current->into->len; i++)
    add_pair (comparison, review, current, g_array_index (current->into, guint32, i));
  for (guint i = 0; i < current->computed_into->len; i++) {
    guint32 role = g_array_index (current->computed_into, guint32, i);
    if (!contains (current->into, role))
      add_pair (comparison, review, current, role);
  }
}

static void
add_best_others (D22Comparison *comparison, D22Review *review, D22CurrentRole *current, const GArray *ranks)
{
  guint left = D22_BEST_OTHERS;
  for (guint i = 0; i < ranks->len && left > 0; i++) {
    const D22Rank *rank = &g_array_index (ranks, D22Rank, i);
    if (!rank->score.assessed)
      return;
    if (contains (current->into, rank->proposed) || contains (current->computed_into, rank->proposed))
      continue;
    add_pair (comparison, review, current, rank->proposed);
    left--;
  }
}

/* Returns the evidence about the first assessed pair in the order of 4.8c, or -1. */
static gint32
highest (const D22Review *review, const D22CurrentRole *current, const GArray *ranks)
{
  if (ranks->len == 0 || !g_array_index (ranks, D22Rank, 0).score.assessed)
    return -1;
  guint32 proposed = g_array_index (ranks, D22Rank, 0).proposed;
  for (guint i = 0; i < current->evidence->len; i++) {
    guint32 index = g_array_index (current->evidence, guint32, i);
    if (((const D22RolePair *)g_ptr_array_index (review->pairs, index))->proposed == proposed)
      return (gint32)index;
  }
  return -1;
}

/* By the best pair: what a reader sees beside the flags. */
static void
flag_role (const D22Review *review, D22CurrentRole *current)
{
  const D22RolePair *best = current->best >= 0 ? g_ptr_array_index (review->pairs, (guint)current->best) : NULL;
  if (best == NULL)
    return;
  if (best->marginal)
    current->flags |= D22_FLAG_MARGINAL;
  if (best->grade_missing)
    current->flags |= D22_FLAG_GRADE_MISSING;
}

void
d22_evidence_gather (D22Comparison *comparison, D22Review *review, D22CurrentRole *current, const GArray *ranks)
{
  add_class_pairs (comparison, review, current);
  add_best_others (comparison, review, current, ranks);
  if (current->into->len > 0)
    current->best = (gint32)g_array_index (current->evidence, guint32, 0);
  else
    current->best = highest (review, current, ranks);
  flag_role (review, current);
}
