#include "d22/finance-workbook.h"

#include "finance-book.h"

static const char *const names[D22_N_BOOK_SHEETS] = {
  [D22_BOOK_CONTROL] = "Control", [D22_BOOK_ASSUMPTIONS] = "Assumptions", [D22_BOOK_PAY] = "Pay",
  [D22_BOOK_POSTS] = "Posts",     [D22_BOOK_INVESTMENT] = "Investment",   [D22_BOOK_SAVINGS] = "Savings",
  [D22_BOOK_DEMAND] = "Demand",   [D22_BOOK_PROJECTION] = "Projection",   [D22_BOOK_CONTROLS] = "Controls",
  [D22_BOOK_CHECKS] = "Checks",
};

static void
begin (D22FinanceBook *book)
{
  const D22FinanceView *view = book->view;
  D22FinanceRef none = { NULL, 0 };
  D22BookMeasure no_measure = { none, none, none };
  for (guint i = 0; i < D22_N_BOOK_SHEETS; i++)
    book->pages[i] = (D22FinancePage){ .view = view, .sheet = d22_workbook_add_sheet (book->workbook, names[i]) };
  book->all.given = g_new (gboolean, view->n_years);
  for (guint i = 0; i < view->n_years; i++)
    book->all.given[i] = TRUE;
  book->salaries = g_array_new (FALSE, TRUE, sizeof (D22FinanceRef));
  book->netted = g_array_new (FALSE, TRUE, sizeof (D22FinanceRef));
  book->below = g_array_new (FALSE, TRUE, sizeof (D22FinanceRef));
  book->measures = g_array_new (FALSE, TRUE, sizeof (D22BookMeasure));
  for (guint i = 0; i < view->salaries->len; i++)
    g_array_append_val (book->salaries, none);
  for (guint i = 0; i < view->groups->len; i++) {
    g_array_append_val (book->netted, none);
    g_array_append_val (book->below, none);
  }
  for (guint i = 0; i < view->measures->len; i++)
    g_array_append_val (book->measures, no_measure);
}

static void
end (D22FinanceBook *book)
{
  g_free (book->all.given);
  g_array_unref (book->salaries);
  g_array_unref (book->netted);
  g_array_unref (book->below);
  g_array_unref (book->measures);
}

static void
fill (D22FinanceBook *book)
{
  d22_book_assumptions (book);
  d22_book_pay (book);
  d22_book_posts (book);
  d22_book_investment (book);
  d22_book_demand (book);
  d22_book_savings (book);
  d22_book_projection (book);
  d22_book_controls (book);
  d22_book_checks (book);
  d22_book_control (book);
}

gboolean
d22_finance_workbook_write (const D22FinanceView *view, const D22WorkbookProperties *properties, const char *path,
                            GError **error)
{
  if (!view->costed) {
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT,
                 "nothing is costed: the finance workbook needs first-year and implementation-date of [finance]");
    return FALSE;
  }
  g_autoptr (D22Workbook) workbook = d22_workbook_new (path, D22_PROFILE_MODEL, properties, error);
  if (workbook == NULL)
    return FALSE;
  D22FinanceBook book = { .view = view, .workbook = workbook };
  begin (&book);
  fill (&book);
  end (&book);
  return d22_workbook_close (workbook, error);
}
