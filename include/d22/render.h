/* d22: documents as text and CSV. Room: report. */
#pragma once

#include "d22/document.h"

G_BEGIN_DECLS

/* How text looks: set by the command line, never read from the environment here. */
typedef struct {
  guint width;    /* columns of the terminal; text is wrapped and tables fitted to it; 0: unlimited */
  gboolean color; /* ANSI emphasis for headings; words carry every meaning */
} D22TextStyle;

/* Returns: (transfer full): the document for a terminal: titles, wrapped paragraphs, aligned tables. */
char *d22_render_text (const D22Document *document, const D22TextStyle *style);

/* Returns: (transfer full): the one table of the section named @name as RFC 4180 CSV, header row of column keys, LF line
 * ends; cells that a spreadsheet would take for a formula (= + - @ in front of text) keep their text with a leading
 * apostrophe. */
char *d22_render_csv (const D22Document *document, const char *name);

G_END_DECLS
