#include "d22-test.h"

#include "d22/fold.h"

#include <string.h>

static void
texts_that_read_alike_fold_alike (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text, *want;
  } cases[] = {
      {"", ""},
      {" ", ""},
      {"--- / ---", ""},
      {"early help service", "early help service"},
      {"Early-Help  Service", "early help service"},
      {"  (Early Help) -- Service. ", "early help service"},
      {"Early\xc2\xa0Help\xe2\x80\x93Service", "early help service"}, /* no-break space, en dash */
      {"Early\xe2\x80\x91Help\r\nService", "early help service"},     /* no-break hyphen, line break */
      {"Early_Help\v\f\xc2\x85Service", "early help service"},
      {"Head\xe2\x80\x99s PA", "head s pa"},
      {"Head's PA", "head s pa"},
      {"O\xef\xac\x83"
       "cer",
       "officer"},                                                  /* ligature ffi */
      {"\xef\xbc\xa8\xef\xbc\xa5\xef\xbc\xa1\xef\xbc\xa4", "head"}, /* full-width HEAD */
      {"\xef\xbc\x8d"
       "a",
       "a"}, /* full-width hyphen */
      {"Stra\xc3\x9f"
       "e",
       "strasse"},
      {"CAF\xc3\x89", "caf\xc3\xa9"},
      {"CAFE\xcc\x81", "caf\xc3\xa9"}, /* a combining acute */
      {"\xce\xa3\xce\xaf\xcf\x83\xcf\x85\xcf\x86\xce\xbf\xcf\x82",
       "\xcf\x83\xce\xaf\xcf\x83\xcf\x85\xcf\x86\xce\xbf\xcf\x83"}, /* Σίσυφος */
      {"Level 1\xe2\x80\xa6", "level 1"},                           /* an ellipsis is three points */
      {"R&D, 50%", "r d 50"},
      {"\xe2\x85\xa3", "iv"}, /* Roman numeral four */
      {"m\xc2\xb2", "m2"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *got = d22_fold (cases[i].text);
    D22_ASSERT_STR (got, cases[i].want);
  }
}

static void
symbols_are_not_punctuation (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text, *want;
  } cases[] = {
      {"Grade 10+", "grade 10+"},
      {"\xc2\xa3"
       "20,000",
       "\xc2\xa3"
       "20 000"},
      {"$ < = > ^ ` | ~", "$ < = > ^ ` | ~"},
      {"C++ (lead)", "c++ lead"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *got = d22_fold (cases[i].text);
    D22_ASSERT_STR (got, cases[i].want);
  }
}

/* The general path written out with nothing but GLib, for ASCII, where the program takes a short cut. */
static char *
fold_at_length (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  g_autofree char *again = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  for (char *at = again; *at != '\0'; at++) {
    if (strchr (" \t\n\v\f\r!\"#%&'()*,-./:;?@[\\]_{}", *at) != NULL)
      *at = ' ';
  }
  g_auto (GStrv) words = g_strsplit (again, " ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  for (char **word = words; *word != NULL; word++) {
    if (**word != '\0')
      g_ptr_array_add (kept, *word);
  }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv (" ", (char **)kept->pdata);
}

static void
the_short_cut_for_ascii_folds_as_the_long_way_does (G_GNUC_UNUSED void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  for (int i = 0; i < 20000; i++) {
    char text[24] = {0};
    int len = g_rand_int_range (rand, 0, (int)sizeof text);
    for (int k = 0; k < len; k++)
      text[k] = (char)g_rand_int_range (rand, 1, 128);
    g_autofree char *got = d22_fold (text);
    g_autofree char *want = fold_at_length (text);
    D22_ASSERT_STR (got, want);
  }
}

static void
ascii_with_an_accent_beside_it_folds_as_without (G_GNUC_UNUSED void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  for (int i = 0; i < 5000; i++) {
    char text[16] = {0};
    for (gsize k = 0; k + 1 < sizeof text; k++)
      text[k] = (char)g_rand_int_range (rand, 1, 128);
    g_autofree char *accented = g_strconcat (text, " \xc3\xa9", NULL);
    g_autofree char *plain = d22_fold (text);
    g_autofree char *got = d22_fold (accented);
    g_autofree char *want = g_strconcat (plain, *plain != '\0' ? " " : "", "\xc3\xa9", NULL);
    D22_ASSERT_STR (got, want);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (texts_that_read_alike_fold_alike),
      cmocka_unit_test (symbols_are_not_punctuation),
      cmocka_unit_test (the_short_cut_for_ascii_folds_as_the_long_way_does),
      cmocka_unit_test (ascii_with_an_accent_beside_it_folds_as_without),
  };
  return D22_RUN (tests);
}
