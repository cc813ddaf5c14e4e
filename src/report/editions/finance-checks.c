/* Checks: what must hold whatever the inputs; each 0 when it holds, and a master check over all of them. */
#include "finance-book.h"

enum { WHAT, WHERE, UNIT, KIND, ONE, OTHER, DIFFERENCE, FLAG };

static void
put_head (D22FinancePage *page)
{
  static const D22FinanceHeading headings[] = {
    { "What must hold", 66, FALSE },
    { "Where", 24, FALSE },
    { "Unit", 11, FALSE },
    { "Kind of row", 15, FALSE },
    { "One side", 16, TRUE },
    { "The other side", 16, TRUE },
    { "Difference", 13, TRUE },
    { "1 if it fails", 13, TRUE },
    { NULL, 12, TRUE },
    { NULL, 12, TRUE },
    { NULL, 12, TRUE },
    { NULL, 12, TRUE },
    { NULL, 13, TRUE },
  };
  d22_finance_head (page, "Checks: the workbook against itself",
                    "Each check is 0 when it holds. The master check is their sum and stands at the top of every sheet.");
  d22_finance_headings (page, headings, G_N_ELEMENTS (headings));
}

typedef struct {
  const char *what, *where, *unit;
  D22FinanceFormula one, other;
  double value, expected; /* of the two sides */
} Check;

static void
add_check (D22FinancePage *page, const Check *check)
{
  const char *words[] = { check->what, check->where, check->unit, "calculated" };
  guint32 row = page->row;
  for (guint32 i = 0; i < G_N_ELEMENTS (words); i++)
    d22_finance_text (page, i, words[i], D22_STYLE_WRAPPED);
  d22_finance_next (page);
  gboolean fails = check->value < check->expected || check->value > check->expected;
  g_autofree char *one = d22_finance_formula (page, &check->one, 0);
  g_autofree char *other = d22_finance_formula (page, &check->other, 0);
  g_autofree char *one_cell = d22_cell_reference (d22_at (row, ONE), FALSE, FALSE);
  g_autofree char *other_cell = d22_cell_reference (d22_at (row, OTHER), FALSE, FALSE);
  g_autofree char *difference_cell = d22_cell_reference (d22_at (row, DIFFERENCE), FALSE, FALSE);
  g_autofree char *difference = g_strdup_printf ("=ROUND(%s-%s,2)", one_cell, other_cell);
  g_autofree char *flag = g_strdup_printf ("=IF(%s=0,0,1)", difference_cell);
  d22_sheet_formula (page->sheet, d22_at (row, ONE), one, check->value, D22_STYLE_MONEY);
  d22_sheet_formula (page->sheet, d22_at (row, OTHER), other, check->expected, D22_STYLE_MONEY);
  d22_sheet_formula (page->sheet, d22_at (row, DIFFERENCE), difference, fails ? check->value - check->expected : 0,
                     D22_STYLE_CHECK);
  d22_sheet_formula (page->sheet, d22_at (row, FLAG), flag, fails ? 1 : 0, D22_STYLE_COUNT);
}

static D22FinanceCell
total (D22FinanceRef ref)
{
  return d22_finance_cell (ref, D22_CELL_TOTAL);
}

static D22FinanceCell
totals (D22FinanceRef first, guint n)
{
  return d22_finance_down (first, first.row + n - 1, D22_CELL_TOTAL);
}

static D22FinanceFormula
of (const char *text, D22FinanceCell a, D22FinanceCell b)
{
  return (D22FinanceFormula){ .text = text, .cells = { a, b } };
}

/* Totals down and across agree, and the shares add up to them. */
static void
check_lines (D22FinancePage *page, const D22FinanceLines *lines, const D22BookLines *rows, const char *sheet)
{
  const struct {
    const char *by;
    D22FinanceRef first;
    guint n;
  } splits[] = {
    { "by service", rows->by_service, lines->by_service->len },
    { "by fund", rows->by_fund, lines->by_fund->len },
    { "by kind", rows->by_kind, lines->by_kind->len },
    { "by cashability", rows->by_cashability, lines->by_cashability->len },
    { "by basis", rows->by_basis, lines->by_basis->len },
  };
  D22FinanceFormula whole = of ("{0}", total (rows->total), total (rows->total));
  g_autofree char *across = g_strdup_printf ("%s: the totals of the lines add up to the total of the years", sheet);
  const Check lines_total = {
    across,      sheet,
    "£",         of ("SUM({0})", d22_finance_down (rows->lines, rows->last, D22_CELL_TOTAL), total (rows->total)),
    whole,       lines->total,
    lines->total
  };
  add_check (page, &lines_total);
  for (guint i = 0; i < G_N_ELEMENTS (splits); i++) {
    if (splits[i].n == 0)
      continue;
    g_autofree char *what = g_strdup_printf ("%s %s adds up to the total", sheet, splits[i].by);
    D22FinanceFormula sum = of ("SUM({0})", totals (splits[i].first, splits[i].n), total (rows->total));
    const Check check = { what, sheet, "£", sum, whole, lines->total, lines->total };
    add_check (page, &check);
  }
}

static void
check_net (const D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceView *view = book->view;
  const D22FinanceNet *net = &view->net;
  D22FinanceFormula whole = of ("{0}", total (book->net), total (book->net));
  const struct {
    const char *what;
    D22FinanceRef first;
    guint n;
  } splits[] = {
    { "Net saving by service adds up to the total", book->net_by_service, net->by_service->len },
    { "Net saving by fund adds up to the total", book->net_by_fund, net->by_fund->len },
    { "Net saving by kind adds up to the total", book->net_by_kind, net->by_kind->len },
  };
  const Check checks[] = {
    { "Net saving is savings less investment", "Projection", "£",
      of ("{0}-{1}", total (book->savings.total), total (book->investment.total)), whole, net->total, net->total },
    { "Cumulative net of the last year is the total", "Projection", "£",
      of ("{0}", d22_finance_cell (book->cumulative, D22_CELL_LAST), total (book->net)), whole, net->total, net->total },
    { "Changes from year to year add up to the last year's net", "Projection", "£",
      of ("{0}", total (book->increments), total (book->net)),
      of ("{0}", d22_finance_cell (book->net, D22_CELL_LAST), total (book->net)), net->increments_total,
      net->increments_total },
  };
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    add_check (page, &checks[i]);
  for (guint i = 0; i < G_N_ELEMENTS (splits); i++) {
    if (splits[i].n == 0)
      continue;
    const Check check = {
      splits[i].what, "Projection", "£",       of ("SUM({0})", totals (splits[i].first, splits[i].n), total (book->net)),
      whole,          net->total,   net->total
    };
    add_check (page, &check);
  }
}

/* The rows of Investment and Savings down to their lines hold what posts were netted to. */
static D22FinanceCell
netted (const D22FinancePage *page, const D22FinanceRef lines)
{
  D22FinanceRef first = { page->sheet, D22_ROW_BODY };
  return d22_finance_down (first, lines.row - 1, D22_CELL_TOTAL);
}

static void
check_posts (const D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceView *view = book->view;
  D22FinanceCell keys = d22_finance_down (book->parts, book->parts_last, D22_CELL_KEY);
  D22FinanceCell amounts = d22_finance_down (book->parts, book->parts_last, D22_CELL_TOTAL);
  const Check check = { "Differences of posts add up to what is netted on Investment and Savings",
                        "Posts",
                        "£",
                        of ("SUMIFS({1},{0},\"difference\")", keys, amounts),
                        of ("SUM({0})+SUM({1})", netted (&book->pages[D22_BOOK_INVESTMENT], book->investment.lines),
                            netted (&book->pages[D22_BOOK_SAVINGS], book->savings.lines)),
                        view->differences_total,
                        view->differences_total };
  add_check (page, &check);
}

static void
check_demand (const D22FinanceBook *book, D22FinancePage *page)
{
  for (guint i = 0; i < book->measures->len; i++) {
    const D22FinanceMeasure *measure = &g_array_index (book->view->measures, D22FinanceMeasure, i);
    const D22BookMeasure *rows = &g_array_index (book->measures, D22BookMeasure, i);
    if (!measure->costed)
      continue;
    g_autofree char *what = g_strdup_printf ("%s: cashable and avoided add up to the saving", measure->title);
    const Check check = { what,
                          "Demand",
                          "£",
                          of ("{0}+{1}", total (rows->cashable), total (rows->avoided)),
                          of ("{0}", total (rows->total), total (rows->total)),
                          measure->total_sum,
                          measure->total_sum };
    add_check (page, &check);
  }
}

static void
check_controls (const D22FinanceBook *book, D22FinancePage *page)
{
  if (book->view->controls->len == 0)
    return;
  g_autofree char *area = d22_sheet_reference (
      book->flags.sheet, d22_area (book->flags.row, D22_FLAG_COLUMN, book->flags_last, D22_FLAG_COLUMN));
  g_autofree char *sum = g_strdup_printf ("SUM(%s)", area);
  const Check check = { "Controls outside their tolerance: none",
                        "Controls",
                        "controls",
                        { .text = sum },
                        { .text = "0" },
                        book->view->controls_failed,
                        0 };
  add_check (page, &check);
}

static void
add_flow (D22FinancePage *page, const D22FinanceFlow *flow)
{
  const char *words[] = { flow->service, "diff of the structures", "FTE", "engine's value" };
  const double values[] = { flow->from,    flow->added,    flow->deleted,   flow->increased,
                            flow->reduced, flow->moved_in, flow->moved_out, flow->to };
  guint32 row = page->row, column = ONE, result = ONE + G_N_ELEMENTS (values);
  for (guint32 i = 0; i < G_N_ELEMENTS (words); i++)
    d22_finance_text (page, i, words[i], D22_STYLE_WRAPPED);
  d22_finance_next (page);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_ptr_array_add (cells, d22_cell_reference (d22_at (row, column + i), FALSE, FALSE));
    d22_sheet_number (page->sheet, d22_at (row, column + i), values[i], D22_STYLE_FTE);
  }
  char **c = (char **)cells->pdata;
  g_autofree char *formula =
      g_strdup_printf ("=IF(ROUND(%s+%s-%s+%s-%s+%s-%s-%s,4)=0,0,1)", c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
  d22_sheet_formula (page->sheet, d22_at (row, result), formula, 0, D22_STYLE_COUNT);
}

/* Adds the flows of rule 2.3. Returns the formula that counts those that do not close. */
static char *
check_flows (const D22FinanceBook *book, D22FinancePage *page)
{
  static const char *const headings[] = { "From",     "New",       "Deleted", "Increased",    "Reduced",
                                          "Moved in", "Moved out", "To",      "1 if it fails" };
  d22_finance_title (page, "FTE closes (rule 2.3)");
  d22_finance_remark (page, "From + new - deleted + increased - reduced + moved in - moved out = to.");
  for (guint32 i = 0; i < G_N_ELEMENTS (headings); i++)
    d22_sheet_text (page->sheet, d22_at (page->row, ONE + i), headings[i], D22_STYLE_HEADING_NUMBER);
  d22_sheet_text (page->sheet, d22_at (page->row++, WHAT), "Service", D22_STYLE_HEADING);
  guint32 first = page->row, result = ONE + G_N_ELEMENTS (headings) - 1;
  for (guint i = 0; i < book->view->flows->len; i++)
    add_flow (page, &g_array_index (book->view->flows, D22FinanceFlow, i));
  g_autofree char *area = d22_sheet_reference (page->sheet, d22_area (first, result, page->row - 1, result));
  return g_strdup_printf ("SUM(%s)", area);
}

void
d22_book_checks (D22FinanceBook *book)
{
  D22FinancePage *page = &book->pages[D22_BOOK_CHECKS];
  double failed = book->view->controls_failed > 0 ? 1 : 0;
  put_head (page);
  guint32 master = page->row++, first = page->row;
  check_lines (page, &book->view->investment, &book->investment, "Investment");
  check_lines (page, &book->view->savings, &book->savings, "Savings");
  check_net (book, page);
  check_posts (book, page);
  check_demand (book, page);
  check_controls (book, page);
  g_autofree char *checks = d22_sheet_reference (page->sheet, d22_area (first, FLAG, page->row - 1, FLAG));
  g_autofree char *flows = check_flows (book, page);
  g_autofree char *formula = g_strdup_printf ("=SUM(%s)+%s", checks, flows);
  for (guint32 i = WHERE; i < FLAG; i++)
    if (i != UNIT && i != KIND)
      d22_sheet_blank (page->sheet, d22_at (master, i), D22_STYLE_TEXT | D22_STYLE_TOTAL);
  d22_sheet_text (page->sheet, d22_at (master, WHAT), "Master check: how many checks fail",
                  D22_STYLE_TEXT | D22_STYLE_TOTAL);
  d22_sheet_text (page->sheet, d22_at (master, UNIT), "checks", D22_STYLE_TEXT | D22_STYLE_TOTAL | D22_STYLE_APART);
  d22_sheet_text (page->sheet, d22_at (master, KIND), "total", D22_STYLE_TEXT | D22_STYLE_TOTAL | D22_STYLE_APART);
  d22_sheet_formula (page->sheet, d22_at (master, FLAG), formula, failed, D22_STYLE_COUNT | D22_STYLE_TOTAL);
  d22_workbook_define (book->workbook, "master_check", page->sheet, d22_area (master, FLAG, master, FLAG));
}
