/* changes.csv over the current structure's rows (model.md, section 3). */
#include "loading.h"

#include <string.h>

/* A column that posts.csv and changes.csv share. */
typedef struct {
  guint32 from, to; /* bits in the records of changes.csv and posts.csv */
  gsize offset, size;
} Field;

typedef struct {
  D22Loading *loading;
  D22Side *side;
  const GArray *changes; /* of D22PostRow */
  Field fields[D22_SCHEMA_MAX_COLUMNS];
  guint n_fields;
  D22PostRow blank; /* a row of posts.csv whose cells are all empty */
  D22IdMap current; /* post id -> record of posts.csv */
  D22IdMap taken;   /* post id -> 0 where a row deletes or changes the post, so that it does not stay as it is */
} Merging;

static gsize
field_size (D22Type type)
{
  switch (type) {
  case D22_TYPE_MONEY:
  case D22_TYPE_FTE:
  case D22_TYPE_PERCENT:
  case D22_TYPE_DECIMAL:
    return sizeof (gint64);
  case D22_TYPE_ID:
  case D22_TYPE_IDS:
  case D22_TYPE_TEXT:
  case D22_TYPE_CHOICE:
  case D22_TYPE_YES_NO:
  case D22_TYPE_COUNT:
  case D22_TYPE_DATE:
  case D22_TYPE_YEAR:
  default:
    return sizeof (gint32);
  }
}

static void
list_fields (Merging *merging)
{
  const D22Schema *posts = &d22_schema_posts;
  for (guint i = 0; i < posts->n_columns; i++) {
    const D22Column *column = &posts->columns[i];
    int from = d22_schema_column (&d22_schema_changes, column->name);
    if (from >= 0)
      merging->fields[merging->n_fields++] = (Field){ 1u << from, 1u << i, column->offset, field_size (column->type) };
  }
}

static void
init_blank (Merging *merging)
{
  merging->blank = (D22PostRow){ .funded = TRUE,
                                 .basis = D22_BASIS_ILLUSTRATIVE,
                                 .start = D22_DATE_NONE,
                                 .end = D22_DATE_NONE,
                                 .fixed_term_end = D22_DATE_NONE };
  merging->blank.fund = d22_pool_intern (merging->loading->model->pool, d22_span ("general-fund"));
}

/* What is given replaces, `-` empties, what is empty stays. */
static void
merge_row (const Merging *merging, const D22PostRow *change, D22PostRow *row)
{
  for (guint i = 0; i < merging->n_fields; i++) {
    const Field *field = &merging->fields[i];
    const D22PostRow *from = NULL;
    if ((change->record.emptied & field->from) != 0)
      from = &merging->blank;
    else if ((change->record.given & field->from) != 0)
      from = change;
    if (from == NULL)
      continue;
    memcpy ((char *)row + field->offset, (const char *)from + field->offset, field->size);
    row->record.given = from == change ? row->record.given | field->to : row->record.given & ~field->to;
  }
  row->reason = change->reason;
}

static gboolean
gives (const Merging *merging, const D22PostRow *change, const char *column)
{
  return d22_rows_given (merging->side->changes, &change->record, column);
}

static D22Spot
spot_of (const Merging *merging, const D22PostRow *change)
{
  return (D22Spot){ merging->side->changes, &change->record };
}

/* @what: which date contradicts `effective`. */
static void
report_two_dates (const Merging *merging, const D22PostRow *change, const char *column, const char *what, D22Date date)
{
  gboolean is_given = gives (merging, change, "effective");
  g_autofree char *one = d22_date_iso (date);
  g_autofree char *other = is_given ? d22_date_iso (change->effective) : g_strdup ("(not given)");
  d22_rows_issue (merging->side->changes, &change->record, column, merging->loading->issues, D22_SEVERITY_ERROR, "two-dates",
                  "effective is the first day of the new state: give that date alone", "%s %s contradicts effective %s",
                  what, one, other);
}

/* The first day of the new state (rule 7.4) of a row that creates or changes a post. */
static void
settle_start (const Merging *merging, const D22PostRow *change, D22PostRow *row)
{
  if (!gives (merging, change, "effective"))
    return;
  if (gives (merging, change, "start") && change->start.day != change->effective.day)
    report_two_dates (merging, change, "start", "start", change->start);
  row->start = change->effective;
}

/* --- the three actions --- */

static void
check_title (const Merging *merging, const D22PostRow *change, const D22PostRow *row)
{
  static const char *const columns[] = { "title", "grade" };
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    if (row->role_id == D22_ID_NONE || !gives (merging, change, columns[i]))
      continue;
    d22_rows_issue (merging->side->changes, &change->record, columns[i], merging->loading->issues, D22_SEVERITY_ERROR,
                    "title-beside-role", "give the role_id of a role that has them, or empty role_id with '-'",
                    "the post has the role '%s', which has a title and a grade of its own",
                    d22_loading_text (merging->loading, row->role_id));
  }
}

static void
add_line (Merging *merging, guint32 index, guint32 base)
{
  const D22PostRow *change = &g_array_index (merging->changes, D22PostRow, index);
  D22PostRow *row = &merging->side->merged[index];
  *row = merging->blank;
  if (base != D22_NONE) {
    *row = g_array_index (merging->side->base->records, D22PostRow, base);
    const D22Schema *posts = &d22_schema_posts;
    /* never inherited: they are dates of the current row */
    row->start = row->end = D22_DATE_NONE;
    row->record.given &= ~(1u << d22_schema_column (posts, "start") | 1u << d22_schema_column (posts, "end"));
  }
  row->post_id = change->post_id;
  merge_row (merging, change, row);
  settle_start (merging, change, row);
  check_title (merging, change, row);
  D22Line line = { base, index, D22_ID_NONE };
  g_array_append_val (merging->side->lines, line);
}

/* A row that deletes a line may repeat what the line is, but not say that it is less than that. */
static void
check_deleted_figures (const Merging *merging, const D22PostRow *change, guint32 base)
{
  D22Line line = { base, D22_NONE, D22_ID_NONE };
  D22LineFigures figures;
  d22_line_figures (&merging->loading->current, &line, &figures);
  const char *column = NULL;
  if (gives (merging, change, "fte") && change->fte.units != figures.fte.units)
    column = "fte";
  else if (gives (merging, change, "positions") && change->positions != figures.positions)
    column = "positions";
  if (column == NULL)
    return;
  g_autofree char *fte = d22_fte_text (figures.fte);
  d22_rows_issue (merging->side->changes, &change->record, column, merging->loading->issues, D22_SEVERITY_WARNING,
                  "delete-differs",
                  "to reduce a line use the action change with what is left; to delete it leave the cell empty",
                  "the row deletes the whole line, which is %d positions and %s FTE", figures.positions, fte);
}

static D22Date
deletion_date (const Merging *merging, const D22PostRow *change, guint32 base)
{
  const D22PostRow *row = &g_array_index (merging->side->base->records, D22PostRow, base);
  D22Date date = gives (merging, change, "effective") ? change->effective : D22_DATE_NONE;
  if (gives (merging, change, "start"))
    report_two_dates (merging, change, "start", "start", change->start);
  if (gives (merging, change, "end")) {
    D22Date after = { change->end.day + 1 };
    if (d22_date_given (date) && date.day != after.day)
      report_two_dates (merging, change, "end", "end", change->end);
    return after;
  }
  if (d22_date_given (date) && d22_date_given (row->end) && date.day != row->end.day + 1)
    report_two_dates (merging, change, "effective", "the end of the post in posts.csv", row->end);
  return date;
}

static void
delete_line (Merging *merging, const D22PostRow *change, guint32 base)
{
  check_deleted_figures (merging, change, base);
  D22Deletion deletion = { .post_id = change->post_id,
                           .effective = deletion_date (merging, change, base),
                           .basis = gives (merging, change, "basis") ? (D22Basis)change->basis : D22_BASIS_ILLUSTRATIVE,
                           .source = change->source,
                           .note = change->note,
                           .public_note = change->public_note,
                           .reason = change->reason };
  g_array_append_val (merging->side->structure->deletions, deletion);
}

static void
report_unknown_post (Merging *merging, const D22PostRow *change, const char *verb)
{
  D22Loading *loading = merging->loading;
  g_autofree char *advice = d22_loading_suggest (loading, change->post_id, loading->current.structure->posts,
                                                 "use the action create for a new post, or correct the post_id");
  d22_rows_issue (merging->side->changes, &change->record, "post_id", loading->issues, D22_SEVERITY_ERROR, "unknown-post",
                  advice, "the row %ss '%s', which is not in the current structure", verb,
                  d22_loading_text (loading, change->post_id));
}

static void
apply_row (Merging *merging, guint32 index)
{
  static const char *const verbs[] = { [D22_ACTION_DELETE] = "delete", [D22_ACTION_CHANGE] = "change" };
  const D22PostRow *change = &g_array_index (merging->changes, D22PostRow, index);
  D22Spot spot = spot_of (merging, change);
  guint32 before = d22_id_map_get (&merging->side->change_index, change->post_id);
  if (change->post_id != D22_ID_NONE && before != D22_NONE) {
    D22Spot first = spot_of (merging, &g_array_index (merging->changes, D22PostRow, before));
    d22_loading_duplicate (merging->loading, &spot, "post_id", &first);
    return;
  }
  d22_id_map_set (&merging->side->change_index, change->post_id, index);
  guint32 base = d22_id_map_get (&merging->current, change->post_id);
  if (!gives (merging, change, "action") || change->post_id == D22_ID_NONE)
    return;
  if (change->action == D22_ACTION_CREATE) {
    if (base != D22_NONE) {
      D22Spot first = { merging->side->base, &g_array_index (merging->side->base->records, D22PostRow, base).record };
      d22_loading_duplicate (merging->loading, &spot, "post_id", &first);
      return;
    }
    add_line (merging, index, D22_NONE);
  } else if (base == D22_NONE) {
    report_unknown_post (merging, change, verbs[change->action]);
  } else {
    d22_id_map_set (&merging->taken, change->post_id, 0);
    if (change->action == D22_ACTION_CHANGE)
      add_line (merging, index, base);
    else
      delete_line (merging, change, base);
  }
}

/* What no row of changes.csv names stays as it is. */
static void
inherit_lines (Merging *merging)
{
  const GArray *records = merging->side->base->records;
  for (guint32 i = 0; i < records->len; i++) {
    const D22PostRow *row = &g_array_index (records, D22PostRow, i);
    if (row->post_id != D22_ID_NONE && d22_id_map_get (&merging->current, row->post_id) == D22_NONE)
      d22_id_map_set (&merging->current, row->post_id, i);
  }
  for (guint32 i = 0; i < merging->changes->len; i++)
    apply_row (merging, i);
  for (guint32 i = 0; i < records->len; i++) {
    const D22PostRow *row = &g_array_index (records, D22PostRow, i);
    D22Line line = { i, D22_NONE, D22_ID_NONE };
    if (d22_id_map_get (&merging->taken, row->post_id) == D22_NONE)
      g_array_append_val (merging->side->lines, line);
  }
}

void
d22_changes_apply (D22Loading *loading, D22Side *side)
{
  Merging merging = { .loading = loading, .side = side, .changes = side->changes->records };
  side->merged = g_new0 (D22PostRow, merging.changes->len);
  list_fields (&merging);
  init_blank (&merging);
  inherit_lines (&merging);
  d22_ids_sort (loading->model->pool, side->structure->deletions, G_STRUCT_OFFSET (D22Deletion, post_id));
  d22_id_map_clear (&merging.current);
  d22_id_map_clear (&merging.taken);
}
