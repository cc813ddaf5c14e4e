/* demand.csv against measures.csv (rule 8.1). */
#include "loading.h"

static const D22Measure *
find_measure (const D22Loading *loading, D22Id id)
{
  const GArray *measures = loading->model->measures;
  for (guint i = 0; i < measures->len; i++) {
    const D22Measure *measure = &g_array_index (measures, D22Measure, i);
    if (measure->row.measure_id == id)
      return measure;
  }
  return NULL;
}

static void
check_measure (D22Loading *loading, const D22Rows *rows, const D22DemandRow *row)
{
  if (row->measure_id == D22_ID_NONE || find_measure (loading, row->measure_id) != NULL)
    return;
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (D22Id));
  for (guint i = 0; i < loading->model->measures->len; i++)
    g_array_append_val (known, g_array_index (loading->model->measures, D22Measure, i).row.measure_id);
  g_autofree char *advice =
      d22_loading_suggest (loading, row->measure_id, known, "add the measure to measures.csv, or correct the id");
  d22_rows_issue (rows, &row->record, "measure_id", loading->issues, D22_SEVERITY_ERROR, "unknown-measure", advice,
                  "measure_id '%s' is not in measures.csv", d22_loading_text (loading, row->measure_id));
}

static void
check_units (D22Loading *loading, const D22Rows *rows, const D22DemandRow *row)
{
  const struct {
    const char *column;
    gint64 value;
  } units[] = { { "baseline", row->baseline.millionths }, { "plan", row->plan.millionths } };
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    if (units[i].value < 0)
      d22_rows_issue (rows, &row->record, units[i].column, loading->issues, D22_SEVERITY_ERROR, "negative-units",
                      "give how many there are: 0 or more", "%s is below zero", units[i].column);
  }
  if (d22_rows_given (rows, &row->record, "unit_cost") && row->unit_cost.pence < 0)
    d22_rows_issue (rows, &row->record, "unit_cost", loading->issues, D22_SEVERITY_ERROR, "negative-unit-cost",
                    "give pounds per unit and year: 0 or more", "unit_cost is below zero");
}

static void
check_year (D22Loading *loading, const D22Rows *rows, const D22DemandRow *row)
{
  if (loading->model->parameters->first_year.start == 0 || row->year.start == 0 ||
      d22_loading_year_index (loading, row->year) >= 0)
    return;
  g_autofree char *year = d22_year_text (row->year);
  d22_rows_issue (rows, &row->record, "year", loading->issues, D22_SEVERITY_WARNING, "year-outside",
                  "set [finance] first-year and years so that it lies within, or leave the row out",
                  "the demand of %s is ignored: it lies outside the projection", year);
}

static void
check_rows (D22Loading *loading, const D22Rows *rows)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < rows->records->len; i++) {
    const D22DemandRow *row = &g_array_index (rows->records, D22DemandRow, i);
    check_measure (loading, rows, row);
    check_units (loading, rows, row);
    check_year (loading, rows, row);
    gint64 key = (gint64)row->measure_id << 32 | (guint32)row->year.start;
    const D22DemandRow *before = g_hash_table_lookup (seen, &key);
    if (before == NULL) {
      g_hash_table_insert (seen, g_memdup2 (&key, sizeof key), (gpointer)row);
      continue;
    }
    D22Spot first = { rows, &before->record };
    g_autofree char *where = d22_spot_text (&first);
    d22_rows_issue (rows, &row->record, "year", loading->issues, D22_SEVERITY_ERROR, "duplicate-demand",
                    "keep one row for each measure and year", "the same measure and year stand at %s already", where);
  }
}

/* --- years of a measure that are not like the others --- */

static void
check_gaps (D22Loading *loading, const D22Rows *measures, const D22MeasureRow *row)
{
  const D22Measure *measure = find_measure (loading, row->measure_id);
  gint32 n_years = loading->model->parameters->years, n_given = 0, n_costed = 0;
  for (gint32 i = 0; measure != NULL && i < n_years; i++) {
    n_given += measure->years[i].record.given != 0;
    n_costed += measure->has_unit_cost[i] != FALSE;
  }
  if (n_given > 0 && n_given < n_years)
    d22_rows_issue (measures, &row->record, "measure_id", loading->issues, D22_SEVERITY_WARNING, "demand-gap",
                    "give baseline and plan for every year of the projection",
                    "'%s' has demand for %d of %d years; in the others it counts for nothing",
                    d22_loading_text (loading, row->measure_id), n_given, n_years);
  if (n_costed > 0 && n_costed < n_given)
    d22_rows_issue (measures, &row->record, "measure_id", loading->issues, D22_SEVERITY_WARNING, "unit-cost-gap",
                    "give unit_cost in every year, or in none",
                    "'%s' has a unit_cost in %d of its %d years; in the others it costs nothing",
                    d22_loading_text (loading, row->measure_id), n_costed, n_given);
}

static void
check_measures (D22Loading *loading, const D22Rows *rows)
{
  for (guint i = 0; i < rows->records->len; i++) {
    const D22MeasureRow *row = &g_array_index (rows->records, D22MeasureRow, i);
    if (d22_rows_given (rows, &row->record, "starting_units") && row->starting_units.millionths < 0)
      d22_rows_issue (rows, &row->record, "starting_units", loading->issues, D22_SEVERITY_ERROR, "negative-units",
                      "give how many there are: 0 or more", "starting_units is below zero");
    if (loading->model->parameters->first_year.start != 0)
      check_gaps (loading, rows, row);
  }
}

void
d22_check_demand (D22Loading *loading)
{
  const D22Rows *demand = d22_loading_whole (loading, D22_IN_DEMAND);
  const D22Rows *measures = d22_loading_whole (loading, D22_IN_MEASURES);
  if (demand != NULL)
    check_rows (loading, demand);
  if (measures != NULL)
    check_measures (loading, measures);
}
