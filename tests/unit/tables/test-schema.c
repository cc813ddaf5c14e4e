#include "support.h"

#include "d22/parameters.h"

/* The size of what a column of each type holds. */
static gsize
field_size (D22Type type)
{
  switch (type) {
  case D22_TYPE_MONEY:
  case D22_TYPE_FTE:
  case D22_TYPE_PERCENT:
  case D22_TYPE_DECIMAL:
    return 8;
  case D22_TYPE_ID:
  case D22_TYPE_IDS:
  case D22_TYPE_TEXT:
  case D22_TYPE_CHOICE:
  case D22_TYPE_YES_NO:
  case D22_TYPE_COUNT:
  case D22_TYPE_DATE:
  case D22_TYPE_YEAR:
    return 4;
  }
  return 0;
}

static void
check_column (const D22Schema *schema, const D22Column *column)
{
  const char *name = column->name;
  D22_ASSERT_TRUE (column->offset >= sizeof (D22Record), "%s lies in the head of the record", name);
  D22_ASSERT_TRUE (column->offset + field_size (column->type) <= schema->record_size, "%s lies outside the record", name);
  D22_ASSERT_TRUE ((column->choices != NULL) == (column->type == D22_TYPE_CHOICE), "%s: choices and type differ", name);
  D22_ASSERT_TRUE (column->choices == NULL || column->choices[0] != NULL, "%s has no choices", name);
  D22_ASSERT_TRUE (column->meaning != NULL && strlen (column->meaning) > 3, "%s has no meaning", name);
  D22_ASSERT_TRUE (!column->required || column->fallback == NULL, "%s is required and has a default", name);
  for (const char *at = name; *at != '\0'; at++)
    D22_ASSERT_TRUE (g_ascii_islower (*at) || *at == '_', "%s is not a plain name", name);
}

static void
check_reference (const char *name, const char *refers_to)
{
  g_auto (GStrv) parts = g_strsplit (refers_to, ".", 2);
  const D22Schema *schema = d22_schema_find (parts[0]);
  D22_ASSERT_TRUE (schema != NULL && d22_schema_column (schema, parts[1]) >= 0, "%s refers to %s", name, refers_to);
}

static void
every_schema_is_sound (void **state)
{
  (void)state;
  guint n = 0;
  for (const D22Schema *const *all = d22_schemas (); *all != NULL; all++, n++) {
    const D22Schema *schema = *all;
    D22_ASSERT_TRUE (d22_schema_find (schema->name) == schema, "%s is there twice", schema->name);
    D22_ASSERT_TRUE (schema->n_columns <= D22_SCHEMA_MAX_COLUMNS, "%s has too many columns", schema->name);
    D22_ASSERT_TRUE (strlen (schema->meaning) > 10, "%s has no meaning", schema->name);
    for (guint i = 0; i < schema->n_columns; i++) {
      const D22Column *column = &schema->columns[i];
      D22_ASSERT_I64 (d22_schema_column (schema, column->name), i);
      check_column (schema, column);
      if (column->refers_to != NULL)
        check_reference (column->name, column->refers_to);
      for (guint j = 0; j < i; j++)
        D22_ASSERT_TRUE (schema->columns[j].offset != column->offset, "%s shares a field", column->name);
    }
  }
  D22_ASSERT_I64 (n, 21);
  D22_ASSERT_TRUE (d22_schema_find ("post") == NULL, "there is no table post");
  D22_ASSERT_I64 (d22_schema_column (&d22_schema_posts, "salary"), -1);
}

/* Writes each default into a cell: it must read without a finding and equal the empty cell. */
static void
every_default_reads_as_a_user_would_write_it (void **state)
{
  (void)state;
  for (const D22Schema *const *all = d22_schemas (); *all != NULL; all++) {
    g_autoptr (D22Pool) pool = d22_pool_new ();
    for (guint i = 0; i < (*all)->n_columns; i++) {
      const D22Column *column = &(*all)->columns[i];
      if (column->fallback == NULL)
        continue;
      g_autoptr (D22Issues) ignored = d22_issues_new ();
      g_autofree char *text = g_strdup_printf ("%s,x\n%s,1\n,1\n", column->name, column->fallback);
      g_autoptr (D22Rows) rows = d22_rows_bind (table_of (text, ignored), *all, pool, FALSE, ignored);
      const char *given = rows->records->data + column->offset, *empty = given + (*all)->record_size;
      D22_ASSERT_TRUE (memcmp (given, empty, field_size (column->type)) == 0, "%s.%s", (*all)->name, column->name);
      D22_ASSERT_I64 (g_array_index (rows->records, D22PostRow, 0).record.given, 1u << i);
    }
  }
}

static void
changes_have_the_columns_of_posts (void **state)
{
  (void)state;
  for (guint i = 0; i < d22_schema_posts.n_columns; i++) {
    const D22Column *post = &d22_schema_posts.columns[i];
    int index = d22_schema_column (&d22_schema_changes, post->name);
    D22_ASSERT_TRUE (index >= 0, "changes.csv has no %s", post->name);
    const D22Column *change = &d22_schema_changes.columns[index];
    D22_ASSERT_I64 (change->type, post->type);
    D22_ASSERT_I64 (change->offset, post->offset);
    D22_ASSERT_TRUE (change->fallback == NULL, "%s has a default before the merge", post->name);
  }
  D22_ASSERT_I64 (d22_schema_changes.n_columns, d22_schema_posts.n_columns + 3);
}

static void
closed_lists_follow_their_enums (void **state)
{
  (void)state;
  D22_ASSERT_STR (d22_basis_text (D22_BASIS_DERIVED), "derived");
  D22_ASSERT_STR (d22_section_text (D22_SECTION_DIGITAL), "digital");
  D22_ASSERT_STR (d22_outcome_text (D22_OUTCOME_NATURAL_SUCCESSOR), "natural-successor");
  D22_ASSERT_STR (d22_line_kind_text (D22_KIND_ONE_OFF), "one-off");
  D22_ASSERT_STR (d22_cashability_text (D22_NON_CASHABLE), "non-cashable");
}

static void
reference_lists_every_column_and_setting (void **state)
{
  (void)state;
  g_autofree char *reference = d22_schema_reference ();
  for (const D22Schema *const *all = d22_schemas (); *all != NULL; all++) {
    g_autofree char *heading = g_strdup_printf ("\n## %s.csv\n", (*all)->name);
    const char *section = strstr (reference, heading);
    D22_ASSERT_TRUE (section != NULL, "no section for %s", (*all)->name);
    for (guint i = 0; i < (*all)->n_columns; i++) {
      g_autofree char *row = g_strdup_printf ("\n| `%s` | ", (*all)->columns[i].name);
      D22_ASSERT_TRUE (strstr (section, row) != NULL, "no row for %s", (*all)->columns[i].name);
    }
  }
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *row = g_strdup_printf ("\n| `%s` | ", settings[i].key);
    D22_ASSERT_TRUE (strstr (reference, row) != NULL, "no row for %s", settings[i].key);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (every_schema_is_sound),
    cmocka_unit_test (every_default_reads_as_a_user_would_write_it),
    cmocka_unit_test (changes_have_the_columns_of_posts),
    cmocka_unit_test (closed_lists_follow_their_enums),
    cmocka_unit_test (reference_lists_every_column_and_setting),
  };
  return D22_RUN (tests);
}
