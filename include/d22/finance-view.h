/* d22: what the finance edition may show: money by post and role. No person, no number of people. Room: view.
 *
 * Everything that the finance workbook says is here, and each figure is the engine's own: the workbook's formulas are printed
 * from the rules, their cached values come from here. Figures are doubles in the units of a cell (pounds, FTE, per cent, days),
 * each the one next to the exact figure: nothing is added up from them. By-year arrays hold n_years of them. Texts and arrays
 * belong to the view. */
#pragma once

#include "d22/date.h"

G_BEGIN_DECLS

/* What an input rests on. */
typedef struct {
  const char *basis;  /* `published`, `derived`, `illustrative`, or in other words */
  const char *source; /* `rates.csv`, the row's own source */
} D22FinanceOrigin;

/* A row of inputs by year; where none is given the cell is empty. */
typedef struct {
  gboolean *given;
  double *values;
} D22FinanceInputs;

typedef struct {
  const char *label; /* `2021/22` */
  D22Date first_day, last_day;
  gint32 days;
} D22FinanceYear;

/* The scalars that formulas lead back to, and the others. */
typedef enum {
  D22_ASSUMED_FIRST_DAY,
  D22_ASSUMED_IMPLEMENTATION,
  D22_ASSUMED_PAY_AWARD,
  D22_ASSUMED_PENSION_RATE,
  D22_ASSUMED_VACANCY_FACTOR,
  D22_ASSUMED_VACANT_POSTS,
  D22_ASSUMED_DISCOUNT_RATE,
  D22_ASSUMED_PAY_CHANGE, /* points on top of every award (8.6); 0 in the central case */
  D22_ASSUMED_DEMAND_PCT, /* per cent of planned reductions that happens (8.6); 100 in the central case */
  D22_ASSUMED_OTHER,      /* shown alone */
  D22_N_ASSUMED
} D22FinanceAssumed;

typedef enum { D22_FINANCE_TEXT, D22_FINANCE_NUMBER, D22_FINANCE_DATE, D22_FINANCE_CHOICE } D22FinanceKind;

typedef struct {
  D22FinanceAssumed id;
  const char *name, *meaning, *unit;
  D22FinanceOrigin origin;
  D22FinanceKind kind;
  gboolean input; /* may be changed in the workbook; else it shapes the workbook and is settled in model.ini */
  const char *text;
  double number;
  D22Date date;
  const char *const *choices; /* static */
  double least, most;
} D22FinanceAssumption;

/* Rates by year, in the order of the sheet. */
typedef enum {
  D22_FINANCE_NI_RATE,
  D22_FINANCE_NI_THRESHOLD,
  D22_FINANCE_LEVY,
  D22_FINANCE_PENSION,
  D22_FINANCE_VACANCY,
  D22_FINANCE_AWARD,
  D22_N_FINANCE_RATES
} D22FinanceRateId;

/* A rate holds until the next one given; before the first, the assumption @otherwise holds (D22_ASSUMED_OTHER: none). */
typedef struct {
  const char *name, *unit;
  D22FinanceOrigin origin;
  D22FinanceAssumed otherwise;
  D22FinanceInputs given;
  double *used;
} D22FinanceRate;

/* A costing point of a grade: known salaries, the others raised by the award (7.1). */
typedef struct {
  const char *grade, *point; /* `Grade 10`, `mid, spine point 36` */
  D22FinanceOrigin origin;
  D22FinanceInputs known;
  double *used;
} D22FinanceScale;

/* A scale with a supplement. */
typedef struct {
  guint scale;
  D22FinanceOrigin origin; /* of the supplement */
  double given;            /* the supplement in the first year */
  double *supplement, *salary;
} D22FinanceSalary;

/* A row of a post that costs something, as it stands in one of the structures. */
typedef struct {
  gboolean present;
  D22FinanceOrigin origin;
  gboolean is_annual;           /* a given annual cost; else the salary */
  double annual_cost, cost_fte, cost_given_for; /* given for so many FTE, and how many the line has now; 1 and 1: its own */
  guint salary;                 /* index into the salaries */
  double *pay;                  /* salary by year; %NULL where annual */
  double fte, positions;
  double *full_year;
} D22FinanceSide;

#define D22_FINANCE_NO_GROUP G_MAXUINT

typedef struct {
  const char *post_id, *title, *change, *service, *source;
  D22FinanceSide current, proposed;
  gboolean has_term;
  D22Date term_end;             /* fixed_term_end of the current row */
  D22Date last_before;          /* last day of the current row under the proposal */
  gboolean before_follows;      /* it is the day before implementation, or term_end if earlier */
  D22Date first_after;
  gboolean after_follows;       /* it is the implementation date */
  gboolean ends;                /* the proposed row ends before the projection does, on last_after */
  D22Date last_after;
  double *days_baseline, *days_before, *days_after;
  double *baseline, *proposal, *difference, *moved, *vacant, *part_proposed, *part_current;
  double baseline_total, proposal_total, difference_total;
  gboolean fund_changes;
  gboolean has_vacant;
  double vacant_fte, fte, fte_after, vacant_share;
  guint group_proposed, group_current, group_vacant; /* indices into the groups, or D22_FINANCE_NO_GROUP */
} D22FinancePost;

/* Where too many posts differ for a row each: sums of parts by group, service, role and change, above and below zero apart. */
typedef struct {
  const char *service, *role, *change, *part;
  guint group;
  double *amounts;
  double total;
} D22FinancePostSum;

/* What is netted together (7.5), in the engine's order; its number in the workbook is its index + 1. */
typedef struct {
  const char *title;
  gboolean vacant;
  double *above, *below, *netted; /* sums of parts; netted: both */
  double above_total, below_total, netted_total;
} D22FinanceGroup;

typedef enum {
  D22_FINANCE_GROUP,           /* index: groups */
  D22_FINANCE_INPUT,           /* a row of investment.csv or savings.csv */
  D22_FINANCE_DEMAND_CASHABLE, /* index: measures */
  D22_FINANCE_DEMAND_AVOIDED,
} D22FinanceLineFrom;

typedef struct {
  const char *line_id, *title, *service, *fund, *kind, *cashability;
  D22FinanceOrigin origin;
  D22FinanceLineFrom from;
  guint index;
  double *amounts;
  double total;
} D22FinanceLine;

/* A part of a total. */
typedef struct {
  const char *name;
  double *by_year;
  double total;
} D22FinanceShare;

/* A table of lines. Lines of groups and of measures stand here even where they are all zero: an input may change that. */
typedef struct {
  GArray *lines; /* of D22FinanceLine */
  double *totals;
  double total;
  GArray *by_service, *by_fund, *by_kind, *by_cashability, *by_basis; /* of D22FinanceShare; of investment no cashability */
} D22FinanceLines;

typedef struct {
  const char *measure_id, *title, *unit, *service;
  D22FinanceOrigin origin;
  gboolean costed;
  gboolean has_starting_units;
  double starting_units;
  D22FinanceInputs baseline, plan, unit_cost;
  const char *demand_source, *demand_basis;
  double *planned, *total, *cashable, *avoided;
  double total_sum, cashable_sum, avoided_sum;
} D22FinanceMeasure;

typedef struct {
  double *by_year, *cumulative, *increments, *recurrent;
  double total, recurrent_total, increments_total;
  GArray *by_service, *by_fund, *by_kind; /* of D22FinanceShare, as those of the lines */
  double *stays, *starts, *starts_later, *payback; /* rule 8.3, step by step: 0 or 1, and years in the year of payback */
  gboolean reached;
  guint payback_year;
  double payback_years;
  double *factors, *present_values; /* %NULL with nominal prices */
  double present_value;
} D22FinanceNet;

/* Which money of the workbook a control compares; the rest are the engine's figures. */
typedef enum { D22_FINANCE_CONTROL_INVESTMENT, D22_FINANCE_CONTROL_SAVINGS, D22_FINANCE_CONTROL_NET, D22_FINANCE_CONTROL_OTHER } D22FinanceControlOf;

typedef struct {
  const char *control_id, *title, *measure, *scope, *unit, *source;
  D22FinanceControlOf of;
  guint share; /* index into by_service; D22_FINANCE_NO_GROUP: the whole */
  double expected, tolerance;
  gboolean given;
  double computed, difference;
  gboolean within;
} D22FinanceControl;

/* Rule 2.3 in FTE. */
typedef struct {
  const char *service;
  double from, added, deleted, increased, reduced, moved_in, moved_out, to;
} D22FinanceFlow;

typedef struct {
  const char *name, *sha256;
} D22FinanceFile;

typedef struct {
  GStringChunk *texts;
  GPtrArray *memory;
  const char *title, *organisation, *version, *status, *date, *netting;
  gboolean draft;
  gboolean by_sign; /* netting by post: what is above and what is below zero stay apart */
  gboolean costed;  /* FALSE: nothing below is there, and there is no workbook */
  guint n_years;
  D22FinanceYear *years;
  GArray *assumptions; /* of D22FinanceAssumption */
  D22FinanceRate rates[D22_N_FINANCE_RATES];
  double *price_index, *pay_change;
  double *later; /* years after the first */
  GArray *scales;   /* of D22FinanceScale */
  GArray *salaries; /* of D22FinanceSalary */
  gboolean posts_are_sums;
  guint n_differing;
  GArray *posts;       /* of D22FinancePost, by id; empty where posts_are_sums */
  GArray *post_sums;   /* of D22FinancePostSum; else empty */
  double *differences; /* of all posts */
  double differences_total;
  GPtrArray *not_costed; /* of char: post ids */
  GArray *groups;        /* of D22FinanceGroup */
  D22FinanceLines investment, savings;
  GArray *measures; /* of D22FinanceMeasure */
  D22FinanceNet net;
  GArray *controls; /* of D22FinanceControl, by id */
  guint controls_failed;
  GArray *flows; /* of D22FinanceFlow: the whole, then the services */
  GArray *files; /* of D22FinanceFile, by name */
  const char *model_hash;
  const char *illustrative; /* how much of the totals is assumed, in words */
} D22FinanceView;

/* Returns: (transfer full): an empty view. */
D22FinanceView *d22_finance_view_new (guint n_years);
void d22_finance_view_free (D22FinanceView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22FinanceView, d22_finance_view_free)

/* Returns: (transfer none): n_years zeros. */
double *d22_finance_view_years (D22FinanceView *view);

/* Returns: (transfer none): no inputs yet. */
D22FinanceInputs d22_finance_view_inputs (D22FinanceView *view);

/* Returns: (transfer none): a copy of @text; the second takes @text over. */
const char *d22_finance_view_text (D22FinanceView *view, const char *text);
const char *d22_finance_view_take (D22FinanceView *view, char *text);

/* Returns: (transfer none): the assumption; one of D22_ASSUMED_OTHER can't be asked for. */
const D22FinanceAssumption *d22_finance_view_assumption (const D22FinanceView *view, D22FinanceAssumed id);

G_END_DECLS
