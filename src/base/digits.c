#include "digits.h"

#include <string.h>

#define MINUS_SIGN "\xe2\x88\x92" /* U+2212 */
#define POUND_SIGN "\xc2\xa3"     /* U+00A3 */
#define GROUP      3

/* 19 digits, 6 commas, the point and the NUL; symbol and sign are put in front afterwards. */
#define TEXT_MAX 32

static gboolean
skip (D22Span *rest, const char *token)
{
  gsize len = strlen (token);
  if (rest->len < len || memcmp (rest->data, token, len) != 0)
    return FALSE;
  rest->data += len;
  rest->len -= len;
  return TRUE;
}

/* Returns how many digits @rest begins with. */
static gsize
digit_run (D22Span rest)
{
  gsize n = 0;
  while (n < rest.len && g_ascii_isdigit (rest.data[n]))
    n++;
  return n;
}

/* Moves @n digits from @rest to the end of @value. */
static gboolean
take (D22Span *rest, gsize n, guint64 limit, guint64 *value)
{
  guint64 tenth = limit / 10;
  for (gsize i = 0; i < n; i++) {
    if (*value > tenth)
      return FALSE;
    *value = *value * 10 + (guint64)(rest->data[i] - '0');
  }
  rest->data += n;
  rest->len -= n;
  return *value <= limit;
}

static gboolean
take_whole (D22Span *rest, guint64 limit, guint64 *value)
{
  gsize n = digit_run (*rest);
  if (!take (rest, n, limit, value))
    return FALSE;
  if (rest->len == 0 || rest->data[0] != ',')
    return TRUE;
  if (n == 0 || n > GROUP)
    return FALSE;
  while (skip (rest, ",")) {
    if (digit_run (*rest) != GROUP)
      return FALSE;
    if (!take (rest, GROUP, limit, value))
      return FALSE;
  }
  return TRUE;
}

static gboolean
take_fraction (D22Span *rest, const D22DigitsForm *form, guint64 *value)
{
  gsize n = 0;
  if (skip (rest, ".")) {
    n = digit_run (*rest);
    if (n == 0 || n > form->places)
      return FALSE;
  }
  if (!take (rest, n, form->limit, value))
    return FALSE;
  /* the decimals that were not written */
  D22Span zeros = {"000000", form->places - n};
  return take (&zeros, zeros.len, form->limit, value);
}

gboolean
d22_digits_parse (D22Span text, const D22DigitsForm *form, gint64 *out)
{
  D22Span rest = d22_span_strip (text);
  guint64 value = 0;
  gboolean minus = form->negative && (skip (&rest, "-") || skip (&rest, MINUS_SIGN));
  if (form->pounds && skip (&rest, POUND_SIGN))
    rest = d22_span_strip (rest);
  if (rest.len == 0)
    return FALSE;
  if (!take_whole (&rest, form->limit, &value))
    return FALSE;
  if (!take_fraction (&rest, form, &value))
    return FALSE;
  if (rest.len > 0)
    return FALSE;
  *out = minus ? -(gint64)value : (gint64)value;
  return TRUE;
}

/* Writes decimals from the back; returns where the text now begins. */
static char *
put_fraction (char *at, guint64 *value, const D22DigitsStyle *style)
{
  gboolean shown = FALSE;
  for (guint place = style->places; place > 0; place--, *value /= 10) {
    guint64 digit = *value % 10;
    shown = shown || digit > 0 || place <= style->least;
    if (shown)
      *--at = (char)('0' + digit);
  }
  if (shown)
    *--at = '.';
  return at;
}

static char *
put_whole (char *at, guint64 value, const D22DigitsStyle *style)
{
  guint n = 0;
  do {
    if (style->grouped && n > 0 && n % GROUP == 0)
      *--at = ',';
    *--at = (char)('0' + value % 10);
    value /= 10;
    n++;
  } while (value > 0);
  return at;
}

char *
d22_digits_text (gint64 value, const D22DigitsStyle *style)
{
  char text[TEXT_MAX];
  /* the magnitude of G_MININT64 has no gint64 */
  guint64 magnitude = value < 0 ? 0 - (guint64)value : (guint64)value;
  char *at = &text[TEXT_MAX - 1];
  *at = '\0';
  at = put_fraction (at, &magnitude, style);
  at = put_whole (at, magnitude, style);
  return g_strconcat (value < 0 ? "-" : "", style->symbol, at, NULL);
}
