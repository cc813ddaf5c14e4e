/* Every kind of finding that the sources can raise has an entry in docs/messages.md and, where a model folder can show it, a
 * fixture in tests/fixtures/check; and the guide speaks of no others. */
#include "d22-test.h"

#include <string.h>

/* Which rooms raise findings while a model is loaded: their names have fixtures of this test's neighbour. */
static const char *const loading_rooms[] = { "src/tables", "src/model", NULL };
static const char *const rooms[] = { "src/tables", "src/model", "src/review", "src/finance", "src/report", "src/cli", NULL };

/* Not to be had in a folder that anybody would keep: it takes a file of a gigabyte. */
static const char *const without_fixture[] = { "too-large", NULL };

/* Never raised: every text is an id or a text; the table of readers has a line for them all the same. */
static const char *const never_raised[] = { "bad-id", "bad-text", NULL };

#define PATTERNS "D22_SEVERITY_[A-Z]+,\\s*\"([a-z0-9-]+)\"|->name = \"([a-z0-9-]+)\"|\\{ \"(bad-[a-z-]+)\", \"is"

static gboolean
holds (const char *const *texts, const char *text)
{
  for (; *texts != NULL; texts++) {
    if (strcmp (*texts, text) == 0)
      return TRUE;
  }
  return FALSE;
}

static char *
read_source (const char *path)
{
  g_autofree char *full = g_build_filename (g_getenv ("D22_SOURCE_DIR"), path, NULL);
  char *text = NULL;
  return g_file_get_contents (full, &text, NULL, NULL) ? text : NULL;
}

static void
collect_names (const char *path, GHashTable *names)
{
  g_autofree char *text = read_source (path);
  g_autoptr (GRegex) regex = g_regex_new (PATTERNS, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  assert_non_null (text);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL)) {
    for (int group = 1; group < g_match_info_get_match_count (match); group++) {
      g_autofree char *name = g_match_info_fetch (match, group);
      if (*name != '\0' && !holds (never_raised, name))
        g_hash_table_add (names, g_steal_pointer (&name));
    }
  }
}

/* Every .c file of the folder and the folders in it. */
static void
walk_sources (const char *folder, GHashTable *names)
{
  g_autofree char *full = g_build_filename (g_getenv ("D22_SOURCE_DIR"), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (full, 0, NULL);
  const char *entry = NULL;
  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, entry, NULL);
    if (g_str_has_suffix (entry, ".c"))
      collect_names (path, names);
    else if (strchr (entry, '.') == NULL)
      walk_sources (path, names);
  }
}

static GHashTable *
names_raised (const char *const *folders)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (; *folders != NULL; folders++)
    walk_sources (*folders, names);
  return names;
}

static void
every_finding_has_a_fixture (void **state)
{
  (void)state;
  g_autoptr (GHashTable) names = names_raised (loading_rooms);
  GHashTableIter iter;
  gpointer name = NULL;
  guint missing = 0;
  D22_ASSERT_TRUE (g_hash_table_size (names) > 50, "the pattern finds the names");
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL)) {
    g_autofree char *path = g_build_filename (g_getenv ("D22_SOURCE_DIR"), "tests/fixtures/check", name, "expect.txt", NULL);
    if (holds (without_fixture, name) || g_file_test (path, G_FILE_TEST_EXISTS))
      continue;
    print_error ("%s has no fixture\n", (const char *)name);
    missing++;
  }
  D22_ASSERT_I64 (missing, 0);
}

static GPtrArray *
names_explained (void)
{
  g_autofree char *text = read_source ("docs/messages.md");
  assert_non_null (text);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    if (g_str_has_prefix (*line, "## "))
      g_ptr_array_add (names, g_strdup (*line + strlen ("## ")));
  }
  return names;
}

static void
every_finding_is_explained_and_nothing_else (void **state)
{
  (void)state;
  g_autoptr (GHashTable) raised = names_raised (rooms);
  g_autoptr (GPtrArray) explained = names_explained ();
  guint wrong = 0;
  for (guint i = 0; i < explained->len; i++) {
    const char *name = g_ptr_array_index (explained, i);
    if (!g_hash_table_remove (raised, name)) {
      print_error ("docs/messages.md explains %s, which nothing raises\n", name);
      wrong++;
    }
  }
  GHashTableIter iter;
  gpointer name = NULL;
  g_hash_table_iter_init (&iter, raised);
  while (g_hash_table_iter_next (&iter, &name, NULL)) {
    print_error ("docs/messages.md does not explain %s\n", (const char *)name);
    wrong++;
  }
  D22_ASSERT_I64 (wrong, 0);
}

static void
explanations_stand_in_the_order_of_the_alphabet (void **state)
{
  (void)state;
  g_autoptr (GPtrArray) explained = names_explained ();
  for (guint i = 1; i < explained->len; i++) {
    const char *before = g_ptr_array_index (explained, i - 1), *here = g_ptr_array_index (explained, i);
    D22_ASSERT_TRUE (strcmp (before, here) < 0, "%s stands before %s", before, here);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (every_finding_has_a_fixture),
    cmocka_unit_test (every_finding_is_explained_and_nothing_else),
    cmocka_unit_test (explanations_stand_in_the_order_of_the_alphabet),
  };
  return D22_RUN (tests);
}
