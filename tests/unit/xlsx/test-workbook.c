#include <math.h>
#include <string.h>

#include "scratch.h"

/* What a call does wrong, and what the message must say. */
typedef struct {
  const char *name;
  void (*act) (D22Workbook *workbook, D22Sheet *sheet);
  const char *said;
} Wrong;

static void
nan_number (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_number (sheet, d22_at (2, 1), NAN, D22_STYLE_COUNT);
}

static void
infinite_number (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_number (sheet, d22_at (0, 0), -INFINITY, D22_STYLE_COUNT);
}

static void
broken_utf8 (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_text (sheet, d22_at (0, 0), "caf\xE9", D22_STYLE_TEXT);
}

static void
control_character (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_text (sheet, d22_at (0, 0), "a\x07", D22_STYLE_TEXT);
}

static void
non_character (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_text (sheet, d22_at (0, 0), "a\xEF\xBF\xBF", D22_STYLE_TEXT);
}

static void
empty_text (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_text (sheet, d22_at (0, 0), "", D22_STYLE_TEXT);
}

static void
long_text (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  g_autofree char *text = g_strnfill (32768, 'x');
  d22_sheet_text (sheet, d22_at (0, 0), text, D22_STYLE_TEXT);
}

static void
long_text_of_pairs (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < 16384; i++)
    g_string_append (text, "\xF0\x9F\x98\x80"); /* two UTF-16 units each */
  d22_sheet_text (sheet, d22_at (0, 0), text->str, D22_STYLE_TEXT);
}

static void
row_too_far (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_count (sheet, d22_at (1048576, 0), 1, D22_STYLE_COUNT);
}

static void
column_too_far (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_count (sheet, d22_at (0, 16384), 1, D22_STYLE_COUNT);
}

static void
written_twice (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_count (sheet, d22_at (0, 0), 1, D22_STYLE_COUNT);
  d22_sheet_count (sheet, d22_at (0, 0), 2, D22_STYLE_COUNT);
}

static void
no_style (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_count (sheet, d22_at (0, 0), 1, 99);
}

static void
no_date (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_date (sheet, d22_at (0, 0), D22_DATE_NONE, D22_STYLE_DATE);
}

static void
sheet_name_taken (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)sheet;
  d22_workbook_add_sheet (workbook, "SHEET");
}

static void
sheet_name_long (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)sheet;
  d22_workbook_add_sheet (workbook, "a2345678901234567890123456789012");
}

static void
sheet_name_slash (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)sheet;
  d22_workbook_add_sheet (workbook, "a/b");
}

static void
sheet_name_cell (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)sheet;
  d22_workbook_add_sheet (workbook, "FTE22");
}

static void
sheet_name_history (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)sheet;
  d22_workbook_add_sheet (workbook, "History");
}

static void
sheet_blank (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)sheet;
  d22_workbook_add_sheet (workbook, "Nothing");
}

static void
link_nowhere (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_link (sheet, d22_at (0, 0), "Go", "Nowhere");
}

static const D22TableColumn two[] = { { "Role", FALSE, FALSE }, { "FTE", TRUE, FALSE } };

static void
table_without_rows (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_table (sheet, "Roles", d22_area (0, 0, 0, 1), two);
}

static void
table_overlap (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_table (sheet, "Roles", d22_area (0, 0, 3, 1), two);
  d22_sheet_table (sheet, "Others", d22_area (3, 1, 5, 2), two);
}

static void
table_name_taken (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_table (sheet, "Roles", d22_area (0, 0, 3, 1), two);
  d22_sheet_table (sheet, "rOLES", d22_area (5, 0, 8, 1), two);
}

static void
table_name_cell (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_table (sheet, "A1", d22_area (0, 0, 3, 1), two);
}

static void
table_name_r1c1 (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_table (sheet, "R1C1", d22_area (0, 0, 3, 1), two);
}

static void
table_same_headings (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  const D22TableColumn same[] = { { "Fte", FALSE, FALSE }, { "FTE", TRUE, FALSE } };
  d22_sheet_table (sheet, "Roles", d22_area (0, 0, 3, 1), same);
}

static void
table_heading_of_two_lines (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  const D22TableColumn lines[] = { { "Role", FALSE, FALSE }, { "FTE\nnow", TRUE, FALSE } };
  d22_sheet_table (sheet, "Roles", d22_area (0, 0, 3, 1), lines);
}

static void
table_heading_overwritten (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_table (sheet, "Roles", d22_area (0, 0, 3, 1), two);
  d22_sheet_text (sheet, d22_at (0, 1), "other", D22_STYLE_TEXT);
}

static void
name_with_space (D22Workbook *workbook, D22Sheet *sheet)
{
  d22_workbook_define (workbook, "bad name", sheet, d22_area (0, 0, 0, 0));
}

static void
name_taken_by_table (D22Workbook *workbook, D22Sheet *sheet)
{
  d22_sheet_table (sheet, "scenario", d22_area (0, 0, 3, 1), two);
  d22_workbook_define (workbook, "Scenario", sheet, d22_area (0, 0, 0, 0));
}

static void
name_of_area_out_of_order (D22Workbook *workbook, D22Sheet *sheet)
{
  d22_workbook_define (workbook, "total", sheet, d22_area (3, 0, 0, 0));
}

static void
formula_empty (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_formula (sheet, d22_at (0, 0), "=", 0, D22_STYLE_MONEY);
}

static void
formula_bracket (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_formula (sheet, d22_at (0, 0), "=ROUND(A1,2))", 0, D22_STYLE_MONEY);
}

static void
formula_quotes (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_formula (sheet, d22_at (0, 0), "=IF(A1=\"x,1,2)", 0, D22_STYLE_MONEY);
}

static void
formula_volatile (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_formula (sheet, d22_at (0, 0), "=1+Offset(A1,1,1)", 0, D22_STYLE_MONEY);
}

static void
formula_other_book (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_formula (sheet, d22_at (0, 0), "=[other.xlsx]Sheet1!A1", 0, D22_STYLE_MONEY);
}

static void
formula_value_nan (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_formula (sheet, d22_at (0, 0), "=A2", NAN, D22_STYLE_MONEY);
}

static const D22Prompt prompt = { "Scenario", "Choose one." };

static void
list_long (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  g_autofree char *text = g_strnfill (200, 'x');
  const char *const choices[] = { text, "and another that makes it longer than the format can hold in one", NULL };
  d22_sheet_validate_list (sheet, d22_area (0, 0, 0, 0), choices, &prompt);
}

static void
list_comma (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  const char *const choices[] = { "a,b", NULL };
  d22_sheet_validate_list (sheet, d22_area (0, 0, 0, 0), choices, &prompt);
}

static void
limits_out_of_order (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_validate_decimal (sheet, d22_area (0, 0, 0, 0), 2, 1, &prompt);
}

static void
prompt_long (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  const D22Prompt wordy = { "A title of more than 32 characters", "x" };
  d22_sheet_validate_whole (sheet, d22_area (0, 0, 0, 0), 1, 2, &wordy);
}

static void
width_of_nothing (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_width (sheet, 0, 0, NAN);
}

static void
height_of_nothing (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_height (sheet, 0, 0);
}

static const Wrong wrongs[] = {
  { "NaN", nan_number, "sheet 'Sheet', cell B3: not a finite number" },
  { "infinity", infinite_number, "not a finite number" },
  { "bytes that are not UTF-8", broken_utf8, "not UTF-8" },
  { "a control character", control_character, "control character" },
  { "U+FFFF", non_character, "U+FFFF" },
  { "an empty text", empty_text, "empty" },
  { "32,768 characters", long_text, "too long" },
  { "32,768 UTF-16 units in 16,384 characters", long_text_of_pairs, "too long" },
  { "row 1,048,577", row_too_far, "outside the sheet" },
  { "column XFE", column_too_far, "outside the sheet" },
  { "a cell written twice", written_twice, "cell A1: the cell is written twice" },
  { "a style that is none", no_style, "style" },
  { "no date", no_date, "no date" },
  { "a sheet name taken in another case", sheet_name_taken, "already" },
  { "a sheet name of 32 characters", sheet_name_long, "too long" },
  { "a sheet name with a slash", sheet_name_slash, "letters, digits" },
  { "a sheet name that is a cell", sheet_name_cell, "cell reference" },
  { "the sheet name History", sheet_name_history, "History" },
  { "a sheet with nothing in it", sheet_blank, "nothing in it" },
  { "a link to no sheet", link_nowhere, "a link to a sheet that does not exist" },
  { "a table without rows", table_without_rows, "without a row" },
  { "tables that overlap", table_overlap, "overlap" },
  { "a table name taken in another case", table_name_taken, "taken" },
  { "a table called A1", table_name_cell, "cell reference" },
  { "a table called R1C1", table_name_r1c1, "cell reference" },
  { "headings equal but for case", table_same_headings, "same heading" },
  { "a heading of two lines", table_heading_of_two_lines, "control character" },
  { "a heading overwritten", table_heading_overwritten, "written twice" },
  { "a name with a space", name_with_space, "letters, digits" },
  { "a cell's name that a table has", name_taken_by_table, "taken" },
  { "a name for an area out of order", name_of_area_out_of_order, "out of order" },
  { "an empty formula", formula_empty, "formula" },
  { "a bracket too many", formula_bracket, "bracket" },
  { "a quotation mark left open", formula_quotes, "quotation mark" },
  { "a volatile function", formula_volatile, "volatile" },
  { "another workbook", formula_other_book, "another workbook" },
  { "a formula whose value is NaN", formula_value_nan, "finite" },
  { "a list of more than 255", list_long, "too long" },
  { "a choice with a comma", list_comma, "comma" },
  { "limits out of order", limits_out_of_order, "out of order" },
  { "a prompt's title of more than 32", prompt_long, "too long" },
  { "a width that is none", width_of_nothing, "wide" },
  { "a height that is none", height_of_nothing, "high" },
};

static void
every_mistake_is_refused_with_its_place_and_leaves_no_file (void **state)
{
  const Scratch *scratch = *state;
  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++) {
    g_autoptr (GError) error = NULL;
    D22Workbook *workbook = scratch_book (scratch, D22_PROFILE_MODEL);
    D22Sheet *sheet = d22_workbook_add_sheet (workbook, "Sheet");
    d22_sheet_text (sheet, d22_at (20, 20), "something", D22_STYLE_TEXT);
    wrongs[i].act (workbook, sheet);
    d22_sheet_text (sheet, d22_at (21, 20), "goes on as if nothing had been", D22_STYLE_TEXT);
    D22_ASSERT_TRUE (!d22_workbook_close (workbook, &error), "%s was accepted", wrongs[i].name);
    D22_ASSERT_TRUE (g_error_matches (error, D22_ERROR, D22_ERROR_OUTPUT), "%s", wrongs[i].name);
    D22_ASSERT_TRUE (strstr (error->message, wrongs[i].said) != NULL, "%s: %s", wrongs[i].name, error->message);
    d22_workbook_free (workbook);
    g_autofree char *left = scratch_list (scratch);
    D22_ASSERT_STR (left, "");
  }
}

static void
put_formula (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_formula (sheet, d22_at (0, 0), "=1", 1, D22_STYLE_COUNT);
}

static void
put_input (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_number (sheet, d22_at (0, 0), 1, D22_STYLE_COUNT | D22_STYLE_INPUT);
}

static void
put_pane (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_freeze (sheet, d22_at (1, 0));
}

static void
put_protection (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_protect (sheet);
}

static void
put_validation (D22Workbook *workbook, D22Sheet *sheet)
{
  (void)workbook;
  d22_sheet_validate_whole (sheet, d22_area (0, 0, 0, 0), 1, 2, &prompt);
}

static void
a_published_workbook_refuses_what_belongs_to_a_model (void **state)
{
  const Scratch *scratch = *state;
  const Wrong cases[] = { { "a formula", put_formula, "published" },
                          { "an input cell", put_input, "published" },
                          { "a frozen pane", put_pane, "published" },
                          { "protection", put_protection, "published" },
                          { "validation", put_validation, "published" } };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (D22Workbook) workbook = scratch_book (scratch, D22_PROFILE_PUBLISH);
    D22Sheet *sheet = d22_workbook_add_sheet (workbook, "Sheet");
    d22_sheet_text (sheet, d22_at (20, 20), "something", D22_STYLE_TEXT);
    cases[i].act (workbook, sheet);
    D22_ASSERT_TRUE (!d22_workbook_close (workbook, &error), "%s was accepted", cases[i].name);
    D22_ASSERT_TRUE (strstr (error->message, cases[i].said) != NULL, "%s: %s", cases[i].name, error->message);
  }
}

/* Everything that a finance workbook will use, once. */
static void
fill_model (D22Workbook *workbook)
{
  D22Sheet *inputs = d22_workbook_add_sheet (workbook, "Inputs"), *work = d22_workbook_add_sheet (workbook, "Work");
  const char *const choices[] = { "central", "slow start", NULL };
  d22_sheet_text (inputs, d22_at (0, 0), "Inputs: _x0041_ and =1+1 stay text", D22_STYLE_TITLE);
  d22_sheet_text (inputs, d22_at (1, 0), "central", D22_STYLE_TEXT | D22_STYLE_INPUT);
  d22_sheet_number (inputs, d22_at (2, 0), 0.1, D22_STYLE_DECIMAL | D22_STYLE_INPUT);
  d22_sheet_date (inputs, d22_at (3, 0), d22_date_of (2022, 4, 1), D22_STYLE_DATE | D22_STYLE_INPUT);
  d22_sheet_count (inputs, d22_at (4, 0), 6, D22_STYLE_COUNT | D22_STYLE_INPUT);
  d22_sheet_percent (inputs, d22_at (5, 0), (D22Percent){ 17800000 }, D22_STYLE_PERCENT);
  d22_sheet_link (inputs, d22_at (6, 0), "Workings", "Work");
  d22_sheet_validate_list (inputs, d22_area (1, 0, 1, 0), choices, &prompt);
  d22_sheet_validate_area (inputs, d22_area (1, 1, 1, 1), work, d22_area (1, 0, 2, 0), &prompt);
  d22_sheet_validate_decimal (inputs, d22_area (2, 0, 2, 0), 0, 1, &prompt);
  d22_sheet_validate_date (inputs, d22_area (3, 0, 3, 0), d22_date_of (2021, 4, 1), d22_date_of (2027, 3, 31), &prompt);
  d22_sheet_validate_whole (inputs, d22_area (4, 0, 4, 0), 0, 24, &prompt);
  d22_workbook_define (workbook, "scenario", inputs, d22_area (1, 0, 1, 0));
  d22_sheet_table (work, "Lines", d22_area (0, 0, 3, 1),
                   (const D22TableColumn[]){ { "Line", FALSE, FALSE }, { "2021/22 (£)", TRUE, FALSE } });
  for (guint32 row = 1; row <= 2; row++) {
    d22_sheet_text (work, d22_at (row, 0), row == 1 ? "first & <foremost>" : "second", D22_STYLE_WRAPPED);
    d22_sheet_formula (work, d22_at (row, 1), "=ROUND(ROUND(Inputs!$A$3*3,8),2)", 0.3, D22_STYLE_MONEY);
  }
  d22_sheet_text (work, d22_at (3, 0), "Total", D22_STYLE_TEXT | D22_STYLE_TOTAL);
  d22_sheet_formula (work, d22_at (3, 1), "=SUM(B2:B3)", 0.6, D22_STYLE_MONEY | D22_STYLE_TOTAL);
  d22_sheet_formula_text (work, d22_at (4, 0), "=IF(B4>0,\"well\",\"not\")", "well", D22_STYLE_TEXT);
  d22_sheet_width (work, 0, 0, 30);
  d22_sheet_freeze (work, d22_at (1, 1));
  d22_sheet_protect (work);
  d22_sheet_print (work, 0, 0);
}

static GBytes *
write_model (const Scratch *scratch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (D22Workbook) workbook = scratch_book (scratch, D22_PROFILE_MODEL);
  fill_model (workbook);
  D22_ASSERT_TRUE (d22_workbook_close (workbook, &error), "%s", error != NULL ? error->message : "");
  char *bytes = NULL;
  gsize length = 0;
  assert_true (g_file_get_contents (scratch->path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

static void
the_same_workbook_has_the_same_bytes_seconds_later (void **state)
{
  g_autoptr (GBytes) first = write_model (*state);
  g_usleep (2100000); /* a zip archive keeps times in steps of two seconds */
  g_autoptr (GBytes) second = write_model (*state);
  assert_true (g_bytes_equal (first, second));
  assert_true (g_bytes_get_size (first) > 4000);
}

static void
a_failure_leaves_the_old_file (void **state)
{
  const Scratch *scratch = *state;
  g_autoptr (GError) error = NULL;
  assert_true (g_file_set_contents (scratch->path, "old", -1, NULL));
  D22Workbook *workbook = scratch_book (scratch, D22_PROFILE_MODEL);
  d22_sheet_number (d22_workbook_add_sheet (workbook, "Sheet"), d22_at (0, 0), NAN, D22_STYLE_COUNT);
  assert_false (d22_workbook_close (workbook, &error));
  d22_workbook_free (workbook);
  g_autofree char *contents = NULL, *left = scratch_list (scratch);
  assert_true (g_file_get_contents (scratch->path, &contents, NULL, NULL));
  D22_ASSERT_STR (contents, "old");
  D22_ASSERT_STR (left, "book.xlsx ");
}

static void
until_it_is_closed_the_old_file_stands (void **state)
{
  const Scratch *scratch = *state;
  g_autofree char *contents = NULL;
  assert_true (g_file_set_contents (scratch->path, "old", -1, NULL));
  g_autoptr (D22Workbook) workbook = scratch_book (scratch, D22_PROFILE_MODEL);
  fill_model (workbook);
  assert_true (g_file_get_contents (scratch->path, &contents, NULL, NULL));
  D22_ASSERT_STR (contents, "old");
}

static void
properties_are_checked (void **state)
{
  const Scratch *scratch = *state;
  D22WorkbookProperties cases[] = { scratch_properties, scratch_properties, scratch_properties, scratch_properties };
  cases[0].title = "";
  cases[1].title = "caf\xE9";
  cases[2].organisation = "a\x01";
  cases[3].created = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    assert_null (d22_workbook_new (scratch->path, D22_PROFILE_MODEL, &cases[i], &error));
    assert_true (g_error_matches (error, D22_ERROR, D22_ERROR_OUTPUT));
  }
}

static void
references_are_those_of_a_spreadsheet (void **state)
{
  g_autoptr (D22Workbook) workbook = scratch_book (*state, D22_PROFILE_MODEL);
  const D22Sheet *sheet = d22_workbook_add_sheet (workbook, "Pay");
  g_autofree char *one = d22_sheet_reference (sheet, d22_area (2, 1, 2, 1));
  g_autofree char *area = d22_sheet_reference (sheet, d22_area (0, 25, 1048575, 26));
  g_autofree char *far = d22_cell_reference (d22_at (0, 16383), FALSE, FALSE);
  g_autofree char *held = d22_cell_reference (d22_at (2, 1), FALSE, TRUE);
  g_autofree char *wide = d22_cell_reference (d22_at (9, 702), TRUE, FALSE);
  D22_ASSERT_STR (one, "Pay!$B$3");
  D22_ASSERT_STR (area, "Pay!$Z$1:$AA$1048576");
  D22_ASSERT_STR (far, "XFD1");
  D22_ASSERT_STR (held, "$B3");
  D22_ASSERT_STR (wide, "AAA$10");
}

int
main (void)
{
#define SCRATCH(test) cmocka_unit_test_setup_teardown (test, scratch_setup, scratch_teardown)
  const struct CMUnitTest tests[] = {
    SCRATCH (every_mistake_is_refused_with_its_place_and_leaves_no_file),
    SCRATCH (a_published_workbook_refuses_what_belongs_to_a_model),
    SCRATCH (the_same_workbook_has_the_same_bytes_seconds_later),
    SCRATCH (a_failure_leaves_the_old_file),
    SCRATCH (until_it_is_closed_the_old_file_stands),
    SCRATCH (properties_are_checked),
    SCRATCH (references_are_those_of_a_spreadsheet),
  };
  return D22_RUN (tests);
}
