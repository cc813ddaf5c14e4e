#include "d22-test.h"

#include "d22/span.h"

static void
null_is_the_empty_span (G_GNUC_UNUSED void **state)
{
  D22Span span = d22_span (NULL);
  assert_non_null (span.data);
  D22_ASSERT_I64 (span.len, 0);
  D22_ASSERT_I64 (d22_span ("post").len, 4);
}

static void
white_space_and_no_break_spaces_are_stripped_at_both_ends (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text, *want;
  } cases[] = {
      {"", ""},
      {"   ", ""},
      {"a", "a"},
      {" a b ", "a b"},
      {"\t\n\v\f\ra\r\n", "a"},
      {"\xc2\xa0 12\xc2\xa0", "12"}, /* U+00A0 */
      {"\xe2\x80\xaf"
       "5 6\xe2\x80\x87 ",
       "5 6"}, /* U+202F, U+2007 */
      {"\xc2\xa3"
       "5",
       "\xc2\xa3"
       "5"},                                                          /* a £ begins with the same byte as U+00A0 */
      {"\xe2\x80\x93 a \xe2\x80\x93", "\xe2\x80\x93 a \xe2\x80\x93"}, /* a dash is no space */
      {"\xa0"
       "a\xff",
       "\xa0"
       "a\xff"}, /* not UTF-8: left for others to refuse */
      {"\xc2\xa0\xc2\xa0", ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *got = d22_span_dup (d22_span_strip (d22_span (cases[i].text)));
    D22_ASSERT_STR (got, cases[i].want);
  }
}

static void
spans_are_equal_byte_by_byte (G_GNUC_UNUSED void **state)
{
  assert_true (d22_span_equal (d22_span ("R1"), d22_span ("R1")));
  assert_true (d22_span_equal (d22_span (""), d22_span (NULL)));
  assert_false (d22_span_equal (d22_span ("R1"), d22_span ("r1")));
  assert_false (d22_span_equal (d22_span ("R1"), d22_span ("R10")));
  assert_false (d22_span_equal ((D22Span){"a\0b", 3}, (D22Span){"a\0c", 3}));
}

static void
words_are_recognised_in_any_ascii_case (G_GNUC_UNUSED void **state)
{
  assert_true (d22_span_is (d22_span ("YES"), "yes"));
  assert_true (d22_span_is (d22_span (""), ""));
  assert_false (d22_span_is (d22_span ("ye"), "yes"));
  assert_false (d22_span_is (d22_span ("yess"), "yes"));
  assert_false (d22_span_is ((D22Span){"y\0s", 3}, "yes"));
  assert_false (d22_span_is (d22_span ("\xc3\x89"), "\xc3\xa9")); /* É and é: ASCII only */
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (null_is_the_empty_span),
      cmocka_unit_test (white_space_and_no_break_spaces_are_stripped_at_both_ends),
      cmocka_unit_test (spans_are_equal_byte_by_byte),
      cmocka_unit_test (words_are_recognised_in_any_ascii_case),
  };
  return D22_RUN (tests);
}
