#include "d22-test.h"

#include "ids.h"

#include <string.h>

/* Checks that d22_ids_order() sorts @texts by bytes and keeps equal ones as they stood. */
static void
check_order (const char *const *texts, guint32 n)
{
  g_autoptr (D22Pool) pool = d22_pool_new ();
  g_autofree D22Id *ids = g_new (D22Id, n);
  for (guint32 i = 0; i < n; i++)
    ids[i] = d22_pool_intern (pool, d22_span (texts[i]));
  g_autofree guint32 *order = d22_ids_order (pool, ids, n);
  for (guint32 i = 1; i < n; i++) {
    guint32 before = order != NULL ? order[i - 1] : i - 1, here = order != NULL ? order[i] : i;
    int compared = strcmp (texts[before], texts[here]);
    D22_ASSERT_TRUE (compared < 0 || (compared == 0 && before < here), "'%s' (%u) before '%s' (%u)", texts[before], before,
                     texts[here], here);
  }
}

static void
a_handful_of_ids_is_sorted_by_bytes (void **state)
{
  (void)state;
  static const char *const texts[] = { "b",       "a",        "",  "ab", "abcdefgh", "abcdefghi",
                                       "abcdefg", "\xc3\xa9", "Z", "a",  "abcdefgh" };
  check_order (texts, G_N_ELEMENTS (texts));
}

/* Long common starts, differences at any depth, duplicates: the paths of the sort by prefixes. */
static void
thousands_of_ids_are_sorted_by_bytes (void **state)
{
  (void)state;
  const guint32 n = 5000;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint32 seed = 22;
  for (guint32 i = 0; i < n; i++) {
    seed = seed * 1664525u + 1013904223u;
    guint32 number = seed >> 8 & 0xfff;
    g_autofree char *filler = g_strnfill (number % 5 * 8 + number % 3, 'x');
    g_ptr_array_add (texts, g_strdup_printf ("COUNCIL-%s%u", filler, number));
  }
  check_order ((const char *const *)texts->pdata, n);
}

static void
ids_that_share_more_than_any_prefix_are_sorted_too (void **state)
{
  (void)state;
  g_autofree char *start = g_strnfill (2000, 'y');
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (texts, g_strdup ("yz"));
  for (guint i = 0; i < 50; i++)
    g_ptr_array_add (texts, g_strdup_printf ("%s%u", start, i * 37 % 50));
  g_ptr_array_add (texts, g_strdup ("x"));
  check_order ((const char *const *)texts->pdata, texts->len);
}

static void
a_map_knows_what_was_set_and_nothing_else (void **state)
{
  (void)state;
  D22IdMap map = { 0 };
  D22_ASSERT_I64 (d22_id_map_get (&map, 5), D22_NONE);
  d22_id_map_set (&map, 5, 1);
  d22_id_map_set (&map, 1000, 2);
  D22_ASSERT_I64 (d22_id_map_get (&map, 5), 1);
  D22_ASSERT_I64 (d22_id_map_get (&map, 1000), 2);
  D22_ASSERT_I64 (d22_id_map_get (&map, 6), D22_NONE);
  D22_ASSERT_I64 (d22_id_map_get (&map, 4000000000u), D22_NONE);
  d22_id_map_clear (&map);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_handful_of_ids_is_sorted_by_bytes),
    cmocka_unit_test (thousands_of_ids_are_sorted_by_bytes),
    cmocka_unit_test (ids_that_share_more_than_any_prefix_are_sorted_too),
    cmocka_unit_test (a_map_knows_what_was_set_and_nothing_else),
  };
  return D22_RUN (tests);
}
