/* d22: dates and financial years. Room: base. */
#pragma once

#include "d22/span.h"

G_BEGIN_DECLS

/* Days since 1 January 1970 in the Gregorian calendar; %D22_DATE_NONE is "not given". */
typedef struct {
  gint32 day;
} D22Date;

#define D22_DATE_NONE_DAY G_MININT32
#define D22_DATE_NONE     ((D22Date){ D22_DATE_NONE_DAY })

/* The calendar years that are read, and the years in which a financial year that is read may start: anything else is a slip
 * of the pen. */
#define D22_YEAR_MIN 1900
#define D22_YEAR_MAX 2199

/* How a date was written: only a slash date can be mistaken for a month-first one. */
typedef enum {
  D22_DATE_BAD,         /* not a date */
  D22_DATE_OK,          /* 2021-10-06, 6-Oct-21, 6 October 2021 */
  D22_DATE_SLASH,       /* 06/10/2021, read day first */
  D22_DATE_MONTH_FIRST, /* 10/15/2021: can only be month-first, refused */
} D22DateForm;

/* Reads a date of model.md, section 1, with or without white space around it. Two-digit years are 2000 to 2099. Months by
 * name: in full, by their first three letters, or `Sept`, any case. Years 1900 to 2199 only. @out is set for OK and SLASH
 * alone. Allocates nothing. */
D22DateForm d22_date_parse (D22Span text, D22Date *out);

/* Returns the day, or %D22_DATE_NONE if the calendar of the years 1 to 9999 has no such day: 31 June. */
D22Date d22_date_of (int year, int month, int day);

/* Returns whether @date is a date at all. */
gboolean d22_date_given (D22Date date);

/* Sets the year, the month (1 to 12) and the day of the month; all 0 for none. */
void d22_date_split (D22Date date, int *year, int *month, int *day);

/* Returns: (transfer full): `2021-10-06`; "" for none. */
char *d22_date_iso (D22Date date);

/* Returns: (transfer full): `6 Oct 2021`, for people; "" for none. */
char *d22_date_text (D22Date date);

/* A financial year, 1 April to 31 March, by the calendar year it starts in: 2021/22 is 2021. 0 is "not given". */
typedef struct {
  gint32 start;
} D22Year;

/* Reads `2021/22` (also `2021-22`, `2021/2022`); the second part must follow the first. Returns %FALSE for anything else
 * (@out untouched). */
gboolean d22_year_parse (D22Span text, D22Year *out);

/* Returns: (transfer full): `2021/22`; "" where not given. */
char *d22_year_text (D22Year year);

/* Returns the year that @date lies in; "not given" for none. */
D22Year d22_year_of (D22Date date);

/* Return 1 April and 31 March; none where the year is not given. */
D22Date d22_year_first_day (D22Year year);
D22Date d22_year_last_day (D22Year year);

/* Returns 365, or 366 where the year holds a 29 February. @year must be given. */
int d22_year_days (D22Year year);

G_END_DECLS
