/* investment.csv, savings.csv, rates.csv, scenarios.csv, timeline.csv. */
#include "loading.h"

#include <string.h>

/* Reports the second row of an id in a table whose records hold it @offset bytes in. */
static void
check_unique (D22Loading *loading, const D22Rows *rows, const char *column, gsize offset)
{
  D22IdMap first = { 0 };
  gsize size = rows != NULL ? rows->schema->record_size : 0;
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    const char *here = rows->records->data + i * size;
    D22Id id = D22_ID_NONE;
    memcpy (&id, here + offset, sizeof id);
    guint32 before = d22_id_map_get (&first, id);
    if (id == D22_ID_NONE)
      continue;
    if (before == D22_NONE) {
      d22_id_map_set (&first, id, i);
      continue;
    }
    D22Spot spot = { rows, (const void *)here }, earlier = { rows, (const void *)(rows->records->data + before * size) };
    d22_loading_duplicate (loading, &spot, column, &earlier);
  }
  d22_id_map_clear (&first);
}

/* --- amounts outside the projection --- */

static gboolean
has_amount (const D22Rows *rows, guint year)
{
  for (guint i = 0; i < rows->records->len; i++) {
    if (g_array_index (rows->amounts, D22Money, i * rows->years->len + year).pence != 0)
      return TRUE;
  }
  return FALSE;
}

static int
find_year_column (const D22Rows *rows, D22Year year)
{
  for (guint i = 0; i < d22_table_n_columns (rows->table); i++) {
    D22Year heading = { 0 };
    if (d22_year_parse (d22_table_heading (rows->table, i), &heading) && heading.start == year.start)
      return (int)i;
  }
  return -1;
}

static void
check_years (D22Loading *loading, const D22Rows *rows)
{
  const D22Parameters *parameters = loading->model->parameters;
  if (parameters->first_year.start == 0)
    return;
  g_autofree char *first = d22_year_text (parameters->first_year);
  g_autofree char *last = d22_year_text ((D22Year){ parameters->first_year.start + parameters->years - 1 });
  for (guint i = 0; i < rows->years->len; i++) {
    D22Year year = g_array_index (rows->years, D22Year, i);
    if (d22_loading_year_index (loading, year) >= 0 || !has_amount (rows, i))
      continue;
    g_autofree char *text = d22_year_text (year);
    d22_table_issue (rows->table, G_MAXUINT32, find_year_column (rows, year), loading->issues, D22_SEVERITY_WARNING,
                     "year-outside", "set [finance] first-year and years so that it lies within, or leave it out",
                     "amounts in %s are ignored: the projection runs from %s to %s", text, first, last);
  }
}

/* --- ranges (rule 8.7) --- */

static void
check_case (D22Loading *loading, const D22Spot *spot, const char *column, D22Percent percent, gboolean should_rise)
{
  gint64 over = percent.millionths - D22_PERCENT_HUNDRED;
  if (percent.millionths < 0)
    d22_rows_issue (spot->rows, spot->record, column, loading->issues, D22_SEVERITY_ERROR, "negative-range",
                    "give per cent of the central amounts, from 0 up", "%s is below zero", column);
  else if (should_rise ? over < 0 : over > 0)
    d22_rows_issue (
        spot->rows, spot->record, column, loading->issues, D22_SEVERITY_WARNING, "range-reversed",
        "in the adverse case a cost is 100 per cent or more and a saving 100 or less; the other way round in the "
        "favourable case",
        "%s makes the line %s", column, strcmp (column, "adverse") == 0 ? "better" : "worse");
}

static void
check_range (D22Loading *loading, const D22Spot *spot, gboolean is_cost, D22Percent adverse, D22Percent favourable)
{
  check_case (loading, spot, "adverse", adverse, is_cost);
  check_case (loading, spot, "favourable", favourable, !is_cost);
}

/* --- services --- */

/* A service that no team has may be meant; one that nearly is a team's is a slip. */
static void
check_service (D22Loading *loading, const D22Spot *spot, D22Id service, const GArray *services)
{
  D22Id spelled = d22_spelling_of (loading->spelling, D22_SPELL_SERVICE, service);
  for (guint i = 0; i < services->len; i++) {
    if (g_array_index (services, D22Id, i) == spelled)
      return;
  }
  g_autofree char *advice = spelled != D22_ID_NONE ? d22_loading_suggest (loading, spelled, services, "") : g_strdup ("");
  if (*advice != '\0')
    d22_rows_issue (spot->rows, spot->record, "service", loading->issues, D22_SEVERITY_WARNING, "unknown-service", advice,
                    "no team has the service '%s'", d22_loading_text (loading, service));
}

GArray *
d22_loading_services (D22Loading *loading)
{
  const D22Side *sides[] = { &loading->current, &loading->proposed };
  GArray *services = g_array_new (FALSE, FALSE, sizeof (D22Id));
  D22IdMap seen = { 0 };
  for (guint s = 0; s < G_N_ELEMENTS (sides); s++) {
    for (guint32 i = 0; i < sides[s]->structure->teams->len; i++) {
      D22Id service = d22_structure_team (sides[s]->structure, i)->service;
      if (service != D22_ID_NONE && d22_id_map_get (&seen, service) == D22_NONE)
        g_array_append_val (services, service);
      d22_id_map_set (&seen, service, 0);
    }
  }
  d22_id_map_clear (&seen);
  return services;
}

static void
check_lines (D22Loading *loading, D22In in, const GArray *services)
{
  const D22Rows *rows = d22_loading_whole (loading, in);
  if (rows == NULL)
    return;
  check_unique (loading, rows, "line_id", G_STRUCT_OFFSET (D22LineRow, line_id));
  check_years (loading, rows);
  for (guint i = 0; i < rows->records->len; i++) {
    const D22LineRow *row = &g_array_index (rows->records, D22LineRow, i);
    D22Spot spot = { rows, &row->record };
    check_range (loading, &spot, in == D22_IN_INVESTMENT, row->adverse, row->favourable);
    check_service (loading, &spot, row->service, services);
  }
}

static void
check_measures (D22Loading *loading, const GArray *services)
{
  const D22Rows *rows = d22_loading_whole (loading, D22_IN_MEASURES);
  check_unique (loading, rows, "measure_id", G_STRUCT_OFFSET (D22MeasureRow, measure_id));
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    const D22MeasureRow *row = &g_array_index (rows->records, D22MeasureRow, i);
    D22Spot spot = { rows, &row->record };
    check_range (loading, &spot, FALSE, row->adverse, row->favourable);
    check_service (loading, &spot, row->service, services);
  }
}

/* --- rates.csv, timeline.csv --- */

static void
check_rates (D22Loading *loading)
{
  const D22Rows *rows = d22_loading_whole (loading, D22_IN_RATES);
  D22IdMap first = { 0 };
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    const D22RateRow *row = &g_array_index (rows->records, D22RateRow, i);
    guint32 year = (guint32)MAX (row->year.start, 0), before = d22_id_map_get (&first, year);
    if (year == 0)
      continue;
    if (before == D22_NONE) {
      d22_id_map_set (&first, year, i);
      continue;
    }
    D22Spot spot = { rows, &row->record }, earlier = { rows, &g_array_index (rows->records, D22RateRow, before).record };
    d22_loading_duplicate (loading, &spot, "year", &earlier);
  }
  d22_id_map_clear (&first);
}

static void
check_timeline (D22Loading *loading)
{
  const D22Rows *rows = d22_loading_whole (loading, D22_IN_TIMELINE);
  check_unique (loading, rows, "milestone_id", G_STRUCT_OFFSET (D22MilestoneRow, milestone_id));
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    const D22MilestoneRow *row = &g_array_index (rows->records, D22MilestoneRow, i);
    if (!d22_date_given (row->date) || !d22_date_given (row->end_date) || row->end_date.day >= row->date.day)
      continue;
    d22_rows_issue (rows, &row->record, "end_date", loading->issues, D22_SEVERITY_ERROR, "dates-reversed",
                    "exchange the two dates, or correct one", "the milestone '%s' ends before it begins",
                    d22_loading_text (loading, row->milestone_id));
  }
}

void
d22_check_money (D22Loading *loading)
{
  g_autoptr (GArray) services = d22_loading_services (loading);
  check_lines (loading, D22_IN_INVESTMENT, services);
  check_lines (loading, D22_IN_SAVINGS, services);
  check_measures (loading, services);
  check_rates (loading);
  check_timeline (loading);
  check_unique (loading, d22_loading_whole (loading, D22_IN_CONTROLS), "control_id",
                G_STRUCT_OFFSET (D22ControlRow, control_id));
  check_unique (loading, d22_loading_whole (loading, D22_IN_SCENARIOS), "scenario_id",
                G_STRUCT_OFFSET (D22ScenarioRow, scenario_id));
}
