#include "classification.h"

#include <string.h>

/* Returns whether some proposed role that is not current, and that nobody goes into, has no profile (rule 4.8c, end). */
static gboolean
any_unknown (const D22Classification *classification, const D22Review *review)
{
  const D22Model *model = classification->comparison->model;
  g_autofree guint8 *reached = g_new0 (guint8, model->proposed.roles->len + 1);
  for (guint i = 0; i < review->current->len; i++) {
    const D22CurrentRole *current = &g_array_index (review->current, D22CurrentRole, i);
    for (guint k = 0; k < current->into->len; k++)
      reached[g_array_index (current->into, guint32, k)] = 1;
    if (current->class_ != D22_CLASS_OUT_OF_SCOPE && classification->counterpart[current->role] != D22_NONE)
      reached[classification->counterpart[current->role]] = 1;
  }
  for (guint32 role = 0; role < model->proposed.roles->len; role++)
    if (classification->proposed_in_scope[role] && !reached[role] &&
        d22_profiles_role (classification->comparison->proposed, role)->share == 0)
      return TRUE;
  return FALSE;
}

static void
settle_pending (const D22Classification *classification, D22Review *review)
{
  gboolean unknown = any_unknown (classification, review);
  for (guint i = 0; i < review->current->len; i++) {
    D22CurrentRole *current = &g_array_index (review->current, D22CurrentRole, i);
    D22Class class_ = unknown || (current->flags & D22_FLAG_NO_PROFILE) != 0 ? D22_CLASS_NOT_ASSESSED : D22_CLASS_DELETED;
    if (current->class_ == D22_CLASS_PENDING)
      current->class_ = class_;
    if (current->computed == D22_CLASS_PENDING)
      current->computed = class_;
  }
}

/* What one pass over the current roles tells about the proposed ones: by proposed role. */
typedef struct {
  guint8 *natural, *changed; /* somebody goes into it so */
  guint8 *own;               /* 1 + the class of its own role, where that goes into it */
  gboolean any_not_assessed;
} Arrivals;

static void
note_arrivals (const D22Classification *classification, const D22Review *review, Arrivals *arrivals)
{
  for (guint i = 0; i < review->current->len; i++) {
    const D22CurrentRole *current = &g_array_index (review->current, D22CurrentRole, i);
    arrivals->any_not_assessed = arrivals->any_not_assessed || current->class_ == D22_CLASS_NOT_ASSESSED;
    for (guint k = 0; k < current->into->len; k++) {
      guint32 role = g_array_index (current->into, guint32, k);
      if (classification->counterpart[current->role] == role)
        arrivals->own[role] = (guint8)(1 + current->class_);
      else if (current->class_ == D22_CLASS_NATURAL_SUCCESSOR)
        arrivals->natural[role] = 1;
      else if (current->class_ == D22_CLASS_CHANGED)
        arrivals->changed[role] = 1;
    }
  }
}

/* Rule 4.9. */
static D22Class
class_of_proposed (const D22Classification *classification, const Arrivals *arrivals, guint32 role)
{
  if (!classification->proposed_in_scope[role])
    return D22_CLASS_OUT_OF_SCOPE;
  if (arrivals->own[role] != 0)
    return (D22Class)(arrivals->own[role] - 1);
  if (arrivals->natural[role])
    return D22_CLASS_NATURAL_SUCCESSOR;
  if (arrivals->changed[role])
    return D22_CLASS_CHANGED;
  gboolean profile = d22_profiles_role (classification->comparison->proposed, role)->share > 0;
  return !profile && arrivals->any_not_assessed ? D22_CLASS_NOT_ASSESSED : D22_CLASS_NEW;
}

static void
fill_from (const D22Review *review, const guint32 *index)
{
  for (guint i = 0; i < review->current->len; i++) {
    const D22CurrentRole *current = &g_array_index (review->current, D22CurrentRole, i);
    for (guint k = 0; k < current->into->len; k++) {
      guint32 at = index[g_array_index (current->into, guint32, k)];
      if (at != D22_NONE)
        g_array_append_val (g_array_index (review->proposed, D22ProposedRole, at).from, current->role);
    }
  }
}

static void
classify_proposed (const D22Classification *classification, D22Review *review)
{
  guint n = classification->comparison->model->proposed.roles->len + 1;
  g_autofree guint8 *natural = g_new0 (guint8, n);
  g_autofree guint8 *changed = g_new0 (guint8, n);
  g_autofree guint8 *own = g_new0 (guint8, n);
  g_autofree guint32 *index = g_new (guint32, n);
  Arrivals arrivals = { natural, changed, own, FALSE };
  note_arrivals (classification, review, &arrivals);
  memset (index, 0xff, n * sizeof *index); /* D22_NONE */
  for (guint i = 0; i < review->proposed->len; i++) {
    D22ProposedRole *proposed = &g_array_index (review->proposed, D22ProposedRole, i);
    index[proposed->role] = i;
    proposed->class_ = class_of_proposed (classification, &arrivals, proposed->role);
  }
  fill_from (review, index);
}

void
d22_classification_finish (D22Classification *classification, D22Review *review)
{
  settle_pending (classification, review);
  classify_proposed (classification, review);
}
