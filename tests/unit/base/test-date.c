#include "d22-test.h"

#include "d22/date.h"

#define UNTOUCHED 4242

/* 1 January 1970 is 0; 18,906 is 6 October 2021: 51 years of 365 days, 13 leap days (1972 to 2020), and the 278 days of 2021
 * before it: 51 x 365 + 13 + 278. */
#define OCT_6_2021 18906

static void
every_form_of_the_manual_is_read (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text;
    D22DateForm form;
  } cases[] = {
      {"2021-10-06", D22_DATE_OK},
      {"06/10/2021", D22_DATE_SLASH},
      {"6/10/2021", D22_DATE_SLASH},
      {"06/10/21", D22_DATE_SLASH},
      {"6-Oct-21", D22_DATE_OK},
      {"06-OCT-2021", D22_DATE_OK},
      {"6 October 2021", D22_DATE_OK},
      {"6 oct 2021", D22_DATE_OK},
      {"06 October 21", D22_DATE_OK},
      {"6-October-2021", D22_DATE_OK},
      {"  6   October\t2021 ", D22_DATE_OK},
      {"6\xc2\xa0October\xc2\xa0"
       "2021",
       D22_DATE_OK},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Date date = D22_DATE_NONE;
    D22DateForm form = d22_date_parse (d22_span (cases[i].text), &date);
    D22_ASSERT_TRUE (form == cases[i].form, "%s", cases[i].text);
    D22_ASSERT_I64 (date.day, OCT_6_2021);
  }
}

static void
every_month_has_its_names (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text, *iso;
  } cases[] = {
      {"1 Jan 2022", "2022-01-01"},      {"1 January 2022", "2022-01-01"}, {"28 Feb 2022", "2022-02-28"},
      {"1 february 22", "2022-02-01"},   {"31-Mar-22", "2022-03-31"},      {"31 MARCH 2022", "2022-03-31"},
      {"1-apr-22", "2022-04-01"},        {"1 April 2022", "2022-04-01"},   {"1 May 2022", "2022-05-01"},
      {"30-Jun-22", "2022-06-30"},       {"30 June 2022", "2022-06-30"},   {"1-Jul-22", "2022-07-01"},
      {"31 July 2022", "2022-07-31"},    {"1-Aug-22", "2022-08-01"},       {"31 August 2022", "2022-08-31"},
      {"1-Sep-22", "2022-09-01"},        {"1-Sept-22", "2022-09-01"},      {"30 September 2022", "2022-09-30"},
      {"1 November 2022", "2022-11-01"}, {"30-Nov-22", "2022-11-30"},      {"31 December 2022", "2022-12-31"},
      {"25-Dec-00", "2000-12-25"},       {"31-Dec-99", "2099-12-31"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Date date = D22_DATE_NONE;
    D22_ASSERT_TRUE (d22_date_parse (d22_span (cases[i].text), &date) == D22_DATE_OK, "%s", cases[i].text);
    g_autofree char *iso = d22_date_iso (date);
    D22_ASSERT_STR (iso, cases[i].iso);
  }
}

static void
a_slash_date_is_day_first_and_one_that_cannot_be_is_named (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text;
    D22DateForm form;
  } cases[] = {
      {"01/02/2021", D22_DATE_SLASH},       {"31/12/2021", D22_DATE_SLASH},     {"29/02/2024", D22_DATE_SLASH},
      {"10/15/2021", D22_DATE_MONTH_FIRST}, {"12/31/21", D22_DATE_MONTH_FIRST}, {"02/29/2024", D22_DATE_MONTH_FIRST},
      {"1/13/2021", D22_DATE_MONTH_FIRST},  {"13/13/2021", D22_DATE_BAD},       {"31/06/2021", D22_DATE_BAD},
      {"06/31/2021", D22_DATE_BAD},         {"29/02/2021", D22_DATE_BAD},       {"02/29/2021", D22_DATE_BAD},
      {"30/02/2024", D22_DATE_BAD},         {"0/1/2021", D22_DATE_BAD},         {"1/0/2021", D22_DATE_BAD},
      {"10/15/1899", D22_DATE_BAD},         {"10/15/2200", D22_DATE_BAD},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Date date = {UNTOUCHED};
    D22DateForm form = d22_date_parse (d22_span (cases[i].text), &date);
    D22_ASSERT_TRUE (form == cases[i].form, "%s: %d", cases[i].text, (int)form);
    D22_ASSERT_TRUE ((date.day == UNTOUCHED) == (form != D22_DATE_SLASH), "%s", cases[i].text);
  }
}

static void
everything_else_is_no_date (G_GNUC_UNUSED void **state)
{
  static const char *const cases[] = {
      "",
      " ",
      ".",
      "-",
      "/",
      "\xff",
      "1e5",
      "huge",
      "6",
      "06",
      "2021",
      "44475",
      "20211006",
      "2021-10",
      "2021-10-",
      "2021-1-06",
      "2021-10-6",
      "2021/10/06",
      "2021-13-01",
      "2021-00-01",
      "2021-10-00",
      "2021-06-31",
      "2021-02-29",
      "1900-02-29",
      "1899-12-31",
      "2200-01-01",
      "0000-01-01",
      "2021-10-06 00:00",
      "2021-10-06T00:00:00",
      "12021-10-06",
      "021-10-06",
      "06-10-2021",
      "06.10.2021",
      "6/Oct/21",
      "6-10-21",
      "6-Oct",
      "6-Oct-",
      "6-Oct-1",
      "6-Oct-021",
      "6-Oct-20211",
      "6 Oct-21",
      "6-Oct 21",
      "6Oct21",
      "6 Oct21",
      "6th October 2021",
      "October 6 2021",
      "Oct-21",
      "6-Okt-21",
      "6-Octo-21",
      "6-O-21",
      "31 June 2021",
      "31-Jun-21",
      "29 February 2021",
      "0 May 2021",
      "32 May 2021",
      "6 October 1899",
      "6--Oct--21",
      "-6-Oct-21",
      "06/10/021",
      "06/10/202",
      "06/10/20211",
      "06/10",
      "006/10/2021",
      "06/010/2021",
      "06//2021",
      "6/10/2021/",
      "99999999999999999999/1/2021",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Date date = {UNTOUCHED};
    D22_ASSERT_TRUE (d22_date_parse (d22_span (cases[i]), &date) == D22_DATE_BAD, "%s", cases[i]);
    D22_ASSERT_I64 (date.day, UNTOUCHED);
  }
}

static void
days_are_counted_from_1970 (G_GNUC_UNUSED void **state)
{
  D22_ASSERT_I64 (d22_date_of (1970, 1, 1).day, 0);
  D22_ASSERT_I64 (d22_date_of (1969, 12, 31).day, -1);
  D22_ASSERT_I64 (d22_date_of (1971, 1, 1).day, 365);
  D22_ASSERT_I64 (d22_date_of (2000, 2, 29).day, 11016); /* 30 x 365 + 7 + 59 */
  D22_ASSERT_I64 (d22_date_of (2021, 10, 6).day, OCT_6_2021);
  D22_ASSERT_I64 (d22_date_of (1900, 1, 1).day, -25567); /* 70 x 365 + 17 leap days */
}

static void
days_that_do_not_exist_are_none (G_GNUC_UNUSED void **state)
{
  static const int cases[][3] = {
      {2021, 6, 31}, {2021, 2, 29}, {1900, 2, 29}, {2100, 2, 29}, {2021, 0, 1},  {2021, 13, 1},
      {2021, 1, 0},  {2021, 1, 32}, {0, 1, 1},     {10000, 1, 1}, {2021, -1, 1}, {2021, 1, -1},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    D22_ASSERT_TRUE (!d22_date_given (d22_date_of (cases[i][0], cases[i][1], cases[i][2])), "case %u", (guint)i);
  assert_true (d22_date_given (d22_date_of (2000, 2, 29)));
  assert_true (d22_date_given (d22_date_of (2024, 2, 29)));
  assert_true (d22_date_given (d22_date_of (9999, 12, 31)));
}

/* GDate counts in another way (Julian days) and is the second opinion. */
static void
every_day_that_can_be_read_agrees_with_another_calendar (G_GNUC_UNUSED void **state)
{
  GDate other;
  g_date_clear (&other, 1);
  g_date_set_dmy (&other, 1, G_DATE_JANUARY, D22_YEAR_MIN);
  for (D22Date date = d22_date_of (D22_YEAR_MIN, 1, 1); date.day <= d22_date_of (D22_YEAR_MAX, 12, 31).day; date.day++) {
    int year, month, day;
    d22_date_split (date, &year, &month, &day);
    if (year != g_date_get_year (&other) || month != (int)g_date_get_month (&other) || day != g_date_get_day (&other))
      fail_msg ("day %d is %d-%d-%d", date.day, year, month, day);
    D22_ASSERT_I64 (d22_date_of (year, month, day).day, date.day);
    g_date_add_days (&other, 1);
  }
}

static void
the_first_and_the_last_day_of_every_year_to_9999_are_split (G_GNUC_UNUSED void **state)
{
  for (int want = 1; want <= 9999; want++) {
    int year, month, day;
    d22_date_split (d22_date_of (want, 1, 1), &year, &month, &day);
    D22_ASSERT_TRUE (year == want && month == 1 && day == 1, "1 January %d", want);
    d22_date_split (d22_date_of (want, 12, 31), &year, &month, &day);
    D22_ASSERT_TRUE (year == want && month == 12 && day == 31, "31 December %d", want);
  }
}

static void
dates_are_printed_for_machines_and_for_people (G_GNUC_UNUSED void **state)
{
  g_autofree char *iso = d22_date_iso (d22_date_of (2021, 10, 6));
  g_autofree char *text = d22_date_text (d22_date_of (2021, 10, 6));
  g_autofree char *leap = d22_date_text (d22_date_of (2024, 2, 29));
  g_autofree char *no_iso = d22_date_iso (D22_DATE_NONE);
  g_autofree char *no_text = d22_date_text (D22_DATE_NONE);
  D22_ASSERT_STR (iso, "2021-10-06");
  D22_ASSERT_STR (text, "6 Oct 2021");
  D22_ASSERT_STR (leap, "29 Feb 2024");
  D22_ASSERT_STR (no_iso, "");
  D22_ASSERT_STR (no_text, "");
}

static void
what_is_printed_reads_back (G_GNUC_UNUSED void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  for (int i = 0; i < 5000; i++) {
    D22Date date = {g_rand_int_range (rand, d22_date_of (1900, 1, 1).day, d22_date_of (2199, 12, 31).day + 1)};
    g_autofree char *iso = d22_date_iso (date);
    g_autofree char *text = d22_date_text (date);
    D22Date back = D22_DATE_NONE;
    D22_ASSERT_TRUE (d22_date_parse (d22_span (iso), &back) == D22_DATE_OK, "%s", iso);
    D22_ASSERT_I64 (back.day, date.day);
    D22_ASSERT_TRUE (d22_date_parse (d22_span (text), &back) == D22_DATE_OK, "%s", text);
    D22_ASSERT_I64 (back.day, date.day);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_form_of_the_manual_is_read),
      cmocka_unit_test (every_month_has_its_names),
      cmocka_unit_test (a_slash_date_is_day_first_and_one_that_cannot_be_is_named),
      cmocka_unit_test (everything_else_is_no_date),
      cmocka_unit_test (days_are_counted_from_1970),
      cmocka_unit_test (days_that_do_not_exist_are_none),
      cmocka_unit_test (every_day_that_can_be_read_agrees_with_another_calendar),
      cmocka_unit_test (the_first_and_the_last_day_of_every_year_to_9999_are_split),
      cmocka_unit_test (dates_are_printed_for_machines_and_for_people),
      cmocka_unit_test (what_is_printed_reads_back),
  };
  return D22_RUN (tests);
}
