#include "d22-test.h"

#include "d22/render.h"

#include <string.h>

/* Returns: (transfer full): a one-column table of @text as CSV, without its header. */
static char *
rendered (const char *text)
{
  static const D22DocColumn columns[] = { { "Text", "text", D22_CELL_TEXT, 0 }, { "End", "end", D22_CELL_TEXT, 0 } };
  g_autoptr (D22Document) document = d22_document_new ("T");
  D22DocSection *section = d22_document_add (document, "t", "T");
  d22_section_columns (section, columns, 2);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, text);
  d22_cell_text (section, "z");
  g_autofree char *csv = d22_render_csv (document, "t");
  return g_strdup (csv + strlen ("text,end\n"));
}

static void
cells_are_quoted_where_rfc_4180_asks_for_it (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text, *want;
  } cases[] = {
    { "plain", "plain,z\n" },
    { "", ",z\n" },
    { "Manager, PACT", "\"Manager, PACT\",z\n" },
    { "say \"no\"", "\"say \"\"no\"\"\",z\n" },
    { "two\nlines", "\"two\nlines\",z\n" },
    { "carriage\rreturn", "\"carriage\rreturn\",z\n" },
    { "semi;colon", "semi;colon,z\n" },
    { "£5", "£5,z\n" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *line = rendered (cases[i].text);
    D22_ASSERT_STR (line, cases[i].want);
  }
}

static void
text_that_a_spreadsheet_would_calculate_gets_an_apostrophe (G_GNUC_UNUSED void **state)
{
  static const struct {
    const char *text, *want;
  } cases[] = {
    { "=1+1", "'=1+1,z\n" },
    { "+44 23", "'+44 23,z\n" },
    { "-5", "'-5,z\n" },
    { "@SUM(A1)", "'@SUM(A1),z\n" },
    { "\t=1", "'\t=1,z\n" },
    { "\xef\xbc\x9d"
      "1",
      "'\xef\xbc\x9d"
      "1,z\n" }, /* full-width = */
    { "=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\",z\n" },
    { "a=1", "a=1,z\n" },
    { "'=1", "'=1,z\n" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *line = rendered (cases[i].text);
    D22_ASSERT_STR (line, cases[i].want);
  }
}

static void
numbers_are_plain_and_keep_their_sign (G_GNUC_UNUSED void **state)
{
  static const D22DocColumn columns[] = {
    { "Count", "count", D22_CELL_COUNT, 0 },       { "FTE", "fte", D22_CELL_FTE, 0 },
    { "Money", "money", D22_CELL_MONEY, 0 },       { "Per cent", "percent", D22_CELL_PERCENT, 0 },
    { "Decimal", "decimal", D22_CELL_DECIMAL, 0 }, { "Date", "date", D22_CELL_DATE, 0 },
    { "Nothing", "nothing", D22_CELL_TEXT, 0 },
  };
  g_autoptr (D22Document) document = d22_document_new ("T");
  D22DocSection *section = d22_document_add (document, "t", "T");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_count (section, -1234);
  d22_cell_fte (section, (D22Fte){ 125000 });
  d22_cell_money (section, (D22Money){ -123456789 });
  d22_cell_percent (section, (D22Percent){ 69999999 });
  d22_cell_decimal (section, (D22Decimal){ 1500000 });
  d22_cell_date (section, d22_date_of (2021, 10, 6));
  g_autofree char *csv = d22_render_csv (document, "t");
  D22_ASSERT_STR (csv, "count,fte,money,percent,decimal,date,nothing\n-1234,12.5,-1234567.89,69.99,1.5,2021-10-06,\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (cells_are_quoted_where_rfc_4180_asks_for_it),
    cmocka_unit_test (text_that_a_spreadsheet_would_calculate_gets_an_apostrophe),
    cmocka_unit_test (numbers_are_plain_and_keep_their_sign),
  };
  return D22_RUN (tests);
}
