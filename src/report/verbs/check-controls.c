#include "money-view.h"

/* Returns: (transfer none) (nullable): the folder of the structure that is proposed. */
static const char *
proposed_folder (const D22Model *model)
{
  const GArray *structures = model->parameters->structures;
  for (guint i = 0; i < structures->len; i++) {
    const D22StructureName *structure = &g_array_index (structures, D22StructureName, i);
    if (g_str_equal (structure->name, model->proposed.name))
      return structure->folder;
  }
  return NULL;
}

/* The table that the controls came from, opened again: the model keeps rows, not lines, and a control is rarely missed.
 * Returns: (transfer full) (nullable). */
static D22Table *
controls_table (const D22Model *model)
{
  /* whatever is wrong with the file was found when the model was read */
  g_autoptr (D22Issues) known = d22_issues_new ();
  const char *folder = proposed_folder (model);
  if (folder != NULL && !d22_source_has (model->source, folder, "controls"))
    folder = NULL;
  return d22_source_table (model->source, folder, "controls", known);
}

/* Returns the table's column, or -1. */
static int
find_column (const D22Table *table, const char *name)
{
  for (guint i = 0; i < d22_table_n_columns (table); i++) {
    if (d22_span_is (d22_table_heading (table, i), name))
      return (int)i;
  }
  return -1;
}

static void
add_missed (const D22Model *model, const D22Control *control, D22Place *place, D22Issues *issues)
{
  const D22ControlRow *row = d22_money_control (model, control);
  const char *id = d22_model_text (model, row->control_id), *measure = d22_model_text (model, row->measure);
  g_autofree char *expected = d22_decimal_text (control->expected);
  g_autofree char *computed = d22_decimal_text (control->computed);
  g_autofree char *difference = d22_decimal_text (control->difference);
  if (control->given)
    d22_issues_add (issues, D22_SEVERITY_ERROR, "control-not-met", place,
                    "find out which is right: the published figure, its tolerance, or the model",
                    "control '%s' (%s): published %s, computed %s, difference %s", id, measure, expected, computed,
                    difference);
  else
    d22_issues_add (issues, D22_SEVERITY_ERROR, "control-not-met", place,
                    "give the model what the figure is computed from, or leave the control out",
                    "control '%s' (%s): published %s, but the model computes no such figure", id, measure, expected);
}

void
d22_findings_add_controls (const D22Model *model, const GArray *controls, D22Issues *issues)
{
  if (d22_controls_failed (controls) == 0)
    return;
  g_autoptr (D22Table) table = controls_table (model);
  for (guint i = 0; i < controls->len; i++) {
    const D22Control *control = &g_array_index (controls, D22Control, i);
    if (control->within)
      continue;
    g_auto (D22Place) place = { 0 };
    if (table != NULL)
      d22_table_place (table, d22_money_control (model, control)->record.row, find_column (table, "expected"), &place);
    add_missed (model, control, &place, issues);
  }
}
