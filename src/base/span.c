#include "d22/span.h"

#include <string.h>

#define NO_BREAK_SPACE        "\xc2\xa0"     /* U+00A0: what spreadsheets and web pages leave behind */
#define FIGURE_SPACE          "\xe2\x80\x87" /* U+2007 */
#define NARROW_NO_BREAK_SPACE "\xe2\x80\xaf" /* U+202F */

D22Span
d22_span (const char *text)
{
  if (text == NULL)
    return (D22Span){"", 0};
  return (D22Span){text, strlen (text)};
}

static gboolean
is_space (char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Returns the length of the no-break space that @text is, at the start (or the end) of a span; 0 if there is none. */
static gsize
no_break_space (D22Span span, gboolean at_end)
{
  static const char *const spaces[] = {NO_BREAK_SPACE, FIGURE_SPACE, NARROW_NO_BREAK_SPACE};
  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++) {
    gsize len = strlen (spaces[i]);
    if (span.len >= len && memcmp (at_end ? span.data + span.len - len : span.data, spaces[i], len) == 0)
      return len;
  }
  return 0;
}

/* Only a byte above 0x7f can belong to a no-break space: nearly every cell is settled by the first test. */
static gsize
space_at_start (D22Span span)
{
  char c = span.data[0];
  return g_ascii_isgraph (c) ? 0 : is_space (c) ? 1 : no_break_space (span, FALSE);
}

static gsize
space_at_end (D22Span span)
{
  char c = span.data[span.len - 1];
  return g_ascii_isgraph (c) ? 0 : is_space (c) ? 1 : no_break_space (span, TRUE);
}

D22Span
d22_span_strip (D22Span span)
{
  gsize n = 0;
  while (span.len > 0 && (n = space_at_start (span)) > 0) {
    span.data += n;
    span.len -= n;
  }
  while (span.len > 0 && (n = space_at_end (span)) > 0)
    span.len -= n;
  return span;
}

gboolean
d22_span_equal (D22Span a, D22Span b)
{
  return a.len == b.len && memcmp (a.data, b.data, a.len) == 0;
}

gboolean
d22_span_is (D22Span span, const char *text)
{
  return span.len == strlen (text) && g_ascii_strncasecmp (span.data, text, span.len) == 0;
}

char *
d22_span_dup (D22Span span)
{
  return g_strndup (span.data, span.len);
}
