#include "loading.h"

static void
collect_rows (D22Loading *loading, D22Side *side)
{
  D22IdMap first = { 0 };
  const GArray *records = side->base->records;
  for (guint32 i = 0; i < records->len; i++) {
    const D22PostRow *row = &g_array_index (records, D22PostRow, i);
    guint32 before = d22_id_map_get (&first, row->post_id);
    /* the second row of an id stays, so that what else is wrong with it is said too */
    if (row->post_id != D22_ID_NONE && before != D22_NONE) {
      D22Spot spot = { side->base, &row->record };
      D22Spot earlier = { side->base, &g_array_index (records, D22PostRow, before).record };
      d22_loading_duplicate (loading, &spot, "post_id", &earlier);
    } else {
      d22_id_map_set (&first, row->post_id, i);
    }
    D22Line line = { i, D22_NONE, D22_ID_NONE };
    g_array_append_val (side->lines, line);
  }
  d22_id_map_clear (&first);
}

static void
sort_lines (D22Loading *loading, D22Side *side)
{
  guint32 n = side->lines->len;
  const D22Line *lines = (const void *)side->lines->data;
  g_autofree D22Id *ids = g_new (D22Id, n);
  for (guint32 i = 0; i < n; i++)
    ids[i] = d22_line_row (side, &lines[i])->post_id;
  g_autofree guint32 *order = d22_ids_order (loading->model->pool, ids, n);
  if (order == NULL)
    return;
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (D22Line), n);
  for (guint32 i = 0; i < n; i++)
    g_array_append_val (sorted, lines[order[i]]);
  g_array_unref (side->lines);
  side->lines = sorted;
}

void
d22_lines_collect (D22Loading *loading, D22Side *side)
{
  if (side->base == NULL)
    return;
  if (side->changes != NULL)
    d22_changes_apply (loading, side);
  else
    collect_rows (loading, side);
  sort_lines (loading, side);
  for (guint32 i = 0; i < side->lines->len; i++) {
    D22Line *line = &g_array_index (side->lines, D22Line, i);
    line->role = d22_roles_id_of (loading, d22_line_row (side, line));
  }
}

const D22PostRow *
d22_line_row (const D22Side *side, const D22Line *line)
{
  if (line->change != D22_NONE)
    return &side->merged[line->change];
  return &g_array_index (side->base->records, D22PostRow, line->base);
}

gboolean
d22_line_is_inherited (const D22Side *side, const D22Line *line)
{
  return side->changes != NULL && line->change == D22_NONE;
}

static gboolean
change_gives (const D22Side *side, const D22Record *change, const char *column)
{
  int index = d22_schema_column (side->changes->schema, column);
  return index >= 0 && ((change->given | change->emptied) >> index & 1) != 0;
}

gboolean
d22_line_spot (D22Side *side, const D22Line *line, const char *column, D22Spot *spot)
{
  if (line->change != D22_NONE) {
    const D22PostRow *change = &g_array_index (side->changes->records, D22PostRow, line->change);
    *spot = (D22Spot){ side->changes, &change->record };
    if (line->base == D22_NONE || change_gives (side, &change->record, column))
      return TRUE;
  }
  const D22PostRow *row = &g_array_index (side->base->records, D22PostRow, line->base);
  *spot = (D22Spot){ side->base, &row->record };
  gsize cell = (gsize)line->base * D22_SCHEMA_MAX_COLUMNS + (gsize)d22_schema_column (side->base->schema, column) + 1;
  if (side->changes != NULL)
    return !g_hash_table_contains (side->said, GSIZE_TO_POINTER (cell));
  g_hash_table_add (side->said, GSIZE_TO_POINTER (cell));
  return TRUE;
}

D22Spot
d22_line_figure_spot (const D22Side *side, const D22Line *line, const char **column)
{
  if (line->change == D22_NONE)
    return (D22Spot){ side->base, &g_array_index (side->base->records, D22PostRow, line->base).record };
  const D22PostRow *change = &g_array_index (side->changes->records, D22PostRow, line->change);
  if (!change_gives (side, &change->record, *column))
    *column = NULL;
  return (D22Spot){ side->changes, &change->record };
}
