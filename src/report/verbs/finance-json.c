#include "money-view.h"

static void
add_amounts (D22Json *json, const char *key, const D22Money *amounts, guint n)
{
  d22_json_begin_list (json, key, TRUE);
  for (guint i = 0; i < n; i++)
    d22_json_money (json, NULL, amounts[i]);
  d22_json_end_list (json);
}

/* A total; null where nothing is costed: "not costed" is not "costs nothing". */
static void
add_total (D22Json *json, const char *key, const D22Projection *projection, D22Money total)
{
  if (projection->costed)
    d22_json_money (json, key, total);
  else
    d22_json_null (json, key);
}

static void
add_line (D22Json *json, const D22Projection *projection, const D22Line *line, gboolean saving)
{
  d22_json_begin_object (json, NULL, TRUE);
  d22_json_text (json, "line_id", line->line_id);
  d22_json_text (json, "title", line->title);
  d22_json_text (json, "service", d22_model_text (projection->model, line->service));
  d22_json_text (json, "kind", d22_line_kind_text ((D22LineKind)line->kind));
  d22_json_text (json, "fund", d22_money_fund (projection, line->fund));
  d22_json_text (json, "basis", d22_basis_text ((D22Basis)line->basis));
  add_amounts (json, "amounts", line->amounts, projection->n_years);
  d22_json_money (json, "total", line->total);
  if (saving)
    d22_json_text (json, "cashability", d22_cashability_text ((D22Cashability)line->cashability));
  d22_json_end_object (json);
}

static void
add_lines (D22Json *json, const char *key, const D22Projection *projection, const D22Lines *lines, const D22Show *show)
{
  gboolean saving = lines == &projection->savings;
  d22_json_begin_object (json, key, FALSE);
  d22_json_begin_list (json, "lines", FALSE);
  for (guint i = 0; i < lines->lines->len; i++) {
    const D22Line *line = d22_lines_get (lines, i);
    if (d22_words_shown (show, line->service))
      add_line (json, projection, line, saving);
  }
  d22_json_end_list (json);
  add_amounts (json, "totals", lines->totals, projection->n_years);
  add_total (json, "total", projection, lines->total);
  if (saving) {
    d22_json_begin_object (json, "by_cashability", TRUE);
    for (guint i = 0; i < D22_N_CASHABILITY; i++)
      add_total (json, d22_cashability_text ((D22Cashability)i), projection, lines->by_cashability[i]);
    d22_json_end_object (json);
  }
  d22_json_end_object (json);
}

static void
add_shares (D22Json *json, const D22Projection *projection, const D22Net *net)
{
  d22_json_begin_object (json, "by_service", TRUE);
  for (guint i = 0; i < net->by_service->len; i++) {
    const D22NetShare *share = &g_array_index (net->by_service, D22NetShare, i);
    d22_json_money (json, d22_model_text (projection->model, share->key), share->total);
  }
  d22_json_end_object (json);
  d22_json_begin_object (json, "by_fund", TRUE);
  for (guint i = 0; i < net->by_fund->len; i++) {
    const D22NetShare *share = &g_array_index (net->by_fund, D22NetShare, i);
    d22_json_money (json, d22_money_fund (projection, share->key), share->total);
  }
  d22_json_end_object (json);
}

static void
add_net (D22Json *json, const D22Projection *projection)
{
  const D22Net *net = &projection->net;
  d22_json_begin_object (json, "net", FALSE);
  add_amounts (json, "by_year", net->by_year, projection->n_years);
  add_amounts (json, "cumulative", net->cumulative, projection->n_years);
  add_total (json, "total", projection, net->total);
  add_amounts (json, "increments", net->increments, projection->n_years);
  add_total (json, "recurrent_last_year", projection, net->recurrent_last_year);
  add_shares (json, projection, net);
  d22_json_begin_object (json, "by_kind", TRUE);
  for (guint i = 0; i < D22_N_KINDS; i++)
    add_total (json, d22_line_kind_text ((D22LineKind)i), projection, net->by_kind[i]);
  d22_json_end_object (json);
  d22_json_end_object (json);
}

static void
add_payback (D22Json *json, const D22Projection *projection, const D22Payback *payback)
{
  if (!payback->reached) {
    d22_json_null (json, "payback");
    return;
  }
  g_autofree char *year = d22_year_text (projection->years[payback->year]);
  d22_json_begin_object (json, "payback", TRUE);
  d22_json_text (json, "year", year);
  d22_json_hundredths (json, "years", payback->hundredths);
  d22_json_end_object (json);
}

static void
add_share_of (D22Json *json, const char *key, const D22BreakEvenShare *share)
{
  if (share->given)
    d22_json_percent (json, key, share->percent);
  else
    d22_json_null (json, key);
}

static void
add_break_even (D22Json *json, const D22Projection *projection)
{
  const D22BreakEven *even = &projection->break_even;
  d22_json_begin_object (json, "break_even", FALSE);
  add_share_of (json, "all_savings_pct", &even->all_savings);
  add_share_of (json, "savings_to_deliver_pct", &even->savings_to_deliver);
  add_share_of (json, "demand_savings_pct", &even->demand_savings);
  d22_json_begin_list (json, "units", FALSE);
  for (guint i = 0; even->units != NULL && i < even->units->len; i++) {
    const D22BreakEvenUnits *units = &g_array_index (even->units, D22BreakEvenUnits, i);
    const D22MeasureRow *row = &g_array_index (projection->model->measures, D22Measure, units->measure).row;
    d22_json_begin_object (json, NULL, TRUE);
    d22_json_text (json, "measure_id", d22_model_text (projection->model, row->measure_id));
    d22_json_text (json, "unit", d22_model_text (projection->model, row->unit));
    d22_json_hundredths (json, "units", units->hundredths);
    d22_json_end_object (json);
  }
  d22_json_end_list (json);
  d22_json_end_object (json);
}

static void
add_scenarios (D22Json *json, const D22Projection *projection)
{
  d22_json_begin_list (json, "scenarios", FALSE);
  for (guint i = 0; i < projection->scenarios->len; i++) {
    const D22Scenario *scenario = g_ptr_array_index (projection->scenarios, i);
    d22_json_begin_object (json, NULL, TRUE);
    d22_json_text (json, "scenario_id", scenario->scenario_id);
    d22_json_money (json, "investment", scenario->investment);
    d22_json_money (json, "savings", scenario->savings);
    add_amounts (json, "net_by_year", scenario->net_by_year, projection->n_years);
    d22_json_money (json, "net", scenario->net);
    d22_json_money (json, "change", scenario->change);
    add_payback (json, projection, &scenario->payback);
    d22_json_end_object (json);
  }
  d22_json_end_list (json);
}

/* A control's figure: pounds with two decimals where it is money. */
static void
add_figure (D22Json *json, const char *key, gboolean money, D22Decimal figure)
{
  if (money)
    d22_json_money (json, key, (D22Money){ figure.millionths / (D22_DECIMAL_ONE / 100) });
  else
    d22_json_decimal (json, key, figure);
}

static void
add_controls (D22Json *json, const D22Model *model, const GArray *controls)
{
  d22_json_begin_list (json, "controls", FALSE);
  for (guint i = 0; i < controls->len; i++) {
    const D22Control *control = &g_array_index (controls, D22Control, i);
    d22_json_begin_object (json, NULL, TRUE);
    d22_json_text (json, "control_id", d22_model_text (model, d22_money_control (model, control)->control_id));
    gboolean money = g_str_has_prefix (d22_model_text (model, d22_money_control (model, control)->measure), "finance.");
    add_figure (json, "expected", money, control->expected);
    if (control->given) {
      add_figure (json, "computed", money, control->computed);
      add_figure (json, "difference", money, control->difference);
    } else {
      d22_json_null (json, "computed");
      d22_json_null (json, "difference");
    }
    d22_json_boolean (json, "within", control->within);
    d22_json_end_object (json);
  }
  d22_json_end_list (json);
}

static void
add_bases (D22Json *json, const char *key, const D22Projection *projection, const D22Lines *lines)
{
  d22_json_begin_object (json, key, TRUE);
  for (guint i = 0; i < D22_N_BASES; i++)
    add_total (json, d22_basis_text ((D22Basis)i), projection, lines->by_basis[i]);
  d22_json_end_object (json);
}

static void
add_posts (D22Json *json, const D22Projection *projection)
{
  d22_json_begin_list (json, "posts", FALSE);
  for (guint32 i = 0; projection->posts != NULL && i < projection->posts->posts->len; i++) {
    const D22PostCost *post = d22_post_costs_post (projection->posts, i);
    if (!post->costed)
      continue;
    d22_json_begin_object (json, NULL, TRUE);
    d22_json_text (json, "post_id", d22_model_text (projection->model, post->post_id));
    add_amounts (json, "baseline", d22_post_costs_amounts (projection->posts, i, D22_POST_BASELINE), projection->n_years);
    add_amounts (json, "proposal", d22_post_costs_amounts (projection->posts, i, D22_POST_PROPOSAL), projection->n_years);
    add_amounts (json, "difference", d22_post_costs_amounts (projection->posts, i, D22_POST_DIFFERENCE),
                 projection->n_years);
    d22_json_end_object (json);
  }
  d22_json_end_list (json);
}

static void
add_not_costed (D22Json *json, const D22Projection *projection)
{
  d22_json_begin_list (json, "not_costed", FALSE);
  for (guint i = 0; i < projection->not_costed->len; i++)
    d22_json_text (json, NULL, d22_model_text (projection->model, g_array_index (projection->not_costed, D22Id, i)));
  d22_json_end_list (json);
}

static void
add_years (D22Json *json, const D22Projection *projection)
{
  d22_json_begin_list (json, "years", TRUE);
  for (guint i = 0; i < projection->n_years; i++) {
    g_autofree char *year = d22_year_text (projection->years[i]);
    d22_json_text (json, NULL, year);
  }
  d22_json_end_list (json);
}

char *
d22_finance_json (const D22Projection *projection, const GArray *controls, const D22Show *show)
{
  const D22Model *model = projection->model;
  g_autoptr (D22Json) json = d22_json_new ();
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "model", d22_model_text (model, model->parameters->id));
  add_years (json, projection);
  d22_json_text (json, "netting", d22_money_netting (projection));
  add_lines (json, "investment", projection, &projection->investment, show);
  add_lines (json, "savings", projection, &projection->savings, show);
  add_net (json, projection);
  add_payback (json, projection, &projection->payback);
  add_break_even (json, projection);
  if (projection->has_present_value)
    d22_json_money (json, "present_value", projection->present_value);
  else
    d22_json_null (json, "present_value");
  add_scenarios (json, projection);
  add_controls (json, model, controls);
  d22_json_begin_object (json, "basis", FALSE);
  add_bases (json, "investment", projection, &projection->investment);
  add_bases (json, "savings", projection, &projection->savings);
  d22_json_end_object (json);
  add_not_costed (json, projection);
  if (show->posts)
    add_posts (json, projection);
  d22_json_end_object (json);
  return d22_json_finish (json);
}
