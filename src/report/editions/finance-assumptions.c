/* Assumptions: every scalar, what it means and where it comes from. */
#include "finance-book.h"

static void
put_value (const D22FinancePage *page, D22At at, const D22FinanceAssumption *row)
{
  const D22Prompt choose = { "Input: choice", "One of the list." };
  const D22Prompt number = { "Input: number", "In the unit beside it: 17.8 is 17.8 per cent." };
  guint input = row->input ? D22_STYLE_INPUT : 0;
  D22Area area = { at, at };
  if (row->kind == D22_FINANCE_NUMBER) {
    d22_sheet_number (page->sheet, at, row->number, D22_STYLE_DECIMAL | input);
    if (row->input)
      d22_sheet_validate_decimal (page->sheet, area, row->least, row->most, &number);
  } else if (row->kind == D22_FINANCE_DATE && d22_date_given (row->date)) {
    d22_sheet_date (page->sheet, at, row->date, D22_STYLE_DATE | input);
    if (row->input)
      d22_finance_limit (page->sheet, area, D22_LIMIT_DATE);
  } else {
    d22_sheet_text (page->sheet, at, row->text != NULL && row->text[0] != '\0' ? row->text : "not given",
                    D22_STYLE_TEXT | input);
    if (row->input)
      d22_sheet_validate_list (page->sheet, area, row->choices, &choose);
  }
}

static void
put_row (D22FinanceBook *book, D22FinancePage *page, const D22FinanceAssumption *row)
{
  const char *words[] = { row->meaning, row->name,         row->unit,         row->input ? "input" : "settled",
                          NULL,         row->origin.basis, row->origin.source };
  for (guint32 i = 0; i < G_N_ELEMENTS (words); i++)
    d22_finance_text (page, i, words[i], D22_STYLE_WRAPPED);
  put_value (page, d22_at (page->row, D22_COLUMN_CONSTANT), row);
  if (row->id != D22_ASSUMED_OTHER)
    book->assumed[row->id] = d22_book_here (page);
  d22_finance_next (page);
}

void
d22_book_assumptions (D22FinanceBook *book)
{
  static const D22FinanceHeading headings[] = {
    { "What it is", 60, FALSE }, { "Setting", 24, FALSE }, { "Unit", 14, FALSE },   { "Kind of row", 12, FALSE },
    { "Value", 16, TRUE },       { "Basis", 20, FALSE },   { "Source", 56, FALSE },
  };
  D22FinancePage *page = &book->pages[D22_BOOK_ASSUMPTIONS];
  d22_finance_head (
      page, "Assumptions: every scalar of the finance rules",
      "Rows called \"input\" may be changed here (cell with a border). Rows called \"settled\" shape the workbook "
      "itself: change model.ini and make it again.");
  d22_finance_headings (page, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < book->view->assumptions->len; i++)
    put_row (book, page, &g_array_index (book->view->assumptions, D22FinanceAssumption, i));
}
