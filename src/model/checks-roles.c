/* Roles and grades. */
#include "loading.h"

#include <string.h>

/* --- rows of roles.csv --- */

/* A row of roles.csv counts where it is in force: the root's for both structures but for roles that a folder replaces. */
static gboolean
is_in_force (const D22Side *side, const D22Spot *spot, D22Id role_id)
{
  guint32 index = d22_id_map_get (&side->role_index, role_id);
  return index != D22_NONE && g_array_index (side->role_spots, D22Spot, index).record == spot->record;
}

static gboolean
is_used (const D22Side *side, const D22Spot *spot, D22Id role_id)
{
  if (!is_in_force (side, spot, role_id))
    return FALSE;
  return d22_structure_role (side->structure, d22_id_map_get (&side->role_index, role_id))->n_posts > 0;
}

static void
check_use (D22Loading *loading, const D22Spot *spot, D22Id role_id)
{
  gboolean is_known = loading->current.known && loading->proposed.known;
  if (!is_known || is_used (&loading->current, spot, role_id) || is_used (&loading->proposed, spot, role_id))
    return;
  d22_rows_issue (spot->rows, spot->record, "role_id", loading->issues, D22_SEVERITY_WARNING, "role-without-posts",
                  "give it to a post, or leave the row out", "no post of either structure has the role '%s'",
                  d22_loading_text (loading, role_id));
}

/* Calls for each id of a cell with `;` between. */
static void
check_predecessors (D22Loading *loading, const D22Spot *spot, D22Id predecessors)
{
  g_auto (GStrv) parts = g_strsplit (d22_loading_text (loading, predecessors), ";", -1);
  for (char **part = parts; *part != NULL; part++) {
    D22Span text = d22_span_strip (d22_span (*part));
    D22Id id = d22_pool_find (loading->model->pool, text);
    if (text.len == 0 || !loading->current.known || d22_id_map_get (&loading->current.role_index, id) != D22_NONE)
      continue;
    g_autofree char *shown = d22_span_dup (text);
    g_autofree char *advice =
        d22_loading_suggest (loading, d22_pool_intern (loading->model->pool, text), loading->current.structure->roles,
                             "name roles of the current structure, with ';' between");
    d22_rows_issue (spot->rows, spot->record, "predecessors", loading->issues, D22_SEVERITY_WARNING, "unknown-predecessor",
                    advice, "the predecessor '%s' is no role of the current structure", shown);
  }
}

static void
check_grade (D22Loading *loading, const D22Spot *spot, D22Id grade)
{
  if (grade == D22_ID_NONE || !loading->model->has_grades)
    return;
  D22Id folded = d22_pool_fold (loading->model->pool, grade);
  if (d22_id_map_get (&loading->current.grade_index, folded) != D22_NONE ||
      d22_id_map_get (&loading->proposed.grade_index, folded) != D22_NONE)
    return;
  g_autofree char *advice =
      d22_loading_suggest (loading, grade, loading->model->grades, "add the grade to grades.csv, or correct it");
  d22_rows_issue (spot->rows, spot->record, "grade", loading->issues, D22_SEVERITY_ERROR, "unknown-grade", advice,
                  "the grade '%s' is not in grades.csv", d22_loading_text (loading, grade));
}

static void
check_role_rows (D22Loading *loading, const D22Rows *rows)
{
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    const D22RoleRow *row = &g_array_index (rows->records, D22RoleRow, i);
    D22Spot spot = { rows, &row->record };
    if (row->role_id != D22_ID_NONE)
      check_use (loading, &spot, row->role_id);
    check_predecessors (loading, &spot, row->predecessors);
    check_grade (loading, &spot, row->grade);
  }
}

/* Roles that posts make have their grade from the post. */
static void
check_made_roles (D22Loading *loading, D22Side *side)
{
  for (guint32 i = 0; i < side->structure->roles->len; i++) {
    const D22Role *role = d22_structure_role (side->structure, i);
    const D22Spot *spot = &g_array_index (side->role_spots, D22Spot, i);
    gboolean is_repeated =
        side->at == D22_AT_PROPOSED && d22_id_map_get (&loading->current.role_index, role->id) != D22_NONE;
    if (spot->rows->schema != &d22_schema_roles && !is_repeated)
      check_grade (loading, spot, role->grade_text);
  }
}

/* --- grades.csv --- */

static void
check_range (D22Loading *loading, const D22Rows *rows, const D22GradeRow *row, const char *what)
{
  g_autofree char *bottom = g_strconcat (what, "_bottom", NULL);
  g_autofree char *top = g_strconcat (what, "_top", NULL);
  gboolean is_scp = strcmp (what, "scp") == 0;
  gboolean has_bottom = d22_rows_given (rows, &row->record, bottom), has_top = d22_rows_given (rows, &row->record, top);
  if (has_bottom != has_top) {
    d22_rows_issue (rows, &row->record, has_bottom ? bottom : top, loading->issues, D22_SEVERITY_ERROR, "grade-half-range",
                    "give both ends; a grade of one point has it twice", "%s is given and %s is not",
                    has_bottom ? bottom : top, has_bottom ? top : bottom);
    return;
  }
  gint64 low = is_scp ? row->scp_bottom : row->salary_bottom.pence, high = is_scp ? row->scp_top : row->salary_top.pence;
  if (has_bottom && low > high)
    d22_rows_issue (rows, &row->record, bottom, loading->issues, D22_SEVERITY_ERROR, "grade-reversed",
                    "exchange the two, or correct one", "%s is above %s", bottom, top);
}

static void
check_grade_pay (D22Loading *loading, const D22Rows *rows, const D22GradeRow *row)
{
  const D22Record *record = &row->record;
  gboolean has_points = d22_rows_given (rows, record, "scp_bottom") || d22_rows_given (rows, record, "scp_top");
  gboolean has_salary = d22_rows_given (rows, record, "salary_bottom") || d22_rows_given (rows, record, "salary_top");
  check_range (loading, rows, row, "scp");
  check_range (loading, rows, row, "salary");
  if (has_points && has_salary)
    d22_rows_issue (rows, record, "salary_bottom", loading->issues, D22_SEVERITY_ERROR, "grade-pay-twice",
                    "empty the points or the salaries", "the grade '%s' has points of the spine and salaries",
                    d22_loading_text (loading, row->grade));
  if (!has_points && !has_salary)
    d22_rows_issue (rows, record, "grade", loading->issues, D22_SEVERITY_WARNING, "grade-without-pay",
                    "give scp_bottom and scp_top, or salary_bottom and salary_top",
                    "the grade '%s' has neither points nor salaries: its posts are not costed",
                    d22_loading_text (loading, row->grade));
}

static void
check_grade_rows (D22Loading *loading, const D22Rows *rows)
{
  for (guint i = 0; rows != NULL && i < rows->records->len; i++)
    check_grade_pay (loading, rows, &g_array_index (rows->records, D22GradeRow, i));
}

void
d22_check_roles (D22Loading *loading)
{
  for (D22At at = 0; at < D22_N_AT; at++) {
    check_role_rows (loading, loading->rows[D22_IN_ROLES][at]);
    check_grade_rows (loading, loading->rows[D22_IN_GRADES][at]);
  }
  check_made_roles (loading, &loading->current);
  check_made_roles (loading, &loading->proposed);
}
