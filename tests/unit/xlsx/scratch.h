/* A folder of its own for each test of workbooks, and a workbook in it. */
#pragma once

#include <glib/gstdio.h>

#include "d22-test.h"
#include "d22/workbook.h"

typedef struct {
  char *folder, *path;
} Scratch;

static int
scratch_setup (void **state)
{
  Scratch *scratch = g_new0 (Scratch, 1);
  scratch->folder = g_dir_make_tmp ("d22-xlsx-XXXXXX", NULL);
  scratch->path = g_build_filename (scratch->folder, "book.xlsx", NULL);
  *state = scratch;
  return scratch->folder != NULL ? 0 : -1;
}

/* Names of what lies in the folder, sorted, one string. Returns: (transfer full). */
G_GNUC_UNUSED static char *
scratch_list (const Scratch *scratch)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (scratch->folder, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_strdup (name));
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (out, "%s ", (const char *)g_ptr_array_index (names, i));
  return g_string_free (out, FALSE);
}

static int
scratch_teardown (void **state)
{
  Scratch *scratch = *state;
  (void)g_chmod (scratch->folder, 0700);
  g_autoptr (GDir) dir = g_dir_open (scratch->folder, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (scratch->folder, name, NULL);
    (void)g_remove (path);
  }
  (void)g_rmdir (scratch->folder);
  g_free (scratch->folder);
  g_free (scratch->path);
  g_free (scratch);
  return 0;
}

static const D22WorkbookProperties scratch_properties = {
  .title = "A title", .organisation = "A council", .keywords = "restructure", .created = 1633478400
};

G_GNUC_UNUSED static D22Workbook *
scratch_book (const Scratch *scratch, D22Profile profile)
{
  g_autoptr (GError) error = NULL;
  D22Workbook *workbook = d22_workbook_new (scratch->path, profile, &scratch_properties, &error);
  D22_ASSERT_TRUE (workbook != NULL, "%s", error != NULL ? error->message : "");
  return workbook;
}
