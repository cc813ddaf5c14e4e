#include "public-fill.h"

static const D22PublicClass public_classes[D22_N_CLASSES] = {
  [D22_CLASS_UNCHANGED] = D22_PUBLIC_UNCHANGED,
  [D22_CLASS_NATURAL_SUCCESSOR] = D22_PUBLIC_SUCCESSOR,
  [D22_CLASS_CHANGED] = D22_PUBLIC_CHANGED,
  [D22_CLASS_DELETED] = D22_PUBLIC_DELETED,
  [D22_CLASS_NEW] = D22_PUBLIC_NEW,
  [D22_CLASS_NOT_ASSESSED] = D22_PUBLIC_NOT_ASSESSED,
  [D22_CLASS_OUT_OF_SCOPE] = D22_PUBLIC_OUT_OF_SCOPE,
};

D22PublicClass
d22_public_fill_class (D22Class class_)
{
  return public_classes[class_];
}

/* The year of the spine that pay ranges are taken from: the model's first, or the last known before it. 0 where there is
 * none. */
static gint32
spine_year (const D22Model *model)
{
  const D22Parameters *parameters = model->parameters;
  gint32 newest = parameters->first_year.start > 0 ? parameters->first_year.start : G_MAXINT32;
  if (parameters->pay_known_to.start > 0)
    newest = MIN (newest, parameters->pay_known_to.start);
  gint32 year = 0;
  for (guint i = 0; i < model->spine->len; i++) {
    const D22SpineRow *row = &g_array_index (model->spine, D22SpineRow, i);
    if (row->year_start <= newest)
      year = MAX (year, row->year_start);
  }
  return year;
}

/* Sets @salary to that of @point in @year, or of the next higher one (rule 7.1). The spine is sorted by year, then point. */
static gboolean
spine_salary (const D22Model *model, gint32 year, gint32 point, D22Money *salary)
{
  for (guint i = 0; i < model->spine->len; i++) {
    const D22SpineRow *row = &g_array_index (model->spine, D22SpineRow, i);
    if (row->year_start != year || row->scp < point)
      continue;
    *salary = row->annual_salary_gbp;
    return TRUE;
  }
  return FALSE;
}

static void
set_pay (const D22Model *model, gint32 year, const D22Role *role, D22PublicRole *out)
{
  if (role->grade == D22_NONE)
    return;
  const D22Grade *grade = &g_array_index (model->grades, D22Grade, role->grade);
  out->pay_basis = d22_basis_text (grade->basis);
  if (grade->salary_top.pence > 0) {
    out->has_pay = TRUE;
    out->pay_from = grade->salary_bottom;
    out->pay_to = grade->salary_top;
    return;
  }
  out->has_pay = grade->scp_top > 0 && year > 0 && spine_salary (model, year, grade->scp_bottom, &out->pay_from) &&
                 spine_salary (model, year, grade->scp_top, &out->pay_to);
}

/* FTE and positions of each role of a structure. Returns: (transfer full): roles->len of them. */
static D22PublicRole *
sum_roles (const D22Structure *structure)
{
  D22PublicRole *sums = g_new0 (D22PublicRole, structure->roles->len + 1);
  for (guint32 i = 0; i < structure->posts->len; i++) {
    const D22Post *post = d22_structure_post (structure, i);
    sums[post->role].fte.units += post->fte.units;
    sums[post->role].positions += post->positions;
  }
  return sums;
}

static gboolean
has_others (D22Class class_)
{
  return class_ == D22_CLASS_NATURAL_SUCCESSOR || class_ == D22_CLASS_CHANGED;
}

/* The names of @roles (of guint32) of the other structure. Returns: (transfer full). */
static GPtrArray *
names (const D22PublicFillSide *side, const GArray *roles)
{
  GPtrArray *out = g_ptr_array_new ();
  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (out, (gpointer)(guintptr)side->roles[g_array_index (roles, guint32, i)]);
  return out;
}

/* Completes @out, which has the sums, for role @index of @side. */
static void
describe (D22PublicFill *fill, const D22PublicFillSide *side, guint32 index, gint32 year, D22PublicRole *out)
{
  const D22Role *role = d22_structure_role (side->structure, index);
  out->title = d22_public_fill_text (fill, role->title);
  out->grade = d22_public_fill_text (fill, role->grade_text);
  out->basis = d22_basis_text (role->basis);
  set_pay (fill->model, year, role, out);
}

static void
fill_current_roles (D22PublicFill *fill, gint32 year)
{
  g_autofree D22PublicRole *sums = sum_roles (fill->current.structure);
  for (guint i = 0; i < fill->review->current->len; i++) {
    const D22CurrentRole *role = &g_array_index (fill->review->current, D22CurrentRole, i);
    D22PublicRole out = sums[role->role];
    describe (fill, &fill->current, role->role, year, &out);
    out.class_ = public_classes[role->class_];
    out.confirmed = role->decisions->len > 0;
    out.others = has_others (role->class_) ? names (&fill->proposed, role->into) : NULL;
    g_array_append_val (fill->view->roles, out);
  }
}

static void
fill_proposed_roles (D22PublicFill *fill, gint32 year)
{
  g_autofree D22PublicRole *sums = sum_roles (fill->proposed.structure);
  for (guint i = 0; i < fill->review->proposed->len; i++) {
    const D22ProposedRole *role = &g_array_index (fill->review->proposed, D22ProposedRole, i);
    D22PublicRole out = sums[role->role];
    describe (fill, &fill->proposed, role->role, year, &out);
    out.proposed = TRUE;
    out.class_ = public_classes[role->class_];
    out.others = has_others (role->class_) ? names (&fill->current, role->from) : NULL;
    g_array_append_val (fill->view->roles, out);
  }
}

void
d22_public_fill_roles (D22PublicFill *fill)
{
  gint32 year = spine_year (fill->model);
  g_autofree char *shown =
      year > 0 ? d22_year_text ((D22Year){ year }) : d22_year_text (fill->model->parameters->first_year);
  fill->view->pay_year = d22_public_view_keep (fill->view, shown);
  fill_current_roles (fill, year);
  fill_proposed_roles (fill, year);
}
