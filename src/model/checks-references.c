/* Ids that lead nowhere, or to the wrong place. */
#include "loading.h"

#include <string.h>

/* --- roles and teams of posts --- */

static void
check_role (D22Loading *loading, D22Side *side, const D22Line *line)
{
  const D22PostRow *row = d22_line_row (side, line);
  D22Spot spot;
  if (line->role == D22_ID_NONE) {
    if (d22_line_spot (side, line, "role_id", &spot))
      d22_rows_issue (spot.rows, spot.record, "role_id", loading->issues, D22_SEVERITY_ERROR, "missing-role",
                      "give the role_id of a row of roles.csv, or the title (and grade) of the post",
                      "the post '%s' has neither role_id nor title", d22_loading_text (loading, row->post_id));
    return;
  }
  if (!d22_line_spot (side, line, "role_id", &spot))
    return;
  D22Dangling dangling = { .spot = spot,
                           .column = "role_id",
                           .id = line->role,
                           .ref = D22_REF_ROLE,
                           .side = side,
                           .where = "roles.csv",
                           .otherwise = "add the role to roles.csv, or correct the role_id" };
  d22_loading_dangling (loading, D22_SEVERITY_ERROR, "unknown-role", &dangling);
}

static void
check_team (D22Loading *loading, D22Side *side, const D22Line *line)
{
  const D22PostRow *row = d22_line_row (side, line);
  D22Spot spot;
  if (row->team_id == D22_ID_NONE) {
    /* in posts.csv the column is required, and the reader said so */
    const char *column = "team_id";
    if (line->change == D22_NONE)
      return;
    spot = d22_line_figure_spot (side, line, &column);
    d22_rows_issue (spot.rows, spot.record, "team_id", loading->issues, D22_SEVERITY_ERROR, "missing-value",
                    "give the team_id that the post has in the proposal", "the post '%s' has no team_id",
                    d22_loading_text (loading, row->post_id));
    return;
  }
  if (!d22_line_spot (side, line, "team_id", &spot))
    return;
  D22Dangling dangling = { .spot = spot,
                           .column = "team_id",
                           .id = row->team_id,
                           .ref = D22_REF_TEAM,
                           .side = side,
                           .where = d22_table_shown (side->team_rows->table),
                           .otherwise = "add the team to teams.csv, or correct the team_id" };
  d22_loading_dangling (loading, D22_SEVERITY_ERROR, "unknown-team", &dangling);
}

/* Title and grade beside a role_id are not used: where they say something else than the role, somebody should know. */
static void
check_titles (D22Loading *loading, D22Side *side, const D22Line *line, const D22Role *role)
{
  const D22PostRow *row = d22_line_row (side, line);
  D22Pool *pool = loading->model->pool;
  const struct {
    const char *column;
    D22Id given, own;
  } cells[] = { { "title", row->title, role->title }, { "grade", row->grade, role->grade_text } };
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++) {
    D22Spot spot;
    if (cells[i].given == D22_ID_NONE || d22_pool_fold (pool, cells[i].given) == d22_pool_fold (pool, cells[i].own))
      continue;
    if (d22_line_spot (side, line, cells[i].column, &spot))
      d22_rows_issue (spot.rows, spot.record, cells[i].column, loading->issues, D22_SEVERITY_WARNING, "role-differs",
                      "correct the role in roles.csv, give the post another role, or leave the cell empty",
                      "%s '%s' is not used: the role '%s' has %s '%s'", cells[i].column,
                      d22_pool_text (pool, cells[i].given), d22_pool_text (pool, role->id), cells[i].column,
                      d22_pool_text (pool, cells[i].own));
  }
}

void
d22_check_references (D22Loading *loading, D22Side *side)
{
  for (guint32 i = 0; i < side->lines->len; i++) {
    const D22Line *line = &g_array_index (side->lines, D22Line, i);
    const D22Post *post = d22_structure_post (side->structure, i);
    const D22PostRow *row = d22_line_row (side, line);
    if (post->role == D22_NONE)
      check_role (loading, side, line);
    else if (row->role_id != D22_ID_NONE && line->change == D22_NONE &&
             (row->title != D22_ID_NONE || row->grade != D22_ID_NONE))
      check_titles (loading, side, line, d22_structure_role (side->structure, post->role));
    if (post->team == D22_NONE)
      check_team (loading, side, line);
  }
  for (guint32 i = 0; i < side->structure->teams->len; i++) {
    const D22Team *team = d22_structure_team (side->structure, i);
    const D22Spot *spot = &g_array_index (side->team_spots, D22Spot, i);
    gboolean is_own = side->at == D22_AT_CURRENT || side->team_rows != loading->current.team_rows;
    if (team->parent_id == D22_ID_NONE || !is_own || d22_id_map_get (&side->team_index, team->parent_id) != D22_NONE)
      continue;
    D22Dangling dangling = { .spot = *spot,
                             .column = "parent_id",
                             .id = team->parent_id,
                             .ref = D22_REF_TEAM,
                             .side = side,
                             .where = "this table",
                             .otherwise = "add the team above as a row of its own, or empty the cell" };
    d22_loading_dangling (loading, D22_SEVERITY_ERROR, "unknown-parent", &dangling);
  }
}

/* --- ids that a spreadsheet has taken for numbers --- */

/* Returns the known id that @id becomes when its leading zeros are lost; D22_ID_NONE where it has none. */
static D22Id
without_zeros (const D22Loading *loading, D22Id id)
{
  const char *text = d22_loading_text (loading, id);
  gsize zeros = strspn (text, "0");
  const char *rest = text + zeros;
  if (zeros == 0 || *rest == '\0' || strspn (rest, "0123456789") != strlen (rest))
    return D22_ID_NONE;
  return d22_pool_find (loading->model->pool, d22_span (rest));
}

static D22Spot
spot_of_known (const D22Side *side, D22Ref ref, guint32 index)
{
  const char *column = "post_id";
  if (ref == D22_REF_POST)
    return d22_line_figure_spot (side, &g_array_index (side->lines, D22Line, index), &column);
  return g_array_index (ref == D22_REF_ROLE ? side->role_spots : side->team_spots, D22Spot, index);
}

static void
report_mangled (D22Loading *loading, const D22Side *side, D22Ref ref, D22Id mangled, D22Id whole)
{
  static const char *const columns[D22_N_REF] = { "post_id", "role_id", "team_id" };
  guint32 index = d22_id_map_get (d22_side_index (side, ref), mangled);
  /* what changes.csv and the root's tables hand on is said in the current structure */
  gboolean is_said = side->at == D22_AT_PROPOSED &&
                     d22_id_map_get (d22_side_index (&loading->current, ref), mangled) != D22_NONE &&
                     (ref != D22_REF_POST || side->changes != NULL);
  if (index == D22_NONE || is_said)
    return;
  D22Spot spot = spot_of_known (side, ref, index);
  d22_rows_issue (spot.rows, spot.record, columns[ref], loading->issues, D22_SEVERITY_ERROR, "excel-mangled",
                  "format the column as text before pasting ids",
                  "'%s' is '%s' without its leading zeros: a spreadsheet took the id for a number",
                  d22_loading_text (loading, mangled), d22_loading_text (loading, whole));
}

void
d22_check_mangled (D22Loading *loading)
{
  const D22Side *sides[] = { &loading->current, &loading->proposed };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (D22Ref ref = 0; ref < D22_N_REF; ref++) {
    g_hash_table_remove_all (seen);
    for (guint s = 0; s < G_N_ELEMENTS (sides); s++) {
      const GArray *known = d22_side_known (sides[s], ref);
      gsize size = g_array_get_element_size ((GArray *)known);
      for (guint i = 0; i < known->len; i++) {
        const D22Id *id = (const void *)(known->data + i * size);
        D22Id mangled = without_zeros (loading, *id);
        if (mangled == D22_ID_NONE || !g_hash_table_add (seen, GUINT_TO_POINTER (mangled)))
          continue;
        report_mangled (loading, sides[0], ref, mangled, *id);
        report_mangled (loading, sides[1], ref, mangled, *id);
      }
    }
  }
}
