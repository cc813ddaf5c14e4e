#include "excerpt.h"

#include "d22/wrap.h"

#include <string.h>

#define GUTTER     " | "
#define ELLIPSIS   "..."
#define LEAST_ROOM 16 /* for the excerpt itself, however narrow the terminal */

/* The part of a line that is shown, and where the mark lies in it, in columns of the terminal. */
typedef struct {
  char *text; /* owned */
  guint before, marked;
} Window;

static const char *
skip (const char *text, guint n)
{
  while (n > 0 && *text != '\0') {
    text = g_utf8_next_char (text);
    n--;
  }
  return text;
}

/* Returns the columns that the first @n characters of @text take. */
static guint
columns_of (const char *text, guint n)
{
  g_autofree char *part = g_strndup (text, (gsize)(skip (text, n) - text));
  return d22_text_width (part);
}

/* Returns: (transfer full): the characters of @text that fit into @width columns. */
static char *
fitting (const char *text, guint width)
{
  guint used = 0;
  const char *at = text;
  while (*at != '\0') {
    used += columns_of (at, 1);
    if (used > width)
      break;
    at = g_utf8_next_char (at);
  }
  return g_strndup (text, (gsize)(at - text));
}

/* Cuts @text (which it takes over) to @width columns, with an ellipsis where something is left out. */
static char *
cut (char *text, guint width)
{
  g_autofree char *whole = text;
  if (width == 0 || d22_text_width (whole) <= width)
    return g_steal_pointer (&whole);
  g_autofree char *kept = fitting (whole, width - (guint)strlen (ELLIPSIS));
  return g_strconcat (kept, ELLIPSIS, NULL);
}

static Window
window_of (const D22Place *place, guint width)
{
  g_autofree char *safe = d22_text_safe (place->excerpt);
  guint first = place->character > 0 ? place->character - 1 : 0;
  guint n = place->character > 0 ? MAX (place->width, 1) : 0;
  guint start = 0, lead = 0;
  /* where the mark lies too far right, the line starts a quarter of the room in front of it */
  if (width > 0 && columns_of (safe, first + n) + strlen (ELLIPSIS) > width && d22_text_width (safe) > width)
    start = first - MIN (first, width / 4);
  if (start > 0)
    lead = (guint)strlen (ELLIPSIS);
  Window window = { 0 };
  window.before = lead + columns_of (skip (safe, start), first - start);
  window.marked = n > 0 ? MAX (columns_of (skip (safe, first), n), 1) : 0;
  if (width > 0)
    window.marked = MIN (window.marked, width - MIN (window.before, width - 1));
  window.text = cut (g_strconcat (start > 0 ? ELLIPSIS : "", skip (safe, start), NULL), width);
  return window;
}

static void
append_gutter (GString *out, guint number_width)
{
  d22_text_append_repeated (out, ' ', number_width);
  g_string_append (out, GUTTER);
}

static void
append_carets (GString *out, guint number_width, const Window *window, const char *advice, guint width)
{
  guint gutter = number_width + (guint)strlen (GUTTER);
  gboolean beside = width == 0 || gutter + window->before + window->marked + 1 + d22_text_width (advice) <= width;
  if (window->marked > 0) {
    append_gutter (out, number_width);
    d22_text_append_repeated (out, ' ', window->before);
    d22_text_append_repeated (out, '^', window->marked);
    g_string_append_printf (out, "%s%s\n", beside && *advice != '\0' ? " " : "", beside ? advice : "");
    if (beside)
      return;
  }
  if (*advice == '\0')
    return;
  g_autoptr (GPtrArray) lines = d22_text_wrap (advice, width > 0 ? MAX (width, gutter + LEAST_ROOM) - gutter : 0, 0);
  for (guint i = 0; i < lines->len; i++) {
    append_gutter (out, number_width);
    g_string_append_printf (out, "%s\n", (const char *)g_ptr_array_index (lines, i));
  }
}

void
d22_excerpt_append (GString *out, const D22Place *place, const char *advice, guint width)
{
  g_autofree char *number = g_strdup_printf ("%5u", place->line);
  guint number_width = (guint)strlen (number);
  guint gutter = number_width + (guint)strlen (GUTTER);
  Window window = window_of (place, width > 0 ? MAX (width, gutter + LEAST_ROOM) - gutter : 0);
  g_autofree char *text = g_strchomp (window.text);
  g_string_append_printf (out, "%s" GUTTER "%s\n", number, text);
  append_carets (out, number_width, &window, advice, width);
}
