/* d22: standard output and standard error, and what the terminal can do. The only place that reads the environment. Room:
 * cli. */
#pragma once

#include "d22/render.h"
#include "options.h"

typedef struct {
  gboolean out_terminal, error_terminal;
  guint width;    /* of the terminal; 0: unknown */
  gboolean plain; /* NO_COLOR or a dumb terminal */
  D22When color;
} D22Console;

/* Must come first: sees to it that the standard streams are open, and that a closed pipe is an error and not the end. */
void d22_console_init (D22Console *console);

/* How a result looks; @to_file: with -o. Tables are 80 columns wide where the width is unknown. */
D22TextStyle d22_console_style (const D22Console *console, gboolean to_file);
/* How findings look on standard output or standard error: not wrapped where the width is unknown, so that each stays on a
 * line. */
D22TextStyle d22_console_findings_style (const D22Console *console, gboolean error);

/* Returns SOURCE_DATE_EPOCH in seconds since 1970; -1 where it is not given or is no such number. */
gint64 d22_console_epoch (void);

/* Writes to standard output. @plain_text: already safe for a terminal. Returns %FALSE with a %D22_ERROR_OUTPUT. */
gboolean d22_console_print (const D22Console *console, const char *text, gboolean plain_text, GError **error);

/* Writes `d22: ` and a line to standard error; @text is made safe. */
void d22_console_remark (const D22Console *console, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The same with `error: ` in front. */
void d22_console_error (const D22Console *console, const char *message);
/* Writes text as it is to standard error. */
void d22_console_print_error (const D22Console *console, const char *text);

/* Writes @text to the file at @path: beside it, then renamed into place (a device or pipe is written to as it is).
 * Returns %FALSE with a %D22_ERROR_OUTPUT; what was there is then untouched. */
gboolean d22_console_write_file (const char *path, const char *text, GError **error);
