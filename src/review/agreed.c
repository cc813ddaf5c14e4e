#include "agreed.h"

/* Millionths of one per cent in 1/10,000 of one. */
#define PERCENT_PER_FIGURE (D22_PERCENT_HUNDRED / 10000)

/* By indices of ids, which is enough to find rows by them; rows of one pair of roles stay in the model's order. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer user)
{
  guint first = *(const guint *)a;
  guint second = *(const guint *)b;
  const D22Model *model = user;
  const D22MatchRow *x = &g_array_index (model->matches, D22MatchRow, first);
  const D22MatchRow *y = &g_array_index (model->matches, D22MatchRow, second);
  if (x->current_role != y->current_role)
    return x->current_role < y->current_role ? -1 : 1;
  if (x->proposed_role != y->proposed_role)
    return x->proposed_role < y->proposed_role ? -1 : 1;
  return (first > second) - (first < second);
}

D22Agreed *
d22_agreed_new (const D22Model *model)
{
  D22Agreed *agreed = g_new0 (D22Agreed, 1);
  agreed->model = model;
  agreed->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < model->matches->len; i++)
    g_array_append_val (agreed->rows, i);
  g_array_sort_with_data (agreed->rows, compare_rows, (gpointer)model);
  return agreed;
}

void
d22_agreed_free (D22Agreed *agreed)
{
  if (agreed == NULL)
    return;
  g_array_free (agreed->rows, TRUE);
  g_free (agreed);
}

const D22MatchRow *
d22_agreed_row (const D22Agreed *agreed, guint index)
{
  return &g_array_index (agreed->model->matches, D22MatchRow, g_array_index (agreed->rows, guint, index));
}

/* Returns the first row that is not before (@current_role, @proposed_role). */
static guint
lower_bound (const D22Agreed *agreed, D22Id current_role, D22Id proposed_role)
{
  guint low = 0;
  guint high = agreed->rows->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    const D22MatchRow *row = d22_agreed_row (agreed, middle);
    gboolean before =
        row->current_role != current_role ? row->current_role < current_role : row->proposed_role < proposed_role;
    if (before)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

D22AgreedRange
d22_agreed_of_role (const D22Agreed *agreed, D22Id current_role)
{
  guint first = lower_bound (agreed, current_role, 0);
  return (D22AgreedRange){ first, lower_bound (agreed, current_role + 1, 0) - first };
}

D22AgreedRange
d22_agreed_of_pair (const D22Agreed *agreed, D22Id current_role, D22Id proposed_role)
{
  guint first = lower_bound (agreed, current_role, proposed_role);
  return (D22AgreedRange){ first, lower_bound (agreed, current_role, proposed_role + 1) - first };
}

gint32
d22_agreed_figure (const D22Agreed *agreed, D22AgreedRange range, D22Id current, D22Id proposed)
{
  if (current == D22_ID_NONE || proposed == D22_ID_NONE)
    return -1;
  for (guint i = range.first; i < range.first + range.n; i++) {
    const D22MatchRow *row = d22_agreed_row (agreed, i);
    if (row->current_statement == current && row->proposed_statement == proposed)
      return (gint32)(CLAMP (row->agreed.millionths, 0, D22_PERCENT_HUNDRED) / PERCENT_PER_FIGURE);
  }
  return -1;
}
