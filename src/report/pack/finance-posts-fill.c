/* Posts whose cost differs: each with its inputs and its years, or, where there are too many, their sums. */
#include "finance-fill.h"

#include "d22/rule.h"

/* The posts of one kind of row. */
typedef struct {
  const D22Structure *structure;
  const D22Post *post; /* (nullable) */
} Row;

static Row
row_of (const D22Structure *structure, guint32 index)
{
  return (Row){ structure, index != D22_NONE ? d22_structure_post (structure, index) : NULL };
}

static D22FinanceSide
side_of (D22FinanceFill *fill, guint32 *place_of, Row row, guint32 cost)
{
  D22FinanceSide side = { .present = cost != D22_NONE };
  if (row.post == NULL)
    return side;
  side.origin.basis = d22_basis_text (row.post->basis);
  side.origin.source = row.structure == &fill->model->current ? "the post's row in the current structure"
                                                              : "the post's row in the proposed structure";
  side.fte = d22_fte_number (row.post->fte);
  side.positions = row.post->positions;
  if (!side.present)
    return side;
  const D22FullYear *full_year = d22_post_costs_full_year (fill->projection->posts, cost);
  side.full_year = d22_finance_fill_numbers (fill, full_year->costs);
  side.is_annual = full_year->salary == D22_NONE;
  side.annual_cost = d22_money_pounds (full_year->annual_cost);
  side.cost_fte = d22_fte_number (full_year->fte);
  side.cost_given_for = d22_fte_number (full_year->fte_given_for);
  if (!side.is_annual) {
    side.salary = d22_finance_fill_salary (fill, place_of, full_year->salary);
    side.pay = g_array_index (fill->view->salaries, D22FinanceSalary, side.salary).salary;
  }
  return side;
}

static double *
days_of (D22FinanceFill *fill, const D22Days *span)
{
  double *days = d22_finance_view_years (fill->view);
  if (!d22_date_given (span->first))
    return days;
  for (guint i = 0; i < fill->view->n_years; i++)
    days[i] = d22_days_in_year (span, &fill->projection->posts->pay->years[i]);
  return days;
}

/* Whether changes.csv says from when a post is deleted. */
static gboolean
deletion_dated (const D22Model *model, D22Id post_id)
{
  const GArray *deletions = model->proposed.deletions;
  for (guint i = 0; deletions != NULL && i < deletions->len; i++) {
    const D22Deletion *deletion = &g_array_index (deletions, D22Deletion, i);
    if (deletion->post_id == post_id)
      return d22_date_given (deletion->effective);
  }
  return FALSE;
}

/* Which days follow from the implementation date, as rule 7.4 has them, and which are the post's own. */
static void
fill_days (D22FinanceFill *fill, const D22PostCost *cost, D22FinancePost *post, Row current, Row proposed)
{
  const D22PayYear *years = fill->projection->posts->pay->years;
  D22Date last = years[fill->view->n_years - 1].last_day;
  gboolean ends = current.post != NULL && d22_date_given (current.post->end);
  gboolean starts = proposed.post != NULL && d22_date_given (proposed.post->start);
  gboolean dated = proposed.post == NULL && deletion_dated (fill->model, cost->post_id);
  post->has_term = current.post != NULL && d22_date_given (current.post->fixed_term_end);
  if (post->has_term)
    post->term_end = current.post->fixed_term_end;
  post->last_before = cost->before.last;
  post->before_follows = !ends && !starts && !dated;
  post->first_after = cost->after.first;
  post->after_follows = !ends && !starts;
  post->last_after = cost->after.last;
  post->ends = proposed.post != NULL && cost->after.last.day != last.day;
  post->days_baseline = days_of (fill, &cost->baseline);
  post->days_before = days_of (fill, &cost->before);
  post->days_after = days_of (fill, &cost->after);
}

static void
fill_vacancy (const D22PostCost *cost, D22FinancePost *post)
{
  post->has_vacant = cost->group_vacant != D22_NONE;
  if (!post->has_vacant)
    return;
  const D22Fte inputs[] = { cost->vacant, cost->fte, cost->fte_after };
  D22Number *values[G_N_ELEMENTS (inputs)];
  g_autoptr (D22Number) share = d22_number_new ();
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++) {
    values[i] = d22_number_new ();
    d22_number_set_fte (values[i], inputs[i]);
  }
  d22_rule_evaluate (D22_RULE_VACANT_SHARE, (const D22Number *const *)values, share);
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    d22_number_free (values[i]);
  post->vacant_fte = d22_fte_number (cost->vacant);
  post->fte = d22_fte_number (cost->fte);
  post->fte_after = d22_fte_number (cost->fte_after);
  post->vacant_share = d22_number_double (share);
}

static guint
group_of (guint32 own, guint32 other)
{
  guint32 group = own != D22_NONE ? own : other;
  return group != D22_NONE ? group : D22_FINANCE_NO_GROUP;
}

static void
fill_amounts (D22FinanceFill *fill, guint32 index, D22FinancePost *post)
{
  const D22PostCosts *costs = fill->projection->posts;
  double **amounts[D22_N_POST_AMOUNTS] = {
    [D22_POST_BASELINE] = &post->baseline,     [D22_POST_PROPOSAL] = &post->proposal,
    [D22_POST_DIFFERENCE] = &post->difference, [D22_POST_MOVED] = &post->moved,
    [D22_POST_VACANT] = &post->vacant,         [D22_POST_PROPOSED] = &post->part_proposed,
    [D22_POST_CURRENT] = &post->part_current,
  };
  for (guint which = 0; which < D22_N_POST_AMOUNTS; which++)
    *amounts[which] = d22_finance_fill_amounts (fill, d22_post_costs_amounts (costs, index, (D22PostAmount)which));
  guint n = fill->view->n_years;
  post->baseline_total = d22_finance_fill_sum (d22_post_costs_amounts (costs, index, D22_POST_BASELINE), n);
  post->proposal_total = d22_finance_fill_sum (d22_post_costs_amounts (costs, index, D22_POST_PROPOSAL), n);
  post->difference_total = d22_finance_fill_sum (d22_post_costs_amounts (costs, index, D22_POST_DIFFERENCE), n);
}

static D22Id
service_of (Row current, Row proposed)
{
  Row row = proposed.post != NULL ? proposed : current;
  return d22_structure_team (row.structure, row.post->team)->service;
}

static void
add_post (D22FinanceFill *fill, guint32 *place_of, guint32 index)
{
  const D22PostCost *cost = d22_post_costs_post (fill->projection->posts, index);
  Row current = row_of (&fill->model->current, cost->current), proposed = row_of (&fill->model->proposed, cost->proposed);
  Row row = proposed.post != NULL ? proposed : current;
  D22FinancePost post = { .post_id = d22_finance_fill_text (fill, cost->post_id) };
  post.title = d22_finance_fill_text (fill, d22_structure_role (row.structure, row.post->role)->title);
  post.change = d22_change_text (g_array_index (fill->sources->diff->posts, D22PostChange, index).change);
  post.service = d22_finance_fill_service (fill, service_of (current, proposed));
  post.source = d22_finance_fill_text (fill, row.post->source);
  post.current = side_of (fill, place_of, current, cost->current_cost);
  post.proposed = side_of (fill, place_of, proposed, cost->proposed_cost);
  post.fund_changes = cost->fund_changes;
  fill_days (fill, cost, &post, current, proposed);
  fill_vacancy (cost, &post);
  fill_amounts (fill, index, &post);
  post.group_proposed = group_of (cost->group_proposed, cost->group_current);
  post.group_current = group_of (cost->group_current, cost->group_proposed);
  post.group_vacant = group_of (cost->group_vacant, D22_NONE);
  g_array_append_val (fill->view->posts, post);
}

void
d22_finance_fill_posts (D22FinanceFill *fill)
{
  const D22PostCosts *costs = fill->projection->posts;
  g_autofree guint32 *place_of = g_new (guint32, costs->pay->salaries->len + 1);
  for (guint i = 0; i < costs->pay->salaries->len; i++)
    place_of[i] = D22_NONE;
  for (guint i = 0; i < costs->posts->len; i++)
    if (d22_post_costs_post (costs, i)->differs)
      add_post (fill, place_of, i);
}

/* Sums of parts while posts are added to them. */
typedef struct {
  D22FinanceFill *fill;
  GHashTable *places; /* of guint + 1 by a text that says what is summed together */
  GPtrArray *sums;    /* of Sum */
} Sums;

typedef struct {
  char *key;
  D22FinancePostSum row;
  D22Money *amounts;
} Sum;

static void
free_sum (gpointer data)
{
  Sum *sum = data;
  g_free (sum->key);
  g_free (sum->amounts);
  g_free (sum);
}

static Sum *
find_sum (Sums *sums, char *key, const D22FinancePostSum *row)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (sums->places, key));
  if (place > 0) {
    g_free (key);
    return g_ptr_array_index (sums->sums, place - 1);
  }
  Sum *sum = g_new0 (Sum, 1);
  sum->key = key;
  sum->row = *row;
  sum->amounts = g_new0 (D22Money, sums->fill->view->n_years);
  g_ptr_array_add (sums->sums, sum);
  g_hash_table_insert (sums->places, key, GUINT_TO_POINTER (sums->sums->len));
  return sum;
}

/* A part of a post, above or below zero: they stay apart, since netting by post keeps them apart (7.5). */
static void
add_part (Sums *sums, const D22FinancePostSum *like, const D22Money *amounts, guint group)
{
  for (guint i = 0; i < sums->fill->view->n_years && group != D22_FINANCE_NO_GROUP; i++) {
    if (amounts[i].pence == 0)
      continue;
    D22FinancePostSum row = *like;
    row.group = group;
    gboolean above = amounts[i].pence > 0;
    if (!g_str_equal (row.part, "vacant part"))
      row.part = above ? "increase" : "decrease";
    Sum *sum =
        find_sum (sums, g_strdup_printf ("%08u\t%s\t%s\t%s\t%s", group, row.part, row.service, row.role, row.change), &row);
    sum->amounts[i] = d22_money_add (sum->amounts[i], amounts[i]);
  }
}

static void
add_post_parts (Sums *sums, guint32 index)
{
  D22FinanceFill *fill = sums->fill;
  const D22PostCosts *costs = fill->projection->posts;
  const D22PostCost *cost = d22_post_costs_post (costs, index);
  Row current = row_of (&fill->model->current, cost->current), proposed = row_of (&fill->model->proposed, cost->proposed);
  Row row = proposed.post != NULL ? proposed : current;
  D22FinancePostSum like = { .service = d22_finance_fill_service (fill, service_of (current, proposed)), .part = "" };
  like.role = d22_finance_fill_text (fill, d22_structure_role (row.structure, row.post->role)->title);
  like.change = d22_change_text (g_array_index (fill->sources->diff->posts, D22PostChange, index).change);
  add_part (sums, &like, d22_post_costs_amounts (costs, index, D22_POST_PROPOSED),
            group_of (cost->group_proposed, cost->group_current));
  add_part (sums, &like, d22_post_costs_amounts (costs, index, D22_POST_CURRENT),
            group_of (cost->group_current, cost->group_proposed));
  like.part = "vacant part";
  add_part (sums, &like, d22_post_costs_amounts (costs, index, D22_POST_VACANT), group_of (cost->group_vacant, D22_NONE));
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  const Sum *x = *(const Sum *const *)a, *y = *(const Sum *const *)b;
  return g_strcmp0 (x->key, y->key);
}

void
d22_finance_fill_post_sums (D22FinanceFill *fill)
{
  const D22PostCosts *costs = fill->projection->posts;
  Sums sums = { fill, g_hash_table_new (g_str_hash, g_str_equal), g_ptr_array_new_with_free_func (free_sum) };
  for (guint i = 0; i < costs->posts->len; i++)
    if (d22_post_costs_post (costs, i)->differs)
      add_post_parts (&sums, i);
  g_ptr_array_sort (sums.sums, compare_sums);
  for (guint i = 0; i < sums.sums->len; i++) {
    Sum *sum = g_ptr_array_index (sums.sums, i);
    sum->row.amounts = d22_finance_fill_amounts (fill, sum->amounts);
    sum->row.total = d22_finance_fill_sum (sum->amounts, fill->view->n_years);
    g_array_append_val (fill->view->post_sums, sum->row);
  }
  g_hash_table_unref (sums.places);
  g_ptr_array_unref (sums.sums);
}
