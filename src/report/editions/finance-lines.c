#include "finance-lines.h"

void
d22_lines_begin (D22FinancePage *page, const char *title, gboolean saving)
{
  d22_finance_begin (page, title);
  d22_finance_more (page, D22_MORE_SERVICE, "Service", 24);
  d22_finance_more (page, D22_MORE_FUND, "Fund", 13);
  d22_finance_more (page, D22_MORE_KIND, "Kind", 10);
  if (saving)
    d22_finance_more (page, D22_MORE_CASHABILITY, "Cashability", 14);
}

D22FinanceRef
d22_lines_sum_parts (D22FinanceBook *book, D22FinancePage *page, guint group, const char *text, const double *values,
                     const double *total)
{
  const D22FinanceFormula formula = { .text = text,
                                      .cells = { d22_finance_down (book->parts, book->parts_last, D22_CELL_YEAR),
                                                 d22_finance_down (book->parts, book->parts_last, D22_CELL_KEY),
                                                 d22_finance_cell (d22_book_here (page), D22_CELL_KEY) } };
  const char *title = g_array_index (book->view->groups, D22FinanceGroup, group).title;
  return d22_finance_add (page, &(D22FinanceRow){ .description = title,
                                                  .unit = "£",
                                                  .key = group + 1,
                                                  .source = "sum of the parts on Posts with this key (rule 7.5)",
                                                  .style = D22_STYLE_MONEY,
                                                  .formula = &formula,
                                                  .values = values,
                                                  .total = total });
}

/* Cashability of vacant posts is a setting (7.6); of any other line it is the line's own. */
static void
put_cashability (D22FinanceBook *book, D22FinancePage *page, const D22FinanceLine *line)
{
  D22At at = d22_at (page->row, d22_finance_right (book->view, D22_RIGHT_MORE + D22_MORE_CASHABILITY));
  gboolean vacant =
      line->from == D22_FINANCE_GROUP && g_array_index (book->view->groups, D22FinanceGroup, line->index).vacant;
  if (!vacant) {
    d22_sheet_text (page->sheet, at, line->cashability, D22_STYLE_TEXT | D22_STYLE_APART);
    return;
  }
  const D22FinanceFormula setting = {
    .text = "{0}", .cells = { d22_finance_cell (book->assumed[D22_ASSUMED_VACANT_POSTS], D22_CELL_CONSTANT) }
  };
  g_autofree char *formula = d22_finance_formula (page, &setting, 0);
  d22_sheet_formula_text (page->sheet, at, formula, line->cashability, D22_STYLE_TEXT | D22_STYLE_APART);
}

D22FinanceRef
d22_lines_add (D22FinanceBook *book, D22FinancePage *page, const D22FinanceLine *line, const D22FinanceFormula *formula)
{
  const char *more[] = { line->service, line->fund, line->kind };
  book->all.values = line->amounts;
  for (guint32 i = 0; i < G_N_ELEMENTS (more); i++)
    d22_finance_text (page, d22_finance_right (book->view, D22_RIGHT_MORE + i), more[i], D22_STYLE_WRAPPED);
  if (line->cashability[0] != '\0')
    put_cashability (book, page, line);
  return d22_finance_add (page, &(D22FinanceRow){ .description = line->title,
                                                  .id = line->line_id,
                                                  .unit = "£",
                                                  .basis = line->origin.basis,
                                                  .source = line->origin.source,
                                                  .style = D22_STYLE_MONEY,
                                                  .formula = formula,
                                                  .inputs = formula == NULL ? &book->all : NULL,
                                                  .values = line->amounts,
                                                  .total = &line->total,
                                                  .limit = D22_LIMIT_MONEY });
}

/* What the lines are counted by, and in which column it stands. */
typedef struct {
  const char *title;
  const GArray *shares; /* of D22FinanceShare */
  D22FinanceCellKind column;
  guint32 more;
  gboolean free_words; /* a user's words: compared as they are; SUMIFS would take * and ? for wildcards */
} Split;

static D22FinanceRef
add_split (D22FinancePage *page, const D22BookLines *rows, const Split *split)
{
  d22_finance_title (page, split->title);
  D22FinanceRef first = d22_book_here (page);
  for (guint i = 0; i < split->shares->len; i++) {
    const D22FinanceShare *share = &g_array_index (split->shares, D22FinanceShare, i);
    D22FinanceCell column = d22_finance_down (rows->lines, rows->last, split->column);
    column.more = split->more;
    const D22FinanceFormula formula = { .text = split->free_words ? "SUMPRODUCT(({0}={1})*{2})" : "SUMIFS({2},{0},{1})",
                                        .cells = { column, d22_finance_cell (d22_book_here (page), D22_CELL_DESCRIPTION_OF),
                                                   d22_finance_down (rows->lines, rows->last, D22_CELL_YEAR) } };
    d22_finance_add (page, &(D22FinanceRow){ .description = share->name,
                                             .unit = "£",
                                             .source = "sum of the lines above",
                                             .style = D22_STYLE_MONEY,
                                             .formula = &formula,
                                             .values = share->by_year,
                                             .total = &share->total });
  }
  return first;
}

void
d22_lines_end (D22FinanceBook *book, D22FinancePage *page, const D22FinanceLines *lines, D22BookLines *rows)
{
  gboolean saving = lines == &book->view->savings;
  if (lines->lines->len == 0)
    d22_finance_remark (page, "No lines.");
  rows->last = page->row - 1;
  const D22FinanceFormula sum = { .text = "SUM({0})",
                                  .cells = { d22_finance_down (rows->lines, rows->last, D22_CELL_YEAR) } };
  rows->total = d22_finance_add (page, &(D22FinanceRow){ .description = saving ? "All savings" : "All investment",
                                                         .unit = "£",
                                                         .source = "sum of the lines above",
                                                         .style = D22_STYLE_MONEY | D22_STYLE_TOTAL,
                                                         .formula = &sum,
                                                         .values = lines->totals,
                                                         .total = &lines->total });
  const Split services = { "By service", lines->by_service, D22_CELL_MORE, D22_MORE_SERVICE, TRUE };
  const Split funds = { "By fund", lines->by_fund, D22_CELL_MORE, D22_MORE_FUND, TRUE };
  const Split kinds = { "By kind", lines->by_kind, D22_CELL_MORE, D22_MORE_KIND, FALSE };
  const Split cashability = { "By cashability", lines->by_cashability, D22_CELL_MORE, D22_MORE_CASHABILITY, FALSE };
  const Split bases = { "By basis (rule 8.9)", lines->by_basis, D22_CELL_BASIS, 0, FALSE };
  rows->by_service = add_split (page, rows, &services);
  rows->by_fund = add_split (page, rows, &funds);
  rows->by_kind = add_split (page, rows, &kinds);
  if (saving)
    rows->by_cashability = add_split (page, rows, &cashability);
  rows->by_basis = add_split (page, rows, &bases);
}
