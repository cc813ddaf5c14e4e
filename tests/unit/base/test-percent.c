#include "d22-test.h"

#include "d22/percent.h"

#define UNTOUCHED 4242

static void
percentages_are_read_with_and_without_their_sign (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text;
    gint64 millionths;
  } cases[] = {
      {"70", 70000000},
      {"70%", 70000000},
      {"70 %", 70000000},
      {"70\xc2\xa0%", 70000000},
      {"69.5", 69500000},
      {"-2.75 %", -2750000},
      {"−2.75%", -2750000},
      {"17.8", 17800000},
      {"0", 0},
      {"0.000001%", 1},
      {"1,000,000", G_GINT64_CONSTANT (1000000000000)},
      {"-1000000%", G_GINT64_CONSTANT (-1000000000000)},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Percent percent = {UNTOUCHED};
    D22_ASSERT_TRUE (d22_percent_parse (d22_span (cases[i].text), &percent), "%s", cases[i].text);
    D22_ASSERT_I64 (percent.millionths, cases[i].millionths);
  }
}

static void
everything_else_is_refused (G_GNUC_UNUSED void **state)
{
  static const char *const cases[] = {
      "",
      "%",
      " %",
      "-%",
      ".",
      "-",
      "1,23",
      "1e5",
      "\xff",
      "70%%",
      "70% %",
      "%70",
      "£70",
      "0.0000001",
      "1000000.000001",
      "1,000,001",
      "99999999999999999999999",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Percent percent = {UNTOUCHED};
    D22_ASSERT_TRUE (!d22_percent_parse (d22_span (cases[i]), &percent), "%s", cases[i]);
    D22_ASSERT_I64 (percent.millionths, UNTOUCHED);
  }
}

static void
percentages_are_printed_exactly_or_cut_towards_zero (G_GNUC_UNUSED void **state)
{
  static const struct {
    gint64 millionths;
    const char *text, *cut;
  } cases[] = {
      {0, "0", "0.00"},
      {17800000, "17.8", "17.80"},
      {70000000, "70", "70.00"},
      {69999999, "69.999999", "69.99"},
      {-69999999, "-69.999999", "-69.99"},
      {9999, "0.009999", "0.00"},
      {-9999, "-0.009999", "0.00"},
      {10000, "0.01", "0.01"},
      {G_GINT64_CONSTANT (1000000000000), "1000000", "1000000.00"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Percent percent = {cases[i].millionths};
    g_autofree char *text = d22_percent_text (percent);
    g_autofree char *cut = d22_percent_cut (percent);
    D22_ASSERT_STR (text, cases[i].text);
    D22_ASSERT_STR (cut, cases[i].cut);
  }
}

static void
what_is_printed_reads_back (G_GNUC_UNUSED void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  for (int i = 0; i < 20000; i++) {
    gint64 bits = (gint64)((guint64)g_rand_int (rand) << 32 | g_rand_int (rand));
    D22Percent percent = {(bits >> g_rand_int_range (rand, 0, 64)) % G_GINT64_CONSTANT (1000000000000)};
    g_autofree char *text = d22_percent_text (percent);
    D22Percent back = {UNTOUCHED};
    D22_ASSERT_TRUE (d22_percent_parse (d22_span (text), &back), "%s", text);
    D22_ASSERT_I64 (back.millionths, percent.millionths);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (percentages_are_read_with_and_without_their_sign),
      cmocka_unit_test (everything_else_is_refused),
      cmocka_unit_test (percentages_are_printed_exactly_or_cut_towards_zero),
      cmocka_unit_test (what_is_printed_reads_back),
  };
  return D22_RUN (tests);
}
