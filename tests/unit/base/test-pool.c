#include "d22-test.h"

#include "d22/pool.h"

#include <string.h>

#define MANY 200000u

static void
the_empty_text_is_not_given (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Pool) pool = d22_pool_new ();
  D22_ASSERT_I64 (d22_pool_size (pool), 1);
  D22_ASSERT_I64 (d22_pool_intern (pool, d22_span ("")), D22_ID_NONE);
  D22_ASSERT_I64 (d22_pool_find (pool, d22_span ("")), D22_ID_NONE);
  D22_ASSERT_I64 (d22_pool_fold (pool, D22_ID_NONE), D22_ID_NONE);
  D22_ASSERT_STR (d22_pool_text (pool, D22_ID_NONE), "");
  D22_ASSERT_I64 (d22_pool_size (pool), 1);
}

static void
equal_texts_have_one_index_and_others_another (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Pool) pool = d22_pool_new ();
  D22Id a = d22_pool_intern (pool, d22_span ("P001"));
  D22Id b = d22_pool_intern (pool, d22_span ("p001"));
  D22Id padded = d22_pool_intern (pool, d22_span ("0P001"));
  assert_true (a != b && b != padded && a != padded);
  D22_ASSERT_I64 (d22_pool_intern (pool, (D22Span){"P001 and more", 4}), a);
  D22_ASSERT_I64 (d22_pool_find (pool, d22_span ("P001")), a);
  D22_ASSERT_I64 (d22_pool_find (pool, d22_span ("P002")), D22_ID_NONE);
  D22_ASSERT_I64 (d22_pool_size (pool), 4);
  D22_ASSERT_STR (d22_pool_text (pool, a), "P001");
}

/* Ids count upwards in their last bytes, at every length around the eight bytes that are hashed at a time. */
static char *
nth_text (guint i)
{
  static const char pad[] = "abcdefghijklmnopqrstuvwxyz";
  return g_strdup_printf ("%.*s%06u", (int)(i % 24), pad, i);
}

static void
two_hundred_thousand_texts_keep_their_index_and_their_place (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Pool) pool = d22_pool_new ();
  g_autofree const char **texts = g_new (const char *, MANY);
  for (guint i = 0; i < MANY; i++) {
    g_autofree char *text = nth_text (i);
    D22_ASSERT_I64 (d22_pool_intern (pool, d22_span (text)), i + 1);
    texts[i] = d22_pool_text (pool, i + 1);
  }
  D22_ASSERT_I64 (d22_pool_size (pool), MANY + 1);
  for (guint i = 0; i < MANY; i++) {
    g_autofree char *text = nth_text (i);
    D22_ASSERT_I64 (d22_pool_find (pool, d22_span (text)), i + 1);
    D22_ASSERT_TRUE (d22_pool_text (pool, i + 1) == texts[i], "text %u has moved", i);
    D22_ASSERT_STR (texts[i], text);
  }
}

static void
texts_of_every_length_and_any_byte_are_held (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Pool) pool = d22_pool_new ();
  g_autofree char *long_text = g_strnfill (3000000, 'x');
  for (gsize len = 1; len <= 3000000; len = len < 300 ? len + 1 : len * 3) {
    D22Id id = d22_pool_intern (pool, (D22Span){long_text, len});
    D22_ASSERT_I64 (strlen (d22_pool_text (pool, id)), len);
    D22_ASSERT_I64 (d22_pool_find (pool, (D22Span){long_text, len}), id);
  }
  D22Id a = d22_pool_intern (pool, (D22Span){"a\0b", 3});
  D22Id b = d22_pool_intern (pool, (D22Span){"a\0c", 3});
  D22Id c = d22_pool_intern (pool, (D22Span){"a", 1});
  assert_true (a != b && a != c);
  assert_true (d22_pool_compare (pool, a, b) < 0);
  assert_true (d22_pool_compare (pool, c, a) < 0);
}

static void
texts_are_ordered_by_their_bytes_and_not_given_comes_first (G_GNUC_UNUSED void **state)
{
  static const char *const ordered[] = {"",  "10", "9",   "A",  "A1",       "B",
                                        "_", "a",  "a b", "ab", "\xc3\xa9", "\xf0\x9f\x92\xa9"};
  g_autoptr (D22Pool) pool = d22_pool_new ();
  D22Id ids[G_N_ELEMENTS (ordered)];
  for (gsize i = G_N_ELEMENTS (ordered); i > 0; i--)
    ids[i - 1] = d22_pool_intern (pool, d22_span (ordered[i - 1]));
  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++) {
    for (gsize k = 0; k < G_N_ELEMENTS (ordered); k++) {
      int got = d22_pool_compare (pool, ids[i], ids[k]);
      D22_ASSERT_TRUE ((got > 0) - (got < 0) == (i > k) - (i < k), "%s and %s", ordered[i], ordered[k]);
    }
  }
}

static void
texts_that_read_alike_have_one_folded_index (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Pool) pool = d22_pool_new ();
  D22Id a = d22_pool_intern (pool, d22_span ("Early-Help  Service"));
  D22Id b = d22_pool_intern (pool, d22_span ("EARLY HELP SERVICE"));
  D22Id other = d22_pool_intern (pool, d22_span ("Early Help Services"));
  D22Id dashes = d22_pool_intern (pool, d22_span ("---"));
  D22Id fold = d22_pool_fold (pool, a);
  D22_ASSERT_STR (d22_pool_text (pool, fold), "early help service");
  D22_ASSERT_I64 (d22_pool_fold (pool, b), fold);
  D22_ASSERT_I64 (d22_pool_fold (pool, fold), fold);
  assert_true (d22_pool_fold (pool, other) != fold);
  D22_ASSERT_I64 (d22_pool_fold (pool, dashes), D22_ID_NONE);
  guint32 size = d22_pool_size (pool);
  D22_ASSERT_I64 (d22_pool_fold (pool, a), fold);
  D22_ASSERT_I64 (d22_pool_fold (pool, dashes), D22_ID_NONE);
  D22_ASSERT_I64 (d22_pool_size (pool), size);
}

static void
folding_while_the_pool_grows_is_remembered_for_the_right_text (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Pool) pool = d22_pool_new ();
  for (guint i = 0; i < 5000; i++) {
    g_autofree char *text = g_strdup_printf ("Post-%u", i);
    g_autofree char *want = g_strdup_printf ("post %u", i);
    D22Id id = d22_pool_intern (pool, d22_span (text));
    D22_ASSERT_STR (d22_pool_text (pool, d22_pool_fold (pool, id)), want);
    D22_ASSERT_STR (d22_pool_text (pool, d22_pool_fold (pool, id)), want);
    D22_ASSERT_STR (d22_pool_text (pool, id), text);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_empty_text_is_not_given),
      cmocka_unit_test (equal_texts_have_one_index_and_others_another),
      cmocka_unit_test (two_hundred_thousand_texts_keep_their_index_and_their_place),
      cmocka_unit_test (texts_of_every_length_and_any_byte_are_held),
      cmocka_unit_test (texts_are_ordered_by_their_bytes_and_not_given_comes_first),
      cmocka_unit_test (texts_that_read_alike_have_one_folded_index),
      cmocka_unit_test (folding_while_the_pool_grows_is_remembered_for_the_right_text),
  };
  return D22_RUN (tests);
}
