/* d22: the lines of rules 7 and 8 as formulas, each declared once. Room: rules.
 *
 * One arithmetic, two voices: the engine evaluates these exactly; the finance workbook prints the same ones as live
 * formulas. The table is in src/rules/rules.c. */
#pragma once

#include "d22/expression.h"

G_BEGIN_DECLS

/* The inputs of each, in order, are in the comment: values and cells are given in this order. Rates are per cents (17.8),
 * money is pounds. */
typedef enum {
  /* pay, 7.1 */
  D22_RULE_MID,    /* bottom, top: a whole point or pound, cut */
  D22_RULE_AWARD,  /* figure, pay_award: salary or supplement of the next year, to the pound */
  D22_RULE_INDEX,  /* index_before, rate: price index of annual costs (7.2); index of a scenario's pay change (8.6); 1 in the
                      first year */
  D22_RULE_SALARY, /* point_salary, supplement, pay_change_index: S of 7.2; rounded to the pound where a scenario changes pay
                      (8.6) */
  /* cost of posts */
  D22_RULE_FULL_YEAR_COST, /* salary, fte, positions, pension_rate, levy, ni_rate, threshold, vacancy_factor: 7.2, unrounded
                            */
  D22_RULE_ANNUAL_COST,    /* annual_cost, fte, fte_given_for, price_index, pay_change_index: 7.2, unrounded */
  D22_RULE_DAYS,           /* first, last, year_first, year_last: 7.3; both ends count, never below 0 */
  D22_RULE_COST,           /* full_year_cost, days, year_days: baseline, and the proposed row's own cost where the fund
                              changes: 7.3, 7.5 */
  D22_RULE_COST_SWITCH,  /* current_cost, current_days, proposed_cost, proposed_days, year_days: proposal, both parts rounded
                            once: 1.2 */
  D22_RULE_DIFFERENCE,   /* proposal, baseline: 7.5 */
  D22_RULE_VACANT_SHARE, /* vacant_fte, fte, fte_after: 7.6; only where FTE falls */
  D22_RULE_VACANT_SAVING, /* vacant_share, difference: 7.6, zero or above */
  D22_RULE_PART_PROPOSED, /* difference: what belongs to the proposed row's service, role and fund: 7.5 */
  D22_RULE_PART_CURRENT,  /* difference, vacant_saving: what belongs to the current row's, vacant part taken out: 7.5, 7.6 */
  D22_RULE_PART_OLD_FUND, /* difference, moved, vacant_saving: the same where the fund changes; moved is D22_RULE_COST of the
                             proposed row and belongs to the proposed row's group: 7.5 */
  D22_RULE_INVESTMENT,    /* netted: establishment investment of a netted sum: 7.5 */
  D22_RULE_SAVING,        /* netted: establishment saving of a netted sum: 7.5 */
  /* demand, 8.1 */
  D22_RULE_DEMAND_PLAN,     /* baseline, plan, demand_pct: the plan of a scenario: 8.6 */
  D22_RULE_DEMAND_TOTAL,    /* baseline, plan, unit_cost */
  D22_RULE_DEMAND_CASHABLE, /* baseline, plan, unit_cost, starting_units: only where there are starting units, else 0 */
  D22_RULE_DEMAND_AVOIDED,  /* demand_total, demand_cashable */
  /* scenarios, 8.6 */
  D22_RULE_SCALED,       /* amount, pct: adverse, favourable, investment_pct: amounts above zero alone */
  D22_RULE_DELAY_WEIGHT, /* delay_months, lag: share of the amount of `lag` years ago that falls in this year */
  D22_RULE_DELAYED, /* amount, pct, moved: a saving after delay; moved: sum of delay weight x amount above zero of the year
                       that lies lag years back, over the lags */
  /* projection, 8.2-8.5 */
  D22_RULE_NET,              /* savings, investment */
  D22_RULE_CUMULATIVE,       /* before, net */
  D22_RULE_INCREMENT,        /* net, before: net of the year before, 0 for the first */
  D22_RULE_PAYBACK,          /* years_before, cumulative_before, net: 8.3, not for the first year */
  D22_RULE_DISCOUNT_FACTOR,  /* before, discount_rate: 8.4; 1 in the first year */
  D22_RULE_PRESENT_VALUE,    /* before, net, discount_factor: running, unrounded: 8.4 */
  D22_RULE_PENCE,            /* amount: rounded to the penny: the present value at last */
  D22_RULE_BREAK_EVEN,       /* net, base: per cent, cut: 8.5 */
  D22_RULE_BREAK_EVEN_UNITS, /* net, unit_costs: 8.5 */
  D22_RULE_CONTROL,          /* computed, expected: 8.8 */
  D22_N_RULES
} D22RuleId;

#define D22_RULE_MAX_INPUTS 8

typedef struct {
  const char *name;                            /* `full_year_cost` */
  const char *number;                          /* `7.2` */
  const char *inputs[D22_RULE_MAX_INPUTS + 1]; /* %NULL-terminated */
  const char *text;                            /* the formula, in the language of expression.h */
  const char *unit;                            /* `£`, `days`, `per cent`, `share`, ... */
  const char *meaning;                         /* one line, for the guide and the workbook */
} D22Rule;

/* Returns: (transfer none). */
const D22Rule *d22_rule_get (D22RuleId id);
guint d22_rule_n_inputs (D22RuleId id);

/* Evaluates exactly; @values in the order of the rule's inputs; @out may be one of them.
 * Returns %FALSE, and @out zero, where something is divided by zero. */
gboolean d22_rule_evaluate (D22RuleId id, const D22Number *const *values, D22Number *out);

/* @cells: one reference per input, in order, not negated or summed.
 * Returns: (transfer full): the spreadsheet formula, `=` first. */
char *d22_rule_formula (D22RuleId id, const char *const *cells);

G_END_DECLS
