/* Pay: the years, what a year adds to a salary, and the salaries (rules 7.1, 7.2, 8.6). */
#include "finance-book.h"

static void
add_calendar (D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceView *view = book->view;
  g_autofree double *first = g_new (double, view->n_years);
  g_autofree double *last = g_new (double, view->n_years);
  g_autofree double *days = g_new (double, view->n_years);
  for (guint i = 0; i < view->n_years; i++) {
    first[i] = d22_finance_day (view->years[i].first_day);
    last[i] = d22_finance_day (view->years[i].last_day);
    days[i] = view->years[i].days;
  }
  D22FinanceRef headings = { page->sheet, D22_ROW_HEADINGS };
  D22FinanceCell start = d22_finance_cell (book->assumed[D22_ASSUMED_FIRST_DAY], D22_CELL_CONSTANT);
  d22_finance_title (page, "The years");
  const D22FinanceFormula later = { .text = "COLUMNS({0}:{1})-1",
                                    .cells = { d22_finance_cell (headings, D22_CELL_FIRST),
                                               d22_finance_cell (headings, D22_CELL_YEAR) } };
  book->later = d22_finance_add (page, &(D22FinanceRow){ .description = "Years after the first",
                                                         .unit = "years",
                                                         .source = "counted from the first year",
                                                         .style = D22_STYLE_COUNT,
                                                         .formula = &later,
                                                         .values = view->later });
  D22FinanceCell counted = d22_finance_cell (book->later, D22_CELL_YEAR);
  const D22FinanceFormula first_day = { .text = "EDATE({0},12*{1})", .cells = { start, counted } };
  const D22FinanceFormula last_day = { .text = "EDATE({0},12*({1}+1))-1", .cells = { start, counted } };
  book->first_day = d22_finance_add (page, &(D22FinanceRow){ .description = "First day of the year",
                                                             .unit = "date",
                                                             .source = "from first-day of Assumptions",
                                                             .style = D22_STYLE_DATE,
                                                             .formula = &first_day,
                                                             .values = first });
  book->last_day = d22_finance_add (page, &(D22FinanceRow){ .description = "Last day of the year",
                                                            .unit = "date",
                                                            .source = "from first-day of Assumptions",
                                                            .style = D22_STYLE_DATE,
                                                            .formula = &last_day,
                                                            .values = last });
  const D22FinanceFormula length = { .text = "{0}-{1}+1",
                                     .cells = { d22_finance_cell (book->last_day, D22_CELL_YEAR),
                                                d22_finance_cell (book->first_day, D22_CELL_YEAR) } };
  book->days = d22_finance_add (page, &(D22FinanceRow){ .description = "Days of the year",
                                                        .unit = "days",
                                                        .source = "both ends counted (rule 7.3)",
                                                        .style = D22_STYLE_COUNT,
                                                        .formula = &length,
                                                        .values = days });
}

static D22FinanceLimit
limit_of (guint rate)
{
  if (rate == D22_FINANCE_NI_THRESHOLD)
    return D22_LIMIT_MONEY;
  return rate == D22_FINANCE_AWARD ? D22_LIMIT_AWARD : D22_LIMIT_RATE;
}

/* What is given holds until the next one given; before the first, the assumption. */
static void
add_rate (D22FinanceBook *book, D22FinancePage *page, guint id)
{
  const D22FinanceRate *rate = &book->view->rates[id];
  guint style = id == D22_FINANCE_NI_THRESHOLD ? D22_STYLE_MONEY : D22_STYLE_DECIMAL;
  gboolean otherwise = rate->otherwise != D22_ASSUMED_OTHER;
  g_autofree char *given_name = g_strdup_printf ("%s, as given", rate->name);
  g_autofree char *used_name = g_strdup_printf ("%s, used", rate->name);
  D22FinanceRef given = d22_finance_add (page, &(D22FinanceRow){ .description = given_name,
                                                                 .unit = rate->unit,
                                                                 .basis = rate->origin.basis,
                                                                 .source = rate->origin.source,
                                                                 .style = style,
                                                                 .inputs = &rate->given,
                                                                 .limit = limit_of (id) });
  const D22FinanceFormula formula = { .text = "IF(ISBLANK({0}),{1},{0})",
                                      .cells = { d22_finance_cell (given, D22_CELL_YEAR),
                                                 d22_finance_cell (d22_book_here (page), D22_CELL_BEFORE) } };
  const D22FinanceFormula assumed = {
    .text = "{0}", .cells = { d22_finance_cell (book->assumed[otherwise ? rate->otherwise : 0], D22_CELL_CONSTANT) }
  };
  const D22FinanceAssumption *scalar = otherwise ? d22_finance_view_assumption (book->view, rate->otherwise) : NULL;
  book->rates[id] = d22_finance_add (
      page, &(D22FinanceRow){ .description = used_name,
                              .unit = rate->unit,
                              .source = otherwise ? "as given, else that of the year before, else that of Assumptions"
                                                  : "as given, else that of the year before",
                              .style = style,
                              .formula = &formula,
                              .values = rate->used,
                              .constant_formula = otherwise ? &assumed : NULL,
                              .constant = otherwise ? &scalar->number : NULL });
}

/* 1 in the first year, then raised by the rate of each year. */
static D22FinanceRef
add_index (D22FinanceBook *book, D22FinancePage *page, const char *name, D22FinanceCell rate, const double *values)
{
  const D22FinanceFormula formula = { D22_RULE_INDEX,
                                      "IF({2}=0,1,{*})",
                                      { d22_finance_cell (d22_book_here (page), D22_CELL_BEFORE), rate,
                                        d22_finance_cell (book->later, D22_CELL_YEAR) } };
  return d22_finance_add (
      page, &(D22FinanceRow){
                .description = name, .unit = "index", .style = D22_STYLE_DECIMAL, .formula = &formula, .values = values });
}

static void
add_rates (D22FinanceBook *book, D22FinancePage *page)
{
  d22_finance_title (page, "What a year adds to a salary");
  for (guint i = 0; i < D22_N_FINANCE_RATES; i++)
    add_rate (book, page, i);
  d22_finance_title (page, "Indices");
  book->price_index = add_index (book, page, "Prices of annual costs",
                                 d22_finance_cell (book->rates[D22_FINANCE_AWARD], D22_CELL_YEAR), book->view->price_index);
  book->pay_change =
      add_index (book, page, "Change of pay awards (scenario)",
                 d22_finance_cell (book->assumed[D22_ASSUMED_PAY_CHANGE], D22_CELL_CONSTANT), book->view->pay_change);
}

static D22FinanceRef
add_scale (D22FinanceBook *book, D22FinancePage *page, const D22FinanceScale *scale)
{
  D22FinanceRef known = d22_finance_add (page, &(D22FinanceRow){ .description = "Salary, as known",
                                                                 .id = scale->point,
                                                                 .unit = "£ a year",
                                                                 .basis = scale->origin.basis,
                                                                 .source = scale->origin.source,
                                                                 .style = D22_STYLE_MONEY,
                                                                 .inputs = &scale->known,
                                                                 .limit = D22_LIMIT_MONEY });
  const D22FinanceFormula formula = { D22_RULE_AWARD,
                                      "IF(ISBLANK({2}),{*},{2})",
                                      { d22_finance_cell (d22_book_here (page), D22_CELL_BEFORE),
                                        d22_finance_cell (book->rates[D22_FINANCE_AWARD], D22_CELL_YEAR),
                                        d22_finance_cell (known, D22_CELL_YEAR) } };
  return d22_finance_add (page, &(D22FinanceRow){ .description = "Salary, as known or raised",
                                                  .id = scale->point,
                                                  .unit = "£ a year",
                                                  .style = D22_STYLE_MONEY,
                                                  .formula = &formula,
                                                  .values = scale->used });
}

static D22FinanceRef
add_salary (D22FinanceBook *book, D22FinancePage *page, const D22FinanceSalary *salary, D22FinanceRef scale)
{
  D22FinanceRef here = d22_book_here (page);
  const D22FinanceFormula raised = {
    D22_RULE_AWARD,
    "IF({2}=0,{3},{*})",
    { d22_finance_cell (here, D22_CELL_BEFORE), d22_finance_cell (book->rates[D22_FINANCE_AWARD], D22_CELL_YEAR),
      d22_finance_cell (book->later, D22_CELL_YEAR), d22_finance_cell (here, D22_CELL_CONSTANT) }
  };
  D22FinanceRef supplement =
      d22_finance_add (page, &(D22FinanceRow){ .description = "Supplement (constant: of the first year)",
                                               .unit = "£ a year",
                                               .basis = salary->origin.basis,
                                               .source = salary->origin.source,
                                               .style = D22_STYLE_MONEY,
                                               .constant_input = TRUE,
                                               .constant = &salary->given,
                                               .limit = D22_LIMIT_MONEY,
                                               .formula = &raised,
                                               .values = salary->supplement });
  const D22FinanceFormula sum = { D22_RULE_SALARY,
                                  NULL,
                                  { d22_finance_cell (scale, D22_CELL_YEAR), d22_finance_cell (supplement, D22_CELL_YEAR),
                                    d22_finance_cell (book->pay_change, D22_CELL_YEAR) } };
  return d22_finance_add (page, &(D22FinanceRow){ .description = "Salary used",
                                                  .unit = "£ a year",
                                                  .style = D22_STYLE_MONEY | D22_STYLE_TOTAL,
                                                  .formula = &sum,
                                                  .values = salary->salary });
}

void
d22_book_pay (D22FinanceBook *book)
{
  const D22FinanceView *view = book->view;
  D22FinancePage *page = &book->pages[D22_BOOK_PAY];
  d22_finance_begin (page, "Pay: the years, on-costs and salaries");
  add_calendar (book, page);
  add_rates (book, page);
  if (view->posts_are_sums) {
    d22_finance_title (page, "Salaries");
    d22_finance_remark (
        page, "Too many posts differ for a row each: Posts holds the engine's values, which rest on no salary here.");
  }
  for (guint i = 0; i < view->scales->len; i++) {
    const D22FinanceScale *scale = &g_array_index (view->scales, D22FinanceScale, i);
    d22_finance_title (page, scale->grade);
    D22FinanceRef used = add_scale (book, page, scale);
    for (guint k = 0; k < view->salaries->len; k++) {
      const D22FinanceSalary *salary = &g_array_index (view->salaries, D22FinanceSalary, k);
      if (salary->scale == i)
        g_array_index (book->salaries, D22FinanceRef, k) = add_salary (book, page, salary, used);
    }
  }
}
