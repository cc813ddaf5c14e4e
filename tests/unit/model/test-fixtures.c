/* tests/fixtures/check: a minimal model for each kind of problem, named after it, with the findings that it must give, no
 * more and no fewer, in expect.txt; options.txt may choose structures. */
#include "d22-test.h"

#include "d22/model.h"

#include <string.h>

#define FIXTURES "tests/fixtures/check"

static char *
source_path (const char *path)
{
  return g_build_filename (g_getenv ("D22_SOURCE_DIR"), path, NULL);
}

static char *
read_text (const char *path)
{
  char *text = NULL;
  return g_file_get_contents (path, &text, NULL, NULL) ? text : g_strdup ("");
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Returns the lines sorted, empty ones left out, as one text. */
static char *
sort_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  for (char **line = lines; *line != NULL; line++) {
    if (**line != '\0')
      g_ptr_array_add (kept, *line);
  }
  g_ptr_array_sort (kept, compare_texts);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("\n", (char **)kept->pdata);
}

/* Returns `error[name] file:line` of every finding, the file relative to the fixture. */
static char *
list_findings (const D22Issues *issues, const char *folder)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < d22_issues_length (issues); i++) {
    const D22Issue *issue = d22_issues_get (issues, i);
    const char *file = issue->place.file != NULL ? issue->place.file : "";
    if (g_str_has_prefix (file, folder))
      file += strlen (folder) + 1;
    g_string_append_printf (text, "%s[%s] %s", d22_severity_text (issue->severity), issue->name, file);
    if (issue->place.line > 0)
      g_string_append_printf (text, ":%u", issue->place.line);
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

/* What a user is told has words and a remedy, whatever the problem. */
static void
check_wording (const D22Issues *issues, const char *name)
{
  for (guint i = 0; i < d22_issues_length (issues); i++) {
    const D22Issue *issue = d22_issues_get (issues, i);
    D22_ASSERT_TRUE (issue->text != NULL && *issue->text != '\0' && g_utf8_validate (issue->text, -1, NULL), "%s", name);
    D22_ASSERT_TRUE (issue->advice != NULL && *issue->advice != '\0', "%s: %s has no advice", name, issue->name);
    D22_ASSERT_TRUE (strchr (issue->text, '\n') == NULL, "%s: %s", name, issue->text);
  }
}

static char *
find_option (const char *options, const char *key)
{
  g_auto (GStrv) lines = g_strsplit (options, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    if (g_str_has_prefix (*line, key))
      return g_strdup (*line + strlen (key) + 1);
  }
  return NULL;
}

static gboolean
check_fixture (const char *folder, const char *name)
{
  g_autofree char *options_path = g_build_filename (folder, "options.txt", NULL);
  g_autofree char *expect_path = g_build_filename (folder, "expect.txt", NULL);
  g_autofree char *options_text = read_text (options_path);
  g_autofree char *expected_text = read_text (expect_path);
  g_autofree char *current = find_option (options_text, "current");
  g_autofree char *proposed = find_option (options_text, "proposed");
  D22LoadOptions options = { .current = current, .proposed = proposed };
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (D22Model) model = d22_model_load (folder, &options, issues, &error);
  D22_ASSERT_TRUE (model != NULL, "%s: %s", name, error != NULL ? error->message : "");
  g_autofree char *found_text = list_findings (issues, folder);
  g_autofree char *found = sort_lines (found_text);
  g_autofree char *expected = sort_lines (expected_text);
  check_wording (issues, name);
  if (strcmp (found, expected) == 0)
    return TRUE;
  print_error ("--- %s: found\n%s\n--- expected\n%s\n", name, found, expected);
  return FALSE;
}

static void
every_fixture_gives_its_findings_and_no_others (void **state)
{
  (void)state;
  g_autofree char *root = source_path (FIXTURES);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  assert_non_null (dir);
  guint n = 0, wrong = 0;
  const char *name = NULL;
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *folder = g_build_filename (root, name, NULL);
    n++;
    wrong += !check_fixture (folder, name);
  }
  D22_ASSERT_TRUE (n > 0, "no fixtures in %s", root);
  D22_ASSERT_I64 (wrong, 0);
}

/* The two sides of a finding: a name in the fixture's folder is a name that its expect.txt holds. */
static void
every_fixture_is_named_after_a_finding_of_its_own (void **state)
{
  (void)state;
  g_autofree char *root = source_path (FIXTURES);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name = NULL;
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (root, name, "expect.txt", NULL);
    g_autofree char *text = read_text (path);
    g_autofree char *bracketed = g_strdup_printf ("[%s]", name);
    D22_ASSERT_TRUE (strstr (text, bracketed) != NULL, "%s", path);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (every_fixture_gives_its_findings_and_no_others),
    cmocka_unit_test (every_fixture_is_named_after_a_finding_of_its_own),
  };
  return D22_RUN (tests);
}
