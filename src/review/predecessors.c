#include "predecessors.h"

#include "gates.h"

static int
compare_namings (gconstpointer a, gconstpointer b)
{
  const D22Naming *x = a;
  const D22Naming *y = b;
  if (x->current != y->current)
    return x->current < y->current ? -1 : 1;
  return (x->proposed > y->proposed) - (x->proposed < y->proposed);
}

GArray *
d22_predecessors_new (const D22Model *model)
{
  GArray *namings = g_array_new (FALSE, FALSE, sizeof (D22Naming));
  for (guint32 role = 0; role < model->proposed.roles->len; role++) {
    g_autoptr (GArray) named = d22_parts_new (model, d22_structure_role (&model->proposed, role)->predecessors, FALSE);
    for (guint i = 0; i < named->len; i++) {
      D22Naming naming = { g_array_index (named, D22Id, i), role };
      g_array_append_val (namings, naming);
    }
  }
  g_array_sort (namings, compare_namings);
  return namings;
}

static guint
lower_bound (const GArray *namings, D22Naming wanted)
{
  guint low = 0;
  guint high = namings->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (compare_namings (&g_array_index (namings, D22Naming, middle), &wanted) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

guint
d22_predecessors_first (const GArray *namings, D22Id current)
{
  return lower_bound (namings, (D22Naming){ current, 0 });
}

gboolean
d22_predecessors_name (const GArray *namings, D22Id current, guint32 proposed)
{
  D22Naming wanted = { current, proposed };
  guint at = lower_bound (namings, wanted);
  return at < namings->len && compare_namings (&g_array_index (namings, D22Naming, at), &wanted) == 0;
}
