#include "scratch.h"

#include "d22/publish.h"

static const D22Publication publication = {
  .properties = { .title = "A title", .organisation = "A council", .created = 1633478400 },
  .status_line = "Status: draft",
};

static const D22DocColumn columns[] = {
  { "Role", "role", D22_CELL_TEXT, 0 },      { "FTE", "fte", D22_CELL_FTE, 0 },    { "Share", "share", D22_CELL_PERCENT, 0 },
  { "Cost (£)", "cost", D22_CELL_MONEY, 0 }, { "From", "from", D22_CELL_DATE, 0 },
};

static D22DocSection *
add_table (D22Document *document, const char *name)
{
  D22DocSection *section = d22_document_add (document, name, "A table of everything");
  d22_section_say (section, "Said above.");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, "Worker\nwith a line end, \x1b and \u202e");
  d22_cell_fte (section, (D22Fte){ 12345 });
  d22_cell_percent (section, (D22Percent){ 69999999 });
  d22_cell_money (section, (D22Money){ -123456 });
  d22_cell_date (section, d22_date_of (2021, 10, 6));
  d22_section_row (section, D22_ROW_TOTAL, 0);
  d22_cell_text (section, "Total");
  return section;
}

static gboolean
publish (const Scratch *scratch, const D22Document *document, GError **error)
{
  return d22_publish_write (document, scratch->path, &publication, error);
}

static void
a_document_with_every_kind_of_cell_is_written (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (D22Document) document = d22_document_new ("A document");
  d22_section_say (d22_document_add (document, "Cover", "A cover"), "Text alone.");
  add_table (document, "Everything");
  D22_ASSERT_TRUE (publish (*state, document, &error), "%s", error != NULL ? error->message : "");
}

static void
a_table_without_rows_becomes_a_sheet_of_text (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (D22Document) document = d22_document_new ("A document");
  D22DocSection *section = d22_document_add (document, "Nothing", "Nothing to show");
  d22_section_say (section, "No post is deleted.");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  D22_ASSERT_TRUE (publish (*state, document, &error), "%s", error != NULL ? error->message : "");
}

static void
a_link_to_a_section_that_is_not_there_is_refused (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (D22Document) document = d22_document_new ("A document");
  D22DocSection *section = d22_document_add (document, "Contents", "Contents");
  const D22DocColumn link[] = { { "Sheet", "sheet", D22_CELL_LINK, 0 } };
  d22_section_columns (section, link, 1);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_link (section, "Gone", "Gone");
  assert_false (publish (*state, document, &error));
  D22_ASSERT_TRUE (g_error_matches (error, D22_ERROR, D22_ERROR_OUTPUT), "%s", error->message);
}

static void
the_same_document_has_the_same_bytes_seconds_later (void **state)
{
  const Scratch *scratch = *state;
  char *bytes[2] = { NULL, NULL };
  gsize lengths[2] = { 0, 0 };
  for (guint i = 0; i < 2; i++) {
    g_autoptr (D22Document) document = d22_document_new ("A document");
    add_table (document, "Everything");
    assert_true (publish (scratch, document, NULL));
    assert_true (g_file_get_contents (scratch->path, &bytes[i], &lengths[i], NULL));
    g_usleep (i == 0 ? 2100000 : 0);
  }
  D22_ASSERT_I64 (lengths[0], lengths[1]);
  assert_memory_equal (bytes[0], bytes[1], lengths[0]);
  g_free (bytes[0]);
  g_free (bytes[1]);
}

int
main (void)
{
#define SCRATCH(test) cmocka_unit_test_setup_teardown (test, scratch_setup, scratch_teardown)
  const struct CMUnitTest tests[] = {
    SCRATCH (a_document_with_every_kind_of_cell_is_written),
    SCRATCH (a_table_without_rows_becomes_a_sheet_of_text),
    SCRATCH (a_link_to_a_section_that_is_not_there_is_refused),
    SCRATCH (the_same_document_has_the_same_bytes_seconds_later),
  };
  return D22_RUN (tests);
}
