#include "d22/review.h"

#include "classification.h"
#include "evidence.h"

static GArray *
indices_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint32));
}

static D22CurrentRole
current_role (guint32 role)
{
  return (D22CurrentRole){
    .role = role,
    .class_ = D22_CLASS_OUT_OF_SCOPE,
    .computed = D22_CLASS_OUT_OF_SCOPE,
    .into = indices_new (),
    .computed_into = indices_new (),
    .best = -1,
    .evidence = indices_new (),
    .decisions = indices_new (),
  };
}

static void
clear_current (gpointer element)
{
  D22CurrentRole *current = element;
  g_array_unref (current->into);
  g_array_unref (current->computed_into);
  g_array_unref (current->evidence);
  g_array_unref (current->decisions);
}

static void
clear_proposed (gpointer element)
{
  g_array_unref (((D22ProposedRole *)element)->from);
}

static void
free_pair (gpointer pair)
{
  d22_role_pair_free (pair);
}

/* Every role with a post, by id: still out of scope, one and all. */
static D22Review *
review_empty (const D22Model *model)
{
  D22Review *review = g_new0 (D22Review, 1);
  review->current = g_array_new (FALSE, FALSE, sizeof (D22CurrentRole));
  g_array_set_clear_func (review->current, clear_current);
  review->proposed = g_array_new (FALSE, FALSE, sizeof (D22ProposedRole));
  g_array_set_clear_func (review->proposed, clear_proposed);
  review->pairs = g_ptr_array_new_with_free_func (free_pair);
  for (guint32 i = 0; i < model->current.roles->len; i++) {
    if (d22_structure_role (&model->current, i)->n_posts == 0)
      continue;
    D22CurrentRole role = current_role (i);
    g_array_append_val (review->current, role);
  }
  for (guint32 i = 0; i < model->proposed.roles->len; i++) {
    if (d22_structure_role (&model->proposed, i)->n_posts == 0)
      continue;
    D22ProposedRole role = { i, D22_CLASS_OUT_OF_SCOPE, indices_new () };
    g_array_append_val (review->proposed, role);
  }
  return review;
}

static void
count_classes (D22Review *review)
{
  for (guint i = 0; i < review->current->len; i++)
    review->n_current[g_array_index (review->current, D22CurrentRole, i).class_]++;
  for (guint i = 0; i < review->proposed->len; i++)
    review->n_proposed[g_array_index (review->proposed, D22ProposedRole, i).class_]++;
}

D22Review *
d22_review_new (const D22Model *model)
{
  g_return_val_if_fail (model != NULL, NULL);
  D22Review *review = review_empty (model);
  D22Classification *classification = d22_classification_new (model);
  for (guint i = 0; i < review->current->len; i++) {
    D22CurrentRole *current = &g_array_index (review->current, D22CurrentRole, i);
    if (d22_structure_role (&model->current, current->role)->n_in_scope == 0)
      continue;
    g_autoptr (GArray) ranks = d22_classification_of (classification, current);
    d22_evidence_gather (classification->comparison, review, current, ranks);
  }
  d22_classification_finish (classification, review);
  d22_classification_free (classification);
  count_classes (review);
  return review;
}

void
d22_review_free (D22Review *review)
{
  if (review == NULL)
    return;
  g_array_free (review->current, TRUE);
  g_array_free (review->proposed, TRUE);
  g_ptr_array_free (review->pairs, TRUE);
  g_free (review);
}

/* Rule 4.11. The finding stands where the decision should: in decisions.csv, as a whole. */
void
d22_review_check (const D22Review *review, const D22Model *model, D22Issues *issues)
{
  if (model->parameters->status == D22_MODEL_DRAFT)
    return;
  for (guint i = 0; i < review->current->len; i++) {
    const D22CurrentRole *current = &g_array_index (review->current, D22CurrentRole, i);
    if (current->class_ == D22_CLASS_OUT_OF_SCOPE || current->decisions->len > 0)
      continue;
    const D22Role *role = d22_structure_role (&model->current, current->role);
    g_autofree char *file = g_build_filename (d22_source_path (model->source), "decisions.csv", NULL);
    D22Place place = { .file = g_steal_pointer (&file) };
    d22_issues_add (issues, D22_SEVERITY_ERROR, "undecided-role", &place,
                    "add a row to decisions.csv: the classes are proposals until people confirm them",
                    "role %s (%s) has no decision; the review proposes %s", d22_model_text (model, role->id),
                    d22_model_text (model, role->title), d22_class_text (current->computed));
  }
}

void
d22_review_figures (const D22Review *review, D22Figures *figures)
{
  for (guint c = 0; c < D22_N_CLASSES; c++) {
    g_autofree char *current = g_strdup_printf ("roles.current.%s", d22_class_text ((D22Class)c));
    g_autofree char *proposed = g_strdup_printf ("roles.proposed.%s", d22_class_text ((D22Class)c));
    if (c != D22_CLASS_NEW)
      d22_figures_set (figures, current, D22_ID_NONE, (D22Decimal){ (gint64)review->n_current[c] * D22_DECIMAL_ONE });
    if (c != D22_CLASS_DELETED)
      d22_figures_set (figures, proposed, D22_ID_NONE, (D22Decimal){ (gint64)review->n_proposed[c] * D22_DECIMAL_ONE });
  }
}
