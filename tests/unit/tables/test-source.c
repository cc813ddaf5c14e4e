#include "support.h"

#include <glib/gstdio.h>

#include "d22/error.h"
#include "d22/source.h"

/* A model folder that the test writes. */
typedef struct {
  char *folder;
} Folder;

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *entry = NULL;
  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inner = g_build_filename (path, entry, NULL);
    remove_all (inner);
  }
  g_remove (path);
}

static void
folder_clear (Folder *folder)
{
  remove_all (folder->folder);
  g_free (folder->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folder, folder_clear)

static char *
write_file (const Folder *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder->folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  D22_ASSERT_I64 (g_mkdir_with_parents (parent, 0700), 0);
  D22_ASSERT_TRUE (g_file_set_contents (path, text, -1, NULL), "%s cannot be written", path);
  return path;
}

static void
add_file (const Folder *folder, const char *name, const char *text)
{
  char *path = write_file (folder, name, text);
  g_free (path);
}

static Folder
new_folder (void)
{
  Folder folder = { g_dir_make_tmp ("d22-XXXXXX", NULL) };
  D22_ASSERT_TRUE (folder.folder != NULL, "no temporary folder");
  return folder;
}

static void
folder_and_its_model_ini_are_the_same_source (void **state)
{
  (void)state;
  g_auto (Folder) folder = new_folder ();
  g_autofree char *ini = write_file (&folder, "model.ini", "[model]\nid = x\n");
  g_autofree char *slash = g_strconcat (folder.folder, "/", NULL);
  g_autofree char *name = g_path_get_basename (folder.folder);
  const char *const paths[] = { folder.folder, slash, ini };
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (D22Source) source = d22_source_open (paths[i], NULL);
    D22_ASSERT_TRUE (source != NULL, "%s was not opened", paths[i]);
    D22_ASSERT_STR (d22_source_path (source), folder.folder);
    D22_ASSERT_STR (d22_source_name (source), name);
  }
}

static void
what_is_no_model_is_refused_with_what_was_expected (void **state)
{
  (void)state;
  g_auto (Folder) folder = new_folder ();
  static const struct {
    const char *name, *says;
  } bad[] = {
    { "book.xlsx", "workbooks are not read yet" },
    { "posts.csv", "give the model folder that holds it" },
    { "notes.txt", "expected a model folder, or the model.ini in it" },
    { "nowhere/model.ini", "does not exist" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    if (strchr (bad[i].name, '/') == NULL)
      add_file (&folder, bad[i].name, "x");
    g_autofree char *path = g_build_filename (folder.folder, bad[i].name, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (D22Source) source = d22_source_open (path, &error);
    D22_ASSERT_TRUE (source == NULL && g_error_matches (error, D22_ERROR, D22_ERROR_INPUT), "%s was opened", path);
    D22_ASSERT_TRUE (strstr (error->message, bad[i].says) != NULL, "'%s' does not say '%s'", error->message, bad[i].says);
    D22_ASSERT_TRUE (strstr (error->message, path) != NULL, "'%s' does not name the path", error->message);
  }
}

static void
tables_are_found_whatever_the_case_of_their_names (void **state)
{
  (void)state;
  g_auto (Folder) folder = new_folder ();
  add_file (&folder, "Roles.CSV", "role_id,title\nr,R\n");
  add_file (&folder, "current/posts.csv", "post_id\np\n");
  add_file (&folder, "current/notes.txt", "x");
  g_autoptr (D22Source) source = d22_source_open (folder.folder, NULL);
  D22_ASSERT_TRUE (d22_source_has (source, NULL, "roles"), "Roles.CSV is not found");
  D22_ASSERT_TRUE (!d22_source_has (source, NULL, "posts"), "posts is not at the root");
  D22_ASSERT_TRUE (d22_source_has (source, "current", "posts"), "current/posts.csv is not found");
  D22_ASSERT_TRUE (d22_source_has_folder (source, "current"), "current is a folder");
  D22_ASSERT_TRUE (!d22_source_has_folder (source, "proposed"), "proposed is none");
  D22_ASSERT_TRUE (!d22_source_has (source, "proposed", "posts"), "a table in a folder that is not there");

  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) roles = d22_source_table (source, NULL, "roles", issues);
  g_autoptr (D22Table) posts = d22_source_table (source, "current", "posts", issues);
  g_autoptr (D22Table) none = d22_source_table (source, "current", "teams", issues);
  assert_no_issues (issues, "tables");
  D22_ASSERT_TRUE (none == NULL, "a table that is not there");
  D22_ASSERT_TRUE (g_str_has_suffix (d22_table_shown (posts), "/current/posts.csv"), "%s", d22_table_shown (posts));
  assert_row (roles, 0, "r|R");

  g_auto (GStrv) root = d22_source_list (source, NULL);
  g_auto (GStrv) current = d22_source_list (source, "current");
  D22_ASSERT_I64 (g_strv_length (root), 1);
  D22_ASSERT_STR (root[0], "Roles.CSV");
  D22_ASSERT_I64 (g_strv_length (current), 1);
  D22_ASSERT_STR (current[0], "posts.csv");
}

static void
two_files_of_one_table_are_an_error (void **state)
{
  (void)state;
  g_auto (Folder) folder = new_folder ();
  add_file (&folder, "posts.csv", "post_id\na\n");
  add_file (&folder, "Posts.csv", "post_id\nb\n");
  g_autoptr (D22Source) source = d22_source_open (folder.folder, NULL);
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) table = d22_source_table (source, NULL, "posts", issues);
  D22_ASSERT_TRUE (table == NULL, "one of two was read");
  const D22Issue *issue = the_issue (issues, "duplicate-file");
  D22_ASSERT_TRUE (g_str_has_suffix (issue->place.file, "/posts.csv"), "%s", issue->place.file);
  D22_ASSERT_TRUE (strstr (issue->text, "Posts.csv") != NULL, "'%s' does not name the other", issue->text);
}

static void
folder_in_place_of_a_file_cannot_be_read (void **state)
{
  (void)state;
  g_auto (Folder) folder = new_folder ();
  add_file (&folder, "teams.csv/x", "x");
  g_autoptr (D22Source) source = d22_source_open (folder.folder, NULL);
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) table = d22_source_table (source, NULL, "teams", issues);
  D22_ASSERT_TRUE (table == NULL, "a folder was read");
  the_issue (issues, "unreadable-file");
}

static void
every_file_that_was_read_is_remembered_once_by_name (void **state)
{
  (void)state;
  g_auto (Folder) folder = new_folder ();
  g_auto (Folder) reference = new_folder ();
  add_file (&folder, "model.ini", "[model]\nid = x\n");
  add_file (&folder, "proposed/changes.csv", "action,post_id\n");
  add_file (&folder, "broken.csv", "");
  add_file (&reference, "njc_pay_spine.csv", "year_start,scp,annual_salary_gbp\n2021,1,18333\n");
  g_autoptr (D22Source) source = d22_source_open (folder.folder, NULL);
  g_autoptr (D22Issues) issues = d22_issues_new ();
  d22_table_free (d22_source_table (source, "proposed", "changes", issues));
  d22_table_free (d22_source_reference (source, reference.folder, "njc_pay_spine", issues));
  d22_table_free (d22_source_settings (source, issues));
  d22_table_free (d22_source_table (source, "proposed", "changes", issues));
  d22_table_free (d22_source_table (source, NULL, "broken", issues));
  static const char *const want[] = { "broken.csv", "model.ini", "proposed/changes.csv", "reference/njc_pay_spine.csv" };
  const GPtrArray *inputs = d22_source_inputs (source);
  D22_ASSERT_I64 (inputs->len, G_N_ELEMENTS (want));
  for (guint i = 0; i < inputs->len; i++)
    D22_ASSERT_STR (((const D22Input *)g_ptr_array_index (inputs, i))->name, want[i]);
  const D22Input *ini = g_ptr_array_index (inputs, 1);
  D22_ASSERT_I64 (g_bytes_get_size (ini->bytes), strlen ("[model]\nid = x\n"));
}

/* Binds a table of the shipped model: not one finding. */
static void
check_shipped (D22Table *table, const char *name)
{
  const D22Schema *schema = d22_schema_find (name);
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Pool) pool = d22_pool_new ();
  D22_ASSERT_TRUE (table != NULL && schema != NULL, "%s is not read", name);
  g_autoptr (D22Rows) rows = d22_rows_bind (table, schema, pool, schema == &d22_schema_changes, issues);
  assert_no_issues (issues, name);
  D22_ASSERT_TRUE (rows->records->len > 0, "%s is empty", name);
}

static void
shipped_model_is_read_without_a_finding (void **state)
{
  (void)state;
  const char *root = g_getenv ("D22_SOURCE_DIR");
  g_autofree char *path = g_build_filename (root != NULL ? root : ".", "models", "destination22", NULL);
  g_autofree char *reference = g_build_filename (root != NULL ? root : ".", "models", "reference", NULL);
  g_autoptr (D22Source) source = d22_source_open (path, NULL);
  D22_ASSERT_TRUE (source != NULL, "%s is not there", path);
  g_autoptr (D22Issues) issues = d22_issues_new ();
  static const char *const folders[] = { NULL, "current", "proposed" };
  guint n = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++) {
    for (const D22Schema *const *schema = d22_schemas (); *schema != NULL; schema++) {
      if (!d22_source_has (source, folders[i], (*schema)->name))
        continue;
      check_shipped (d22_source_table (source, folders[i], (*schema)->name, issues), (*schema)->name);
      n++;
    }
  }
  D22_ASSERT_TRUE (n >= 10, "%u tables", n);
  check_shipped (d22_source_reference (source, reference, "njc_pay_spine", issues), "njc_pay_spine");
  check_shipped (d22_source_reference (source, reference, "employer_on_costs", issues), "employer_on_costs");
  check_shipped (d22_source_reference (source, reference, "redundancy_week_cap", issues), "redundancy_week_cap");
  check_shipped (d22_source_reference (source, reference, "collective_consultation", issues), "collective_consultation");
  assert_no_issues (issues, "the shipped model");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (folder_and_its_model_ini_are_the_same_source),
    cmocka_unit_test (what_is_no_model_is_refused_with_what_was_expected),
    cmocka_unit_test (tables_are_found_whatever_the_case_of_their_names),
    cmocka_unit_test (two_files_of_one_table_are_an_error),
    cmocka_unit_test (folder_in_place_of_a_file_cannot_be_read),
    cmocka_unit_test (every_file_that_was_read_is_remembered_once_by_name),
    cmocka_unit_test (shipped_model_is_read_without_a_finding),
  };
  return D22_RUN (tests);
}
