/* Demand: units that are fewer than they would be, in money (rule 8.1). */
#include "finance-book.h"

#define SOURCES "demand.csv: last row of the block"

static D22FinanceRef
add_units (D22FinancePage *page, const D22FinanceMeasure *measure, const char *what, const D22FinanceInputs *inputs)
{
  gboolean money = inputs == &measure->unit_cost;
  return d22_finance_add (page, &(D22FinanceRow){ .description = what,
                                                  .id = measure->measure_id,
                                                  .unit = money ? "£ a unit" : measure->unit,
                                                  .basis = measure->demand_basis,
                                                  .source = SOURCES,
                                                  .style = money ? D22_STYLE_MONEY : D22_STYLE_DECIMAL,
                                                  .inputs = inputs,
                                                  .limit = money ? D22_LIMIT_MONEY : D22_LIMIT_UNITS });
}

static D22FinanceRef
add_money (D22FinancePage *page, const D22FinanceFormula *formula, const char *what, const double *values,
           const double *total)
{
  return d22_finance_add (page, &(D22FinanceRow){ .description = what,
                                                  .unit = "£",
                                                  .style = D22_STYLE_MONEY,
                                                  .formula = formula,
                                                  .values = values,
                                                  .total = total });
}

static void
add_measure (D22FinanceBook *book, D22FinancePage *page, guint index)
{
  const D22FinanceMeasure *measure = &g_array_index (book->view->measures, D22FinanceMeasure, index);
  D22BookMeasure *rows = &g_array_index (book->measures, D22BookMeasure, index);
  g_autofree char *title = g_strdup_printf ("%s (%s)", measure->title, measure->service);
  d22_finance_title (page, title);
  D22FinanceRef starting =
      d22_finance_add (page, &(D22FinanceRow){ .description = "Starting units (constant)",
                                               .id = measure->measure_id,
                                               .unit = measure->unit,
                                               .basis = measure->origin.basis,
                                               .source = measure->origin.source,
                                               .style = D22_STYLE_DECIMAL,
                                               .constant_input = TRUE,
                                               .constant = measure->has_starting_units ? &measure->starting_units : NULL,
                                               .limit = D22_LIMIT_UNITS });
  D22FinanceCell baseline =
      d22_finance_cell (add_units (page, measure, "Units without the proposal", &measure->baseline), D22_CELL_YEAR);
  D22FinanceCell plan = d22_finance_cell (add_units (page, measure, "Units planned", &measure->plan), D22_CELL_YEAR);
  D22FinanceCell unit_cost =
      d22_finance_cell (add_units (page, measure, "Cost of a unit", &measure->unit_cost), D22_CELL_YEAR);
  const D22FinanceFormula planned = { D22_RULE_DEMAND_PLAN,
                                      NULL,
                                      { baseline, plan,
                                        d22_finance_cell (book->assumed[D22_ASSUMED_DEMAND_PCT], D22_CELL_CONSTANT) } };
  D22FinanceCell used = d22_finance_cell (d22_finance_add (page, &(D22FinanceRow){ .description = "Units planned, used",
                                                                                   .id = measure->measure_id,
                                                                                   .unit = measure->unit,
                                                                                   .style = D22_STYLE_DECIMAL,
                                                                                   .formula = &planned,
                                                                                   .values = measure->planned }),
                                          D22_CELL_YEAR);
  D22FinanceCell start = d22_finance_cell (starting, D22_CELL_CONSTANT);
  const D22FinanceFormula total = { D22_RULE_DEMAND_TOTAL, NULL, { baseline, used, unit_cost } };
  const D22FinanceFormula cashable = { D22_RULE_DEMAND_CASHABLE,
                                       "IF(ISBLANK({3}),0,{*})",
                                       { baseline, used, unit_cost, start } };
  rows->total = add_money (page, &total, "Saving", measure->total, &measure->total_sum);
  rows->cashable = add_money (page, &cashable, "Saving: cashable part", measure->cashable, &measure->cashable_sum);
  const D22FinanceFormula avoided = { D22_RULE_DEMAND_AVOIDED,
                                      NULL,
                                      { d22_finance_cell (rows->total, D22_CELL_YEAR),
                                        d22_finance_cell (rows->cashable, D22_CELL_YEAR) } };
  rows->avoided = add_money (page, &avoided, "Saving: cost avoided", measure->avoided, &measure->avoided_sum);
  d22_finance_add (page, &(D22FinanceRow){ .description = "Where units and unit costs come from",
                                           .basis = measure->demand_basis,
                                           .source = measure->demand_source,
                                           .style = D22_STYLE_TEXT });
}

static void
add_uncosted (D22FinancePage *page, const D22FinanceMeasure *measure)
{
  const struct {
    const char *what;
    const double *values;
  } rows[] = { { "without the proposal", measure->baseline.values }, { "planned", measure->plan.values } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *name = g_strdup_printf ("%s: %s", measure->title, rows[i].what);
    d22_finance_add (page, &(D22FinanceRow){ .description = name,
                                             .id = measure->measure_id,
                                             .unit = measure->unit,
                                             .basis = measure->demand_basis,
                                             .source = "demand.csv",
                                             .style = D22_STYLE_DECIMAL,
                                             .values = rows[i].values });
  }
}

void
d22_book_demand (D22FinanceBook *book)
{
  const GArray *measures = book->view->measures;
  D22FinancePage *page = &book->pages[D22_BOOK_DEMAND];
  guint uncosted = 0;
  d22_finance_begin (page, "Demand: savings from fewer units");
  for (guint i = 0; i < measures->len; i++) {
    if (g_array_index (measures, D22FinanceMeasure, i).costed)
      add_measure (book, page, i);
    else
      uncosted++;
  }
  if (measures->len == 0)
    d22_finance_remark (page, "The model has no measures.");
  if (uncosted == 0)
    return;
  d22_finance_title (page, "Measures without a unit cost");
  d22_finance_remark (
      page, "No money rests on them. With a unit_cost in demand.csv they become savings when the workbook is made again.");
  for (guint i = 0; i < measures->len; i++)
    if (!g_array_index (measures, D22FinanceMeasure, i).costed)
      add_uncosted (page, &g_array_index (measures, D22FinanceMeasure, i));
}
