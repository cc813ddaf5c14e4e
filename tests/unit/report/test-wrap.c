#include "d22-test.h"

#include "d22/wrap.h"

/* Returns: (transfer full): the lines with | between. */
static char *
joined (const char *text, guint width, guint hanging)
{
  g_autoptr (GPtrArray) lines = d22_text_wrap (text, width, hanging);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("|", (char **)lines->pdata);
}

static void
nothing_that_a_terminal_obeys_passes (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text, *want;
  } cases[] = {
    { "", "" },
    { "Team Manager", "Team Manager" },
    { "a\033[31mred", "a\357\277\275[31mred" },
    { "two\nlines\r\tand tab", "two lines  and tab" },
    { "del\177", "del\357\277\275" },
    { "c1\302\233x", "c1\357\277\275x" },
    { "\342\200\256evil\342\200\254", "\357\277\275evil\357\277\275" }, /* U+202E, U+202C: right to left override */
    { "\342\201\246x\342\201\251", "\357\277\275x\357\277\275" },       /* U+2066, U+2069: isolates */
    { "line\342\200\250sep", "line sep" },                              /* U+2028 */
    { "soft\302\255hyphen", "soft-hyphen" },
    { "no\302\240break", "no\302\240break" },
    { "bad\377utf8", "bad\357\277\275utf8" },
    { "Zo\303\253 \346\235\216", "Zo\303\253 \346\235\216" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *safe = d22_text_safe (cases[i].text);
    D22_ASSERT_STR (safe, cases[i].want);
  }
}

static void
every_character_stays_one_character (G_GNUC_UNUSED void **state)
{
  const char *text = "a\033b\nc\342\200\256d\302\255e";
  g_autofree char *safe = d22_text_safe (text);
  D22_ASSERT_I64 (g_utf8_strlen (safe, -1), g_utf8_strlen (text, -1));
}

static void
width_counts_columns_and_not_bytes (G_GNUC_UNUSED void **state)
{
  D22_ASSERT_I64 (d22_text_width (""), 0);
  D22_ASSERT_I64 (d22_text_width ("abc"), 3);
  D22_ASSERT_I64 (d22_text_width ("£1,000"), 6);
  D22_ASSERT_I64 (d22_text_width ("\346\235\216\345\260\217"), 4); /* two wide characters */
  D22_ASSERT_I64 (d22_text_width ("e\314\201"), 1);                /* e and a combining acute accent */
}

static void
lines_break_at_spaces_and_long_words_at_joints (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text;
    guint width, hanging;
    const char *want;
  } cases[] = {
    { "", 10, 0, "" },
    { "one two three", 0, 0, "one two three" },
    { "one two three", 7, 0, "one two|three" },
    { "one two three", 8, 0, "one two|three" },
    { "one two three", 5, 2, "one|  two|  thr|  ee" },
    { "  spaces   in  between ", 9, 0, "spaces|in|between" },
    { "abcdefghij", 4, 0, "abcd|efgh|ij" },
    { "FDAC/SAT/Edge", 10, 0, "FDAC/SAT/|Edge" },
    { "well-known", 6, 0, "well-|known" },
    { "word", 3, 5, "wor|d" }, /* no room to hang */
    { "\346\235\216\345\260\217\351\276\231", 4, 0, "\346\235\216\345\260\217|\351\276\231" },
    { "\346\235\216", 1, 0, "\346\235\216" }, /* wider than the line: nothing can be done, but it ends */
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *lines = joined (cases[i].text, cases[i].width, cases[i].hanging);
    D22_ASSERT_STR (lines, cases[i].want);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (nothing_that_a_terminal_obeys_passes),
    cmocka_unit_test (every_character_stays_one_character),
    cmocka_unit_test (width_counts_columns_and_not_bytes),
    cmocka_unit_test (lines_break_at_spaces_and_long_words_at_joints),
  };
  return D22_RUN (tests);
}
