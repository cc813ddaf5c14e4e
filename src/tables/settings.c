#include "d22/parameters.h"

#include "fields.h"

static const char *const statuses[] = {
  [D22_MODEL_DRAFT] = "draft",
  [D22_MODEL_CONSULTATION] = "consultation",
  [D22_MODEL_FINAL] = "final",
  NULL,
};
static const char *const directions[] = {
  [D22_DIRECTION_CURRENT] = "current",
  [D22_DIRECTION_PROPOSED] = "proposed",
  [D22_DIRECTION_BOTH] = "both",
  NULL,
};
static const char *const pool_rules[] = {
  [D22_POOL_TEAM] = "team",
  [D22_POOL_SERVICE] = "service",
  [D22_POOL_ROLE] = "role",
  NULL,
};
static const char *const changed_roles[] = {
  [D22_CHANGED_OPEN] = "open",
  [D22_CHANGED_RING_FENCE] = "ring-fence",
  NULL,
};
static const char *const costing_points[] = {
  [D22_POINT_BOTTOM] = "bottom",
  [D22_POINT_MID] = "mid",
  [D22_POINT_TOP] = "top",
  NULL,
};
static const char *const nettings[] = {
  [D22_NETTING_POST] = "post",
  [D22_NETTING_SERVICE] = "service",
  [D22_NETTING_PROGRAMME] = "programme",
  NULL,
};
static const char *const vacant_posts[] = {
  [D22_VACANT_CASHABLE] = "cashable",
  [D22_VACANT_NON_CASHABLE] = "non-cashable",
  NULL,
};
static const char *const price_bases[] = {
  [D22_PRICE_NOMINAL] = "nominal",
  [D22_PRICE_REAL] = "real",
  NULL,
};

#define SETTING_IN(section_, key_, type_, field_, unit_, least_, most_, ...)                                                \
  {                                                                                                                         \
    .section = section_, .key = key_, .type = D22_TYPE_##type_, .offset = D22_OFFSET (D22Parameters, type_, field_),        \
    .unit = unit_, .least = least_, .most = most_, __VA_ARGS__                                                              \
  }
#define SETTING(section_, key_, type_, field_, unit_, ...)                                                                  \
  SETTING_IN (section_, key_, type_, field_, unit_, G_MININT32, G_MAXINT32, __VA_ARGS__)
#define WEIGHT(key_, section_, fallback_, meaning_)                                                                         \
  SETTING_IN ("matching", "weight-" key_, PERCENT, weight[section_], "", 0, G_MAXINT32, .fallback = fallback_,              \
              .meaning = meaning_)

static const D22Setting settings[] = {
  SETTING ("model", "id", ID, id, "",
           .meaning = "used in output file names: a-z, 0-9 and -; empty: made of the folder's name"),
  SETTING ("model", "title", TEXT, title, "", .meaning = "the title of every output; empty: the folder's name"),
  SETTING ("model", "organisation", TEXT, organisation, "", .meaning = "the employer, as outputs show it"),
  SETTING ("model", "version", TEXT, version, "", .meaning = "the version of the proposal, as outputs show it"),
  SETTING ("model", "status", CHOICE, status, "", .choices = statuses, .fallback = "draft",
           .meaning = "from consultation on, every role needs a decision (rule 4.11)"),
  SETTING ("model", "published", DATE, published, "date", .meaning = "the model's date: what outputs are dated by"),

  SETTING_IN ("matching", "natural-successor-threshold", PERCENT, natural_successor_threshold, "per cent", 0, 100,
              .fallback = "70", .meaning = "coverage from which a proposed role is a natural successor (rule 4.8)"),
  SETTING_IN ("matching", "changed-threshold", PERCENT, changed_threshold, "per cent", 0, 100, .fallback = "40",
              .meaning = "coverage from which a role counts as changed rather than deleted (rule 4.8)"),
  SETTING_IN ("matching", "statement-threshold", PERCENT, statement_threshold, "per cent", 0, 100, .fallback = "60",
              .meaning = "text similarity below this counts as none (rule 4.1)"),
  SETTING ("matching", "direction", CHOICE, direction, "", .choices = directions, .fallback = "current",
           .meaning = "which coverage is the score: old job kept in new, new job already done, or the smaller (rule 4.5)"),
  SETTING ("matching", "max-grade-difference", COUNT, max_grade_difference, "grades", .fallback = "1",
           .meaning = "how far apart the grades of a natural successor may be (rule 4.6)"),
  WEIGHT ("duty", D22_SECTION_DUTY, "100", "share of the job description in a role's coverage (rule 4.4)"),
  WEIGHT ("knowledge", D22_SECTION_KNOWLEDGE, "0", "share of the section knowledge (rule 4.4)"),
  WEIGHT ("qualification", D22_SECTION_QUALIFICATION, "0", "share of the section qualification (rule 4.4)"),
  WEIGHT ("experience", D22_SECTION_EXPERIENCE, "0", "share of the section experience (rule 4.4)"),
  WEIGHT ("skill", D22_SECTION_SKILL, "0", "share of the section skill (rule 4.4)"),
  WEIGHT ("behaviour", D22_SECTION_BEHAVIOUR, "0", "share of the section behaviour (rule 4.4)"),
  WEIGHT ("digital", D22_SECTION_DIGITAL, "0", "share of the section digital (rule 4.4)"),

  SETTING ("selection", "pool", CHOICE, pool, "", .choices = pool_rules, .fallback = "team",
           .meaning = "the selection pool of a post that names none (rule 5.1); role: one pool a role"),
  SETTING ("selection", "changed-roles", CHOICE, changed_roles, "", .choices = changed_roles, .fallback = "open",
           .meaning = "whether people of a changed role go to open selection or have a claim on the new one (rule 5.2)"),
  SETTING_IN ("selection", "max-expressions", COUNT, max_expressions, "roles", 1, G_MAXINT32, .fallback = "2",
              .meaning = "how many open roles a person may express an interest in (rule 6.4)"),
  SETTING ("selection", "max-grade-up", COUNT, max_grade_up, "grades", .fallback = "1",
           .meaning = "how far above one's grade a place may be (rule 6.1)"),
  SETTING ("selection", "max-grade-down", COUNT, max_grade_down, "grades", .fallback = "2",
           .meaning = "how far below one's grade a place may be (rule 6.1)"),
  SETTING_IN ("selection", "eligibility-threshold", PERCENT, eligibility_threshold, "per cent", 0, 100, .fallback = "30",
              .meaning = "score from which a place is open to a person at risk (rule 6.1)"),

  SETTING ("consultation", "start", DATE, consultation_start, "date",
           .meaning = "the first day of consultation; without start and end rule 6.5 is not assessed"),
  SETTING ("consultation", "end", DATE, consultation_end, "date", .meaning = "the last day of consultation"),
  SETTING ("consultation", "establishment", TEXT, establishment, "",
           .meaning = "the establishment in law that the employees are assigned to"),
  SETTING ("consultation", "first-dismissal", DATE, first_dismissal, "date",
           .meaning = "the first dismissal; empty: dismissal-date of [severance]"),
  SETTING ("consultation", "other-dismissals-90-days", COUNT, other_dismissals_90_days, "people", .fallback = "0",
           .meaning = "dismissals by other proposals at the establishment within 90 days"),
  SETTING ("consultation", "proposed-dismissals", COUNT, proposed_dismissals, "people",
           .meaning = "replaces the derived number of proposed dismissals; needs a reason"),
  SETTING ("consultation", "proposed-dismissals-reason", TEXT, proposed_dismissals_reason, "",
           .meaning = "why the derived number does not stand"),

  SETTING ("finance", "first-year", YEAR, first_year, "financial year",
           .meaning = "the first year of the projection; without it nothing is costed"),
  SETTING_IN ("finance", "years", COUNT, years, "years", 1, 30, .fallback = "5", .meaning = "the length of the projection"),
  SETTING ("finance", "implementation-date", DATE, implementation_date, "date",
           .meaning = "the first day of the proposed structure; without it nothing is costed"),
  SETTING ("finance", "costing-point", CHOICE, costing_point, "", .choices = costing_points, .fallback = "top",
           .meaning = "the point of the grade that posts are costed at (rule 7.1)"),
  SETTING ("finance", "costing-point-new", CHOICE, costing_point_new, "", .choices = costing_points,
           .meaning = "for posts in the proposed structure only; empty: costing-point"),
  SETTING ("finance", "costing-point-deleted", CHOICE, costing_point_deleted, "", .choices = costing_points,
           .meaning = "for posts in the current structure only; empty: costing-point"),
  SETTING_IN ("finance", "pay-award", PERCENT, pay_award, "per cent", -100, 100, .fallback = "3.0",
              .meaning = "a year, where no known spine says (rule 7.1); with price-base real the default is 0"),
  SETTING ("finance", "pay-known-to", YEAR, pay_known_to, "financial year",
           .meaning = "later published spines are left out; empty: none is"),
  SETTING_IN ("finance", "pension-rate", PERCENT, pension_rate, "per cent", 0, 100, .fallback = "17.8",
              .meaning = "employer's future-service rate (rule 7.2)"),
  SETTING_IN ("finance", "vacancy-factor", PERCENT, vacancy_factor, "per cent", 0, 100, .fallback = "0",
              .meaning = "the share of cost that vacancies save on average (rule 7.2)"),
  SETTING ("finance", "netting", CHOICE, netting, "", .choices = nettings, .fallback = "service",
           .meaning = "what staffing increases and decreases are set against each other by (rule 7.5)"),
  SETTING ("finance", "vacant-posts", CHOICE, vacant_posts, "", .choices = vacant_posts, .fallback = "non-cashable",
           .meaning = "what the saving on vacant FTE counts as (rule 7.6)"),
  SETTING_IN ("finance", "discount-rate", PERCENT, discount_rate, "per cent", 0, 100, .fallback = "3.5",
              .meaning = "for the present value, which is shown with price-base real alone (rule 8.4)"),
  SETTING ("finance", "price-base", CHOICE, price_base, "", .choices = price_bases, .fallback = "nominal",
           .meaning = "nominal: cash of each year; real: prices of the first year (rule 8.4)"),

  SETTING ("severance", "dismissal-date", DATE, dismissal_date, "date",
           .meaning = "the date of redundancies (rules 6.5, 9)"),
  SETTING_IN ("severance", "voluntary-multiplier", DECIMAL, voluntary_multiplier, "", 0, 104, .fallback = "1",
              .meaning = "voluntary cases: times the statutory weeks (rule 9.2)"),
  SETTING_IN ("severance", "compulsory-multiplier", DECIMAL, compulsory_multiplier, "", 0, 104, .fallback = "1",
              .meaning = "compulsory cases: times the statutory weeks (rule 9.2)"),
  SETTING ("severance", "actual-pay", YES_NO, actual_pay, "", .fallback = "no",
           .meaning = "yes: weeks at actual pay; no: at most the statutory cap (rule 9.2)"),

  SETTING ("privacy", "small-number", COUNT, small_number, "people", .fallback = "5",
           .meaning = "counts from 1 to under this are suppressed outside the HR, finance and union editions"),
  SETTING ("privacy", "equality-number", COUNT, equality_number, "people", .fallback = "10",
           .meaning = "the same for equality data"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (settings) <= D22_N_SETTINGS_MAX);

const D22Setting *
d22_settings (guint *n)
{
  *n = G_N_ELEMENTS (settings);
  return settings;
}
