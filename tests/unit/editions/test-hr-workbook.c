#include "support.h"

#include "d22/hr-workbook.h"

#define MANY 100000u

static D22HrFigure
percent (gint64 hundredths)
{
  return (D22HrFigure){ TRUE, { hundredths * (D22_PERCENT_ONE / 100) } };
}

static void
add_role (GArray *roles, const char *id, const char *title, const char *name, const char *class_, char letter)
{
  D22HrRole role = { .id = id, .title = title, .name = name, .class_ = class_, .letter = letter, .count = 3 };
  g_array_append_val (roles, role);
}

static void
add_statement (D22HrView *view, guint pair, const char *current, const char *proposed, const char *by)
{
  D22HrStatement statement = { .pair = pair, .section = "duty", .current = current, .proposed = proposed, .by = by };
  statement.agreed_on = D22_DATE_NONE;
  if (current != NULL && proposed != NULL)
    statement.alike = percent (8000);
  if (g_str_equal (by, "agreed")) {
    statement.agreed_by = "Union and HR";
    statement.agreed_on = d22_date_of (2021, 10, 8);
    statement.reason = "Same work";
  }
  g_array_append_val (view->statements, statement);
}

/* Two current and three proposed roles: one goes into its successor by a decision over another class, one is deleted. */
static D22HrView *
small_view (void)
{
  D22HrView *view = d22_hr_view_new ();
  view->head = (D22EditionHead){ .id = "small", .title = "Small proposal", .status = "draft", .draft = TRUE };
  view->head.published = d22_date_of (2021, 10, 6);
  view->rules.natural_successor_threshold.millionths = 70 * D22_PERCENT_ONE;
  view->rules.by_current = view->rules.by_proposed = TRUE;
  view->n_in_scope = 2;
  D22HrCount count = { "natural successor", 1, 1 };
  g_array_append_val (view->counts, count);
  add_role (view->current, "TM", "Team Manager", "Team Manager (TM)", "natural successor", 'S');
  add_role (view->current, "CK", "Clerk", "Clerk (CK)", "deleted", 'D');
  add_role (view->proposed, "PL", "Practice Lead", "Practice Lead (PL)", "natural successor", 'S');
  add_role (view->proposed, "HL", "Hub Lead", "Hub Lead (HL)", "new", 'N');
  add_role (view->proposed, "XX", "Unused", "practice lead (pl)", "new", 'N');
  const D22HrPair pairs[] = {
    { 0, 0, D22_HR_IN_FORCE, "natural successor", 'S', percent (7871), percent (7871), percent (8000) },
    { 0, 1, D22_HR_REPLACED, "changed", 'C', percent (4500), percent (4500), percent (4500) },
    { 1, 1, D22_HR_OTHER, NULL, '\0', percent (0), percent (0), percent (0) },
  };
  g_array_append_vals (view->pairs, pairs, G_N_ELEMENTS (pairs));
  add_statement (view, 0, "Manage the team", "Lead the team", "agreed");
  add_statement (view, 0, "Chair meetings", NULL, "no partner");
  add_statement (view, 2, NULL, "Run the hub", "no partner");
  return view;
}

static void
the_sheets_stand_in_their_order_and_every_link_leads_to_one (void **state)
{
  (void)state;
  static const char *const names[] = { "Cover",    "Contents",  "Assimilation_matrix", "Roles",
                                       "Evidence", "Decisions", "How_to_read",         "Notes" };
  g_autoptr (D22HrView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  D22_ASSERT_I64 (d22_document_n_sections (document), G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    D22_ASSERT_STR (d22_section_name (d22_document_section (document, i)), names[i]);
    D22_ASSERT_STR (cell (find (document, "Contents"), i, "worksheet")->target, names[i]);
  }
  assert_null (rows);
}

static void
the_cover_says_for_whom_it_is_and_that_nothing_is_decided (void **state)
{
  (void)state;
  g_autoptr (D22HrView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  D22_ASSERT_TRUE (says (find (document, "Cover"), "CONFIDENTIAL TO HR"), "not confidential");
  D22_ASSERT_TRUE (says (find (document, "Cover"), "None of them has been decided on yet"), "decided");
  D22_ASSERT_TRUE (says (find (document, "Decisions"), "No decision has been made yet"), "a blank sheet of decisions");
}

static void
a_cell_of_the_matrix_is_letter_and_score (void **state)
{
  (void)state;
  g_autoptr (D22HrView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  const D22DocSection *matrix = find (document, "Assimilation_matrix");
  D22_ASSERT_STR (cell (matrix, 0, "PL")->text, "S 78.71");
  D22_ASSERT_STR (cell (matrix, 0, "HL")->text, "(C) 45.00");
  D22_ASSERT_STR (cell (matrix, 1, "HL")->text, "0.00");
  D22_ASSERT_I64 (cell (matrix, 1, "PL")->kind, D22_CELL_EMPTY);
  D22_ASSERT_I64 (cell (matrix, 0, "people")->number, 3);
  D22_ASSERT_STR (cell (matrix, 3, "current_role")->text, "Places");
  D22_ASSERT_I64 (cell (matrix, 3, "HL")->number, 3);
  assert_non_null (d22_section_why_empty (matrix));
}

static void
headings_of_the_matrix_differ_whatever_the_case (void **state)
{
  (void)state;
  g_autoptr (D22HrView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  guint n;
  const D22DocColumn *columns = d22_section_get_columns (find (document, "Assimilation_matrix"), &n);
  D22_ASSERT_I64 (n, 6);
  D22_ASSERT_STR (columns[3].heading, "Practice Lead (PL)");
  D22_ASSERT_STR (columns[5].heading, "practice lead (pl) [2]");
}

static void
a_pair_without_a_score_shows_its_letter_or_that_there_is_none (void **state)
{
  (void)state;
  g_autoptr (D22HrView) view = small_view ();
  g_array_index (view->pairs, D22HrPair, 0).score.there = FALSE;
  g_array_index (view->pairs, D22HrPair, 1).score.there = FALSE;
  g_array_index (view->pairs, D22HrPair, 1).letter = '\0'; /* not assessed */
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  const D22DocSection *matrix = find (document, "Assimilation_matrix");
  D22_ASSERT_STR (cell (matrix, 0, "PL")->text, "S");
  D22_ASSERT_STR (cell (matrix, 0, "HL")->text, "[x]");
}

static void
more_proposed_roles_than_fit_across_are_listed_as_pairs (void **state)
{
  (void)state;
  g_autoptr (D22HrView) view = small_view ();
  for (guint i = 0; i < 248; i++)
    add_role (view->proposed, "P", "Role", "Role (P)", "new", 'N');
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  const D22DocSection *matrix = find (document, "Assimilation_matrix");
  D22_ASSERT_TRUE (says (matrix, "251 proposed roles, too many to stand across"), "it does not say so");
  D22_ASSERT_I64 (d22_section_n_rows (matrix), 3);
  D22_ASSERT_STR (cell (matrix, 1, "class")->text, "(changed)");
  D22_ASSERT_STR (cell (matrix, 2, "class")->text, "none: another pair");
}

static void
evidence_names_who_agreed_and_what_has_no_partner (void **state)
{
  (void)state;
  g_autoptr (D22HrView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  const D22DocSection *evidence = find (document, "Evidence");
  D22_ASSERT_I64 (d22_section_n_rows (evidence), 3);
  D22_ASSERT_STR (cell (evidence, 0, "agreed_by")->text, "Union and HR");
  D22_ASSERT_STR (cell (evidence, 0, "reason")->text, "Same work");
  D22_ASSERT_I64 (cell (evidence, 0, "agreed_on")->number, d22_date_of (2021, 10, 8).day);
  D22_ASSERT_I64 (cell (evidence, 0, "alike")->number, 80 * D22_PERCENT_ONE);
  D22_ASSERT_I64 (cell (evidence, 1, "proposed_statement")->kind, D22_CELL_EMPTY);
  D22_ASSERT_STR (cell (evidence, 1, "by")->text, "no partner");
  D22_ASSERT_STR (cell (evidence, 2, "current_role")->text, "Clerk (CK)");
}

static void
evidence_too_long_for_a_sheet_is_summed_by_role_and_the_cover_names_its_file (void **state)
{
  (void)state;
  g_autoptr (D22HrView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, 2, &rows);
  const D22DocSection *evidence = find (document, "Evidence");
  assert_non_null (rows);
  D22_ASSERT_I64 (d22_section_n_rows (find (rows, "Evidence")), 3);
  D22_ASSERT_I64 (d22_section_n_rows (evidence), 2);
  D22_ASSERT_I64 (cell (evidence, 0, "rows")->number, 2);
  D22_ASSERT_I64 (cell (evidence, 0, "partners")->number, 1);
  D22_ASSERT_I64 (cell (evidence, 0, "agreed")->number, 1);
  D22_ASSERT_TRUE (says (evidence, "which the worksheet Cover names"), "it does not say where");
  D22_ASSERT_TRUE (says (find (document, "Cover"), "small-evidence.csv"), "the cover does not name the file");
}

static void
a_decision_stands_beside_the_computed_class (void **state)
{
  (void)state;
  g_autoptr (D22HrView) view = small_view ();
  D22HrDecision decision = { .id = "D2",
                             .role = "Team Manager (TM)",
                             .computed = "changed",
                             .computed_others = "Hub Lead (HL)",
                             .outcome = "natural successor",
                             .into = "Practice Lead (PL)",
                             .in_force = TRUE,
                             .differs = TRUE,
                             .kind = "claim",
                             .decided_by = "Panel",
                             .reason = "Shown at the hearing",
                             .decided_on = d22_date_of (2021, 11, 22) };
  g_array_append_val (view->decisions, decision);
  view->n_decided = 1;
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  const D22DocSection *decisions = find (document, "Decisions");
  D22_ASSERT_STR (cell (decisions, 0, "computed")->text, "changed");
  D22_ASSERT_STR (cell (decisions, 0, "outcome")->text, "natural successor");
  D22_ASSERT_STR (cell (decisions, 0, "differs")->text, "yes");
  D22_ASSERT_STR (cell (decisions, 0, "decided_by")->text, "Panel");
  D22_ASSERT_TRUE (says (find (document, "Cover"), "of which decided on: 1"), "the cover does not count it");
}

static void
the_rules_are_told_with_this_models_figures (void **state)
{
  (void)state;
  g_autoptr (D22HrView) view = small_view ();
  view->rules.natural_successor_threshold.millionths = 65500000;
  D22HrSetting setting = { "natural-successor-threshold", "65.5", "per cent", "when a role is one" };
  g_array_append_val (view->settings, setting);
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  const D22DocSection *reading = find (document, "How_to_read");
  g_autoptr (GString) all = g_string_new (NULL);
  for (guint i = 0; i < d22_section_n_rows (reading); i++)
    g_string_append (all, cell (reading, i, "answer")->text);
  D22_ASSERT_TRUE (strstr (all->str, "at least 65.5% of the current job is kept") != NULL, "%s", all->str);
  D22_ASSERT_TRUE (strstr (all->str, "The smaller of both coverages") != NULL, "%s", all->str);
  D22_ASSERT_TRUE (strstr (all->str, "65.5 per cent: when a role is one") != NULL, "%s", all->str);
  D22_ASSERT_TRUE (strstr (all->str, "People do. The classes shown are proposals") != NULL, "%s", all->str);
}

static void
structures_without_roles_still_make_a_workbook (void **state)
{
  (void)state;
  static const char *const sheets[] = { "Assimilation_matrix", "Roles", "Evidence", "Decisions" };
  g_autoptr (D22HrView) view = d22_hr_view_new ();
  view->head.id = view->head.title = "Empty";
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_hr_workbook_new (view, MANY, &rows);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++) {
    D22_ASSERT_I64 (d22_section_n_rows (find (document, sheets[i])), 0);
    D22_ASSERT_TRUE (says (find (document, sheets[i]), "no ") || says (find (document, sheets[i]), "No "), "%s is blank",
                     sheets[i]);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (the_sheets_stand_in_their_order_and_every_link_leads_to_one),
    cmocka_unit_test (the_cover_says_for_whom_it_is_and_that_nothing_is_decided),
    cmocka_unit_test (a_cell_of_the_matrix_is_letter_and_score),
    cmocka_unit_test (headings_of_the_matrix_differ_whatever_the_case),
    cmocka_unit_test (a_pair_without_a_score_shows_its_letter_or_that_there_is_none),
    cmocka_unit_test (more_proposed_roles_than_fit_across_are_listed_as_pairs),
    cmocka_unit_test (evidence_names_who_agreed_and_what_has_no_partner),
    cmocka_unit_test (evidence_too_long_for_a_sheet_is_summed_by_role_and_the_cover_names_its_file),
    cmocka_unit_test (a_decision_stands_beside_the_computed_class),
    cmocka_unit_test (the_rules_are_told_with_this_models_figures),
    cmocka_unit_test (structures_without_roles_still_make_a_workbook),
  };
  return D22_RUN (tests);
}
