/* Tab-separated files with a header, columns found by name. Tests: evaluation. */
#pragma once

#include <glib.h>

typedef struct {
  char **columns;
  GPtrArray *rows; /* of char **, owned, as many cells as columns */
} Table;

/* Returns: (transfer full) (nullable): quotes are ordinary characters; %NULL with @error where a row has another number of
 * cells than the header. */
Table *table_read (const char *folder, const char *name, GError **error);
void table_free (Table *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

/* Returns: (transfer none): the cell in the column of this name; NULL where there is none. */
const char *table_cell (const Table *table, guint row, const char *column);
