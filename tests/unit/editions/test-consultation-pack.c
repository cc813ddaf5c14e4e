#include "support.h"

#include "d22/consultation-pack.h"

#define MANY 100000u

/* A small proposal, filled by hand: two services, one post deleted, three new in two teams, a role that changes. */
static D22PublicView *
small_view (void)
{
  D22PublicView *view = d22_public_view_new ();
  view->head.id = "small";
  view->head.title = "Small proposal";
  view->head.status = "draft";
  view->head.draft = TRUE;
  view->head.published = d22_date_of (2021, 10, 6);
  view->rules.review.natural_successor_threshold.millionths = 70 * D22_PERCENT_ONE;
  view->rules.review.changed_threshold.millionths = 40 * D22_PERCENT_ONE;
  view->rules.review.statement_threshold.millionths = 60 * D22_PERCENT_ONE;
  view->rules.review.by_current = TRUE;
  view->rules.max_expressions = 2;
  view->rules.review.max_grade_difference = 1;
  view->rules.pool = "team";
  D22PublicService service = { "Early Help", { 30000, 40000, 10000, 20000, 0, 0, 0, 0 }, { 3, 4, 1, 2, 0, 0, 0, 0 } };
  g_array_append_val (view->services, service);
  view->fte = service.fte;
  view->positions = service.positions;
  D22PublicLine deleted = { .current = { "Early Help", "East", "Team Manager", "10", NULL, { 10000 }, 1 },
                            .basis = "published" };
  g_array_append_val (view->deleted, deleted);
  D22PublicLine added = { .proposed = { "Early Help", "East", "Locality Lead", "11", NULL, { 5000 }, 1 },
                          .basis = "published" };
  g_array_append_val (view->added, added);
  added.proposed.role = "Co-ordinator";
  g_array_append_val (view->added, added);
  added.proposed.team = "West";
  g_array_append_val (view->added, added);
  D22PublicRole role = { .title = "Team Manager", .class_ = D22_PUBLIC_CHANGED, .others = g_ptr_array_new () };
  g_ptr_array_add (role.others, (gpointer)(guintptr) "Locality Lead");
  g_array_append_val (view->roles, role);
  return view;
}

static void
the_sheets_stand_in_the_order_of_the_specification (void **state)
{
  (void)state;
  static const char *const names[] = { "Cover",
                                       "Contents",
                                       "Summary",
                                       "Summary_positions",
                                       "Deleted_posts",
                                       "New_posts",
                                       "Amended_posts",
                                       "Line_management",
                                       "Role_review",
                                       "Structure_current",
                                       "Structure_proposed",
                                       "Timetable",
                                       "How_roles_are_reviewed",
                                       "Glossary",
                                       "Notes" };
  g_autoptr (D22PublicView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_consultation_pack_new (view, MANY, &rows);
  D22_ASSERT_I64 (d22_document_n_sections (document), G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    D22_ASSERT_STR (d22_section_name (d22_document_section (document, i)), names[i]);
  assert_null (rows);
}

static void
every_link_of_the_contents_leads_to_a_sheet (void **state)
{
  (void)state;
  g_autoptr (D22PublicView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_consultation_pack_new (view, MANY, &rows);
  const D22DocSection *contents = find (document, "Contents");
  D22_ASSERT_I64 (d22_section_n_rows (contents), d22_document_n_sections (document));
  for (guint i = 0; i < d22_section_n_rows (contents); i++) {
    const D22Cell *link = cell (contents, i, "worksheet");
    D22_ASSERT_I64 (link->kind, D22_CELL_LINK);
    assert_non_null (find (document, link->target));
  }
}

static void
sheets_with_nothing_to_show_say_so (void **state)
{
  (void)state;
  static const char *const tables[] = { "Deleted_posts", "New_posts",         "Amended_posts",      "Line_management",
                                        "Role_review",   "Structure_current", "Structure_proposed", "Timetable" };
  g_autoptr (D22PublicView) view = d22_public_view_new ();
  view->head.id = view->head.title = "Empty";
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_consultation_pack_new (view, MANY, &rows);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++) {
    const D22DocSection *section = find (document, tables[i]);
    D22_ASSERT_I64 (d22_section_n_rows (section), 0);
    D22_ASSERT_TRUE (says (section, "No ") || says (section, "no "), "%s is blank", tables[i]);
  }
}

static void
the_summary_ends_in_the_whole (void **state)
{
  (void)state;
  g_autoptr (D22PublicView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_consultation_pack_new (view, MANY, &rows);
  const D22DocSection *summary = find (document, "Summary");
  D22_ASSERT_I64 (d22_section_n_rows (summary), 2);
  D22_ASSERT_STR (cell (summary, 1, "service")->text, "All services");
  D22_ASSERT_I64 (cell (summary, 1, "deleted")->number, 10000);
  D22_ASSERT_I64 (cell (summary, 1, "change")->number, 10000);
  D22_ASSERT_I64 (cell (find (document, "Summary_positions"), 0, "proposed")->number, 4);
}

static void
lists_of_posts_end_in_their_total (void **state)
{
  (void)state;
  g_autoptr (D22PublicView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_consultation_pack_new (view, MANY, &rows);
  const D22DocSection *added = find (document, "New_posts");
  D22_ASSERT_I64 (d22_section_n_rows (added), 4);
  D22_ASSERT_STR (cell (added, 3, "service")->text, "All services");
  D22_ASSERT_I64 (cell (added, 3, "fte")->number, 15000);
  D22_ASSERT_I64 (cell (added, 3, "positions")->number, 3);
}

static void
a_role_has_its_class_in_a_word_and_a_letter_and_what_it_means (void **state)
{
  (void)state;
  g_autoptr (D22PublicView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_consultation_pack_new (view, MANY, &rows);
  const D22DocSection *review = find (document, "Role_review");
  D22_ASSERT_STR (cell (review, 0, "class")->text, "changed");
  D22_ASSERT_STR (cell (review, 0, "letter")->text, "C");
  D22_ASSERT_STR (cell (review, 0, "roles")->text, "Locality Lead");
  D22_ASSERT_TRUE (strstr (cell (review, 0, "meaning")->text, "The proposal is") != NULL, "not worded as a proposal");
  D22_ASSERT_STR (cell (review, 0, "pay_from")->text, "[x]");
}

static void
the_rules_are_told_with_this_models_figures (void **state)
{
  (void)state;
  g_autoptr (D22PublicView) view = small_view ();
  view->rules.review.natural_successor_threshold.millionths = 65500000;
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_consultation_pack_new (view, MANY, &rows);
  const D22DocSection *rules = find (document, "How_roles_are_reviewed");
  g_autoptr (GString) all = g_string_new (NULL);
  for (guint i = 0; i < d22_section_n_rows (rules); i++)
    g_string_append (all, cell (rules, i, "answer")->text);
  D22_ASSERT_TRUE (strstr (all->str, "at least 65.5% of the current job is kept") != NULL, "%s", all->str);
  D22_ASSERT_TRUE (strstr (all->str, "up to 2 roles") != NULL, "%s", all->str);
  D22_ASSERT_TRUE (strstr (all->str, "Within each team") != NULL, "%s", all->str);
}

static void
a_table_too_long_for_a_sheet_shows_its_summary_and_names_its_file (void **state)
{
  (void)state;
  g_autoptr (D22PublicView) view = small_view ();
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_consultation_pack_new (view, 2, &rows);
  const D22DocSection *sheet = find (document, "New_posts"), *notes = find (document, "Notes");
  assert_non_null (rows);
  D22_ASSERT_I64 (d22_document_n_sections (rows), 1);
  D22_ASSERT_I64 (d22_section_n_rows (find (rows, "New_posts")), 3);
  D22_ASSERT_I64 (d22_section_n_rows (sheet), 2);
  D22_ASSERT_STR (cell (sheet, 0, "team")->text, "East");
  D22_ASSERT_I64 (cell (sheet, 0, "lines")->number, 2);
  D22_ASSERT_I64 (cell (sheet, 0, "fte")->number, 10000);
  D22_ASSERT_TRUE (says (sheet, "summary by team"), "the sheet does not say that it is a summary");
  const char *last = cell (notes, d22_section_n_rows (notes) - 1, "note")->text;
  D22_ASSERT_TRUE (strstr (last, "small-new-posts.csv") != NULL, "%s", last);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (the_sheets_stand_in_the_order_of_the_specification),
    cmocka_unit_test (every_link_of_the_contents_leads_to_a_sheet),
    cmocka_unit_test (sheets_with_nothing_to_show_say_so),
    cmocka_unit_test (the_summary_ends_in_the_whole),
    cmocka_unit_test (lists_of_posts_end_in_their_total),
    cmocka_unit_test (a_role_has_its_class_in_a_word_and_a_letter_and_what_it_means),
    cmocka_unit_test (the_rules_are_told_with_this_models_figures),
    cmocka_unit_test (a_table_too_long_for_a_sheet_shows_its_summary_and_names_its_file),
  };
  return D22_RUN (tests);
}
