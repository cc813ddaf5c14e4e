#include "d22/controls.h"

#include "d22/working.h"

/* Returns the model's spelling of a service that @structure's teams have; rule 1.4 compares it. */
static D22Id
service_of (const D22Model *model, const D22Structure *structure, D22Id folded)
{
  for (guint32 i = 0; i < structure->teams->len; i++) {
    D22Id service = d22_structure_team (structure, i)->service;
    if (service != D22_ID_NONE && d22_pool_fold (model->pool, service) == folded)
      return service;
  }
  return D22_ID_NONE;
}

static D22Id
service_of_lines (const D22Model *model, const GArray *lines, D22Id folded)
{
  for (guint i = 0; i < lines->len; i++) {
    D22Id service = g_array_index (lines, D22MoneyLine, i).service;
    if (service != D22_ID_NONE && d22_pool_fold (model->pool, service) == folded)
      return service;
  }
  return D22_ID_NONE;
}

static D22Id
service_of_measures (const D22Model *model, D22Id folded)
{
  for (guint i = 0; i < model->measures->len; i++) {
    D22Id service = g_array_index (model->measures, D22Measure, i).service;
    if (service != D22_ID_NONE && d22_pool_fold (model->pool, service) == folded)
      return service;
  }
  return D22_ID_NONE;
}

static D22Id
resolve_scope (const D22Model *model, D22Id scope)
{
  if (scope == D22_ID_NONE)
    return D22_ID_NONE;
  D22Id folded = d22_pool_fold (model->pool, scope);
  const D22Id found[] = {
    service_of (model, &model->current, folded),
    service_of (model, &model->proposed, folded),
    service_of_lines (model, model->investment, folded),
    service_of_lines (model, model->savings, folded),
    service_of_measures (model, folded),
  };
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    if (found[i] != D22_ID_NONE)
      return found[i];
  return scope;
}

static void
compare (D22Control *control)
{
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_CONTROL);
  d22_number_set_decimal (rule->values[0], control->computed);
  d22_number_set_decimal (rule->values[1], control->expected);
  /* both are millionths, so is their difference */
  control->difference = (D22Decimal){ d22_number_percent (d22_working_run (rule)).millionths };
  control->within = ABS (control->difference.millionths) <= control->tolerance.millionths;
}

GArray *
d22_controls_new (const D22Model *model, const D22Figures *figures)
{
  GArray *controls = g_array_new (FALSE, TRUE, sizeof (D22Control));
  for (guint32 i = 0; i < model->controls->len; i++) {
    const D22ControlRow *row = &g_array_index (model->controls, D22ControlRow, i);
    D22Control control = { .control = i, .expected = row->expected, .tolerance = row->tolerance };
    control.scope = resolve_scope (model, row->scope);
    control.given = d22_figures_get (figures, d22_model_text (model, row->measure), control.scope, &control.computed);
    if (control.given)
      compare (&control);
    g_array_append_val (controls, control);
  }
  return controls;
}

guint
d22_controls_failed (const GArray *controls)
{
  guint failed = 0;
  for (guint i = 0; i < controls->len; i++)
    if (!g_array_index (controls, D22Control, i).within)
      failed++;
  return failed;
}
