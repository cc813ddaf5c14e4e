#include "d22/publish.h"

#include "d22/wrap.h"
#include "d22/measure.h"
#include "width.h"

#define TEXT_SHEET_WIDTH 100
/* Characters beyond which a table is printed on several pages side by side, and what one of them then holds. */
#define WIDEST_PAGE 250
#define WIDE_PAGE   200
/* Points: a line of Arial 12 and of Arial 16, and what sets a heading off from what stands above it. */
#define LINE_HEIGHT    15.75
#define TITLE_HEIGHT   24
#define HEADING_MARGIN 10
#define MAX_HEIGHT     409

/* The shorthand of the Government Statistical Service that d22 uses (output-standards.md, 4A). */
static const struct {
  const char *mark, *meaning;
} shorthand[] = {
  { "[c]", "confidential" },
  { "[x]", "not available" },
  { "[z]", "not applicable" },
};
#define EMPTY_MARK "[z]"

/* One sheet in the making: its next row, and what its table needs to know. */
typedef struct {
  D22Sheet *sheet;
  const D22DocSection *section;
  const D22DocColumn *columns;
  guint n_columns, n_rows;
  D22ColumnFit *fits; /* by column; owned */
  guint32 row;
} Page;

static void
set_lines (Page *page, guint32 row, guint lines, double margin)
{
  if (lines > 1 || margin > 0)
    d22_sheet_height (page->sheet, row, MIN (lines * LINE_HEIGHT + margin, MAX_HEIGHT));
}

static void
put_line (Page *page, const char *text, guint style)
{
  g_autofree char *safe = d22_text_safe (text);
  d22_sheet_text (page->sheet, d22_at (page->row, 0), safe, style);
  if (style == D22_STYLE_TITLE)
    d22_sheet_height (page->sheet, page->row, TITLE_HEIGHT);
  else if (style == D22_STYLE_WRAPPED)
    set_lines (page, page->row, d22_text_lines (safe, TEXT_SHEET_WIDTH - D22_COLUMN_PADDING, FALSE), 0);
  page->row++;
}

static void
put_lines (Page *page, const char *const *lines)
{
  guint style = page->n_columns > 0 ? D22_STYLE_TEXT : D22_STYLE_WRAPPED;
  for (guint i = 0; lines[i] != NULL; i++)
    put_line (page, lines[i], style);
}

/* The cells of a row; @total (nullable): whether it is one. */
static const D22Cell *
row_cells (const Page *page, guint row, gboolean *total)
{
  D22RowStyle style;
  guint level;
  const D22Cell *cells = d22_section_get_row (page->section, row, &style, &level);
  if (total != NULL)
    *total = style != D22_ROW_PLAIN;
  return cells;
}

/* The text that a cell of the table shows where it shows text, else %NULL. */
static const char *
cell_words (const D22Cell *cell)
{
  if (cell->kind == D22_CELL_TEXT || cell->kind == D22_CELL_LINK)
    return cell->text != NULL ? cell->text : EMPTY_MARK;
  return cell->kind == D22_CELL_EMPTY ? EMPTY_MARK : NULL;
}

/* Whether the table has a cell that says @mark. */
static gboolean
uses (const Page *page, const char *mark)
{
  for (guint row = 0; row < page->n_rows; row++) {
    const D22Cell *cells = row_cells (page, row, NULL);
    for (guint column = 0; column < page->n_columns; column++) {
      gboolean is_left = cells[column].kind == D22_CELL_EMPTY && d22_section_why_empty (page->section) != NULL;
      const char *words = is_left ? NULL : cell_words (&cells[column]);
      if (words != NULL && g_str_equal (words, mark))
        return TRUE;
    }
  }
  return FALSE;
}

static void
put_shorthand (Page *page)
{
  g_autoptr (GString) line = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (shorthand); i++)
    if (uses (page, shorthand[i].mark))
      g_string_append_printf (line, "%s%s = %s", line->len > 0 ? ", " : "", shorthand[i].mark, shorthand[i].meaning);
  if (line->len == 0)
    return;
  g_string_prepend (line, "Some shorthand is used in this table: ");
  put_line (page, line->str, D22_STYLE_TEXT);
}

static void
put_why_empty (Page *page)
{
  const char *why = d22_section_why_empty (page->section);
  if (why == NULL || page->n_rows == 0)
    return;
  g_autofree char *line = g_strdup_printf ("Empty cells: %s", why);
  put_line (page, line, D22_STYLE_TEXT);
}

static void
put_head (Page *page, const D22Publication *publication)
{
  put_line (page, d22_section_title (page->section), D22_STYLE_TITLE);
  if (page->n_rows > 0)
    put_line (page, "This worksheet contains one table.", D22_STYLE_TEXT);
  if (publication->status_line != NULL)
    put_line (page, publication->status_line, D22_STYLE_TEXT);
  put_lines (page, d22_section_said (page->section));
  put_lines (page, d22_section_notes (page->section));
  put_why_empty (page);
  put_shorthand (page);
}

/* The style of a number of this kind; FTE with the column's one precision. */
static guint
number_style (D22CellKind kind, guint places)
{
  switch (kind) {
  case D22_CELL_COUNT:
    return D22_STYLE_COUNT;
  case D22_CELL_FTE:
    return D22_STYLE_FTE_1 + (places > 1 ? places - 1 : 0);
  case D22_CELL_MONEY:
    return places > 0 ? D22_STYLE_MONEY : D22_STYLE_POUNDS;
  case D22_CELL_PERCENT:
    return D22_STYLE_PERCENT;
  case D22_CELL_DECIMAL:
    return D22_STYLE_DECIMAL;
  case D22_CELL_DATE:
    return D22_STYLE_DATE;
  case D22_CELL_EMPTY:
  case D22_CELL_TEXT:
  case D22_CELL_LINK:
  default:
    return D22_STYLE_WRAPPED;
  }
}

static void
put_number (D22Sheet *sheet, D22At at, const D22Cell *cell, guint style)
{
  switch (cell->kind) {
  case D22_CELL_COUNT:
    d22_sheet_count (sheet, at, cell->number, style);
    break;
  case D22_CELL_FTE:
    d22_sheet_fte (sheet, at, (D22Fte){ cell->number }, style);
    break;
  case D22_CELL_MONEY:
    d22_sheet_money (sheet, at, (D22Money){ cell->number }, style);
    break;
  case D22_CELL_PERCENT: /* cut to two decimals: what is shown never claims more than what was met */
    d22_sheet_percent (sheet, at, (D22Percent){ cell->number - cell->number % (D22_PERCENT_ONE / 100) }, style);
    break;
  case D22_CELL_DECIMAL:
    d22_sheet_decimal (sheet, at, (D22Decimal){ cell->number }, style);
    break;
  case D22_CELL_DATE:
    d22_sheet_date (sheet, at, (D22Date){ (gint32)cell->number }, style);
    break;
  case D22_CELL_EMPTY:
  case D22_CELL_TEXT:
  case D22_CELL_LINK:
  default:
    break;
  }
}

/* In a column of numbers a shorthand stands on the right like them. */
static void
put_cell (Page *page, D22At at, const D22Cell *cell, guint style)
{
  if (cell->kind == D22_CELL_EMPTY && d22_section_why_empty (page->section) != NULL) {
    d22_sheet_blank (page->sheet, at, style);
    return;
  }
  const char *words = cell_words (cell);
  if (words == NULL) {
    put_number (page->sheet, at, cell, style);
    return;
  }
  g_autofree char *safe = d22_text_safe (words);
  if (cell->kind == D22_CELL_LINK && cell->target != NULL)
    d22_sheet_link (page->sheet, at, safe, cell->target);
  else
    d22_sheet_text (page->sheet, at, safe, style);
}

static gboolean
is_number (D22CellKind kind)
{
  return kind != D22_CELL_TEXT && kind != D22_CELL_LINK && kind != D22_CELL_EMPTY;
}

/* Text keeps clear of what stands on its left: numbers end at the column's edge, and so may text in lines. */
static gboolean
is_apart (const Page *page, guint column)
{
  return column > 0 && !is_number (page->columns[column].kind);
}

static void
put_column (Page *page, guint column)
{
  guint style = number_style (page->columns[column].kind, page->fits[column].places);
  style |= is_apart (page, column) ? D22_STYLE_APART : 0u;
  for (guint row = 0; row < page->n_rows; row++) {
    gboolean total;
    const D22Cell *cells = row_cells (page, row, &total);
    put_cell (page, d22_at (page->row + 1 + row, column), &cells[column], style | (total ? D22_STYLE_TOTAL : 0));
  }
  d22_sheet_width (page->sheet, column, column, page->fits[column].width);
}

/* As high as the cell with the most lines. */
static void
fit_row (Page *page, guint row)
{
  guint lines = 1;
  gboolean total;
  const D22Cell *cells = row_cells (page, row, &total);
  for (guint column = 0; column < page->n_columns; column++) {
    const char *words = cell_words (&cells[column]);
    guint needed = words != NULL ? d22_text_lines (words, page->fits[column].width - D22_COLUMN_PADDING, total) : 1;
    lines = MAX (lines, needed);
  }
  set_lines (page, page->row + 1 + row, lines, 0);
}

static void
fit_headings (Page *page)
{
  guint lines = 1;
  for (guint column = 0; column < page->n_columns; column++)
    lines = MAX (lines, d22_text_lines (page->columns[column].heading, page->fits[column].width - D22_COLUMN_PADDING, TRUE));
  set_lines (page, page->row, lines, HEADING_MARGIN);
}

/* One page wide a large matrix would be too small to read. */
static void
print_wide (Page *page)
{
  double width = 0;
  for (guint i = 0; i < page->n_columns; i++)
    width += page->fits[i].width;
  if (width > WIDEST_PAGE)
    d22_sheet_print_across (page->sheet, (guint)(width / WIDE_PAGE) + 1, 0);
}

static void
put_table (Page *page)
{
  g_autofree D22TableColumn *columns = g_new0 (D22TableColumn, page->n_columns);
  for (guint i = 0; i < page->n_columns; i++)
    columns[i] = (D22TableColumn){ page->columns[i].heading, is_number (page->columns[i].kind), is_apart (page, i) };
  D22Area area = d22_area (page->row, 0, page->row + page->n_rows, page->n_columns - 1);
  d22_sheet_table (page->sheet, d22_section_name (page->section), area, columns);
  page->fits = g_new0 (D22ColumnFit, page->n_columns);
  for (guint i = 0; i < page->n_columns; i++)
    page->fits[i] = d22_column_fit (page->section, i);
  for (guint i = 0; i < page->n_columns; i++)
    put_column (page, i);
  fit_headings (page);
  for (guint row = 0; row < page->n_rows; row++)
    fit_row (page, row);
  print_wide (page);
  g_clear_pointer (&page->fits, g_free);
}

static void
put_section (D22Workbook *workbook, const D22DocSection *section, const D22Publication *publication)
{
  Page page = { .sheet = d22_workbook_add_sheet (workbook, d22_section_name (section)), .section = section };
  page.columns = d22_section_get_columns (section, &page.n_columns);
  page.n_rows = d22_section_n_rows (section);
  if (page.n_rows == 0)
    page.n_columns = 0; /* a table needs a row: what is said must do */
  put_head (&page, publication);
  if (page.n_columns == 0) {
    d22_sheet_width (page.sheet, 0, 0, TEXT_SHEET_WIDTH);
    d22_sheet_print (page.sheet, 1, 0);
    return;
  }
  d22_sheet_print (page.sheet, page.row, page.row);
  put_table (&page);
}

gboolean
d22_publish_write (const D22Document *document, const char *path, const D22Publication *publication, GError **error)
{
  g_autoptr (D22Workbook) workbook = d22_workbook_new (path, D22_PROFILE_PUBLISH, &publication->properties, error);
  if (workbook == NULL)
    return FALSE;
  for (guint i = 0; i < d22_document_n_sections (document); i++)
    put_section (workbook, d22_document_section (document, i), publication);
  return d22_workbook_close (workbook, error);
}
