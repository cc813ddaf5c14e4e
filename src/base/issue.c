#include "d22/issue.h"

#include <string.h>

#define KEPT_MAX     1000
#define N_SEVERITIES (D22_SEVERITY_NOTE + 1)

/* How many findings of one name one file has. */
typedef struct {
  const char *name; /* static */
  char *file;       /* owned; %NULL for findings without a file */
  guint64 count;
} Tally;

struct _D22Issues {
  GPtrArray *kept;     /* of D22Issue, owned */
  GHashTable *tallies; /* of Tally, owned, each its own key */
  guint64 counts[N_SEVERITIES];
  guint64 dropped;
};

static guint
tally_hash (gconstpointer key)
{
  const Tally *tally = key;
  guint file = tally->file != NULL ? g_str_hash (tally->file) : 0;
  return g_str_hash (tally->name) * 31 + file;
}

static gboolean
tally_equal (gconstpointer a, gconstpointer b)
{
  const Tally *left = a, *right = b;
  return strcmp (left->name, right->name) == 0 && g_strcmp0 (left->file, right->file) == 0;
}

static void
tally_free (gpointer data)
{
  Tally *tally = data;
  g_free (tally->file);
  g_free (tally);
}

static void
issue_free (gpointer data)
{
  D22Issue *issue = data;
  d22_place_clear (&issue->place);
  g_free (issue->text);
  g_free (issue->advice);
  g_free (issue);
}

D22Issues *
d22_issues_new (void)
{
  D22Issues *issues = g_new0 (D22Issues, 1);
  issues->kept = g_ptr_array_new_with_free_func (issue_free);
  issues->tallies = g_hash_table_new_full (tally_hash, tally_equal, tally_free, NULL);
  return issues;
}

void
d22_issues_free (D22Issues *issues)
{
  if (issues == NULL)
    return;
  g_ptr_array_unref (issues->kept);
  g_hash_table_unref (issues->tallies);
  g_free (issues);
}

void
d22_place_clear (D22Place *place)
{
  g_free (place->file);
  g_free (place->cell);
  g_free (place->column);
  g_free (place->excerpt);
  *place = (D22Place){0};
}

/* Counts a finding; returns whether there is room to keep it. */
static gboolean
count_one (D22Issues *issues, const char *name, char *file)
{
  Tally key = {.name = name, .file = file};
  Tally *tally = g_hash_table_lookup (issues->tallies, &key);
  if (tally == NULL) {
    tally = g_new0 (Tally, 1);
    tally->name = name;
    tally->file = g_strdup (file);
    g_hash_table_add (issues->tallies, tally);
  }
  tally->count++;
  return tally->count <= KEPT_MAX;
}

void
d22_issues_add (D22Issues *issues, D22Severity severity, const char *name, D22Place *place, const char *advice,
                const char *format, ...)
{
  D22Place none = {0};
  D22Place *where = place != NULL ? place : &none;
  issues->counts[severity]++;
  if (!count_one (issues, name, where->file)) {
    issues->dropped++;
    d22_place_clear (where);
    return;
  }
  va_list args;
  D22Issue *issue = g_new0 (D22Issue, 1);
  issue->severity = severity;
  issue->name = name;
  issue->place = *where;
  *where = (D22Place){0};
  issue->advice = g_strdup (advice);
  va_start (args, format);
  issue->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (issues->kept, issue);
}

static int
compare_numbers (guint a, guint b)
{
  return a < b ? -1 : a > b;
}

/* Returns the length of the name of the sheet that @cell lies in: `current_posts!C14`. */
static gsize
sheet_length (const char *cell)
{
  const char *mark = cell != NULL ? strrchr (cell, '!') : NULL;
  return mark != NULL ? (gsize)(mark - cell) : 0;
}

static int
compare_sheets (const char *a, const char *b)
{
  gsize a_len = sheet_length (a), b_len = sheet_length (b);
  gsize common = MIN (a_len, b_len);
  int order = common > 0 ? memcmp (a, b, common) : 0;
  return order != 0 ? order : (a_len > b_len) - (a_len < b_len);
}

/* Within a sheet and line the shorter reference is the column further left: Z9 before AA9. */
static int
compare_cells (const char *a, const char *b)
{
  gsize a_len = a != NULL ? strlen (a) : 0, b_len = b != NULL ? strlen (b) : 0;
  if (a_len != b_len)
    return a_len < b_len ? -1 : 1;
  return g_strcmp0 (a, b);
}

static int
compare_places (const D22Place *a, const D22Place *b)
{
  int order = g_strcmp0 (a->file, b->file);
  if (order == 0)
    order = compare_sheets (a->cell, b->cell);
  if (order == 0)
    order = compare_numbers (a->line, b->line);
  if (order == 0)
    order = compare_numbers (a->character, b->character);
  if (order == 0)
    order = compare_cells (a->cell, b->cell);
  return order;
}

/* What is left to tell two findings apart, so that the order they were found in never shows. */
static int
compare_words (const D22Issue *a, const D22Issue *b)
{
  int order = strcmp (a->name, b->name);
  if (order == 0)
    order = g_strcmp0 (a->place.column, b->place.column);
  if (order == 0)
    order = strcmp (a->text, b->text);
  if (order == 0)
    order = g_strcmp0 (a->advice, b->advice);
  return order;
}

static int
compare_issues (gconstpointer a, gconstpointer b)
{
  const D22Issue *left = *(const D22Issue *const *)a;
  const D22Issue *right = *(const D22Issue *const *)b;
  if (left->severity != right->severity)
    return left->severity < right->severity ? -1 : 1;
  int order = compare_places (&left->place, &right->place);
  return order != 0 ? order : compare_words (left, right);
}

void
d22_issues_sort (D22Issues *issues)
{
  g_ptr_array_sort (issues->kept, compare_issues);
}

guint
d22_issues_length (const D22Issues *issues)
{
  return issues->kept->len;
}

const D22Issue *
d22_issues_get (const D22Issues *issues, guint index)
{
  g_return_val_if_fail (index < issues->kept->len, NULL);
  return g_ptr_array_index (issues->kept, index);
}

guint64
d22_issues_count (const D22Issues *issues, D22Severity severity)
{
  return issues->counts[severity];
}

guint64
d22_issues_dropped (const D22Issues *issues)
{
  return issues->dropped;
}

const char *
d22_severity_text (D22Severity severity)
{
  static const char *const texts[N_SEVERITIES] = {"error", "warning", "note"};
  return texts[severity];
}
