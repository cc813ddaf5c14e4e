#include "d22-test.h"

#include "d22/verbs.h"
#include "d22/wrap.h"

#include <string.h>

static void
add (D22Issues *issues, D22Severity severity, guint character, guint width, const char *excerpt, const char *advice)
{
  D22Place place = {
    .file = g_strdup ("models/m/proposed/posts.csv"),
    .line = 14,
    .character = character,
    .width = width,
    .column = g_strdup ("role_id"),
    .excerpt = g_strdup (excerpt),
  };
  d22_issues_add (issues, severity, "unknown-role", &place, advice, "role_id '%s' is not in roles.csv", "PM-PAKT");
}

static void
a_finding_reads_as_the_interface_shows_it (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  add (issues, D22_SEVERITY_ERROR, 9, 7, "YP-PM-1,PM-PAKT,PACT-3,1", "did you mean 'PM-PACT'?");
  g_autofree char *text = d22_findings_text (issues, &(D22TextStyle){ 0 });
  D22_ASSERT_STR (text, "models/m/proposed/posts.csv:14: error[unknown-role]: role_id 'PM-PAKT' is not in roles.csv\n"
                        "   14 | YP-PM-1,PM-PAKT,PACT-3,1\n"
                        "      |         ^^^^^^^ did you mean 'PM-PACT'?\n"
                        "1 error\n");
}

static void
a_finding_without_a_place_is_one_line_and_its_advice (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  d22_issues_add (issues, D22_SEVERITY_WARNING, "no-profile", NULL, "add one", "nothing here");
  d22_issues_add (issues, D22_SEVERITY_WARNING, "no-profile", NULL, NULL, "nothing there");
  g_autofree char *text = d22_findings_text (issues, &(D22TextStyle){ 0 });
  D22_ASSERT_STR (text, "warning[no-profile]: nothing here\n"
                        "    add one\n"
                        "warning[no-profile]: nothing there\n"
                        "2 warnings\n");
}

static void
counts_are_worded_and_worst_first (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autofree char *none = d22_findings_counts (issues);
  D22_ASSERT_STR (none, "");
  d22_issues_add (issues, D22_SEVERITY_WARNING, "b", NULL, NULL, "b");
  d22_issues_add (issues, D22_SEVERITY_ERROR, "a", NULL, NULL, "a");
  d22_issues_add (issues, D22_SEVERITY_ERROR, "a", NULL, NULL, "a");
  g_autofree char *some = d22_findings_counts (issues);
  D22_ASSERT_STR (some, "2 errors, 1 warning");
}

static void
carets_stand_under_wide_and_combined_characters (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  /* two wide characters, a comma, the mark: five columns in front of it */
  add (issues, D22_SEVERITY_ERROR, 4, 2, "\346\235\216\345\260\217,XY,1", "which?");
  g_autofree char *text = d22_findings_text (issues, &(D22TextStyle){ 0 });
  assert_non_null (strstr (text, "\n      |      ^^ which?\n"));
}

static void
excerpts_are_cut_around_the_mark_to_the_width (G_GNUC_UNUSED void **state)
{
  static const guint widths[] = { 24, 30, 40, 60, 80, 100 };
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < 40; i++)
    g_string_append (line, "abcdefgh,");
  g_string_append (line, "MARK,after and more after that");
  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++) {
    g_autoptr (D22Issues) issues = d22_issues_new ();
    add (issues, D22_SEVERITY_ERROR, 361, 4, line->str, "a remedy in a few words");
    g_autofree char *text = d22_findings_text (issues, &(D22TextStyle){ .width = widths[w] });
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
    const char *mark = strstr (text, "MARK"), *carets = strstr (text, "^^^^");
    assert_non_null (mark);
    assert_non_null (carets);
    /* the carets stand one line below the mark, in the same column */
    D22_ASSERT_I64 (carets - (strchr (mark, '\n') + 1), mark - (g_strrstr_len (text, mark - text, "\n") + 1));
    for (guint i = 0; lines[i] != NULL; i++)
      D22_ASSERT_TRUE (d22_text_width (lines[i]) <= widths[w], "width %u: '%s'", widths[w], lines[i]);
  }
}

static void
a_hostile_line_reaches_no_terminal (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  add (issues, D22_SEVERITY_ERROR, 1, 3, "a\033[2Jb\342\200\256c,1", "no \033 here");
  g_autofree char *text = d22_findings_text (issues, &(D22TextStyle){ .width = 80 });
  assert_null (strchr (text, '\033'));
  assert_null (strstr (text, "\342\200\256"));
}

static void
colour_marks_the_severity_and_nothing_is_said_by_it_alone (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  d22_issues_add (issues, D22_SEVERITY_ERROR, "bad-fte", NULL, NULL, "wrong");
  g_autofree char *text = d22_findings_text (issues, &(D22TextStyle){ .color = TRUE });
  D22_ASSERT_STR (text, "\033[1;31merror[bad-fte]:\033[0m wrong\n1 error\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_finding_reads_as_the_interface_shows_it),
    cmocka_unit_test (a_finding_without_a_place_is_one_line_and_its_advice),
    cmocka_unit_test (counts_are_worded_and_worst_first),
    cmocka_unit_test (carets_stand_under_wide_and_combined_characters),
    cmocka_unit_test (excerpts_are_cut_around_the_mark_to_the_width),
    cmocka_unit_test (a_hostile_line_reaches_no_terminal),
    cmocka_unit_test (colour_marks_the_severity_and_nothing_is_said_by_it_alone),
  };
  return D22_RUN (tests);
}
