/* d22: a document as a published workbook (profile publish, output-standards.md 4A). Room: xlsx. */
#pragma once

#include "d22/document.h"
#include "d22/workbook.h"

G_BEGIN_DECLS

/* Most rows of a table in a workbook; longer ones go into a CSV beside it (interface.md, 4). */
#define D22_PUBLISH_MAX_ROWS 100000u

/* What publishing adds to the document. */
typedef struct {
  D22WorkbookProperties properties;
  const char *status_line; /* (nullable): said on every sheet under its title: `Draft, version 0.1, 6 October 2021` */
} D22Publication;

/* Writes one sheet a section: its title in A1, whether there is a table, the status, what is said and noted, the shorthand
 * used, then the table from column A with nothing below it. Values only. Empty cells become `[z]`, which the sheet explains,
 * as it does `[c]`, `[x]` where a cell says so. Line ends and control characters in texts become spaces and U+FFFD. Returns
 * %FALSE with %D22_ERROR_OUTPUT; the old file then still stands. */
gboolean
d22_publish_write (const D22Document *document, const char *path, const D22Publication *publication, GError **error);

G_END_DECLS
