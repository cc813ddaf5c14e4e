#include "loading.h"

#include <string.h>

/* A role with where it is written, so that both are sorted together. */
typedef struct {
  D22Role role;
  D22Spot spot;
} Entry;

/* --- roles that a title and a grade make --- */

/* Returns `title|grade` in the model's one spelling. */
static D22Id
make_titled_id (D22Loading *loading, D22Id title, D22Id grade)
{
  D22Id one_title = d22_spelling_of (loading->spelling, D22_SPELL_TITLE, title);
  D22Id one_grade = d22_spelling_of (loading->spelling, D22_SPELL_GRADE, grade);
  g_autofree char *text =
      g_strconcat (d22_loading_text (loading, one_title), "|", d22_loading_text (loading, one_grade), NULL);
  return d22_pool_intern (loading->model->pool, d22_span (text));
}

D22Id
d22_roles_id_of (D22Loading *loading, const D22PostRow *row)
{
  if (row->role_id != D22_ID_NONE || row->title == D22_ID_NONE)
    return row->role_id;
  gint64 key = (gint64)row->title << 32 | row->grade;
  gpointer known = g_hash_table_lookup (loading->titled, &key);
  if (known == NULL) {
    known = GUINT_TO_POINTER (make_titled_id (loading, row->title, row->grade));
    g_hash_table_insert (loading->titled, g_memdup2 (&key, sizeof key), known);
  }
  return GPOINTER_TO_UINT (known);
}

/* --- rows of roles.csv --- */

static guint32
find_grade (D22Loading *loading, const D22Side *side, D22Id grade)
{
  if (grade == D22_ID_NONE)
    return D22_NONE;
  return d22_id_map_get (&side->grade_index, d22_pool_fold (loading->model->pool, grade));
}

static void
fill_role (D22Loading *loading, const D22Side *side, const D22Rows *rows, const D22RoleRow *row, D22Role *role)
{
  D22Id grade = d22_spelling_of (loading->spelling, D22_SPELL_GRADE, row->grade);
  *role = (D22Role){ .id = row->role_id,
                     .title = row->title,
                     .grade_text = grade,
                     .grade = find_grade (loading, side, grade),
                     .registration = row->registration,
                     .supplement = row->supplement,
                     .frontline = d22_rows_given (rows, &row->record, "frontline") ? row->frontline : -1,
                     .predecessors = row->predecessors,
                     .basis = (D22Basis)row->basis,
                     .source = row->source };
}

/* @index: role id -> entry. A row of the structure's folder replaces the root's. */
static void
collect_rows (D22Loading *loading, const D22Side *side, D22At at, GArray *entries, D22IdMap *index)
{
  const D22Rows *rows = loading->rows[D22_IN_ROLES][at];
  if (rows == NULL)
    return;
  for (guint i = 0; i < rows->records->len; i++) {
    const D22RoleRow *row = &g_array_index (rows->records, D22RoleRow, i);
    if (row->role_id == D22_ID_NONE)
      continue;
    Entry entry = { .spot = { rows, &row->record } };
    fill_role (loading, side, rows, row, &entry.role);
    guint32 before = d22_id_map_get (index, row->role_id);
    if (before == D22_NONE) {
      g_array_append_val (entries, entry);
      d22_id_map_set (index, row->role_id, entries->len - 1);
      continue;
    }
    Entry *earlier = &g_array_index (entries, Entry, before);
    if (earlier->spot.rows != rows)
      *earlier = entry;
    else if (at == side->at || side->at == D22_AT_CURRENT) /* the root's are said once */
      d22_loading_duplicate (loading, &entry.spot, "role_id", &earlier->spot);
  }
}

/* --- roles that posts make --- */

static gboolean
makes_role (const D22Loading *loading, const D22PostRow *row)
{
  if (row->role_id != D22_ID_NONE)
    return !d22_loading_has (loading, D22_IN_ROLES);
  return row->title != D22_ID_NONE;
}

static void
fill_made_role (D22Loading *loading, const D22Side *side, const D22Line *line, D22Role *role)
{
  const D22PostRow *row = d22_line_row (side, line);
  gboolean has_id = row->role_id != D22_ID_NONE;
  D22Id grade = has_id ? D22_ID_NONE : d22_spelling_of (loading->spelling, D22_SPELL_GRADE, row->grade);
  *role = (D22Role){ .id = line->role,
                     .title = has_id ? row->role_id : d22_spelling_of (loading->spelling, D22_SPELL_TITLE, row->title),
                     .grade_text = grade,
                     .grade = find_grade (loading, side, grade),
                     .frontline = -1,
                     /* there is no row that could be weaker than the posts' own (rule 8.9) */
                     .basis = D22_BASIS_PUBLISHED };
}

static void
collect_posts (D22Loading *loading, const D22Side *side, GArray *entries, D22IdMap *index)
{
  for (guint32 i = 0; i < side->lines->len; i++) {
    const D22Line *line = &g_array_index (side->lines, D22Line, i);
    if (line->role == D22_ID_NONE || d22_id_map_get (index, line->role) != D22_NONE)
      continue;
    if (!makes_role (loading, d22_line_row (side, line)))
      continue;
    const char *column = "title";
    Entry entry = { .spot = d22_line_figure_spot (side, line, &column) };
    fill_made_role (loading, side, line, &entry.role);
    g_array_append_val (entries, entry);
    d22_id_map_set (index, line->role, entries->len - 1);
  }
}

void
d22_roles_load (D22Loading *loading, D22Side *side)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  D22IdMap index = { 0 };
  collect_rows (loading, side, D22_AT_ROOT, entries, &index);
  collect_rows (loading, side, side->at, entries, &index);
  collect_posts (loading, side, entries, &index);
  d22_id_map_clear (&index);
  d22_ids_sort (loading->model->pool, entries, G_STRUCT_OFFSET (Entry, role.id));
  for (guint32 i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    g_array_append_val (side->structure->roles, entry->role);
    g_array_append_val (side->role_spots, entry->spot);
    d22_id_map_set (&side->role_index, entry->role.id, i);
  }
}
