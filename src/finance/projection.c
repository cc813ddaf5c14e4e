#include "d22/projection.h"

#include "lines.h"

#include "d22/fold.h"

static void
list_years (D22Projection *projection)
{
  projection->years = g_new0 (D22Year, projection->n_years);
  for (guint i = 0; i < projection->n_years; i++)
    projection->years[i].start = projection->model->parameters->first_year.start + (gint32)i;
}

static void
list_not_costed (D22Projection *projection)
{
  for (guint i = 0; i < projection->posts->posts->len; i++) {
    const D22PostCost *post = d22_post_costs_post (projection->posts, i);
    if (!post->costed)
      g_array_append_val (projection->not_costed, post->post_id);
  }
}

static void
cost (D22Projection *projection)
{
  const D22Model *model = projection->model;
  const D22Percent unchanged = { 0 };
  list_years (projection);
  projection->posts = d22_post_costs_new (model, unchanged);
  projection->establishment = d22_establishment_new (projection->posts);
  projection->demand = d22_demand_new (model, d22_drivers_central ().demand_pct);
  const D22LineInputs inputs = { model, projection->establishment, projection->demand, .named = TRUE };
  d22_lines_fill (&inputs, &projection->investment, &projection->savings);
  d22_lines_sum (&projection->investment, projection->n_years);
  d22_lines_sum (&projection->savings, projection->n_years);
  projection->net = d22_net_new (&projection->investment, &projection->savings, model);
  projection->payback = d22_payback_of (projection->net.by_year, projection->net.cumulative, projection->n_years);
  d22_present_value_fill (projection);
  list_not_costed (projection);
}

/* Nothing is costed: everything is there, and empty. */
static void
leave_empty (D22Projection *projection)
{
  projection->demand = g_ptr_array_new ();
  projection->investment.lines = g_ptr_array_new ();
  projection->savings.lines = g_ptr_array_new ();
  projection->net.by_service = g_array_new (FALSE, FALSE, sizeof (D22NetShare));
  projection->net.by_fund = g_array_new (FALSE, FALSE, sizeof (D22NetShare));
}

D22Projection *
d22_projection_new (const D22Model *model)
{
  const D22Parameters *parameters = model->parameters;
  D22Projection *projection = g_new0 (D22Projection, 1);
  projection->model = model;
  projection->netting = parameters->netting;
  projection->not_costed = g_array_new (FALSE, FALSE, sizeof (D22Id));
  projection->costed =
      parameters->first_year.start != 0 && parameters->years > 0 && d22_date_given (parameters->implementation_date);
  projection->n_years = projection->costed ? (guint)parameters->years : 0;
  if (projection->costed)
    cost (projection);
  else
    leave_empty (projection);
  projection->break_even = d22_break_even_of (projection);
  projection->scenarios = d22_scenarios_new (projection);
  return projection;
}

void
d22_projection_free (D22Projection *projection)
{
  if (projection == NULL)
    return;
  for (guint i = 0; i < projection->n_years && projection->discount_factors != NULL; i++)
    d22_number_free (projection->discount_factors[i]);
  g_free (projection->discount_factors);
  g_free (projection->years);
  d22_post_costs_free (projection->posts);
  d22_establishment_free (projection->establishment);
  g_ptr_array_unref (projection->demand);
  d22_lines_clear (&projection->investment);
  d22_lines_clear (&projection->savings);
  d22_net_clear (&projection->net);
  g_array_unref (projection->break_even.units);
  g_ptr_array_unref (projection->scenarios);
  g_array_unref (projection->not_costed);
  g_free (projection);
}

/* Every service that the model names, each once: a service without a line has figures of nought. */
static GArray *
list_services (const D22Projection *projection)
{
  const D22Model *model = projection->model;
  const D22Structure *structures[] = { &model->current, &model->proposed };
  GArray *services = g_array_new (FALSE, FALSE, sizeof (D22Id));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (guint s = 0; s < G_N_ELEMENTS (structures); s++)
    for (guint32 i = 0; i < structures[s]->teams->len; i++)
      g_hash_table_add (seen, GUINT_TO_POINTER (d22_structure_team (structures[s], i)->service));
  for (guint i = 0; i < projection->net.by_service->len; i++)
    g_hash_table_add (seen, GUINT_TO_POINTER (g_array_index (projection->net.by_service, D22NetShare, i).key));
  g_hash_table_remove (seen, GUINT_TO_POINTER (D22_ID_NONE));
  GHashTableIter iter;
  gpointer key = NULL;
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    D22Id service = GPOINTER_TO_UINT (key);
    g_array_append_val (services, service);
  }
  return services;
}

static D22Money
total_of_service (const D22Lines *lines, D22Id service)
{
  D22Money total = { 0 };
  for (guint i = 0; i < lines->lines->len; i++)
    if (d22_lines_get (lines, i)->service == service)
      total = d22_money_add (total, d22_lines_get (lines, i)->total);
  return total;
}

static D22Decimal
pounds (D22Money money)
{
  const gint64 millionths = D22_DECIMAL_ONE / 100;
  return (D22Decimal){ CLAMP (money.pence, G_MININT64 / millionths, G_MAXINT64 / millionths) * millionths };
}

static void
set_figures (D22Figures *figures, D22Id scope, D22Money investment, D22Money savings)
{
  d22_figures_set (figures, "finance.investment", scope, pounds (investment));
  d22_figures_set (figures, "finance.savings", scope, pounds (savings));
  d22_figures_set (figures, "finance.net", scope, pounds (d22_money_sub (savings, investment)));
}

void
d22_projection_figures (const D22Projection *projection, D22Figures *figures)
{
  if (!projection->costed)
    return;
  set_figures (figures, D22_ID_NONE, projection->investment.total, projection->savings.total);
  if (!d22_figures_takes_scope ("finance.net"))
    return;
  g_autoptr (GArray) services = list_services (projection);
  for (guint i = 0; i < services->len; i++) {
    D22Id service = g_array_index (services, D22Id, i);
    set_figures (figures, service, total_of_service (&projection->investment, service),
                 total_of_service (&projection->savings, service));
  }
}

gboolean
d22_projection_lacks_severance (const D22Projection *projection, gint64 displaced)
{
  const D22Model *model = projection->model;
  if (!projection->costed || displaced <= 0)
    return FALSE;
  for (guint i = 0; i < projection->investment.lines->len; i++) {
    const D22Line *line = d22_lines_get (&projection->investment, i);
    if (line->source != D22_LINE_MONEY)
      continue;
    D22Id category = g_array_index (model->investment, D22MoneyLine, line->index).row.category;
    g_autofree char *folded = d22_fold (d22_model_text (model, category));
    if (g_str_equal (folded, "severance"))
      return FALSE;
  }
  return TRUE;
}
