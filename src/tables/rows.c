#include "d22/rows.h"

#include <string.h>

#include "headings.h"
#include "values.h"

/* The text that a column held last: teams, funds and managers repeat from row to row, and comparing is cheaper than looking
 * up. */
typedef struct {
  const char *text; /* the pool's */
  gsize len;
  D22Id id;
} Seen;

typedef struct {
  D22Rows *rows;
  D22Pool *pool;
  D22Issues *issues;
  gboolean changes;
  D22Record *blank;    /* owned: a record of nothing but defaults */
  D22Span *cells;      /* owned: of the row read last */
  GArray *years;       /* of D22YearColumn, owned */
  guint32 month_first; /* bit i: schema column i has a date that can only be month-first */
  Seen seen[D22_SCHEMA_MAX_COLUMNS];
} Binder;

static gpointer
field_of (D22Record *record, const D22Column *column)
{
  return (guint8 *)record + column->offset;
}

static D22Record *
record_at (const D22Rows *rows, guint32 row)
{
  return (D22Record *)(gpointer)(rows->records->data + (gsize)row * rows->schema->record_size);
}

/* Returns: (transfer full): a record that holds every default, so that a row starts as one copy. */
static D22Record *
blank_record (const D22Schema *schema, D22Pool *pool)
{
  D22Record *record = g_malloc0 (schema->record_size);
  for (guint i = 0; i < schema->n_columns; i++) {
    const D22Column *column = &schema->columns[i];
    if (column->type == D22_TYPE_DATE)
      *(D22Date *)field_of (record, column) = D22_DATE_NONE;
    if (column->fallback != NULL)
      d22_value_read (column->type, column->choices, d22_span (column->fallback), pool, field_of (record, column));
  }
  return record;
}

static void
complain (Binder *binder, guint32 row, guint index, D22Reading reading, D22Span text)
{
  const D22Column *column = &binder->rows->schema->columns[index];
  g_auto (D22Complaint) complaint = { 0 };
  d22_value_complain (reading, column->type, column->choices, text, &complaint);
  d22_table_issue (binder->rows->table, row, binder->rows->columns[index], binder->issues, D22_SEVERITY_ERROR,
                   complaint.name, complaint.advice, "%s %s", column->name, complaint.problem);
}

static void
bind_empty (Binder *binder, D22Record *record, guint index)
{
  const D22Column *column = &binder->rows->schema->columns[index];
  if (!column->required)
    return;
  g_autofree char *advice = g_strdup_printf ("fill it in: %s", column->meaning);
  d22_table_issue (binder->rows->table, record->row, binder->rows->columns[index], binder->issues, D22_SEVERITY_ERROR,
                   "missing-value", advice, "%s is empty", column->name);
}

/* Returns whether the cell is a text that the same column held last, which fills the field. */
static gboolean
bind_repeated (const Seen *seen, D22Span text, D22Id *field)
{
  if (text.len != seen->len || memcmp (text.data, seen->text, text.len) != 0)
    return FALSE;
  *field = seen->id;
  return TRUE;
}

static gboolean
is_interned (D22Type type)
{
  return type == D22_TYPE_ID || type == D22_TYPE_IDS || type == D22_TYPE_TEXT;
}

static D22Reading
read_cell (Binder *binder, D22Record *record, guint index, D22Span text)
{
  const D22Column *column = &binder->rows->schema->columns[index];
  Seen *seen = &binder->seen[index];
  if (is_interned (column->type) && bind_repeated (seen, text, field_of (record, column)))
    return D22_READING_OK;
  D22Reading reading = d22_value_read (column->type, column->choices, text, binder->pool, field_of (record, column));
  if (is_interned (column->type) && reading == D22_READING_OK) {
    D22Id id = *(D22Id *)field_of (record, column);
    *seen = (Seen){ d22_pool_text (binder->pool, id), text.len, id };
  }
  return reading;
}

static void
bind_cell (Binder *binder, D22Record *record, guint index)
{
  D22Span text = binder->cells[binder->rows->columns[index]];
  guint32 bit = 1u << index;
  if (binder->changes && text.len == 1 && text.data[0] == '-') {
    record->emptied |= bit;
    text.len = 0;
  }
  if (text.len == 0) {
    bind_empty (binder, record, index);
    return;
  }
  D22Reading reading = read_cell (binder, record, index, text);
  if (reading == D22_READING_OK || reading == D22_READING_SLASH)
    record->given |= bit;
  else if (reading == D22_READING_MONTH_FIRST)
    binder->month_first |= bit;
  else
    complain (binder, record->row, index, reading, text);
}

static void
bind_amounts (Binder *binder, guint32 row)
{
  D22Table *table = binder->rows->table;
  for (guint i = 0; i < binder->years->len; i++) {
    const D22YearColumn *year = &g_array_index (binder->years, D22YearColumn, i);
    D22Span text = binder->cells[year->cell];
    D22Money *amount = &g_array_index (binder->rows->amounts, D22Money, row * binder->years->len + i);
    if (text.len == 0)
      continue;
    D22Reading reading = d22_value_read (D22_TYPE_MONEY, NULL, text, binder->pool, amount);
    if (reading == D22_READING_OK)
      continue;
    g_autofree char *name = d22_year_text (year->year);
    g_auto (D22Complaint) complaint = { 0 };
    d22_value_complain (reading, D22_TYPE_MONEY, NULL, text, &complaint);
    d22_table_issue (table, row, (int)year->cell, binder->issues, D22_SEVERITY_ERROR, complaint.name, complaint.advice,
                     "%s %s", name, complaint.problem);
  }
}

static void
bind_row (Binder *binder, guint32 row)
{
  D22Rows *rows = binder->rows;
  D22Record *record = record_at (rows, row);
  memcpy (record, binder->blank, rows->schema->record_size);
  record->row = row;
  d22_table_read_row (rows->table, row, binder->cells);
  for (guint i = 0; i < rows->schema->n_columns; i++) {
    if (rows->columns[i] >= 0)
      bind_cell (binder, record, i);
  }
  bind_amounts (binder, row);
}

/* Takes a slash date back: one value of its column can only be month-first, so this one may be too (model.md, 1). */
static void
refuse_slash_date (Binder *binder, guint32 row, guint index)
{
  D22Rows *rows = binder->rows;
  D22Span text = binder->cells[rows->columns[index]];
  D22Date date = D22_DATE_NONE;
  D22Reading reading = d22_value_read (D22_TYPE_DATE, NULL, text, binder->pool, &date);
  if (text.len == 0 || (reading != D22_READING_SLASH && reading != D22_READING_MONTH_FIRST))
    return;
  D22Record *record = record_at (rows, row);
  record->given &= ~(1u << index);
  *(D22Date *)field_of (record, &rows->schema->columns[index]) = D22_DATE_NONE;
  complain (binder, row, index, reading, text);
}

static void
refuse_slash_dates (Binder *binder)
{
  D22Rows *rows = binder->rows;
  for (guint32 row = 0; row < rows->records->len; row++) {
    d22_table_read_row (rows->table, row, binder->cells);
    for (guint i = 0; i < rows->schema->n_columns; i++) {
      if ((binder->month_first & 1u << i) != 0)
        refuse_slash_date (binder, row, i);
    }
  }
}

static D22Rows *
rows_new (D22Table *table, const D22Schema *schema)
{
  D22Rows *rows = g_new0 (D22Rows, 1);
  rows->schema = schema;
  rows->table = table;
  rows->records = g_array_new (FALSE, FALSE, (guint)schema->record_size);
  rows->years = g_array_new (FALSE, FALSE, sizeof (D22Year));
  rows->amounts = g_array_new (FALSE, TRUE, sizeof (D22Money));
  rows->columns = g_new (int, schema->n_columns);
  return rows;
}

D22Rows *
d22_rows_bind (D22Table *table, const D22Schema *schema, D22Pool *pool, gboolean changes, D22Issues *issues)
{
  D22Rows *rows = rows_new (table, schema);
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (D22YearColumn));
  g_autofree D22Record *blank = blank_record (schema, pool);
  g_autofree D22Span *cells = g_new (D22Span, d22_table_n_columns (table));
  Binder binder = {
    .rows = rows, .pool = pool, .issues = issues, .changes = changes, .blank = blank, .cells = cells, .years = years
  };

  d22_headings_match (table, schema, rows->columns, years, issues);
  for (guint i = 0; i < years->len; i++)
    g_array_append_val (rows->years, g_array_index (years, D22YearColumn, i).year);
  guint32 n_rows = d22_table_n_rows (table);
  g_array_set_size (rows->records, n_rows);
  g_array_set_size (rows->amounts, n_rows * years->len);
  for (guint32 row = 0; row < n_rows; row++)
    bind_row (&binder, row);
  if (binder.month_first != 0)
    refuse_slash_dates (&binder);
  return rows;
}

void
d22_rows_free (D22Rows *rows)
{
  if (rows == NULL)
    return;
  d22_table_free (rows->table);
  g_array_unref (rows->records);
  g_array_unref (rows->years);
  g_array_unref (rows->amounts);
  g_free (rows->columns);
  g_free (rows);
}

gboolean
d22_rows_given (const D22Rows *rows, const D22Record *record, const char *column)
{
  int index = d22_schema_column (rows->schema, column);
  g_return_val_if_fail (index >= 0, FALSE);
  return (record->given & 1u << index) != 0;
}

void
d22_rows_issue (const D22Rows *rows, const D22Record *record, const char *column, D22Issues *issues, D22Severity severity,
                const char *name, const char *advice, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  int index = column != NULL ? d22_schema_column (rows->schema, column) : -1;
  g_auto (D22Place) place = { 0 };
  d22_table_place (rows->table, record->row, index >= 0 ? rows->columns[index] : -1, &place);
  if (place.column == NULL && column != NULL)
    place.column = g_strdup (column);
  d22_issues_add (issues, severity, name, &place, advice, "%s", text);
}
