/* What one establishment line says about itself. */
#include "loading.h"

typedef struct {
  D22Loading *loading;
  D22Side *side;
  const D22Line *line;
  const D22PostRow *row;  /* as it holds in this structure */
  const D22Post *figures; /* the post that it became */
} Checked;

#define FIGURE_ISSUE(checked, wanted, severity, name, advice, ...)                                                          \
  G_STMT_START                                                                                                              \
  {                                                                                                                         \
    const char *column_ = (wanted);                                                                                         \
    D22Spot spot_ = d22_line_figure_spot ((checked)->side, (checked)->line, &column_);                                      \
    d22_rows_issue (spot_.rows, spot_.record, column_, (checked)->loading->issues, severity, name, advice, __VA_ARGS__);    \
  }                                                                                                                         \
  G_STMT_END

static gboolean
gives (const Checked *checked, guint32 bit)
{
  return (checked->row->record.given & bit) != 0;
}

static void
report_excess (const Checked *checked)
{
  g_autofree char *fte = d22_fte_text (checked->figures->fte);
  gint64 least = (checked->figures->fte.units + D22_FTE_ONE - 1) / D22_FTE_ONE;
  g_autofree char *advice = g_strdup_printf (
      "give positions: %s FTE are at least %" G_GINT64_FORMAT " positions (more where some are part-time)", fte, least);
  FIGURE_ISSUE (checked, "fte", D22_SEVERITY_ERROR, "fte-exceeds-positions", advice, "%s FTE cannot lie in %d position%s%s",
                fte, checked->figures->positions, checked->figures->positions == 1 ? "" : "s",
                gives (checked, checked->side->bits.positions) ? "" : ", which is what an empty cell means");
}

static void
check_positions (const Checked *checked)
{
  const D22Post *figures = checked->figures;
  if (figures->positions == 0 && figures->fte.units > 0) {
    g_autofree char *fte = d22_fte_text (figures->fte);
    FIGURE_ISSUE (checked, "positions", D22_SEVERITY_ERROR, "zero-positions",
                  "give the number of positions, or 0 FTE for a post that is still to be developed",
                  "%s FTE lie in 0 positions", fte);
  } else if (figures->fte.units > (gint64)figures->positions * D22_FTE_ONE) {
    report_excess (checked);
  } else if (figures->positions > 0 && figures->fte.units == 0) {
    FIGURE_ISSUE (checked, "fte", D22_SEVERITY_WARNING, "positions-without-fte",
                  "give the FTE, or 0 positions for a post that is still to be developed", "%d position%s without any FTE",
                  figures->positions, figures->positions == 1 ? "" : "s");
  }
}

static void
check_vacancies (const Checked *checked)
{
  const D22Post *figures = checked->figures;
  if (figures->vacant_fte.units + figures->agency_fte.units <= figures->fte.units)
    return;
  g_autofree char *vacant = d22_fte_text (figures->vacant_fte);
  g_autofree char *agency = d22_fte_text (figures->agency_fte);
  g_autofree char *fte = d22_fte_text (figures->fte);
  FIGURE_ISSUE (checked, "vacant_fte", D22_SEVERITY_ERROR, "vacancy-exceeds-fte",
                "vacant_fte and agency_fte are parts of fte",
                "vacant_fte %s and agency_fte %s are more than the %s FTE of the line", vacant, agency, fte);
}

/* Returns whether the column is given and says something else than @units. */
static gboolean
contradicts (const Checked *checked, guint32 bit, D22Fte value, gint64 units)
{
  return gives (checked, bit) && value.units != units;
}

/* Returns whether the status and the figures agree. */
static gboolean
check_status (const Checked *checked)
{
  const D22PostBits *bits = &checked->side->bits;
  const D22PostRow *row = checked->row;
  gint64 fte = checked->figures->fte.units;
  if (!gives (checked, bits->status))
    return TRUE;
  gboolean is_wrong = FALSE;
  if (row->status == D22_STATUS_VACANT)
    is_wrong = contradicts (checked, bits->vacant_fte, row->vacant_fte, fte) ||
               contradicts (checked, bits->agency_fte, row->agency_fte, 0);
  else if (row->status == D22_STATUS_AGENCY)
    is_wrong = contradicts (checked, bits->agency_fte, row->agency_fte, fte) ||
               contradicts (checked, bits->vacant_fte, row->vacant_fte, 0);
  else
    is_wrong = fte > 0 && checked->figures->vacant_fte.units + checked->figures->agency_fte.units == fte;
  if (is_wrong)
    FIGURE_ISSUE (checked, "status", D22_SEVERITY_ERROR, "status-conflict",
                  "status is short for vacant_fte and agency_fte on a line that is all one: give the one or the other",
                  "the status contradicts vacant_fte or agency_fte");
  return !is_wrong;
}

/* The default counts whole positions, so that half a post, vacant, still has somebody in it unless the row says otherwise.
 */
static void
check_headcount (const Checked *checked)
{
  const D22Post *figures = checked->figures;
  gint64 filled = figures->fte.units - figures->vacant_fte.units;
  if (figures->headcount == 0 || figures->fte.units == 0 || filled > 0)
    return;
  if (gives (checked, checked->side->bits.headcount))
    FIGURE_ISSUE (checked, "headcount", D22_SEVERITY_WARNING, "headcount-without-people",
                  "leave headcount empty, or lower vacant_fte to what nobody fills",
                  "headcount is %d, but all FTE of the line are vacant", figures->headcount);
  else
    FIGURE_ISSUE (
        checked, "vacant_fte", D22_SEVERITY_WARNING, "headcount-assumed", "give headcount: 0 where nobody holds the post",
        "all FTE of the line are vacant, but without headcount its %d position%s count%s as held by %d", figures->positions,
        figures->positions == 1 ? "" : "s", figures->positions == 1 ? "s" : "", figures->headcount);
}

static void
check_dates (const Checked *checked)
{
  const D22PostRow *row = checked->row;
  const struct {
    const char *column;
    D22Date date;
  } ends[] = { { "end", row->end }, { "fixed_term_end", row->fixed_term_end } };
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    if (!d22_date_given (row->start) || !d22_date_given (ends[i].date) || ends[i].date.day >= row->start.day)
      continue;
    g_autofree char *start = d22_date_iso (row->start);
    g_autofree char *end = d22_date_iso (ends[i].date);
    FIGURE_ISSUE (checked, ends[i].column, D22_SEVERITY_ERROR, "dates-reversed", "a post ends on or after the day it starts",
                  "%s %s is before the start, %s", ends[i].column, end, start);
  }
}

/* Rule 7.4: each row's fixed_term_end ends what that row costs, so that a date forgotten in one file becomes money. */
static void
check_term (const Checked *checked)
{
  guint32 before = d22_id_map_get (&checked->loading->current.post_index, checked->row->post_id);
  if (checked->side->at != D22_AT_PROPOSED || checked->side->changes != NULL || before == D22_NONE)
    return;
  D22Date term = d22_structure_post (checked->loading->current.structure, before)->fixed_term_end;
  if (term.day == checked->row->fixed_term_end.day)
    return;
  g_autofree char *ends = d22_date_given (term) ? d22_date_iso (term) : g_strdup ("none");
  FIGURE_ISSUE (
      checked, "fixed_term_end", D22_SEVERITY_WARNING, "term-differs",
      "give both structures the same date, unless the proposal makes the post permanent or ends it at another time",
      "fixed_term_end is not that of the current structure (%s): what the post costs in between is counted as a change",
      ends);
}

void
d22_check_figures (D22Loading *loading, D22Side *side)
{
  for (guint32 i = 0; i < side->lines->len; i++) {
    const D22Line *line = &g_array_index (side->lines, D22Line, i);
    if (d22_line_is_inherited (side, line))
      continue;
    Checked checked = { loading, side, line, d22_line_row (side, line), d22_structure_post (side->structure, i) };
    check_positions (&checked);
    if (check_status (&checked))
      check_vacancies (&checked);
    check_headcount (&checked);
    check_dates (&checked);
    check_term (&checked);
  }
}
