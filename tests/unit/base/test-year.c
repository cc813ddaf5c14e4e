#include "d22-test.h"

#include "d22/date.h"

static void
financial_years_are_read (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text;
    int start;
  } cases[] = {
      {"2021/22", 2021}, {"2021-22", 2021},   {"2021/2022", 2021}, {"2021-2022", 2021}, {" 2021/22 ", 2021},
      {"1999/00", 1999}, {"1999/2000", 1999}, {"2099/00", 2099},   {"1900/01", 1900},   {"2199/2200", 2199},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Year year = {0};
    D22_ASSERT_TRUE (d22_year_parse (d22_span (cases[i].text), &year), "%s", cases[i].text);
    D22_ASSERT_I64 (year.start, cases[i].start);
  }
}

static void
everything_else_is_refused (G_GNUC_UNUSED void **state)
{
  static const char *const cases[] = {
      "",         ".",       "-",       "\xff",      "1e5",       "2021",    "2021/",   "2021/2",     "2021/222",
      "2021/23",  "2021/21", "2021/20", "2021/2023", "2021/2021", "21/22",   "2021 22", "2021.22",    "2021/22/",
      "2021/22a", "a021/22", "2021/-2", "2021//2",   "1899/00",   "2200/01", "0000/01", "2021/02022", "99999999999999/22",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Year year = {4242};
    D22_ASSERT_TRUE (!d22_year_parse (d22_span (cases[i]), &year), "%s", cases[i]);
    D22_ASSERT_I64 (year.start, 4242);
  }
}

static void
financial_years_are_printed_with_both_years (G_GNUC_UNUSED void **state)
{
  g_autofree char *text = d22_year_text ((D22Year){2021});
  g_autofree char *century = d22_year_text ((D22Year){1999});
  g_autofree char *none = d22_year_text ((D22Year){0});
  D22_ASSERT_STR (text, "2021/22");
  D22_ASSERT_STR (century, "1999/00");
  D22_ASSERT_STR (none, "");
}

static void
a_financial_year_runs_from_april_to_march (G_GNUC_UNUSED void **state)
{
  D22_ASSERT_I64 (d22_year_of (d22_date_of (2021, 3, 31)).start, 2020);
  D22_ASSERT_I64 (d22_year_of (d22_date_of (2021, 4, 1)).start, 2021);
  D22_ASSERT_I64 (d22_year_of (d22_date_of (2021, 12, 31)).start, 2021);
  D22_ASSERT_I64 (d22_year_of (d22_date_of (2022, 1, 1)).start, 2021);
  D22_ASSERT_I64 (d22_year_of (D22_DATE_NONE).start, 0);
  D22_ASSERT_I64 (d22_year_first_day ((D22Year){2021}).day, d22_date_of (2021, 4, 1).day);
  D22_ASSERT_I64 (d22_year_last_day ((D22Year){2021}).day, d22_date_of (2022, 3, 31).day);
  assert_false (d22_date_given (d22_year_first_day ((D22Year){0})));
  assert_false (d22_date_given (d22_year_last_day ((D22Year){0})));
}

static void
a_financial_year_has_366_days_where_it_holds_a_leap_day (G_GNUC_UNUSED void **state)
{
  D22_ASSERT_I64 (d22_year_days ((D22Year){2021}), 365);
  D22_ASSERT_I64 (d22_year_days ((D22Year){2023}), 366); /* 29 February 2024 */
  D22_ASSERT_I64 (d22_year_days ((D22Year){2024}), 365);
  D22_ASSERT_I64 (d22_year_days ((D22Year){1999}), 366); /* 2000 was a leap year */
  D22_ASSERT_I64 (d22_year_days ((D22Year){2099}), 365); /* 2100 is not */
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (financial_years_are_read),
      cmocka_unit_test (everything_else_is_refused),
      cmocka_unit_test (financial_years_are_printed_with_both_years),
      cmocka_unit_test (a_financial_year_runs_from_april_to_march),
      cmocka_unit_test (a_financial_year_has_366_days_where_it_holds_a_leap_day),
  };
  return D22_RUN (tests);
}
