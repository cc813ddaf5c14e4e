#include "decisions.h"

struct _D22Decisions {
  const D22Model *model; /* borrowed */
  GHashTable *by_role;   /* of GArray (of guint32) by D22Id */
};

static void
free_rows (gpointer rows)
{
  g_array_free (rows, TRUE);
}

D22Decisions *
d22_decisions_new (const D22Model *model)
{
  D22Decisions *decisions = g_new0 (D22Decisions, 1);
  decisions->model = model;
  decisions->by_role = g_hash_table_new_full (NULL, NULL, NULL, free_rows);
  for (guint32 i = 0; i < model->decisions->len; i++) {
    gpointer key = GUINT_TO_POINTER (g_array_index (model->decisions, D22DecisionRow, i).current_role);
    GArray *rows = g_hash_table_lookup (decisions->by_role, key);
    if (rows == NULL) {
      rows = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (decisions->by_role, key, rows);
    }
    g_array_append_val (rows, i);
  }
  return decisions;
}

void
d22_decisions_free (D22Decisions *decisions)
{
  if (decisions == NULL)
    return;
  g_hash_table_destroy (decisions->by_role);
  g_free (decisions);
}

/* Those of the latest date (rule 4.8a). */
GArray *
d22_decisions_in_force (const D22Decisions *decisions, D22Id id)
{
  GArray *in_force = g_array_new (FALSE, FALSE, sizeof (guint32));
  const GArray *rows = g_hash_table_lookup (decisions->by_role, GUINT_TO_POINTER (id));
  gint32 latest = G_MININT32;
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    guint32 row = g_array_index (rows, guint32, i);
    gint32 day = g_array_index (decisions->model->decisions, D22DecisionRow, row).decided_on.day;
    if (day > latest)
      g_array_set_size (in_force, 0);
    latest = MAX (latest, day);
    if (day == latest)
      g_array_append_val (in_force, row);
  }
  return in_force;
}
