#include "d22/post-cost.h"

#include "costing.h"

static const D22RuleId used[] = {
  D22_RULE_FULL_YEAR_COST, D22_RULE_ANNUAL_COST,  D22_RULE_DAYS,          D22_RULE_COST,
  D22_RULE_COST_SWITCH,    D22_RULE_DIFFERENCE,   D22_RULE_VACANT_SHARE,  D22_RULE_VACANT_SAVING,
  D22_RULE_PART_PROPOSED,  D22_RULE_PART_CURRENT, D22_RULE_PART_OLD_FUND,
};

static void
costing_init (D22Costing *costing, D22PostCosts *costs)
{
  *costing = (D22Costing){ .costs = costs };
  costing->full_years = d22_memo_new (D22_FULL_YEAR_KEY);
  costing->shapes = d22_memo_new (D22_SHAPE_KEY);
  costing->spans = d22_memo_new (D22_SPAN_KEY);
  costing->span_days = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < G_N_ELEMENTS (used); i++)
    costing->rules[used[i]] = d22_working_new (used[i]);
}

static void
costing_clear (D22Costing *costing)
{
  d22_memo_free (costing->full_years);
  d22_memo_free (costing->shapes);
  d22_memo_free (costing->spans);
  g_array_unref (costing->span_days);
  for (guint i = 0; i < D22_N_RULES; i++)
    d22_working_free (costing->rules[i]);
}

/* Full-year costs of both rows; posts in one structure only may have a costing point of their own (7.1). */
static gboolean
cost_rows (D22Costing *costing, D22PostCost *post)
{
  const D22Model *model = costing->costs->model;
  const D22Parameters *parameters = model->parameters;
  gboolean current = post->current != D22_NONE, proposed = post->proposed != D22_NONE;
  gint32 point = parameters->costing_point;
  post->current_cost = post->proposed_cost = D22_NONE;
  if (!proposed)
    point = parameters->costing_point_deleted;
  else if (!current)
    point = parameters->costing_point_new;
  if (current && !d22_costing_full_year (costing, &model->current, d22_structure_post (&model->current, post->current),
                                         point, &post->current_cost))
    return FALSE;
  return !proposed ||
         d22_costing_full_year (costing, &model->proposed, d22_structure_post (&model->proposed, post->proposed), point,
                                &post->proposed_cost);
}

/* FTE as rule 7.6 counts it: an unfunded proposed row has none. */
static void
note_vacancy (const D22Model *model, D22PostCost *post)
{
  if (post->current == D22_NONE)
    return;
  const D22Post *current = d22_structure_post (&model->current, post->current);
  gint64 after = 0;
  if (post->proposed != D22_NONE && d22_structure_post (&model->proposed, post->proposed)->funded)
    after = d22_structure_post (&model->proposed, post->proposed)->fte.units;
  if (current->vacant_fte.units <= 0 || current->fte.units <= after)
    return;
  post->vacant = current->vacant_fte;
  post->fte = current->fte;
  post->fte_after = (D22Fte){ after };
}

static gboolean
shape_differs (const D22PostCosts *costs, guint32 shape)
{
  guint first = (shape * D22_N_POST_AMOUNTS + D22_POST_DIFFERENCE) * costs->n_years;
  for (guint i = 0; i < (D22_N_POST_AMOUNTS - D22_POST_DIFFERENCE) * costs->n_years; i++)
    if (g_array_index (costs->amounts, D22Money, first + i).pence != 0)
      return TRUE;
  return FALSE;
}

static void
add_post (D22Costing *costing, guint32 current, guint32 proposed)
{
  D22PostCosts *costs = costing->costs;
  const D22Post *before = current != D22_NONE ? d22_structure_post (&costs->model->current, current) : NULL;
  const D22Post *after = proposed != D22_NONE ? d22_structure_post (&costs->model->proposed, proposed) : NULL;
  D22PostCost post = { .current = current, .proposed = proposed, .shape = D22_NONE };
  post.group_current = post.group_proposed = post.group_vacant = D22_NONE;
  post.post_id = before != NULL ? before->id : after->id;
  d22_costing_days (costs->model, &post);
  post.costed = cost_rows (costing, &post);
  if (post.costed) {
    post.fund_changes = before != NULL && after != NULL && before->fund != after->fund;
    note_vacancy (costs->model, &post);
    d22_costing_shape (costing, &post);
    post.differs = shape_differs (costs, post.shape);
  }
  g_array_append_val (costs->posts, post);
}

/* Every post of either structure, by id: both stand in that order. */
static void
add_posts (D22Costing *costing)
{
  const D22Model *model = costing->costs->model;
  guint32 n_current = model->current.posts->len, n_proposed = model->proposed.posts->len;
  for (guint32 i = 0, k = 0; i < n_current || k < n_proposed;) {
    int order = i < n_current ? -1 : 1;
    if (i < n_current && k < n_proposed)
      order = d22_pool_compare (model->pool, d22_structure_post (&model->current, i)->id,
                                d22_structure_post (&model->proposed, k)->id);
    add_post (costing, order <= 0 ? i : D22_NONE, order >= 0 ? k : D22_NONE);
    if (order <= 0)
      i++;
    if (order >= 0)
      k++;
  }
}

D22PostCosts *
d22_post_costs_new (const D22Model *model, D22Percent change)
{
  D22PostCosts *costs = g_new0 (D22PostCosts, 1);
  costs->model = model;
  costs->pay = d22_pay_new (model, change);
  costs->n_years = costs->pay->n_years;
  costs->posts = g_array_new (FALSE, FALSE, sizeof (D22PostCost));
  costs->amounts = g_array_new (FALSE, TRUE, sizeof (D22Money));
  costs->contributes = g_array_new (FALSE, FALSE, sizeof (guint8));
  costs->full_years = g_array_new (FALSE, FALSE, sizeof (D22FullYear));
  g_array_set_clear_func (costs->full_years, d22_full_year_clear);
  costs->nothing = g_new0 (D22Money, costs->n_years);
  D22Costing costing;
  costing_init (&costing, costs);
  add_posts (&costing);
  costing_clear (&costing);
  return costs;
}

void
d22_post_costs_free (D22PostCosts *costs)
{
  if (costs == NULL)
    return;
  d22_pay_free (costs->pay);
  g_array_unref (costs->posts);
  g_array_unref (costs->amounts);
  g_array_unref (costs->contributes);
  g_array_unref (costs->full_years);
  g_free (costs->nothing);
  g_free (costs);
}

const D22PostCost *
d22_post_costs_post (const D22PostCosts *costs, guint32 index)
{
  return &g_array_index (costs->posts, D22PostCost, index);
}

const D22Money *
d22_post_costs_amounts (const D22PostCosts *costs, guint32 index, D22PostAmount which)
{
  guint32 shape = d22_post_costs_post (costs, index)->shape;
  if (shape == D22_NONE)
    return costs->nothing;
  return &g_array_index (costs->amounts, D22Money, ((gsize)shape * D22_N_POST_AMOUNTS + which) * costs->n_years);
}

const D22FullYear *
d22_post_costs_full_year (const D22PostCosts *costs, guint32 index)
{
  return &g_array_index (costs->full_years, D22FullYear, index);
}
