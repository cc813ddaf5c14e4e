#include "d22-test.h"

#include "d22/render.h"
#include "d22/wrap.h"

#include <string.h>

static const D22DocColumn columns[] = {
  { "Role", "role", D22_CELL_TEXT, 0 },
  { "FTE", "fte", D22_CELL_FTE, 0 },
  { "Cost a year", "cost", D22_CELL_MONEY, 0 },
};

static void
add_row (D22DocSection *section, D22RowStyle style, const char *role, gint64 fte, gint64 pence)
{
  d22_section_row (section, style, style == D22_ROW_PLAIN ? 1 : 0);
  d22_cell_text (section, role);
  d22_cell_fte (section, (D22Fte){ fte });
  d22_cell_money (section, (D22Money){ pence });
}

/* Returns: (transfer full): a document with @role in every place where a name can stand. */
static D22Document *
sample (const char *role)
{
  D22Document *document = d22_document_new (role);
  D22DocSection *section = d22_document_add (document, "posts", "Posts");
  d22_section_say (section, "Said of %s.", role);
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  d22_section_row (section, D22_ROW_HEADING, 0);
  d22_cell_text (section, "Safeguarding");
  add_row (section, D22_ROW_PLAIN, role, 15000, 123456750);
  add_row (section, D22_ROW_PLAIN, "Lead", 120000, -99);
  add_row (section, D22_ROW_TOTAL, "Total", 135000, 123456651);
  d22_section_note (section, "Noted.");
  return document;
}

static void
columns_line_up_and_numbers_stand_right (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Document) document = sample ("Manager");
  g_autofree char *text = d22_render_text (document, &(D22TextStyle){ .width = 80 });
  D22_ASSERT_STR (text, "Manager\n"
                        "=======\n"
                        "\n"
                        "Posts\n"
                        "-----\n"
                        "Said of Manager.\n"
                        "\n"
                        "Role       FTE  Cost a year\n"
                        "--------  ----  -----------\n"
                        "Safeguarding\n"
                        " Manager   1.5   £1,234,568\n"
                        " Lead     12.0          -£1\n"
                        "--------  ----  -----------\n"
                        "Total     13.5   £1,234,567\n"
                        "\n"
                        "Noted.\n");
}

static void
the_widest_text_column_is_wrapped_to_fit (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Document) document = sample ("Manager of the team for children who are looked after");
  g_autofree char *text = d22_render_text (document, &(D22TextStyle){ .width = 40 });
  assert_non_null (strstr (text, "                                  Cost a\n"
                                 "Role                     FTE        year\n"
                                 "----------------------  ----  ----------\n"
                                 "Safeguarding\n"
                                 " Manager of the team     1.5  £1,234,568\n"
                                 "   for children who\n"
                                 "   are looked after\n"
                                 " Lead                   12.0         -£1\n"));
}

static void
no_line_is_wider_than_the_terminal (G_GNUC_UNUSED void **state)
{
  static const guint widths[] = { 20, 21, 24, 30, 37, 40, 60, 79, 80, 132 };
  static const char *const roles[] = {
    "Manager of the team for children who are looked after",
    "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
    "\346\235\216\345\260\217\351\276\231\346\235\216\345\260\217\351\276\231\346\235\216\345\260\217\351\276\231",
  };
  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++) {
    for (gsize r = 0; r < G_N_ELEMENTS (roles); r++) {
      g_autoptr (D22Document) document = sample (roles[r]);
      g_autofree char *text = d22_render_text (document, &(D22TextStyle){ .width = widths[w] });
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        D22_ASSERT_TRUE (d22_text_width (lines[i]) <= widths[w], "width %u: '%s'", widths[w], lines[i]);
    }
  }
}

static void
a_table_of_too_many_numbers_comes_in_parts_with_its_first_column (G_GNUC_UNUSED void **state)
{
  D22DocColumn years[9] = { { "Line", "line", D22_CELL_TEXT, 0 } };
  for (guint i = 1; i < G_N_ELEMENTS (years); i++)
    years[i] = (D22DocColumn){ "2021/22", "year", D22_CELL_MONEY, 0 };
  g_autoptr (D22Document) document = d22_document_new ("T");
  D22DocSection *section = d22_document_add (document, "t", "T");
  d22_section_columns (section, years, G_N_ELEMENTS (years));
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, "Net");
  for (guint i = 1; i < G_N_ELEMENTS (years); i++)
    d22_cell_money (section, (D22Money){ 123456700 });
  g_autofree char *text = d22_render_text (document, &(D22TextStyle){ .width = 60 });
  D22_ASSERT_STR (text, "T\n=\n\nT\n-\n"
                        "Amounts in pounds (£).\n"
                        "Line    2021/22    2021/22    2021/22    2021/22    2021/22\n"
                        "----  ---------  ---------  ---------  ---------  ---------\n"
                        "Net   1,234,567  1,234,567  1,234,567  1,234,567  1,234,567\n"
                        "\n"
                        "Line    2021/22    2021/22    2021/22\n"
                        "----  ---------  ---------  ---------\n"
                        "Net   1,234,567  1,234,567  1,234,567\n");
}

static void
a_hostile_name_reaches_no_terminal (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Document) document = sample ("x\033]0;owned\007\nTotal 0\342\200\256");
  g_autofree char *text = d22_render_text (document, &(D22TextStyle){ .width = 80 });
  assert_null (strchr (text, '\033'));
  assert_null (strchr (text, '\007'));
  assert_null (strstr (text, "\342\200\256"));
  assert_null (strstr (text, "\nTotal 0"));
}

static void
colour_is_emphasis_alone (G_GNUC_UNUSED void **state)
{
  g_autoptr (D22Document) document = sample ("Manager");
  g_autofree char *plain = d22_render_text (document, &(D22TextStyle){ .width = 80 });
  g_autofree char *bold = d22_render_text (document, &(D22TextStyle){ .width = 80, .color = TRUE });
  g_autoptr (GString) stripped = g_string_new (bold);
  g_string_replace (stripped, "\033[1m", "", 0);
  g_string_replace (stripped, "\033[0m", "", 0);
  D22_ASSERT_STR (stripped->str, plain);
  assert_true (stripped->len < strlen (bold));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (columns_line_up_and_numbers_stand_right),
    cmocka_unit_test (the_widest_text_column_is_wrapped_to_fit),
    cmocka_unit_test (no_line_is_wider_than_the_terminal),
    cmocka_unit_test (a_table_of_too_many_numbers_comes_in_parts_with_its_first_column),
    cmocka_unit_test (a_hostile_name_reaches_no_terminal),
    cmocka_unit_test (colour_is_emphasis_alone),
  };
  return D22_RUN (tests);
}
