/* Savings: what posts cost less, the vacant part by itself, the lines of savings.csv, and demand (rules 7.5, 7.6, 8.1). */
#include "finance-lines.h"

static void
add_decreases (D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceView *view = book->view;
  if (!view->by_sign)
    return;
  d22_finance_title (page, "Decreases in the cost of posts");
  for (guint i = 0; i < view->groups->len; i++) {
    const D22FinanceGroup *group = &g_array_index (view->groups, D22FinanceGroup, i);
    if (!group->vacant)
      g_array_index (book->below, D22FinanceRef, i) =
          d22_lines_sum_parts (book, page, i, "SUMIFS({0},{1},{2},{0},\"<0\")", group->below, &group->below_total);
  }
}

static void
add_vacant (D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceView *view = book->view;
  gboolean any = FALSE;
  for (guint i = 0; i < view->groups->len; i++)
    any = any || g_array_index (view->groups, D22FinanceGroup, i).vacant;
  if (any)
    d22_finance_title (page, "Savings on vacant posts, with the sign of a cost");
  for (guint i = 0; i < view->groups->len; i++) {
    const D22FinanceGroup *group = &g_array_index (view->groups, D22FinanceGroup, i);
    if (group->vacant)
      g_array_index (book->netted, D22FinanceRef, i) =
          d22_lines_sum_parts (book, page, i, "-1*SUMIFS({0},{1},{2})", group->below, &group->below_total);
  }
}

/* What a line is computed from; no sheet: it is an input. */
static D22FinanceRef
from (const D22FinanceBook *book, const D22FinanceLine *line)
{
  const D22FinanceRef none = { NULL, 0 };
  if (line->from == D22_FINANCE_GROUP) {
    gboolean vacant = g_array_index (book->view->groups, D22FinanceGroup, line->index).vacant;
    return g_array_index (book->view->by_sign && !vacant ? book->below : book->netted, D22FinanceRef, line->index);
  }
  if (line->from == D22_FINANCE_INPUT)
    return none;
  const D22BookMeasure *measure = &g_array_index (book->measures, D22BookMeasure, line->index);
  return line->from == D22_FINANCE_DEMAND_CASHABLE ? measure->cashable : measure->avoided;
}

static void
add_lines (D22FinanceBook *book, D22FinancePage *page)
{
  D22BookLines *rows = &book->savings;
  const GArray *lines = book->view->savings.lines;
  for (guint i = 0; i < lines->len; i++) {
    const D22FinanceLine *line = &g_array_index (lines, D22FinanceLine, i);
    D22FinanceRef ref = from (book, line);
    D22FinanceFormula formula = { .rule = D22_RULE_SAVING,
                                  .text = line->from == D22_FINANCE_GROUP ? NULL : "{0}",
                                  .cells = { d22_finance_cell (ref, D22_CELL_YEAR) } };
    D22FinanceRef row = d22_lines_add (book, page, line, ref.sheet != NULL ? &formula : NULL);
    if (line->from == D22_FINANCE_GROUP && rows->traced.sheet == NULL && line->total > 0) {
      rows->traced = row;
      rows->traced_group = line->index;
    }
  }
}

void
d22_book_savings (D22FinanceBook *book)
{
  const D22FinanceView *view = book->view;
  D22FinancePage *page = &book->pages[D22_BOOK_SAVINGS];
  d22_lines_begin (page, "Savings: what the proposal saves", TRUE);
  add_decreases (book, page);
  add_vacant (book, page);
  d22_finance_title (page, "Savings lines");
  book->savings.lines = d22_book_here (page);
  add_lines (book, page);
  d22_lines_end (book, page, &view->savings, &book->savings);
  d22_workbook_define (book->workbook, "savings_total", page->sheet,
                       d22_area (book->savings.total.row, d22_finance_right (view, D22_RIGHT_TOTAL), book->savings.total.row,
                                 d22_finance_right (view, D22_RIGHT_TOTAL)));
}
