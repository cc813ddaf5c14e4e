#include "role-view.h"

static void
add_roles (D22Json *json, const char *key, const D22Model *model, const D22Structure *structure, const GArray *roles)
{
  d22_json_begin_list (json, key, TRUE);
  for (guint i = 0; i < roles->len; i++)
    d22_json_text (json, NULL, d22_role_id (model, structure, g_array_index (roles, guint32, i)));
  d22_json_end_list (json);
}

/* A coverage or score; null where there is none. */
static void
add_coverage (D22Json *json, const char *key, gboolean there, D22Coverage coverage)
{
  if (there)
    d22_json_percent (json, key, d22_words_percent (coverage));
  else
    d22_json_null (json, key);
}

static void
add_coverages (D22Json *json, const D22RolePair *pair)
{
  gboolean coverages = d22_role_pair_has_coverages (pair);
  add_coverage (json, "score", pair->assessed, pair->score);
  add_coverage (json, "current_coverage", coverages, pair->current_coverage);
  add_coverage (json, "proposed_coverage", coverages, pair->proposed_coverage);
}

void
d22_role_gates_json (D22Json *json, const D22RolePair *pair)
{
  d22_json_begin_list (json, "gates", TRUE);
  for (guint i = 0; i < D22_WORDS_N_GATES; i++) {
    if ((pair->gates & (1u << i)) != 0)
      d22_json_text (json, NULL, d22_words_gate (i));
  }
  d22_json_end_list (json);
}

static void
add_best (D22Json *json, const D22Model *model, const D22RolePair *best)
{
  if (best == NULL) {
    d22_json_null (json, "best");
    return;
  }
  d22_json_begin_object (json, "best", TRUE);
  d22_json_text (json, "role_id", d22_role_id (model, &model->proposed, best->proposed));
  add_coverages (json, best);
  d22_role_gates_json (json, best);
  d22_json_boolean (json, "marginal", best->marginal);
  d22_json_end_object (json);
}

static void
add_current (D22Json *json, const D22Model *model, const D22Review *review, const D22CurrentRole *role)
{
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "role_id", d22_role_id (model, &model->current, role->role));
  d22_json_text (json, "title", d22_role_title (model, &model->current, role->role));
  d22_json_text (json, "class", d22_class_text (role->class_));
  add_roles (json, "into", model, &model->proposed, role->into);
  d22_json_text (json, "computed", d22_class_text (role->computed));
  add_roles (json, "computed_into", model, &model->proposed, role->computed_into);
  add_best (json, model, d22_role_best (review, role));
  d22_json_begin_list (json, "decisions", TRUE);
  for (guint i = 0; i < role->decisions->len; i++) {
    guint32 at = g_array_index (role->decisions, guint32, i);
    d22_json_text (json, NULL, d22_model_text (model, g_array_index (model->decisions, D22DecisionRow, at).decision_id));
  }
  d22_json_end_list (json);
  d22_json_begin_list (json, "flags", TRUE);
  for (guint i = 0; i < D22_ROLE_N_FLAGS; i++) {
    if ((role->flags & (1u << i)) != 0)
      d22_json_text (json, NULL, d22_role_flag (i));
  }
  d22_json_end_list (json);
  d22_json_end_object (json);
}

static void
add_proposed (D22Json *json, const D22Model *model, const D22ProposedRole *role)
{
  d22_json_begin_object (json, NULL, TRUE);
  d22_json_text (json, "role_id", d22_role_id (model, &model->proposed, role->role));
  d22_json_text (json, "title", d22_role_title (model, &model->proposed, role->role));
  d22_json_text (json, "class", d22_class_text (role->class_));
  add_roles (json, "from", model, &model->current, role->from);
  d22_json_end_object (json);
}

static void
add_section (D22Json *json, const D22Model *model, D22Section section, const D22SectionCoverage *coverage)
{
  if (!coverage->present)
    return;
  d22_json_begin_object (json, NULL, TRUE);
  d22_json_text (json, "section", d22_section_text (section));
  d22_json_percent (json, "weight", model->parameters->weight[section]);
  add_coverage (json, "current_coverage", coverage->has_current, coverage->current);
  add_coverage (json, "proposed_coverage", coverage->has_proposed, coverage->proposed);
  d22_json_end_object (json);
}

/* A statement without an id is named by its text; null is "no partner". */
static void
add_statement_id (D22Json *json, const char *key, const D22Model *model, const D22Structure *structure, guint32 index)
{
  if (index == D22_NONE) {
    d22_json_null (json, key);
    return;
  }
  const D22Statement *statement = d22_structure_statement (structure, index);
  d22_json_text (json, key, d22_model_text (model, statement->id != D22_ID_NONE ? statement->id : statement->text));
}

static void
add_statement (D22Json *json, const D22Model *model, const D22StatementPair *pair)
{
  d22_json_begin_object (json, NULL, TRUE);
  d22_json_text (json, "section", d22_section_text (pair->section));
  add_statement_id (json, "current", model, &model->current, pair->current);
  add_statement_id (json, "proposed", model, &model->proposed, pair->proposed);
  if (pair->similarity >= 0)
    d22_json_hundredths (json, "similarity", pair->similarity); /* 1/10,000 of one is a hundredth of a per cent */
  else
    d22_json_null (json, "similarity");
  d22_json_text (json, "by", d22_similarity_by_text (pair->by));
  d22_json_end_object (json);
}

void
d22_role_pair_json (D22Json *json, const D22Model *model, const D22RolePair *pair)
{
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "current", d22_role_id (model, &model->current, pair->current));
  d22_json_text (json, "proposed", d22_role_id (model, &model->proposed, pair->proposed));
  add_coverages (json, pair);
  d22_json_begin_list (json, "sections", FALSE);
  for (D22Section section = D22_SECTION_DUTY; section < D22_N_SECTIONS; section++)
    add_section (json, model, section, &pair->sections[section]);
  d22_json_end_list (json);
  d22_json_begin_list (json, "statements", FALSE);
  for (guint i = 0; i < pair->statements->len; i++)
    add_statement (json, model, &g_array_index (pair->statements, D22StatementPair, i));
  d22_json_end_list (json);
  d22_role_gates_json (json, pair);
  d22_json_end_object (json);
}

/* The settings that the classes rest on: all of [matching]. */
static void
add_parameters (D22Json *json, const D22Model *model)
{
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  d22_json_begin_object (json, "parameters", FALSE);
  for (guint i = 0; i < n; i++) {
    if (!g_str_equal (settings[i].section, "matching"))
      continue;
    const char *field = (const char *)model->parameters + settings[i].offset;
    if (settings[i].type == D22_TYPE_PERCENT) {
      d22_json_percent (json, settings[i].key, *(const D22Percent *)(const void *)field);
    } else if (settings[i].type == D22_TYPE_COUNT) {
      d22_json_count (json, settings[i].key, *(const gint32 *)(const void *)field);
    } else {
      g_autofree char *text = d22_parameters_text (model->parameters, &settings[i], model->pool);
      d22_json_text (json, settings[i].key, text);
    }
  }
  d22_json_end_object (json);
}

static void
add_counts (D22Json *json, const char *key, const D22Class *classes, const guint *counts)
{
  d22_json_begin_object (json, key, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (d22_role_classes_current); i++)
    d22_json_count (json, d22_class_text (classes[i]), counts[classes[i]]);
  d22_json_end_object (json);
}

static void
add_lists (D22Json *json, const D22Model *model, const D22Review *review, const RoleFilter *filter)
{
  d22_json_begin_list (json, "current", FALSE);
  for (guint i = 0; i < review->current->len; i++) {
    const D22CurrentRole *role = &g_array_index (review->current, D22CurrentRole, i);
    if (filter->current[role->role])
      add_current (json, model, review, role);
  }
  d22_json_end_list (json);
  d22_json_begin_list (json, "proposed", FALSE);
  for (guint i = 0; i < review->proposed->len; i++) {
    const D22ProposedRole *role = &g_array_index (review->proposed, D22ProposedRole, i);
    if (filter->proposed[role->role])
      add_proposed (json, model, role);
  }
  d22_json_end_list (json);
}

char *
d22_roles_json (const D22Model *model, const D22Review *review, const D22Show *show, const GPtrArray *explained)
{
  g_auto (RoleFilter) filter = { 0 };
  d22_role_filter_init (&filter, model, show);
  g_autoptr (D22Json) json = d22_json_new ();
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "model", d22_model_text (model, model->parameters->id));
  add_parameters (json, model);
  d22_json_begin_object (json, "totals", FALSE);
  add_counts (json, "current", d22_role_classes_current, review->n_current);
  add_counts (json, "proposed", d22_role_classes_proposed, review->n_proposed);
  d22_json_end_object (json);
  add_lists (json, model, review, &filter);
  if (explained != NULL) {
    d22_json_begin_list (json, "pairs", FALSE);
    for (guint i = 0; i < explained->len; i++)
      d22_role_pair_json (json, model, g_ptr_array_index (explained, i));
    d22_json_end_list (json);
  }
  d22_json_end_object (json);
  return d22_json_finish (json);
}
