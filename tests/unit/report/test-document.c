#include "d22-test.h"

#include "d22/document.h"

static const D22DocColumn columns[] = {
  { "Role", "role", D22_CELL_TEXT, 0 },
  { "FTE", "fte", D22_CELL_FTE, 0 },
  { "Start", "start", D22_CELL_DATE, 0 },
};

static void
what_was_said_can_be_read_again_in_order (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Document) document = d22_document_new ("Title");
  D22DocSection *one = d22_document_add (document, "one", "First");
  D22DocSection *two = d22_document_add (document, "two", NULL);
  d22_section_say (one, "%d posts", 3);
  d22_section_say (one, "second");
  d22_section_note (one, "a note");
  D22_ASSERT_STR (d22_document_title (document), "Title");
  D22_ASSERT_I64 (d22_document_n_sections (document), 2);
  assert_ptr_equal (d22_document_section (document, 1), two);
  D22_ASSERT_STR (d22_section_name (one), "one");
  D22_ASSERT_STR (d22_section_title (one), "First");
  D22_ASSERT_STR (d22_section_title (two), NULL);
  D22_ASSERT_STR (d22_section_said (one)[0], "3 posts");
  D22_ASSERT_STR (d22_section_said (one)[1], "second");
  D22_ASSERT_STR (d22_section_said (one)[2], NULL);
  D22_ASSERT_STR (d22_section_notes (one)[0], "a note");
  D22_ASSERT_STR (d22_section_notes (two)[0], NULL);
}

static void
cells_fill_a_row_from_the_left_and_the_rest_is_empty (G_GNUC_UNUSED void **state)
{
  guint n = 0, level = 0;
  D22RowStyle style = D22_ROW_PLAIN;
  g_autoptr (D22Document) document = d22_document_new ("Title");
  D22DocSection *section = d22_document_add (document, "one", "First");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  d22_section_row (section, D22_ROW_PLAIN, 2);
  d22_cell_text (section, "Lead");
  d22_section_row (section, D22_ROW_TOTAL, 0);
  d22_cell_text (section, "");
  d22_cell_fte (section, (D22Fte){ 5000 });
  d22_cell_date (section, D22_DATE_NONE);

  const D22DocColumn *read = d22_section_get_columns (section, &n);
  D22_ASSERT_I64 (n, 3);
  D22_ASSERT_STR (read[1].key, "fte");
  D22_ASSERT_I64 (d22_section_n_rows (section), 2);
  const D22Cell *row = d22_section_get_row (section, 0, &style, &level);
  D22_ASSERT_I64 (style, D22_ROW_PLAIN);
  D22_ASSERT_I64 (level, 2);
  D22_ASSERT_STR (row[0].text, "Lead");
  D22_ASSERT_I64 (row[1].kind, D22_CELL_EMPTY);
  D22_ASSERT_I64 (row[2].kind, D22_CELL_EMPTY);
  row = d22_section_get_row (section, 1, &style, &level);
  D22_ASSERT_I64 (style, D22_ROW_TOTAL);
  D22_ASSERT_I64 (row[0].kind, D22_CELL_EMPTY);
  D22_ASSERT_I64 (row[1].number, 5000);
  D22_ASSERT_I64 (row[2].kind, D22_CELL_EMPTY);
}

static void
texts_are_copied (G_GNUC_UNUSED void **state)
{
  guint level = 0;
  D22RowStyle style = D22_ROW_PLAIN;
  char text[] = "Lead";
  g_autoptr (D22Document) document = d22_document_new ("Title");
  D22DocSection *section = d22_document_add (document, "one", "First");
  d22_section_columns (section, columns, 1);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, text);
  text[0] = 'H';
  D22_ASSERT_STR (d22_section_get_row (section, 0, &style, &level)[0].text, "Lead");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (what_was_said_can_be_read_again_in_order),
    cmocka_unit_test (cells_fill_a_row_from_the_left_and_the_rest_is_empty),
    cmocka_unit_test (texts_are_copied),
  };
  return D22_RUN (tests);
}
