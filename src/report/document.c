#include "d22/document.h"

typedef struct {
  D22RowStyle style;
  guint level;
} Row;

struct _D22DocSection {
  GStringChunk *texts; /* the document's */
  char *name, *title;
  char *why_empty;         /* (nullable) */
  GPtrArray *said, *notes; /* of char *, %NULL-terminated */
  GArray *columns;         /* of D22DocColumn */
  GArray *rows;            /* of Row */
  GArray *cells;           /* of D22Cell: columns->len of them for each row */
  guint cursor;            /* the next cell of the last row */
};

struct _D22Document {
  char *title;
  GStringChunk *texts; /* every text of a cell; repeated ones are held once */
  GPtrArray *sections; /* of D22DocSection, owned */
};

static GPtrArray *
paragraphs_new (void)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (paragraphs, NULL);
  return paragraphs;
}

static void
section_free (gpointer data)
{
  D22DocSection *section = data;
  g_free (section->name);
  g_free (section->title);
  g_free (section->why_empty);
  g_ptr_array_unref (section->said);
  g_ptr_array_unref (section->notes);
  g_array_unref (section->columns);
  g_array_unref (section->rows);
  g_array_unref (section->cells);
  g_free (section);
}

D22Document *
d22_document_new (const char *title)
{
  D22Document *document = g_new0 (D22Document, 1);
  document->title = g_strdup (title);
  document->texts = g_string_chunk_new (4096);
  document->sections = g_ptr_array_new_with_free_func (section_free);
  return document;
}

void
d22_document_free (D22Document *document)
{
  if (document == NULL)
    return;
  g_ptr_array_unref (document->sections);
  g_string_chunk_free (document->texts);
  g_free (document->title);
  g_free (document);
}

D22DocSection *
d22_document_add (D22Document *document, const char *name, const char *title)
{
  D22DocSection *section = g_new0 (D22DocSection, 1);
  section->texts = document->texts;
  section->name = g_strdup (name);
  section->title = g_strdup (title);
  section->said = paragraphs_new ();
  section->notes = paragraphs_new ();
  section->columns = g_array_new (FALSE, FALSE, sizeof (D22DocColumn));
  section->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  section->cells = g_array_new (FALSE, TRUE, sizeof (D22Cell));
  g_ptr_array_add (document->sections, section);
  return section;
}

/* Before the %NULL at the end. */
static void add_paragraph (GPtrArray *paragraphs, const char *format, va_list args) G_GNUC_PRINTF (2, 0);

static void
add_paragraph (GPtrArray *paragraphs, const char *format, va_list args)
{
  g_ptr_array_insert (paragraphs, (gint)paragraphs->len - 1, g_strdup_vprintf (format, args));
}

void
d22_section_say (D22DocSection *section, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  add_paragraph (section->said, format, args);
  va_end (args);
}

void
d22_section_note (D22DocSection *section, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  add_paragraph (section->notes, format, args);
  va_end (args);
}

static const char *
keep (D22DocSection *section, const char *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert_const (section->texts, text) : NULL;
}

void
d22_section_columns (D22DocSection *section, const D22DocColumn *columns, guint n_columns)
{
  g_return_if_fail (section->columns->len == 0);
  for (guint i = 0; i < n_columns; i++) {
    D22DocColumn column = columns[i];
    column.heading = g_string_chunk_insert_const (section->texts, columns[i].heading);
    column.key = g_string_chunk_insert_const (section->texts, columns[i].key);
    g_array_append_val (section->columns, column);
  }
}

void
d22_section_leave_empty (D22DocSection *section, const char *why)
{
  g_free (section->why_empty);
  section->why_empty = g_strdup (why);
}

void
d22_section_row (D22DocSection *section, D22RowStyle style, guint level)
{
  Row row = { .style = style, .level = level };
  g_array_append_val (section->rows, row);
  g_array_set_size (section->cells, section->rows->len * section->columns->len);
  section->cursor = 0;
}

static void
add_cell (D22DocSection *section, D22Cell cell)
{
  g_return_if_fail (section->rows->len > 0);
  g_return_if_fail (section->cursor < section->columns->len);
  guint first = (section->rows->len - 1) * section->columns->len;
  g_array_index (section->cells, D22Cell, first + section->cursor) = cell;
  section->cursor++;
}

static void
add_number (D22DocSection *section, D22CellKind kind, gint64 number)
{
  add_cell (section, (D22Cell){ .kind = kind, .number = number });
}

void
d22_cell_text (D22DocSection *section, const char *text)
{
  const char *kept = keep (section, text);
  add_cell (section, (D22Cell){ .kind = kept != NULL ? D22_CELL_TEXT : D22_CELL_EMPTY, .text = kept });
}

void
d22_cell_textf (D22DocSection *section, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);
  d22_cell_text (section, text);
}

void
d22_cell_link (D22DocSection *section, const char *text, const char *target)
{
  add_cell (section, (D22Cell){ .kind = D22_CELL_LINK, .text = keep (section, text), .target = keep (section, target) });
}

void
d22_cell_count (D22DocSection *section, gint64 count)
{
  add_number (section, D22_CELL_COUNT, count);
}

void
d22_cell_fte (D22DocSection *section, D22Fte fte)
{
  add_number (section, D22_CELL_FTE, fte.units);
}

void
d22_cell_money (D22DocSection *section, D22Money money)
{
  add_number (section, D22_CELL_MONEY, money.pence);
}

void
d22_cell_percent (D22DocSection *section, D22Percent percent)
{
  add_number (section, D22_CELL_PERCENT, percent.millionths);
}

void
d22_cell_decimal (D22DocSection *section, D22Decimal decimal)
{
  add_number (section, D22_CELL_DECIMAL, decimal.millionths);
}

void
d22_cell_date (D22DocSection *section, D22Date date)
{
  if (d22_date_given (date))
    add_number (section, D22_CELL_DATE, date.day);
  else
    d22_cell_empty (section);
}

void
d22_cell_empty (D22DocSection *section)
{
  add_number (section, D22_CELL_EMPTY, 0);
}

const char *
d22_document_title (const D22Document *document)
{
  return document->title;
}

guint
d22_document_n_sections (const D22Document *document)
{
  return document->sections->len;
}

const D22DocSection *
d22_document_section (const D22Document *document, guint index)
{
  g_return_val_if_fail (index < document->sections->len, NULL);
  return g_ptr_array_index (document->sections, index);
}

const char *
d22_section_name (const D22DocSection *section)
{
  return section->name;
}

const char *
d22_section_title (const D22DocSection *section)
{
  return section->title;
}

const char *const *
d22_section_said (const D22DocSection *section)
{
  return (const char *const *)section->said->pdata;
}

const char *const *
d22_section_notes (const D22DocSection *section)
{
  return (const char *const *)section->notes->pdata;
}

const char *
d22_section_why_empty (const D22DocSection *section)
{
  return section->why_empty;
}

const D22DocColumn *
d22_section_get_columns (const D22DocSection *section, guint *n_columns)
{
  *n_columns = section->columns->len;
  return (const D22DocColumn *)(const void *)section->columns->data;
}

guint
d22_section_n_rows (const D22DocSection *section)
{
  return section->rows->len;
}

const D22Cell *
d22_section_get_row (const D22DocSection *section, guint index, D22RowStyle *style, guint *level)
{
  g_return_val_if_fail (index < section->rows->len, NULL);
  const Row *row = &g_array_index (section->rows, Row, index);
  *style = row->style;
  *level = row->level;
  return &g_array_index (section->cells, D22Cell, (gsize)index * section->columns->len);
}
