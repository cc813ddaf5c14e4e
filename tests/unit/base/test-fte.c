#include "d22-test.h"

#include "d22/fte.h"

#define UNTOUCHED 4242

static void
fte_is_read_to_four_decimals (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text;
    gint64 units;
  } cases[] = {
      {"1", 10000},
      {"0", 0},
      {"0.5", 5000},
      {".5", 5000},
      {"12.25", 122500},
      {"0.8108", 8108},
      {"0.0001", 1},
      {" 37.5000 ", 375000},
      {"1,234.5", 12345000},
      {"10,000,000", 100000000000},
      {"10000000.0000", 100000000000},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Fte fte = {UNTOUCHED};
    D22_ASSERT_TRUE (d22_fte_parse (d22_span (cases[i].text), &fte), "%s", cases[i].text);
    D22_ASSERT_I64 (fte.units, cases[i].units);
  }
}

static void
everything_else_is_refused (G_GNUC_UNUSED void **state)
{
  static const char *const cases[] = {
      "",           ".",
      "-",          "1.",
      "1,23",       "1e5",
      "\xff",       "-1",
      "−1",         "-0",
      "+1",         "0.00001",
      "1.00000",    "0,5",
      "£1",         "1%",
      "1/2",        "½",
      "one",        "10000000.0001",
      "10,000,001", "99999999999999999999999999",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Fte fte = {UNTOUCHED};
    D22_ASSERT_TRUE (!d22_fte_parse (d22_span (cases[i]), &fte), "%s", cases[i]);
    D22_ASSERT_I64 (fte.units, UNTOUCHED);
  }
}

static void
fte_is_printed_as_the_shortest_exact_decimal (G_GNUC_UNUSED void **state)
{
  static const struct {
    gint64 units;
    const char *text;
  } cases[] = {
      {0, "0"},         {10000, "1"},   {5000, "0.5"},   {122500, "12.25"},    {1, "0.0001"},
      {10010, "1.001"}, {100000, "10"}, {-5000, "-0.5"}, {12345000, "1234.5"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = d22_fte_text ((D22Fte){cases[i].units});
    D22_ASSERT_STR (text, cases[i].text);
  }
}

static void
what_is_printed_reads_back (G_GNUC_UNUSED void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  for (int i = 0; i < 20000; i++) {
    D22Fte fte = {g_rand_int (rand) >> g_rand_int_range (rand, 0, 32)};
    g_autofree char *text = d22_fte_text (fte);
    D22Fte back = {UNTOUCHED};
    D22_ASSERT_TRUE (d22_fte_parse (d22_span (text), &back), "%s", text);
    D22_ASSERT_I64 (back.units, fte.units);
  }
}

static void
a_cell_gets_the_nearest_double (G_GNUC_UNUSED void **state)
{
  double got = d22_fte_number ((D22Fte){8108});
  assert_true (got >= 0.8108 && got <= 0.8108);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (fte_is_read_to_four_decimals),
      cmocka_unit_test (everything_else_is_refused),
      cmocka_unit_test (fte_is_printed_as_the_shortest_exact_decimal),
      cmocka_unit_test (what_is_printed_reads_back),
      cmocka_unit_test (a_cell_gets_the_nearest_double),
  };
  return D22_RUN (tests);
}
