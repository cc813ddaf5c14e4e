#include "sameness.h"

#include "gates.h"

/* One side's statements of a section that are not corporate, whatever the section weighs. */
static GArray *
statements_of (const D22Structure *structure, guint32 role, guint section)
{
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  const D22Role *owner = d22_structure_role (structure, role);
  for (guint32 i = owner->first; i < owner->first + owner->n_statements; i++) {
    const D22Statement *statement = d22_structure_statement (structure, i);
    if (statement->section == section && !statement->corporate)
      g_array_append_val (statements, i);
  }
  return statements;
}

static gboolean
same_statement (const D22Statement *a, const D22Statement *b)
{
  if (a->code != D22_ID_NONE && b->code != D22_ID_NONE)
    return a->code == b->code;
  return a->folded == b->folded;
}

static GArray *
equal_weights (guint n)
{
  GArray *weights = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  gint64 one = 1;
  for (guint i = 0; i < n; i++)
    g_array_append_val (weights, one);
  return weights;
}

static GArray *
table_of (const D22Comparison *comparison, const GArray *from, const GArray *to)
{
  GArray *table = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < from->len; i++)
    for (guint j = 0; j < to->len; j++) {
      const D22Statement *a = d22_structure_statement (&comparison->model->current, g_array_index (from, guint32, i));
      const D22Statement *b = d22_structure_statement (&comparison->model->proposed, g_array_index (to, guint32, j));
      gint32 same = same_statement (a, b) ? D22_SIMILARITY_ONE : 0;
      g_array_append_val (table, same);
    }
  return table;
}

/* One to one: a statement that stands twice is not the same as one that stands once. As "the same" may hold by code here and
 * by text there, it takes a pairing to tell. */
static gboolean
same_section (D22Comparison *comparison, guint32 current, guint32 proposed, guint section)
{
  g_autoptr (GArray) from = statements_of (&comparison->model->current, current, section);
  g_autoptr (GArray) to = statements_of (&comparison->model->proposed, proposed, section);
  if (from->len != to->len)
    return FALSE;
  if (from->len == 0)
    return TRUE;
  g_autoptr (GArray) weights = equal_weights (from->len);
  g_autoptr (GArray) table = table_of (comparison, from, to);
  g_autofree gint32 *partners = g_new (gint32, from->len);
  const gint64 *weight = (const gint64 *)(const void *)weights->data;
  D22PairingTask task = {
    from->len, to->len, weight, weight, from->len, to->len, (const gint32 *)(const void *)table->data
  };
  d22_pairing_solve (comparison->pairing, &task, partners);
  for (guint i = 0; i < from->len; i++)
    if (partners[i] < 0)
      return FALSE;
  return TRUE;
}

static gboolean
same_profile (D22Comparison *comparison, guint32 current, guint32 proposed)
{
  gboolean here = d22_profiles_role (comparison->current, current)->share > 0;
  gboolean there = d22_profiles_role (comparison->proposed, proposed)->share > 0;
  if (here != there)
    return FALSE;
  for (guint s = 0; here && s < D22_N_SECTIONS; s++)
    if (!same_section (comparison, current, proposed, s))
      return FALSE;
  return TRUE;
}

gboolean
d22_roles_same (D22Comparison *comparison, guint32 current, guint32 proposed)
{
  const D22Model *model = comparison->model;
  const D22Role *from = d22_structure_role (&model->current, current);
  const D22Role *to = d22_structure_role (&model->proposed, proposed);
  if (from->grade_text != to->grade_text)
    return FALSE;
  if (!d22_registrations_hold (model, from->registration, to->registration) ||
      !d22_registrations_hold (model, to->registration, from->registration))
    return FALSE;
  return same_profile (comparison, current, proposed);
}
