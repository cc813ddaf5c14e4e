/* d22: rows bound to records by their schema. Room: tables. */
#pragma once

#include "d22/date.h"
#include "d22/decimal.h"
#include "d22/fte.h"
#include "d22/money.h"
#include "d22/percent.h"
#include "d22/schema.h"
#include "d22/table.h"

G_BEGIN_DECLS

/* A table's rows as records of its schema, in the order of the file. */
typedef struct {
  const D22Schema *schema; /* static */
  D22Table *table;         /* owned; places of findings */
  GArray *records;         /* of the schema's record type, each starting with a #D22Record */
  GArray *years;           /* of D22Year, ascending: the year columns; empty for most tables */
  GArray *amounts;         /* of D22Money: records->len x years->len, 0 where not given */
  int *columns;            /* schema column -> column of the table, -1 where it has none */
} D22Rows;

/* Binds every row of @table (taken over). Findings, each with place and remedy: unknown-column (warning, nearest name),
 * missing-column, duplicate-column, too-many-columns (of years), missing-value, bad-money, bad-fte, bad-count,
 * bad-percentage, bad-decimal, bad-date, month-first-date, bad-year, bad-choice, bad-yes-no, excel-mangled. A row with a
 * finding still becomes a record, the bad field as if not given, so that nothing hides what is wrong elsewhere.
 * @changes: whether `-` empties a cell (changes.csv).
 * Returns: (transfer full): never %NULL. */
D22Rows *d22_rows_bind (D22Table *table, const D22Schema *schema, D22Pool *pool, gboolean changes, D22Issues *issues);

/* Frees records and table. */
void d22_rows_free (D22Rows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Rows, d22_rows_free)

/* Returns whether the record's cell of schema column @column (by name) was given. */
gboolean d22_rows_given (const D22Rows *rows, const D22Record *record, const char *column);

/* Adds a finding about a record's cell; @column is a schema column's name or %NULL for the whole line. */
void d22_rows_issue (const D22Rows *rows, const D22Record *record, const char *column, D22Issues *issues,
                     D22Severity severity, const char *name, const char *advice, const char *format, ...)
    G_GNUC_PRINTF (8, 9);

/* The basis of a figure (model.md, 1), strongest first: the weakest of several is the largest. */
typedef enum { D22_BASIS_PUBLISHED, D22_BASIS_DERIVED, D22_BASIS_ILLUSTRATIVE } D22Basis;
const char *d22_basis_text (D22Basis basis);

typedef struct {
  D22Record record;
  D22Id team_id, name, parent_id, service, locality;
  gint32 in_scope;
  gint32 basis;
  D22Id source, note, public_note;
} D22TeamRow;

typedef enum { D22_STATUS_FILLED, D22_STATUS_VACANT, D22_STATUS_AGENCY } D22PostStatus;
typedef enum { D22_ACTION_DELETE, D22_ACTION_CREATE, D22_ACTION_CHANGE } D22Action;

/* posts.csv, and changes.csv with action, effective and reason. */
typedef struct {
  D22Record record;
  D22Id post_id, role_id, title, grade, team_id, reports_to;
  D22Fte fte, vacant_fte, agency_fte;
  gint32 positions, headcount;
  gint32 status, funded, basis;
  D22Id pool, fund, cost_centre;
  D22Money annual_cost;
  D22Date start, end, fixed_term_end;
  D22Id source, note, public_note;
  gint32 action; /* changes.csv alone, as the next two */
  D22Date effective;
  D22Id reason;
} D22PostRow;

typedef struct {
  D22Record record;
  D22Id role_id, title, grade, registration;
  D22Money supplement;
  gint32 frontline;
  D22Id predecessors;
  gint32 basis;
  D22Id source;
} D22RoleRow;

typedef enum {
  D22_SECTION_DUTY,
  D22_SECTION_KNOWLEDGE,
  D22_SECTION_QUALIFICATION,
  D22_SECTION_EXPERIENCE,
  D22_SECTION_SKILL,
  D22_SECTION_BEHAVIOUR,
  D22_SECTION_DIGITAL,
  D22_N_SECTIONS
} D22Section;
const char *d22_section_text (D22Section section);

typedef struct {
  D22Record record;
  D22Id role_id;
  gint32 section;
  D22Id statement, statement_id, code;
  D22Decimal weight;
  gint32 corporate;
} D22ProfileRow;

typedef struct {
  D22Record record;
  D22Id current_role, current_statement, proposed_role, proposed_statement;
  D22Percent agreed;
  D22Id reason, agreed_by;
  D22Date agreed_on;
} D22MatchRow;

typedef struct {
  D22Record record;
  D22Id grade;
  gint32 rank, scp_bottom, scp_top;
  D22Money salary_bottom, salary_top;
  gint32 basis;
  D22Id source;
} D22GradeRow;

typedef enum {
  D22_OUTCOME_CONFIRMED,
  D22_OUTCOME_UNCHANGED,
  D22_OUTCOME_NATURAL_SUCCESSOR,
  D22_OUTCOME_CHANGED,
  D22_OUTCOME_DELETED
} D22Outcome;
const char *d22_outcome_text (D22Outcome outcome);

typedef struct {
  D22Record record;
  D22Id decision_id, current_role, proposed_role;
  gint32 outcome;
  D22Id reason, decided_by;
  D22Date decided_on;
  gint32 kind; /* review, claim, appeal */
} D22DecisionRow;

typedef struct {
  D22Record record;
  D22Id role_id, pool;
  gint32 requested, approved, accepted;
} D22VolunteersRow;

typedef enum { D22_KIND_RECURRENT, D22_KIND_ONE_OFF } D22LineKind;
typedef enum { D22_CASHABLE, D22_COST_AVOIDANCE, D22_NON_CASHABLE, D22_N_CASHABILITY } D22Cashability;
const char *d22_line_kind_text (D22LineKind kind);
const char *d22_cashability_text (D22Cashability cashability);

/* investment.csv and savings.csv; the amounts by year are in #D22Rows.amounts. */
typedef struct {
  D22Record record;
  D22Id line_id, title, service, category, fund, owner;
  gint32 kind, cashability;
  D22Percent adverse, favourable;
  gint32 basis;
  D22Id source, note, public_note;
} D22LineRow;

typedef struct {
  D22Record record;
  D22Id measure_id, title, unit;
  D22Decimal starting_units;
  D22Id service, fund;
  D22Percent adverse, favourable;
  gint32 basis;
  D22Id source;
} D22MeasureRow;

typedef struct {
  D22Record record;
  D22Id measure_id;
  D22Year year;
  D22Decimal baseline, plan;
  D22Money unit_cost;
  gint32 basis;
  D22Id source;
} D22DemandRow;

typedef struct {
  D22Record record;
  D22Year year;
  D22Percent pay_award, pension_rate, vacancy_factor;
} D22RateRow;

typedef struct {
  D22Record record;
  D22Id control_id, title, measure, scope;
  D22Decimal expected, tolerance;
  D22Id source;
} D22ControlRow;

typedef struct {
  D22Record record;
  D22Id scenario_id, title;
  D22Percent savings_pct, investment_pct;
  gint32 delay_months;
  D22Percent pay_award_change, demand_pct;
} D22ScenarioRow;

typedef enum {
  D22_MILESTONE_CONSULTATION,
  D22_MILESTONE_DECISION,
  D22_MILESTONE_DEADLINE,
  D22_MILESTONE_PHASE
} D22MilestoneKind;

typedef struct {
  D22Record record;
  D22Id milestone_id, title;
  D22Date date, end_date;
  gint32 kind;
  D22Id source;
} D22MilestoneRow;

/* Reference tables (model.md, section 7). */
typedef struct {
  D22Record record;
  gint32 year_start, scp;
  D22Money annual_salary_gbp;
} D22SpineRow;

typedef struct {
  D22Record record;
  D22Year tax_year;
  D22Percent ni_rate_pct;
  D22Money ni_secondary_threshold_gbp;
  D22Percent apprenticeship_levy_pct;
  D22Id note;
} D22OnCostRow;

typedef struct {
  D22Record record;
  D22Date from;
  D22Money weekly_cap_gbp;
  D22Id note;
} D22WeekCapRow;

typedef struct {
  D22Record record;
  D22Date from;
  gint32 dismissals_at_least, minimum_days, protective_award_days;
  D22Id note;
} D22ConsultationRow;

extern const D22Schema d22_schema_teams, d22_schema_posts, d22_schema_changes, d22_schema_roles, d22_schema_profiles,
    d22_schema_matches, d22_schema_grades, d22_schema_decisions, d22_schema_volunteers, d22_schema_investment,
    d22_schema_savings, d22_schema_measures, d22_schema_demand, d22_schema_rates, d22_schema_controls, d22_schema_scenarios,
    d22_schema_timeline, d22_schema_njc_pay_spine, d22_schema_employer_on_costs, d22_schema_redundancy_week_cap,
    d22_schema_collective_consultation;

G_END_DECLS
