#include "support.h"

static void
separator_is_found_from_the_header (void **state)
{
  (void)state;
  static const char *const texts[] = {
    "post_id,team_id,note\np1,t1,x; y\n",
    "post_id;team_id;note\np1;t1;\"x; y\"\n",
    "post_id\tteam_id\tnote\np1\tt1\tx; y\n",
    "post_id , team_id ,note\r\n p1 ,t1, x; y \r\n",
    "\xEF\xBB\xBFpost_id,team_id,note\np1,t1,x; y",
    "post_id,team_id,note\rp1,t1,x; y\r",
    "\n,,\npost_id,team_id,note,,\n\n , ,\t\np1,t1,x; y,,\n\n\n",
    "\"post_id\",\"team_id\",\"note\"\n\"p1\", \"t1\" ,\"x; y\"\n",
    "post_id,team_id,note\np1,\xC2\xA0t1\xC2\xA0,x; y\n",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (D22Issues) issues = d22_issues_new ();
    g_autoptr (D22Table) table = table_of (texts[i], issues);
    assert_no_issues (issues, texts[i]);
    D22_ASSERT_I64 (d22_table_n_columns (table), 3);
    D22_ASSERT_I64 (d22_table_n_rows (table), 1);
    assert_span (d22_table_heading (table, 1), "team_id");
    assert_row (table, 0, "p1|t1|x; y");
  }
}

static void
quoted_cells_hold_separators_quotes_and_lines (void **state)
{
  (void)state;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) table =
      table_of ("a,b\n\"x, y\",\"say \"\"so\"\"\"\n\"two\r\nlines\",\"\"\n5\" pipe,\"\"\"\"\n", issues);
  assert_no_issues (issues, "quotes");
  D22_ASSERT_I64 (d22_table_n_rows (table), 3);
  assert_row (table, 0, "x, y|say \"so\"");
  assert_row (table, 1, "two\r\nlines|");
  assert_row (table, 2, "5\" pipe|\"");
}

static void
place_of_a_cell_counts_characters (void **state)
{
  (void)state;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) table =
      table_of ("title,\"a\nb\",fte\nCaf\xC3\xA9,\"two\nlines \xC3\xA9\",\xC2\xA3x\xC2\xA3\n\nx,y", issues);
  g_auto (D22Place) first = { 0 };
  g_auto (D22Place) last = { 0 };
  g_auto (D22Place) missing = { 0 };
  g_auto (D22Place) header = { 0 };
  g_auto (D22Place) whole = { 0 };
  d22_table_place (table, 0, 0, &first);
  D22_ASSERT_STR (first.file, "posts.csv");
  D22_ASSERT_STR (first.column, "title");
  D22_ASSERT_STR (first.excerpt, "Caf\xC3\xA9,\"two");
  D22_ASSERT_I64 (first.line, 3);
  D22_ASSERT_I64 (first.character, 1);
  D22_ASSERT_I64 (first.width, 4);
  d22_table_place (table, 0, 2, &last);
  D22_ASSERT_I64 (last.line, 4);
  D22_ASSERT_STR (last.excerpt, "lines \xC3\xA9\",\xC2\xA3x\xC2\xA3");
  D22_ASSERT_I64 (last.character, 10);
  D22_ASSERT_I64 (last.width, 3);
  d22_table_place (table, 1, 2, &missing);
  D22_ASSERT_I64 (missing.line, 6);
  D22_ASSERT_I64 (missing.character, 4);
  D22_ASSERT_I64 (missing.width, 1);
  d22_table_place (table, G_MAXUINT32, 2, &header);
  D22_ASSERT_I64 (header.line, 2);
  D22_ASSERT_I64 (header.character, 4);
  d22_table_place (table, 1, -1, &whole);
  D22_ASSERT_I64 (whole.line, 6);
  D22_ASSERT_I64 (whole.character, 0);
  D22_ASSERT_STR (whole.excerpt, "x,y");
  D22_ASSERT_TRUE (whole.column == NULL, "a whole line has no column");
}

static void
long_lines_are_cut_around_the_place (void **state)
{
  (void)state;
  g_autoptr (GString) text = g_string_new ("a\tb\tc\n");
  for (int i = 0; i < 300; i++)
    g_string_append (text, "\xC3\xA9");
  g_string_append (text, "\there\t");
  for (int i = 0; i < 300; i++)
    g_string_append_c (text, 'x');
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) table = table_of (text->str, issues);
  g_auto (D22Place) place = { 0 };
  d22_table_place (table, 0, 1, &place);
  D22_ASSERT_I64 (g_utf8_strlen (place.excerpt, -1), 126);
  D22_ASSERT_I64 (place.width, 4);
  const char *shown = g_utf8_offset_to_pointer (place.excerpt, place.character - 1);
  D22_ASSERT_TRUE (g_str_has_prefix (shown, "here x"), "the caret points at '%s'", shown);
}

static void
windows_1252_is_converted_with_a_warning_that_names_the_line (void **state)
{
  (void)state;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) table = table_of ("a,b\n1,2\n\xA3"
                                         "5,caf\xE9 \x96 \x80\n",
                                         issues);
  assert_row (table, 1,
              "\xC2\xA3"
              "5|caf\xC3\xA9 \xE2\x80\x93 \xE2\x82\xAC");
  const D22Issue *issue = the_issue (issues, "windows-1252");
  D22_ASSERT_I64 (issue->severity, D22_SEVERITY_WARNING);
  D22_ASSERT_I64 (issue->place.line, 3);
  D22_ASSERT_I64 (issue->place.character, 1);
}

static void
what_is_not_text_is_refused (void **state)
{
  (void)state;
  static const struct {
    const char *data;
    gsize length;
    guint line;
    const char *says;
  } bad[] = {
    { "a,b\n1,\0002\n", 9, 2, "byte 3 of the line, 0x00" },
    { "a,b\n1,2\n\x1B[0m,2\n", 14, 3, "byte 1 of the line, 0x1B" },
    { "a,b\n1,caf\xE9 \x81\n", 12, 2, "0x81, is neither UTF-8 nor Windows-1252" },
    { "a,b\n\xC3\xA9\xC3\xA9,\xE9\n", 11, 2, "0xE9, is not UTF-8, while most of the file is" },
    { "\xFF\xFE"
      "a\0,\0",
      6, 0, "UTF-16" },
    { "PK\x03\x04", 4, 0, "workbook" },
    { "\xD0\xCF\x11\xE0", 4, 0, "Excel 97" },
    { "a,b\n1,\x7F\n", 8, 2, "0x7F" },
    { "a,b\n1234567890\x01,2\n", 17, 2, "byte 11 of the line, 0x01" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (D22Issues) issues = d22_issues_new ();
    g_autoptr (D22Table) table = table_of_bytes (bad[i].data, bad[i].length, issues);
    D22_ASSERT_TRUE (table == NULL, "case %u was read", (guint)i);
    const D22Issue *issue = the_issue (issues, "not-text");
    D22_ASSERT_I64 (issue->place.line, bad[i].line);
    D22_ASSERT_TRUE (strstr (issue->text, bad[i].says) != NULL, "'%s' does not say '%s'", issue->text, bad[i].says);
  }
}

static void
file_without_header_is_refused (void **state)
{
  (void)state;
  static const char *const texts[] = { "", "\n\n", "\xEF\xBB\xBF", ",,,\n  \n", "\"\",\"\"\r\n" };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (D22Issues) issues = d22_issues_new ();
    g_autoptr (D22Table) table = table_of (texts[i], issues);
    D22_ASSERT_TRUE (table == NULL, "'%s' was read", texts[i]);
    the_issue (issues, "no-header");
  }
}

static void
open_quote_is_told_where_it_starts_and_hides_nothing_after_it (void **state)
{
  (void)state;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) table = table_of ("a,b\n1,\"x\n2,y\n3,\"\"\n", issues);
  const D22Issue *issue = the_issue (issues, "open-quote");
  D22_ASSERT_I64 (issue->place.line, 2);
  D22_ASSERT_I64 (issue->place.character, 3);
  D22_ASSERT_I64 (d22_table_n_rows (table), 3);
  assert_row (table, 0, "1|\"x");
  assert_row (table, 1, "2|y");
  assert_row (table, 2, "3|");
}

static void
text_after_a_closing_quote_is_an_error (void **state)
{
  (void)state;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) table = table_of ("a,b\n\"he said \"no\" twice\",2\n3,4\n", issues);
  D22_ASSERT_I64 (the_issue (issues, "stray-quote")->place.line, 2);
  D22_ASSERT_I64 (d22_table_n_rows (table), 2);
  assert_row (table, 1, "3|4");
}

static void
rows_of_another_width_are_told (void **state)
{
  (void)state;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Table) table = table_of ("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n", issues);
  D22_ASSERT_I64 (d22_issues_length (issues), 2);
  const D22Issue *shorter = the_issue (issues, "short-row");
  D22_ASSERT_I64 (shorter->severity, D22_SEVERITY_WARNING);
  D22_ASSERT_I64 (shorter->place.line, 2);
  const D22Issue *longer = the_issue (issues, "extra-cells");
  D22_ASSERT_I64 (longer->severity, D22_SEVERITY_ERROR);
  D22_ASSERT_I64 (longer->place.line, 3);
  D22_ASSERT_I64 (longer->place.character, 7);
  assert_row (table, 0, "1|2|");
  assert_row (table, 1, "1|2|3");
}

static void
sizes_have_limits (void **state)
{
  (void)state;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autofree char *just = g_strnfill (32767, 'x');
  g_autofree char *cells = g_strdup_printf ("a\n%s\n%sx\n", just, just);
  g_autoptr (D22Table) table = table_of (cells, issues);
  D22_ASSERT_I64 (d22_issues_length (issues), 1);
  D22_ASSERT_I64 (the_issue (issues, "cell-too-long")->place.line, 3);
  D22_ASSERT_I64 (d22_table_n_rows (table), 2);

  g_autoptr (GString) header = g_string_new ("c");
  for (int i = 0; i < 999; i++)
    g_string_append (header, ",c");
  g_autoptr (D22Issues) none = d22_issues_new ();
  g_autoptr (D22Table) wide = table_of (header->str, none);
  assert_no_issues (none, "a thousand columns");
  D22_ASSERT_I64 (d22_table_n_columns (wide), 1000);
  g_string_append (header, ",c");
  g_autoptr (D22Table) wider = table_of (header->str, issues);
  D22_ASSERT_TRUE (wider == NULL, "1001 columns were read");
  the_issue (issues, "too-many-columns");
}

/* Reads every cell and place, so that the sanitizers look at every pointer. */
static void
touch (D22Table *table)
{
  g_autofree D22Span *cells = g_new (D22Span, d22_table_n_columns (table));
  gsize size = 0;
  for (guint32 row = 0; row < d22_table_n_rows (table); row++) {
    d22_table_read_row (table, row, cells);
    for (guint column = 0; column <= d22_table_n_columns (table); column++) {
      g_auto (D22Place) place = { 0 };
      d22_table_place (table, row, (int)column, &place);
      size += strlen (place.excerpt);
      for (gsize i = 0; column < d22_table_n_columns (table) && i < cells[column].len; i++)
        size += (guchar)cells[column].data[i];
    }
  }
  D22_ASSERT_TRUE (size < G_MAXSIZE, "never");
}

static void
file_cut_at_any_byte_is_read_or_refused (void **state)
{
  (void)state;
  static const char text[] = "\xEF\xBB\xBFpost_id,\"title\",fte\r\np1,\"Caf\xC3\xA9 \"\"x\"\", manager\",0.5\r\n"
                             "p2,\"two\nlines\",1,\r\n\n ,,\n'p3', \" \xE2\x82\xAC\" ,2";
  for (gsize length = 0; length < sizeof text; length++) {
    g_autoptr (D22Issues) issues = d22_issues_new ();
    /* exactly as many bytes, so that one read beyond them is seen */
    g_autofree char *copy = g_memdup2 (text, MAX (length, 1));
    g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&copy), length);
    g_autoptr (D22Table) table = d22_table_new_csv (bytes, "posts.csv", issues);
    if (table != NULL)
      touch (table);
    else
      D22_ASSERT_TRUE (d22_issues_length (issues) > 0, "nothing was said about %u bytes", (guint)length);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (separator_is_found_from_the_header),
    cmocka_unit_test (quoted_cells_hold_separators_quotes_and_lines),
    cmocka_unit_test (place_of_a_cell_counts_characters),
    cmocka_unit_test (long_lines_are_cut_around_the_place),
    cmocka_unit_test (windows_1252_is_converted_with_a_warning_that_names_the_line),
    cmocka_unit_test (what_is_not_text_is_refused),
    cmocka_unit_test (file_without_header_is_refused),
    cmocka_unit_test (open_quote_is_told_where_it_starts_and_hides_nothing_after_it),
    cmocka_unit_test (text_after_a_closing_quote_is_an_error),
    cmocka_unit_test (rows_of_another_width_are_told),
    cmocka_unit_test (sizes_have_limits),
    cmocka_unit_test (file_cut_at_any_byte_is_read_or_refused),
  };
  return D22_RUN (tests);
}
