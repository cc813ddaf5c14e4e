#include "hr-sheets.h"

#include "d22/wrap.h"

#define MOST_COLUMNS 250 /* more proposed roles make no matrix that anybody can read */
#define CELL_WIDTH   14
#define MOST_HEADING 200 /* characters; a table's heading holds 255 */
enum { COLUMN_ROLE, COLUMN_PEOPLE, COLUMN_CLASS, N_EDGE_COLUMNS };

/* `S 78.71`, `(S) 78.71` where a decision replaced the class, `48.62` for other pairs, `S` without a score. Returns:
 * (transfer full). */
static char *
cell_text (const D22HrPair *pair)
{
  GString *text = g_string_new (NULL);
  if (pair->letter != '\0')
    g_string_append_printf (text, pair->part == D22_HR_REPLACED ? "(%c)" : "%c", pair->letter);
  if (pair->score.there) {
    g_autofree char *score = d22_percent_cut (pair->score.percent);
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", score);
  }
  return g_string_free (text->len > 0 ? text : g_string_append (text, "[x]"), FALSE);
}

/* A heading that no column before has, compared as Excel does. Returns: (transfer none): owned by @taken. */
static const char *
heading_of (GHashTable *taken, const char *name)
{
  g_autofree char *safe = d22_text_safe (name);
  g_autofree char *start = g_utf8_substring (safe, 0, MIN (g_utf8_strlen (safe, -1), MOST_HEADING));
  char *heading = g_strdup (start);
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  for (guint n = 2; g_hash_table_contains (taken, folded); n++) {
    g_free (heading);
    g_free (folded);
    heading = g_strdup_printf ("%s [%u]", start, n);
    folded = g_utf8_casefold (heading, -1);
  }
  g_hash_table_insert (taken, g_steal_pointer (&folded), heading);
  return heading;
}

static void
set_columns (const D22HrView *view, D22DocSection *section)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree D22DocColumn *columns = g_new0 (D22DocColumn, N_EDGE_COLUMNS + view->proposed->len);
  columns[COLUMN_ROLE] = (D22DocColumn){ heading_of (taken, "Current role"), "current_role", D22_CELL_TEXT, 48 };
  columns[COLUMN_PEOPLE] = (D22DocColumn){ heading_of (taken, "People"), "people", D22_CELL_COUNT, 0 };
  columns[COLUMN_CLASS] = (D22DocColumn){ heading_of (taken, "Class"), "class", D22_CELL_TEXT, 0 };
  for (guint i = 0; i < view->proposed->len; i++) {
    const D22HrRole *role = d22_hr_view_proposed (view, i);
    columns[N_EDGE_COLUMNS + i] = (D22DocColumn){ heading_of (taken, role->name), role->id, D22_CELL_TEXT, CELL_WIDTH };
  }
  d22_section_columns (section, columns, N_EDGE_COLUMNS + view->proposed->len);
}

/* Puts the row of the current role @index, whose pairs start at @pair. Returns where those of the next role start. */
static guint
put_row (const D22HrView *view, D22DocSection *section, guint index, guint pair)
{
  const D22HrRole *role = d22_hr_view_current (view, index);
  g_autofree const D22HrPair **across = g_new0 (const D22HrPair *, view->proposed->len + 1);
  for (; pair < view->pairs->len && d22_hr_view_pair (view, pair)->current == index; pair++)
    across[d22_hr_view_pair (view, pair)->proposed] = d22_hr_view_pair (view, pair);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, role->name);
  d22_cell_count (section, role->count);
  d22_cell_text (section, role->class_);
  for (guint i = 0; i < view->proposed->len; i++) {
    g_autofree char *text = across[i] != NULL ? cell_text (across[i]) : NULL;
    d22_cell_text (section, text);
  }
  return pair;
}

static void
put_edges (const D22HrView *view, D22DocSection *section)
{
  d22_section_row (section, D22_ROW_TOTAL, 0);
  d22_cell_text (section, "Class of the proposed role");
  d22_cell_empty (section);
  d22_cell_empty (section);
  for (guint i = 0; i < view->proposed->len; i++)
    d22_cell_text (section, d22_hr_view_proposed (view, i)->class_);
  d22_section_row (section, D22_ROW_TOTAL, 0);
  d22_cell_text (section, "Places");
  d22_cell_empty (section);
  d22_cell_empty (section);
  for (guint i = 0; i < view->proposed->len; i++)
    d22_cell_count (section, d22_hr_view_proposed (view, i)->count);
}

static void
say_cells (const D22HrView *view, D22DocSection *section)
{
  d22_section_say (section,
                   "Current roles down, proposed roles across. A figure is the score of the pair in per cent, cut to "
                   "two decimals.");
  d22_section_say (section, "The letter before it is the class that rests on the pair: U unchanged, S natural successor, C "
                            "changed.");
  d22_section_say (section, "A letter in brackets is the computed class that a decision replaced. A figure without a letter "
                            "is one of the role's five best other pairs.");
  d22_section_say (section, "A letter without a figure has no score: a profile is missing (rule 4.7).");
  d22_section_say (section, "People and places are counted by rule 5.1, before any selection; roles out of scope have "
                            "neither.");
  if (view->head.draft)
    d22_section_say (section, "The classes are proposals until people decide (rule 4.11).");
}

/* Pairs a row each, where there are too many proposed roles for a matrix. */
static const D22DocColumn listed[] = {
  { "Current role", "current_role", D22_CELL_TEXT, 34 },
  { "People", "people", D22_CELL_COUNT, 0 },
  { "Proposed role", "proposed_role", D22_CELL_TEXT, 34 },
  { "Places", "places", D22_CELL_COUNT, 0 },
  { "Class that rests on the pair", "class", D22_CELL_TEXT, 20 },
  { "Letter", "letter", D22_CELL_TEXT, 0 },
  D22_HR_FIGURE_COLUMNS,
};

static void
put_pair (D22DocSection *section, gconstpointer data, guint row)
{
  const D22HrView *view = data;
  const D22HrPair *pair = d22_hr_view_pair (view, row);
  const D22HrRole *current = d22_hr_view_current (view, pair->current);
  const D22HrRole *proposed = d22_hr_view_proposed (view, pair->proposed);
  d22_cell_text (section, current->name);
  d22_cell_count (section, current->count);
  d22_cell_text (section, proposed->name);
  d22_cell_count (section, proposed->count);
  d22_cell_textf (section, pair->part == D22_HR_REPLACED ? "(%s)" : "%s",
                  pair->class_ != NULL ? pair->class_ : "none: another pair");
  d22_cell_letter (section, pair->letter);
  d22_hr_cell_figures (section, pair->score, pair->current_coverage, pair->proposed_coverage);
}

/* The main pair of each role. */
static void
put_main_pairs (D22DocSection *section, gconstpointer data)
{
  const D22HrView *view = data;
  d22_section_columns (section, listed, G_N_ELEMENTS (listed));
  for (guint i = 0; i < view->pairs->len; i++) {
    if (i > 0 && d22_hr_view_pair (view, i)->current == d22_hr_view_pair (view, i - 1)->current)
      continue;
    d22_section_row (section, D22_ROW_PLAIN, 0);
    put_pair (section, data, i);
  }
}

static void
put_list (D22HrBook *hr, D22DocSection *section)
{
  static const D22LongSummary summary = { "current role: the first pair of each", put_main_pairs };
  const D22HrView *view = hr->view;
  const D22LongTable table = { listed, G_N_ELEMENTS (listed), view->pairs->len, put_pair, NULL, view, FALSE, &summary };
  d22_section_say (section,
                   "There are %u proposed roles, too many to stand across: the pairs of the evidence are listed, a "
                   "row each.",
                   view->proposed->len);
  d22_section_say (section, "A class in brackets is the computed one that a decision replaced. Letters: U unchanged, S "
                            "natural successor, C changed.");
  d22_section_say (section, "People and places are counted by rule 5.1, before any selection. They stand on every row of "
                            "their role: do not add them up.");
  d22_long_table_put (&hr->book, section, &table);
}

void
d22_hr_matrix (D22HrBook *hr, D22DocSection *section)
{
  const D22HrView *view = hr->view;
  if (view->current->len == 0 || view->proposed->len == 0) {
    d22_section_say (section, "There is nothing to compare: one of the structures has no role.");
    return;
  }
  if (view->proposed->len > MOST_COLUMNS) {
    put_list (hr, section);
    return;
  }
  say_cells (view, section);
  d22_section_leave_empty (section, "the pair is not among the evidence (rule 4.10), or the edge has no figure there.");
  set_columns (view, section);
  for (guint i = 0, pair = 0; i < view->current->len; i++)
    pair = put_row (view, section, i, pair);
  put_edges (view, section);
}
