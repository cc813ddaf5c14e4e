#include "d22-test.h"

#include "d22/money.h"

#define UNTOUCHED 4242

static void
amounts_as_people_and_spreadsheets_write_them_are_read (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text;
    gint64 pence;
  } cases[] = {
      {"0", 0},
      {"-0", 0},
      {"1234", 123400},
      {"1,234.50", 123450},
      {"£1,234.5", 123450},
      {"-£20", -2000},
      {"-20", -2000},
      {"−20.01", -2001},
      {"\xe2\x88\x92£20", -2000},
      {" £ 1,234.00 ", 123400},
      {"£\xc2\xa0"
       "5",
       500},
      {"-£ 0.01", -1},
      {".5", 50},
      {"007", 700},
      {"12,345,678.90", 1234567890},
      {"0,123", 12300},
      {"9000000000", G_GINT64_CONSTANT (900000000000)},
      {"-9,000,000,000.00", G_GINT64_CONSTANT (-900000000000)},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Money money = {UNTOUCHED};
    D22_ASSERT_TRUE (d22_money_parse (d22_span (cases[i].text), &money), "%s", cases[i].text);
    D22_ASSERT_I64 (money.pence, cases[i].pence);
  }
}

static void
everything_else_is_refused_and_leaves_the_amount_alone (G_GNUC_UNUSED void **state)
{
  static const char *const cases[] = {
      "",
      " ",
      ".",
      "-",
      "£",
      "-£",
      "-.",
      "£.",
      "1.",
      "1,234.",
      "1,23",
      "1,2345",
      "1234,567",
      "0001,234",
      ",123",
      "1,",
      "1,,234",
      "1,234,5",
      "1.234,567",
      "1.2,345",
      "1.234",
      "0.001",
      "12.340",
      "1e5",
      "1E5",
      "+1",
      "--1",
      "-−1",
      "1-",
      "- 1",
      "£-20",
      "££5",
      "5£",
      "$5",
      "(20.00)",
      "1 234",
      "1'234",
      "0x10",
      "1.2.3",
      "abc",
      "NaN",
      "inf",
      "#REF!",
      "12p",
      "1%",
      "\xff",
      "1\xff",
      "\xe2\x88",
      "\xc2",
      "١",
      "9000000000.01",
      "9000000001",
      "-90,000,000,000,000.01",
      "9223372036854775807",
      "18446744073709551616",
      "184467440737095516160000000000000000000000",
      "99999999999999999999999999999999999999999999999999999999999999",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Money money = {UNTOUCHED};
    D22_ASSERT_TRUE (!d22_money_parse (d22_span (cases[i]), &money), "%s", cases[i]);
    D22_ASSERT_I64 (money.pence, UNTOUCHED);
  }
}

static void
only_the_bytes_of_the_span_are_read (G_GNUC_UNUSED void **state)
{
  D22Money money = {0};
  assert_true (d22_money_parse ((D22Span){"12.345", 5}, &money));
  D22_ASSERT_I64 (money.pence, 1234);
  assert_false (d22_money_parse ((D22Span){"12\0", 3}, &money));
}

static void
amounts_are_printed_to_the_penny (G_GNUC_UNUSED void **state)
{
  static const struct {
    gint64 pence;
    const char *plain, *text, *whole;
  } cases[] = {
      {0, "0.00", "£0.00", "£0"},
      {1, "0.01", "£0.01", "£0"},
      {-1, "-0.01", "-£0.01", "£0"},
      {49, "0.49", "£0.49", "£0"},
      {50, "0.50", "£0.50", "£1"},
      {-49, "-0.49", "-£0.49", "£0"},
      {-50, "-0.50", "-£0.50", "-£1"},
      {123450, "1234.50", "£1,234.50", "£1,235"},
      {123449, "1234.49", "£1,234.49", "£1,234"},
      {-123450, "-1234.50", "-£1,234.50", "-£1,235"},
      {99999, "999.99", "£999.99", "£1,000"},
      {100000, "1000.00", "£1,000.00", "£1,000"},
      {1234567890, "12345678.90", "£12,345,678.90", "£12,345,679"},
      {G_MAXINT64, "92233720368547758.07", "£92,233,720,368,547,758.07", "£92,233,720,368,547,758"},
      {G_MININT64, "-92233720368547758.08", "-£92,233,720,368,547,758.08", "-£92,233,720,368,547,758"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    D22Money money = {cases[i].pence};
    g_autofree char *plain = d22_money_plain (money);
    g_autofree char *text = d22_money_text (money, TRUE);
    g_autofree char *whole = d22_money_text (money, FALSE);
    D22_ASSERT_STR (plain, cases[i].plain);
    D22_ASSERT_STR (text, cases[i].text);
    D22_ASSERT_STR (whole, cases[i].whole);
  }
}

static void
what_is_printed_reads_back_as_the_same_amount (G_GNUC_UNUSED void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  for (int i = 0; i < 20000; i++) {
    guint shift = (guint)g_rand_int_range (rand, 11, 64);
    gint64 bits = (gint64)((guint64)g_rand_int (rand) << 32 | g_rand_int (rand));
    D22Money money = {(bits >> shift) % G_GINT64_CONSTANT (900000000000)};
    g_autofree char *plain = d22_money_plain (money);
    g_autofree char *text = d22_money_text (money, TRUE);
    D22Money back = {UNTOUCHED};
    D22_ASSERT_TRUE (d22_money_parse (d22_span (plain), &back), "%s", plain);
    D22_ASSERT_I64 (back.pence, money.pence);
    D22_ASSERT_TRUE (d22_money_parse (d22_span (text), &back), "%s", text);
    D22_ASSERT_I64 (back.pence, money.pence);
  }
}

static void
sums_and_differences_are_exact (G_GNUC_UNUSED void **state)
{
  D22Money a = {G_GINT64_CONSTANT (9000000000000000)}, b = {1};
  D22_ASSERT_I64 (d22_money_add (a, b).pence, G_GINT64_CONSTANT (9000000000000001));
  D22_ASSERT_I64 (d22_money_sub (b, a).pence, G_GINT64_CONSTANT (-8999999999999999));
  D22_ASSERT_I64 (d22_money_sub (a, a).pence, 0);
}

static void
pounds_for_a_cell_are_the_nearest_double (G_GNUC_UNUSED void **state)
{
  assert_true (d22_money_pounds ((D22Money){10}) >= 0.1 && d22_money_pounds ((D22Money){10}) <= 0.1);
  double largest = d22_money_pounds ((D22Money){G_GINT64_CONSTANT (8999999999999999)});
  assert_true (largest >= 89999999999999.99 && largest <= 89999999999999.99);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (amounts_as_people_and_spreadsheets_write_them_are_read),
      cmocka_unit_test (everything_else_is_refused_and_leaves_the_amount_alone),
      cmocka_unit_test (only_the_bytes_of_the_span_are_read),
      cmocka_unit_test (amounts_are_printed_to_the_penny),
      cmocka_unit_test (what_is_printed_reads_back_as_the_same_amount),
      cmocka_unit_test (sums_and_differences_are_exact),
      cmocka_unit_test (pounds_for_a_cell_are_the_nearest_double),
  };
  return D22_RUN (tests);
}
