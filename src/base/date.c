#include "d22/date.h"

#define MONTHS      12
#define EPOCH_DAYS  719162 /* from 1 January of the year 1 to 1 January 1970 */
#define CYCLE_YEARS 400
#define CYCLE_DAYS  146097
#define CENTURY     2000 /* of two-digit years */

static const char *const month_names[MONTHS] = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
};

static gboolean
is_leap (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % CYCLE_YEARS == 0);
}

static int
month_days (int year, int month)
{
  static const int days[MONTHS] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap (year) ? 29 : days[month - 1];
}

/* Returns the days from 1 January of the year 1 to the first of @month. */
static int
days_before (int year, int month)
{
  static const int days[MONTHS] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  int past = year - 1;
  int leap_day = month > 2 && is_leap (year) ? 1 : 0;
  return past * 365 + past / 4 - past / 100 + past / CYCLE_YEARS + days[month - 1] + leap_day;
}

D22Date
d22_date_of (int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > MONTHS || day < 1)
    return D22_DATE_NONE;
  if (day > month_days (year, month))
    return D22_DATE_NONE;
  return (D22Date){days_before (year, month) - EPOCH_DAYS + day - 1};
}

gboolean
d22_date_given (D22Date date)
{
  return date.day != D22_DATE_NONE_DAY;
}

void
d22_date_split (D22Date date, int *year, int *month, int *day)
{
  *year = *month = *day = 0;
  if (!d22_date_given (date))
    return;
  int days = date.day + EPOCH_DAYS;
  /* never too late: the leap days of a cycle are less than one ahead of their average */
  *year = (int)((gint64)days * CYCLE_YEARS / CYCLE_DAYS) + 1;
  while (days_before (*year + 1, 1) <= days)
    (*year)++;
  *month = MONTHS;
  while (days_before (*year, *month) > days)
    (*month)--;
  *day = days - days_before (*year, *month) + 1;
}

char *
d22_date_iso (D22Date date)
{
  int year, month, day;
  if (!d22_date_given (date))
    return g_strdup ("");
  d22_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

char *
d22_date_text (D22Date date)
{
  int year = 0, month = 1, day = 0;
  if (!d22_date_given (date))
    return g_strdup ("");
  d22_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%d %.3s %d", day, month_names[month - 1], year);
}

/* Takes up to four digits from @rest; returns how many. */
static guint
take_number (D22Span *rest, int *value)
{
  guint n = 0;
  *value = 0;
  while (n < 4 && rest->len > 0 && g_ascii_isdigit (rest->data[0])) {
    *value = *value * 10 + (rest->data[0] - '0');
    rest->data++;
    rest->len--;
    n++;
  }
  return n;
}

static gboolean
take_char (D22Span *rest, char c)
{
  if (rest->len == 0 || rest->data[0] != c)
    return FALSE;
  rest->data++;
  rest->len--;
  return TRUE;
}

/* Takes the year that ends the text: two digits or four. */
static gboolean
take_last_year (D22Span *rest, int *year)
{
  guint n = take_number (rest, year);
  if (n == 2)
    *year += CENTURY;
  return (n == 2 || n == 4) && rest->len == 0;
}

static gboolean
is_day (int year, int month, int day)
{
  return year >= D22_YEAR_MIN && year <= D22_YEAR_MAX && d22_date_given (d22_date_of (year, month, day));
}

/* After the year: `-10-06`. */
static D22DateForm
parse_iso (D22Span rest, int year, D22Date *out)
{
  int month, day;
  if (!take_char (&rest, '-') || take_number (&rest, &month) != 2)
    return D22_DATE_BAD;
  if (!take_char (&rest, '-') || take_number (&rest, &day) != 2)
    return D22_DATE_BAD;
  if (rest.len > 0 || !is_day (year, month, day))
    return D22_DATE_BAD;
  *out = d22_date_of (year, month, day);
  return D22_DATE_OK;
}

/* After the day: `/10/2021`. */
static D22DateForm
parse_slash (D22Span rest, int day, D22Date *out)
{
  int month, year;
  if (!take_char (&rest, '/'))
    return D22_DATE_BAD;
  guint n = take_number (&rest, &month);
  if (n < 1 || n > 2)
    return D22_DATE_BAD;
  if (!take_char (&rest, '/') || !take_last_year (&rest, &year))
    return D22_DATE_BAD;
  if (is_day (year, month, day)) {
    *out = d22_date_of (year, month, day);
    return D22_DATE_SLASH;
  }
  return is_day (year, day, month) ? D22_DATE_MONTH_FIRST : D22_DATE_BAD;
}

/* Returns 1 to 12, or 0 if @word is no month. The first three letters tell months apart. */
static int
month_of (D22Span word)
{
  for (int i = 0; i < MONTHS; i++) {
    if (word.len < 3 || g_ascii_strncasecmp (word.data, month_names[i], 3) != 0)
      continue;
    gboolean whole = word.len == 3 || d22_span_is (word, month_names[i]) || d22_span_is (word, "Sept");
    return whole ? i + 1 : 0;
  }
  return 0;
}

static D22Span
take_word (D22Span *rest)
{
  D22Span word = {rest->data, 0};
  while (rest->len > 0 && g_ascii_isalpha (rest->data[0])) {
    word.len++;
    rest->data++;
    rest->len--;
  }
  return word;
}

/* Takes a hyphen or white space, returned as `-` or ` `; NUL for neither. */
static char
take_separator (D22Span *rest)
{
  if (take_char (rest, '-'))
    return '-';
  gsize len = rest->len;
  *rest = d22_span_strip (*rest);
  return rest->len < len ? ' ' : '\0';
}

/* After the day: `-Oct-21`, ` October 2021`. */
static D22DateForm
parse_worded (D22Span rest, int day, D22Date *out)
{
  int year;
  char separator = take_separator (&rest);
  int month = month_of (take_word (&rest));
  if (separator == '\0' || month == 0)
    return D22_DATE_BAD;
  if (take_separator (&rest) != separator || !take_last_year (&rest, &year))
    return D22_DATE_BAD;
  if (!is_day (year, month, day))
    return D22_DATE_BAD;
  *out = d22_date_of (year, month, day);
  return D22_DATE_OK;
}

D22DateForm
d22_date_parse (D22Span text, D22Date *out)
{
  D22Span rest = d22_span_strip (text);
  int first;
  guint n = take_number (&rest, &first);
  if (n == 4)
    return parse_iso (rest, first, out);
  if (n < 1 || n > 2 || rest.len == 0)
    return D22_DATE_BAD;
  return rest.data[0] == '/' ? parse_slash (rest, first, out) : parse_worded (rest, first, out);
}
