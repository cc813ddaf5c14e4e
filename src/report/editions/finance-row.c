/* One row of a sheet by year. */
#include "finance-sheet.h"

#define MOST_MONEY 90000000000000.0
#define MOST_UNITS 9000000000000.0

static const struct {
  double least, most;
  D22Prompt prompt;
} limits[] = {
  [D22_LIMIT_MONEY] = { -MOST_MONEY, MOST_MONEY, { "Input: pounds", "An amount in pounds; pence after the point." } },
  [D22_LIMIT_RATE] = { 0, 100, { "Input: per cent", "A rate in per cent, 0 to 100: 17.8 is 17.8 per cent." } },
  [D22_LIMIT_AWARD] = { -100, 100, { "Input: per cent", "A pay award in per cent, -100 to 100: 2 is 2 per cent." } },
  [D22_LIMIT_FTE] = { 0, 10000000, { "Input: FTE", "Full-time equivalents, 0 or more." } },
  [D22_LIMIT_COUNT] = { 0, 10000000, { "Input: whole number", "A whole number, 0 or more." } },
  [D22_LIMIT_UNITS] = { -MOST_UNITS, MOST_UNITS, { "Input: units", "A number of units." } },
  [D22_LIMIT_DATE] = { 0, 0, { "Input: date", "A date from 1 April 1901 to 31 March 2199." } },
};

void
d22_finance_limit (D22Sheet *sheet, D22Area area, D22FinanceLimit limit)
{
  const D22Prompt *prompt = &limits[limit].prompt;
  if (limit == D22_LIMIT_DATE)
    d22_sheet_validate_date (sheet, area, d22_date_of (1901, 4, 1), d22_date_of (2199, 3, 31), prompt);
  else if (limit == D22_LIMIT_COUNT)
    d22_sheet_validate_whole (sheet, area, 0, (gint64)limits[limit].most, prompt);
  else
    d22_sheet_validate_decimal (sheet, area, limits[limit].least, limits[limit].most, prompt);
}

static const char *
kind_of (const D22FinanceRow *row)
{
  gboolean input = row->inputs != NULL || row->constant_input;
  gboolean calculated = row->formula != NULL || row->constant_formula != NULL;
  if (row->kind != NULL)
    return row->kind;
  if (input)
    return calculated ? "part input" : "input";
  if (calculated)
    return (row->style & D22_STYLE_TOTAL) != 0 ? "total" : "calculated";
  return row->values != NULL || row->constant != NULL ? "engine's value" : "";
}

/* Whether the formula stands for a rule; a text without `{*}` is a reference, a sum or a check. */
static const D22Rule *
rule_of (const D22FinanceFormula *formula)
{
  if (formula == NULL)
    return NULL;
  if (formula->text != NULL && g_strstr_len (formula->text, -1, "{*}") == NULL)
    return NULL;
  return d22_rule_get (formula->rule);
}

/* The line above a total runs from the description to the total, over cells that hold nothing too. */
static void
put_line_above (D22FinancePage *page, const D22FinanceRow *row)
{
  gboolean constant = row->constant_input || row->constant_formula != NULL || row->constant != NULL;
  const struct {
    guint32 column;
    gboolean filled;
  } cells[] = { { D22_COLUMN_ID, row->id != NULL },
                { D22_COLUMN_UNIT, row->unit != NULL },
                { D22_COLUMN_KIND, kind_of (row)[0] != '\0' },
                { D22_COLUMN_CONSTANT, constant },
                { d22_finance_right (page->view, D22_RIGHT_TOTAL), row->total != NULL } };
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (!cells[i].filled)
      d22_sheet_blank (page->sheet, d22_at (page->row, cells[i].column), D22_STYLE_TEXT | D22_STYLE_TOTAL);
  for (guint i = 0; i < page->view->n_years && row->values == NULL; i++)
    d22_sheet_blank (page->sheet, d22_at (page->row, D22_COLUMN_FIRST + i), D22_STYLE_TEXT | D22_STYLE_TOTAL);
}

static void
put_words (D22FinancePage *page, const D22FinanceRow *row)
{
  const D22FinanceView *view = page->view;
  guint total = row->style & D22_STYLE_TOTAL;
  const D22Rule *rule = rule_of (row->formula != NULL ? row->formula : row->constant_formula);
  g_autofree char *cites = rule != NULL ? g_strdup_printf ("rule %s: %s", rule->number, rule->meaning) : NULL;
  d22_finance_text (page, D22_COLUMN_DESCRIPTION, row->description, D22_STYLE_WRAPPED | total);
  d22_finance_text (page, D22_COLUMN_ID, row->id, D22_STYLE_WRAPPED | total);
  d22_finance_text (page, D22_COLUMN_UNIT, row->unit, D22_STYLE_WRAPPED | total);
  d22_finance_text (page, D22_COLUMN_KIND, kind_of (row), D22_STYLE_TEXT | total);
  d22_finance_text (page, d22_finance_right (view, D22_RIGHT_BASIS), row->basis, D22_STYLE_WRAPPED);
  d22_finance_text (page, d22_finance_right (view, D22_RIGHT_SOURCE), row->source != NULL ? row->source : cites,
                    D22_STYLE_WRAPPED);
  if (row->key > 0)
    d22_sheet_count (page->sheet, d22_at (page->row, d22_finance_right (view, D22_RIGHT_KEY)), row->key,
                     D22_STYLE_PLAIN_NUMBER);
  d22_finance_text (page, d22_finance_right (view, D22_RIGHT_KEY), row->key > 0 ? NULL : row->mark, D22_STYLE_TEXT);
}

static void
put_constant (D22FinancePage *page, const D22FinanceRow *row)
{
  D22At at = d22_at (page->row, D22_COLUMN_CONSTANT);
  guint style = row->constant_input ? row->style & ~(guint)D22_STYLE_TOTAL : row->style;
  if (row->constant_input) {
    if (row->date != NULL)
      d22_sheet_date (page->sheet, at, *row->date, style | D22_STYLE_INPUT);
    else if (row->constant != NULL)
      d22_sheet_number (page->sheet, at, *row->constant, style | D22_STYLE_INPUT);
    else
      d22_sheet_blank (page->sheet, at, style | D22_STYLE_INPUT);
    d22_finance_limit (page->sheet, (D22Area){ at, at }, row->limit);
  } else if (row->constant_formula != NULL) {
    g_autofree char *formula = d22_finance_formula (page, row->constant_formula, 0);
    d22_sheet_formula (page->sheet, at, formula, row->date != NULL ? d22_finance_day (*row->date) : *row->constant, style);
  } else if (row->constant != NULL) {
    d22_sheet_number (page->sheet, at, *row->constant, style);
  }
}

static void
put_inputs (D22FinancePage *page, const D22FinanceRow *row)
{
  guint n = page->view->n_years;
  for (guint i = 0; i < n; i++) {
    D22At at = d22_at (page->row, D22_COLUMN_FIRST + i);
    if (row->inputs->given[i])
      d22_sheet_number (page->sheet, at, row->inputs->values[i], row->style | D22_STYLE_INPUT);
    else
      d22_sheet_blank (page->sheet, at, row->style | D22_STYLE_INPUT);
  }
  d22_finance_limit (page->sheet, d22_area (page->row, D22_COLUMN_FIRST, page->row, D22_COLUMN_FIRST + n - 1), row->limit);
}

static void
put_years (D22FinancePage *page, const D22FinanceRow *row)
{
  for (guint i = 0; i < page->view->n_years; i++) {
    D22At at = d22_at (page->row, D22_COLUMN_FIRST + i);
    if (row->formula == NULL) {
      d22_sheet_number (page->sheet, at, row->values[i], row->style);
      continue;
    }
    g_autofree char *formula = d22_finance_formula (page, row->formula, i);
    d22_sheet_formula (page->sheet, at, formula, row->values[i], row->style);
  }
}

static void
put_total (D22FinancePage *page, const D22FinanceRow *row)
{
  const D22FinanceFormula sum = {
    .text = "SUM({0})", .cells = { d22_finance_cell ((D22FinanceRef){ page->sheet, page->row }, D22_CELL_YEARS) }
  };
  g_autofree char *formula = d22_finance_formula (page, &sum, page->view->n_years);
  d22_sheet_formula (page->sheet, d22_at (page->row, d22_finance_right (page->view, D22_RIGHT_TOTAL)), formula, *row->total,
                     row->style);
}

D22FinanceRef
d22_finance_add (D22FinancePage *page, const D22FinanceRow *row)
{
  D22FinanceRef ref = { page->sheet, page->row };
  put_words (page, row);
  if ((row->style & D22_STYLE_TOTAL) != 0)
    put_line_above (page, row);
  put_constant (page, row);
  if (row->inputs != NULL)
    put_inputs (page, row);
  else if (row->values != NULL)
    put_years (page, row);
  if (row->total != NULL)
    put_total (page, row);
  d22_finance_next (page);
  return ref;
}
