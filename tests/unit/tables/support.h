/* What the tests of the room tables share. */
#pragma once

#include "d22-test.h"

#include <string.h>

#include "d22/issue.h"
#include "d22/rows.h"
#include "d22/table.h"

/* Returns the first finding called @name, or %NULL. */
static inline const D22Issue *
find_issue (const D22Issues *issues, const char *name)
{
  for (guint i = 0; i < d22_issues_length (issues); i++) {
    if (strcmp (d22_issues_get (issues, i)->name, name) == 0)
      return d22_issues_get (issues, i);
  }
  return NULL;
}

static inline const D22Issue *
the_issue (const D22Issues *issues, const char *name)
{
  const D22Issue *issue = find_issue (issues, name);
  D22_ASSERT_TRUE (issue != NULL, "no finding %s", name);
  D22_ASSERT_TRUE (g_utf8_validate (issue->text, -1, NULL), "its text is not UTF-8");
  D22_ASSERT_TRUE (issue->advice != NULL && *issue->advice != '\0', "%s has no advice", name);
  return issue;
}

static inline guint
count_issues (const D22Issues *issues, const char *name)
{
  guint count = 0;
  for (guint i = 0; i < d22_issues_length (issues); i++)
    count += strcmp (d22_issues_get (issues, i)->name, name) == 0;
  return count;
}

static inline void
assert_no_issues (const D22Issues *issues, const char *what)
{
  for (guint i = 0; i < d22_issues_length (issues); i++)
    print_error ("%s: %s\n", d22_issues_get (issues, i)->name, d22_issues_get (issues, i)->text);
  D22_ASSERT_TRUE (d22_issues_length (issues) == 0, "findings in '%s'", what);
}

static inline D22Table *
table_of_bytes (const char *data, gsize length, D22Issues *issues)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  return d22_table_new_csv (bytes, "posts.csv", issues);
}

static inline D22Table *
table_of (const char *text, D22Issues *issues)
{
  return table_of_bytes (text, strlen (text), issues);
}

static inline void
assert_span (D22Span span, const char *want)
{
  g_autofree char *got = d22_span_dup (span);
  D22_ASSERT_STR (got, want);
}

/* Asserts the cells of a row: @want has them with `|` between. */
static inline void
assert_row (D22Table *table, guint32 row, const char *want)
{
  g_autofree D22Span *cells = g_new (D22Span, d22_table_n_columns (table));
  g_autoptr (GString) got = g_string_new (NULL);
  d22_table_read_row (table, row, cells);
  for (guint i = 0; i < d22_table_n_columns (table); i++) {
    g_string_append (got, i > 0 ? "|" : "");
    g_string_append_len (got, cells[i].data, (gssize)cells[i].len);
  }
  D22_ASSERT_STR (got->str, want);
}
