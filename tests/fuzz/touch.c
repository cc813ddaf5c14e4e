#include "fuzz.h"

#include <string.h>

/* What a fuzzer must notice: a crash is the only thing it can see. */
#define CHECK(condition)                                                                                                    \
  G_STMT_START                                                                                                              \
  {                                                                                                                         \
    if (!(condition))                                                                                                       \
      __builtin_trap ();                                                                                                    \
  }                                                                                                                         \
  G_STMT_END

static guint
touch_span (D22Span span)
{
  guint sum = 0;
  CHECK (g_utf8_validate_len (span.data, span.len, NULL));
  for (gsize i = 0; i < span.len; i++)
    sum += (guchar)span.data[i];
  return sum;
}

static void
check_place (const D22Place *place)
{
  if (place->excerpt == NULL)
    return;
  CHECK (g_utf8_validate (place->excerpt, -1, NULL));
  gsize length = (gsize)g_utf8_strlen (place->excerpt, -1);
  CHECK (length <= 130);
  CHECK (place->character <= length + 1);
  CHECK (place->character == 0 || place->width >= 1);
  CHECK (place->width <= 1 || place->character + place->width <= length + 1);
  CHECK (strpbrk (place->excerpt, "\r\n\t") == NULL);
}

guint
fuzz_touch_table (D22Table *table)
{
  guint n_columns = d22_table_n_columns (table), sum = 0;
  g_autofree D22Span *cells = g_new0 (D22Span, n_columns + 1);
  for (guint column = 0; column < n_columns; column++)
    sum += touch_span (d22_table_heading (table, column));
  for (guint32 row = 0; row < MIN (d22_table_n_rows (table), 200); row++) {
    d22_table_read_row (table, row, cells);
    for (int column = -1; column < (int)MIN (n_columns, 50); column++) {
      g_auto (D22Place) place = { 0 };
      d22_table_place (table, row, column, &place);
      check_place (&place);
    }
    for (guint column = 0; column < n_columns; column++)
      sum += touch_span (cells[column]);
  }
  return sum;
}

void
fuzz_check_issues (const D22Issues *issues)
{
  for (guint i = 0; i < d22_issues_length (issues); i++) {
    const D22Issue *issue = d22_issues_get (issues, i);
    CHECK (g_utf8_validate (issue->text, -1, NULL));
    CHECK (strpbrk (issue->text, "\r\n") == NULL);
    CHECK (issue->advice != NULL && *issue->advice != '\0' && strpbrk (issue->advice, "\r\n") == NULL);
    check_place (&issue->place);
  }
}
