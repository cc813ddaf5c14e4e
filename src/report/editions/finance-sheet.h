/* d22: one grid for every sheet of the finance workbook that runs by year. Room: editions.
 *
 * The same column is the same year everywhere: description, id, unit, what the row is, a constant, the years, the total, a
 * key, basis and source. Column A and the rows down to the headings stay in view. A row holds one formula from the first
 * year to the last. Nothing here knows what a row means. */
#pragma once

#include "d22/finance-view.h"
#include "d22/rule.h"
#include "d22/workbook.h"

/* Columns of the grid; after the years (FIRST + n_years) come the total and what stands right of it. */
enum { D22_COLUMN_DESCRIPTION, D22_COLUMN_ID, D22_COLUMN_UNIT, D22_COLUMN_KIND, D22_COLUMN_CONSTANT, D22_COLUMN_FIRST };
enum { D22_RIGHT_TOTAL, D22_RIGHT_KEY, D22_RIGHT_BASIS, D22_RIGHT_SOURCE, D22_RIGHT_MORE };

#define D22_FINANCE_MAX_COLUMNS 64 /* 30 years and what stands beside them */

#define D22_ROW_HEADINGS 4 /* of every sheet, the ones without years too */
#define D22_ROW_BODY     5

/* A sheet while it is written. */
typedef struct {
  const D22FinanceView *view;
  D22Sheet *sheet;
  guint32 row;                            /* the next one */
  guint lines;                            /* of text in the next one, so far */
  double widths[D22_FINANCE_MAX_COLUMNS]; /* in characters; 0: not set */
} D22FinancePage;

/* A row of a sheet, for those who refer to it. */
typedef struct {
  const D22Sheet *sheet;
  guint32 row;
} D22FinanceRef;

/* Which cell of a row, or of the rows down to `last`, a formula means; only the first two move along the row. */
typedef enum {
  D22_CELL_YEAR,     /* the year's own */
  D22_CELL_BEFORE,   /* the one left of it: the year before, and the constant for the first year */
  D22_CELL_CONSTANT, /* the constant */
  D22_CELL_FIRST,    /* the first year's */
  D22_CELL_LAST,     /* the last year's */
  D22_CELL_REST,     /* from the year to the last one */
  D22_CELL_YEARS,    /* all years */
  D22_CELL_TOTAL,
  D22_CELL_KEY,
  D22_CELL_BASIS,
  D22_CELL_DESCRIPTION_OF,
  D22_CELL_MORE,  /* the `more`th column right of the source */
  D22_CELL_NOUGHT /* no cell: 0 */
} D22FinanceCellKind;

typedef struct {
  D22FinanceRef ref;
  D22FinanceCellKind kind;
  guint32 last; /* last row, 0: one row */
  guint32 more;
} D22FinanceCell;

static inline D22FinanceCell
d22_finance_cell (D22FinanceRef ref, D22FinanceCellKind kind)
{
  return (D22FinanceCell){ .ref = ref, .kind = kind };
}

static inline D22FinanceCell
d22_finance_down (D22FinanceRef first, guint32 last, D22FinanceCellKind kind)
{
  return (D22FinanceCell){ .ref = first, .kind = kind, .last = last };
}

#define D22_FINANCE_MAX_CELLS 9

/* A formula: the rule on the first cells, in the order of its inputs, or a text in which `{0}` is the first cell and `{*}`
 * the rule. References, sums and checks alone are texts of ours: what rules.md says is printed from the rule. */
typedef struct {
  D22RuleId rule;
  const char *text; /* (nullable): `{*}` */
  D22FinanceCell cells[D22_FINANCE_MAX_CELLS];
} D22FinanceFormula;

/* What may be typed into an input. */
typedef enum {
  D22_LIMIT_MONEY,
  D22_LIMIT_RATE,
  D22_LIMIT_AWARD,
  D22_LIMIT_FTE,
  D22_LIMIT_COUNT,
  D22_LIMIT_UNITS,
  D22_LIMIT_DATE,
} D22FinanceLimit;

/* A row: what it says, and where its figures come from: inputs, formulas with the engine's values, or values alone. */
typedef struct {
  const char *description, *id, *unit, *basis,
      *source; /* @id, @basis nullable; @source %NULL: the rule's number and meaning */
  guint style;
  guint key;        /* 0: none */
  const char *mark; /* (nullable): a word in the column of the key */
  const D22FinanceInputs *inputs;
  const D22FinanceFormula *formula;
  const double *values;
  const double *total;     /* (nullable): the sum of the years */
  gboolean constant_input; /* the constant is one: a number, a date where @date is given, or empty */
  const D22FinanceFormula *constant_formula;
  const double *constant; /* (nullable) */
  const D22Date *date;    /* (nullable) */
  D22FinanceLimit limit;
  const char *kind; /* (nullable): what the row is, where its parts do not tell */
} D22FinanceRow;

typedef struct {
  const char *heading; /* nullable */
  double width;
  gboolean number;
} D22FinanceHeading;

/* Sets the width of a column, which d22_finance_text() reckons with. */
void d22_finance_width (D22FinancePage *page, guint32 column, double characters);

/* Writes a text into the next row; "" and %NULL write nothing. d22_finance_next() ends that row, as high as its texts need.
 */
void d22_finance_text (D22FinancePage *page, guint32 column, const char *text, guint style);
void d22_finance_next (D22FinancePage *page);

/* Writes the rows above the body: title, what it is, master check, notice. @notice: what else to know. */
void d22_finance_head (D22FinancePage *page, const char *title, const char *notice);
/* Column headings of a sheet without years, their widths, the pane and the print set-up. */
void d22_finance_headings (D22FinancePage *page, const D22FinanceHeading *headings, guint n);
/* The same with the grid's headings, widths, panes and print set-up. */
void d22_finance_begin (D22FinancePage *page, const char *title);
/* Headings right of the source, for sheets of lines. */
void d22_finance_more (D22FinancePage *page, guint32 index, const char *heading, double width);

/* A title above a block, with a blank row before it; a remark under it. */
void d22_finance_title (D22FinancePage *page, const char *title);
void d22_finance_remark (D22FinancePage *page, const char *text);

/* Adds a row. Returns where it is. */
D22FinanceRef d22_finance_add (D22FinancePage *page, const D22FinanceRow *row);

/* Returns: (transfer full): the formula at the column of @year (0 and up) of @page; n_years is the total's, of the
 * constant's column nothing moves. */
char *d22_finance_formula (const D22FinancePage *page, const D22FinanceFormula *formula, guint year);

/* Returns the column right of the years. */
guint32 d22_finance_right (const D22FinanceView *view, guint32 index);

/* Returns a date as a cell holds it. */
double d22_finance_day (D22Date date);

/* Validates @area. */
void d22_finance_limit (D22Sheet *sheet, D22Area area, D22FinanceLimit limit);
