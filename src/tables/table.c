#include "table-private.h"

#include <string.h>

/* Control characters that decoded text cannot hold (encoding.h). */
static const D22Dialect cells_dialect = { .delimiter = '\x1F', .row_end = '\x1E', .quotes = FALSE };

D22Table *
d22_table_new (const char *shown, D22Dialect dialect, D22Locate locate)
{
  D22Table *table = g_new0 (D22Table, 1);
  table->shown = g_strdup (shown);
  table->text = d22_span ("");
  table->dialect = dialect;
  table->headings = g_array_new (FALSE, FALSE, sizeof (D22Span));
  table->names = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_array_new (FALSE, FALSE, sizeof (D22TableRow));
  table->locate = locate;
  return table;
}

D22Table *
d22_table_new_cells (const char *shown, D22Locate locate, gpointer origin, GDestroyNotify free_origin)
{
  D22Table *table = d22_table_new (shown, cells_dialect, locate);
  table->buffer = g_string_new (NULL);
  table->origin = origin;
  table->free_origin = free_origin;
  return table;
}

void
d22_table_free (D22Table *table)
{
  if (table == NULL)
    return;
  if (table->free_origin != NULL)
    table->free_origin (table->origin);
  if (table->buffer != NULL)
    g_string_free (table->buffer, TRUE);
  g_clear_pointer (&table->bytes, g_bytes_unref);
  g_array_unref (table->headings);
  g_ptr_array_unref (table->names);
  g_array_unref (table->rows);
  g_free (table->scratch);
  g_free (table->shown);
  g_free (table);
}

void
d22_table_add_heading (D22Table *table, D22Span heading)
{
  char *name = d22_span_dup (heading);
  D22Span span = d22_span_strip (d22_span (name));
  g_ptr_array_add (table->names, name);
  g_array_append_val (table->headings, span);
}

gboolean
d22_table_append (D22Table *table, guint32 number, const D22Span *cells)
{
  gsize size = table->buffer->len;
  for (guint i = 0; i < table->headings->len; i++)
    size += cells[i].len + 1;
  if (size >= G_MAXUINT32 || table->rows->len >= D22_TABLE_MAX_ROWS)
    return FALSE;
  D22TableRow row = { (guint32)table->buffer->len, number };
  for (guint i = 0; i < table->headings->len; i++) {
    gboolean last = i + 1 == table->headings->len;
    g_string_append_len (table->buffer, cells[i].data, (gssize)cells[i].len);
    g_string_append_c (table->buffer, last ? cells_dialect.row_end : cells_dialect.delimiter);
  }
  g_array_append_val (table->rows, row);
  table->text = (D22Span){ table->buffer->str, table->buffer->len };
  return TRUE;
}

guint
d22_table_n_columns (const D22Table *table)
{
  return table->headings->len;
}

D22Span
d22_table_heading (const D22Table *table, guint column)
{
  return g_array_index (table->headings, D22Span, column);
}

guint32
d22_table_n_rows (const D22Table *table)
{
  return table->rows->len;
}

const char *
d22_table_shown (const D22Table *table)
{
  return table->shown;
}

const D22TableRow *
d22_table_row (const D22Table *table, guint32 row)
{
  return row == D22_HEADER_ROW ? &table->header : &g_array_index (table->rows, D22TableRow, row);
}

void
d22_table_scan (const D22Table *table, guint32 row, D22Scanner *scanner)
{
  d22_scanner_start (scanner, table->dialect, table->text, d22_table_row (table, row)->offset);
}

/* Makes room for all of a row, so that cells resolved into the scratch never move while the row is in use. */
static void
reserve_scratch (D22Table *table, guint32 row)
{
  gsize end = row + 1 < table->rows->len ? d22_table_row (table, row + 1)->offset : table->text.len;
  gsize size = end - d22_table_row (table, row)->offset;
  if (size <= table->scratch_size)
    return;
  table->scratch = g_realloc (table->scratch, size);
  table->scratch_size = size;
}

/* Writes @raw with its doubled quotes made single. */
static D22Span
resolve_quotes (D22Span raw, char *out)
{
  gsize length = 0;
  for (gsize i = 0; i < raw.len; i++) {
    out[length++] = raw.data[i];
    if (raw.data[i] == '"' && i + 1 < raw.len && raw.data[i + 1] == '"')
      i++;
  }
  return (D22Span){ out, length };
}

void
d22_table_read_row (D22Table *table, guint32 row, D22Span *cells)
{
  D22Scanner scanner;
  d22_table_scan (table, row, &scanner);
  gsize used = 0;
  for (guint i = 0; i < table->headings->len; i++) {
    D22RawCell cell = { .text = { scanner.at, 0 } };
    if (scanner.more)
      d22_scanner_next (&scanner, &cell);
    if (cell.doubled) {
      if (used == 0)
        reserve_scratch (table, row);
      cell.text = resolve_quotes (cell.text, table->scratch + used);
      used += cell.text.len;
    }
    cells[i] = cell.text;
  }
}

void
d22_table_place (D22Table *table, guint32 row, int column, D22Place *place)
{
  *place = (D22Place){ .file = g_strdup (table->shown) };
  if (column >= 0 && (guint)column < table->headings->len)
    place->column = d22_span_dup (d22_table_heading (table, (guint)column));
  table->locate (table, row, column, place);
}

void
d22_table_issue (D22Table *table, guint32 row, int column, D22Issues *issues, D22Severity severity, const char *name,
                 const char *advice, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_auto (D22Place) place = { 0 };
  d22_table_place (table, row, column, &place);
  d22_issues_add (issues, severity, name, &place, advice, "%s", text);
}
