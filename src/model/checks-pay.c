/* Whether pay can be worked out in every year of the projection (rules 7.1 and 7.2). */
#include "loading.h"

/* What the posts that are costed by their grade rest on. */
typedef struct {
  gboolean spine, on_costs;
} Needs;

static void
collect_needs (const D22Loading *loading, const D22Side *side, Needs *needs)
{
  for (guint32 i = 0; i < side->structure->posts->len; i++) {
    const D22Post *post = d22_structure_post (side->structure, i);
    if (!post->funded || post->has_annual_cost || post->role == D22_NONE)
      continue;
    guint32 index = d22_structure_role (side->structure, post->role)->grade;
    if (index == D22_NONE)
      continue;
    const D22Grade *grade = &g_array_index (loading->model->grades, D22Grade, index);
    needs->spine = needs->spine || grade->scp_top > 0;
    needs->on_costs = needs->on_costs || grade->scp_top > 0 || grade->salary_top.pence > 0;
  }
}

static void
report_missing (D22Loading *loading, const char *table)
{
  g_autofree char *advice = g_strdup_printf (
      "put %s.csv at the model's root or into the folder 'reference' beside it, or give its folder with --reference", table);
  d22_loading_setting_issue (loading, "finance", "first-year", D22_SEVERITY_ERROR, "missing-reference", advice,
                             "posts are costed by their grade, which needs the reference table %s.csv", table);
}

/* @first: the first year of the table. */
static void
check_start (D22Loading *loading, const char *table, gint32 first, gboolean is_spine)
{
  D22Year asked = loading->model->parameters->first_year;
  if (first <= asked.start)
    return;
  g_autofree char *year = d22_year_text (asked);
  g_autofree char *start = d22_year_text ((D22Year){ first });
  if (is_spine)
    d22_loading_setting_issue (loading, "finance", "first-year", D22_SEVERITY_ERROR, "pay-before-spine",
                               "start later, or add the earlier spine", "the projection starts in %s, %s.csv in %s", year,
                               table, start);
  else
    d22_loading_setting_issue (loading, "finance", "first-year", D22_SEVERITY_ERROR, "on-costs-before",
                               "start later, or add the earlier years", "the projection starts in %s, %s.csv in %s", year,
                               table, start);
}

/* --- points of the spine --- */

typedef struct {
  gint32 year, highest; /* the highest point of that year's spine */
} SpineYear;

/* Returns the spines that years of the projection are paid by: the newest known one of each year (rule 7.1; with real prices
 * the first year's alone, rule 8.4). */
static GArray *
list_spines (const D22Loading *loading)
{
  const D22Parameters *parameters = loading->model->parameters;
  const GArray *spine = loading->model->spine;
  gint32 last = parameters->first_year.start + (parameters->price_base == D22_PRICE_REAL ? 0 : parameters->years - 1);
  if (parameters->pay_known_to.start != 0)
    last = MIN (last, parameters->pay_known_to.start);
  GArray *years = g_array_new (FALSE, FALSE, sizeof (SpineYear));
  for (guint i = 0; i < spine->len; i++) {
    const D22SpineRow *row = &g_array_index (spine, D22SpineRow, i);
    SpineYear *newest = years->len > 0 ? &g_array_index (years, SpineYear, years->len - 1) : NULL;
    SpineYear here = { row->year_start, row->scp };
    if (row->year_start > last)
      break;
    if (newest != NULL && newest->year == row->year_start) {
      newest->highest = MAX (newest->highest, row->scp);
      continue;
    }
    /* what was paid before the first year does not matter once that has a spine of its own or a later one */
    if (row->year_start <= parameters->first_year.start)
      g_array_set_size (years, 0);
    g_array_append_val (years, here);
  }
  return years;
}

static void
check_points (D22Loading *loading, const D22Rows *rows, const D22GradeRow *row, const GArray *years)
{
  if (!d22_rows_given (rows, &row->record, "scp_top"))
    return;
  for (guint i = 0; i < years->len; i++) {
    const SpineYear *year = &g_array_index (years, SpineYear, i);
    if (row->scp_top > 0 && row->scp_top <= year->highest)
      continue;
    g_autofree char *shown = d22_year_text ((D22Year){ year->year });
    d22_rows_issue (rows, &row->record, "scp_top", loading->issues, D22_SEVERITY_ERROR, "spine-point-unknown",
                    "give a point of the spine, or salaries in place of points",
                    "the spine of %s has no point %d or above; its highest is %d", shown, row->scp_top, year->highest);
    return;
  }
}

static void
check_spine (D22Loading *loading)
{
  g_autoptr (GArray) years = list_spines (loading);
  for (D22At at = 0; at < D22_N_AT; at++) {
    const D22Rows *rows = loading->rows[D22_IN_GRADES][at];
    for (guint i = 0; rows != NULL && i < rows->records->len; i++)
      check_points (loading, rows, &g_array_index (rows->records, D22GradeRow, i), years);
  }
  D22Year known = loading->model->parameters->pay_known_to;
  gint32 first = g_array_index (loading->model->spine, D22SpineRow, 0).year_start;
  if (known.start != 0 && known.start < first) {
    g_autofree char *text = d22_year_text (known);
    d22_loading_setting_issue (loading, "finance", "pay-known-to", D22_SEVERITY_ERROR, "pay-before-spine",
                               "give a later year, or leave the setting out", "no pay spine is known up to %s", text);
  }
}

void
d22_check_pay (D22Loading *loading)
{
  const D22Model *model = loading->model;
  Needs needs = { FALSE, FALSE };
  if (!d22_loading_is_costed (loading))
    return;
  collect_needs (loading, &loading->current, &needs);
  collect_needs (loading, &loading->proposed, &needs);
  if (needs.spine && model->spine->len == 0)
    report_missing (loading, "njc_pay_spine");
  if (needs.on_costs && model->on_costs->len == 0)
    report_missing (loading, "employer_on_costs");
  if (needs.spine && model->spine->len > 0) {
    check_start (loading, "njc_pay_spine", g_array_index (model->spine, D22SpineRow, 0).year_start, TRUE);
    check_spine (loading);
  }
  if (needs.on_costs && model->on_costs->len > 0)
    check_start (loading, "employer_on_costs", g_array_index (model->on_costs, D22OnCostRow, 0).tax_year.start, FALSE);
}
