#include "lines.h"

#include <string.h>

static void
free_line (gpointer data)
{
  D22Line *line = data;
  g_free (line->line_id);
  g_free (line->title);
  g_free (line->amounts);
  g_free (line);
}

const D22Line *
d22_lines_get (const D22Lines *lines, guint index)
{
  return g_ptr_array_index (lines->lines, index);
}

static gboolean
all_zero (const D22Money *amounts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (amounts[i].pence != 0)
      return FALSE;
  return TRUE;
}

/* Adds a line of @amounts, recurrent, cashable and without adverse or favourable case until its maker says otherwise. */
static D22Line *
add_line (D22Lines *lines, D22LineSource source, guint32 index, const D22Money *amounts, guint n_years)
{
  const D22Percent hundred = { D22_PERCENT_HUNDRED };
  D22Line *line = g_new0 (D22Line, 1);
  line->source = source;
  line->index = index;
  line->kind = D22_KIND_RECURRENT;
  line->cashability = D22_CASHABLE;
  line->adverse = line->favourable = hundred;
  line->amounts = g_memdup2 (amounts, n_years * sizeof *amounts);
  g_ptr_array_add (lines->lines, line);
  return line;
}

static void
add_group (const D22LineInputs *inputs, D22Lines *lines, guint32 index, gboolean saving)
{
  const D22Establishment *establishment = inputs->establishment;
  const D22EstablishmentGroup *group = d22_establishment_group (establishment, index);
  const D22Money *amounts = saving ? group->saving : group->investment;
  if (all_zero (amounts, establishment->n_years))
    return;
  D22LineSource source = group->vacant ? D22_LINE_VACANT : D22_LINE_ESTABLISHMENT;
  D22Line *line = add_line (lines, source, index, amounts, establishment->n_years);
  line->service = group->service;
  line->fund = group->fund;
  line->basis = saving ? group->saving_basis : group->investment_basis;
  if (group->vacant && inputs->model->parameters->vacant_posts == D22_VACANT_NON_CASHABLE)
    line->cashability = D22_NON_CASHABLE;
}

static void
add_money_line (const D22LineInputs *inputs, D22Lines *lines, const GArray *table, guint32 index)
{
  const D22MoneyLine *money = &g_array_index (table, D22MoneyLine, index);
  D22Line *line = add_line (lines, D22_LINE_MONEY, index, money->amounts, (guint)inputs->model->parameters->years);
  line->service = money->service;
  line->fund = money->fund;
  line->kind = money->row.kind;
  line->cashability = money->row.cashability;
  line->basis = money->row.basis;
  line->adverse = money->row.adverse;
  line->favourable = money->row.favourable;
}

static void
add_demand (const D22LineInputs *inputs, D22Lines *savings, guint32 index, gboolean cashable)
{
  const D22Measure *measure = &g_array_index (inputs->model->measures, D22Measure, index);
  const D22Demand *demand = g_ptr_array_index (inputs->demand, index);
  const D22Money *amounts = cashable ? demand->cashable : demand->avoided;
  if (all_zero (amounts, demand->n_years))
    return;
  D22LineSource source = cashable ? D22_LINE_DEMAND_CASHABLE : D22_LINE_DEMAND_AVOIDED;
  D22Line *line = add_line (savings, source, index, amounts, demand->n_years);
  line->service = measure->service;
  line->fund = measure->fund;
  line->cashability = cashable ? D22_CASHABLE : D22_COST_AVOIDANCE;
  line->basis = cashable ? demand->cashable_basis : demand->avoided_basis;
  line->adverse = measure->row.adverse;
  line->favourable = measure->row.favourable;
}

static void
name_money_line (const D22Model *model, const GArray *table, D22Line *line)
{
  const D22LineRow *row = &g_array_index (table, D22MoneyLine, line->index).row;
  line->line_id = g_strdup (d22_model_text (model, row->line_id));
  line->title = g_strdup (d22_model_text (model, row->title));
}

static void
name_demand (const D22Model *model, D22Line *line)
{
  const D22MeasureRow *row = &g_array_index (model->measures, D22Measure, line->index).row;
  gboolean cashable = line->source == D22_LINE_DEMAND_CASHABLE;
  line->line_id =
      g_strdup_printf ("demand:%s:%s", d22_model_text (model, row->measure_id), cashable ? "cashable" : "avoided");
  line->title = g_strdup_printf ("%s: %s", d22_model_text (model, row->title), cashable ? "cashable" : "cost avoided");
}

/* @table: the model's, of those lines that are a row of it. */
static void
name_line (const D22LineInputs *inputs, const GArray *table, D22Line *line)
{
  switch (line->source) {
  case D22_LINE_MONEY:
    name_money_line (inputs->model, table, line);
    return;
  case D22_LINE_DEMAND_CASHABLE:
  case D22_LINE_DEMAND_AVOIDED:
    name_demand (inputs->model, line);
    return;
  case D22_LINE_ESTABLISHMENT:
  case D22_LINE_VACANT:
  default:
    line->line_id = d22_establishment_line_id (inputs->establishment, line->index, inputs->model->pool);
    line->title = d22_establishment_title (inputs->establishment, line->index, inputs->model->pool);
  }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const D22Line *x = *(D22Line *const *)a, *y = *(D22Line *const *)b;
  int order = strcmp (x->line_id, y->line_id);
  if (order == 0)
    order = (x->source > y->source) - (x->source < y->source);
  return order != 0 ? order : (x->index > y->index) - (x->index < y->index);
}

static void
name_lines (const D22LineInputs *inputs, const GArray *table, D22Lines *lines)
{
  for (guint i = 0; i < lines->lines->len; i++)
    name_line (inputs, table, g_ptr_array_index (lines->lines, i));
  g_ptr_array_sort (lines->lines, compare_lines);
}

void
d22_lines_fill (const D22LineInputs *inputs, D22Lines *investment, D22Lines *savings)
{
  const D22Model *model = inputs->model;
  investment->lines = g_ptr_array_new_with_free_func (free_line);
  savings->lines = g_ptr_array_new_with_free_func (free_line);
  for (guint32 i = 0; i < inputs->establishment->groups->len; i++) {
    add_group (inputs, investment, i, FALSE);
    add_group (inputs, savings, i, TRUE);
  }
  for (guint32 i = 0; i < model->investment->len; i++)
    add_money_line (inputs, investment, model->investment, i);
  for (guint32 i = 0; i < model->savings->len; i++)
    add_money_line (inputs, savings, model->savings, i);
  for (guint32 i = 0; i < inputs->demand->len; i++) {
    add_demand (inputs, savings, i, TRUE);
    add_demand (inputs, savings, i, FALSE);
  }
  if (!inputs->named)
    return;
  name_lines (inputs, model->investment, investment);
  name_lines (inputs, model->savings, savings);
}

void
d22_lines_sum (D22Lines *lines, guint n_years)
{
  g_free (lines->totals);
  lines->totals = g_new0 (D22Money, n_years);
  for (guint i = 0; i < lines->lines->len; i++) {
    D22Line *line = g_ptr_array_index (lines->lines, i);
    line->total = (D22Money){ 0 };
    for (guint year = 0; year < n_years; year++) {
      line->total = d22_money_add (line->total, line->amounts[year]);
      lines->totals[year] = d22_money_add (lines->totals[year], line->amounts[year]);
    }
    lines->total = d22_money_add (lines->total, line->total);
    lines->by_basis[line->basis] = d22_money_add (lines->by_basis[line->basis], line->total);
    lines->by_cashability[line->cashability] = d22_money_add (lines->by_cashability[line->cashability], line->total);
  }
}

void
d22_lines_clear (D22Lines *lines)
{
  g_clear_pointer (&lines->lines, g_ptr_array_unref);
  g_clear_pointer (&lines->totals, g_free);
}
