#include "d22/number.h"

#include "d22-test.h"

static void
money_is_rounded_half_away_from_zero (void **state)
{
  (void)state;
  static const struct {
    gint64 millionths, pence;
  } cases[] = {
    { 5000, 1 },                          /* 0.005 -> 0.01 */
    { 4999, 0 },                          /* 0.004999 -> 0.00 */
    { -5000, -1 },                        /* -0.005 -> -0.01 */
    { -4999, 0 },       { 1235000, 124 }, /* 1.235 -> 1.24 */
    { -1235000, -124 }, { 1245000, 125 }, /* 1.245 -> 1.25, where half-even would say 1.24 */
  };
  g_autoptr (D22Number) number = d22_number_new ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    d22_number_set_decimal (number, (D22Decimal){ cases[i].millionths });
    D22_ASSERT_I64 (d22_number_money (number).pence, cases[i].pence);
    D22_ASSERT_I64 (d22_number_hundredths (number), cases[i].pence);
  }
}

static void
percentages_are_cut_towards_zero_and_exact_as_read (void **state)
{
  (void)state;
  g_autoptr (D22Number) number = d22_number_new ();
  d22_number_set_percent (number, (D22Percent){ 17800001 });
  D22_ASSERT_I64 (d22_number_percent (number).millionths, 17800001);
  d22_number_set_percent (number, (D22Percent){ -2750000 });
  D22_ASSERT_I64 (d22_number_percent (number).millionths, -2750000);
}

static void
units_are_those_of_a_cell (void **state)
{
  (void)state;
  g_autoptr (D22Number) number = d22_number_new ();
  d22_number_set_money (number, (D22Money){ -1250 });
  D22_ASSERT_TRUE (ABS (d22_number_double (number) + 12.5) < 1e-12, "pounds");
  d22_number_set_fte (number, (D22Fte){ 5000 });
  D22_ASSERT_TRUE (ABS (d22_number_double (number) - 0.5) < 1e-12, "FTE");
  d22_number_set_date (number, d22_date_of (1970, 1, 2));
  D22_ASSERT_I64 (d22_number_hundredths (number), 100);
}

static void
absurd_numbers_stop_at_a_limit_instead_of_wrapping (void **state)
{
  (void)state;
  g_autoptr (D22Number) number = d22_number_new ();
  d22_number_set_count (number, G_MAXINT64);
  D22_ASSERT_TRUE (d22_number_money (number).pence > 0, "positive");
  D22_ASSERT_TRUE (d22_number_percent (number).millionths > 0, "positive");
  d22_number_set_count (number, G_MININT64);
  D22_ASSERT_TRUE (d22_number_money (number).pence < 0, "negative");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (money_is_rounded_half_away_from_zero),
    cmocka_unit_test (percentages_are_cut_towards_zero_and_exact_as_read),
    cmocka_unit_test (units_are_those_of_a_cell),
    cmocka_unit_test (absurd_numbers_stop_at_a_limit_instead_of_wrapping),
  };
  return D22_RUN (tests);
}
