#include "money-view.h"

const char *
d22_money_netting (const D22Projection *projection)
{
  static const char *const texts[] = { "post", "service", "programme" };
  return texts[projection->netting];
}

const char *
d22_money_fund (const D22Projection *projection, D22Id fund)
{
  return fund != D22_ID_NONE ? d22_model_text (projection->model, fund) : "general-fund";
}

char *
d22_money_payback (const D22Projection *projection, const D22Payback *payback)
{
  if (!payback->reached)
    return g_strdup ("not within the period");
  g_autofree char *year = d22_year_text (projection->years[payback->year]);
  g_autofree char *years = d22_money_plain ((D22Money){ payback->hundredths });
  return g_strdup_printf ("in %s, %s years from the start", year, years);
}

const D22Scenario *
d22_money_scenario (const D22Projection *projection, const char *scenario_id)
{
  for (guint i = 0; i < projection->scenarios->len; i++) {
    const D22Scenario *scenario = g_ptr_array_index (projection->scenarios, i);
    if (g_str_equal (scenario->scenario_id, scenario_id))
      return scenario;
  }
  return NULL;
}

const D22ControlRow *
d22_money_control (const D22Model *model, const D22Control *control)
{
  return &g_array_index (model->controls, D22ControlRow, control->control);
}

D22Percent
d22_money_share (D22Money part, D22Money whole)
{
  if (whole.pence <= 0)
    return (D22Percent){ 0 };
  /* in hundredths of a per cent; very large amounts lose pence first, so that nothing overflows */
  gint64 scale = 10000;
  gboolean large = part.pence > G_MAXINT64 / scale || part.pence < -(G_MAXINT64 / scale);
  gint64 hundredths = large ? part.pence / MAX (whole.pence / scale, 1) : part.pence * scale / whole.pence;
  return (D22Percent){ hundredths * (D22_PERCENT_ONE / 100) };
}

void
d22_money_add_controls (D22Document *document, const D22Model *model, const GArray *controls)
{
  static const D22DocColumn columns[] = {
    { "Control", "control_id", D22_CELL_TEXT, 0 },      { "Published", "expected", D22_CELL_DECIMAL, 0 },
    { "Computed", "computed", D22_CELL_DECIMAL, 0 },    { "Difference", "difference", D22_CELL_DECIMAL, 0 },
    { "Within tolerance", "within", D22_CELL_TEXT, 0 },
  };
  if (controls->len == 0)
    return;
  D22DocSection *section = d22_document_add (document, "controls", "Controls: published figures against computed ones");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < controls->len; i++) {
    const D22Control *control = &g_array_index (controls, D22Control, i);
    const D22ControlRow *row = d22_money_control (model, control);
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, d22_model_text (model, row->title != D22_ID_NONE ? row->title : row->control_id));
    d22_cell_decimal (section, control->expected);
    if (control->given) {
      d22_cell_decimal (section, control->computed);
      d22_cell_decimal (section, control->difference);
    } else {
      d22_cell_empty (section);
      d22_cell_empty (section);
    }
    d22_cell_text (section, !control->given ? "not computed" : control->within ? "yes" : "no");
  }
  guint failed = d22_controls_failed (controls);
  if (failed == 0)
    d22_section_note (section, "All controls are met.");
  else
    d22_section_note (section, "%u of %u controls are not met.", failed, controls->len);
}
