#include "onet.h"

#include "table.h"

#include <string.h>

static void
clear_task (gpointer element)
{
  g_free (((Task *)element)->id);
  g_free (((Task *)element)->text);
}

static void
clear_reworded (gpointer element)
{
  Reworded *reworded = element;
  g_free (reworded->code);
  g_free (reworded->id);
  g_free (reworded->before);
  g_free (reworded->after);
}

static void
free_tasks (gpointer tasks)
{
  g_array_unref (tasks);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static gboolean
has_columns (const Table *table, const char *name, const char *const *columns, GError **error)
{
  for (guint i = 0; table->rows->len > 0 && columns[i] != NULL; i++)
    if (table_cell (table, 0, columns[i]) == NULL) {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: no column '%s'", name, columns[i]);
      return FALSE;
    }
  return TRUE;
}

static Table *
read_columns (const char *folder, const char *name, const char *const *columns, GError **error)
{
  g_autoptr (Table) table = table_read (folder, name, error);
  if (table == NULL || !has_columns (table, name, columns, error))
    return NULL;
  return g_steal_pointer (&table);
}

static gboolean
read_tasks (const char *folder, const char *name, GPtrArray *codes, GHashTable *tasks, GError **error)
{
  static const char *const columns[] = { "O*NET-SOC Code", "Task ID", "Task", NULL };
  g_autoptr (Table) table = read_columns (folder, name, columns, error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < table->rows->len; i++) {
    const char *code = table_cell (table, i, columns[0]);
    GArray *own = g_hash_table_lookup (tasks, code);
    if (own == NULL) {
      char *kept = g_strdup (code);
      own = g_array_new (FALSE, FALSE, sizeof (Task));
      g_array_set_clear_func (own, clear_task);
      g_ptr_array_add (codes, kept);
      g_hash_table_insert (tasks, kept, own);
    }
    Task task = { g_strdup (table_cell (table, i, columns[1])), g_strdup (table_cell (table, i, columns[2])) };
    g_array_append_val (own, task);
  }
  g_ptr_array_sort (codes, compare_codes);
  return TRUE;
}

static gboolean
read_related (const char *folder, GHashTable *related, GError **error)
{
  static const char *const columns[] = { "O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", NULL };
  g_autoptr (Table) table = read_columns (folder, "related-29.3.tsv", columns, error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < table->rows->len; i++)
    g_hash_table_insert (related,
                         g_strdup_printf ("%s\t%s", table_cell (table, i, columns[0]), table_cell (table, i, columns[1])),
                         g_strdup (table_cell (table, i, columns[2])));
  return TRUE;
}

static gboolean
read_reworded (const char *folder, GArray *reworded, GError **error)
{
  static const char *const columns[] = { "onet_soc", "task_id", "task_18.1", "task_29.3", NULL };
  g_autoptr (Table) table = read_columns (folder, "reworded.tsv", columns, error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < table->rows->len; i++) {
    Reworded one = { g_strdup (table_cell (table, i, columns[0])), g_strdup (table_cell (table, i, columns[1])),
                     g_strdup (table_cell (table, i, columns[2])), g_strdup (table_cell (table, i, columns[3])) };
    g_array_append_val (reworded, one);
  }
  return TRUE;
}

Onet *
onet_read (const char *folder, GError **error)
{
  g_autoptr (Onet) onet = g_new0 (Onet, 1);
  onet->codes_18 = g_ptr_array_new_with_free_func (g_free);
  onet->codes_29 = g_ptr_array_new_with_free_func (g_free);
  onet->tasks_18 = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_tasks);
  onet->tasks_29 = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_tasks);
  onet->related = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  onet->reworded = g_array_new (FALSE, FALSE, sizeof (Reworded));
  g_array_set_clear_func (onet->reworded, clear_reworded);
  if (!read_tasks (folder, "tasks-18.1.tsv", onet->codes_18, onet->tasks_18, error))
    return NULL;
  if (!read_tasks (folder, "tasks-29.3.tsv", onet->codes_29, onet->tasks_29, error))
    return NULL;
  if (!read_related (folder, onet->related, error) || !read_reworded (folder, onet->reworded, error))
    return NULL;
  return g_steal_pointer (&onet);
}

void
onet_free (Onet *onet)
{
  if (onet == NULL)
    return;
  g_hash_table_destroy (onet->tasks_18);
  g_hash_table_destroy (onet->tasks_29);
  g_hash_table_destroy (onet->related);
  g_ptr_array_unref (onet->codes_18);
  g_ptr_array_unref (onet->codes_29);
  g_array_unref (onet->reworded);
  g_free (onet);
}

const char *
onet_tier (const Onet *onet, const char *from, const char *to)
{
  g_autofree char *key = g_strdup_printf ("%s\t%s", from, to);
  return g_hash_table_lookup (onet->related, key);
}
