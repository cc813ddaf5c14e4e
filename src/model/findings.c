#include "loading.h"

#include "d22/nearest.h"

#include <string.h>

/* Columns of d22_source_settings(). */
enum { SETTING_SECTION, SETTING_KEY, SETTING_VALUE, N_SETTING_COLUMNS };

#define HEADER_ROW G_MAXUINT32

/* Returns the row of model.ini that gives the setting, or HEADER_ROW. */
static guint32
find_setting (D22Table *settings, const char *section, const char *key)
{
  D22Span cells[N_SETTING_COLUMNS];
  for (guint32 row = 0; row < d22_table_n_rows (settings); row++) {
    d22_table_read_row (settings, row, cells);
    if (d22_span_equal (cells[SETTING_SECTION], d22_span (section)) && d22_span_equal (cells[SETTING_KEY], d22_span (key)))
      return row;
  }
  return HEADER_ROW;
}

void
d22_loading_setting_issue (D22Loading *loading, const char *section, const char *key, D22Severity severity, const char *name,
                           const char *advice, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);
  guint32 row = HEADER_ROW;
  if (loading->settings != NULL)
    row = find_setting (loading->settings, section, key);
  if (row == HEADER_ROW)
    d22_loading_file_issue (loading, "model.ini", severity, name, advice, "%s", text);
  else
    d22_table_issue (loading->settings, row, SETTING_VALUE, loading->issues, severity, name, advice, "%s", text);
}

void
d22_loading_file_issue (D22Loading *loading, const char *path, D22Severity severity, const char *name, const char *advice,
                        const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);
  D22Place place = { .file = g_build_filename (d22_source_path (loading->model->source), path, NULL) };
  d22_issues_add (loading->issues, severity, name, &place, advice, "%s", text);
}

/* Returns the ids of elements that begin with one, as texts. */
static const char **
list_texts (const D22Pool *pool, const GArray *known)
{
  gsize size = g_array_get_element_size ((GArray *)known);
  const char **texts = g_new (const char *, known->len + 1);
  for (guint i = 0; i < known->len; i++) {
    D22Id id = D22_ID_NONE;
    memcpy (&id, known->data + i * size, sizeof id);
    texts[i] = d22_pool_text (pool, id);
  }
  return texts;
}

char *
d22_loading_suggest (D22Loading *loading, D22Id id, const GArray *known, const char *otherwise)
{
  if (known->len == 0 || known->len > loading->comparisons)
    return g_strdup (otherwise);
  loading->comparisons -= known->len;
  g_autofree const char **texts = list_texts (loading->model->pool, known);
  const char *nearest = d22_nearest (d22_loading_text (loading, id), texts, known->len);
  if (nearest == NULL)
    return g_strdup (otherwise);
  return g_strdup_printf ("did you mean '%s'?", nearest);
}

const GArray *
d22_side_known (const D22Side *side, D22Ref ref)
{
  const GArray *known[D22_N_REF] = {
    [D22_REF_POST] = side->structure->posts, [D22_REF_ROLE] = side->structure->roles, [D22_REF_TEAM] = side->structure->teams
  };
  return known[ref];
}

const D22IdMap *
d22_side_index (const D22Side *side, D22Ref ref)
{
  const D22IdMap *index[D22_N_REF] = {
    [D22_REF_POST] = &side->post_index, [D22_REF_ROLE] = &side->role_index, [D22_REF_TEAM] = &side->team_index
  };
  return index[ref];
}

#define ZEROS_MAX 12

/* Returns the known id that @id is with its leading zeros lost, or D22_ID_NONE. */
static D22Id
find_padded (D22Loading *loading, D22Id id, D22Ref ref)
{
  const char *text = d22_loading_text (loading, id);
  gsize length = strlen (text);
  if (length == 0 || *text == '0' || strspn (text, "0123456789") != length)
    return D22_ID_NONE;
  g_autoptr (GString) padded = g_string_new (text);
  for (guint i = 0; i < ZEROS_MAX; i++) {
    g_string_prepend_c (padded, '0');
    D22Id found = d22_pool_find (loading->model->pool, (D22Span){ padded->str, padded->len });
    if (found != D22_ID_NONE && (d22_id_map_get (d22_side_index (&loading->current, ref), found) != D22_NONE ||
                                 d22_id_map_get (d22_side_index (&loading->proposed, ref), found) != D22_NONE))
      return found;
  }
  return D22_ID_NONE;
}

void
d22_loading_dangling (D22Loading *loading, D22Severity severity, const char *name, const D22Dangling *dangling)
{
  const char *text = d22_loading_text (loading, dangling->id);
  D22Id padded = find_padded (loading, dangling->id, dangling->ref);
  if (padded != D22_ID_NONE) {
    d22_rows_issue (dangling->spot.rows, dangling->spot.record, dangling->column, loading->issues, D22_SEVERITY_ERROR,
                    "excel-mangled",
                    "format the column as text before pasting ids",
                    "'%s' is '%s' without its leading zeros: a spreadsheet took the id for a number", text,
                    d22_loading_text (loading, padded));
    return;
  }
  g_autofree char *advice =
      d22_loading_suggest (loading, dangling->id, d22_side_known (dangling->side, dangling->ref), dangling->otherwise);
  d22_rows_issue (dangling->spot.rows, dangling->spot.record, dangling->column, loading->issues, severity, name, advice,
                  "%s '%s' is not in %s", dangling->column, text, dangling->where);
}

char *
d22_spot_text (const D22Spot *spot)
{
  g_auto (D22Place) place = { 0 };
  d22_table_place (spot->rows->table, spot->record->row, -1, &place);
  if (place.cell != NULL)
    return g_strdup (place.cell);
  return g_strdup_printf ("%s:%u", place.file, place.line);
}

/* Returns: (transfer full): what the cell says. */
static char *
cell_text (const D22Spot *spot, const char *column)
{
  int index = spot->rows->columns[d22_schema_column (spot->rows->schema, column)];
  g_autofree D22Span *cells = g_new (D22Span, d22_table_n_columns (spot->rows->table));
  d22_table_read_row (spot->rows->table, spot->record->row, cells);
  return index >= 0 ? d22_span_dup (cells[index]) : g_strdup ("");
}

void
d22_loading_duplicate (D22Loading *loading, const D22Spot *spot, const char *column, const D22Spot *first)
{
  g_autofree char *other = d22_spot_text (first);
  g_autofree char *id = cell_text (spot, column);
  d22_rows_issue (spot->rows, spot->record, column, loading->issues, D22_SEVERITY_ERROR, "duplicate-id",
                  "ids are unique: give one of the rows another id, or delete one", "the %s '%s' stands at %s already",
                  column, id, other);
}
