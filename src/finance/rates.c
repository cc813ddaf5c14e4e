#include "rates.h"

/* Figures of rates.csv hold until the next one given (7.1); before the first, those of model.ini. */
static void
read_rates (const D22Model *model, D22PayYear *year)
{
  const D22Parameters *parameters = model->parameters;
  guint32 award = 1u << d22_schema_column (&d22_schema_rates, "pay_award");
  guint32 pension = 1u << d22_schema_column (&d22_schema_rates, "pension_rate");
  guint32 vacancy = 1u << d22_schema_column (&d22_schema_rates, "vacancy_factor");
  year->pay_award = parameters->pay_award;
  year->pension_rate = parameters->pension_rate;
  year->vacancy_factor = parameters->vacancy_factor;
  for (guint i = 0; i < model->rates->len; i++) {
    const D22RateRow *row = &g_array_index (model->rates, D22RateRow, i);
    if (row->year.start > year->year.start)
      break;
    if ((row->record.given & award) != 0)
      year->pay_award = row->pay_award;
    if ((row->record.given & pension) != 0)
      year->pension_rate = row->pension_rate;
    if ((row->record.given & vacancy) != 0)
      year->vacancy_factor = row->vacancy_factor;
  }
}

D22Percent
d22_rates_award (const D22Model *model, D22Year year)
{
  D22PayYear rates = { .year = year };
  read_rates (model, &rates);
  return rates.pay_award;
}

/* On-costs are those of the year, after the last one given the last (7.2); with price-base real, of the first year (8.4). */
static void
read_on_costs (const D22Model *model, D22PayYear *year)
{
  gboolean real = model->parameters->price_base == D22_PRICE_REAL;
  gint32 of = real ? model->parameters->first_year.start : year->year.start;
  year->on_costs = D22_NONE;
  for (guint i = 0; i < model->on_costs->len; i++) {
    const D22OnCostRow *row = &g_array_index (model->on_costs, D22OnCostRow, i);
    if (row->tax_year.start > of)
      break;
    year->on_costs = i;
    year->ni_rate = row->ni_rate_pct;
    year->levy = row->apprenticeship_levy_pct;
    year->threshold = row->ni_secondary_threshold_gbp;
  }
}

D22PayYear *
d22_rates_years (const D22Model *model)
{
  const D22Parameters *parameters = model->parameters;
  D22PayYear *years = g_new0 (D22PayYear, (gsize)parameters->years);
  for (gint32 i = 0; i < parameters->years; i++) {
    D22PayYear *year = &years[i];
    year->year = (D22Year){ parameters->first_year.start + i };
    year->first_day = d22_year_first_day (year->year);
    year->last_day = d22_year_last_day (year->year);
    year->days = d22_year_days (year->year);
    read_rates (model, year);
    read_on_costs (model, year);
  }
  return years;
}
