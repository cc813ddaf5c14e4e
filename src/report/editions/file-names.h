/* d22: what the files of the consultation pack are called (interface.md, section 4). Room: editions. */
#pragma once

#include <glib.h>

/* Returns: (transfer full): `<id>-deleted-posts.csv` for the table of the sheet Deleted_posts. */
char *d22_rows_file (const char *id, const char *sheet);
