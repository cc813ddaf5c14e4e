#include "support.h"

#include <glib/gstdio.h>

#include "d22/parameters.h"
#include "d22/source.h"

/* The model.ini that model.md, section 2, prints. */
static const char documented[] =
    "# GLib key file: comments stand on their own lines and begin with '#'\n"
    "[model]\n"
    "# id: used in output file names, a-z 0-9 -\n"
    "id = destination22\n"
    "title = Destination 22\n"
    "organisation = Southampton City Council\n"
    "version = 0.1\n"
    "# status: draft, consultation or final\n"
    "status = draft\n"
    "published = 2021-10-06\n"
    "\n"
    "[structures]\n"
    "# name = folder; further options may be added, each a proposal of its own\n"
    "current = current\n"
    "proposed = proposed\n"
    "\n"
    "[matching]\n"
    "# per cent; see rules.md, section 4\n"
    "natural-successor-threshold = 70\n"
    "changed-threshold = 40\n"
    "statement-threshold = 60\n"
    "# direction: current, proposed or both\n"
    "direction = current\n"
    "# gate: grades apart for a natural successor\n"
    "max-grade-difference = 1\n"
    "# the published test compares job descriptions; person-specification sections may be given weight by choice\n"
    "weight-duty = 100\n"
    "weight-knowledge = 0\n"
    "weight-qualification = 0\n"
    "weight-experience = 0\n"
    "weight-skill = 0\n"
    "weight-behaviour = 0\n"
    "weight-digital = 0\n"
    "\n"
    "[selection]\n"
    "# pool: team, service or role (rule 5.1)\n"
    "pool = team\n"
    "# changed-roles: open or ring-fence\n"
    "changed-roles = open\n"
    "max-expressions = 2\n"
    "max-grade-up = 1\n"
    "max-grade-down = 2\n"
    "eligibility-threshold = 30\n"
    "\n"
    "[consultation]\n"
    "start = 2021-10-06\n"
    "end = 2021-11-19\n"
    "establishment = Children and Learning\n"
    "# optional: first-dismissal (date), other-dismissals-90-days (count), proposed-dismissals (count, with\n"
    "# proposed-dismissals-reason: replaces the derived figure)\n"
    "\n"
    "[finance]\n"
    "first-year = 2021/22\n"
    "years = 5\n"
    "implementation-date = 2022-04-01\n"
    "# costing-point: bottom, mid or top of the grade; costing-point-new and costing-point-deleted may differ\n"
    "costing-point = top\n"
    "# per cent a year where no known spine says: years after the last one, supplements, annual costs, grades given as "
    "salaries;\n"
    "# pay-known-to = 2021/22 would leave later published spines out\n"
    "pay-award = 3.0\n"
    "# employer's future-service rate, per cent\n"
    "pension-rate = 17.8\n"
    "vacancy-factor = 0\n"
    "# netting of staffing changes: post, service or programme (rule 7.5)\n"
    "netting = service\n"
    "# vacant-posts: cashable or non-cashable (rule 7.6)\n"
    "vacant-posts = non-cashable\n"
    "discount-rate = 3.5\n"
    "# price-base: nominal or real\n"
    "price-base = nominal\n"
    "\n"
    "[severance]\n"
    "dismissal-date = 2022-03-31\n"
    "voluntary-multiplier = 1\n"
    "compulsory-multiplier = 1\n"
    "actual-pay = no\n"
    "\n"
    "[privacy]\n"
    "# people counts from 1 to under this are suppressed outside the HR, finance and union editions\n"
    "small-number = 5\n"
    "equality-number = 10\n";

typedef struct {
  char *folder;
  D22Source *source;
  D22Issues *issues;
  D22Pool *pool;
  D22Table *table;
  D22Parameters *parameters;
} Read;

static void
read_clear (Read *read)
{
  g_autofree char *file = g_build_filename (read->folder, "model.ini", NULL);
  g_remove (file);
  g_rmdir (read->folder);
  g_free (read->folder);
  d22_parameters_free (read->parameters);
  d22_table_free (read->table);
  d22_source_free (read->source);
  d22_pool_free (read->pool);
  d22_issues_free (read->issues);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Read, read_clear)

/* Reads @text (%NULL: no file) as a folder's model.ini. */
static Read
read_settings (const char *text)
{
  Read read = { g_dir_make_tmp ("d22-XXXXXX", NULL), NULL, d22_issues_new (), d22_pool_new (), NULL, NULL };
  g_autofree char *file = g_build_filename (read.folder, "model.ini", NULL);
  if (text != NULL)
    g_file_set_contents (file, text, -1, NULL);
  read.source = d22_source_open (read.folder, NULL);
  read.table = d22_source_settings (read.source, read.issues);
  read.parameters = d22_parameters_new (read.table, "Destination 22", read.pool, read.issues);
  return read;
}

static const D22Setting *
find_setting (const char *section, const char *key)
{
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++) {
    if (strcmp (settings[i].section, section) == 0 && strcmp (settings[i].key, key) == 0)
      return &settings[i];
  }
  D22_ASSERT_TRUE (FALSE, "there is no setting [%s] %s", section, key);
  return NULL;
}

static void
assert_setting (const Read *read, const char *section, const char *key, const char *want)
{
  g_autofree char *text = d22_parameters_text (read->parameters, find_setting (section, key), read->pool);
  D22_ASSERT_STR (text, want);
}

/* What only a model can know: there model.md prints an example, not a default. */
static const char *const of_the_model[] = { "id",
                                            "title",
                                            "organisation",
                                            "version",
                                            "published",
                                            "start",
                                            "end",
                                            "establishment",
                                            "first-year",
                                            "implementation-date",
                                            "dismissal-date" };

static gboolean
is_of_the_model (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (of_the_model); i++) {
    if (strcmp (of_the_model[i], key) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
documented_file_says_what_holds_without_it (void **state)
{
  (void)state;
  g_auto (Read) said = read_settings (documented);
  g_auto (Read) unsaid = read_settings (NULL);
  assert_no_issues (said.issues, "the file of model.md");
  assert_no_issues (unsaid.issues, "no file");
  guint n = 0, n_given = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *want = d22_parameters_text (said.parameters, &settings[i], said.pool);
    n_given += said.parameters->given[i];
    D22_ASSERT_I64 (unsaid.parameters->given[i], 0);
    if (!is_of_the_model (settings[i].key))
      assert_setting (&unsaid, settings[i].section, settings[i].key, want);
  }
  D22_ASSERT_I64 (n_given, 44);
  D22_ASSERT_I64 (said.parameters->structures->len, unsaid.parameters->structures->len);
}

static void
settings_have_the_values_that_are_written (void **state)
{
  (void)state;
  g_auto (Read) read = read_settings (documented);
  assert_setting (&read, "model", "id", "destination22");
  assert_setting (&read, "model", "published", "2021-10-06");
  assert_setting (&read, "matching", "natural-successor-threshold", "70");
  assert_setting (&read, "finance", "first-year", "2021/22");
  assert_setting (&read, "finance", "pension-rate", "17.8");
  assert_setting (&read, "finance", "costing-point-new", "top");
  assert_setting (&read, "finance", "pay-known-to", "");
  assert_setting (&read, "consultation", "proposed-dismissals", "");
  assert_setting (&read, "severance", "actual-pay", "no");
  D22_ASSERT_I64 (read.parameters->first_year.start, 2021);
  D22_ASSERT_I64 (read.parameters->weight[D22_SECTION_DUTY].millionths, D22_PERCENT_HUNDRED);
  D22_ASSERT_TRUE (d22_parameters_given (read.parameters, "finance", "years"), "years was given");
  D22_ASSERT_TRUE (!d22_parameters_given (read.parameters, "finance", "pay-known-to"), "pay-known-to was not given");
}

static void
what_only_the_model_knows_has_no_default (void **state)
{
  (void)state;
  g_auto (Read) read = read_settings ("[model]\npublished =\n");
  assert_no_issues (read.issues, "an empty value");
  assert_setting (&read, "model", "id", "destination-22");
  assert_setting (&read, "model", "title", "Destination 22");
  assert_setting (&read, "model", "published", "");
  D22_ASSERT_I64 (read.parameters->first_year.start, 0);
  D22_ASSERT_I64 (read.parameters->proposed_dismissals, -1);
  D22_ASSERT_TRUE (!d22_date_given (read.parameters->implementation_date), "a date without a source");
  D22_ASSERT_TRUE (!d22_date_given (read.parameters->consultation_start), "a date without a source");
  D22_ASSERT_TRUE (!d22_date_given (read.parameters->dismissal_date), "a date without a source");
}

static void
some_defaults_depend_on_other_settings (void **state)
{
  (void)state;
  g_auto (Read) real =
      read_settings ("\xEF\xBB\xBF[finance]\r\nprice-base = real\r\ncosting-point=mid\r\ncosting-point-new = bottom\r\n");
  assert_no_issues (real.issues, "a file with a byte-order mark");
  assert_setting (&real, "finance", "pay-award", "0");
  assert_setting (&real, "finance", "costing-point-new", "bottom");
  assert_setting (&real, "finance", "costing-point-deleted", "mid");
  g_auto (Read) given = read_settings ("[finance]\npay-award = 1.5\nprice-base = real\n");
  assert_setting (&given, "finance", "pay-award", "1.5");
}

static void
structures_are_listed_in_the_order_of_the_file (void **state)
{
  (void)state;
  g_auto (Read) read = read_settings ("[structures]\noption-b = options/b\nproposed = new\n");
  assert_no_issues (read.issues, "structures");
  static const char *const want[] = { "current", "option-b", "proposed" }, *const folders[] = { "current", "options/b",
                                                                                                "new" };
  D22_ASSERT_I64 (read.parameters->structures->len, 3);
  for (guint i = 0; i < 3; i++) {
    const D22StructureName *structure = &g_array_index (read.parameters->structures, D22StructureName, i);
    D22_ASSERT_STR (structure->name, want[i]);
    D22_ASSERT_STR (structure->folder, folders[i]);
    D22_ASSERT_I64 (structure->given, i > 0);
  }
}

static void
bad_lines_and_values_are_told_where_they_stand (void **state)
{
  (void)state;
  static const struct {
    const char *text, *name, *says, *advice;
    guint line, character, width;
    D22Severity severity;
  } bad[] = {
    { "[model]\nstatus = drft\n", "bad-setting", "status 'drft' is not one of draft, consultation, final",
      "did you mean 'draft'?", 2, 10, 4, D22_SEVERITY_ERROR },
    { "[model]\nid = My Model\n", "bad-setting", "id 'My Model' cannot be part of a file name", "a-z", 2, 6, 8,
      D22_SEVERITY_ERROR },
    { "[finance]\n\nyears = five\n", "bad-setting", "years 'five' is not a whole number", "digits", 3, 9, 4,
      D22_SEVERITY_ERROR },
    { "[finance]\nyears = 31\n", "setting-out-of-range", "years '31' is not from 1 to 30", "from 1 to 30", 2, 9, 2,
      D22_SEVERITY_ERROR },
    { "[finance]\nyears = 0\n", "setting-out-of-range", "years '0'", "from 1 to 30", 2, 9, 1, D22_SEVERITY_ERROR },
    { "[finance]\nfirst-year = 2021\n", "bad-setting", "first-year '2021' is not a financial year", "2021/22", 2, 14, 4,
      D22_SEVERITY_ERROR },
    { "[model]\npublished = 10/15/2021\n", "bad-setting", "published '10/15/2021' has the month first", "2021-10-06", 2, 13,
      10, D22_SEVERITY_ERROR },
    { "[matching]\nchanged-threshold = 100.5\n", "setting-out-of-range", "changed-threshold '100.5' is not from 0 to 100",
      "from 0 to 100", 2, 21, 5, D22_SEVERITY_ERROR },
    { "[matching]\nweight-skill = -1\n", "setting-out-of-range", "weight-skill '-1' is not 0 or more", "0 or more", 2, 16, 2,
      D22_SEVERITY_ERROR },
    { "[matching]\nweight-duty = 0\n", "setting-out-of-range", "every weight is 0", "above 0", 2, 15, 1,
      D22_SEVERITY_ERROR },
    { "[consultation]\nend = 2021-10-05\nstart = 2021-10-06\n", "setting-out-of-range",
      "end 2021-10-05 is before start 2021-10-06", "last day", 2, 7, 10, D22_SEVERITY_ERROR },
    { "[finance]\nyear = 5\n", "unknown-setting", "[finance] has no setting 'year'", "did you mean 'years'?", 2, 1, 4,
      D22_SEVERITY_WARNING },
    { "[model]\npay-award = 5\n", "unknown-setting", "[model] has no setting 'pay-award'",
      "write 'pay-award' under [finance]", 2, 1, 9, D22_SEVERITY_WARNING },
    { "\n[finances]\n\nyears = 5\nother = 1\n", "unknown-section", "there is no section [finances]",
      "did you mean 'finance'?", 2, 2, 8, D22_SEVERITY_WARNING },
    { "[finance]\nyears = 5\n[model]\n[finance]\nyears = 6\n", "duplicate-setting", "'years' was set before: line 2",
      "keep one", 5, 1, 5, D22_SEVERITY_ERROR },
    { "[model]\ntitle = A # the title\n", "inline-comment", "'A # the title'", "their own lines", 2, 9, 13,
      D22_SEVERITY_WARNING },
    { "[model]\ntitle = A ;b\n", "inline-comment", "'A ;b'", "their own lines", 2, 9, 4, D22_SEVERITY_WARNING },
    { "title = A\n", "bad-ini-line", "a setting before the first [section]", "[model]", 1, 1, 9, D22_SEVERITY_ERROR },
    { "[model]\n  just words\n", "bad-ini-line", "neither a [section] nor a setting", "key = value", 2, 3, 10,
      D22_SEVERITY_ERROR },
    { "[model]\n; comment\n", "bad-ini-line", "neither a [section]", "'#'", 2, 1, 9, D22_SEVERITY_ERROR },
    { "[model\n", "bad-ini-line", "not a section", "brackets", 1, 1, 6, D22_SEVERITY_ERROR },
    { "[model] # x\n", "bad-ini-line", "not a section", "brackets", 1, 1, 11, D22_SEVERITY_ERROR },
    { "[structures]\nproposed = ../other\n", "bad-setting", "proposed does not name a folder of the model", "beside", 2, 12,
      8, D22_SEVERITY_ERROR },
    { "[structures]\nproposed = /etc\n", "bad-setting", "proposed does not name", "beside", 2, 12, 4, D22_SEVERITY_ERROR },
    { "[structures]\nOption B = b\n", "bad-setting", "Option B cannot be the name", "a-z", 2, 12, 1, D22_SEVERITY_ERROR },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_auto (Read) read = read_settings (bad[i].text);
    const D22Issue *issue = the_issue (read.issues, bad[i].name);
    D22_ASSERT_I64 (d22_issues_length (read.issues), 1);
    D22_ASSERT_I64 (issue->severity, bad[i].severity);
    D22_ASSERT_TRUE (strstr (issue->text, bad[i].says) != NULL, "'%s' does not say '%s'", issue->text, bad[i].says);
    D22_ASSERT_TRUE (strstr (issue->advice, bad[i].advice) != NULL, "'%s' does not say '%s'", issue->advice, bad[i].advice);
    D22_ASSERT_TRUE (g_str_has_suffix (issue->place.file, "/model.ini"), "the file is %s", issue->place.file);
    D22_ASSERT_I64 (issue->place.line, bad[i].line);
    D22_ASSERT_I64 (issue->place.character, bad[i].character);
    D22_ASSERT_I64 (issue->place.width, bad[i].width);
  }
}

static void
bad_values_leave_the_default_and_the_first_of_two_holds (void **state)
{
  (void)state;
  g_auto (Read) read =
      read_settings ("[finance]\nyears = 99\nvacancy-factor = 4\nvacancy-factor = 7\n[model]\ntitle = Phase #2\n");
  D22_ASSERT_I64 (d22_issues_length (read.issues), 2);
  assert_setting (&read, "finance", "years", "5");
  assert_setting (&read, "finance", "vacancy-factor", "4");
  assert_setting (&read, "model", "title", "Phase #2");
  D22_ASSERT_TRUE (!d22_parameters_given (read.parameters, "finance", "years"), "a bad value counts as given");
}

/* The sheet `model` of a workbook is such a table. */
static void
settings_come_from_any_table_of_section_key_and_value (void **state)
{
  (void)state;
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Pool) pool = d22_pool_new ();
  g_autoptr (D22Table) table = table_of ("Value,Key,Section\n7,years,finance\n", issues);
  g_autoptr (D22Parameters) parameters = d22_parameters_new (table, "..A model (2)!", pool, issues);
  assert_no_issues (issues, "a table");
  D22_ASSERT_I64 (parameters->years, 7);
  D22_ASSERT_STR (d22_pool_text (pool, parameters->id), "a-model--2");
  g_autoptr (D22Table) other = table_of ("key,value\nyears,7\n", issues);
  g_autoptr (D22Parameters) defaults = d22_parameters_new (other, "...", pool, issues);
  D22_ASSERT_STR (the_issue (issues, "missing-column")->text, "the table model needs a column 'section'");
  D22_ASSERT_I64 (defaults->years, 5);
  D22_ASSERT_STR (d22_pool_text (pool, defaults->id), "model");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (documented_file_says_what_holds_without_it),
    cmocka_unit_test (settings_have_the_values_that_are_written),
    cmocka_unit_test (what_only_the_model_knows_has_no_default),
    cmocka_unit_test (some_defaults_depend_on_other_settings),
    cmocka_unit_test (structures_are_listed_in_the_order_of_the_file),
    cmocka_unit_test (bad_lines_and_values_are_told_where_they_stand),
    cmocka_unit_test (settings_come_from_any_table_of_section_key_and_value),
    cmocka_unit_test (bad_values_leave_the_default_and_the_first_of_two_holds),
  };
  return D22_RUN (tests);
}
