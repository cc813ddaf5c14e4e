#include "headings.h"

#include "excerpt.h"
#include "names.h"
#include "table-private.h"

#define YEARS_MAX 100 /* keeps rows x years in 32-bit arrays; a projection has at most 30 */

typedef struct {
  D22Table *table;
  const D22Schema *schema;
  int *columns;
  GArray *years;   /* of D22YearColumn */
  GArray *unknown; /* of guint: columns that nothing knows */
  D22Issues *issues;
} Matcher;

static int
find_column (const D22Schema *schema, D22Span heading)
{
  for (guint i = 0; i < schema->n_columns; i++) {
    if (d22_name_matches (heading, schema->columns[i].name))
      return (int)i;
  }
  return -1;
}

static void
report_duplicate (Matcher *matcher, guint cell)
{
  g_autofree char *shown = d22_excerpt_value (d22_table_heading (matcher->table, cell));
  d22_table_issue (matcher->table, D22_HEADER_ROW, (int)cell, matcher->issues, D22_SEVERITY_ERROR, "duplicate-column",
                   "keep one of them", "column '%s' is there twice; the first is read", shown);
}

static void
match_year (Matcher *matcher, guint cell, D22Year year)
{
  for (guint i = 0; i < matcher->years->len; i++) {
    if (g_array_index (matcher->years, D22YearColumn, i).year.start == year.start) {
      report_duplicate (matcher, cell);
      return;
    }
  }
  D22YearColumn column = { year, cell };
  g_array_append_val (matcher->years, column);
}

static void
match_heading (Matcher *matcher, guint cell)
{
  D22Span heading = d22_table_heading (matcher->table, cell);
  int column = find_column (matcher->schema, heading);
  D22Year year = { 0 };
  if (column >= 0 && matcher->columns[column] >= 0)
    report_duplicate (matcher, cell);
  else if (column >= 0)
    matcher->columns[column] = (int)cell;
  else if (matcher->schema->year_columns && d22_year_parse (heading, &year))
    match_year (matcher, cell, year);
  else
    g_array_append_val (matcher->unknown, cell);
}

/* Returns: (transfer container): the names of the schema's columns; @absent: of those alone that the table does not have. */
static GPtrArray *
column_names (const Matcher *matcher, gboolean absent)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < matcher->schema->n_columns; i++) {
    if (!absent || matcher->columns[i] < 0)
      g_ptr_array_add (names, (gpointer)matcher->schema->columns[i].name);
  }
  return names;
}

/* Returns: (transfer full): what to do about a heading that nothing knows. */
static char *
unknown_advice (const Matcher *matcher, D22Span heading)
{
  g_autoptr (GPtrArray) absent = column_names (matcher, TRUE);
  const char *nearest = d22_name_nearest (heading, absent);
  if (nearest != NULL)
    return g_strdup_printf ("did you mean '%s'?", nearest);
  g_autoptr (GPtrArray) all = column_names (matcher, FALSE);
  g_autofree char *list = d22_name_list (all);
  return g_strdup_printf ("it is not read; the table's columns are %s%s", list,
                          matcher->schema->year_columns ? ", and one a financial year, such as 2021/22" : "");
}

static void
report_unknown (Matcher *matcher, guint cell)
{
  D22Span heading = d22_table_heading (matcher->table, cell);
  g_autofree char *shown = d22_excerpt_value (heading);
  g_autofree char *text = heading.len > 0
                              ? g_strdup_printf ("the table %s knows no column '%s'", matcher->schema->name, shown)
                              : g_strdup_printf ("column %u has no heading", cell + 1);
  g_autofree char *advice =
      heading.len > 0 ? unknown_advice (matcher, heading) : g_strdup ("it is not read; name or remove it");
  d22_table_issue (matcher->table, D22_HEADER_ROW, (int)cell, matcher->issues, D22_SEVERITY_WARNING, "unknown-column",
                   advice, "%s", text);
}

static void
report_missing (Matcher *matcher, const char *advice, const char *name)
{
  d22_table_issue (matcher->table, D22_HEADER_ROW, -1, matcher->issues, D22_SEVERITY_ERROR, "missing-column", advice,
                   "the table %s needs %s", matcher->schema->name, name);
}

static void
check_missing (Matcher *matcher)
{
  for (guint i = 0; i < matcher->schema->n_columns; i++) {
    const D22Column *column = &matcher->schema->columns[i];
    if (!column->required || matcher->columns[i] >= 0)
      continue;
    g_autofree char *name = g_strdup_printf ("a column '%s'", column->name);
    g_autofree char *advice = g_strdup_printf ("add it: %s", column->meaning);
    report_missing (matcher, advice, name);
  }
  if (matcher->schema->year_columns && matcher->years->len == 0)
    report_missing (matcher, "add columns named 2021/22, 2022/23 and so on, with pounds in them", "a column for a year");
}

static gint
compare_years (gconstpointer a, gconstpointer b)
{
  const D22YearColumn *left = a, *right = b;
  return left->year.start - right->year.start;
}

void
d22_headings_match (D22Table *table, const D22Schema *schema, int *columns, GArray *years, D22Issues *issues)
{
  g_autoptr (GArray) unknown = g_array_new (FALSE, FALSE, sizeof (guint));
  Matcher matcher = { table, schema, columns, years, unknown, issues };
  for (guint i = 0; i < schema->n_columns; i++)
    columns[i] = -1;
  for (guint cell = 0; cell < d22_table_n_columns (table); cell++)
    match_heading (&matcher, cell);
  for (guint i = 0; i < unknown->len; i++)
    report_unknown (&matcher, g_array_index (unknown, guint, i));
  check_missing (&matcher);
  g_array_sort (years, compare_years);
  if (years->len > YEARS_MAX) {
    d22_table_issue (table, D22_HEADER_ROW, -1, issues, D22_SEVERITY_ERROR, "too-many-columns",
                     "leave out the years that the projection does not reach", "the header has %u years, more than %d",
                     years->len, YEARS_MAX);
    g_array_set_size (years, YEARS_MAX);
  }
}
