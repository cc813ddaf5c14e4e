#include "finance-sheet.h"

#include "d22/measure.h"

#include <math.h>

#define DAYS_OF_EXCEL   25569 /* 1 January 1970 */
#define HUNDRED_MILLION 100000000.0

/* Points: a line of Arial 10, a title of 16, one of 14. */
#define LINE_HEIGHT     12.75
#define TITLE_HEIGHT    21
#define SUBTITLE_HEIGHT 18.75
#define MAX_HEIGHT      409
#define WIDE            60
#define PADDING         1.5 /* of a cell, and of a text set off, in characters */

guint32
d22_finance_right (const D22FinanceView *view, guint32 index)
{
  return D22_COLUMN_FIRST + view->n_years + index;
}

double
d22_finance_day (D22Date date)
{
  return date.day + DAYS_OF_EXCEL;
}

static char *
status_line (const D22FinanceView *view)
{
  g_autoptr (GString) line = g_string_new (view->title);
  if (view->version[0] != '\0')
    g_string_append_printf (line, ", version %s", view->version);
  if (view->date[0] != '\0')
    g_string_append_printf (line, ", %s", view->date);
  g_string_append_printf (line, ". Status: %s. Restricted: finance edition.", view->status);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

void
d22_finance_width (D22FinancePage *page, guint32 column, double characters)
{
  page->widths[column] = characters;
  d22_sheet_width (page->sheet, column, column, characters);
}

void
d22_finance_text (D22FinancePage *page, guint32 column, const char *text, guint style)
{
  guint plain = style & 0xFF, apart = column > 0 ? D22_STYLE_APART : 0;
  if (text == NULL || text[0] == '\0')
    return;
  d22_sheet_text (page->sheet, d22_at (page->row, column), text, style | apart);
  if (plain != D22_STYLE_WRAPPED && plain != D22_STYLE_NOTE)
    return;
  double width = page->widths[column] - (apart != 0 ? 2 * PADDING : PADDING);
  page->lines = MAX (page->lines, d22_text_lines (text, width, (style & D22_STYLE_TOTAL) != 0));
}

void
d22_finance_next (D22FinancePage *page)
{
  if (page->lines > 1)
    d22_sheet_height (page->sheet, page->row, MIN (page->lines * LINE_HEIGHT + 2, MAX_HEIGHT));
  page->lines = 0;
  page->row++;
}

void
d22_finance_head (D22FinancePage *page, const char *title, const char *notice)
{
  static const char formula[] = "=IF(master_check=0,\"All checks are met.\",\"A check fails: see Checks.\")";
  gboolean fails = page->view->controls_failed > 0;
  g_autofree char *status = status_line (page->view);
  d22_sheet_text (page->sheet, d22_at (0, 0), title, D22_STYLE_TITLE);
  d22_sheet_height (page->sheet, 0, TITLE_HEIGHT);
  d22_sheet_text (page->sheet, d22_at (1, 0), status, D22_STYLE_TEXT);
  d22_sheet_text (page->sheet, d22_at (2, 0), "Master check (0 when all is well)", D22_STYLE_TEXT);
  /* of the first sheet column B is as wide as a page: words stand there better than a figure at its far end */
  guint32 words = page->widths[1] > WIDE ? 1 : 2;
  if (words == 2)
    d22_sheet_formula (page->sheet, d22_at (2, 1), "=master_check", fails ? 1 : 0, D22_STYLE_CHECK);
  d22_sheet_formula_text (page->sheet, d22_at (2, words), formula,
                          fails ? "A check fails: see Checks." : "All checks are met.", D22_STYLE_TEXT | D22_STYLE_APART);
  d22_sheet_text (page->sheet, d22_at (3, 0), notice, D22_STYLE_TEXT);
  d22_sheet_protect (page->sheet);
  page->row = D22_ROW_BODY;
}

void
d22_finance_headings (D22FinancePage *page, const D22FinanceHeading *headings, guint n)
{
  for (guint32 i = 0; i < n; i++) {
    d22_finance_width (page, i, headings[i].width);
    if (headings[i].heading != NULL)
      d22_sheet_text (page->sheet, d22_at (D22_ROW_HEADINGS, i), headings[i].heading,
                      headings[i].number ? (guint)D22_STYLE_HEADING_NUMBER
                                         : D22_STYLE_HEADING | (i > 0 ? (guint)D22_STYLE_APART : 0));
  }
  d22_sheet_freeze (page->sheet, d22_at (D22_ROW_BODY, 1));
  d22_sheet_print (page->sheet, D22_ROW_HEADINGS, D22_ROW_HEADINGS);
}

/* Years must hold the longest amount of the workbook. */
static double
year_width (const D22FinanceView *view)
{
  double most = MAX (fabs (view->investment.total), fabs (view->savings.total));
  return most < HUNDRED_MILLION ? 14.5 : 19;
}

/* The grid's columns, from left to right. */
static guint
list_headings (const D22FinanceView *view, D22FinanceHeading *out)
{
  static const D22FinanceHeading left[] = {
    { "What the row is", 46, FALSE }, { "Id", 30, FALSE },        { "Unit", 12, FALSE },
    { "Kind of row", 13, FALSE },     { "Constant", 14.5, TRUE },
  };
  static const D22FinanceHeading right[] = {
    { "Total", 0, TRUE },
    { "Key", 10, TRUE },
    { "Basis", 14, FALSE },
    { "Source, or the rule", 56, FALSE },
  };
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    out[n++] = left[i];
  for (guint i = 0; i < view->n_years; i++)
    out[n++] = (D22FinanceHeading){ view->years[i].label, year_width (view), TRUE };
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    out[n++] = right[i];
  out[d22_finance_right (view, D22_RIGHT_TOTAL)].width = year_width (view);
  return n;
}

void
d22_finance_begin (D22FinancePage *page, const char *title)
{
  d22_finance_head (
      page, title,
      "Column A and rows 1 to 5 stay in view (frozen panes). Cells of rows called \"input\" with a border may be "
      "changed; all others are locked.");
  D22FinanceHeading headings[D22_FINANCE_MAX_COLUMNS];
  guint n = list_headings (page->view, headings);
  d22_finance_headings (page, headings, n);
}

void
d22_finance_more (D22FinancePage *page, guint32 index, const char *heading, double width)
{
  guint32 column = d22_finance_right (page->view, D22_RIGHT_MORE + index);
  d22_sheet_text (page->sheet, d22_at (D22_ROW_HEADINGS, column), heading, D22_STYLE_HEADING | D22_STYLE_APART);
  d22_finance_width (page, column, width);
}

void
d22_finance_title (D22FinancePage *page, const char *title)
{
  page->row += page->row > D22_ROW_BODY ? 1 : 0;
  d22_sheet_height (page->sheet, page->row, SUBTITLE_HEIGHT);
  d22_sheet_text (page->sheet, d22_at (page->row++, 0), title, D22_STYLE_SUBTITLE);
}

void
d22_finance_remark (D22FinancePage *page, const char *text)
{
  d22_sheet_text (page->sheet, d22_at (page->row++, 0), text, D22_STYLE_TEXT);
}

/* A column that a formula means. */
typedef struct {
  guint32 first, last;
  gboolean moves_first, moves_last;
} Columns;

static Columns
columns_of (const D22FinanceView *view, const D22FinanceCell *cell, guint year)
{
  guint32 own = D22_COLUMN_FIRST + year, end = D22_COLUMN_FIRST + view->n_years - 1;
  switch (cell->kind) {
  case D22_CELL_YEAR:
    return (Columns){ own, own, TRUE, TRUE };
  case D22_CELL_BEFORE:
    return (Columns){ own - 1, own - 1, TRUE, TRUE };
  case D22_CELL_REST:
    return (Columns){ own, end, TRUE, FALSE };
  case D22_CELL_YEARS:
    return (Columns){ D22_COLUMN_FIRST, end, FALSE, FALSE };
  case D22_CELL_FIRST:
    return (Columns){ D22_COLUMN_FIRST, D22_COLUMN_FIRST, FALSE, FALSE };
  case D22_CELL_LAST:
    return (Columns){ end, end, FALSE, FALSE };
  case D22_CELL_CONSTANT:
    return (Columns){ D22_COLUMN_CONSTANT, D22_COLUMN_CONSTANT, FALSE, FALSE };
  case D22_CELL_DESCRIPTION_OF:
    return (Columns){ D22_COLUMN_DESCRIPTION, D22_COLUMN_DESCRIPTION, FALSE, FALSE };
  case D22_CELL_TOTAL:
  case D22_CELL_KEY:
  case D22_CELL_BASIS:
  case D22_CELL_MORE:
  case D22_CELL_NOUGHT:
  default: {
    static const guint32 right[] = { [D22_CELL_TOTAL] = D22_RIGHT_TOTAL,
                                     [D22_CELL_KEY] = D22_RIGHT_KEY,
                                     [D22_CELL_BASIS] = D22_RIGHT_BASIS,
                                     [D22_CELL_MORE] = D22_RIGHT_MORE };
    guint32 column = d22_finance_right (view, right[cell->kind] + (cell->kind == D22_CELL_MORE ? cell->more : 0));
    return (Columns){ column, column, FALSE, FALSE };
  }
  }
}

static char *
reference (const D22FinancePage *page, const D22FinanceCell *cell, guint year)
{
  if (cell->kind == D22_CELL_NOUGHT)
    return g_strdup ("0");
  Columns columns = columns_of (page->view, cell, year);
  guint32 last_row = cell->last > 0 ? cell->last : cell->ref.row;
  gboolean held = cell->last > 0 || cell->ref.sheet != page->sheet;
  g_autofree char *first = d22_cell_reference (d22_at (cell->ref.row, columns.first), held, !columns.moves_first);
  g_autofree char *last = d22_cell_reference (d22_at (last_row, columns.last), held, !columns.moves_last);
  const char *sheet = cell->ref.sheet != page->sheet ? d22_sheet_name (cell->ref.sheet) : "";
  gboolean single = columns.first == columns.last && columns.moves_first == columns.moves_last && cell->last == 0;
  return g_strdup_printf ("%s%s%s%s%s", sheet, sheet[0] != '\0' ? "!" : "", first, single ? "" : ":", single ? "" : last);
}

char *
d22_finance_formula (const D22FinancePage *page, const D22FinanceFormula *formula, guint year)
{
  char *cells[D22_FINANCE_MAX_CELLS + 1] = { NULL };
  for (guint i = 0; i < D22_FINANCE_MAX_CELLS; i++)
    cells[i] = formula->cells[i].ref.sheet != NULL || formula->cells[i].kind == D22_CELL_NOUGHT
                   ? reference (page, &formula->cells[i], year)
                   : g_strdup ("");
  const char *text = formula->text != NULL ? formula->text : "{*}";
  GString *out = g_string_new ("=");
  for (const char *at = text; *at != '\0'; at++) {
    if (*at != '{') {
      g_string_append_c (out, *at);
      continue;
    }
    at++;
    if (*at == '*') {
      g_autofree char *rule = d22_rule_formula (formula->rule, (const char *const *)cells);
      g_string_append (out, rule + 1);
    } else {
      g_string_append (out, cells[g_ascii_digit_value (*at)]);
    }
    at++;
  }
  for (guint i = 0; i < D22_FINANCE_MAX_CELLS; i++)
    g_free (cells[i]);
  return g_string_free (out, FALSE);
}
