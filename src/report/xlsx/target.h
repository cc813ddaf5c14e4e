/* d22: the file that a workbook becomes: written beside its place, then renamed into it. Room: xlsx. */
#pragma once

#include <glib.h>

typedef struct {
  char *path, *folder, *temporary; /* owned; @temporary exists as an (at first empty) file */
} D22Target;

/* Makes the temporary file in the folder of @path. Returns: (transfer full) (nullable): %NULL with %D22_ERROR_OUTPUT, also
 * where a lock file beside @path says that a spreadsheet program has it open. */
D22Target *d22_target_new (const char *path, GError **error);

/* Puts the temporary file in the place of @path. */
gboolean d22_target_replace (D22Target *target, GError **error);

/* Removes the temporary file where it still stands. */
void d22_target_free (D22Target *target);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Target, d22_target_free)

/* Sets @error for a @path that could not be replaced because of @code (errno). */
void d22_target_refused (const char *path, int code, GError **error);
