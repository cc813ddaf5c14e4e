/* Tables that come into the model row by row: what people agreed and decided, and what stands beside the money. */
#include "loading.h"

#include <string.h>

static void
append_rows (const D22Rows *rows, GArray *array)
{
  if (rows != NULL && rows->records->len > 0)
    g_array_append_vals (array, rows->records->data, rows->records->len);
}

/* --- matches.csv: by roles and statements; a structure folder's row replaces the root's --- */

static int
compare_matches (gconstpointer a, gconstpointer b, gpointer pool)
{
  const D22MatchRow *left = a, *right = b;
  const D22Id ours[] = { left->current_role, left->proposed_role, left->current_statement, left->proposed_statement };
  const D22Id theirs[] = { right->current_role, right->proposed_role, right->current_statement, right->proposed_statement };
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++) {
    int order = d22_pool_compare (pool, ours[i], theirs[i]);
    if (order != 0)
      return order;
  }
  return 0;
}

/* Keeps the last of equal ones: sorting is stable, and later tables are appended later. */
static void
keep_last (GArray *array, GCompareDataFunc compare, D22Pool *pool)
{
  gsize size = g_array_get_element_size (array);
  guint kept = 0;
  for (guint i = 0; i < array->len; i++) {
    char *here = array->data + i * size;
    if (kept > 0 && compare (array->data + (kept - 1) * size, here, pool) == 0)
      kept--;
    memmove (array->data + kept * size, here, size);
    kept++;
  }
  g_array_set_size (array, kept);
}

static int
compare_decisions (gconstpointer a, gconstpointer b, gpointer pool)
{
  const D22DecisionRow *left = a, *right = b;
  return d22_pool_compare (pool, left->decision_id, right->decision_id);
}

static void
load_overlaid (D22Loading *loading, D22In in, GArray *array, GCompareDataFunc compare)
{
  for (D22At at = 0; at < D22_N_AT; at++)
    append_rows (loading->rows[in][at], array);
  g_array_sort_with_data (array, compare, loading->model->pool);
  keep_last (array, compare, loading->model->pool);
}

/* --- tables that stand as a whole --- */

static int
compare_rates (gconstpointer a, gconstpointer b)
{
  const D22RateRow *left = a, *right = b;
  return (left->year.start > right->year.start) - (left->year.start < right->year.start);
}

static int
compare_milestones (gconstpointer a, gconstpointer b, gpointer pool)
{
  const D22MilestoneRow *left = a, *right = b;
  if (left->date.day != right->date.day)
    return left->date.day < right->date.day ? -1 : 1;
  return d22_pool_compare (pool, left->milestone_id, right->milestone_id);
}

static void
load_volunteers (D22Loading *loading)
{
  GArray *volunteers = loading->model->volunteers;
  append_rows (d22_loading_whole (loading, D22_IN_VOLUNTEERS), volunteers);
  for (guint i = 0; i < volunteers->len; i++) {
    D22VolunteersRow *row = &g_array_index (volunteers, D22VolunteersRow, i);
    row->pool = d22_spelling_of (loading->spelling, D22_SPELL_POOL, row->pool);
  }
  d22_ids_sort (loading->model->pool, volunteers, G_STRUCT_OFFSET (D22VolunteersRow, role_id));
}

static void
load_controls (D22Loading *loading)
{
  GArray *controls = loading->model->controls;
  append_rows (d22_loading_whole (loading, D22_IN_CONTROLS), controls);
  for (guint i = 0; i < controls->len; i++) {
    D22ControlRow *row = &g_array_index (controls, D22ControlRow, i);
    row->scope = d22_spelling_of (loading->spelling, D22_SPELL_SERVICE, row->scope);
  }
  d22_ids_sort (loading->model->pool, controls, G_STRUCT_OFFSET (D22ControlRow, control_id));
}

void
d22_decided_load (D22Loading *loading)
{
  D22Model *model = loading->model;
  load_overlaid (loading, D22_IN_MATCHES, model->matches, compare_matches);
  load_overlaid (loading, D22_IN_DECISIONS, model->decisions, compare_decisions);
  load_volunteers (loading);
  load_controls (loading);
  append_rows (d22_loading_whole (loading, D22_IN_RATES), model->rates);
  g_array_sort (model->rates, compare_rates);
  append_rows (d22_loading_whole (loading, D22_IN_SCENARIOS), model->scenarios);
  d22_ids_sort (model->pool, model->scenarios, G_STRUCT_OFFSET (D22ScenarioRow, scenario_id));
  append_rows (d22_loading_whole (loading, D22_IN_TIMELINE), model->timeline);
  g_array_sort_with_data (model->timeline, compare_milestones, model->pool);
}
