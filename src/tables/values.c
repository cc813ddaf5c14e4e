#include "values.h"

#include <string.h>

#include "d22/rows.h"
#include "excerpt.h"
#include "names.h"

/* How a bad value of each type is called, what it is not, and what to write instead. */
static const struct {
  const char *name, *not, *advice;
} wordings[] = {
  [D22_TYPE_ID] = { "bad-id", "is not an id", "" },
  [D22_TYPE_IDS] = { "bad-id", "is not a list of ids", "" },
  [D22_TYPE_TEXT] = { "bad-text", "is not text", "" },
  [D22_TYPE_CHOICE] = { "bad-choice", "is not one of the values that are allowed here", "" },
  [D22_TYPE_YES_NO] = { "bad-yes-no", "is neither yes nor no", "write yes or no" },
  [D22_TYPE_MONEY] = { "bad-money", "is not an amount of money", "write pounds as 41200 or £41,200.50, up to £9,000,000,000" },
  [D22_TYPE_FTE] = { "bad-fte", "is not an FTE", "write a number with up to 4 decimals: 1 or 0.5 or 12.25" },
  [D22_TYPE_COUNT] = { "bad-count", "is not a whole number of 0 or more", "write digits alone: 3" },
  [D22_TYPE_PERCENT] = { "bad-percentage", "is not a percentage", "write 70 or 70% or 69.5" },
  [D22_TYPE_DECIMAL] = { "bad-decimal", "is not a number", "write digits with up to 6 decimals: 530 or 1,978 or 0.5" },
  [D22_TYPE_DATE] = { "bad-date", "is not a date", "write 2021-10-06 or 06/10/2021 (day first) or 6 October 2021" },
  [D22_TYPE_YEAR] = { "bad-year", "is not a financial year", "write 2021/22 for 1 April 2021 to 31 March 2022" },
};

/* `1.23E+11`: what a spreadsheet makes of a long id of digits. An id as `1E5` is left alone: it would show as 1.00E+05. */
static gboolean
is_mangled (D22Span text)
{
  gsize i = 0;
  while (i < text.len && (g_ascii_isdigit (text.data[i]) || (i > 0 && text.data[i] == '.')))
    i++;
  if (i == 0 || i + 3 > text.len || g_ascii_tolower (text.data[i]) != 'e' || text.data[i + 1] != '+')
    return FALSE;
  for (i += 2; i < text.len; i++) {
    if (!g_ascii_isdigit (text.data[i]))
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_mangled (D22Span list)
{
  const char *at = list.data, *end = list.data + list.len;
  while (at < end) {
    const char *stop = memchr (at, ';', (gsize)(end - at));
    if (stop == NULL)
      stop = end;
    if (is_mangled (d22_span_strip ((D22Span){ at, (gsize)(stop - at) })))
      return TRUE;
    at = stop < end ? stop + 1 : end;
  }
  return FALSE;
}

static D22Reading
result (gboolean ok)
{
  return ok ? D22_READING_OK : D22_READING_BAD;
}

static D22Reading
read_id (D22Span text, D22Pool *pool, D22Id *field)
{
  if (memchr (text.data, '+', text.len) != NULL && has_mangled (text))
    return D22_READING_MANGLED;
  *field = d22_pool_intern (pool, text);
  return D22_READING_OK;
}

static D22Reading
read_text (D22Span text, D22Pool *pool, D22Id *field)
{
  *field = d22_pool_intern (pool, text);
  return D22_READING_OK;
}

static D22Reading
read_choice (D22Span text, const char *const *choices, gint32 *field)
{
  for (gint32 i = 0; choices[i] != NULL; i++) {
    if (d22_name_matches (text, choices[i])) {
      *field = i;
      return D22_READING_OK;
    }
  }
  return D22_READING_BAD;
}

static D22Reading
read_yes_no (D22Span text, gint32 *field)
{
  static const char *const words[] = { "no", "yes", "n", "y", "false", "true" };
  for (gint32 i = 0; i < (gint32)G_N_ELEMENTS (words); i++) {
    if (d22_span_is (text, words[i])) {
      *field = i % 2;
      return D22_READING_OK;
    }
  }
  return D22_READING_BAD;
}

static D22Reading
read_fte (D22Span text, D22Fte *field)
{
  D22Fte fte = { 0 };
  if (!d22_fte_parse (text, &fte) || fte.units < 0)
    return D22_READING_BAD;
  *field = fte;
  return D22_READING_OK;
}

/* A spreadsheet may write 3 as 3.0 or 3.00: still a whole number. */
static D22Reading
read_count (D22Span text, gint32 *field)
{
  D22Decimal decimal = { 0 };
  if (!g_ascii_isdigit (text.data[0]) || !d22_decimal_parse (text, &decimal))
    return D22_READING_BAD;
  gint64 count = decimal.millionths / D22_DECIMAL_ONE;
  if (decimal.millionths % D22_DECIMAL_ONE != 0 || count > G_MAXINT32)
    return D22_READING_BAD;
  *field = (gint32)count;
  return D22_READING_OK;
}

static D22Reading
read_date (D22Span text, D22Date *field)
{
  switch (d22_date_parse (text, field)) {
  case D22_DATE_OK:
    return D22_READING_OK;
  case D22_DATE_SLASH:
    return D22_READING_SLASH;
  case D22_DATE_MONTH_FIRST:
    return D22_READING_MONTH_FIRST;
  case D22_DATE_BAD:
    break;
  }
  return D22_READING_BAD;
}

D22Reading
d22_value_read (D22Type type, const char *const *choices, D22Span text, D22Pool *pool, gpointer field)
{
  switch (type) {
  case D22_TYPE_ID:
  case D22_TYPE_IDS:
    return read_id (text, pool, field);
  case D22_TYPE_TEXT:
    return read_text (text, pool, field);
  case D22_TYPE_CHOICE:
    return read_choice (text, choices, field);
  case D22_TYPE_YES_NO:
    return read_yes_no (text, field);
  case D22_TYPE_MONEY:
    return result (d22_money_parse (text, field));
  case D22_TYPE_FTE:
    return read_fte (text, field);
  case D22_TYPE_COUNT:
    return read_count (text, field);
  case D22_TYPE_PERCENT:
    return result (d22_percent_parse (text, field));
  case D22_TYPE_DECIMAL:
    return result (d22_decimal_parse (text, field));
  case D22_TYPE_DATE:
    return read_date (text, field);
  case D22_TYPE_YEAR:
    return result (d22_year_parse (text, field));
  }
  return D22_READING_BAD;
}

static void
complain_choice (const char *const *choices, D22Span text, const char *shown, D22Complaint *out)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (const char *const *choice = choices; *choice != NULL; choice++)
    g_ptr_array_add (names, (gpointer)*choice);
  g_autofree char *list = d22_name_list (names);
  const char *nearest = d22_name_nearest (text, names);
  out->problem = g_strdup_printf ("'%s' is not one of %s", shown, list);
  out->advice = nearest != NULL ? g_strdup_printf ("did you mean '%s'?", nearest) : g_strdup ("write one of these words");
}

void
d22_value_complain (D22Reading reading, D22Type type, const char *const *choices, D22Span text, D22Complaint *out)
{
  g_autofree char *shown = d22_excerpt_value (text);
  if (reading == D22_READING_MANGLED) {
    out->name = "excel-mangled";
    out->problem = g_strdup_printf ("'%s' is a number that a spreadsheet made of an id", shown);
    out->advice = g_strdup ("format the column as Text before pasting, or import with Data > From Text/CSV");
  } else if (reading == D22_READING_MONTH_FIRST || reading == D22_READING_SLASH) {
    gboolean certain = reading == D22_READING_MONTH_FIRST;
    out->name = "month-first-date";
    out->problem =
        g_strdup_printf (certain ? "'%s' has the month first" : "'%s' may have the month first, as others here do", shown);
    out->advice = g_strdup ("write dates as 2021-10-06");
  } else if (type == D22_TYPE_CHOICE) {
    out->name = wordings[type].name;
    complain_choice (choices, text, shown, out);
  } else {
    out->name = wordings[type].name;
    out->problem = g_strdup_printf ("'%s' %s", shown, wordings[type].not );
    out->advice = g_strdup (wordings[type].advice);
  }
}

void
d22_complaint_clear (D22Complaint *complaint)
{
  g_clear_pointer (&complaint->problem, g_free);
  g_clear_pointer (&complaint->advice, g_free);
}

static char *
count_text (gint32 count)
{
  return count < 0 ? g_strdup ("") : g_strdup_printf ("%d", count);
}

static char *
year_text (D22Year year)
{
  return year.start == 0 ? g_strdup ("") : d22_year_text (year);
}

char *
d22_value_text (D22Type type, const char *const *choices, gconstpointer field, const D22Pool *pool)
{
  switch (type) {
  case D22_TYPE_ID:
  case D22_TYPE_IDS:
  case D22_TYPE_TEXT:
    return g_strdup (d22_pool_text (pool, *(const D22Id *)field));
  case D22_TYPE_CHOICE:
    return g_strdup (choices[*(const gint32 *)field]);
  case D22_TYPE_YES_NO:
    return g_strdup (*(const gint32 *)field != 0 ? "yes" : "no");
  case D22_TYPE_MONEY:
    return d22_money_plain (*(const D22Money *)field);
  case D22_TYPE_FTE:
    return d22_fte_text (*(const D22Fte *)field);
  case D22_TYPE_COUNT:
    return count_text (*(const gint32 *)field);
  case D22_TYPE_PERCENT:
    return d22_percent_text (*(const D22Percent *)field);
  case D22_TYPE_DECIMAL:
    return d22_decimal_text (*(const D22Decimal *)field);
  case D22_TYPE_DATE:
    return d22_date_iso (*(const D22Date *)field);
  case D22_TYPE_YEAR:
    return year_text (*(const D22Year *)field);
  }
  return g_strdup ("");
}
