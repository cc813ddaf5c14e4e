#include "money-view.h"

static void
add_money (D22Document *document, const D22Results *results)
{
  const D22Projection *projection = results->projection;
  D22DocSection *section = d22_document_add (document, "money", "Money");
  if (!projection->costed) {
    d22_section_say (section, "%s", D22_MONEY_NOT_COSTED);
    return;
  }
  g_autofree char *investment = d22_money_text (projection->investment.total, FALSE);
  g_autofree char *savings = d22_money_text (projection->savings.total, FALSE);
  g_autofree char *net = d22_money_text (projection->net.total, FALSE);
  g_autofree char *payback = d22_money_payback (projection, &projection->payback);
  d22_section_say (section, "Over %u years: investment %s, savings %s, net saving %s. Staffing changes are netted by %s.",
                   projection->n_years, investment, savings, net, d22_money_netting (projection));
  d22_section_say (section, "Payback: %s.", payback);
  const D22Scenario *adverse = d22_money_scenario (projection, "all-adverse");
  const D22Scenario *favourable = d22_money_scenario (projection, "all-favourable");
  if (adverse != NULL && favourable != NULL) {
    g_autofree char *low = d22_money_text (adverse->net, FALSE);
    g_autofree char *high = d22_money_text (favourable->net, FALSE);
    d22_section_say (section,
                     "Range of the net saving: %s (all lines adverse) to %s (all favourable); no chance is claimed for it.",
                     low, high);
  }
  g_autofree char *cashable =
      d22_percent_cut (d22_money_share (projection->savings.by_cashability[D22_CASHABLE], projection->savings.total));
  g_autofree char *published =
      d22_percent_cut (d22_money_share (projection->savings.by_basis[D22_BASIS_PUBLISHED], projection->savings.total));
  if (projection->savings.total.pence > 0)
    d22_section_say (section, "Of the savings %s%% are cashable; %s%% rest on published figures.", cashable, published);
}

static void
add_failed_controls (D22Document *document, const D22Results *results)
{
  D22DocSection *section = d22_document_add (document, "controls", "Controls");
  guint failed = d22_controls_failed (results->controls);
  if (results->controls->len == 0) {
    d22_section_say (section, "The model has no controls.");
    return;
  }
  d22_section_say (section, "%u of %u published figures are reproduced within tolerance.", results->controls->len - failed,
                   results->controls->len);
  for (guint i = 0; i < results->controls->len; i++) {
    const D22Control *control = &g_array_index (results->controls, D22Control, i);
    if (control->within)
      continue;
    const D22ControlRow *row = d22_money_control (results->model, control);
    g_autofree char *expected = d22_decimal_text (control->expected);
    g_autofree char *computed = control->given ? d22_decimal_text (control->computed) : g_strdup ("nothing");
    d22_section_say (section, "Not met: %s: published %s, computed %s.", d22_model_text (results->model, row->control_id),
                     expected, computed);
  }
}

D22Document *
d22_summary_document (const D22Results *results, const D22Show *show)
{
  D22Document *document = d22_words_document (results->model, "what is proposed");
  d22_diff_add_flows (document, results->model, results->diff, show, FALSE);
  d22_roles_add_totals (document, results->review);
  add_money (document, results);
  add_failed_controls (document, results);
  return document;
}

static void
add_fte (D22Json *json, const D22Flow *flow)
{
  d22_json_begin_object (json, "fte", TRUE);
  d22_json_fte (json, "from", (D22Fte){ flow->from });
  d22_json_fte (json, "to", (D22Fte){ flow->to });
  d22_json_fte (json, "deleted", (D22Fte){ flow->deleted });
  d22_json_fte (json, "new", (D22Fte){ flow->added });
  d22_json_end_object (json);
}

static void
add_classes (D22Json *json, const char *key, const guint *counts)
{
  d22_json_begin_object (json, key, TRUE);
  for (D22Class class_ = D22_CLASS_UNCHANGED; class_ < D22_N_CLASSES; class_++)
    d22_json_count (json, d22_class_text (class_), counts[class_]);
  d22_json_end_object (json);
}

char *
d22_summary_json (const D22Results *results)
{
  const D22Projection *projection = results->projection;
  g_autoptr (D22Json) json = d22_json_new ();
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "model", d22_model_text (results->model, results->model->parameters->id));
  d22_json_text (json, "current", results->model->current.name);
  d22_json_text (json, "proposed", results->model->proposed.name);
  add_fte (json, &results->diff->fte);
  add_classes (json, "current_roles", results->review->n_current);
  add_classes (json, "proposed_roles", results->review->n_proposed);
  d22_json_text (json, "netting", d22_money_netting (projection));
  d22_json_money (json, "investment", projection->investment.total);
  d22_json_money (json, "savings", projection->savings.total);
  d22_json_money (json, "net", projection->net.total);
  d22_json_count (json, "controls", results->controls->len);
  d22_json_count (json, "controls_not_met", d22_controls_failed (results->controls));
  d22_json_end_object (json);
  return d22_json_finish (json);
}
