/* Temporary folders of tests. */
#pragma once

#include "d22-test.h"

#include <glib/gstdio.h>

/* Writes a file, and the folders above it. */
static inline void
folder_write (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  D22_ASSERT_I64 (g_mkdir_with_parents (parent, 0700), 0);
  D22_ASSERT_TRUE (g_file_set_contents (path, text, -1, NULL), "cannot write %s", path);
}

/* Removes a folder (or a file) with all that is in it. */
static inline void
folder_remove (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inner = g_build_filename (path, name, NULL);
    folder_remove (inner);
  }
  g_remove (path);
}
