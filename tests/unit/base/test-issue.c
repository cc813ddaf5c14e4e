#include "d22-test.h"

#include "d22/error.h"
#include "d22/issue.h"

/* A finding in one line, in the order the tests want it back. */
typedef struct {
  D22Severity severity;
  const char *file, *cell;
  guint line, character;
  const char *name, *column, *text;
} Given;

static void
add (D22Issues *issues, const Given *given)
{
  D22Place place = {.file = g_strdup (given->file),
                    .cell = g_strdup (given->cell),
                    .line = given->line,
                    .character = given->character,
                    .column = g_strdup (given->column)};
  d22_issues_add (issues, given->severity, given->name, &place, "mend it", "%s", given->text);
}

static void
a_finding_takes_its_place_over (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  char *file = g_strdup ("posts.csv");
  D22Place place = {
      .file = file, .line = 14, .character = 3, .width = 2, .column = g_strdup ("fte"), .excerpt = g_strdup ("P1,x")};
  d22_issues_add (issues, D22_SEVERITY_ERROR, "bad-fte", &place, "Write 0.5.", "\"%s\" is no %s", "x", "FTE");
  assert_null (place.file);
  assert_null (place.column);
  assert_null (place.excerpt);
  D22_ASSERT_I64 (place.line, 0);
  const D22Issue *issue = d22_issues_get (issues, 0);
  D22_ASSERT_I64 (d22_issues_length (issues), 1);
  D22_ASSERT_STR (issue->name, "bad-fte");
  D22_ASSERT_STR (issue->text, "\"x\" is no FTE");
  D22_ASSERT_STR (issue->advice, "Write 0.5.");
  assert_ptr_equal (issue->place.file, file);
  D22_ASSERT_I64 (issue->place.line, 14);
  D22_ASSERT_STR (issue->place.excerpt, "P1,x");
}

static void
a_finding_needs_neither_place_nor_advice (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  d22_issues_add (issues, D22_SEVERITY_NOTE, "no-costs", NULL, NULL, "nothing is costed");
  const D22Issue *issue = d22_issues_get (issues, 0);
  assert_null (issue->place.file);
  assert_null (issue->advice);
  d22_issues_sort (issues);
  D22_ASSERT_I64 (d22_issues_count (issues, D22_SEVERITY_NOTE), 1);
}

static const Given ordered[] = {
    {D22_SEVERITY_ERROR, NULL, NULL, 0, 0, "a", NULL, "no file comes first"},
    {D22_SEVERITY_ERROR, "a.csv", NULL, 2, 9, "z", NULL, "t"},
    {D22_SEVERITY_ERROR, "a.csv", NULL, 10, 1, "a", NULL, "t"},
    {D22_SEVERITY_ERROR, "a.csv", NULL, 10, 2, "a", NULL, "t"},
    {D22_SEVERITY_ERROR, "a.csv", NULL, 10, 2, "b", NULL, "t"},
    {D22_SEVERITY_ERROR, "a.csv", NULL, 10, 2, "b", "fte", "t"},
    {D22_SEVERITY_ERROR, "a.csv", NULL, 10, 2, "b", "fte", "u"},
    {D22_SEVERITY_ERROR, "b.xlsx", "posts!Z9", 9, 0, "b", NULL, "t"},
    {D22_SEVERITY_ERROR, "b.xlsx", "posts!AA9", 9, 0, "a", NULL, "t"},
    {D22_SEVERITY_ERROR, "b.xlsx", "posts!A10", 10, 0, "a", NULL, "t"},
    {D22_SEVERITY_ERROR, "b.xlsx", "posts_b!A2", 2, 0, "a", NULL, "t"},
    {D22_SEVERITY_ERROR, "b.xlsx", "roles!A2", 2, 0, "a", NULL, "t"},
    {D22_SEVERITY_WARNING, "a.csv", NULL, 1, 1, "a", NULL, "t"},
    {D22_SEVERITY_NOTE, "a.csv", NULL, 0, 0, "a", NULL, "t"},
    {D22_SEVERITY_NOTE, "a.csv", NULL, 1, 1, "a", NULL, "t"},
};

static void
findings_are_sorted_alike_whatever_order_they_were_found_in (G_GNUC_UNUSED void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  for (int round = 0; round < 200; round++) {
    g_autoptr (D22Issues) issues = d22_issues_new ();
    gsize order[G_N_ELEMENTS (ordered)];
    for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++) {
      gsize k = (gsize)g_rand_int_range (rand, 0, (int)i + 1);
      order[i] = order[k];
      order[k] = i;
    }
    for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
      add (issues, &ordered[order[i]]);
    d22_issues_sort (issues);
    for (guint i = 0; i < G_N_ELEMENTS (ordered); i++) {
      const D22Issue *issue = d22_issues_get (issues, i);
      D22_ASSERT_I64 (issue->severity, ordered[i].severity);
      D22_ASSERT_STR (issue->place.file, ordered[i].file);
      D22_ASSERT_STR (issue->place.cell, ordered[i].cell);
      D22_ASSERT_I64 (issue->place.line, ordered[i].line);
      D22_ASSERT_I64 (issue->place.character, ordered[i].character);
      D22_ASSERT_STR (issue->name, ordered[i].name);
      D22_ASSERT_STR (issue->place.column, ordered[i].column);
      D22_ASSERT_STR (issue->text, ordered[i].text);
    }
  }
}

static void
a_thousand_of_one_name_in_one_file_are_kept_and_the_rest_counted (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  for (guint line = 1; line <= 1500; line++)
    add (issues, &(Given){D22_SEVERITY_ERROR, "a.csv", NULL, line, 1, "bad-fte", "fte", "t"});
  D22_ASSERT_I64 (d22_issues_length (issues), 1000);
  D22_ASSERT_I64 (d22_issues_dropped (issues), 500);
  add (issues, &(Given){D22_SEVERITY_ERROR, "b.csv", NULL, 1, 1, "bad-fte", "fte", "t"});
  add (issues, &(Given){D22_SEVERITY_ERROR, "a.csv", NULL, 1, 1, "bad-money", "pay", "t"});
  add (issues, &(Given){D22_SEVERITY_WARNING, NULL, NULL, 0, 0, "bad-fte", NULL, "t"});
  D22_ASSERT_I64 (d22_issues_length (issues), 1003);
  D22_ASSERT_I64 (d22_issues_dropped (issues), 500);
  D22_ASSERT_I64 (d22_issues_count (issues, D22_SEVERITY_ERROR), 1502);
  D22_ASSERT_I64 (d22_issues_count (issues, D22_SEVERITY_WARNING), 1);
  D22_ASSERT_I64 (d22_issues_count (issues, D22_SEVERITY_NOTE), 0);
  d22_issues_sort (issues);
  D22_ASSERT_I64 (d22_issues_get (issues, 1)->place.line, 1);
  add (issues, &(Given){D22_SEVERITY_ERROR, "a.csv", NULL, 1, 1, "bad-fte", "fte", "t"});
  D22_ASSERT_I64 (d22_issues_dropped (issues), 501);
}

static void
a_file_is_known_by_its_name_and_not_by_its_pointer (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  for (guint i = 0; i < 1001; i++) {
    g_autofree char *file = g_strdup ("same.csv");
    g_autofree char *name = i % 2 == 0 ? g_strdup ("even") : NULL;
    add (issues, &(Given){D22_SEVERITY_NOTE, file, NULL, i, 0, "one-name", name, "t"});
  }
  D22_ASSERT_I64 (d22_issues_length (issues), 1000);
  D22_ASSERT_I64 (d22_issues_dropped (issues), 1);
}

static void
severities_and_the_error_domain_have_names (G_GNUC_UNUSED void **state)
{
  D22_ASSERT_STR (d22_severity_text (D22_SEVERITY_ERROR), "error");
  D22_ASSERT_STR (d22_severity_text (D22_SEVERITY_WARNING), "warning");
  D22_ASSERT_STR (d22_severity_text (D22_SEVERITY_NOTE), "note");
  D22_ASSERT_STR (g_quark_to_string (D22_ERROR), "d22_error_quark");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_finding_takes_its_place_over),
      cmocka_unit_test (a_finding_needs_neither_place_nor_advice),
      cmocka_unit_test (findings_are_sorted_alike_whatever_order_they_were_found_in),
      cmocka_unit_test (a_thousand_of_one_name_in_one_file_are_kept_and_the_rest_counted),
      cmocka_unit_test (a_file_is_known_by_its_name_and_not_by_its_pointer),
      cmocka_unit_test (severities_and_the_error_domain_have_names),
  };
  return D22_RUN (tests);
}
