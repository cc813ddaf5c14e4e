#include "role-view.h"

static void
add_coverage_cell (D22DocSection *section, gboolean there, D22Coverage coverage)
{
  if (there)
    d22_cell_percent (section, d22_words_percent (coverage));
  else
    d22_cell_empty (section);
}

static void
add_pair_cells (D22DocSection *section, const D22RolePair *best)
{
  gboolean coverages = best != NULL && d22_role_pair_has_coverages (best);
  add_coverage_cell (section, best != NULL && best->assessed, best != NULL ? best->score : 0);
  add_coverage_cell (section, coverages, coverages ? best->current_coverage : 0);
  add_coverage_cell (section, coverages, coverages ? best->proposed_coverage : 0);
}

/* What a reader must know beside the class: the same remark on several roles is made once. */
typedef struct {
  guint flag, gate; /* bits: the remark is made where the role has the flag, or its best pair fails the gate */
  const char *text;
} Remark;

static gboolean
remark_holds (const D22Model *model, const D22Review *review, const D22CurrentRole *role, const Remark *remark)
{
  const D22RolePair *best = d22_role_best (review, role);
  if ((role->flags & remark->flag) != 0)
    return TRUE;
  /* a gate matters where the score would be enough */
  return best != NULL && best->assessed && (best->gates & remark->gate) != 0 &&
         d22_words_meets (best->score, model->parameters->natural_successor_threshold);
}

static void
add_remarks (D22DocSection *section, const D22Model *model, const D22Review *review, const RoleFilter *filter)
{
  static const Remark remarks[] = {
    { D22_FLAG_MARGINAL, 0, "Marginal (one coverage meets the natural-successor threshold, the other does not)" },
    { D22_FLAG_NO_PROFILE, 0, "Without a profile" },
    { D22_FLAG_GRADE_MISSING, 0, "A grade is missing, so grades were not compared" },
    { D22_FLAG_GATE_OVERRIDDEN, 0, "The decision overrides a gate" },
    { D22_FLAG_RETITLED, 0, "The title changes" },
    { 0, D22_GATE_GRADE, "Alike enough, but the grades are too far apart for a natural successor" },
    { 0, D22_GATE_REGISTRATION,
      "Alike enough, but the proposed role requires a registration that the current one does not" },
  };
  for (gsize k = 0; k < G_N_ELEMENTS (remarks); k++) {
    g_autoptr (GString) titles = g_string_new (NULL);
    for (guint i = 0; i < review->current->len; i++) {
      const D22CurrentRole *role = &g_array_index (review->current, D22CurrentRole, i);
      if (filter->current[role->role] && remark_holds (model, review, role, &remarks[k]))
        d22_words_join (titles, "; ", d22_role_title (model, &model->current, role->role));
    }
    if (titles->len > 0)
      d22_section_note (section, "%s: %s.", remarks[k].text, titles->str);
  }
}

static void
add_decisions (D22DocSection *section, const D22Model *model, const D22CurrentRole *role)
{
  g_autofree char *computed = d22_words_plain (d22_class_text (role->computed));
  for (guint i = 0; i < role->decisions->len; i++) {
    const D22DecisionRow *row =
        &g_array_index (model->decisions, D22DecisionRow, g_array_index (role->decisions, guint32, i));
    g_autofree char *outcome = d22_words_plain (d22_outcome_text ((D22Outcome)row->outcome));
    d22_section_note (section, "%s: decision %s: %s (computed: %s).", d22_role_title (model, &model->current, role->role),
                      d22_model_text (model, row->decision_id), outcome, computed);
  }
}

static void
add_current_row (D22DocSection *section, const D22Model *model, const D22Review *review, const D22CurrentRole *role)
{
  g_autofree char *class_ = d22_words_plain (d22_class_text (role->class_));
  g_autofree char *into = d22_role_titles (model, &model->proposed, role->into, "; ");
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, d22_role_title (model, &model->current, role->role));
  d22_cell_text (section, class_);
  d22_cell_text (section, into);
  add_pair_cells (section, d22_role_best (review, role));
}

static void
add_current (D22Document *document, const D22Model *model, const D22Review *review, const RoleFilter *filter)
{
  static const D22DocColumn columns[] = {
    { "Current role", "title", D22_CELL_TEXT, 0 },
    { "Class", "class", D22_CELL_TEXT, 0 },
    { "Goes into", "into", D22_CELL_TEXT, 0 },
    { "Score", "score", D22_CELL_PERCENT, 0 },
    { "Old job kept in new", "current_coverage", D22_CELL_PERCENT, 0 },
    { "New job already done", "proposed_coverage", D22_CELL_PERCENT, 0 },
  };
  D22DocSection *section = d22_document_add (document, "current", "Current roles");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < review->current->len; i++) {
    const D22CurrentRole *role = &g_array_index (review->current, D22CurrentRole, i);
    if (!filter->current[role->role])
      continue;
    add_current_row (section, model, review, role);
    add_decisions (section, model, role);
  }
  add_remarks (section, model, review, filter);
  d22_section_note (section,
                    "The figures are those of the pair that the class rests on, or else of the proposed role that scores "
                    "highest.");
}

static void
add_proposed (D22Document *document, const D22Model *model, const D22Review *review, const RoleFilter *filter)
{
  static const D22DocColumn columns[] = {
    { "Proposed role", "title", D22_CELL_TEXT, 0 },
    { "Class", "class", D22_CELL_TEXT, 0 },
    { "Comes from", "from", D22_CELL_TEXT, 0 },
  };
  D22DocSection *section = d22_document_add (document, "proposed", "Proposed roles");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < review->proposed->len; i++) {
    const D22ProposedRole *role = &g_array_index (review->proposed, D22ProposedRole, i);
    if (!filter->proposed[role->role])
      continue;
    g_autofree char *class_ = d22_words_plain (d22_class_text (role->class_));
    g_autofree char *from = d22_role_titles (model, &model->current, role->from, "; ");
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, d22_role_title (model, &model->proposed, role->role));
    d22_cell_text (section, class_);
    d22_cell_text (section, from);
  }
}

static void
add_total_row (D22DocSection *section, const D22Review *review, D22Class class_)
{
  g_autofree char *words = d22_words_plain (d22_class_text (class_));
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, words);
  if (class_ != D22_CLASS_NEW)
    d22_cell_count (section, review->n_current[class_]);
  else
    d22_cell_empty (section);
  if (class_ != D22_CLASS_DELETED)
    d22_cell_count (section, review->n_proposed[class_]);
  else
    d22_cell_empty (section);
}

void
d22_roles_add_totals (D22Document *document, const D22Review *review)
{
  static const D22DocColumn columns[] = {
    { "Class", "class", D22_CELL_TEXT, 0 },
    { "Current roles", "current", D22_CELL_COUNT, 0 },
    { "Proposed roles", "proposed", D22_CELL_COUNT, 0 },
  };
  D22DocSection *section = d22_document_add (document, "classes", "Roles by class");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (D22Class class_ = D22_CLASS_UNCHANGED; class_ < D22_N_CLASSES; class_++)
    add_total_row (section, review, class_);
  d22_section_row (section, D22_ROW_TOTAL, 0);
  d22_cell_text (section, "Total");
  d22_cell_count (section, review->current->len);
  d22_cell_count (section, review->proposed->len);
  d22_section_note (section, "Classes are proposals of this tool until people confirm them (rule 4.11).");
}

static void
add_parameters (D22Document *document, const D22Model *model)
{
  static const D22DocColumn columns[] = {
    { "Parameter", "key", D22_CELL_TEXT, 0 },
    { "Value", "value", D22_CELL_TEXT, 0 },
    { "Unit", "unit", D22_CELL_TEXT, 0 },
    { "Meaning", "meaning", D22_CELL_TEXT, 0 },
  };
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  D22DocSection *section = d22_document_add (document, "parameters", "Parameters used");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++) {
    if (!g_str_equal (settings[i].section, "matching"))
      continue;
    g_autofree char *value = d22_parameters_text (model->parameters, &settings[i], model->pool);
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, settings[i].key);
    d22_cell_text (section, value);
    d22_cell_text (section, settings[i].unit);
    d22_cell_text (section, settings[i].meaning);
  }
}

D22Document *
d22_roles_document (const D22Model *model, const D22Review *review, const D22Show *show)
{
  g_auto (RoleFilter) filter = { 0 };
  d22_role_filter_init (&filter, model, show);
  D22Document *document = d22_words_document (model, "what becomes of the roles");
  add_current (document, model, review, &filter);
  add_proposed (document, model, review, &filter);
  d22_roles_add_totals (document, review);
  add_parameters (document, model);
  return document;
}

/* One row a role and side. */
static void
add_side_row (D22DocSection *section, const char *side, const D22Model *model, const D22Structure *structure, guint32 role)
{
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, side);
  d22_cell_text (section, d22_role_id (model, structure, role));
  d22_cell_text (section, d22_role_title (model, structure, role));
}

static void
add_table_current (D22DocSection *section, const D22Model *model, const D22Review *review, const D22CurrentRole *role)
{
  const D22RolePair *best = d22_role_best (review, role);
  g_autofree char *into = d22_role_ids (model, &model->proposed, role->into, ";");
  add_side_row (section, "current", model, &model->current, role->role);
  d22_cell_text (section, d22_class_text (role->class_));
  d22_cell_text (section, into);
  d22_cell_text (section, d22_class_text (role->computed));
  d22_cell_text (section, best != NULL ? d22_role_id (model, &model->proposed, best->proposed) : NULL);
  add_pair_cells (section, best);
}

static void
add_table_proposed (D22DocSection *section, const D22Model *model, const D22ProposedRole *role)
{
  g_autofree char *from = d22_role_ids (model, &model->current, role->from, ";");
  add_side_row (section, "proposed", model, &model->proposed, role->role);
  d22_cell_text (section, d22_class_text (role->class_));
  d22_cell_text (section, from);
}

D22Document *
d22_roles_table (const D22Model *model, const D22Review *review, const D22Show *show)
{
  static const D22DocColumn columns[] = {
    { "Side", "side", D22_CELL_TEXT, 0 },
    { "Role id", "role_id", D22_CELL_TEXT, 0 },
    { "Role", "title", D22_CELL_TEXT, 0 },
    { "Class", "class", D22_CELL_TEXT, 0 },
    { "Goes into or comes from", "counterparts", D22_CELL_TEXT, 0 },
    { "Computed class", "computed", D22_CELL_TEXT, 0 },
    { "Best match", "best", D22_CELL_TEXT, 0 },
    { "Score", "score", D22_CELL_PERCENT, 0 },
    { "Old job kept in new", "current_coverage", D22_CELL_PERCENT, 0 },
    { "New job already done", "proposed_coverage", D22_CELL_PERCENT, 0 },
  };
  g_auto (RoleFilter) filter = { 0 };
  d22_role_filter_init (&filter, model, show);
  D22Document *document = d22_words_document (model, "roles");
  D22DocSection *section = d22_document_add (document, "roles", "Roles");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < review->current->len; i++) {
    const D22CurrentRole *role = &g_array_index (review->current, D22CurrentRole, i);
    if (filter.current[role->role])
      add_table_current (section, model, review, role);
  }
  for (guint i = 0; i < review->proposed->len; i++) {
    const D22ProposedRole *role = &g_array_index (review->proposed, D22ProposedRole, i);
    if (filter.proposed[role->role])
      add_table_proposed (section, model, role);
  }
  return document;
}
