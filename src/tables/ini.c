#include "ini.h"

#include <string.h>

#include "encoding.h"
#include "excerpt.h"
#include "table-private.h"

/* Where a setting and the heading of its section lie in the text. */
typedef struct {
  guint line, section_line;
  D22Span cells[3]; /* section, key, value */
} Setting;

typedef struct {
  D22Text text;     /* owned */
  GArray *settings; /* of Setting, one a row */
} Origin;

typedef struct {
  D22Table *table;
  Origin *origin; /* the table's */
  D22Issues *issues;
  D22Span section; /* @data %NULL before the first */
  guint section_line;
} Reader;

static void
origin_free (gpointer data)
{
  Origin *origin = data;
  d22_text_clear (&origin->text);
  g_array_unref (origin->settings);
  g_free (origin);
}

static void
locate (const D22Table *table, guint32 row, int column, D22Place *place)
{
  const Origin *origin = table->origin;
  if (row == D22_HEADER_ROW)
    return;
  const Setting *setting = &g_array_index (origin->settings, Setting, row);
  D22Span cell = setting->cells[column < 0 ? 1 : column];
  guint line = column == 0 ? setting->section_line : setting->line;
  D22Point point = { d22_line_start (origin->text.text, cell.data), line, cell };
  if (column < 0)
    point.span.data = NULL;
  d22_place_point (place, origin->text.text, point);
}

static void
report (const Reader *reader, guint line, D22Span span, const char *advice, const char *text)
{
  g_auto (D22Place) place = { .file = g_strdup (d22_table_shown (reader->table)) };
  D22Span all = reader->origin->text.text;
  d22_place_point (&place, all, (D22Point){ d22_line_start (all, span.data), line, span });
  d22_issues_add (reader->issues, D22_SEVERITY_ERROR, "bad-ini-line", &place, advice, "%s", text);
}

static void
read_section (Reader *reader, guint line, D22Span text)
{
  const char *close = memchr (text.data, ']', text.len);
  D22Span name = { text.data + 1, close != NULL ? (gsize)(close - text.data) - 1 : 0 };
  name = d22_span_strip (name);
  if (close == NULL || close + 1 != text.data + text.len || name.len == 0) {
    report (reader, line, text, "write the section's name in brackets and nothing else on the line", "not a section");
    return;
  }
  reader->section = name;
  reader->section_line = line;
}

/* Returns where a comment seems to begin in @value, or %NULL. `Phase #2` is none. */
static const char *
find_comment (D22Span value)
{
  for (const char *at = value.data + 1; value.len > 0 && at < value.data + value.len; at++) {
    gboolean begins = (*at == '#' || *at == ';') && (at[-1] == ' ' || at[-1] == '\t');
    if (begins && (at + 1 == value.data + value.len || !g_ascii_isdigit (at[1])))
      return at;
  }
  return NULL;
}

static void
add_setting (Reader *reader, Setting setting)
{
  if (!d22_table_append (reader->table, setting.line, setting.cells))
    return;
  g_array_append_val (reader->origin->settings, setting);
  D22Span value = setting.cells[2];
  if (find_comment (value) == NULL)
    return;
  g_autofree char *shown = d22_excerpt_value (value);
  d22_table_issue (reader->table, d22_table_n_rows (reader->table) - 1, 2, reader->issues, D22_SEVERITY_WARNING,
                   "inline-comment", "comments stand on their own lines and begin with '#'",
                   "what looks like a comment is part of the value '%s'", shown);
}

static void
read_setting (Reader *reader, guint line, D22Span text)
{
  const char *equals = memchr (text.data, '=', text.len);
  if (equals == NULL || equals == text.data) {
    report (reader, line, text, "write 'key = value'; comments stand on their own lines and begin with '#'",
            "neither a [section] nor a setting");
    return;
  }
  if (reader->section.data == NULL) {
    report (reader, line, text, "put a line such as [model] above it", "a setting before the first [section]");
    return;
  }
  D22Span key = d22_span_strip ((D22Span){ text.data, (gsize)(equals - text.data) });
  D22Span value = d22_span_strip ((D22Span){ equals + 1, (gsize)(text.data + text.len - equals) - 1 });
  add_setting (reader, (Setting){ line, reader->section_line, { reader->section, key, value } });
}

static void
read_line (Reader *reader, guint line, D22Span text)
{
  text = d22_span_strip (text);
  if (text.len == 0 || text.data[0] == '#')
    return;
  if (text.data[0] == '[')
    read_section (reader, line, text);
  else
    read_setting (reader, line, text);
}

D22Table *
d22_ini_table_new (GBytes *bytes, const char *shown, D22Issues *issues)
{
  static const char *const headings[] = { "section", "key", "value" };
  D22Text text = { NULL, { NULL, 0 } };
  if (!d22_text_decode (bytes, D22_TEXT_INI, shown, issues, &text))
    return NULL;
  Origin *origin = g_new0 (Origin, 1);
  origin->text = text;
  origin->settings = g_array_new (FALSE, FALSE, sizeof (Setting));
  D22Table *table = d22_table_new_cells (shown, locate, origin, origin_free);
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    d22_table_add_heading (table, d22_span (headings[i]));

  Reader reader = { .table = table, .origin = origin, .issues = issues };
  const char *at = text.text.data, *end = at + text.text.len;
  for (guint line = 1; at < end; line++) {
    const char *line_end = memchr (at, '\n', (gsize)(end - at));
    if (line_end == NULL)
      line_end = end;
    read_line (&reader, line, (D22Span){ at, (gsize)(line_end - at) });
    at = line_end < end ? line_end + 1 : end;
  }
  return table;
}
