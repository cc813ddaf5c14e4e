#include "d22/establishment.h"

#include "memo.h"
#include "d22/working.h"

/* Groups while posts are added to them. */
typedef struct {
  D22PostCosts *costs;
  D22Establishment *establishment;
  D22Memo *memo;
  D22Working *investment, *saving;
} Netting;

static D22EstablishmentGroup *
group_at (const D22Establishment *establishment, guint32 index)
{
  return &g_array_index (establishment->groups, D22EstablishmentGroup, index);
}

const D22EstablishmentGroup *
d22_establishment_group (const D22Establishment *establishment, guint32 index)
{
  return group_at (establishment, index);
}

static void
clear_group (gpointer data)
{
  D22EstablishmentGroup *group = data;
  g_free (group->above);
  g_free (group->below);
  g_free (group->above_basis);
  g_free (group->below_basis);
  g_free (group->investment);
  g_free (group->saving);
}

/* What netting tells apart: never across funds (7.5). */
static D22EstablishmentGroup
group_of_row (const D22Establishment *establishment, const D22Structure *structure, const D22Post *post, gboolean vacant)
{
  D22EstablishmentGroup group = { .vacant = vacant, .fund = post->fund };
  if (establishment->netting != D22_NETTING_PROGRAMME)
    group.service = d22_structure_team (structure, post->team)->service;
  if (establishment->netting == D22_NETTING_POST) {
    const D22Role *role = d22_structure_role (structure, post->role);
    group.role = role->id;
    group.role_title = role->title;
  }
  return group;
}

static guint32
find_group (Netting *netting, const D22Structure *structure, const D22Post *post, gboolean vacant)
{
  D22Establishment *establishment = netting->establishment;
  D22EstablishmentGroup group = group_of_row (establishment, structure, post, vacant);
  const gint64 key[] = { vacant, group.service, group.role, group.fund };
  gboolean is_new = FALSE;
  guint32 index = d22_memo_index (netting->memo, key, &is_new);
  if (!is_new) {
    if (structure == &netting->costs->model->proposed)
      group_at (establishment, index)->role_title = group.role_title;
    return index;
  }
  group.above = g_new0 (D22Money, establishment->n_years);
  group.below = g_new0 (D22Money, establishment->n_years);
  group.above_basis = g_new0 (gint32, establishment->n_years);
  group.below_basis = g_new0 (gint32, establishment->n_years);
  group.investment = g_new0 (D22Money, establishment->n_years);
  group.saving = g_new0 (D22Money, establishment->n_years);
  g_array_append_val (establishment->groups, group);
  return index;
}

/* The weakest basis of a row of posts and of what its cost is read from: role and grade, but not beside an annual cost
 * (8.9). */
static gint32
row_basis (const D22Model *model, const D22Structure *structure, const D22Post *post)
{
  gint32 basis = (gint32)post->basis;
  if (post->has_annual_cost)
    return basis;
  const D22Role *role = d22_structure_role (structure, post->role);
  basis = MAX (basis, (gint32)role->basis);
  if (role->grade == D22_NONE)
    return basis;
  return MAX (basis, (gint32)g_array_index (model->grades, D22Grade, role->grade).basis);
}

static void
add_part (D22EstablishmentGroup *group, guint year, D22Money amount, gint32 basis)
{
  D22Money *sum = amount.pence > 0 ? group->above : group->below;
  gint32 *weakest = amount.pence > 0 ? group->above_basis : group->below_basis;
  if (amount.pence == 0)
    return;
  sum[year] = d22_money_add (sum[year], amount);
  weakest[year] = MAX (weakest[year], basis);
}

/* The bases of a post's two rows; of a row that it does not have, published, which weakens nothing. */
typedef struct {
  gint32 current, proposed;
} RowBases;

static gint32
basis_of_year (const Netting *netting, const D22PostCost *post, guint year, RowBases bases)
{
  guint8 contributes = g_array_index (netting->costs->contributes, guint8, post->shape * netting->costs->n_years + year);
  gint32 basis = D22_BASIS_PUBLISHED;
  if ((contributes & D22_CONTRIBUTES_CURRENT) != 0)
    basis = MAX (basis, bases.current);
  if ((contributes & D22_CONTRIBUTES_PROPOSED) != 0)
    basis = MAX (basis, bases.proposed);
  return basis;
}

static void
add_amounts (Netting *netting, guint32 index, const D22PostCost *post, RowBases bases)
{
  const D22Money *proposed = d22_post_costs_amounts (netting->costs, index, D22_POST_PROPOSED);
  const D22Money *current = d22_post_costs_amounts (netting->costs, index, D22_POST_CURRENT);
  const D22Money *vacant = d22_post_costs_amounts (netting->costs, index, D22_POST_VACANT);
  D22Establishment *establishment = netting->establishment;
  /* a cost below zero (an absurd input) may leave a part without a row of its own: it stays with the other one */
  guint32 to_proposed = post->group_proposed != D22_NONE ? post->group_proposed : post->group_current;
  guint32 to_current = post->group_current != D22_NONE ? post->group_current : post->group_proposed;
  for (guint i = 0; i < establishment->n_years; i++) {
    gint32 basis = basis_of_year (netting, post, i, bases);
    /* where the fund changes, the new fund's part is the proposed row's own cost, and the old one's rests on the current row
     */
    add_part (group_at (establishment, to_proposed), i, proposed[i], post->fund_changes ? bases.proposed : basis);
    add_part (group_at (establishment, to_current), i, current[i], post->fund_changes ? bases.current : basis);
    if (post->group_vacant != D22_NONE)
      add_part (group_at (establishment, post->group_vacant), i, (D22Money){ -vacant[i].pence }, basis);
  }
}

static void
add_post (Netting *netting, guint32 index)
{
  const D22Model *model = netting->costs->model;
  D22PostCost *post = &g_array_index (netting->costs->posts, D22PostCost, index);
  RowBases bases = { D22_BASIS_PUBLISHED, D22_BASIS_PUBLISHED };
  if (post->current != D22_NONE) {
    const D22Post *row = d22_structure_post (&model->current, post->current);
    bases.current = row_basis (model, &model->current, row);
    post->group_current = find_group (netting, &model->current, row, FALSE);
    if (post->vacant.units > 0)
      post->group_vacant = find_group (netting, &model->current, row, TRUE);
  }
  if (post->proposed != D22_NONE) {
    const D22Post *row = d22_structure_post (&model->proposed, post->proposed);
    bases.proposed = row_basis (model, &model->proposed, row);
    post->group_proposed = find_group (netting, &model->proposed, row, FALSE);
  }
  add_amounts (netting, index, post, bases);
}

/* Each year by itself: what is above zero is investment, what is below saving (7.5). */
static void
net_group (const Netting *netting, D22EstablishmentGroup *group)
{
  const D22Establishment *establishment = netting->establishment;
  gboolean by_sign = establishment->netting == D22_NETTING_POST || group->vacant;
  for (guint i = 0; i < establishment->n_years; i++) {
    D22Money netted = d22_money_add (group->above[i], group->below[i]);
    gint32 both = MAX (group->above_basis[i], group->below_basis[i]);
    group->investment[i] = d22_working_money (netting->investment, by_sign ? &group->above[i] : &netted);
    group->saving[i] = d22_working_money (netting->saving, by_sign ? &group->below[i] : &netted);
    if (group->investment[i].pence != 0)
      group->investment_basis = MAX (group->investment_basis, by_sign ? group->above_basis[i] : both);
    if (group->saving[i].pence != 0)
      group->saving_basis = MAX (group->saving_basis, by_sign ? group->below_basis[i] : both);
  }
}

static int
compare_groups (gconstpointer a, gconstpointer b, gpointer data)
{
  const Netting *netting = data;
  const D22Pool *pool = netting->costs->model->pool;
  const D22EstablishmentGroup *x = group_at (netting->establishment, *(const guint32 *)a);
  const D22EstablishmentGroup *y = group_at (netting->establishment, *(const guint32 *)b);
  if (x->vacant != y->vacant)
    return x->vacant ? 1 : -1;
  int order = d22_pool_compare (pool, x->service, y->service);
  if (order == 0)
    order = d22_pool_compare (pool, x->role, y->role);
  return order != 0 ? order : d22_pool_compare (pool, x->fund, y->fund);
}

static void
renumber (guint32 *group, const guint32 *place_of)
{
  if (*group != D22_NONE)
    *group = place_of[*group];
}

/* Groups were made in the order of posts; results stand by service, role and fund. */
static void
sort_groups (Netting *netting)
{
  D22Establishment *establishment = netting->establishment;
  guint n = establishment->groups->len;
  g_autofree guint32 *order = g_new (guint32, n);
  g_autofree guint32 *place_of = g_new (guint32, n);
  for (guint32 i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint)n, sizeof *order, compare_groups, netting);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (D22EstablishmentGroup), n);
  for (guint32 i = 0; i < n; i++) {
    place_of[order[i]] = i;
    g_array_append_val (sorted, *group_at (establishment, order[i]));
  }
  /* the groups have moved: the old array must not clear them */
  g_array_set_clear_func (establishment->groups, NULL);
  g_array_unref (establishment->groups);
  establishment->groups = sorted;
  g_array_set_clear_func (sorted, clear_group);
  for (guint i = 0; i < netting->costs->posts->len; i++) {
    D22PostCost *post = &g_array_index (netting->costs->posts, D22PostCost, i);
    renumber (&post->group_current, place_of);
    renumber (&post->group_proposed, place_of);
    renumber (&post->group_vacant, place_of);
  }
}

D22Establishment *
d22_establishment_new (D22PostCosts *costs)
{
  D22Establishment *establishment = g_new0 (D22Establishment, 1);
  establishment->n_years = costs->n_years;
  establishment->netting = costs->model->parameters->netting;
  establishment->groups = g_array_new (FALSE, FALSE, sizeof (D22EstablishmentGroup));
  g_array_set_clear_func (establishment->groups, clear_group);
  g_autoptr (D22Memo) memo = d22_memo_new (4);
  g_autoptr (D22Working) investment = d22_working_new (D22_RULE_INVESTMENT);
  g_autoptr (D22Working) saving = d22_working_new (D22_RULE_SAVING);
  Netting netting = { costs, establishment, memo, investment, saving };
  for (guint32 i = 0; i < costs->posts->len; i++)
    if (d22_post_costs_post (costs, i)->differs)
      add_post (&netting, i);
  for (guint32 i = 0; i < establishment->groups->len; i++)
    net_group (&netting, group_at (establishment, i));
  sort_groups (&netting);
  return establishment;
}

void
d22_establishment_free (D22Establishment *establishment)
{
  if (establishment == NULL)
    return;
  g_array_unref (establishment->groups);
  g_free (establishment);
}
