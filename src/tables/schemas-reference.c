#include "fields.h"

static const D22Column njc_pay_spine[] = {
  COLUMN (D22SpineRow, COUNT, year_start, .required = TRUE,
          .meaning = "the calendar year in which the financial year begins: 2021 is 2021/22"),
  COLUMN (D22SpineRow, COUNT, scp, .required = TRUE, .meaning = "the spinal column point"),
  COLUMN (D22SpineRow, MONEY, annual_salary_gbp, .required = TRUE, .meaning = "full-time salary, pounds a year"),
};

const D22Schema d22_schema_njc_pay_spine = SCHEMA ("njc_pay_spine", D22SpineRow, njc_pay_spine,
                                                   .meaning = "reference: the national pay spine, a row per year and point");

static const D22Column employer_on_costs[] = {
  COLUMN (D22OnCostRow, YEAR, tax_year, .required = TRUE, .meaning = "the year, 1 April to 31 March"),
  COLUMN (D22OnCostRow, PERCENT, ni_rate_pct, .required = TRUE, .meaning = "employer's National Insurance rate, per cent"),
  COLUMN (D22OnCostRow, MONEY, ni_secondary_threshold_gbp, .required = TRUE,
          .meaning = "yearly pay per person above which it is due, pounds"),
  COLUMN (D22OnCostRow, PERCENT, apprenticeship_levy_pct, .required = TRUE,
          .meaning = "apprenticeship levy, per cent of pay"),
  COLUMN (D22OnCostRow, TEXT, note, .meaning = "how the figures were established"),
};

const D22Schema d22_schema_employer_on_costs = SCHEMA ("employer_on_costs", D22OnCostRow, employer_on_costs,
                                                       .meaning = "reference: what an employer pays on top of pay");

static const D22Column redundancy_week_cap[] = {
  COLUMN (D22WeekCapRow, DATE, from, .required = TRUE, .meaning = "the first day on which it holds"),
  COLUMN (D22WeekCapRow, MONEY, weekly_cap_gbp, .required = TRUE, .meaning = "the most that counts as a week's pay, pounds"),
  COLUMN (D22WeekCapRow, TEXT, note, .meaning = "how the figure was established"),
};

const D22Schema d22_schema_redundancy_week_cap =
    SCHEMA ("redundancy_week_cap", D22WeekCapRow, redundancy_week_cap,
            .meaning = "reference: the limit on a week's pay in statutory redundancy payments");

static const D22Column collective_consultation[] = {
  COLUMN (D22ConsultationRow, DATE, from, .required = TRUE, .meaning = "the first day on which it holds"),
  COLUMN (D22ConsultationRow, COUNT, dismissals_at_least, .required = TRUE,
          .meaning = "proposed dismissals within 90 days from which the row applies"),
  COLUMN (D22ConsultationRow, COUNT, minimum_days, .required = TRUE,
          .meaning = "days that consultation must begin before the first dismissal"),
  COLUMN (D22ConsultationRow, COUNT, protective_award_days, .required = TRUE,
          .meaning = "days' pay that a tribunal may award at most where the duty is not met"),
  COLUMN (D22ConsultationRow, TEXT, note, .meaning = "how the figures were established"),
};

const D22Schema d22_schema_collective_consultation =
    SCHEMA ("collective_consultation", D22ConsultationRow, collective_consultation,
            .meaning = "reference: the duty to consult collectively about redundancies");
