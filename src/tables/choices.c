#include "choices.h"

#include "d22/rows.h"

const char *const d22_choices_basis[] = {
  [D22_BASIS_PUBLISHED] = "published",
  [D22_BASIS_DERIVED] = "derived",
  [D22_BASIS_ILLUSTRATIVE] = "illustrative",
  NULL,
};

const char *const d22_choices_post_status[] = {
  [D22_STATUS_FILLED] = "filled",
  [D22_STATUS_VACANT] = "vacant",
  [D22_STATUS_AGENCY] = "agency",
  NULL,
};

const char *const d22_choices_action[] = {
  [D22_ACTION_DELETE] = "delete",
  [D22_ACTION_CREATE] = "create",
  [D22_ACTION_CHANGE] = "change",
  NULL,
};

const char *const d22_choices_section[] = {
  [D22_SECTION_DUTY] = "duty",
  [D22_SECTION_KNOWLEDGE] = "knowledge",
  [D22_SECTION_QUALIFICATION] = "qualification",
  [D22_SECTION_EXPERIENCE] = "experience",
  [D22_SECTION_SKILL] = "skill",
  [D22_SECTION_BEHAVIOUR] = "behaviour",
  [D22_SECTION_DIGITAL] = "digital",
  NULL,
};

const char *const d22_choices_outcome[] = {
  [D22_OUTCOME_CONFIRMED] = "confirmed",
  [D22_OUTCOME_UNCHANGED] = "unchanged",
  [D22_OUTCOME_NATURAL_SUCCESSOR] = "natural-successor",
  [D22_OUTCOME_CHANGED] = "changed",
  [D22_OUTCOME_DELETED] = "deleted",
  NULL,
};

const char *const d22_choices_decision_kind[] = { "review", "claim", "appeal", NULL };

const char *const d22_choices_line_kind[] = {
  [D22_KIND_RECURRENT] = "recurrent",
  [D22_KIND_ONE_OFF] = "one-off",
  NULL,
};

const char *const d22_choices_cashability[] = {
  [D22_CASHABLE] = "cashable",
  [D22_COST_AVOIDANCE] = "cost-avoidance",
  [D22_NON_CASHABLE] = "non-cashable",
  NULL,
};

const char *const d22_choices_milestone[] = {
  [D22_MILESTONE_CONSULTATION] = "consultation",
  [D22_MILESTONE_DECISION] = "decision",
  [D22_MILESTONE_DEADLINE] = "deadline",
  [D22_MILESTONE_PHASE] = "phase",
  NULL,
};

const char *
d22_basis_text (D22Basis basis)
{
  return d22_choices_basis[basis];
}

const char *
d22_section_text (D22Section section)
{
  return d22_choices_section[section];
}

const char *
d22_outcome_text (D22Outcome outcome)
{
  return d22_choices_outcome[outcome];
}

const char *
d22_line_kind_text (D22LineKind kind)
{
  return d22_choices_line_kind[kind];
}

const char *
d22_cashability_text (D22Cashability cashability)
{
  return d22_choices_cashability[cashability];
}
