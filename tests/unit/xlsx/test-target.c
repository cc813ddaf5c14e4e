#include <errno.h>
#include <string.h>

#include "scratch.h"
#include "target.h"

static void
a_lock_file_of_excel_is_named_before_any_work_is_done (void **state)
{
  const Scratch *scratch = *state;
  const char *const locks[] = { "~$book.xlsx", ".~lock.book.xlsx#" };
  for (gsize i = 0; i < G_N_ELEMENTS (locks); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *lock = g_build_filename (scratch->folder, locks[i], NULL);
    assert_true (g_file_set_contents (lock, "", -1, NULL));
    assert_null (d22_workbook_new (scratch->path, D22_PROFILE_MODEL, &scratch_properties, &error));
    assert_true (g_error_matches (error, D22_ERROR, D22_ERROR_OUTPUT));
    D22_ASSERT_TRUE (strstr (error->message, lock) != NULL && strstr (error->message, "open in a spreadsheet") != NULL, "%s",
                     error->message);
    assert_int_equal (g_remove (lock), 0);
  }
}

static void
a_lock_file_that_appears_meanwhile_keeps_the_old_file (void **state)
{
  const Scratch *scratch = *state;
  g_autoptr (GError) error = NULL;
  g_autofree char *lock = g_build_filename (scratch->folder, "~$book.xlsx", NULL), *contents = NULL;
  assert_true (g_file_set_contents (scratch->path, "old", -1, NULL));
  D22Workbook *workbook = scratch_book (scratch, D22_PROFILE_MODEL);
  d22_sheet_text (d22_workbook_add_sheet (workbook, "Sheet"), d22_at (0, 0), "new", D22_STYLE_TEXT);
  assert_true (g_file_set_contents (lock, "", -1, NULL));
  assert_false (d22_workbook_close (workbook, &error));
  d22_workbook_free (workbook);
  assert_true (g_file_get_contents (scratch->path, &contents, NULL, NULL));
  D22_ASSERT_STR (contents, "old");
  g_autofree char *left = scratch_list (scratch);
  D22_ASSERT_TRUE (strstr (left, "tmp") == NULL, "%s", left);
}

static void
a_file_in_use_gets_a_message_that_says_so (void **state)
{
  (void)state;
  const int codes[] = { EACCES, EBUSY, ETXTBSY };
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autoptr (GError) error = NULL;
    d22_target_refused ("public/pack.xlsx", codes[i], &error);
    assert_true (g_error_matches (error, D22_ERROR, D22_ERROR_OUTPUT));
    D22_ASSERT_TRUE (strstr (error->message, "open in Excel") != NULL, "%s", error->message);
  }
  g_autoptr (GError) full = NULL;
  d22_target_refused ("public/pack.xlsx", ENOSPC, &full);
  D22_ASSERT_TRUE (strstr (full->message, "Excel") == NULL, "%s", full->message);
}

static void
a_folder_that_does_not_exist_is_said_at_once (void **state)
{
  const Scratch *scratch = *state;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (scratch->folder, "none", "book.xlsx", NULL);
  assert_null (d22_workbook_new (path, D22_PROFILE_MODEL, &scratch_properties, &error));
  D22_ASSERT_TRUE (strstr (error->message, "cannot write into the folder") != NULL, "%s", error->message);
}

static void
a_folder_in_the_files_place_is_refused (void **state)
{
  const Scratch *scratch = *state;
  g_autoptr (GError) error = NULL;
  assert_null (d22_workbook_new (scratch->folder, D22_PROFILE_MODEL, &scratch_properties, &error));
  D22_ASSERT_TRUE (strstr (error->message, "cannot replace") != NULL, "%s", error->message);
}

int
main (void)
{
#define SCRATCH(test) cmocka_unit_test_setup_teardown (test, scratch_setup, scratch_teardown)
  const struct CMUnitTest tests[] = {
    SCRATCH (a_lock_file_of_excel_is_named_before_any_work_is_done),
    SCRATCH (a_lock_file_that_appears_meanwhile_keeps_the_old_file),
    SCRATCH (a_file_in_use_gets_a_message_that_says_so),
    SCRATCH (a_folder_that_does_not_exist_is_said_at_once),
    SCRATCH (a_folder_in_the_files_place_is_refused),
  };
  return D22_RUN (tests);
}
