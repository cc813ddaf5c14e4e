/* Financial years; dates are in date.c. */
#include "d22/date.h"

#define FIRST_DIGITS 4

/* Reads @len digits; returns -1 for anything else. */
static int
digits (const char *data, gsize len)
{
  int value = 0;
  for (gsize i = 0; i < len; i++) {
    if (!g_ascii_isdigit (data[i]))
      return -1;
    value = value * 10 + (data[i] - '0');
  }
  return value;
}

gboolean
d22_year_parse (D22Span text, D22Year *out)
{
  D22Span span = d22_span_strip (text);
  gsize second_digits = span.len - FIRST_DIGITS - 1;
  if (span.len != 7 && span.len != 9)
    return FALSE;
  if (span.data[FIRST_DIGITS] != '/' && span.data[FIRST_DIGITS] != '-')
    return FALSE;
  int start = digits (span.data, FIRST_DIGITS);
  int second = digits (span.data + FIRST_DIGITS + 1, second_digits);
  if (start < D22_YEAR_MIN || start > D22_YEAR_MAX)
    return FALSE;
  if (second != (second_digits == 2 ? (start + 1) % 100 : start + 1))
    return FALSE;
  *out = (D22Year){start};
  return TRUE;
}

char *
d22_year_text (D22Year year)
{
  if (year.start == 0)
    return g_strdup ("");
  return g_strdup_printf ("%04d/%02d", year.start, (year.start + 1) % 100);
}

D22Year
d22_year_of (D22Date date)
{
  int year, month, day;
  d22_date_split (date, &year, &month, &day);
  if (year == 0)
    return (D22Year){0};
  return (D22Year){month >= 4 ? year : year - 1};
}

D22Date
d22_year_first_day (D22Year year)
{
  return d22_date_of (year.start, 4, 1);
}

D22Date
d22_year_last_day (D22Year year)
{
  return year.start == 0 ? D22_DATE_NONE : d22_date_of (year.start + 1, 3, 31);
}

int
d22_year_days (D22Year year)
{
  return d22_year_last_day (year).day - d22_year_first_day (year).day + 1;
}
