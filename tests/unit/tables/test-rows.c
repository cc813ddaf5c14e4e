#include "support.h"

typedef struct {
  D22Issues *issues;
  D22Pool *pool;
  D22Rows *rows;
} Bound;

static void
bound_clear (Bound *bound)
{
  d22_rows_free (bound->rows);
  d22_pool_free (bound->pool);
  d22_issues_free (bound->issues);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bound, bound_clear)

static Bound
bind (const D22Schema *schema, const char *text)
{
  Bound bound = { d22_issues_new (), d22_pool_new (), NULL };
  D22Table *table = table_of (text, bound.issues);
  D22_ASSERT_TRUE (table != NULL, "not a table: %s", text);
  bound.rows = d22_rows_bind (table, schema, bound.pool, schema == &d22_schema_changes, bound.issues);
  return bound;
}

#define RECORD(bound, type, index) (&g_array_index ((bound).rows->records, type, (index)))

static void
cells_become_fields (void **state)
{
  (void)state;
  g_auto (Bound) bound = bind (
      &d22_schema_posts,
      "Post ID,Role-Id,team_id,FTE,positions,vacant_fte,status,funded,annual_cost,start,end,fixed_term_end,basis,note\n"
      "P-1,SW,T1,\"1,234.25\",3,0.5,Vacant,N,\"\xC2\xA3"
      "41,200.50\",2021-10-06,06/10/2021,6-Oct-21,Published,free text\n");
  assert_no_issues (bound.issues, "posts");
  const D22PostRow *post = RECORD (bound, D22PostRow, 0);
  D22_ASSERT_STR (d22_pool_text (bound.pool, post->post_id), "P-1");
  D22_ASSERT_STR (d22_pool_text (bound.pool, post->role_id), "SW");
  D22_ASSERT_STR (d22_pool_text (bound.pool, post->note), "free text");
  D22_ASSERT_I64 (post->fte.units, 12342500);
  D22_ASSERT_I64 (post->vacant_fte.units, 5000);
  D22_ASSERT_I64 (post->positions, 3);
  D22_ASSERT_I64 (post->status, D22_STATUS_VACANT);
  D22_ASSERT_I64 (post->funded, 0);
  D22_ASSERT_I64 (post->annual_cost.pence, 4120050);
  D22_ASSERT_I64 (post->start.day, d22_date_of (2021, 10, 6).day);
  D22_ASSERT_I64 (post->end.day, post->start.day);
  D22_ASSERT_I64 (post->fixed_term_end.day, post->start.day);
  D22_ASSERT_I64 (post->basis, D22_BASIS_PUBLISHED);
  D22_ASSERT_I64 (post->record.row, 0);
  D22_ASSERT_TRUE (d22_rows_given (bound.rows, &post->record, "fte"), "fte was given");
  D22_ASSERT_TRUE (!d22_rows_given (bound.rows, &post->record, "title"), "title was not given");
}

static void
empty_cells_and_absent_columns_have_their_defaults (void **state)
{
  (void)state;
  g_auto (Bound) bound = bind (&d22_schema_posts, "post_id,team_id,status,positions\np1,t1,,\n");
  assert_no_issues (bound.issues, "posts");
  const D22PostRow *post = RECORD (bound, D22PostRow, 0);
  D22_ASSERT_I64 (post->positions, 1);
  D22_ASSERT_I64 (post->fte.units, 0);
  D22_ASSERT_I64 (post->status, D22_STATUS_FILLED);
  D22_ASSERT_I64 (post->funded, 1);
  D22_ASSERT_I64 (post->basis, D22_BASIS_ILLUSTRATIVE);
  D22_ASSERT_STR (d22_pool_text (bound.pool, post->fund), "general-fund");
  D22_ASSERT_TRUE (!d22_date_given (post->start), "no start was given");
  D22_ASSERT_TRUE (!d22_rows_given (bound.rows, &post->record, "positions"), "a default is not given");
}

/* One bad value a row: what it is called, and that the field is as if not given. */
static void
bad_values_are_named_with_a_remedy (void **state)
{
  (void)state;
  static const struct {
    const char *column, *value, *name, *text, *advice;
  } bad[] = {
    { "annual_cost", "about 40k", "bad-money", "annual_cost 'about 40k' is not an amount of money",
      "write pounds as 41200" },
    { "annual_cost", "\"1,23\"", "bad-money", "annual_cost '1,23' is not", "pounds" },
    { "fte", "0.12345", "bad-fte", "fte '0.12345' is not an FTE", "4 decimals" },
    { "fte", "-1", "bad-fte", "fte '-1'", "4 decimals" },
    { "positions", "1.5", "bad-count", "positions '1.5' is not a whole number", "digits" },
    { "positions", "-1", "bad-count", "positions '-1'", "digits" },
    { "positions", "99999999999", "bad-count", "positions '99999999999'", "digits" },
    { "status", "vacnt", "bad-choice", "status 'vacnt' is not one of filled, vacant, agency", "did you mean 'vacant'?" },
    { "status", "something else", "bad-choice", "status 'something else'", "one of these" },
    { "funded", "maybe", "bad-yes-no", "funded 'maybe' is neither yes nor no", "yes or no" },
    { "start", "2021-13-01", "bad-date", "start '2021-13-01' is not a date", "2021-10-06" },
    { "start", "10/15/2021", "month-first-date", "start '10/15/2021' has the month first", "2021-10-06" },
    { "role_id", "1.23E+11", "excel-mangled", "role_id '1.23E+11' is a number that a spreadsheet made of an id", "Text" },
    { "cost_centre", "4e+05", "excel-mangled", "cost_centre '4e+05'", "Text" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *text = g_strdup_printf ("post_id,team_id,%s\np1,t1,%s\n", bad[i].column, bad[i].value);
    g_auto (Bound) bound = bind (&d22_schema_posts, text);
    const D22Issue *issue = the_issue (bound.issues, bad[i].name);
    D22_ASSERT_I64 (d22_issues_length (bound.issues), 1);
    D22_ASSERT_I64 (issue->severity, D22_SEVERITY_ERROR);
    D22_ASSERT_TRUE (strstr (issue->text, bad[i].text) != NULL, "'%s' does not say '%s'", issue->text, bad[i].text);
    D22_ASSERT_TRUE (strstr (issue->advice, bad[i].advice) != NULL, "'%s' does not say '%s'", issue->advice, bad[i].advice);
    D22_ASSERT_I64 (issue->place.line, 2);
    D22_ASSERT_STR (issue->place.column, bad[i].column);
    const D22PostRow *post = RECORD (bound, D22PostRow, 0);
    D22_ASSERT_TRUE (!d22_rows_given (bound.rows, &post->record, bad[i].column), "%s counts as given", bad[i].value);
    D22_ASSERT_STR (d22_pool_text (bound.pool, post->post_id), "p1");
  }
}

static void
other_types_name_their_bad_values (void **state)
{
  (void)state;
  g_auto (Bound) demand = bind (&d22_schema_demand, "measure_id,year,baseline,plan,unit_cost\nm,2021/23,many,1,2\n");
  D22_ASSERT_STR (the_issue (demand.issues, "bad-year")->text, "year '2021/23' is not a financial year");
  D22_ASSERT_STR (the_issue (demand.issues, "bad-decimal")->text, "baseline 'many' is not a number");
  g_auto (Bound) rates = bind (&d22_schema_rates, "year,pay_award\n2021/22,a lot\n2022/23,2.5%\n");
  D22_ASSERT_STR (the_issue (rates.issues, "bad-percentage")->text, "pay_award 'a lot' is not a percentage");
  D22_ASSERT_I64 (RECORD (rates, D22RateRow, 1)->pay_award.millionths, 2500000);
  g_auto (Bound) roles = bind (&d22_schema_roles, "role_id,title,predecessors\nr,R,a; 1.2E+10 ;b\ns,S,a;b\n");
  D22_ASSERT_I64 (the_issue (roles.issues, "excel-mangled")->place.line, 2);
  D22_ASSERT_STR (d22_pool_text (roles.pool, RECORD (roles, D22RoleRow, 1)->predecessors), "a;b");
}

static void
ids_that_only_look_like_numbers_are_left_alone (void **state)
{
  (void)state;
  static const char *const ids[] = { "00123", "1E5", "E+11", "1.5", "1.23E+1A", "SW+1", "1E+", "3+4" };
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *text = g_strdup_printf ("post_id,team_id\n%s,t\n", ids[i]);
    g_auto (Bound) bound = bind (&d22_schema_posts, text);
    assert_no_issues (bound.issues, ids[i]);
    D22_ASSERT_STR (d22_pool_text (bound.pool, RECORD (bound, D22PostRow, 0)->post_id), ids[i]);
  }
}

static void
one_month_first_date_refuses_the_slash_dates_of_its_column (void **state)
{
  (void)state;
  g_auto (Bound) bound = bind (&d22_schema_posts, "post_id,team_id,start,end\n"
                                                  "p1,t,06/10/2021,06/10/2021\n"
                                                  "p2,t,2021-10-06,\n"
                                                  "p3,t,10/15/2021,\n");
  D22_ASSERT_I64 (count_issues (bound.issues, "month-first-date"), 2);
  D22_ASSERT_I64 (d22_issues_get (bound.issues, 0)->place.line, 2);
  D22_ASSERT_I64 (d22_issues_get (bound.issues, 1)->place.line, 4);
  D22_ASSERT_TRUE (!d22_date_given (RECORD (bound, D22PostRow, 0)->start), "the slash date stayed");
  D22_ASSERT_TRUE (d22_date_given (RECORD (bound, D22PostRow, 0)->end), "another column was refused too");
  D22_ASSERT_TRUE (d22_date_given (RECORD (bound, D22PostRow, 1)->start), "an unmistakable date was refused");
}

static void
unknown_columns_suggest_the_nearest_name (void **state)
{
  (void)state;
  g_auto (Bound) bound = bind (&d22_schema_posts, "post_id,team_id,titel,salary band,,fte\np1,t1,x,y,,1\n");
  D22_ASSERT_I64 (count_issues (bound.issues, "unknown-column"), 3);
  const D22Issue *near = d22_issues_get (bound.issues, 0), *far = d22_issues_get (bound.issues, 1);
  D22_ASSERT_I64 (near->severity, D22_SEVERITY_WARNING);
  D22_ASSERT_STR (near->advice, "did you mean 'title'?");
  D22_ASSERT_I64 (near->place.line, 1);
  D22_ASSERT_I64 (near->place.character, 17);
  D22_ASSERT_I64 (near->place.width, 5);
  D22_ASSERT_TRUE (strstr (far->advice, "post_id, role_id, title") != NULL, "'%s' lists nothing", far->advice);
  D22_ASSERT_I64 (RECORD (bound, D22PostRow, 0)->fte.units, D22_FTE_ONE);
}

static void
missing_and_double_columns_are_errors (void **state)
{
  (void)state;
  g_auto (Bound) bound = bind (&d22_schema_posts, "title,Title,fte\nA,B,1\n");
  D22_ASSERT_I64 (count_issues (bound.issues, "missing-column"), 2);
  D22_ASSERT_STR (the_issue (bound.issues, "missing-column")->text, "the table posts needs a column 'post_id'");
  D22_ASSERT_STR (the_issue (bound.issues, "duplicate-column")->text, "column 'Title' is there twice; the first is read");
  D22_ASSERT_I64 (d22_issues_length (bound.issues), 3);
  D22_ASSERT_STR (d22_pool_text (bound.pool, RECORD (bound, D22PostRow, 0)->title), "A");
}

static void
empty_required_cells_are_errors (void **state)
{
  (void)state;
  g_auto (Bound) bound = bind (&d22_schema_teams, "team_id,name,parent_id\n,Team,\nt2\n");
  D22_ASSERT_I64 (count_issues (bound.issues, "missing-value"), 2);
  D22_ASSERT_STR (d22_issues_get (bound.issues, 0)->name, "short-row");
  D22_ASSERT_STR (the_issue (bound.issues, "missing-value")->text, "team_id is empty");
  D22_ASSERT_I64 (bound.rows->records->len, 2);
}

static void
year_columns_are_read_in_order_of_the_years (void **state)
{
  (void)state;
  g_auto (Bound) bound =
      bind (&d22_schema_savings, "line_id,2022/23,title,2021/22,2023-24\nl1,100,T,\"-1,000.50\",\nl2,x,T,,5\n");
  D22_ASSERT_I64 (d22_issues_length (bound.issues), 1);
  D22_ASSERT_STR (the_issue (bound.issues, "bad-money")->text, "2022/23 'x' is not an amount of money");
  D22_ASSERT_I64 (bound.rows->years->len, 3);
  D22_ASSERT_I64 (g_array_index (bound.rows->years, D22Year, 0).start, 2021);
  D22_ASSERT_I64 (g_array_index (bound.rows->years, D22Year, 2).start, 2023);
  static const gint64 pence[] = { -100050, 10000, 0, 0, 0, 500 };
  for (guint i = 0; i < G_N_ELEMENTS (pence); i++)
    D22_ASSERT_I64 (g_array_index (bound.rows->amounts, D22Money, i).pence, pence[i]);
  D22_ASSERT_I64 (RECORD (bound, D22LineRow, 0)->adverse.millionths, D22_PERCENT_HUNDRED);

  g_auto (Bound) none = bind (&d22_schema_investment, "line_id,title,2021\nl1,T,5\n");
  D22_ASSERT_STR (the_issue (none.issues, "missing-column")->text, "the table investment needs a column for a year");
  the_issue (none.issues, "unknown-column");
  g_auto (Bound) twice = bind (&d22_schema_investment, "line_id,title,2021/22,2021-22\nl1,T,5,6\n");
  the_issue (twice.issues, "duplicate-column");
  D22_ASSERT_I64 (g_array_index (twice.rows->amounts, D22Money, 0).pence, 500);
}

static void
no_more_than_a_hundred_years_are_read (void **state)
{
  (void)state;
  g_autoptr (GString) text = g_string_new ("line_id,title");
  for (int year = 2000; year < 2101; year++)
    g_string_append_printf (text, ",%d/%02d", year, (year + 1) % 100);
  g_string_append (text, "\nl,T,5\n");
  g_auto (Bound) bound = bind (&d22_schema_savings, text->str);
  D22_ASSERT_I64 (d22_issues_length (bound.issues), 2); /* short-row as well */
  the_issue (bound.issues, "too-many-columns");
  D22_ASSERT_I64 (bound.rows->years->len, 100);
  D22_ASSERT_I64 (g_array_index (bound.rows->amounts, D22Money, 0).pence, 500);
}

static void
offending_text_is_shown_on_one_line_and_cut (void **state)
{
  (void)state;
  g_autofree char *many = g_strnfill (100, 'x');
  g_autofree char *text = g_strdup_printf ("post_id,team_id,fte\np1,t1,\"a\nb\t%s\"\n", many);
  g_auto (Bound) bound = bind (&d22_schema_posts, text);
  g_autofree char *want = g_strdup_printf ("fte 'a b %.56s...' is not an FTE", many);
  D22_ASSERT_STR (the_issue (bound.issues, "bad-fte")->text, want);
}

static void
changes_tell_given_emptied_and_untouched_cells_apart (void **state)
{
  (void)state;
  g_auto (Bound) bound = bind (&d22_schema_changes, "action,post_id,fte,reports_to,note,positions,effective\n"
                                                    "change,p1,0.5,-,,,2022-04-01\n"
                                                    "DELETE,-,,,,,\n");
  D22_ASSERT_I64 (d22_issues_length (bound.issues), 1);
  D22_ASSERT_STR (the_issue (bound.issues, "missing-value")->text, "post_id is empty");
  const D22PostRow *row = RECORD (bound, D22PostRow, 0);
  guint32 reports_to = 1u << d22_schema_column (&d22_schema_changes, "reports_to");
  D22_ASSERT_I64 (row->action, D22_ACTION_CHANGE);
  D22_ASSERT_I64 (RECORD (bound, D22PostRow, 1)->action, D22_ACTION_DELETE);
  D22_ASSERT_I64 (row->record.emptied, reports_to);
  D22_ASSERT_TRUE ((row->record.given & reports_to) == 0, "an emptied cell counts as given");
  D22_ASSERT_TRUE (d22_rows_given (bound.rows, &row->record, "fte"), "fte was given");
  D22_ASSERT_TRUE (!d22_rows_given (bound.rows, &row->record, "note"), "note was not");
  D22_ASSERT_I64 (row->positions, 0); /* no default before the merge */
  D22_ASSERT_TRUE (d22_date_given (row->effective), "effective was given");

  g_auto (Bound) posts = bind (&d22_schema_posts, "post_id,team_id,note\np1,t,-\n");
  D22_ASSERT_STR (d22_pool_text (posts.pool, RECORD (posts, D22PostRow, 0)->note), "-");
}

static void
finding_about_a_record_points_at_its_cell (void **state)
{
  (void)state;
  g_auto (Bound) bound = bind (&d22_schema_posts, "post_id,team_id\np1,t1\np2,t\xC3\xA9\n");
  const D22Record *record = &RECORD (bound, D22PostRow, 1)->record;
  d22_rows_issue (bound.rows, record, "team_id", bound.issues, D22_SEVERITY_ERROR, "unknown-team", "advice", "text %d", 1);
  d22_rows_issue (bound.rows, record, "grade", bound.issues, D22_SEVERITY_ERROR, "unknown-grade", "advice", "text");
  d22_rows_issue (bound.rows, record, NULL, bound.issues, D22_SEVERITY_ERROR, "whole-line", "advice", "text");
  const D22Issue *cell = the_issue (bound.issues, "unknown-team");
  D22_ASSERT_STR (cell->text, "text 1");
  D22_ASSERT_I64 (cell->place.line, 3);
  D22_ASSERT_I64 (cell->place.character, 4);
  D22_ASSERT_I64 (cell->place.width, 2);
  const D22Issue *absent = the_issue (bound.issues, "unknown-grade");
  D22_ASSERT_STR (absent->place.column, "grade");
  D22_ASSERT_I64 (absent->place.character, 0);
  D22_ASSERT_TRUE (the_issue (bound.issues, "whole-line")->place.column == NULL, "a whole line has no column");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (cells_become_fields),
    cmocka_unit_test (empty_cells_and_absent_columns_have_their_defaults),
    cmocka_unit_test (bad_values_are_named_with_a_remedy),
    cmocka_unit_test (other_types_name_their_bad_values),
    cmocka_unit_test (ids_that_only_look_like_numbers_are_left_alone),
    cmocka_unit_test (one_month_first_date_refuses_the_slash_dates_of_its_column),
    cmocka_unit_test (unknown_columns_suggest_the_nearest_name),
    cmocka_unit_test (missing_and_double_columns_are_errors),
    cmocka_unit_test (empty_required_cells_are_errors),
    cmocka_unit_test (year_columns_are_read_in_order_of_the_years),
    cmocka_unit_test (no_more_than_a_hundred_years_are_read),
    cmocka_unit_test (offending_text_is_shown_on_one_line_and_cut),
    cmocka_unit_test (changes_tell_given_emptied_and_untouched_cells_apart),
    cmocka_unit_test (finding_about_a_record_points_at_its_cell),
  };
  return D22_RUN (tests);
}
