#include "console.h"

#include "d22/error.h"
#include "d22/wrap.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define USUAL_WIDTH 80
#define WIDEST      1000

/* A stream that is closed would be handed to the next file that is opened, and results would be written into it. */
static void
keep_open (int stream)
{
  if (fcntl (stream, F_GETFD) >= 0)
    return;
  int opened = open ("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  if (opened >= 0 && opened != stream)
    close (opened);
}

static guint
terminal_width (void)
{
  guint64 columns = 0;
  const char *given = g_getenv ("COLUMNS");
  if (given != NULL && g_ascii_string_to_unsigned (given, 10, 1, WIDEST, &columns, NULL))
    return (guint)columns;
  struct winsize size = { 0 };
  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return MIN ((guint)size.ws_col, WIDEST);
  return 0;
}

gint64
d22_console_epoch (void)
{
  gint64 epoch = -1;
  const char *given = g_getenv ("SOURCE_DATE_EPOCH");
  if (given == NULL || !g_ascii_string_to_signed (given, 10, 0, G_MAXINT64, &epoch, NULL))
    return -1;
  return epoch;
}

static gboolean
is_plain (void)
{
  const char *no_color = g_getenv ("NO_COLOR"), *term = g_getenv ("TERM");
  return (no_color != NULL && *no_color != '\0') || term == NULL || strcmp (term, "dumb") == 0;
}

void
d22_console_init (D22Console *console)
{
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
    keep_open (stream);
  signal (SIGPIPE, SIG_IGN);
  *console = (D22Console){ 0 };
  console->out_terminal = isatty (STDOUT_FILENO) != 0;
  console->error_terminal = isatty (STDERR_FILENO) != 0;
  console->width = terminal_width ();
  console->plain = is_plain ();
}

static gboolean
colored (const D22Console *console, gboolean terminal)
{
  if (console->color == D22_WHEN_AUTO)
    return terminal && !console->plain;
  return console->color == D22_WHEN_ALWAYS;
}

D22TextStyle
d22_console_style (const D22Console *console, gboolean to_file)
{
  D22TextStyle style = { .width = console->width > 0 ? console->width : USUAL_WIDTH };
  style.color = !to_file && colored (console, console->out_terminal);
  return style;
}

D22TextStyle
d22_console_findings_style (const D22Console *console, gboolean error)
{
  D22TextStyle style = { .width = console->width };
  style.color = colored (console, error ? console->error_terminal : console->out_terminal);
  return style;
}

/* Returns: (transfer full): @text with every line made safe. */
static char *
safe_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    char *safe = d22_text_safe (lines[i]);
    g_free (lines[i]);
    lines[i] = safe;
  }
  return g_strjoinv ("\n", lines);
}

static gboolean
write_all (FILE *stream, const char *text, const char *name, GError **error)
{
  errno = 0;
  gboolean written = fputs (text, stream) != EOF;
  gboolean flushed = fflush (stream) == 0;
  if (written && flushed)
    return TRUE;
  int reason = errno;
  g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write to %s: %s", name, g_strerror (reason));
  return FALSE;
}

gboolean
d22_console_print (const D22Console *console, const char *text, gboolean plain_text, GError **error)
{
  g_autofree char *safe = console->out_terminal && !plain_text ? safe_lines (text) : NULL;
  return write_all (stdout, safe != NULL ? safe : text, "standard output", error);
}

void
d22_console_print_error (const D22Console *console, const char *text)
{
  (void)console;
  /* where standard error cannot be written there is nowhere left to say so */
  (void)write_all (stderr, text, "standard error", NULL);
}

void
d22_console_remark (const D22Console *console, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);
  g_autofree char *safe = d22_text_safe (text);
  g_autofree char *line = g_strconcat ("d22: ", safe, "\n", NULL);
  d22_console_print_error (console, line);
}

void
d22_console_error (const D22Console *console, const char *message)
{
  d22_console_remark (console, "error: %s", message);
}

static gboolean
write_special (const char *path, const char *text, GError **error)
{
  FILE *file = g_fopen (path, "w");
  if (file == NULL) {
    int reason = errno;
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write '%s': %s", path, g_strerror (reason));
    return FALSE;
  }
  gboolean written = write_all (file, text, path, error);
  gboolean closed = fclose (file) == 0;
  if (written && !closed)
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write '%s'", path);
  return written && closed;
}

gboolean
d22_console_write_file (const char *path, const char *text, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat there = { 0 };
  if (stat (path, &there) == 0) {
    if (S_ISDIR (there.st_mode)) {
      g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write '%s': it is a folder", path);
      return FALSE;
    }
    /* renaming over a device would replace it by a file */
    if (!S_ISREG (there.st_mode))
      return write_special (path, text, error);
  }
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write '%s': there is no folder '%s'", path, folder);
    return FALSE;
  }
  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &cause))
    return TRUE;
  g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write '%s': %s", path, cause->message);
  return FALSE;
}
