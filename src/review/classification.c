#include "classification.h"

#include "gates.h"
#include "sameness.h"

const char *
d22_class_text (D22Class class_)
{
  static const char *const texts[D22_N_CLASSES] = {
    "unchanged", "natural-successor", "changed", "deleted", "new", "not-assessed", "out-of-scope",
  };
  return texts[class_];
}

static void
fill_profiles (D22Profiles *profiles, D22Phrases *phrases)
{
  for (guint32 role = 0; role < profiles->structure->roles->len; role++)
    d22_profiles_fill (profiles, role, phrases);
}

static void
match_scopes (D22Classification *classification)
{
  const D22Model *model = classification->comparison->model;
  classification->proposed_in_scope = g_new0 (guint8, model->proposed.roles->len + 1);
  for (guint32 role = 0; role < model->proposed.roles->len; role++)
    classification->proposed_in_scope[role] = d22_structure_role (&model->proposed, role)->n_in_scope > 0;
  classification->counterpart = g_new (guint32, model->current.roles->len + 1);
  for (guint32 role = 0; role < model->current.roles->len; role++) {
    D22Id id = d22_structure_role (&model->current, role)->id;
    guint32 other = d22_structure_find_role (&model->proposed, model->pool, id);
    gboolean counts = other != D22_NONE && classification->proposed_in_scope[other];
    classification->counterpart[role] = counts ? other : D22_NONE;
  }
}

D22Classification *
d22_classification_new (const D22Model *model)
{
  D22Classification *classification = g_new0 (D22Classification, 1);
  D22Comparison *comparison = d22_comparison_new (model);
  classification->comparison = comparison;
  fill_profiles (comparison->current, comparison->phrases);
  fill_profiles (comparison->proposed, comparison->phrases);
  d22_comparison_ready (comparison);
  match_scopes (classification);
  classification->decisions = d22_decisions_new (model);
  classification->ranking = d22_ranking_new (comparison, classification->proposed_in_scope);
  return classification;
}

void
d22_classification_free (D22Classification *classification)
{
  if (classification == NULL)
    return;
  d22_ranking_free (classification->ranking);
  d22_decisions_free (classification->decisions);
  d22_comparison_free (classification->comparison);
  g_free (classification->proposed_in_scope);
  g_free (classification->counterpart);
  g_free (classification);
}

static gboolean
contains (const GArray *roles, guint32 role)
{
  for (guint i = 0; i < roles->len; i++)
    if (g_array_index (roles, guint32, i) == role)
      return TRUE;
  return FALSE;
}

static void
append_once (GArray *roles, guint32 role)
{
  if (role != D22_NONE && !contains (roles, role))
    g_array_append_val (roles, role);
}

/* The outcome that the decisions in force agree on; the model has no errors, so that the first speaks for all. */
static D22Outcome
outcome_of (const D22Model *model, const GArray *decisions)
{
  return (D22Outcome)g_array_index (model->decisions, D22DecisionRow, g_array_index (decisions, guint32, 0)).outcome;
}

/* The proposed roles that must be ranked whatever they score: the own version, and those decided. */
static GArray *
wanted_of (const D22Classification *classification, const D22CurrentRole *current)
{
  const D22Model *model = classification->comparison->model;
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  append_once (wanted, classification->counterpart[current->role]);
  for (guint i = 0; i < current->decisions->len; i++) {
    guint32 row = g_array_index (current->decisions, guint32, i);
    D22Id id = g_array_index (model->decisions, D22DecisionRow, row).proposed_role;
    guint32 role = id != D22_ID_NONE ? d22_structure_find_role (&model->proposed, model->pool, id) : D22_NONE;
    if (role != D22_NONE && classification->proposed_in_scope[role])
      append_once (wanted, role);
  }
  return wanted;
}

static gboolean
passes (const D22Classification *classification, guint32 current, const D22Rank *rank)
{
  const D22Model *model = classification->comparison->model;
  if (!rank->score.assessed || !d22_coverage_meets (rank->score.score, model->parameters->natural_successor_threshold))
    return FALSE;
  return d22_gates_failed (model, d22_structure_role (&model->current, current),
                           d22_structure_role (&model->proposed, rank->proposed)) == 0;
}

static const D22Rank *
find_rank (const GArray *ranks, guint32 proposed)
{
  for (guint i = 0; i < ranks->len; i++)
    if (g_array_index (ranks, D22Rank, i).proposed == proposed)
      return &g_array_index (ranks, D22Rank, i);
  return NULL;
}

/* Rule 4.8b. */
static void
compute_kept (const D22Classification *classification, D22CurrentRole *current, const GArray *ranks, guint32 own)
{
  const D22Model *model = classification->comparison->model;
  const D22Rank *rank = find_rank (ranks, own);
  append_once (current->computed_into, own);
  if (d22_roles_same (classification->comparison, current->role, own)) {
    D22Id before = d22_structure_role (&model->current, current->role)->title;
    D22Id after = d22_structure_role (&model->proposed, own)->title;
    current->computed = D22_CLASS_UNCHANGED;
    if (d22_pool_fold (model->pool, before) != d22_pool_fold (model->pool, after))
      current->flags |= D22_FLAG_RETITLED;
  } else if (passes (classification, current->role, rank)) {
    current->computed = D22_CLASS_NATURAL_SUCCESSOR;
  } else {
    current->computed = rank->score.assessed ? D22_CLASS_CHANGED : D22_CLASS_NOT_ASSESSED;
  }
}

static const D22Rank *
first_changed (const D22Model *model, const GArray *ranks)
{
  const D22Rank *first = NULL;
  for (guint i = 0; i < ranks->len; i++) {
    const D22Rank *rank = &g_array_index (ranks, D22Rank, i);
    if (!rank->score.assessed || !d22_coverage_meets (rank->score.score, model->parameters->changed_threshold))
      continue;
    if (first == NULL || d22_rank_compare_changed (rank, first) < 0)
      first = rank;
  }
  return first;
}

/* Rule 4.8c. */
static void
compute_gone (const D22Classification *classification, D22CurrentRole *current, const GArray *ranks)
{
  for (guint i = 0; i < ranks->len; i++) {
    const D22Rank *rank = &g_array_index (ranks, D22Rank, i);
    if (passes (classification, current->role, rank))
      append_once (current->computed_into, rank->proposed);
  }
  current->computed = D22_CLASS_NATURAL_SUCCESSOR;
  if (current->computed_into->len > 0)
    return;
  const D22Rank *changed = first_changed (classification->comparison->model, ranks);
  current->computed = changed != NULL ? D22_CLASS_CHANGED : D22_CLASS_PENDING;
  if (changed != NULL)
    append_once (current->computed_into, changed->proposed);
}

/* The decided roles in the order of 4.8c that goes with the outcome. */
static void
decide_into (const D22Classification *classification, D22CurrentRole *current, const GArray *ranks, D22Outcome outcome)
{
  const D22Model *model = classification->comparison->model;
  g_autoptr (GArray) decided = g_array_new (FALSE, FALSE, sizeof (D22Rank));
  for (guint i = 0; i < current->decisions->len; i++) {
    guint32 row = g_array_index (current->decisions, guint32, i);
    D22Id id = g_array_index (model->decisions, D22DecisionRow, row).proposed_role;
    guint32 role = id != D22_ID_NONE ? d22_structure_find_role (&model->proposed, model->pool, id) : D22_NONE;
    const D22Rank *rank = role != D22_NONE ? find_rank (ranks, role) : NULL;
    if (rank != NULL)
      g_array_append_val (decided, *rank);
  }
  g_array_sort (decided, outcome == D22_OUTCOME_CHANGED ? d22_rank_compare_changed : d22_rank_compare);
  for (guint i = 0; i < decided->len; i++)
    append_once (current->into, g_array_index (decided, D22Rank, i).proposed);
}

static void
flag_overridden (const D22Model *model, D22CurrentRole *current)
{
  const D22Role *from = d22_structure_role (&model->current, current->role);
  for (guint i = 0; i < current->into->len; i++) {
    const D22Role *to = d22_structure_role (&model->proposed, g_array_index (current->into, guint32, i));
    if (d22_gates_failed (model, from, to) != 0)
      current->flags |= D22_FLAG_GATE_OVERRIDDEN;
  }
}

static void
follow_computed (D22CurrentRole *current)
{
  current->class_ = current->computed;
  g_array_set_size (current->into, 0);
  g_array_append_vals (current->into, current->computed_into->data, current->computed_into->len);
}

/* Rule 4.8a. */
static void
decide (const D22Classification *classification, D22CurrentRole *current, const GArray *ranks)
{
  const D22Model *model = classification->comparison->model;
  D22Outcome outcome = current->decisions->len > 0 ? outcome_of (model, current->decisions) : D22_OUTCOME_CONFIRMED;
  switch (outcome) {
  case D22_OUTCOME_UNCHANGED:
    current->class_ = D22_CLASS_UNCHANGED;
    append_once (current->into, classification->counterpart[current->role]);
    break;
  case D22_OUTCOME_NATURAL_SUCCESSOR:
    current->class_ = D22_CLASS_NATURAL_SUCCESSOR;
    decide_into (classification, current, ranks, outcome);
    flag_overridden (model, current);
    break;
  case D22_OUTCOME_CHANGED:
    current->class_ = D22_CLASS_CHANGED;
    decide_into (classification, current, ranks, outcome);
    break;
  case D22_OUTCOME_DELETED:
    current->class_ = D22_CLASS_DELETED;
    break;
  case D22_OUTCOME_CONFIRMED:
  default:
    follow_computed (current);
    break;
  }
}

GArray *
d22_classification_of (D22Classification *classification, D22CurrentRole *current)
{
  const D22Model *model = classification->comparison->model;
  D22Id id = d22_structure_role (&model->current, current->role)->id;
  guint32 own = classification->counterpart[current->role];
  g_array_unref (current->decisions);
  current->decisions = d22_decisions_in_force (classification->decisions, id);
  g_autoptr (GArray) wanted = wanted_of (classification, current);
  GArray *ranks = d22_ranking_of (classification->ranking, current->role, wanted);
  if (d22_profiles_role (classification->comparison->current, current->role)->share == 0)
    current->flags |= D22_FLAG_NO_PROFILE;
  if (own != D22_NONE)
    compute_kept (classification, current, ranks, own);
  else
    compute_gone (classification, current, ranks);
  decide (classification, current, ranks);
  return ranks;
}
