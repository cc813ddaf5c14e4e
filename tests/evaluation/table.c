#include "table.h"

#include <string.h>

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

static gboolean
append_row (Table *table, const char *name, char *line, GError **error)
{
  gsize length = strlen (line);
  if (length > 0 && line[length - 1] == '\r')
    line[length - 1] = '\0';
  if (*line == '\0')
    return TRUE;
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  if (table->columns == NULL) {
    table->columns = g_steal_pointer (&cells);
    return TRUE;
  }
  if (g_strv_length (cells) != g_strv_length (table->columns)) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: %u cells, the header has %u: '%s'", name,
                 g_strv_length (cells), g_strv_length (table->columns), line);
    return FALSE;
  }
  g_ptr_array_add (table->rows, g_steal_pointer (&cells));
  return TRUE;
}

Table *
table_read (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (Table) table = g_new0 (Table, 1);
  table->rows = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && !append_row (table, name, lines[i], error))
      return NULL;
  return g_steal_pointer (&table);
}

void
table_free (Table *table)
{
  if (table == NULL)
    return;
  g_strfreev (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

const char *
table_cell (const Table *table, guint row, const char *column)
{
  for (guint i = 0; table->columns != NULL && table->columns[i] != NULL; i++)
    if (g_str_equal (table->columns[i], column))
      return ((char **)g_ptr_array_index (table->rows, row))[i];
  return NULL;
}
