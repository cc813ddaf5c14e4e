/* Settings of model.ini that contradict each other, or lack their other half. */
#include "loading.h"

static void
check_consultation (D22Loading *loading)
{
  const D22Parameters *parameters = loading->model->parameters;
  if (parameters->proposed_dismissals >= 0 && parameters->proposed_dismissals_reason == D22_ID_NONE)
    d22_loading_setting_issue (
        loading, "consultation", "proposed-dismissals", D22_SEVERITY_ERROR, "dismissals-without-reason",
        "say why in proposed-dismissals-reason, or leave the setting out",
        "a given number of proposed dismissals replaces the derived one and needs a reason (rule 6.5)");
}

static void
check_matching (D22Loading *loading)
{
  const D22Parameters *parameters = loading->model->parameters;
  if (parameters->natural_successor_threshold.millionths < parameters->changed_threshold.millionths)
    d22_loading_setting_issue (loading, "matching", "changed-threshold", D22_SEVERITY_WARNING, "thresholds-reversed",
                               "lower changed-threshold, or raise natural-successor-threshold",
                               "changed-threshold is above natural-successor-threshold: no role can be changed");
}

/* What only costing reads. */
static const D22In finance_tables[] = { D22_IN_INVESTMENT, D22_IN_SAVINGS, D22_IN_MEASURES,
                                        D22_IN_DEMAND,     D22_IN_RATES,   D22_IN_SCENARIOS };

static void
check_finance (D22Loading *loading)
{
  const D22Parameters *parameters = loading->model->parameters;
  gboolean has_year = parameters->first_year.start != 0, has_date = d22_date_given (parameters->implementation_date);
  gboolean is_meant = has_year || has_date;
  for (guint i = 0; i < G_N_ELEMENTS (finance_tables); i++)
    is_meant = is_meant || d22_loading_whole (loading, finance_tables[i]) != NULL;
  if (is_meant && !(has_year && has_date)) {
    const char *missing = has_year ? "implementation-date" : has_date ? "first-year" : "first-year and implementation-date";
    g_autofree char *advice = g_strdup_printf ("add %s to [finance] of model.ini", missing);
    d22_loading_setting_issue (loading, "finance", has_year ? "first-year" : "implementation-date", D22_SEVERITY_WARNING,
                               "not-costed-finance", advice, "nothing is costed without %s", missing);
  }
  D22Year last = { parameters->first_year.start + parameters->years - 1 };
  if (has_year && has_date && parameters->implementation_date.day > d22_year_last_day (last).day)
    d22_loading_setting_issue (loading, "finance", "implementation-date", D22_SEVERITY_WARNING, "implementation-outside",
                               "correct implementation-date, first-year or years",
                               "the implementation date lies after the last year of the projection");
}

void
d22_check_settings (D22Loading *loading)
{
  check_consultation (loading);
  check_matching (loading);
  check_finance (loading);
}
