/* What the HR edition shows, from the model and its review. */
#include "d22/pack.h"
#include "edition-fill.h"
#include "hr-fill.h"
#include "public-fill.h"

const char *
d22_hr_fill_text (D22HrFill *fill, D22Id id)
{
  return d22_hr_view_keep (fill->view, d22_model_text (fill->model, id));
}

D22HrFigure
d22_hr_fill_figure (gboolean there, D22Coverage coverage)
{
  return (D22HrFigure){ there, { coverage / (D22_COVERAGE_ONE / D22_PERCENT_HUNDRED) } };
}

static const char *
class_words (D22Class class_)
{
  return d22_public_class_text (d22_public_fill_class (class_));
}

static void
join (GString *list, const char *text)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", text);
}

static char *
name_of (const D22Model *model, const D22Structure *structure, guint32 role)
{
  const D22Role *own = d22_structure_role (structure, role);
  return g_strdup_printf ("%s (%s)", d22_model_text (model, own->title), d22_model_text (model, own->id));
}

/* Returns: (transfer none) (nullable): the names of @roles (of guint32), `; ` between. */
static const char *
names_of (D22HrFill *fill, const D22Structure *structure, const GArray *roles)
{
  GString *names = g_string_new (NULL);
  for (guint i = 0; i < roles->len; i++) {
    g_autofree char *name = name_of (fill->model, structure, g_array_index (roles, guint32, i));
    join (names, name);
  }
  return d22_hr_view_take (fill->view, g_string_free (names, FALSE));
}

static D22HrRole
describe (D22HrFill *fill, const D22Structure *structure, guint32 index, D22Class class_)
{
  const D22Role *role = d22_structure_role (structure, index);
  return (D22HrRole){
    .id = d22_hr_fill_text (fill, role->id),
    .title = d22_hr_fill_text (fill, role->title),
    .grade = d22_hr_fill_text (fill, role->grade_text),
    .name = d22_hr_view_take (fill->view, name_of (fill->model, structure, index)),
    .class_ = class_words (class_),
    .letter = d22_public_class_letter (d22_public_fill_class (class_)),
  };
}

static const char *
or_none (const D22Model *model, D22Id id)
{
  return id != D22_ID_NONE ? d22_model_text (model, id) : "none";
}

/* `grade (8 now, 11 proposed)`: with what stands against each other, as an appeal asks for it. */
static const char *
gates_of (D22HrFill *fill, const D22RolePair *pair)
{
  const D22Model *model = fill->model;
  const D22Role *from = d22_structure_role (&model->current, pair->current);
  const D22Role *to = d22_structure_role (&model->proposed, pair->proposed);
  GString *gates = g_string_new (NULL);
  if ((pair->gates & D22_GATE_GRADE) != 0)
    g_string_append_printf (gates, "grade (%s now, %s proposed)", or_none (model, from->grade_text),
                            or_none (model, to->grade_text));
  if ((pair->gates & D22_GATE_REGISTRATION) != 0) {
    join (gates, "registration");
    g_string_append_printf (gates, " (%s now, %s required)", or_none (model, from->registration),
                            or_none (model, to->registration));
  }
  return d22_hr_view_take (fill->view, g_string_free (gates, FALSE));
}

static const char *
flags_of (D22HrFill *fill, guint flags)
{
  static const struct {
    guint flag;
    const char *words;
  } known[] = {
    { D22_FLAG_MARGINAL, "marginal: one coverage meets the natural-successor threshold, the other does not" },
    { D22_FLAG_NO_PROFILE, "no profile: a job description is missing" },
    { D22_FLAG_GRADE_MISSING, "a grade is missing, so grades were not compared" },
    { D22_FLAG_GATE_OVERRIDDEN, "the decision overrides a gate" },
    { D22_FLAG_RETITLED, "the title changes" },
  };
  GString *words = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if ((flags & known[i].flag) != 0)
      join (words, known[i].words);
  return d22_hr_view_take (fill->view, g_string_free (words, FALSE));
}

static const char *
decisions_of (D22HrFill *fill, const GArray *decisions)
{
  GString *ids = g_string_new (NULL);
  for (guint i = 0; i < decisions->len; i++) {
    guint32 at = g_array_index (decisions, guint32, i);
    join (ids, d22_model_text (fill->model, g_array_index (fill->model->decisions, D22DecisionRow, at).decision_id));
  }
  return d22_hr_view_take (fill->view, g_string_free (ids, FALSE));
}

static void
describe_best (D22HrFill *fill, const D22RolePair *best, D22HrRole *out)
{
  out->best = d22_hr_view_take (fill->view, name_of (fill->model, &fill->model->proposed, best->proposed));
  out->score = d22_hr_fill_figure (best->assessed, best->score);
  out->current_coverage = d22_hr_fill_figure (best->compared, best->current_coverage);
  out->proposed_coverage = d22_hr_fill_figure (best->compared, best->proposed_coverage);
  out->gates = gates_of (fill, best);
}

static void
fill_current (D22HrFill *fill)
{
  const D22Model *model = fill->model;
  for (guint i = 0; i < fill->review->current->len; i++) {
    const D22CurrentRole *role = &g_array_index (fill->review->current, D22CurrentRole, i);
    D22HrRole out = describe (fill, &model->current, role->role, role->class_);
    out.others = names_of (fill, &model->proposed, role->into);
    out.computed = class_words (role->computed);
    out.computed_others = names_of (fill, &model->proposed, role->computed_into);
    if (role->best >= 0)
      describe_best (fill, g_ptr_array_index (fill->review->pairs, (guint)role->best), &out);
    out.flags = flags_of (fill, role->flags);
    out.decisions = decisions_of (fill, role->decisions);
    fill->view->n_in_scope += role->class_ != D22_CLASS_OUT_OF_SCOPE ? 1 : 0;
    fill->view->n_decided += role->decisions->len > 0 ? 1 : 0;
    fill->current[role->role] = fill->view->current->len;
    g_array_append_val (fill->view->current, out);
  }
}

static void
fill_proposed (D22HrFill *fill)
{
  for (guint i = 0; i < fill->review->proposed->len; i++) {
    const D22ProposedRole *role = &g_array_index (fill->review->proposed, D22ProposedRole, i);
    D22HrRole out = describe (fill, &fill->model->proposed, role->role, role->class_);
    out.others = names_of (fill, &fill->model->current, role->from);
    fill->proposed[role->role] = fill->view->proposed->len;
    g_array_append_val (fill->view->proposed, out);
  }
}

static void
fill_counts (D22HrFill *fill)
{
  for (D22Class class_ = D22_CLASS_UNCHANGED; class_ < D22_N_CLASSES; class_++) {
    D22HrCount count = { class_words (class_), fill->review->n_current[class_], fill->review->n_proposed[class_] };
    g_array_append_val (fill->view->counts, count);
  }
}

static void
fill_settings (D22HrFill *fill)
{
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++) {
    if (!g_str_equal (settings[i].section, "matching"))
      continue;
    D22HrSetting out = { .key = settings[i].key, .meaning = settings[i].meaning };
    out.unit = d22_hr_view_keep (fill->view, settings[i].unit);
    out.value =
        d22_hr_view_take (fill->view, d22_parameters_text (fill->model->parameters, &settings[i], fill->model->pool));
    g_array_append_val (fill->view->settings, out);
  }
}

static gboolean
same_roles (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_array_index (a, guint32, i) != g_array_index (b, guint32, i))
      return FALSE;
  return TRUE;
}

/* The reviewed role that a decision is about; %NULL where it has no post. */
static const D22CurrentRole *
decided_role (const D22HrFill *fill, const D22DecisionRow *row)
{
  guint32 role = d22_structure_find_role (&fill->model->current, fill->model->pool, row->current_role);
  guint32 place = role != D22_NONE ? fill->current[role] : D22_NONE;
  return place != D22_NONE ? &g_array_index (fill->review->current, D22CurrentRole, place) : NULL;
}

static void
compare_decision (D22HrFill *fill, const D22CurrentRole *role, guint32 index, D22HrDecision *out)
{
  out->role = d22_hr_view_take (fill->view, name_of (fill->model, &fill->model->current, role->role));
  out->computed = class_words (role->computed);
  out->computed_others = names_of (fill, &fill->model->proposed, role->computed_into);
  for (guint i = 0; i < role->decisions->len; i++)
    out->in_force |= g_array_index (role->decisions, guint32, i) == index;
  out->differs = role->class_ != role->computed || !same_roles (role->into, role->computed_into);
}

static const char *
outcome_words (D22Outcome outcome)
{
  static const D22Class classes[] = { [D22_OUTCOME_UNCHANGED] = D22_CLASS_UNCHANGED,
                                      [D22_OUTCOME_NATURAL_SUCCESSOR] = D22_CLASS_NATURAL_SUCCESSOR,
                                      [D22_OUTCOME_CHANGED] = D22_CLASS_CHANGED,
                                      [D22_OUTCOME_DELETED] = D22_CLASS_DELETED };
  return outcome == D22_OUTCOME_CONFIRMED ? d22_outcome_text (outcome) : class_words (classes[outcome]);
}

static void
fill_decisions (D22HrFill *fill)
{
  static const char *const kinds[] = { "review", "claim", "appeal" };
  for (guint32 i = 0; i < fill->model->decisions->len; i++) {
    const D22DecisionRow *row = &g_array_index (fill->model->decisions, D22DecisionRow, i);
    const D22CurrentRole *role = decided_role (fill, row);
    guint32 into = d22_structure_find_role (&fill->model->proposed, fill->model->pool, row->proposed_role);
    D22HrDecision out = { .id = d22_hr_fill_text (fill, row->decision_id),
                          .role = d22_hr_fill_text (fill, row->current_role),
                          .outcome = outcome_words ((D22Outcome)row->outcome),
                          .kind = kinds[row->kind],
                          .decided_by = d22_hr_fill_text (fill, row->decided_by),
                          .reason = d22_hr_fill_text (fill, row->reason),
                          .decided_on = row->decided_on };
    if (into != D22_NONE)
      out.into = d22_hr_view_take (fill->view, name_of (fill->model, &fill->model->proposed, into));
    if (role != NULL)
      compare_decision (fill, role, i, &out);
    g_array_append_val (fill->view->decisions, out);
  }
}

/* Returns: (transfer full): @n times "nowhere". */
static guint32 *
places_new (guint n)
{
  guint32 *places = g_new (guint32, n + 1);
  for (guint i = 0; i <= n; i++)
    places[i] = D22_NONE;
  return places;
}

D22HrView *
d22_hr_view_fill (const D22Model *model, const D22Review *review)
{
  g_autofree guint32 *current = places_new (model->current.roles->len);
  g_autofree guint32 *proposed = places_new (model->proposed.roles->len);
  D22HrFill fill = { model, review, d22_hr_view_new (), current, proposed };
  d22_edition_fill_head (model, fill.view->texts, &fill.view->head);
  d22_edition_fill_rules (model, &fill.view->rules);
  fill_settings (&fill);
  fill_counts (&fill);
  fill_current (&fill);
  fill_proposed (&fill);
  d22_hr_fill_people (&fill);
  d22_hr_fill_evidence (&fill);
  fill_decisions (&fill);
  return fill.view;
}
