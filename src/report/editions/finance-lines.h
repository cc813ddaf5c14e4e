/* Inside the room alone: what Investment and Savings have in common. */
#pragma once

#include "finance-book.h"

/* Columns right of the source on sheets of lines. */
enum { D22_MORE_SERVICE, D22_MORE_FUND, D22_MORE_KIND, D22_MORE_CASHABILITY };

/* The sheet's head and the headings of what a line is counted by. */
void d22_lines_begin (D22FinancePage *page, const char *title, gboolean saving);

/* Adds the sum of a group's parts of Posts. @text: of the parts, their keys and the group's own key. */
D22FinanceRef d22_lines_sum_parts (D22FinanceBook *book, D22FinancePage *page, guint group, const char *text,
                                   const double *values, const double *total);

/* Adds a line with what it is counted by; inputs where @formula is %NULL. */
D22FinanceRef d22_lines_add (D22FinanceBook *book, D22FinancePage *page, const D22FinanceLine *line,
                             const D22FinanceFormula *formula);

/* Adds the total of the lines, then their shares. */
void d22_lines_end (D22FinanceBook *book, D22FinancePage *page, const D22FinanceLines *lines, D22BookLines *rows);
