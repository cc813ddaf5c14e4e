#include "table-private.h"

#include <string.h>

#include "encoding.h"
#include "excerpt.h"

/* What one careful walk over a row finds; cell indexes are -1 for "none". */
typedef struct {
  guint n_cells;
  gboolean blank;
  int extra;    /* the first cell with text beyond the header's */
  int too_long; /* the first cell that no spreadsheet could hold */
  int open, stray;
  const char *after; /* the first byte of the next row */
} RowSurvey;

static void
locate (const D22Table *table, guint32 row, int column, D22Place *place)
{
  const D22TableRow *entry = d22_table_row (table, row);
  D22Scanner scanner;
  d22_table_scan (table, row, &scanner);
  D22Point point = { table->text.data + entry->offset, entry->number, { NULL, 0 } };
  if (column >= 0) {
    D22RawCell cell = { 0 };
    for (int i = 0; i <= column && scanner.more; i++) {
      d22_scanner_next (&scanner, &cell);
      point.span = i == column ? cell.text : (D22Span){ scanner.at, 0 };
    }
  }
  d22_place_point (place, table->text, point);
}

static gboolean
too_long (D22Span cell)
{
  return cell.len > D22_CELL_MAX_CHARACTERS && g_utf8_strlen (cell.data, (gssize)cell.len) > D22_CELL_MAX_CHARACTERS;
}

static void
note_first (int *first, gboolean found, guint index)
{
  if (found && *first < 0)
    *first = (int)index;
}

/* @n_columns: of the header; %G_MAXUINT while that is being read. */
static RowSurvey
survey_row (D22Dialect dialect, D22Span text, gsize offset, guint n_columns)
{
  RowSurvey survey = { .blank = TRUE, .extra = -1, .too_long = -1, .open = -1, .stray = -1 };
  D22Scanner scanner;
  d22_scanner_start (&scanner, dialect, text, offset);
  while (scanner.more) {
    D22RawCell cell;
    d22_scanner_next (&scanner, &cell);
    guint index = survey.n_cells++;
    gboolean empty = cell.text.len == 0;
    survey.blank = survey.blank && empty;
    note_first (&survey.extra, !empty && index >= n_columns, index);
    note_first (&survey.too_long, too_long (cell.text), index);
    note_first (&survey.open, cell.open, index);
    note_first (&survey.stray, cell.stray, index);
  }
  survey.after = d22_scanner_after (&scanner);
  return survey;
}

/* Most rows have no quote, start with a letter or digit and have as many cells as the header: nothing to find.
 * Returns the first byte of the next row, or %NULL where a careful walk is needed. */
static const char *
skip_simple_row (const D22Table *table, const char *at, guint n_columns)
{
  const char *end = table->text.data + table->text.len;
  const char *line_end = memchr (at, '\n', (gsize)(end - at));
  if (line_end == NULL)
    line_end = end;
  gsize length = (gsize)(line_end - at);
  if (length > D22_CELL_MAX_CHARACTERS || length == 0 || !g_ascii_isalnum (*at) || memchr (at, '"', length) != NULL)
    return NULL;
  guint n_cells = 1;
  for (const char *p = at; p < line_end; p++)
    n_cells += *p == table->dialect.delimiter;
  if (n_cells != n_columns)
    return NULL;
  return line_end < end ? line_end + 1 : end;
}

#define QUOTE_ADVICE "close the quote; a quote that belongs to the text is written twice"

static void
report_row (D22Table *table, guint32 row, const RowSurvey *survey, D22Issues *issues)
{
  if (survey->open >= 0)
    d22_table_issue (table, row, survey->open, issues, D22_SEVERITY_ERROR, "open-quote", QUOTE_ADVICE,
                     "a quote is opened here and closed nowhere");
  if (survey->stray >= 0)
    d22_table_issue (table, row, survey->stray, issues, D22_SEVERITY_ERROR, "stray-quote", QUOTE_ADVICE,
                     "text follows the closing quote of a cell");
  if (survey->too_long >= 0)
    d22_table_issue (table, row, survey->too_long, issues, D22_SEVERITY_ERROR, "cell-too-long",
                     "shorten it, or look for a quote that is missing", "the cell is longer than %d characters",
                     D22_CELL_MAX_CHARACTERS);
  if (survey->extra >= 0)
    d22_table_issue (table, row, survey->extra, issues, D22_SEVERITY_ERROR, "extra-cells",
                     "add the heading, or put quotes around a value that contains the separator",
                     "the row has %u cells, the header %u", survey->n_cells, d22_table_n_columns (table));
  if (survey->n_cells < d22_table_n_columns (table) && row != D22_HEADER_ROW)
    d22_table_issue (table, row, -1, issues, D22_SEVERITY_WARNING, "short-row",
                     "check that no separator is missing; the cells that are not there count as empty",
                     "the row has %u cells, the header %u", survey->n_cells, d22_table_n_columns (table));
}

/* Finds where each row begins, and what is wrong with rows as such. Returns %FALSE where there are too many. */
static gboolean
index_rows (D22Table *table, const char *at, guint32 line, D22Issues *issues)
{
  const char *end = table->text.data + table->text.len;
  guint n_columns = d22_table_n_columns (table);
  while (at < end) {
    D22TableRow row = { (guint32)(at - table->text.data), line };
    RowSurvey survey = { .after = skip_simple_row (table, at, n_columns) };
    gboolean simple = survey.after != NULL;
    if (!simple)
      survey = survey_row (table->dialect, table->text, row.offset, n_columns);
    line += simple ? 1 : d22_count_lines (at, survey.after);
    at = survey.after;
    if (survey.blank)
      continue;
    if (table->rows->len >= D22_TABLE_MAX_ROWS) {
      g_auto (D22Place) place = { .file = g_strdup (table->shown), .line = row.number };
      d22_issues_add (issues, D22_SEVERITY_ERROR, "too-large", &place,
                      "leave out what is not needed, or give several models", "the table has more than %d rows",
                      D22_TABLE_MAX_ROWS);
      return FALSE;
    }
    g_array_append_val (table->rows, row);
    if (!simple)
      report_row (table, table->rows->len - 1, &survey, issues);
  }
  return TRUE;
}

/* The separator that the header has most of, outside quotes. */
static char
find_delimiter (D22Span text, gsize offset)
{
  static const char candidates[] = { ',', ';', '\t' };
  char best = ',';
  guint most = 1;
  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++) {
    guint n_cells = survey_row ((D22Dialect){ candidates[i], '\n', TRUE }, text, offset, G_MAXUINT).n_cells;
    if (n_cells > most) {
      most = n_cells;
      best = candidates[i];
    }
  }
  return best;
}

/* Reads the headings; columns at the right edge that have none are none. */
static void
read_header (D22Table *table)
{
  D22Scanner scanner;
  d22_table_scan (table, D22_HEADER_ROW, &scanner);
  guint n_empty = 0;
  while (scanner.more) {
    D22RawCell cell;
    d22_scanner_next (&scanner, &cell);
    if (cell.text.len == 0) {
      n_empty++;
      continue;
    }
    for (; n_empty > 0; n_empty--)
      d22_table_add_heading (table, d22_span (""));
    d22_table_add_heading (table, cell.text);
  }
}

/* Finds the header: the first row that is not blank. Returns where the rows under it begin, or %NULL with a finding. */
static const char *
find_header (D22Table *table, guint32 *line, D22Issues *issues)
{
  const char *at = table->text.data, *end = at + table->text.len;
  *line = 1;
  while (at < end) {
    table->header = (D22TableRow){ (guint32)(at - table->text.data), *line };
    table->dialect.delimiter = find_delimiter (table->text, table->header.offset);
    RowSurvey survey = survey_row (table->dialect, table->text, table->header.offset, G_MAXUINT);
    *line += d22_count_lines (at, survey.after);
    at = survey.after;
    if (survey.blank)
      continue;
    read_header (table);
    report_row (table, D22_HEADER_ROW, &survey, issues);
    return at;
  }
  g_auto (D22Place) place = { .file = g_strdup (table->shown) };
  d22_issues_add (issues, D22_SEVERITY_ERROR, "no-header", &place, "start the file with a line of column names",
                  "the file is empty: it has no header");
  return NULL;
}

D22Table *
d22_table_new_csv (GBytes *bytes, const char *shown, D22Issues *issues)
{
  D22Text text = { NULL, { NULL, 0 } };
  if (!d22_text_decode (bytes, D22_TEXT_CSV, shown, issues, &text))
    return NULL;
  g_autoptr (D22Table) table = d22_table_new (shown, (D22Dialect){ ',', '\n', TRUE }, locate);
  table->bytes = text.bytes;
  table->text = text.text;
  guint32 line = 1;
  const char *rows = find_header (table, &line, issues);
  if (rows == NULL)
    return NULL;
  if (d22_table_n_columns (table) > D22_TABLE_MAX_COLUMNS) {
    d22_table_issue (table, D22_HEADER_ROW, -1, issues, D22_SEVERITY_ERROR, "too-many-columns",
                     "leave out the columns that the table does not know", "the header has %u columns, more than %d",
                     d22_table_n_columns (table), D22_TABLE_MAX_COLUMNS);
    return NULL;
  }
  if (!index_rows (table, rows, line, issues))
    return NULL;
  return g_steal_pointer (&table);
}
