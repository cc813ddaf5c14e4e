/* d22: the finance workbook while it is written: its sheets, and the rows that other sheets refer to. Room: editions. */
#pragma once

#include "finance-sheet.h"

#define D22_FLAG_COLUMN 9 /* of Controls */

typedef enum {
  D22_BOOK_CONTROL,
  D22_BOOK_ASSUMPTIONS,
  D22_BOOK_PAY,
  D22_BOOK_POSTS,
  D22_BOOK_INVESTMENT,
  D22_BOOK_SAVINGS,
  D22_BOOK_DEMAND,
  D22_BOOK_PROJECTION,
  D22_BOOK_CONTROLS,
  D22_BOOK_CHECKS,
  D22_N_BOOK_SHEETS
} D22BookSheet;

/* Rows of Investment or Savings. */
typedef struct {
  D22FinanceRef lines; /* the first one */
  guint32 last;        /* the last one */
  D22FinanceRef total;
  D22FinanceRef by_service, by_fund, by_kind, by_cashability, by_basis; /* the first row of each; the others follow */
  D22FinanceRef traced; /* a line to show how figures are traced; no sheet: none */
  guint traced_group;
} D22BookLines;

/* Rows of a measure. */
typedef struct {
  D22FinanceRef total, cashable, avoided;
} D22BookMeasure;

typedef struct {
  const D22FinanceView *view;
  D22Workbook *workbook;
  D22FinancePage pages[D22_N_BOOK_SHEETS];
  D22FinanceInputs all; /* inputs of which every year is given, once their values are set; owned */
  D22FinanceRef assumed[D22_N_ASSUMED];
  D22FinanceRef later, first_day, last_day, days, rates[D22_N_FINANCE_RATES], price_index, pay_change;
  GArray *salaries;    /* of D22FinanceRef: rows of Pay by salary */
  D22FinanceRef parts; /* rows of Posts by key */
  guint32 parts_last;
  GArray *netted;   /* of D22FinanceRef by group: rows of Investment; of vacant groups, of Savings */
  GArray *below;    /* of D22FinanceRef by group: rows of Savings, where increases and decreases stay apart */
  GArray *measures; /* of D22BookMeasure by measure */
  D22BookLines investment, savings;
  D22FinanceRef net_investment, net_savings, net, cumulative, increments, recurrent;
  D22FinanceRef net_by_service, net_by_fund, net_by_kind;
  D22FinanceRef flags; /* first and last row of the controls' 0 or 1, in D22_FLAG_COLUMN */
  guint32 flags_last;
} D22FinanceBook;

/* Returns the page's next row, for a formula that refers to its own. */
static inline D22FinanceRef
d22_book_here (const D22FinancePage *page)
{
  return (D22FinanceRef){ page->sheet, page->row };
}

/* Returns the row @n below @first. */
static inline D22FinanceRef
d22_book_below (D22FinanceRef first, guint n)
{
  return (D22FinanceRef){ first.sheet, first.row + n };
}

/* One sheet each; in this order, since each refers to those before. */
void d22_book_assumptions (D22FinanceBook *book);
void d22_book_pay (D22FinanceBook *book);
void d22_book_posts (D22FinanceBook *book);
void d22_book_post (D22FinanceBook *book, const D22FinancePost *post); /* the rows of one post */
void d22_book_investment (D22FinanceBook *book);
void d22_book_demand (D22FinanceBook *book);
void d22_book_savings (D22FinanceBook *book);
void d22_book_shares (D22FinanceBook *book, D22FinancePage *page, const D22FinanceLines *lines, D22BookLines *rows);
void d22_book_projection (D22FinanceBook *book);
void d22_book_controls (D22FinanceBook *book);
void d22_book_checks (D22FinanceBook *book);
void d22_book_control (D22FinanceBook *book);
