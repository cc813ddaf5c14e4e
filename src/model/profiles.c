#include "loading.h"

#include <string.h>

/* A statement with its role and its row. */
typedef struct {
  guint32 role; /* index into the structure's roles */
  D22Statement statement;
  D22Spot spot;
} Entry;

/* --- cells of several lines --- */

#define DIGITS_MAX 3
#define ROMAN_MAX  4

static gsize
skip_bullet (const char *text)
{
  static const char *const bullets[] = { "-",      "*",      "+",      "\u2022", "\u00b7", "\u2013",
                                         "\u2014", "\u25cf", "\u25aa", "\u25e6", "\uf0b7" };
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++) {
    if (g_str_has_prefix (text, bullets[i]))
      return strlen (bullets[i]);
  }
  return 0;
}

/* `1.`, `2.3.`, `a)`, `(iv)`: never a word of the text itself. */
static gsize
skip_number (const char *text)
{
  const char *at = *text == '(' ? text + 1 : text;
  gsize n = strspn (at, "0123456789");
  if (n > DIGITS_MAX)
    return 0;
  if (n == 0)
    n = MIN (strspn (at, "ivxIVX"), ROMAN_MAX);
  if (n == 0 && g_ascii_isalpha (*at))
    n = 1;
  if (n == 0 || (at[n] != '.' && at[n] != ')'))
    return 0;
  at += n + 1;
  for (gsize more = strspn (at, "0123456789"); more > 0 && more <= DIGITS_MAX && (at[more] == '.' || at[more] == ')');
       more = strspn (at, "0123456789"))
    at += more + 1;
  return (gsize)(at - text);
}

/* Returns the line without its list mark and white space. */
static D22Span
strip_mark (D22Span line)
{
  g_autofree char *text = d22_span_dup (line);
  gsize n = skip_bullet (text);
  if (n == 0)
    n = skip_number (text);
  if (n == 0 || n >= line.len || (line.data[n] != ' ' && line.data[n] != '\t'))
    return line;
  return d22_span_strip ((D22Span){ line.data + n, line.len - n });
}

/* Returns the lines of @text that hold anything. */
static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (D22Span));
  while (*text != '\0') {
    gsize n = strcspn (text, "\r\n");
    D22Span line = d22_span_strip ((D22Span){ text, n });
    if (line.len > 0)
      g_array_append_val (lines, line);
    text += n;
    text += strspn (text, "\r\n");
  }
  return lines;
}

static void
add_statement (D22Loading *loading, const D22ProfileRow *row, D22Span text, guint number, Entry *entry)
{
  D22Pool *pool = loading->model->pool;
  D22Id id = row->statement_id;
  if (number > 0 && id != D22_ID_NONE) {
    g_autofree char *numbered = g_strdup_printf ("%s-%u", d22_pool_text (pool, id), number);
    id = d22_pool_intern (pool, d22_span (numbered));
  }
  D22Id words = d22_pool_intern (pool, text);
  entry->statement = (D22Statement){ .id = id,
                                     .text = words,
                                     .folded = d22_pool_fold (pool, words),
                                     .code = row->code,
                                     .section = (D22Section)row->section,
                                     .weight = row->weight,
                                     .corporate = row->corporate != 0 };
}

static void
split_row (D22Loading *loading, const D22Rows *rows, const D22ProfileRow *row, guint32 role, GArray *entries)
{
  Entry entry = { .role = role, .spot = { rows, &row->record } };
  g_autoptr (GArray) lines = split_lines (d22_loading_text (loading, row->statement));
  for (guint i = 0; i < lines->len; i++) {
    D22Span line = g_array_index (lines, D22Span, i);
    gboolean is_one = lines->len == 1;
    add_statement (loading, row, is_one ? line : strip_mark (line), is_one ? 0 : i + 1, &entry);
    g_array_append_val (entries, entry);
  }
}

/* --- whose profile --- */

/* A structure's rows for a role replace the role's whole profile. */
static void
mark_replaced (const D22Rows *rows, D22IdMap *replaced)
{
  for (guint i = 0; rows != NULL && i < rows->records->len; i++)
    d22_id_map_set (replaced, g_array_index (rows->records, D22ProfileRow, i).role_id, 0);
}

static void
collect_rows (D22Loading *loading, const D22Side *side, const D22Rows *rows, const D22IdMap *replaced, GArray *entries)
{
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    const D22ProfileRow *row = &g_array_index (rows->records, D22ProfileRow, i);
    guint32 role = d22_id_map_get (&side->role_index, row->role_id);
    gboolean is_replaced = replaced != NULL && d22_id_map_get (replaced, row->role_id) != D22_NONE;
    gboolean has_section =
        d22_rows_given (rows, &row->record, "section") && row->section >= 0 && row->section < D22_N_SECTIONS;
    if (role != D22_NONE && !is_replaced && has_section)
      split_row (loading, rows, row, role, entries);
  }
}

/* By role and section; rows of one section stay as written. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;
  if (left->role != right->role)
    return left->role < right->role ? -1 : 1;
  return (int)left->statement.section - (int)right->statement.section;
}

void
d22_profiles_load (D22Loading *loading, D22Side *side)
{
  const D22Rows *own = loading->rows[D22_IN_PROFILES][side->at];
  D22IdMap replaced = { 0 };
  mark_replaced (own, &replaced);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  collect_rows (loading, side, loading->rows[D22_IN_PROFILES][D22_AT_ROOT], &replaced, entries);
  collect_rows (loading, side, own, NULL, entries);
  d22_id_map_clear (&replaced);
  g_array_sort (entries, compare_entries);
  for (guint32 i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    D22Role *role = &g_array_index (side->structure->roles, D22Role, entry->role);
    if (role->n_statements++ == 0)
      role->first = i;
    g_array_append_val (side->structure->statements, entry->statement);
    g_array_append_val (side->statement_spots, entry->spot);
  }
}
