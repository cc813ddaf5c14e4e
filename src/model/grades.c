#include "loading.h"

/* A grade with where it is from: a structure's folder replaces the root's grade by name. */
typedef struct {
  D22Grade grade;
  D22At at;
} Entry;

static D22Money
money_or_zero (const D22Rows *rows, const D22Record *record, const char *column, D22Money money)
{
  return d22_rows_given (rows, record, column) ? money : (D22Money){ 0 };
}

static void
add_row (D22Loading *loading, const D22Rows *rows, const D22GradeRow *row, Entry *entry)
{
  entry->grade = (D22Grade){ .id = d22_spelling_of (loading->spelling, D22_SPELL_GRADE, row->grade),
                             .rank = row->rank,
                             .scp_bottom = d22_rows_given (rows, &row->record, "scp_bottom") ? row->scp_bottom : 0,
                             .scp_top = d22_rows_given (rows, &row->record, "scp_top") ? row->scp_top : 0,
                             .salary_bottom = money_or_zero (rows, &row->record, "salary_bottom", row->salary_bottom),
                             .salary_top = money_or_zero (rows, &row->record, "salary_top", row->salary_top),
                             .basis = (D22Basis)row->basis,
                             .source = row->source };
}

static void
collect_rows (D22Loading *loading, D22At at, GArray *entries)
{
  const D22Rows *rows = loading->rows[D22_IN_GRADES][at];
  if (rows == NULL)
    return;
  loading->model->has_grades = TRUE;
  D22IdMap first = { 0 };
  for (guint i = 0; i < rows->records->len; i++) {
    const D22GradeRow *row = &g_array_index (rows->records, D22GradeRow, i);
    Entry entry = { .at = at };
    add_row (loading, rows, row, &entry);
    guint32 before = d22_id_map_get (&first, entry.grade.id);
    if (row->grade == D22_ID_NONE)
      continue;
    if (before != D22_NONE) {
      D22Spot spot = { rows, &row->record }, earlier = { rows, &g_array_index (rows->records, D22GradeRow, before).record };
      d22_loading_duplicate (loading, &spot, "grade", &earlier);
      continue;
    }
    d22_id_map_set (&first, entry.grade.id, i);
    g_array_append_val (entries, entry);
  }
  d22_id_map_clear (&first);
}

/* A structure's own grade stands before the root's. */
static void
index_side (D22Loading *loading, D22Side *side, const GArray *entries)
{
  D22At order[] = { D22_AT_ROOT, side->at };
  for (guint pass = 0; pass < G_N_ELEMENTS (order); pass++) {
    for (guint32 i = 0; i < entries->len; i++) {
      const Entry *entry = &g_array_index (entries, Entry, i);
      if (entry->at == order[pass])
        d22_id_map_set (&side->grade_index, d22_pool_fold (loading->model->pool, entry->grade.id), i);
    }
  }
}

void
d22_grades_load (D22Loading *loading)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (D22At at = 0; at < D22_N_AT; at++)
    collect_rows (loading, at, entries);
  d22_ids_sort (loading->model->pool, entries, G_STRUCT_OFFSET (Entry, grade.id));
  index_side (loading, &loading->current, entries);
  index_side (loading, &loading->proposed, entries);
  for (guint i = 0; i < entries->len; i++)
    g_array_append_val (loading->model->grades, g_array_index (entries, Entry, i).grade);
}
