/* Investment: what posts cost more, netted, and the lines of investment.csv (rules 7.5, 8.1). */
#include "finance-lines.h"

static void
add_netted (D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceView *view = book->view;
  d22_finance_title (page, view->by_sign ? "Increases in the cost of posts" : "Differences in the cost of posts, netted");
  d22_finance_remark (page, view->by_sign
                                ? "Netting by post: increases and decreases stay apart; decreases are on Savings."
                                : "A sum above zero is investment, a sum below zero is a saving; each year by itself.");
  for (guint i = 0; i < view->groups->len; i++) {
    const D22FinanceGroup *group = &g_array_index (view->groups, D22FinanceGroup, i);
    if (group->vacant)
      continue;
    g_array_index (book->netted, D22FinanceRef, i) = d22_lines_sum_parts (
        book, page, i, view->by_sign ? "SUMIFS({0},{1},{2},{0},\">0\")" : "SUMIFS({0},{1},{2})",
        view->by_sign ? group->above : group->netted, view->by_sign ? &group->above_total : &group->netted_total);
  }
}

void
d22_book_investment (D22FinanceBook *book)
{
  const D22FinanceView *view = book->view;
  D22FinancePage *page = &book->pages[D22_BOOK_INVESTMENT];
  D22BookLines *rows = &book->investment;
  d22_lines_begin (page, "Investment: what the proposal costs", FALSE);
  add_netted (book, page);
  d22_finance_title (page, "Investment lines");
  rows->lines = d22_book_here (page);
  for (guint i = 0; i < view->investment.lines->len; i++) {
    const D22FinanceLine *line = &g_array_index (view->investment.lines, D22FinanceLine, i);
    D22FinanceFormula formula = { .rule = D22_RULE_INVESTMENT };
    if (line->from == D22_FINANCE_GROUP)
      formula.cells[0] = d22_finance_cell (g_array_index (book->netted, D22FinanceRef, line->index), D22_CELL_YEAR);
    d22_lines_add (book, page, line, line->from == D22_FINANCE_GROUP ? &formula : NULL);
  }
  d22_lines_end (book, page, &view->investment, rows);
  d22_workbook_define (book->workbook, "investment_total", page->sheet,
                       d22_area (rows->total.row, d22_finance_right (view, D22_RIGHT_TOTAL), rows->total.row,
                                 d22_finance_right (view, D22_RIGHT_TOTAL)));
}
