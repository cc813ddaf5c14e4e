/* Reference tables (model.md, section 7): the model's own copy, else --reference, else `reference/` beside the model, else
 * the installed one. */
#include "loading.h"

#include <string.h>

/* Returns: (transfer full): the folder `reference` beside the model's. */
static char *
folder_beside (const D22Source *source)
{
  const char *path = d22_source_path (source);
  g_autofree char *base = g_path_get_basename (path);
  /* `.` has no name of its own to put another one beside */
  if (strcmp (base, ".") == 0 || strcmp (base, "..") == 0)
    return g_build_filename (path, "..", "reference", NULL);
  g_autofree char *trimmed = g_strdup (path);
  for (gsize n = strlen (trimmed); n > 1 && trimmed[n - 1] == G_DIR_SEPARATOR; n--)
    trimmed[n - 1] = '\0';
  g_autofree char *parent = g_path_get_dirname (trimmed);
  return strcmp (parent, ".") == 0 ? g_strdup ("reference") : g_build_filename (parent, "reference", NULL);
}

static D22Table *
find_table (D22Loading *loading, const char *name)
{
  D22Source *source = loading->model->source;
  if (d22_source_has (source, NULL, name))
    return d22_source_table (source, NULL, name, loading->issues);
  g_autofree char *beside = folder_beside (source);
  const char *const folders[] = { loading->options->reference, beside, loading->options->installed_reference };
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    if (folders[i] == NULL)
      continue;
    guint before = d22_issues_length (loading->issues);
    D22Table *table = d22_source_reference (source, folders[i], name, loading->issues);
    /* one that cannot be read was found all the same */
    if (table != NULL || d22_issues_length (loading->issues) > before)
      return table;
  }
  return NULL;
}

/* What identifies a row of a reference table. */
typedef struct {
  gint64 first, second;
} Key;

typedef Key (*KeyFunc) (const void *record);

static Key
spine_key (const void *record)
{
  const D22SpineRow *row = record;
  return (Key){ row->year_start, row->scp };
}

static Key
on_cost_key (const void *record)
{
  const D22OnCostRow *row = record;
  return (Key){ row->tax_year.start, 0 };
}

static Key
week_cap_key (const void *record)
{
  const D22WeekCapRow *row = record;
  return (Key){ row->from.day, 0 };
}

static Key
consultation_key (const void *record)
{
  const D22ConsultationRow *row = record;
  return (Key){ row->from.day, row->dismissals_at_least };
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const KeyFunc *key = data;
  Key left = (*key) (a), right = (*key) (b);
  if (left.first != right.first)
    return left.first < right.first ? -1 : 1;
  return (left.second > right.second) - (left.second < right.second);
}

static void
check_duplicates (D22Loading *loading, const D22Rows *rows, const GArray *array, KeyFunc key)
{
  gsize size = g_array_get_element_size ((GArray *)array);
  for (guint i = 1; i < array->len; i++) {
    const D22Record *here = (const void *)(array->data + i * size), *before = (const void *)(array->data + (i - 1) * size);
    if (compare_keys (before, here, &key) != 0)
      continue;
    D22Spot spot = { rows, here }, first = { rows, before };
    d22_loading_duplicate (loading, &spot, rows->schema->columns[0].name, &first);
  }
}

static void
load_table (D22Loading *loading, const D22Schema *schema, GArray *array, KeyFunc key)
{
  D22Table *table = find_table (loading, schema->name);
  if (table == NULL)
    return;
  g_autoptr (D22Rows) rows = d22_rows_bind (table, schema, loading->model->pool, FALSE, loading->issues);
  if (rows->records->len > 0)
    g_array_append_vals (array, rows->records->data, rows->records->len);
  g_array_sort_with_data (array, compare_keys, &key);
  check_duplicates (loading, rows, array, key);
}

void
d22_references_load (D22Loading *loading)
{
  D22Model *model = loading->model;
  const char *folder = loading->options->reference;
  if (folder != NULL && !g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    D22Place place = { .file = g_strdup (folder) };
    d22_issues_add (loading->issues, D22_SEVERITY_ERROR, "missing-folder", &place, "correct --reference, or leave it out",
                    "the folder of reference tables '%s' does not exist", folder);
  }
  load_table (loading, &d22_schema_njc_pay_spine, model->spine, spine_key);
  load_table (loading, &d22_schema_employer_on_costs, model->on_costs, on_cost_key);
  load_table (loading, &d22_schema_redundancy_week_cap, model->week_caps, week_cap_key);
  load_table (loading, &d22_schema_collective_consultation, model->consultation, consultation_key);
}
