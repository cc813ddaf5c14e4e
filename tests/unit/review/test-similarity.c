#include "d22-test.h"

#include "d22/review.h"

#include "join.h"
#include "similarity.h"

/* Worked by hand: 2 x common stems / (stems of a + stems of b), cut to 1/10,000. */
static void
a_similarity_is_the_share_of_words_in_both (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *a, *b;
    gint32 want;
  } cases[] = {
    { "Manage the team budget", "Manage the budget of the team", 10000 },
    { "Manage the team budget.", "manage the TEAM budget", 10000 },
    { "Supervise a team of social workers", "Provide supervision to social workers in the team",
      8888 },                                                     /* 2 x 4 / (4 + 5) */
    { "Prepare reports for court", "Write court reports", 6666 }, /* 2 x 2 / (3 + 3) */
    { "Prepare reports for court", "Prepare reports for committee", 6666 },
    { "Manage the budget", "Manage the building", 5000 }, /* 2 x 1 / (2 + 2) */
    { "Minute meetings", "Drive vans", 0 },
    { "Visit children's homes", "Visit the homes of children", 10000 },
    { "and the of", "and the of", 10000 },
    { "and the", "and a", 5000 }, /* nothing but small words: then they count */
    { "", "Drive vans", 0 },
    { "", "", 10000 },
    { "\xe2\x80\x94", "...", 10000 }, /* equal after folding: both are nothing but punctuation */
    { "Caf\xc3\xa9 manager", "CAF\xc3\x89 MANAGER", 10000 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint32 got = d22_text_similarity (cases[i].a, cases[i].b);
    D22_ASSERT_TRUE (got == cases[i].want, "'%s' and '%s': %d, expected %d", cases[i].a, cases[i].b, got, cases[i].want);
    D22_ASSERT_I64 (d22_text_similarity (cases[i].b, cases[i].a), cases[i].want);
  }
}

static void
a_very_long_text_is_compared_as_any_other (G_GNUC_UNUSED void **state)
{
  g_autofree char *text = g_malloc (60001);
  for (guint i = 0; i < 60000; i++)
    text[i] = i % 7 == 6 && i < 20000 ? ' ' : (char)('a' + i % 26); /* ends in one word of 40,000 letters */
  text[60000] = '\0';
  D22_ASSERT_I64 (d22_text_similarity (text, text), 10000);
  D22_ASSERT_I64 (d22_text_similarity (text, "drive"), 0);
}

static char *
random_text (guint64 *seed)
{
  static const char *const words[] = { "manage",   "budget", "team",  "court", "report",
                                       "children", "assess", "visit", "the",   "train" };
  GString *text = g_string_new (NULL);
  guint n = (guint)(*seed % 7);
  for (guint i = 0; i <= n; i++) {
    *seed = *seed * G_GUINT64_CONSTANT (6364136223846793005) + 1;
    g_string_append_printf (text, "%s ", words[(*seed >> 33) % G_N_ELEMENTS (words)]);
  }
  *seed = (*seed >> 13) + *seed;
  g_strchomp (text->str);
  return g_string_free (text, FALSE);
}

static void
the_join_finds_exactly_what_comparing_every_two_finds (G_GNUC_UNUSED void **state)
{
  guint64 seed = 7;
  g_autoptr (D22Phrases) phrases = d22_phrases_new ();
  for (guint i = 0; i < 300; i++) {
    g_autofree char *text = random_text (&seed);
    d22_phrases_add (phrases, text);
  }
  guint32 n = d22_phrases_length (phrases);
  g_autofree guint8 *members = g_new0 (guint8, n);
  for (guint32 i = 0; i < n; i++)
    members[i] = i % 3 != 0;
  static const gint32 thresholds[] = { 1, 2500, 5000, 6000, 6001, 8000, 10000, 10001 };
  for (guint t = 0; t < G_N_ELEMENTS (thresholds); t++) {
    g_autoptr (D22Join) join = d22_join_new (phrases, members, thresholds[t]);
    for (guint32 a = 0; a < n; a++) {
      g_autofree guint8 *near = g_new0 (guint8, n);
      const GArray *found = d22_join_find (join, a);
      for (guint k = 0; k < found->len; k++) {
        const D22Near *one = &g_array_index (found, D22Near, k);
        D22_ASSERT_I64 (one->similarity, d22_phrases_similarity (phrases, a, one->phrase));
        D22_ASSERT_I64 (near[one->phrase]++, 0);
      }
      for (guint32 b = 0; b < n; b++)
        D22_ASSERT_I64 (near[b], members[b] && d22_phrases_similarity (phrases, a, b) >= thresholds[t]);
    }
  }
}

static void
similarity_is_symmetric_and_between_nothing_and_all (G_GNUC_UNUSED void **state)
{
  guint64 seed = 99;
  g_autoptr (D22Phrases) phrases = d22_phrases_new ();
  for (guint i = 0; i < 200; i++) {
    g_autofree char *text = random_text (&seed);
    d22_phrases_add (phrases, text);
  }
  for (guint32 a = 0; a < d22_phrases_length (phrases); a++)
    for (guint32 b = 0; b < d22_phrases_length (phrases); b++) {
      gint32 similarity = d22_phrases_similarity (phrases, a, b);
      D22_ASSERT_I64 (similarity, d22_phrases_similarity (phrases, b, a));
      D22_ASSERT_TRUE (similarity >= 0 && similarity <= D22_SIMILARITY_ONE, "%d", similarity);
      D22_ASSERT_TRUE (a != b || similarity == D22_SIMILARITY_ONE, "%d", similarity);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_similarity_is_the_share_of_words_in_both),
    cmocka_unit_test (a_very_long_text_is_compared_as_any_other),
    cmocka_unit_test (similarity_is_symmetric_and_between_nothing_and_all),
    cmocka_unit_test (the_join_finds_exactly_what_comparing_every_two_finds),
  };
  return D22_RUN (tests);
}
