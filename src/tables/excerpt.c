#include "excerpt.h"

#include <string.h>

#define EXCERPT_CHARACTERS 120
#define VALUE_CHARACTERS   60
#define BEFORE_CHARACTERS  ((gsize)40) /* of context before the place in a line that is cut */
#define ELLIPSIS           "..."

const char *
d22_line_start (D22Span text, const char *at)
{
  while (at > text.data && at[-1] != '\n')
    at--;
  return at;
}

guint
d22_count_lines (const char *from, const char *to)
{
  guint lines = 0;
  while (from < to) {
    const char *end = memchr (from, '\n', (gsize)(to - from));
    if (end == NULL)
      break;
    lines++;
    from = end + 1;
  }
  return lines;
}

static gsize
characters (const char *from, const char *to)
{
  return to > from ? (gsize)g_utf8_strlen (from, to - from) : 0;
}

/* Returns where @n characters from @from end, @end at the latest. */
static const char *
skip (const char *from, const char *end, gsize n)
{
  while (n-- > 0 && from < end)
    from = g_utf8_next_char (from);
  return MIN (from, end);
}

/* Appends what can be shown on one line of a terminal. */
static void
append_shown (GString *out, const char *from, const char *to)
{
  for (const char *at = from; at < to; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    g_string_append_unichar (out, g_unichar_iscntrl (character) ? ' ' : character);
  }
}

static D22Span
line_at (D22Span text, const char *at)
{
  const char *start = d22_line_start (text, at);
  const char *end = memchr (at, '\n', (gsize)(text.data + text.len - at));
  if (end == NULL)
    end = text.data + text.len;
  if (end > start && end[-1] == '\r')
    end--;
  return (D22Span){ start, (gsize)(end - start) };
}

/* The window of @line that is shown: all of it, or what lies around @at. */
static D22Span
window (D22Span line, const char *at)
{
  const char *end = line.data + line.len;
  if (characters (line.data, end) <= EXCERPT_CHARACTERS)
    return line;
  gsize before = characters (line.data, at);
  const char *from = before > BEFORE_CHARACTERS * 2 ? skip (line.data, end, before - BEFORE_CHARACTERS) : line.data;
  const char *to = skip (from, end, EXCERPT_CHARACTERS);
  return (D22Span){ from, (gsize)(to - from) };
}

void
d22_place_point (D22Place *place, D22Span text, D22Point point)
{
  const char *at = point.span.data != NULL ? point.span.data : point.line_start;
  D22Span line = line_at (text, at);
  const char *line_end = line.data + line.len;
  at = MIN (at, line_end);
  D22Span shown = window (line, at);
  const char *shown_end = shown.data + shown.len;
  gboolean cut_before = shown.data > line.data;

  GString *excerpt = g_string_new (cut_before ? ELLIPSIS : "");
  append_shown (excerpt, shown.data, shown_end);
  if (shown_end < line_end)
    g_string_append (excerpt, ELLIPSIS);
  place->excerpt = g_string_free (excerpt, FALSE);
  place->line = point.line + d22_count_lines (point.line_start, at);
  if (point.span.data == NULL)
    return;
  gsize width = characters (at, MIN (at + point.span.len, shown_end));
  place->character = (guint)(characters (shown.data, at) + (cut_before ? strlen (ELLIPSIS) : 0) + 1);
  place->width = (guint)MAX (width, 1);
}

char *
d22_excerpt_value (D22Span value)
{
  const char *end = value.data + value.len;
  const char *to = skip (value.data, end, VALUE_CHARACTERS);
  GString *out = g_string_new (NULL);
  append_shown (out, value.data, to);
  if (to < end)
    g_string_append (out, ELLIPSIS);
  return g_string_free (out, FALSE);
}
