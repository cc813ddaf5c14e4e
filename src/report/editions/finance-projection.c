/* Projection: savings less investment, by year and in all (rule 8.2-8.4). */
#include "finance-book.h"

static D22FinanceCell
year (D22FinanceRef ref)
{
  return d22_finance_cell (ref, D22_CELL_YEAR);
}

/* A row of money. */
static D22FinanceRef
add (D22FinancePage *page, D22FinanceRow row, D22FinanceFormula formula)
{
  row.unit = row.unit != NULL ? row.unit : "£";
  row.style = row.style != 0 ? row.style : D22_STYLE_MONEY;
  row.formula = &formula;
  return d22_finance_add (page, &row);
}

static void
add_programme (D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceView *view = book->view;
  const D22FinanceNet *net = &view->net;
  const guint bold = D22_STYLE_MONEY | D22_STYLE_TOTAL;
  d22_finance_title (page, "The programme");
  g_autofree char *remark =
      g_strdup_printf ("Staffing changes are netted by %s (rule 7.5): gross and net tell different stories "
                       "of the same proposal. Net is positive where the programme saves.",
                       view->netting);
  d22_finance_remark (page, remark);
  book->net_investment = add (page,
                              (D22FinanceRow){ .description = "Investment",
                                               .source = "Investment, all lines",
                                               .values = view->investment.totals,
                                               .total = &view->investment.total },
                              (D22FinanceFormula){ .text = "{0}", .cells = { year (book->investment.total) } });
  book->net_savings = add (page,
                           (D22FinanceRow){ .description = "Savings",
                                            .source = "Savings, all lines",
                                            .values = view->savings.totals,
                                            .total = &view->savings.total },
                           (D22FinanceFormula){ .text = "{0}", .cells = { year (book->savings.total) } });
  book->net =
      add (page, (D22FinanceRow){ .description = "Net saving", .style = bold, .values = net->by_year, .total = &net->total },
           (D22FinanceFormula){ D22_RULE_NET, NULL, { year (book->net_savings), year (book->net_investment) } });
  D22FinanceCell before = d22_finance_cell (d22_book_here (page), D22_CELL_BEFORE);
  book->cumulative = add (page, (D22FinanceRow){ .description = "Net saving, cumulative", .values = net->cumulative },
                          (D22FinanceFormula){ D22_RULE_CUMULATIVE, NULL, { before, year (book->net) } });
  book->increments = add (
      page,
      (D22FinanceRow){
          .description = "Change from the year before", .values = net->increments, .total = &net->increments_total },
      (D22FinanceFormula){ D22_RULE_INCREMENT, NULL, { year (book->net), d22_finance_cell (book->net, D22_CELL_BEFORE) } });
  guint32 total = d22_finance_right (view, D22_RIGHT_TOTAL);
  d22_workbook_define (book->workbook, "net_total", page->sheet, d22_area (book->net.row, total, book->net.row, total));
}

/* Savings less investment of each share; the shares stand in the same order on both sheets. */
static D22FinanceRef
add_shares (D22FinancePage *page, const char *title, const GArray *shares, D22FinanceRef savings, D22FinanceRef investment)
{
  d22_finance_title (page, title);
  D22FinanceRef first = d22_book_here (page);
  for (guint i = 0; i < shares->len; i++) {
    const D22FinanceShare *share = &g_array_index (shares, D22FinanceShare, i);
    add (page, (D22FinanceRow){ .description = share->name, .values = share->by_year, .total = &share->total },
         (D22FinanceFormula){
             D22_RULE_NET, NULL, { year (d22_book_below (savings, i)), year (d22_book_below (investment, i)) } });
  }
  return first;
}

static void
add_copies (D22FinancePage *page, const char *title, const GArray *shares, D22FinanceRef from)
{
  d22_finance_title (page, title);
  for (guint i = 0; i < shares->len; i++) {
    const D22FinanceShare *share = &g_array_index (shares, D22FinanceShare, i);
    add (page,
         (D22FinanceRow){ .description = share->name,
                          .source = d22_sheet_name (from.sheet),
                          .values = share->by_year,
                          .total = &share->total },
         (D22FinanceFormula){ .text = "{0}", .cells = { year (d22_book_below (from, i)) } });
  }
}

/* An answer in the constant's column: a text, or, where @text is %NULL, a number. */
static void
add_answer (D22FinancePage *page, const char *what, const D22FinanceFormula *answer, const char *text, double number)
{
  D22At at = d22_at (page->row, D22_COLUMN_CONSTANT);
  g_autofree char *formula = d22_finance_formula (page, answer, 0);
  if (text != NULL)
    d22_sheet_formula_text (page->sheet, at, formula, text, D22_STYLE_TEXT);
  else
    d22_sheet_formula (page->sheet, at, formula, number, D22_STYLE_MONEY);
  d22_finance_add (page, &(D22FinanceRow){ .description = what,
                                           .unit = "years",
                                           .kind = "calculated",
                                           .source = "rule 8.3: payback",
                                           .style = D22_STYLE_MONEY });
}

static void
add_payback (D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceNet *net = &book->view->net;
  d22_finance_title (page, "Payback");
  D22FinanceRef stays = add (page,
                             (D22FinanceRow){ .description = "Cumulative net stays at or above zero (1: yes)",
                                              .unit = "0 or 1",
                                              .source = "rule 8.3",
                                              .style = D22_STYLE_COUNT,
                                              .values = net->stays },
                             (D22FinanceFormula){ .text = "IF(ROUND(MIN({0}),2)<0,0,1)",
                                                  .cells = { d22_finance_cell (book->cumulative, D22_CELL_REST) } });
  D22FinanceRef starts =
      add (page,
           (D22FinanceRow){ .description = "First such year (1: yes)",
                            .unit = "0 or 1",
                            .source = "rule 8.3",
                            .style = D22_STYLE_COUNT,
                            .values = net->starts },
           (D22FinanceFormula){ .text = "{0}-{1}", .cells = { year (stays), d22_finance_cell (stays, D22_CELL_BEFORE) } });
  D22FinanceRef later =
      add (page,
           (D22FinanceRow){ .description = "The same, after the first year",
                            .unit = "0 or 1",
                            .source = "rule 8.3: in the first year payback is 0 years",
                            .style = D22_STYLE_COUNT,
                            .values = net->starts_later },
           (D22FinanceFormula){ .text = "{0}*MIN(1,{1})", .cells = { year (starts), year (book->later) } });
  D22FinanceRef years = add (
      page,
      (D22FinanceRow){ .description = "Years to payback, in the year of payback", .unit = "years", .values = net->payback },
      (D22FinanceFormula){
          D22_RULE_PAYBACK,
          "IF({3}=0,0,{*})",
          { year (book->later), d22_finance_cell (book->cumulative, D22_CELL_BEFORE), year (book->net), year (later) } });
  D22FinanceRef headings = { page->sheet, D22_ROW_HEADINGS };
  const D22FinanceFormula when = { .text = "IF(SUM({0})=0,\"Not within the period\",INDEX({1},MATCH(1,{0},0)))",
                                   .cells = { d22_finance_cell (starts, D22_CELL_YEARS),
                                              d22_finance_cell (headings, D22_CELL_YEARS) } };
  const D22FinanceFormula after = { .text = "IF(SUM({0})=0,\"Not within the period\",SUM({1}))",
                                    .cells = { d22_finance_cell (starts, D22_CELL_YEARS),
                                               d22_finance_cell (years, D22_CELL_YEARS) } };
  const char *never = net->reached ? NULL : "Not within the period";
  add_answer (page, "Payback: in the year", &when, net->reached ? book->view->years[net->payback_year].label : never, 0);
  add_answer (page, "Payback: years from the start of the first year", &after, never, net->payback_years);
}

static void
add_present_value (D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceNet *net = &book->view->net;
  if (net->factors == NULL)
    return;
  d22_finance_title (page, "Present value (prices of the first year)");
  D22FinanceCell before = d22_finance_cell (d22_book_here (page), D22_CELL_BEFORE);
  D22FinanceRef factor =
      add (page,
           (D22FinanceRow){
               .description = "Discount factor", .unit = "factor", .style = D22_STYLE_DECIMAL, .values = net->factors },
           (D22FinanceFormula){ D22_RULE_DISCOUNT_FACTOR,
                                "IF({2}=0,1,{*})",
                                { before, d22_finance_cell (book->assumed[D22_ASSUMED_DISCOUNT_RATE], D22_CELL_CONSTANT),
                                  year (book->later) } });
  before = d22_finance_cell (d22_book_here (page), D22_CELL_BEFORE);
  D22FinanceRef running =
      add (page, (D22FinanceRow){ .description = "Present value so far", .values = net->present_values },
           (D22FinanceFormula){ D22_RULE_PRESENT_VALUE, NULL, { before, year (book->net), year (factor) } });
  const D22FinanceFormula value = { D22_RULE_PENCE, NULL, { d22_finance_cell (running, D22_CELL_LAST) } };
  d22_finance_add (page, &(D22FinanceRow){ .description = "Present value of the net saving",
                                           .unit = "£",
                                           .style = D22_STYLE_MONEY | D22_STYLE_TOTAL,
                                           .constant_formula = &value,
                                           .constant = &net->present_value });
}

void
d22_book_projection (D22FinanceBook *book)
{
  const D22FinanceView *view = book->view;
  const D22FinanceNet *net = &view->net;
  D22FinancePage *page = &book->pages[D22_BOOK_PROJECTION];
  d22_finance_begin (page, "Projection: investment, savings and what is left");
  add_programme (book, page);
  book->net_by_service =
      add_shares (page, "Net saving by service", net->by_service, book->savings.by_service, book->investment.by_service);
  book->net_by_fund = add_shares (page, "Net saving by fund", net->by_fund, book->savings.by_fund, book->investment.by_fund);
  book->net_by_kind = add_shares (page, "Net saving by kind", net->by_kind, book->savings.by_kind, book->investment.by_kind);
  const D22FinanceFormula recurrent = { .text = "{0}", .cells = { d22_finance_cell (book->net_by_kind, D22_CELL_LAST) } };
  d22_finance_add (page, &(D22FinanceRow){ .description = "Recurrent lines alone, in the last year",
                                           .unit = "£",
                                           .source = "rule 8.2: the recurrent net of the last year",
                                           .style = D22_STYLE_MONEY,
                                           .constant_formula = &recurrent,
                                           .constant = &net->recurrent[view->n_years - 1] });
  add_copies (page, "Savings by cashability", view->savings.by_cashability, book->savings.by_cashability);
  add_copies (page, "Savings by basis (rule 8.9)", view->savings.by_basis, book->savings.by_basis);
  add_copies (page, "Investment by basis (rule 8.9)", view->investment.by_basis, book->investment.by_basis);
  add_payback (book, page);
  add_present_value (book, page);
}
