/* What the finance edition shows, from the model and the results: the one place that sees both sides. */
#include "finance-fill.h"

#include "d22/establishment.h"

const char *
d22_finance_fill_text (D22FinanceFill *fill, D22Id id)
{
  return d22_finance_view_text (fill->view, d22_model_text (fill->model, id));
}

const char *
d22_finance_fill_service (D22FinanceFill *fill, D22Id service)
{
  return service != D22_ID_NONE ? d22_finance_fill_text (fill, service) : "no service";
}

const char *
d22_finance_fill_fund (D22FinanceFill *fill, D22Id fund)
{
  return fund != D22_ID_NONE ? d22_finance_fill_text (fill, fund) : "general-fund";
}

double *
d22_finance_fill_amounts (D22FinanceFill *fill, const D22Money *amounts)
{
  double *years = d22_finance_view_years (fill->view);
  for (guint i = 0; i < fill->view->n_years; i++)
    years[i] = d22_money_pounds (amounts[i]);
  return years;
}

double *
d22_finance_fill_numbers (D22FinanceFill *fill, D22Number *const *numbers)
{
  double *years = d22_finance_view_years (fill->view);
  for (guint i = 0; i < fill->view->n_years; i++)
    years[i] = d22_number_double (numbers[i]);
  return years;
}

double
d22_finance_fill_sum (const D22Money *amounts, guint n)
{
  D22Money sum = { 0 };
  for (guint i = 0; i < n; i++)
    sum = d22_money_add (sum, amounts[i]);
  return d22_money_pounds (sum);
}

double
d22_finance_fill_percent (D22Percent percent)
{
  return (double)percent.millionths / D22_PERCENT_ONE;
}

static const char *
word_of_setting (D22FinanceFill *fill, const char *section, const char *key)
{
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (settings[i].section, section) && g_str_equal (settings[i].key, key))
      return d22_finance_view_take (fill->view,
                                    d22_parameters_text (fill->model->parameters, &settings[i], fill->model->pool));
  return "";
}

static void
fill_head (D22FinanceFill *fill)
{
  const D22Parameters *parameters = fill->model->parameters;
  D22FinanceView *view = fill->view;
  view->title = d22_finance_fill_text (fill, parameters->title);
  view->organisation = d22_finance_fill_text (fill, parameters->organisation);
  view->version = d22_finance_fill_text (fill, parameters->version);
  view->status = word_of_setting (fill, "model", "status");
  view->draft = parameters->status == D22_MODEL_DRAFT;
  view->date = d22_finance_view_take (view, d22_date_text (parameters->published));
  view->netting = word_of_setting (fill, "finance", "netting");
  view->by_sign = parameters->netting == D22_NETTING_POST;
  view->costed = fill->projection->costed;
}

static void
fill_files (D22FinanceFill *fill)
{
  const GPtrArray *inputs = d22_source_inputs (fill->model->source);
  for (guint i = 0; i < inputs->len; i++) {
    const D22Input *input = g_ptr_array_index (inputs, i);
    D22FinanceFile file = { .name = d22_finance_view_text (fill->view, input->name) };
    file.sha256 = d22_finance_view_take (fill->view, g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, input->bytes));
    g_array_append_val (fill->view->files, file);
  }
  fill->view->model_hash = d22_finance_view_take (fill->view, d22_model_hash (fill->model));
}

static void
add_flow (D22FinanceFill *fill, const char *service, const D22Flow *flow)
{
  D22FinanceFlow row = {
    .service = service,
    .from = d22_fte_number ((D22Fte){ flow->from }),
    .added = d22_fte_number ((D22Fte){ flow->added }),
    .deleted = d22_fte_number ((D22Fte){ flow->deleted }),
    .increased = d22_fte_number ((D22Fte){ flow->increased }),
    .reduced = d22_fte_number ((D22Fte){ flow->reduced }),
    .moved_in = d22_fte_number ((D22Fte){ flow->moved_in }),
    .moved_out = d22_fte_number ((D22Fte){ flow->moved_out }),
    .to = d22_fte_number ((D22Fte){ flow->to }),
  };
  g_array_append_val (fill->view->flows, row);
}

static void
fill_flows (D22FinanceFill *fill)
{
  const D22Diff *diff = fill->sources->diff;
  add_flow (fill, "All services", &diff->fte);
  for (guint i = 0; i < diff->services->len; i++) {
    const D22ServiceDiff *service = &g_array_index (diff->services, D22ServiceDiff, i);
    add_flow (fill, d22_finance_fill_service (fill, service->service), &service->fte);
  }
}

static void
fill_groups (D22FinanceFill *fill)
{
  const D22Establishment *establishment = fill->projection->establishment;
  guint n = fill->view->n_years;
  for (guint32 i = 0; i < establishment->groups->len; i++) {
    const D22EstablishmentGroup *group = d22_establishment_group (establishment, i);
    g_autofree D22Money *netted = g_new0 (D22Money, n);
    for (guint year = 0; year < n; year++)
      netted[year] = d22_money_add (group->above[year], group->below[year]);
    D22FinanceGroup row = {
      .title = d22_finance_view_take (fill->view, d22_establishment_title (establishment, i, fill->model->pool)),
      .vacant = group->vacant,
      .above = d22_finance_fill_amounts (fill, group->above),
      .below = d22_finance_fill_amounts (fill, group->below),
      .netted = d22_finance_fill_amounts (fill, netted),
      .above_total = d22_finance_fill_sum (group->above, n),
      .below_total = d22_finance_fill_sum (group->below, n),
      .netted_total = d22_finance_fill_sum (netted, n),
    };
    g_array_append_val (fill->view->groups, row);
  }
}

static void
fill_differences (D22FinanceFill *fill)
{
  const D22PostCosts *costs = fill->projection->posts;
  guint n = fill->view->n_years;
  g_autofree D22Money *sums = g_new0 (D22Money, n);
  for (guint i = 0; i < costs->posts->len; i++) {
    const D22Money *difference = d22_post_costs_amounts (costs, i, D22_POST_DIFFERENCE);
    for (guint year = 0; year < n; year++)
      sums[year] = d22_money_add (sums[year], difference[year]);
    fill->view->n_differing += d22_post_costs_post (costs, i)->differs ? 1 : 0;
  }
  fill->view->differences = d22_finance_fill_amounts (fill, sums);
  fill->view->differences_total = d22_finance_fill_sum (sums, n);
  for (guint i = 0; i < fill->projection->not_costed->len; i++)
    g_ptr_array_add (fill->view->not_costed,
                     (char *)(guintptr)d22_finance_fill_text (fill, g_array_index (fill->projection->not_costed, D22Id, i)));
}

#define MOST_POSTS 2000 /* outputs.md, 5 */

D22FinanceView *
d22_finance_view_fill (const D22FinanceSources *sources)
{
  D22FinanceFill fill = { .sources = sources, .model = sources->model, .projection = sources->projection };
  fill.view = d22_finance_view_new (sources->projection->n_years);
  fill_head (&fill);
  if (!fill.view->costed)
    return fill.view;
  fill.services = g_array_new (FALSE, FALSE, sizeof (D22Id));
  fill.funds = g_array_new (FALSE, FALSE, sizeof (D22Id));
  fill_files (&fill);
  fill_flows (&fill);
  d22_finance_fill_assumptions (&fill);
  d22_finance_fill_pay_years (&fill);
  fill_groups (&fill);
  fill_differences (&fill);
  fill.view->posts_are_sums = fill.view->n_differing > MOST_POSTS;
  if (fill.view->posts_are_sums)
    d22_finance_fill_post_sums (&fill);
  else
    d22_finance_fill_posts (&fill);
  d22_finance_fill_measures (&fill);
  d22_finance_fill_money (&fill);
  d22_finance_fill_net (&fill);
  d22_finance_fill_controls (&fill);
  g_array_unref (fill.services);
  g_array_unref (fill.funds);
  return fill.view;
}
