/* decisions.csv (rule 4.8a). */
#include "loading.h"

#include <string.h>

/* A decision and the row it came from. */
typedef struct {
  const D22DecisionRow *row;
  const D22Rows *rows;
} Decision;

static void
check_role (D22Loading *loading, const Decision *decision, const D22Side *side, const char *column, D22Id id)
{
  D22Dangling dangling = { .spot = { decision->rows, &decision->row->record },
                           .column = column,
                           .id = id,
                           .ref = D22_REF_ROLE,
                           .side = side,
                           .where = "the roles of its structure",
                           .otherwise = "correct the role, or leave the row out" };
  d22_loading_dangling (loading, D22_SEVERITY_ERROR, "decision-unknown-role", &dangling);
}

static const D22Role *
find_role (const D22Side *side, D22Id id)
{
  guint32 index = d22_id_map_get (&side->role_index, id);
  return index == D22_NONE ? NULL : d22_structure_role (side->structure, index);
}

static void
check_current (D22Loading *loading, const Decision *decision)
{
  D22Id id = decision->row->current_role;
  const D22Role *role = find_role (&loading->current, id);
  if (id == D22_ID_NONE || !loading->current.known)
    return;
  if (role == NULL)
    check_role (loading, decision, &loading->current, "current_role", id);
  else if (role->n_in_scope == 0)
    d22_rows_issue (decision->rows, &decision->row->record, "current_role", loading->issues, D22_SEVERITY_ERROR,
                    "decision-not-current", "leave the row out: nobody in scope holds the role now",
                    "the role '%s' has no post in scope in the current structure", d22_loading_text (loading, id));
}

static void
check_target (D22Loading *loading, const Decision *decision, D22Id id, const char *column)
{
  const D22Role *role = find_role (&loading->proposed, id);
  if (!loading->proposed.known)
    return;
  if (role == NULL && strcmp (column, "proposed_role") == 0)
    check_role (loading, decision, &loading->proposed, column, id);
  else if (role == NULL || role->n_in_scope == 0)
    d22_rows_issue (decision->rows, &decision->row->record, column, loading->issues, D22_SEVERITY_ERROR,
                    "decision-not-proposed", "decide for a role that has posts in the proposed structure",
                    "the role '%s' has no post in scope in the proposed structure", d22_loading_text (loading, id));
}

static void
check_outcome (D22Loading *loading, const Decision *decision)
{
  const D22DecisionRow *row = decision->row;
  if (!d22_rows_given (decision->rows, &row->record, "outcome"))
    return;
  const char *outcome = d22_outcome_text ((D22Outcome)row->outcome);
  gboolean needs_role = row->outcome == D22_OUTCOME_NATURAL_SUCCESSOR || row->outcome == D22_OUTCOME_CHANGED;
  gboolean is_ignored = row->proposed_role != D22_ID_NONE && !needs_role &&
                        !(row->outcome == D22_OUTCOME_UNCHANGED && row->proposed_role == row->current_role);
  if (needs_role && row->proposed_role == D22_ID_NONE)
    d22_rows_issue (decision->rows, &row->record, "proposed_role", loading->issues, D22_SEVERITY_ERROR,
                    "decision-without-role", "give the proposed_role that the role goes into",
                    "the outcome %s needs a proposed role", outcome);
  else if (needs_role)
    check_target (loading, decision, row->proposed_role, "proposed_role");
  else if (row->outcome == D22_OUTCOME_UNCHANGED && find_role (&loading->current, row->current_role) != NULL)
    check_target (loading, decision, row->current_role, "current_role");
  if (is_ignored)
    d22_rows_issue (decision->rows, &row->record, "proposed_role", loading->issues, D22_SEVERITY_WARNING,
                    "decision-role-ignored", "empty the cell, or decide natural-successor or changed",
                    "the outcome %s has no proposed role: '%s' is not used", outcome,
                    d22_loading_text (loading, row->proposed_role));
}

/* Decisions in force for one role: several may stand together only as the parts of one split. */
static void
check_conflict (D22Loading *loading, const Decision *decision, const Decision *first)
{
  if (first->row->outcome == decision->row->outcome && decision->row->outcome != D22_OUTCOME_CONFIRMED)
    return;
  D22Spot spot = { first->rows, &first->row->record };
  g_autofree char *other = d22_spot_text (&spot);
  d22_rows_issue (
      decision->rows, &decision->row->record, "outcome", loading->issues, D22_SEVERITY_ERROR, "decision-conflict",
      "keep the one that holds, or give it a later date", "on the same day %s decides %s for the role '%s', and this row %s",
      other, d22_outcome_text ((D22Outcome)first->row->outcome), d22_loading_text (loading, decision->row->current_role),
      d22_outcome_text ((D22Outcome)decision->row->outcome));
}

/* --- which decisions are in force --- */

/* Returns the rows that count: of one id, those of a structure's folder replace the root's. */
static GArray *
collect_decisions (D22Loading *loading)
{
  GArray *decisions = g_array_new (FALSE, FALSE, sizeof (Decision));
  D22IdMap index = { 0 };
  for (D22At at = 0; at < D22_N_AT; at++) {
    const D22Rows *rows = loading->rows[D22_IN_DECISIONS][at];
    for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
      Decision decision = { &g_array_index (rows->records, D22DecisionRow, i), rows };
      guint32 before = d22_id_map_get (&index, decision.row->decision_id);
      Decision *earlier = before != D22_NONE ? &g_array_index (decisions, Decision, before) : NULL;
      D22Spot spot = { rows, &decision.row->record };
      if (earlier != NULL && earlier->rows != rows) {
        *earlier = decision;
        continue;
      }
      if (earlier != NULL && decision.row->decision_id != D22_ID_NONE) {
        D22Spot first = { rows, &earlier->row->record };
        d22_loading_duplicate (loading, &spot, "decision_id", &first);
      }
      g_array_append_val (decisions, decision);
      d22_id_map_set (&index, decision.row->decision_id, decisions->len - 1);
    }
  }
  d22_id_map_clear (&index);
  return decisions;
}

/* Calls the checks for the decisions of the latest date of each role. */
static void
check_in_force (D22Loading *loading, const GArray *decisions)
{
  D22IdMap latest = { 0 }, first = { 0 };
  for (guint32 i = 0; i < decisions->len; i++) {
    const D22DecisionRow *row = g_array_index (decisions, Decision, i).row;
    guint32 before = d22_id_map_get (&latest, row->current_role);
    if (before == D22_NONE || g_array_index (decisions, Decision, before).row->decided_on.day < row->decided_on.day)
      d22_id_map_set (&latest, row->current_role, i);
  }
  for (guint32 i = 0; i < decisions->len; i++) {
    const Decision *decision = &g_array_index (decisions, Decision, i);
    D22Id role = decision->row->current_role;
    const Decision *newest = &g_array_index (decisions, Decision, d22_id_map_get (&latest, role));
    if (decision->row->decided_on.day != newest->row->decided_on.day)
      continue;
    check_current (loading, decision);
    check_outcome (loading, decision);
    guint32 before = d22_id_map_get (&first, role);
    if (before == D22_NONE)
      d22_id_map_set (&first, role, i);
    else
      check_conflict (loading, decision, &g_array_index (decisions, Decision, before));
  }
  d22_id_map_clear (&latest);
  d22_id_map_clear (&first);
}

void
d22_check_decisions (D22Loading *loading)
{
  g_autoptr (GArray) decisions = collect_decisions (loading);
  check_in_force (loading, decisions);
}
