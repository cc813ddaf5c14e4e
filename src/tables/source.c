#include "d22/source.h"

#include <string.h>

#include "d22/error.h"
#include "ini.h"

#define SETTINGS_FILE "model.ini"
#define TABLE_SUFFIX  ".csv"

struct _D22Source {
  char *path;        /* of the folder, as given */
  char *name;        /* the folder's own name */
  GPtrArray *inputs; /* of D22Input, owned */
};

static void
input_free (gpointer data)
{
  D22Input *input = data;
  g_free (input->name);
  g_bytes_unref (input->bytes);
  g_free (input);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static gint
compare_inputs (gconstpointer a, gconstpointer b)
{
  const D22Input *const *left = a, *const *right = b;
  return strcmp ((*left)->name, (*right)->name);
}

static gboolean
has_suffix (const char *name, const char *suffix)
{
  gsize length = strlen (name), wanted = strlen (suffix);
  return length > wanted && g_ascii_strcasecmp (name + length - wanted, suffix) == 0;
}

/* Returns: (transfer full): the names in @folder that are @name ignoring case, or that end with @suffix; sorted. */
static GPtrArray *
list_files (const char *folder, const char *name, const char *suffix)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry = NULL;
  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL) {
    if (name != NULL ? g_ascii_strcasecmp (entry, name) == 0 : has_suffix (entry, suffix))
      g_ptr_array_add (found, g_strdup (entry));
  }
  g_ptr_array_sort (found, compare_names);
  return found;
}

static char *
folder_path (const D22Source *source, const char *folder)
{
  return folder != NULL ? g_build_filename (source->path, folder, NULL) : g_strdup (source->path);
}

static char *
display_path (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  return g_filename_display_name (path);
}

/* Returns: (transfer full): the folder's name, `.` and `..` resolved. */
static char *
own_name (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *name = g_path_get_basename (absolute);
  return g_filename_display_name (name);
}

static D22Source *
source_new (const char *folder)
{
  D22Source *source = g_new0 (D22Source, 1);
  gsize length = strlen (folder);
  while (length > 1 && folder[length - 1] == G_DIR_SEPARATOR)
    length--;
  source->path = g_strndup (folder, length);
  source->name = own_name (source->path);
  source->inputs = g_ptr_array_new_with_free_func (input_free);
  return source;
}

static void
refuse_file (const char *path, GError **error)
{
  const char *why = "expected a model folder, or the model.ini in it";
  if (has_suffix (path, ".xlsx") || has_suffix (path, ".xlsm") || has_suffix (path, ".xls"))
    why = "workbooks are not read yet: save each sheet as a CSV file in a model folder";
  else if (has_suffix (path, TABLE_SUFFIX))
    why = "a single table: give the model folder that holds it";
  g_autofree char *shown = g_filename_display_name (path);
  g_set_error (error, D22_ERROR, D22_ERROR_INPUT, "%s is not a model: %s", shown, why);
}

static D22Source *
open_folder (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &local);
  if (dir == NULL) {
    g_set_error (error, D22_ERROR, D22_ERROR_INPUT, "%s", local->message);
    return NULL;
  }
  return source_new (path);
}

D22Source *
d22_source_open (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return open_folder (path, error);
  g_autofree char *shown = g_filename_display_name (path);
  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, D22_ERROR, D22_ERROR_INPUT, "%s does not exist: expected a model folder, or the model.ini in it",
                 shown);
    return NULL;
  }
  g_autofree char *name = g_path_get_basename (path);
  if (g_ascii_strcasecmp (name, SETTINGS_FILE) != 0) {
    refuse_file (path, error);
    return NULL;
  }
  g_autofree char *folder = g_path_get_dirname (path);
  return open_folder (folder, error);
}

void
d22_source_free (D22Source *source)
{
  if (source == NULL)
    return;
  g_ptr_array_unref (source->inputs);
  g_free (source->path);
  g_free (source->name);
  g_free (source);
}

const char *
d22_source_name (const D22Source *source)
{
  return source->name;
}

const char *
d22_source_path (const D22Source *source)
{
  return source->path;
}

gboolean
d22_source_has (const D22Source *source, const char *folder, const char *table)
{
  g_autofree char *path = folder_path (source, folder);
  g_autofree char *name = g_strconcat (table, TABLE_SUFFIX, NULL);
  g_autoptr (GPtrArray) found = list_files (path, name, NULL);
  return found->len > 0;
}

gboolean
d22_source_has_folder (const D22Source *source, const char *folder)
{
  g_autofree char *path = folder_path (source, folder);
  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

/* Reads a file and remembers it as @input (transfer full). A copy, not a mapping: a mapped file may change or shrink while
 * it is in use. Returns: (transfer none) (nullable): its bytes; %NULL with a finding. */
static GBytes *
read_file (D22Source *source, const char *path, char *input, D22Issues *issues)
{
  g_autofree char *name = input;
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize size = 0;
  gboolean regular = g_file_test (path, G_FILE_TEST_IS_REGULAR);
  if (!regular || !g_file_get_contents (path, &data, &size, &error)) {
    g_auto (D22Place) place = { .file = g_filename_display_name (path) };
    d22_issues_add (issues, D22_SEVERITY_ERROR, "unreadable-file", &place, "check what it is and who may read it",
                    "the file cannot be read: %s", regular ? error->message : "it is not an ordinary file");
    return NULL;
  }
  GBytes *bytes = g_bytes_new_take (data, size);
  for (guint i = 0; i < source->inputs->len; i++) {
    D22Input *known = g_ptr_array_index (source->inputs, i);
    if (strcmp (known->name, name) == 0) {
      g_bytes_unref (known->bytes);
      known->bytes = bytes;
      return bytes;
    }
  }
  D22Input *added = g_new (D22Input, 1);
  *added = (D22Input){ g_steal_pointer (&name), bytes };
  g_ptr_array_add (source->inputs, added);
  return bytes;
}

static void
report_two (const char *folder, const GPtrArray *found, D22Issues *issues)
{
  const char *first = g_ptr_array_index (found, 0), *second = g_ptr_array_index (found, 1);
  g_auto (D22Place) place = { .file = display_path (folder, second) };
  d22_issues_add (issues, D22_SEVERITY_ERROR, "duplicate-file", &place, "keep one of them",
                  "%s is there as well: which one holds?", first);
}

/* Returns: (transfer full) (nullable): the name in @folder that is @name, whatever its case; %NULL with a finding if two
 * are. */
static char *
find_one (const char *folder, const char *name, D22Issues *issues)
{
  g_autoptr (GPtrArray) found = list_files (folder, name, NULL);
  if (found->len > 1)
    report_two (folder, found, issues);
  return found->len == 1 ? g_strdup (g_ptr_array_index (found, 0)) : NULL;
}

/* @prefix: of the file's name among the inputs, or %NULL for the model's root. */
static D22Table *
read_table (D22Source *source, const char *folder, const char *prefix, const char *table, D22Issues *issues)
{
  g_autofree char *name = g_strconcat (table, TABLE_SUFFIX, NULL);
  g_autofree char *actual = find_one (folder, name, issues);
  if (actual == NULL)
    return NULL;
  g_autofree char *path = g_build_filename (folder, actual, NULL);
  g_autofree char *shown = g_filename_display_name (path);
  char *input = prefix != NULL ? g_strdup_printf ("%s/%s", prefix, actual) : g_strdup (actual);
  GBytes *bytes = read_file (source, path, input, issues);
  return bytes != NULL ? d22_table_new_csv (bytes, shown, issues) : NULL;
}

D22Table *
d22_source_table (D22Source *source, const char *folder, const char *table, D22Issues *issues)
{
  g_autofree char *path = folder_path (source, folder);
  return read_table (source, path, folder, table, issues);
}

D22Table *
d22_source_settings (D22Source *source, D22Issues *issues)
{
  g_autofree char *actual = find_one (source->path, SETTINGS_FILE, issues);
  if (actual == NULL)
    return NULL;
  g_autofree char *path = g_build_filename (source->path, actual, NULL);
  g_autofree char *shown = g_filename_display_name (path);
  GBytes *bytes = read_file (source, path, g_strdup (actual), issues);
  return bytes != NULL ? d22_ini_table_new (bytes, shown, issues) : NULL;
}

D22Table *
d22_source_reference (D22Source *source, const char *folder, const char *table, D22Issues *issues)
{
  return read_table (source, folder, "reference", table, issues);
}

char **
d22_source_list (const D22Source *source, const char *folder)
{
  g_autofree char *path = folder_path (source, folder);
  GPtrArray *found = list_files (path, NULL, TABLE_SUFFIX);
  g_ptr_array_set_free_func (found, NULL);
  g_ptr_array_add (found, NULL);
  return (char **)g_ptr_array_free (found, FALSE);
}

const GPtrArray *
d22_source_inputs (D22Source *source)
{
  g_ptr_array_sort (source->inputs, compare_inputs);
  return source->inputs;
}
