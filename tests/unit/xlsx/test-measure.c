#include "d22-test.h"
#include "d22/measure.h"

/* Worked by hand from Helvetica's advances: a digit is 556, a space 278, i 222, M 833. */
static void
text_is_measured_in_digits (void **state)
{
  (void)state;
  D22_ASSERT_I64 (d22_text_measure ("0123456789", FALSE) * 1000, 10000);
  D22_ASSERT_I64 (d22_text_measure ("iiii", FALSE) * 556, 888);
  D22_ASSERT_I64 (d22_text_measure ("1 1", FALSE) * 1000, 2500);
  D22_ASSERT_TRUE (d22_text_measure ("MMM", TRUE) > d22_text_measure ("MMM", FALSE), "bold is no wider");
}

static void
the_longest_word_is_the_longest_and_not_the_one_after_it (void **state)
{
  (void)state;
  D22_ASSERT_I64 (d22_text_longest_word ("1 12345 12", FALSE) * 1000, 5000);
  D22_ASSERT_I64 (d22_text_longest_word ("", FALSE) * 1000, 0);
}

static void
lines_break_at_spaces_and_within_words_only_where_they_must (void **state)
{
  (void)state;
  D22_ASSERT_I64 (d22_text_lines ("11111 11111", 12, FALSE), 1);
  D22_ASSERT_I64 (d22_text_lines ("11111 11111", 10, FALSE), 2);
  D22_ASSERT_I64 (d22_text_lines ("1 2 3 4 5 6", 4.1, FALSE), 2);
  D22_ASSERT_I64 (d22_text_lines ("1234567890", 4, FALSE), 3);
  D22_ASSERT_I64 (d22_text_lines ("", 4, FALSE), 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (text_is_measured_in_digits),
    cmocka_unit_test (the_longest_word_is_the_longest_and_not_the_one_after_it),
    cmocka_unit_test (lines_break_at_spaces_and_within_words_only_where_they_must),
  };
  return D22_RUN (tests);
}
