#include "profile.h"

#include "pairing.h"

#include <stdlib.h>

D22Profiles *
d22_profiles_new (const D22Model *model, const D22Structure *structure)
{
  D22Profiles *profiles = g_new0 (D22Profiles, 1);
  profiles->model = model;
  profiles->structure = structure;
  profiles->items = g_array_new (FALSE, FALSE, sizeof (D22Item));
  profiles->weights = g_array_new (FALSE, FALSE, sizeof (gint64));
  profiles->roles = g_array_new (FALSE, TRUE, sizeof (D22RoleProfile));
  g_array_set_size (profiles->roles, structure->roles->len);
  return profiles;
}

void
d22_profiles_free (D22Profiles *profiles)
{
  if (profiles == NULL)
    return;
  g_array_free (profiles->items, TRUE);
  g_array_free (profiles->weights, TRUE);
  g_array_free (profiles->roles, TRUE);
  g_free (profiles);
}

const D22RoleProfile *
d22_profiles_role (const D22Profiles *profiles, guint32 role)
{
  return &g_array_index (profiles->roles, D22RoleProfile, role);
}

const D22Item *
d22_profiles_item (const D22Profiles *profiles, guint32 item)
{
  return &g_array_index (profiles->items, D22Item, item);
}

const gint64 *
d22_profiles_weights (const D22Profiles *profiles, guint32 first)
{
  return (const gint64 *)(const void *)profiles->weights->data + first;
}

/* The order of rule 4.3. The text as written and the index only part statements that are equal in everything else. */
static int
compare_items (gconstpointer a, gconstpointer b, gpointer user)
{
  const D22Profiles *profiles = user;
  const D22Pool *pool = profiles->model->pool;
  guint32 first = ((const D22Item *)a)->statement;
  guint32 second = ((const D22Item *)b)->statement;
  const D22Statement *x = d22_structure_statement (profiles->structure, first);
  const D22Statement *y = d22_structure_statement (profiles->structure, second);
  int order = d22_pool_compare (pool, x->code, y->code);
  if (order == 0)
    order = d22_pool_compare (pool, x->folded, y->folded);
  if (order == 0)
    order = (x->weight.millionths < y->weight.millionths) - (x->weight.millionths > y->weight.millionths);
  if (order == 0)
    order = d22_pool_compare (pool, x->id, y->id);
  if (order == 0)
    order = d22_pool_compare (pool, x->text, y->text);
  return order != 0 ? order : (first > second) - (first < second);
}

static gint64
common_divisor (gint64 a, gint64 b)
{
  while (b != 0) {
    gint64 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/* Fills the weights of a section's items with the smallest whole numbers in their proportion. Only totals above 2^50 even
 * then (weights of nine digits with six decimals) lose their last binary digits, alike whatever the order of rows. */
static gint64
weigh (D22Profiles *profiles, guint32 first, guint32 n)
{
  gint64 *weights = &g_array_index (profiles->weights, gint64, first);
  gint64 divisor = 0;
  D22Wide total = 0;
  for (guint32 i = 0; i < n; i++) {
    guint32 statement = d22_profiles_item (profiles, first + i)->statement;
    weights[i] = MAX (d22_structure_statement (profiles->structure, statement)->weight.millionths, 0);
    divisor = common_divisor (weights[i], divisor);
    total += weights[i];
  }
  if (divisor == 0)
    return 0;
  guint shift = 0;
  while ((total / divisor) >> shift > D22_PAIRING_TOTAL_MAX)
    shift++;
  gint64 sum = 0;
  for (guint32 i = 0; i < n; i++) {
    weights[i] = (weights[i] / divisor) >> shift;
    sum += weights[i];
  }
  return sum;
}

/* Appends the items of one section, which the role's statements hold side by side. */
static D22ItemRange
fill_section (D22Profiles *profiles, const D22Role *role, D22Section section, D22Phrases *phrases)
{
  D22ItemRange range = { .first = profiles->items->len };
  for (guint32 i = role->first; i < role->first + role->n_statements; i++) {
    const D22Statement *statement = d22_structure_statement (profiles->structure, i);
    if (statement->section != section || statement->corporate)
      continue;
    D22Item item = { .statement = i, .code = statement->code, .id = statement->id };
    item.phrase = d22_phrases_add (phrases, d22_model_text (profiles->model, statement->folded));
    g_array_append_val (profiles->items, item);
  }
  range.n = profiles->items->len - range.first;
  g_array_set_size (profiles->weights, profiles->items->len);
  if (range.n == 0)
    return range;
  g_qsort_with_data (&g_array_index (profiles->items, D22Item, range.first), (gint)range.n, sizeof (D22Item), compare_items,
                     profiles);
  range.total = weigh (profiles, range.first, range.n);
  if (range.total > 0)
    return range;
  /* statements that weigh nothing, all of them, have no share: as if they were not there */
  g_array_set_size (profiles->items, range.first);
  g_array_set_size (profiles->weights, range.first);
  range.n = 0;
  return range;
}

void
d22_profiles_fill (D22Profiles *profiles, guint32 role, D22Phrases *phrases)
{
  const D22Parameters *parameters = profiles->model->parameters;
  D22RoleProfile profile = { .first = profiles->items->len };
  for (guint s = 0; s < D22_N_SECTIONS; s++) {
    gint64 weight = parameters->weight[s].millionths;
    profile.sections[s].first = profiles->items->len;
    if (weight <= 0)
      continue;
    profile.sections[s] = fill_section (profiles, d22_structure_role (profiles->structure, role), (D22Section)s, phrases);
    if (profile.sections[s].n > 0)
      profile.share += weight;
  }
  profile.n = profiles->items->len - profile.first;
  g_array_index (profiles->roles, D22RoleProfile, role) = profile;
}
