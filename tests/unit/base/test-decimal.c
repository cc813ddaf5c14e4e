#include "d22-test.h"

#include "d22/decimal.h"

#define UNTOUCHED 4242

static void
decimals_are_read_exactly (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text;
    gint64 millionths;
  } cases[] = {
      {"530", 530000000},
      {"1,978", 1978000000},
      {"-0.5", -500000},
      {"−0.5", -500000},
      {"0.000001", 1},
      {"£1,080.50", 1080500000},
      {"-£0.25", -250000},
      {"9,000,000,000,000", G_GINT64_CONSTANT (9000000000000000000)},
      {"-9000000000000.000000", G_GINT64_CONSTANT (-9000000000000000000)},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Decimal decimal = {UNTOUCHED};
    D22_ASSERT_TRUE (d22_decimal_parse (d22_span (cases[i].text), &decimal), "%s", cases[i].text);
    D22_ASSERT_I64 (decimal.millionths, cases[i].millionths);
  }
}

static void
everything_else_is_refused (G_GNUC_UNUSED void **state)
{
  static const char *const cases[] = {
      "",
      ".",
      "-",
      "£",
      "1,23",
      "1e5",
      "\xff",
      "0.0000001",
      "1.0000000",
      "5%",
      "9000000000000.000001",
      "9000000000001",
      "9223372036854.775807",
      "9223372036854775808",
      "18446744073709.551617",
      "1844674407370955161800000000000",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Decimal decimal = {UNTOUCHED};
    D22_ASSERT_TRUE (!d22_decimal_parse (d22_span (cases[i]), &decimal), "%s", cases[i]);
    D22_ASSERT_I64 (decimal.millionths, UNTOUCHED);
  }
}

static void
decimals_are_printed_as_short_as_they_are_exact (G_GNUC_UNUSED void **state)
{
  static const struct {
    gint64 millionths;
    const char *text;
  } cases[] = {
      {0, "0"},
      {1, "0.000001"},
      {-500000, "-0.5"},
      {1978000000, "1978"},
      {1080500000, "1080.5"},
      {G_MININT64, "-9223372036854.775808"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = d22_decimal_text ((D22Decimal){cases[i].millionths});
    D22_ASSERT_STR (text, cases[i].text);
  }
}

static void
what_is_printed_reads_back (G_GNUC_UNUSED void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  for (int i = 0; i < 20000; i++) {
    gint64 bits = (gint64)((guint64)g_rand_int (rand) << 32 | g_rand_int (rand));
    D22Decimal decimal = {(bits >> g_rand_int_range (rand, 0, 64)) % G_GINT64_CONSTANT (9000000000000000000)};
    g_autofree char *text = d22_decimal_text (decimal);
    D22Decimal back = {UNTOUCHED};
    D22_ASSERT_TRUE (d22_decimal_parse (d22_span (text), &back), "%s", text);
    D22_ASSERT_I64 (back.millionths, decimal.millionths);
  }
}

static void
a_cell_gets_the_nearest_double (G_GNUC_UNUSED void **state)
{
  double got = d22_decimal_number ((D22Decimal){1080500001});
  assert_true (got >= 1080.500001 && got <= 1080.500001);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (decimals_are_read_exactly),
      cmocka_unit_test (everything_else_is_refused),
      cmocka_unit_test (decimals_are_printed_as_short_as_they_are_exact),
      cmocka_unit_test (what_is_printed_reads_back),
      cmocka_unit_test (a_cell_gets_the_nearest_double),
  };
  return D22_RUN (tests);
}
