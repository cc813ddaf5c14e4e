#include "sheets.h"

static const D22DocColumn columns[] = {
  { "Structure", "structure", D22_CELL_TEXT, 0 },
  { "Role", "role", D22_CELL_TEXT, 28 },
  { "Grade", "grade", D22_CELL_TEXT, 0 },
  { "Pay from (£ a year)", "pay_from", D22_CELL_MONEY, 0 },
  { "Pay to (£ a year)", "pay_to", D22_CELL_MONEY, 0 },
  { "FTE", "fte", D22_CELL_FTE, 0 },
  { "Positions", "positions", D22_CELL_COUNT, 0 },
  { "Proposed class", "class", D22_CELL_TEXT, 18 },
  { "Letter", "letter", D22_CELL_TEXT, 0 },
  { "Goes into or comes from", "roles", D22_CELL_TEXT, 30 },
  { "What the proposal means for the people in it", "meaning", D22_CELL_TEXT, 56 },
  { "Basis of the role", "basis", D22_CELL_TEXT, 12 },
  { "Basis of pay", "pay_basis", D22_CELL_TEXT, 0 },
};

/* The other roles in words, main one first. Returns: (transfer full). */
static char *
others (const D22PublicRole *role)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; role->others != NULL && i < role->others->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", (const char *)g_ptr_array_index (role->others, i));
  return g_string_free (out, FALSE);
}

static const char *
current_meaning (const D22PublicRules *rules, D22PublicClass class_)
{
  switch (class_) {
  case D22_PUBLIC_UNCHANGED:
    return "The proposal is that the role stays as it is. People in it keep a place in it, as long as there are not more "
           "people than "
           "posts; otherwise a ring-fenced selection among them is proposed.";
  case D22_PUBLIC_SUCCESSOR:
    return "The proposal is that people in it are slotted into the role it goes into, as long as there are not more people "
           "than posts; "
           "otherwise a ring-fenced selection among them is proposed.";
  case D22_PUBLIC_CHANGED:
    return rules->changed_ring_fenced ? "The proposal is that the role changes too much for its people to be slotted in: "
                                        "they are ring-fenced for the role it "
                                        "goes into."
                                      : "The proposal is that the role changes too much for its people to be slotted in: "
                                        "they can apply in the open and fair "
                                        "selection.";
  case D22_PUBLIC_DELETED:
    return "The proposal is that the role ends. People in it can apply in the open and fair selection for other roles.";
  case D22_PUBLIC_NOT_ASSESSED:
    return "The comparison has not been made, because a job description is missing. This is not a proposal to delete the "
           "role.";
  case D22_PUBLIC_OUT_OF_SCOPE:
    return "The role is outside the scope of this proposal: nobody in it is at risk by it.";
  case D22_PUBLIC_NEW:
  case D22_N_PUBLIC_CLASSES:
  default:
    return NULL;
  }
}

static const char *
proposed_meaning (D22PublicClass class_)
{
  switch (class_) {
  case D22_PUBLIC_UNCHANGED:
    return "The proposal is that people in the current role stay in it, as long as there are not more people than posts.";
  case D22_PUBLIC_SUCCESSOR:
    return "The proposal is that it is filled first by people of the roles whose natural successor it is. How people of any "
           "other role "
           "named here are selected stands beside that role.";
  case D22_PUBLIC_CHANGED:
    return "The proposal is that it takes over part of the role it comes from. How it is filled stands beside that role.";
  case D22_PUBLIC_NEW:
    return "The proposal is that it is filled in the open and fair selection.";
  case D22_PUBLIC_NOT_ASSESSED:
    return "The comparison has not been made, because a job description is missing.";
  case D22_PUBLIC_OUT_OF_SCOPE:
    return "The role is outside the scope of this proposal.";
  case D22_PUBLIC_DELETED:
  case D22_N_PUBLIC_CLASSES:
  default:
    return NULL;
  }
}

static void
put_pay (D22DocSection *section, const D22PublicRole *role)
{
  if (role->has_pay) {
    d22_cell_money (section, role->pay_from);
    d22_cell_money (section, role->pay_to);
    return;
  }
  d22_cell_text (section, "[x]");
  d22_cell_text (section, "[x]");
}

static void
put_role (D22DocSection *section, const D22PublicRole *role, const D22PublicRules *rules)
{
  g_autofree char *names = others (role);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, role->proposed ? "Proposed" : "Current");
  d22_cell_text (section, role->title);
  d22_cell_text (section, role->grade != NULL ? role->grade : "[x]");
  put_pay (section, role);
  d22_cell_fte (section, role->fte);
  d22_cell_count (section, role->positions);
  if (role->confirmed)
    d22_cell_textf (section, "%s (confirmed)", d22_public_class_text (role->class_));
  else
    d22_cell_text (section, d22_public_class_text (role->class_));
  d22_cell_letter (section, d22_public_class_letter (role->class_));
  d22_cell_text (section, names);
  d22_cell_text (section, role->proposed ? proposed_meaning (role->class_) : current_meaning (rules, role->class_));
  d22_cell_text (section, role->basis);
  d22_cell_text (section, role->has_pay ? role->pay_basis : NULL);
}

void
d22_fill_role_review (D22Pack *pack, D22DocSection *section)
{
  const D22PublicView *view = pack->view;
  if (view->roles->len == 0) {
    d22_section_say (section, "The structures have no role.");
    return;
  }
  d22_section_say (section,
                   "Every role of the current structure with what is proposed for it, then every role of the proposed one.");
  d22_section_say (section, "How a class is found is on the worksheet How_roles_are_reviewed.");
  d22_section_say (section, "Letters: U unchanged, S natural successor, C changed, D deleted, N new.");
  if (view->head.draft)
    d22_section_say (section, "Grades are a guide while the proposal is a draft.");
  if (view->pay_year != NULL)
    d22_section_say (section, "Pay is that of the grade's lowest and highest point in %s.", view->pay_year);
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < view->roles->len; i++)
    put_role (section, &g_array_index (view->roles, D22PublicRole, i), &view->rules);
}
