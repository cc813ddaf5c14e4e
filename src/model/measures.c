/* measures.csv and demand.csv: the reduction model. */
#include "loading.h"

static void
add_measure (D22Loading *loading, const D22Rows *rows, const D22MeasureRow *row)
{
  guint n_years = (guint)MAX (loading->model->parameters->years, 1);
  D22Measure measure = { .row = *row,
                         .service = d22_spelling_of (loading->spelling, D22_SPELL_SERVICE, row->service),
                         .fund = d22_spelling_of (loading->spelling, D22_SPELL_FUND, row->fund),
                         .has_starting_units = d22_rows_given (rows, &row->record, "starting_units"),
                         .years = g_new0 (D22DemandRow, n_years),
                         .has_unit_cost = g_new0 (gboolean, n_years) };
  g_array_append_val (loading->model->measures, measure);
}

static D22Measure *
find_measure (D22Loading *loading, const D22IdMap *index, D22Id id)
{
  guint32 found = d22_id_map_get (index, id);
  return found == D22_NONE ? NULL : &g_array_index (loading->model->measures, D22Measure, found);
}

static void
load_demand (D22Loading *loading, const D22IdMap *index)
{
  const D22Rows *rows = d22_loading_whole (loading, D22_IN_DEMAND);
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    const D22DemandRow *row = &g_array_index (rows->records, D22DemandRow, i);
    D22Measure *measure = find_measure (loading, index, row->measure_id);
    gint32 year = d22_loading_year_index (loading, row->year);
    if (measure == NULL || year < 0 || measure->years[year].record.given != 0)
      continue;
    measure->years[year] = *row;
    measure->has_unit_cost[year] = d22_rows_given (rows, &row->record, "unit_cost");
  }
}

void
d22_measures_load (D22Loading *loading)
{
  const D22Rows *rows = d22_loading_whole (loading, D22_IN_MEASURES);
  GArray *measures = loading->model->measures;
  for (guint i = 0; rows != NULL && i < rows->records->len; i++)
    add_measure (loading, rows, &g_array_index (rows->records, D22MeasureRow, i));
  d22_ids_sort (loading->model->pool, measures, G_STRUCT_OFFSET (D22Measure, row.measure_id));
  D22IdMap index = { 0 };
  for (guint i = measures->len; i-- > 0;)
    d22_id_map_set (&index, g_array_index (measures, D22Measure, i).row.measure_id, i);
  load_demand (loading, &index);
  d22_id_map_clear (&index);
}
