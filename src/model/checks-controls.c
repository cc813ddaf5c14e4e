/* controls.csv and scenarios.csv. */
#include "loading.h"

#include "d22/figures.h"
#include "d22/nearest.h"

#include <string.h>

static gboolean
holds_text (const char *const *texts, const char *text)
{
  for (; *texts != NULL; texts++) {
    if (strcmp (*texts, text) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
check_measure (D22Loading *loading, const D22Rows *rows, const D22ControlRow *row)
{
  const char *const *measures = d22_figures_measures ();
  const char *measure = d22_loading_text (loading, row->measure);
  if (row->measure == D22_ID_NONE || holds_text (measures, measure))
    return;
  gsize n = 0;
  while (measures[n] != NULL)
    n++;
  const char *nearest = d22_nearest (measure, measures, n);
  g_autofree char *all = g_strjoinv (", ", (char **)measures);
  g_autofree char *advice =
      nearest != NULL ? g_strdup_printf ("did you mean '%s'?", nearest) : g_strdup_printf ("name one of %s", all);
  d22_rows_issue (rows, &row->record, "measure", loading->issues, D22_SEVERITY_ERROR, "unknown-measure", advice,
                  "the measure '%s' is not one that can be controlled", measure);
}

static void
check_scope (D22Loading *loading, const D22Rows *rows, const D22ControlRow *row, const GArray *services)
{
  if (row->scope == D22_ID_NONE)
    return;
  if (!d22_figures_takes_scope (d22_loading_text (loading, row->measure))) {
    d22_rows_issue (rows, &row->record, "scope", loading->issues, D22_SEVERITY_ERROR, "unknown-scope",
                    "empty the cell: the figure exists for the whole alone", "the measure '%s' is not computed by service",
                    d22_loading_text (loading, row->measure));
    return;
  }
  D22Id scope = d22_spelling_of (loading->spelling, D22_SPELL_SERVICE, row->scope);
  for (guint i = 0; i < services->len; i++) {
    if (g_array_index (services, D22Id, i) == scope)
      return;
  }
  g_autofree char *advice = d22_loading_suggest (loading, scope, services, "name a service of teams.csv, or empty the cell");
  d22_rows_issue (rows, &row->record, "scope", loading->issues, D22_SEVERITY_ERROR, "unknown-scope", advice,
                  "no team has the service '%s'", d22_loading_text (loading, row->scope));
}

/* Services that stand in the money tables alone count too: figures of finance are summed by them. */
static void
add_money_services (const D22Loading *loading, GArray *services)
{
  const GArray *lines[] = { loading->model->investment, loading->model->savings };
  for (guint k = 0; k < G_N_ELEMENTS (lines); k++) {
    for (guint i = 0; i < lines[k]->len; i++)
      g_array_append_val (services, g_array_index (lines[k], D22MoneyLine, i).service);
  }
  for (guint i = 0; i < loading->model->measures->len; i++)
    g_array_append_val (services, g_array_index (loading->model->measures, D22Measure, i).service);
}

static void
check_controls (D22Loading *loading)
{
  const D22Rows *rows = d22_loading_whole (loading, D22_IN_CONTROLS);
  if (rows == NULL)
    return;
  g_autoptr (GArray) services = d22_loading_services (loading);
  add_money_services (loading, services);
  for (guint i = 0; i < rows->records->len; i++) {
    const D22ControlRow *row = &g_array_index (rows->records, D22ControlRow, i);
    check_measure (loading, rows, row);
    if (holds_text (d22_figures_measures (), d22_loading_text (loading, row->measure)))
      check_scope (loading, rows, row, services);
  }
}

/* --- scenarios.csv --- */

/* interface.md, section 3. */
static const char *const built_in[] = {
  "central",  "savings-90",       "savings-80",          "investment-110", "investment-120", "delay-6",
  "delay-12", "pay-award-plus-1", "no-demand-reduction", "all-adverse",    "all-favourable", NULL,
};

#define DELAY_MAX 120

static void
report_range (D22Loading *loading, const D22Rows *rows, const D22ScenarioRow *row, const char *column, const char *advice)
{
  d22_rows_issue (rows, &row->record, column, loading->issues, D22_SEVERITY_ERROR, "scenario-out-of-range", advice,
                  "%s of the scenario '%s' is out of range", column, d22_loading_text (loading, row->scenario_id));
}

static void
check_scenario (D22Loading *loading, const D22Rows *rows, const D22ScenarioRow *row)
{
  const struct {
    const char *column;
    gint64 value;
  } parts[] = { { "savings_pct", row->savings_pct.millionths },
                { "investment_pct", row->investment_pct.millionths },
                { "demand_pct", row->demand_pct.millionths } };
  if (holds_text (built_in, d22_loading_text (loading, row->scenario_id)))
    d22_rows_issue (rows, &row->record, "scenario_id", loading->issues, D22_SEVERITY_ERROR, "scenario-reserved",
                    "give it another id", "'%s' is a built-in scenario", d22_loading_text (loading, row->scenario_id));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i].value < 0)
      report_range (loading, rows, row, parts[i].column, "give per cent of the central amounts, from 0 up");
  }
  if (row->delay_months < 0 || row->delay_months > DELAY_MAX)
    report_range (loading, rows, row, "delay_months", "give whole months from 0 to 120");
  if (row->pay_award_change.millionths <= -D22_PERCENT_HUNDRED || row->pay_award_change.millionths > D22_PERCENT_HUNDRED)
    report_range (loading, rows, row, "pay_award_change", "give percentage points a year, above -100 and up to 100");
}

void
d22_check_controls (D22Loading *loading)
{
  const D22Rows *rows = d22_loading_whole (loading, D22_IN_SCENARIOS);
  check_controls (loading);
  for (guint i = 0; rows != NULL && i < rows->records->len; i++)
    check_scenario (loading, rows, &g_array_index (rows->records, D22ScenarioRow, i));
}
