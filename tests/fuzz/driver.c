/* Runs a fuzz target over files, so that the corpus is an ordinary test with any compiler. */
#include "fuzz.h"

#include <glib/gstdio.h>

/* Returns how many files were run; folders are walked. */
static guint
run (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;
  if (dir != NULL) {
    const char *entry = NULL;
    while ((entry = g_dir_read_name (dir)) != NULL) {
      g_autofree char *inner = g_build_filename (path, entry, NULL);
      n += run (inner);
    }
    return n;
  }
  g_autofree char *data = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;
  if (!g_file_get_contents (path, &data, &size, &error)) {
    g_printerr ("%s\n", error->message);
    return 0;
  }
  /* exactly as many bytes: the terminator that GLib adds would hide a read beyond the end */
  g_autofree guint8 *copy = g_memdup2 (data, size > 0 ? size : 1);
  LLVMFuzzerTestOneInput (copy, size);
  return 1;
}

int
main (int argc, char **argv)
{
  guint n = 0;
  for (int i = 1; i < argc; i++)
    n += run (argv[i]);
  g_printerr ("%u inputs\n", n);
  return n > 0 ? 0 : 1;
}
