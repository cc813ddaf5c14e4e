#include "d22-test.h"

#include "d22/nearest.h"

static const char *const columns[] = {"post_id", "role_id",   "title", "grade", "team_id",
                                      "fte",     "positions", "pool",  "fund",  "funded"};

static void
a_slip_of_the_pen_gets_a_suggestion (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text, *want;
  } cases[] = {
      {"post_id", "post_id"},
      {"POST_ID", "post_id"},
      {"postid", "post_id"},
      {"post id", "post_id"},
      {"tilte", "title"},
      {"fet", "fte"},
      {"position", "positions"},
      {"gradee", "grade"},
      {"pol", "pool"},
      {"Fundd", "fund"},
      {"team", NULL},
      {"colour", NULL},
      {"", NULL},
      {"x", NULL},
      {"expected_saving_2021", NULL},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    D22_ASSERT_STR (d22_nearest (cases[i].text, columns, G_N_ELEMENTS (columns)), cases[i].want);
}

static void
the_nearest_wins_and_the_first_of_equals (G_GNUC_UNUSED void **state)
{
  static const char *const names[] = {"abcdxx", "abcdex", "abcdey", "abcdef"};
  D22_ASSERT_STR (d22_nearest ("abcdef", names, 4), "abcdef");
  D22_ASSERT_STR (d22_nearest ("abcdez", names, 3), "abcdex");
}

static void
a_third_of_the_longer_length_is_near_enough_and_no_more (G_GNUC_UNUSED void **state)
{
  static const char *const names[] = {"abcdef"};
  D22_ASSERT_STR (d22_nearest ("abcdyz", names, 1), "abcdef");
  D22_ASSERT_STR (d22_nearest ("abcxyz", names, 1), NULL);
  D22_ASSERT_STR (d22_nearest ("abcd", names, 1), "abcdef");
  D22_ASSERT_STR (d22_nearest ("abc", names, 1), NULL);
  D22_ASSERT_STR (d22_nearest ("abc", NULL, 0), NULL);
}

static void
a_single_letter_is_not_suggested_for_another (G_GNUC_UNUSED void **state)
{
  static const char *const names[] = {"a", "no"};
  D22_ASSERT_STR (d22_nearest ("b", names, 2), NULL);
  D22_ASSERT_STR (d22_nearest ("A", names, 2), "a");
  D22_ASSERT_STR (d22_nearest ("n", names, 2), "no");
}

static void
a_cell_of_a_megabyte_is_passed_over (G_GNUC_UNUSED void **state)
{
  g_autofree char *text = g_strnfill (1000000, 'p');
  D22_ASSERT_STR (d22_nearest (text, columns, G_N_ELEMENTS (columns)), NULL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_slip_of_the_pen_gets_a_suggestion),
      cmocka_unit_test (the_nearest_wins_and_the_first_of_equals),
      cmocka_unit_test (a_third_of_the_longer_length_is_near_enough_and_no_more),
      cmocka_unit_test (a_single_letter_is_not_suggested_for_another),
      cmocka_unit_test (a_cell_of_a_megabyte_is_passed_over),
  };
  return D22_RUN (tests);
}
