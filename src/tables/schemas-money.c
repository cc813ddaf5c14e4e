#include "fields.h"

#define LINE_START                                                                                                          \
  COLUMN (D22LineRow, ID, line_id, .required = TRUE, .meaning = "the line's id"),                                           \
      COLUMN (D22LineRow, TEXT, title, .required = TRUE, .meaning = "what the money is for"),                               \
      COLUMN (D22LineRow, TEXT, service, .meaning = "the service whose budget it is; empty: the programme as a whole"),     \
      COLUMN (D22LineRow, TEXT, category, .meaning = "what reports group by, for instance severance, agency, digital"),     \
      COLUMN (D22LineRow, TEXT, fund, .fallback = "general-fund", .meaning = MEANING_FUND),                                 \
      COLUMN (D22LineRow, TEXT, owner, .meaning = "who answers for the line, as a function, not a name"),                   \
      COLUMN (D22LineRow, CHOICE, kind, .choices = d22_choices_line_kind, .fallback = "recurrent",                          \
              .meaning = "whether it comes back every year or ends")

#define LINE_END                                                                                                            \
  COLUMN_ADVERSE (D22LineRow), COLUMN_FAVOURABLE (D22LineRow), COLUMN_BASIS (D22LineRow, "illustrative"),                   \
      COLUMN_SOURCE (D22LineRow), COLUMN_NOTE (D22LineRow), COLUMN_PUBLIC_NOTE (D22LineRow)

static const D22Column investment[] = { LINE_START, LINE_END };

const D22Schema d22_schema_investment =
    SCHEMA ("investment", D22LineRow, investment, .year_columns = TRUE,
            .meaning = "what the programme costs beside the posts: pounds in each year, one column a year");

static const D22Column savings[] = {
  LINE_START,
  COLUMN (D22LineRow, CHOICE, cashability, .choices = d22_choices_cashability, .fallback = "cashable",
          .meaning = "cashable: a budget falls; cost-avoidance: it rises less; non-cashable: time or quality"),
  LINE_END,
};

const D22Schema d22_schema_savings = SCHEMA (
    "savings", D22LineRow, savings, .year_columns = TRUE,
    .meaning = "what the programme saves beside the posts: pounds in each year (not the increment), one column a year");

static const D22Column measures[] = {
  COLUMN (D22MeasureRow, ID, measure_id, .required = TRUE, .meaning = "the measure's id"),
  COLUMN (D22MeasureRow, TEXT, title, .meaning = "the measure's name as reports show it"),
  COLUMN (D22MeasureRow, TEXT, unit, .required = TRUE, .meaning = "what is counted, in the singular: child looked after"),
  COLUMN (D22MeasureRow, DECIMAL, starting_units,
          .meaning = "the actual level at the start: falling below it is cashable, rising less is cost avoidance"),
  COLUMN (D22MeasureRow, TEXT, service, .meaning = "the service whose budget it is; empty: the programme as a whole"),
  COLUMN (D22MeasureRow, TEXT, fund, .fallback = "general-fund", .meaning = MEANING_FUND),
  COLUMN_ADVERSE (D22MeasureRow),
  COLUMN_FAVOURABLE (D22MeasureRow),
  COLUMN_BASIS (D22MeasureRow, "illustrative"),
  COLUMN_SOURCE (D22MeasureRow),
};

const D22Schema d22_schema_measures = SCHEMA (
    "measures", D22MeasureRow, measures, .meaning = "what demand is counted in; demand.csv says how much of it there is");

static const D22Column demand[] = {
  COLUMN (D22DemandRow, ID, measure_id, .required = TRUE, .refers_to = "measures.measure_id", .meaning = "the measure"),
  COLUMN (D22DemandRow, YEAR, year, .required = TRUE, .meaning = "the financial year"),
  COLUMN (D22DemandRow, DECIMAL, baseline, .required = TRUE, .meaning = "units if nothing changes"),
  COLUMN (D22DemandRow, DECIMAL, plan, .required = TRUE, .meaning = "units under the proposal"),
  COLUMN (D22DemandRow, MONEY, unit_cost,
          .meaning = "pounds per unit and year; without it the measure is tracked and costs nothing"),
  COLUMN_BASIS (D22DemandRow, "illustrative"),
  COLUMN_SOURCE (D22DemandRow),
};

const D22Schema d22_schema_demand =
    SCHEMA ("demand", D22DemandRow, demand, .meaning = "demand by measure and year, without and with the proposal");

static const D22Column rates[] = {
  COLUMN (D22RateRow, YEAR, year, .required = TRUE, .meaning = "the first financial year in which the figures hold"),
  COLUMN (D22RateRow, PERCENT, pay_award, .meaning = "pay award in per cent; empty: the one before holds on"),
  COLUMN (D22RateRow, PERCENT, pension_rate,
          .meaning = "employer's pension rate in per cent; empty: the one before holds on"),
  COLUMN (D22RateRow, PERCENT, vacancy_factor, .meaning = "vacancy factor in per cent; empty: the one before holds on"),
};

const D22Schema d22_schema_rates = SCHEMA (
    "rates", D22RateRow, rates, .meaning = "figures of [finance] by year, where they change; each holds until the next");

static const D22Column controls[] = {
  COLUMN (D22ControlRow, ID, control_id, .required = TRUE, .meaning = "the control's id"),
  COLUMN (D22ControlRow, TEXT, title, .meaning = "what the figure is, in words"),
  COLUMN (D22ControlRow, TEXT, measure, .required = TRUE,
          .meaning = "which figure: fte.current, posts.deleted, people.at-risk, finance.net, ...; posts.* count positions"),
  COLUMN (D22ControlRow, TEXT, scope, .meaning = "a service; empty: all of them"),
  COLUMN (D22ControlRow, DECIMAL, expected, .required = TRUE, .meaning = "the published figure"),
  COLUMN (D22ControlRow, DECIMAL, tolerance, .fallback = "0", .meaning = "how far the computed figure may be from it"),
  COLUMN_SOURCE (D22ControlRow),
};

const D22Schema d22_schema_controls =
    SCHEMA ("controls", D22ControlRow, controls, .meaning = "published figures that the model must reproduce");

static const D22Column scenarios[] = {
  COLUMN (D22ScenarioRow, ID, scenario_id, .required = TRUE, .meaning = "the scenario's id; not one of the built-in ones"),
  COLUMN (D22ScenarioRow, TEXT, title, .meaning = "what it supposes, in words"),
  COLUMN (D22ScenarioRow, PERCENT, savings_pct, .fallback = "100", .meaning = "per cent of the savings that come true"),
  COLUMN (D22ScenarioRow, PERCENT, investment_pct, .fallback = "100", .meaning = "per cent of the investment that is spent"),
  COLUMN (D22ScenarioRow, COUNT, delay_months, .fallback = "0", .meaning = "months by which savings come later"),
  COLUMN (D22ScenarioRow, PERCENT, pay_award_change, .fallback = "0",
          .meaning = "percentage points a year on top of the pay award; may be negative"),
  COLUMN (D22ScenarioRow, PERCENT, demand_pct, .fallback = "100",
          .meaning = "per cent of the fall in demand that comes true"),
};

const D22Schema d22_schema_scenarios = SCHEMA ("scenarios", D22ScenarioRow, scenarios,
                                               .meaning = "what-if cases of the projection, beside those that are built in");

static const D22Column timeline[] = {
  COLUMN (D22MilestoneRow, ID, milestone_id, .required = TRUE, .meaning = "the milestone's id"),
  COLUMN (D22MilestoneRow, TEXT, title, .meaning = "what happens"),
  COLUMN (D22MilestoneRow, DATE, date, .required = TRUE, .meaning = "the day, or the first of several"),
  COLUMN (D22MilestoneRow, DATE, end_date, .meaning = "the last day, where there are several"),
  COLUMN (D22MilestoneRow, CHOICE, kind, .choices = d22_choices_milestone, .fallback = "phase", .meaning = "what it is"),
  COLUMN_SOURCE (D22MilestoneRow),
};

const D22Schema d22_schema_timeline = SCHEMA (
    "timeline", D22MilestoneRow, timeline, .meaning = "the milestones of the programme, for the timetable in the outputs");
