/* Controls: published figures beside computed ones (rule 8.8). */
#include "finance-book.h"

#define MONEY_DIGITS  2 /* sums of pennies in a spreadsheet's binary numbers are rounded before they are compared */
#define NUMBER_DIGITS 6

enum { NAME, ID, UNIT, KIND, EXPECTED, COMPUTED, DIFFERENCE, TOLERANCE, WORD, FLAG, MEASURE, SCOPE, SOURCE, N_COLUMNS };
G_STATIC_ASSERT (FLAG == D22_FLAG_COLUMN);

static void
put_head (D22FinancePage *page)
{
  static const D22FinanceHeading headings[N_COLUMNS] = {
    [NAME] = { "Published figure", 50, FALSE },
    [ID] = { "Id", 22, FALSE },
    [UNIT] = { "Unit", 11, FALSE },
    [KIND] = { "Kind of row", 14, FALSE },
    [EXPECTED] = { "Expected", 15, TRUE },
    [COMPUTED] = { "Computed", 15, TRUE },
    [DIFFERENCE] = { "Difference", 14, TRUE },
    [TOLERANCE] = { "Tolerance", 11, TRUE },
    [WORD] = { "Within tolerance", 16, FALSE },
    [FLAG] = { "1 if not", 9, TRUE },
    [MEASURE] = { "Measure", 19, FALSE },
    [SCOPE] = { "Scope", 26, FALSE },
    [SOURCE] = { "Source", 50, FALSE },
  };
  d22_finance_head (
      page, "Controls: published figures beside computed ones",
      "Expected and tolerance are inputs. Money is computed live from the workbook; what rests on posts, roles or "
      "people is the engine's value.");
  d22_finance_headings (page, headings, N_COLUMNS);
}

static guint
style_of (const D22FinanceControl *control)
{
  if (g_str_equal (control->unit, "£"))
    return D22_STYLE_MONEY;
  return g_str_equal (control->unit, "FTE") ? D22_STYLE_FTE : D22_STYLE_DECIMAL;
}

/* The total that a control of money compares. */
static D22FinanceCell
total_of (const D22FinanceBook *book, const D22FinanceControl *control)
{
  const struct {
    D22FinanceRef whole, shares;
  } rows[] = {
    [D22_FINANCE_CONTROL_INVESTMENT] = { book->investment.total, book->investment.by_service },
    [D22_FINANCE_CONTROL_SAVINGS] = { book->savings.total, book->savings.by_service },
    [D22_FINANCE_CONTROL_NET] = { book->net, book->net_by_service },
  };
  gboolean whole = control->share == D22_FINANCE_NO_GROUP;
  D22FinanceRef ref = whole ? rows[control->of].whole : d22_book_below (rows[control->of].shares, control->share);
  return d22_finance_cell (ref, D22_CELL_TOTAL);
}

static void
put_computed (D22FinanceBook *book, D22FinancePage *page, const D22FinanceControl *control)
{
  D22At at = d22_at (page->row, COMPUTED);
  if (!control->given) {
    d22_sheet_text (page->sheet, at, "not computed", D22_STYLE_TEXT | D22_STYLE_APART);
    return;
  }
  if (control->of == D22_FINANCE_CONTROL_OTHER) {
    d22_sheet_number (page->sheet, at, control->computed, style_of (control));
    return;
  }
  const D22FinanceFormula reference = { .text = "{0}", .cells = { total_of (book, control) } };
  g_autofree char *formula = d22_finance_formula (page, &reference, 0);
  d22_sheet_formula (page->sheet, at, formula, control->computed, style_of (control));
}

static void
put_verdict (D22FinancePage *page, const D22FinanceControl *control)
{
  guint32 row = page->row;
  const char *word = control->within ? "within" : "not within";
  if (!control->given) {
    d22_sheet_text (page->sheet, d22_at (row, WORD), "not computed", D22_STYLE_TEXT | D22_STYLE_APART);
    d22_sheet_count (page->sheet, d22_at (row, FLAG), 1, D22_STYLE_COUNT);
    return;
  }
  g_autofree char *computed = d22_cell_reference (d22_at (row, COMPUTED), FALSE, FALSE);
  g_autofree char *expected = d22_cell_reference (d22_at (row, EXPECTED), FALSE, FALSE);
  g_autofree char *difference = d22_cell_reference (d22_at (row, DIFFERENCE), FALSE, FALSE);
  g_autofree char *tolerance = d22_cell_reference (d22_at (row, TOLERANCE), FALSE, FALSE);
  g_autofree char *flag = d22_cell_reference (d22_at (row, FLAG), FALSE, FALSE);
  const char *const cells[] = { computed, expected };
  g_autofree char *subtract = d22_rule_formula (D22_RULE_CONTROL, cells);
  g_autofree char *compare =
      g_strdup_printf ("=IF(ROUND(ABS(%s),%d)>%s,1,0)", difference,
                       style_of (control) == D22_STYLE_MONEY ? MONEY_DIGITS : NUMBER_DIGITS, tolerance);
  g_autofree char *say = g_strdup_printf ("=IF(%s=0,\"within\",\"not within\")", flag);
  d22_sheet_formula (page->sheet, d22_at (row, DIFFERENCE), subtract, control->difference, style_of (control));
  d22_sheet_formula (page->sheet, d22_at (row, FLAG), compare, control->within ? 0 : 1, D22_STYLE_COUNT);
  d22_sheet_formula_text (page->sheet, d22_at (row, WORD), say, word, D22_STYLE_TEXT | D22_STYLE_APART);
}

static void
put_input (const D22FinancePage *page, guint32 column, double value, guint style)
{
  D22At at = d22_at (page->row, column);
  d22_sheet_number (page->sheet, at, value, style | D22_STYLE_INPUT);
  d22_finance_limit (page->sheet, (D22Area){ at, at }, style == D22_STYLE_MONEY ? D22_LIMIT_MONEY : D22_LIMIT_UNITS);
}

static void
put_control (D22FinanceBook *book, D22FinancePage *page, const D22FinanceControl *control)
{
  const struct {
    guint32 column;
    const char *text;
  } words[] = { { NAME, control->title },      { ID, control->control_id }, { UNIT, control->unit },
                { MEASURE, control->measure }, { SCOPE, control->scope },   { SOURCE, control->source } };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    d22_finance_text (page, words[i].column, words[i].text, D22_STYLE_WRAPPED);
  d22_sheet_text (page->sheet, d22_at (page->row, KIND),
                  control->of == D22_FINANCE_CONTROL_OTHER ? "engine's value" : "calculated",
                  D22_STYLE_TEXT | D22_STYLE_APART);
  put_input (page, EXPECTED, control->expected, style_of (control));
  put_input (page, TOLERANCE, control->tolerance, style_of (control));
  put_computed (book, page, control);
  put_verdict (page, control);
  d22_finance_next (page);
}

void
d22_book_controls (D22FinanceBook *book)
{
  const GArray *controls = book->view->controls;
  D22FinancePage *page = &book->pages[D22_BOOK_CONTROLS];
  put_head (page);
  book->flags = d22_book_here (page);
  for (guint i = 0; i < controls->len; i++)
    put_control (book, page, &g_array_index (controls, D22FinanceControl, i));
  if (controls->len == 0)
    d22_finance_remark (page, "The model has no controls.");
  book->flags_last = page->row - 1;
}
