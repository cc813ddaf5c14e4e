/* Scalars, rates by year, salaries: what everything else of the finance workbook leads back to. */
#include "finance-fill.h"

/* The settings that formulas use; the others shape the workbook and are settled in model.ini. */
static const struct {
  const char *key;
  D22FinanceAssumed id;
} live[] = {
  { "implementation-date", D22_ASSUMED_IMPLEMENTATION }, { "pay-award", D22_ASSUMED_PAY_AWARD },
  { "pension-rate", D22_ASSUMED_PENSION_RATE },          { "vacancy-factor", D22_ASSUMED_VACANCY_FACTOR },
  { "vacant-posts", D22_ASSUMED_VACANT_POSTS },          { "discount-rate", D22_ASSUMED_DISCOUNT_RATE },
};

static void
fill_value (const D22FinanceFill *fill, const D22Setting *setting, D22FinanceAssumption *row)
{
  const void *field = G_STRUCT_MEMBER_P (fill->model->parameters, setting->offset);
  row->kind = D22_FINANCE_TEXT;
  if (setting->type == D22_TYPE_PERCENT) {
    row->kind = D22_FINANCE_NUMBER;
    row->number = d22_finance_fill_percent (*(const D22Percent *)field);
  } else if (setting->type == D22_TYPE_DATE) {
    row->kind = D22_FINANCE_DATE;
    row->date = *(const D22Date *)field;
  } else if (setting->type == D22_TYPE_CHOICE) {
    row->kind = D22_FINANCE_CHOICE;
    row->choices = setting->choices;
  }
  row->least = setting->least;
  row->most = setting->most;
}

static D22FinanceAssumption
setting_row (D22FinanceFill *fill, const D22Setting *setting)
{
  gboolean given = d22_parameters_given (fill->model->parameters, setting->section, setting->key);
  D22FinanceAssumption row = { .id = D22_ASSUMED_OTHER, .name = setting->key, .meaning = setting->meaning };
  row.unit = setting->unit[0] != '\0' ? setting->unit : "choice";
  row.text = d22_finance_view_take (fill->view, d22_parameters_text (fill->model->parameters, setting, fill->model->pool));
  row.origin.basis = given ? "set for this model" : "default";
  row.origin.source = given ? "model.ini, [finance]" : "default of d22; model.ini does not set it";
  fill_value (fill, setting, &row);
  for (guint i = 0; i < G_N_ELEMENTS (live); i++)
    if (g_str_equal (live[i].key, setting->key))
      row.id = live[i].id;
  row.input = row.id != D22_ASSUMED_OTHER;
  return row;
}

/* What no setting says: the first day, and what a scenario turns (8.6), at its central value. */
static void
fill_others (D22FinanceFill *fill)
{
  const D22FinanceOrigin central = { "central case", "d22, rule 8.6: the central case of every scenario" };
  const D22FinanceAssumption rows[] = {
    { .id = D22_ASSUMED_FIRST_DAY,
      .name = "first-day",
      .meaning = "first day of the projection; follows from first-year",
      .unit = "date",
      .origin = { "set for this model", "model.ini, [finance] first-year" },
      .kind = D22_FINANCE_DATE,
      .date = d22_year_first_day (fill->model->parameters->first_year) },
    { .id = D22_ASSUMED_PAY_CHANGE,
      .name = "pay-award-change",
      .meaning = "points a year on top of every pay award after the first year, for trying out (rule 8.6)",
      .unit = "points",
      .origin = central,
      .kind = D22_FINANCE_NUMBER,
      .input = TRUE,
      .least = -100,
      .most = 100 },
    { .id = D22_ASSUMED_DEMAND_PCT,
      .name = "demand-per-cent",
      .meaning = "how much of every planned reduction of demand happens, for trying out (rule 8.6)",
      .unit = "per cent",
      .origin = central,
      .kind = D22_FINANCE_NUMBER,
      .input = TRUE,
      .number = 100,
      .least = -1000,
      .most = 1000 },
  };
  g_array_append_vals (fill->view->assumptions, rows, G_N_ELEMENTS (rows));
}

void
d22_finance_fill_assumptions (D22FinanceFill *fill)
{
  gboolean real = fill->model->parameters->price_base == D22_PRICE_REAL;
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++) {
    if (!g_str_equal (settings[i].section, "finance"))
      continue;
    D22FinanceAssumption row = setting_row (fill, &settings[i]);
    if (row.id == D22_ASSUMED_DISCOUNT_RATE && !real) {
      row.input = FALSE;
      row.origin.source = "not used: nominal prices are never discounted (rule 8.4)";
    }
    g_array_append_val (fill->view->assumptions, row);
  }
  fill_others (fill);
}

static double
on_cost (const D22PayYear *year, D22FinanceRateId id)
{
  if (id == D22_FINANCE_NI_RATE)
    return d22_finance_fill_percent (year->ni_rate);
  return id == D22_FINANCE_LEVY ? d22_finance_fill_percent (year->levy) : d22_money_pounds (year->threshold);
}

/* On-costs of the year; after the last one given the last. */
static void
fill_on_cost (D22FinanceFill *fill, D22FinanceRateId id, const char *name, const char *unit)
{
  const D22PayYear *years = fill->projection->posts->pay->years;
  D22FinanceRate *rate = &fill->view->rates[id];
  *rate =
      (D22FinanceRate){ name, unit, { "published", NULL }, D22_ASSUMED_OTHER, d22_finance_view_inputs (fill->view), NULL };
  rate->used = d22_finance_view_years (fill->view);
  g_autoptr (GString) source = g_string_new ("employer_on_costs.csv:");
  for (guint i = 0; i < fill->view->n_years; i++) {
    rate->used[i] = on_cost (&years[i], id);
    rate->given.given[i] = i == 0 || years[i].on_costs != years[i - 1].on_costs;
    if (!rate->given.given[i])
      continue;
    rate->given.values[i] = rate->used[i];
    if (years[i].on_costs == D22_NONE)
      continue;
    g_autofree char *of = d22_year_text (g_array_index (fill->model->on_costs, D22OnCostRow, years[i].on_costs).tax_year);
    g_string_append_printf (source, "%s %s", i > 0 ? "," : "", of);
  }
  rate->origin.source = d22_finance_view_text (fill->view, source->str);
}

static D22Percent
rate_of (const D22PayYear *year, D22FinanceRateId id)
{
  if (id == D22_FINANCE_PENSION)
    return year->pension_rate;
  return id == D22_FINANCE_VACANCY ? year->vacancy_factor : year->pay_award;
}

/* Whether rates.csv gives @column for @year, or, of the @first one, for any year up to it. */
static gboolean
rates_give (const D22Model *model, const char *column, D22Year year, gboolean first)
{
  guint32 bit = 1u << d22_schema_column (&d22_schema_rates, column);
  for (guint i = 0; i < model->rates->len; i++) {
    const D22RateRow *row = &g_array_index (model->rates, D22RateRow, i);
    gboolean holds = first ? row->year.start <= year.start : row->year.start == year.start;
    if (holds && (row->record.given & bit) != 0)
      return TRUE;
  }
  return FALSE;
}

static void
fill_rate (D22FinanceFill *fill, D22FinanceRateId id, const char *name, D22FinanceAssumed otherwise, const char *column)
{
  const D22PayYear *years = fill->projection->posts->pay->years;
  D22FinanceRate *rate = &fill->view->rates[id];
  *rate = (D22FinanceRate){ name, "per cent", { NULL, NULL }, otherwise, d22_finance_view_inputs (fill->view), NULL };
  rate->used = d22_finance_view_years (fill->view);
  gboolean any = FALSE;
  for (guint i = 0; i < fill->view->n_years; i++) {
    rate->used[i] = d22_finance_fill_percent (rate_of (&years[i], id));
    rate->given.given[i] = rates_give (fill->model, column, years[i].year, i == 0);
    rate->given.values[i] = rate->given.given[i] ? rate->used[i] : 0;
    any = any || rate->given.given[i];
  }
  rate->origin.basis = any ? "set for this model" : "not given";
  rate->origin.source = any ? "rates.csv" : "rates.csv gives none: that of Assumptions holds until one is typed here";
}

void
d22_finance_fill_pay_years (D22FinanceFill *fill)
{
  const D22Pay *pay = fill->projection->posts->pay;
  D22FinanceView *view = fill->view;
  view->later = d22_finance_view_years (view);
  for (guint i = 0; i < view->n_years; i++) {
    const D22PayYear *year = &pay->years[i];
    view->years[i] = (D22FinanceYear){ d22_finance_view_take (view, d22_year_text (year->year)), year->first_day,
                                       year->last_day, year->days };
    view->later[i] = i;
  }
  fill_on_cost (fill, D22_FINANCE_NI_RATE, "National Insurance, employer's rate", "per cent");
  fill_on_cost (fill, D22_FINANCE_NI_THRESHOLD, "National Insurance, threshold a person", "£");
  fill_on_cost (fill, D22_FINANCE_LEVY, "Apprenticeship levy", "per cent");
  fill_rate (fill, D22_FINANCE_PENSION, "Pension, employer's rate", D22_ASSUMED_PENSION_RATE, "pension_rate");
  fill_rate (fill, D22_FINANCE_VACANCY, "Vacancy factor", D22_ASSUMED_VACANCY_FACTOR, "vacancy_factor");
  fill_rate (fill, D22_FINANCE_AWARD, "Pay award", D22_ASSUMED_PAY_AWARD, "pay_award");
  view->price_index = d22_finance_fill_numbers (fill, pay->price_index);
  view->pay_change = d22_finance_fill_numbers (fill, pay->pay_change);
}

static const char *
scale_source (D22FinanceFill *fill, const D22PayScale *scale, const D22Grade *grade)
{
  if (scale->scp == 0)
    return d22_finance_view_text (fill->view, "grades.csv, salary of the first year");
  g_autofree char *source = g_strdup_printf ("njc_pay_spine.csv, point %d; grade has points %d to %d (grades.csv)",
                                             scale->scp, grade->scp_bottom, grade->scp_top);
  return d22_finance_view_text (fill->view, source);
}

static guint
scale_place (D22FinanceFill *fill, guint32 index)
{
  static const char *const points[] = { "bottom", "mid", "top" };
  const D22PayScale *scale = d22_pay_scale (fill->projection->posts->pay, index);
  const D22Grade *grade = &g_array_index (fill->model->grades, D22Grade, scale->grade);
  g_autofree char *name = g_strdup_printf ("Grade %s, %s", d22_model_text (fill->model, grade->id), points[scale->point]);
  for (guint i = 0; i < fill->view->scales->len; i++)
    if (g_str_equal (g_array_index (fill->view->scales, D22FinanceScale, i).grade, name))
      return i;
  D22FinanceScale row = { .grade = d22_finance_view_text (fill->view, name), .known = d22_finance_view_inputs (fill->view) };
  g_autofree char *point = scale->scp > 0 ? g_strdup_printf ("spine point %d", scale->scp) : g_strdup ("salary");
  row.point = d22_finance_view_text (fill->view, point);
  row.origin = (D22FinanceOrigin){ d22_basis_text (grade->basis), scale_source (fill, scale, grade) };
  row.used = d22_finance_fill_amounts (fill, scale->salary);
  for (guint i = 0; i < fill->view->n_years; i++) {
    row.known.given[i] = i == 0 || scale->spine[i] != D22_NONE;
    row.known.values[i] = row.known.given[i] ? row.used[i] : 0;
  }
  g_array_append_val (fill->view->scales, row);
  return fill->view->scales->len - 1;
}

guint
d22_finance_fill_salary (D22FinanceFill *fill, guint32 *place_of, guint32 salary)
{
  if (place_of[salary] != D22_NONE)
    return place_of[salary];
  const D22Salary *from = d22_pay_salary (fill->projection->posts->pay, salary);
  D22FinanceSalary row = { .scale = scale_place (fill, from->scale), .origin = { "published", "roles.csv, supplement" } };
  row.origin.basis = from->supplement[0].pence != 0 ? "set for this model" : "none given";
  row.given = d22_money_pounds (from->supplement[0]);
  row.supplement = d22_finance_fill_amounts (fill, from->supplement);
  row.salary = d22_finance_fill_amounts (fill, from->salary);
  g_array_append_val (fill->view->salaries, row);
  place_of[salary] = fill->view->salaries->len - 1;
  return place_of[salary];
}
