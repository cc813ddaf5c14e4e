#include "hr-sheets.h"

static const D22DocColumn columns[] = {
  { "Decision", "decision_id", D22_CELL_TEXT, 14 },
  { "Current role", "current_role", D22_CELL_TEXT, 28 },
  { "Computed class", "computed", D22_CELL_TEXT, 18 },
  { "Computed: goes into", "computed_roles", D22_CELL_TEXT, 28 },
  { "Decided", "outcome", D22_CELL_TEXT, 18 },
  { "Decided: goes into", "into", D22_CELL_TEXT, 28 },
  { "In force", "in_force", D22_CELL_TEXT, 0 },
  { "Differs from the computed class", "differs", D22_CELL_TEXT, 12 },
  { "Kind", "kind", D22_CELL_TEXT, 0 },
  { "Decided by", "decided_by", D22_CELL_TEXT, 22 },
  { "Decided on", "decided_on", D22_CELL_DATE, 13 },
  { "Reason", "reason", D22_CELL_TEXT, 44 },
};

static const char *
yes_no (gboolean yes)
{
  return yes ? "yes" : "no";
}

static void
put_decision (D22DocSection *section, const D22HrDecision *decision)
{
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, decision->id);
  d22_cell_text (section, decision->role);
  d22_cell_text (section, decision->computed);
  d22_cell_text (section, decision->computed_others);
  d22_cell_text (section, decision->outcome);
  d22_cell_text (section, decision->into);
  d22_cell_text (section, yes_no (decision->in_force));
  d22_cell_text (section, decision->in_force ? yes_no (decision->differs) : NULL);
  d22_cell_text (section, decision->kind);
  d22_cell_text (section, decision->decided_by);
  d22_cell_date (section, decision->decided_on);
  d22_cell_text (section, decision->reason);
}

void
d22_hr_decisions (D22HrBook *hr, D22DocSection *section)
{
  const D22HrView *view = hr->view;
  if (view->decisions->len == 0) {
    d22_section_say (section,
                     "No decision has been made yet: every class in this workbook is a proposal (rule 4.11). Decisions are "
                     "rows of decisions.csv in the model; for consultation every role in scope needs one.");
    return;
  }
  d22_section_say (section,
                   "Of %u current roles in scope, %u %s a decision in force. The classes of the others are proposals "
                   "(rule 4.11).",
                   view->n_in_scope, view->n_decided, view->n_decided == 1 ? "has" : "have");
  d22_section_say (section, "Decisions of the latest date for a role are in force; they set its class, whatever the gates "
                            "(rule 4.8). Earlier ones are shown for the record.");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < view->decisions->len; i++)
    put_decision (section, &g_array_index (view->decisions, D22HrDecision, i));
}
