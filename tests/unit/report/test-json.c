#include "d22-test.h"

#include "d22/json.h"

static void
objects_and_lists_nest_and_keep_the_order_of_their_keys (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Json) json = d22_json_new ();
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "zebra", "z");
  d22_json_begin_object (json, "flat", TRUE);
  d22_json_count (json, "b", 1);
  d22_json_begin_list (json, "a", FALSE);
  d22_json_count (json, NULL, 2);
  d22_json_count (json, NULL, 3);
  d22_json_end_list (json);
  d22_json_end_object (json);
  d22_json_begin_list (json, "rows", FALSE);
  d22_json_begin_object (json, NULL, TRUE);
  d22_json_boolean (json, "yes", TRUE);
  d22_json_end_object (json);
  d22_json_begin_object (json, NULL, TRUE);
  d22_json_boolean (json, "yes", FALSE);
  d22_json_end_object (json);
  d22_json_end_list (json);
  d22_json_begin_list (json, "none", FALSE);
  d22_json_end_list (json);
  d22_json_begin_object (json, "empty", FALSE);
  d22_json_end_object (json);
  d22_json_end_object (json);
  g_autofree char *text = d22_json_finish (json);
  D22_ASSERT_STR (text, "{\n"
                        "  \"zebra\": \"z\",\n"
                        "  \"flat\": {\"b\": 1, \"a\": [2, 3]},\n"
                        "  \"rows\": [\n"
                        "    {\"yes\": true},\n"
                        "    {\"yes\": false}\n"
                        "  ],\n"
                        "  \"none\": [],\n"
                        "  \"empty\": {}\n"
                        "}\n");
}

static void
texts_are_escaped_so_that_they_stay_texts (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text, *want;
  } cases[] = {
    { "plain", "\"plain\"\n" },
    { "", "\"\"\n" },
    { "say \"no\"", "\"say \\\"no\\\"\"\n" },
    { "back\\slash", "\"back\\\\slash\"\n" },
    { "a/b", "\"a/b\"\n" },
    { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"\n" },
    { "\001\033", "\"\\u0001\\u001b\"\n" },
    { "\177", "\"\\u007f\"\n" },
    { "£ Zo\303\253", "\"£ Zo\303\253\"\n" },
    { "\342\200\256", "\"\\u202e\"\n" },            /* right to left override */
    { "\342\200\250", "\"\\u2028\"\n" },            /* line separator */
    { "\363\240\200\201", "\"\\udb40\\udc01\"\n" }, /* U+E0001: a language tag */
    { "\360\237\231\202", "\"\360\237\231\202\"\n" },
    { "bad\377", "\"bad\357\277\275\"\n" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (D22Json) json = d22_json_new ();
    d22_json_string (json, NULL, cases[i].text);
    g_autofree char *text = d22_json_finish (json);
    D22_ASSERT_STR (text, cases[i].want);
  }
}

static void
numbers_have_the_decimals_that_the_interface_states (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Json) json = d22_json_new ();
  d22_json_begin_list (json, NULL, TRUE);
  d22_json_money (json, NULL, (D22Money){ 123450 });
  d22_json_money (json, NULL, (D22Money){ -5 });
  d22_json_money (json, NULL, (D22Money){ 0 });
  d22_json_fte (json, NULL, (D22Fte){ 10000 });
  d22_json_fte (json, NULL, (D22Fte){ 5001 });
  d22_json_percent (json, NULL, (D22Percent){ 69999999 });
  d22_json_percent (json, NULL, (D22Percent){ 70000000 });
  d22_json_percent (json, NULL, (D22Percent){ -1239999 });
  d22_json_decimal (json, NULL, (D22Decimal){ 2500000 });
  d22_json_hundredths (json, NULL, 342);
  d22_json_hundredths (json, NULL, -7);
  d22_json_count (json, NULL, G_MININT64);
  d22_json_end_list (json);
  g_autofree char *text = d22_json_finish (json);
  D22_ASSERT_STR (text, "[1234.50, -0.05, 0.00, 1, 0.5001, 69.99, 70.00, -1.23, 2.5, 3.42, -0.07, -9223372036854775808]\n");
}

static void
what_does_not_exist_is_null (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Json) json = d22_json_new ();
  d22_json_begin_list (json, NULL, TRUE);
  d22_json_text (json, NULL, NULL);
  d22_json_text (json, NULL, "");
  d22_json_string (json, NULL, "");
  d22_json_null (json, NULL);
  d22_json_end_list (json);
  g_autofree char *text = d22_json_finish (json);
  D22_ASSERT_STR (text, "[null, null, \"\", null]\n");
}

static void
an_empty_key_is_a_key (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Json) json = d22_json_new ();
  d22_json_begin_object (json, NULL, TRUE);
  d22_json_money (json, "", (D22Money){ 100 });
  d22_json_end_object (json);
  g_autofree char *text = d22_json_finish (json);
  D22_ASSERT_STR (text, "{\"\": 1.00}\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (objects_and_lists_nest_and_keep_the_order_of_their_keys),
    cmocka_unit_test (texts_are_escaped_so_that_they_stay_texts),
    cmocka_unit_test (numbers_have_the_decimals_that_the_interface_states),
    cmocka_unit_test (what_does_not_exist_is_null),
    cmocka_unit_test (an_empty_key_is_a_key),
  };
  return D22_RUN (tests);
}
