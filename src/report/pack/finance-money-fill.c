/* Lines, demand, totals, net and controls of the finance workbook. */
#include "finance-fill.h"

#include "d22/rule.h"

#include <string.h>

/* A table of lines while it is filled; what shares sum is kept exactly. */
typedef struct {
  D22FinanceFill *fill;
  D22FinanceLines *lines;
  GPtrArray *exact; /* of D22Line, borrowed or made here: beside each of the view's lines */
  gboolean saving;
} Table;

static const char *
nought (const char *text)
{
  return text[0] != '\0' ? text : "not given";
}

static D22FinanceLine
new_line (Table *table, D22FinanceLineFrom from, guint index, const D22Money *amounts)
{
  D22FinanceLine line = { .from = from, .index = index };
  line.amounts = d22_finance_fill_amounts (table->fill, amounts);
  line.total = d22_finance_fill_sum (amounts, table->fill->view->n_years);
  return line;
}

static const D22Line *
find_line (const D22Lines *lines, D22LineSource source, guint32 index)
{
  for (guint i = 0; i < lines->lines->len; i++)
    if (d22_lines_get (lines, i)->source == source && d22_lines_get (lines, i)->index == index)
      return d22_lines_get (lines, i);
  return NULL;
}

/* What a line says besides its amounts. @exact has the model's ids. */
static void
add_line (Table *table, D22FinanceLine line, D22Line *exact, const char *source)
{
  D22FinanceFill *fill = table->fill;
  line.line_id = d22_finance_view_take (fill->view, exact->line_id);
  line.title = d22_finance_view_take (fill->view, exact->title);
  exact->line_id = exact->title = NULL;
  line.service = d22_finance_fill_service (fill, exact->service);
  line.fund = d22_finance_fill_fund (fill, exact->fund);
  line.kind = d22_line_kind_text ((D22LineKind)exact->kind);
  line.cashability = table->saving ? d22_cashability_text ((D22Cashability)exact->cashability) : "";
  line.origin = (D22FinanceOrigin){ d22_basis_text ((D22Basis)exact->basis), nought (source) };
  g_array_append_val (table->lines->lines, line);
  g_ptr_array_add (table->exact, g_memdup2 (exact, sizeof *exact));
}

static gboolean
is_nought (const D22Money *amounts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (amounts[i].pence != 0)
      return FALSE;
  return TRUE;
}

static void
add_group (Table *table, guint32 index)
{
  D22FinanceFill *fill = table->fill;
  const D22Establishment *establishment = fill->projection->establishment;
  const D22EstablishmentGroup *group = d22_establishment_group (establishment, index);
  D22Line exact = { .source = group->vacant ? D22_LINE_VACANT : D22_LINE_ESTABLISHMENT, .kind = D22_KIND_RECURRENT };
  exact.amounts = table->saving ? group->saving : group->investment;
  exact.service = group->service;
  exact.fund = group->fund;
  exact.basis = table->saving ? group->saving_basis : group->investment_basis;
  if (is_nought (exact.amounts, fill->view->n_years))
    exact.basis = D22_BASIS_ILLUSTRATIVE; /* it rests on nothing; what an input may make of it is an assumption */
  if (group->vacant && fill->model->parameters->vacant_posts == D22_VACANT_NON_CASHABLE)
    exact.cashability = D22_NON_CASHABLE;
  exact.line_id = d22_establishment_line_id (establishment, index, fill->model->pool);
  exact.title = d22_establishment_title (establishment, index, fill->model->pool);
  add_line (table, new_line (table, D22_FINANCE_GROUP, index, exact.amounts), &exact, "Posts");
}

static void
add_money (Table *table, const GArray *rows, guint32 index)
{
  const D22MoneyLine *money = &g_array_index (rows, D22MoneyLine, index);
  const D22Model *model = table->fill->model;
  D22Line exact = { .source = D22_LINE_MONEY, .amounts = money->amounts, .service = money->service, .fund = money->fund };
  exact.kind = money->row.kind;
  exact.basis = money->row.basis;
  exact.cashability = money->row.cashability;
  exact.line_id = g_strdup (d22_model_text (model, money->row.line_id));
  exact.title = g_strdup (d22_model_text (model, money->row.title));
  add_line (table, new_line (table, D22_FINANCE_INPUT, index, money->amounts), &exact,
            d22_finance_fill_text (table->fill, money->row.source));
}

/* The line of the engine where it is not all zero; else its like. */
static void
add_demand (Table *table, guint32 index, gboolean cashable)
{
  D22FinanceFill *fill = table->fill;
  const D22Measure *measure = &g_array_index (fill->model->measures, D22Measure, index);
  const D22Demand *demand = g_ptr_array_index (fill->projection->demand, index);
  if (!demand->costed)
    return;
  D22LineSource source = cashable ? D22_LINE_DEMAND_CASHABLE : D22_LINE_DEMAND_AVOIDED;
  D22Line exact = { .source = source, .kind = D22_KIND_RECURRENT, .service = measure->service, .fund = measure->fund };
  const char *id = d22_model_text (fill->model, measure->row.measure_id), *part = cashable ? "cashable" : "avoided";
  const char *title = d22_model_text (fill->model, measure->row.title);
  exact.amounts = cashable ? demand->cashable : demand->avoided;
  exact.basis = cashable ? demand->cashable_basis : demand->avoided_basis;
  exact.cashability = cashable ? D22_CASHABLE : D22_COST_AVOIDANCE;
  const D22Line *engine = find_line (&fill->projection->savings, source, index);
  exact.line_id = engine != NULL ? g_strdup (engine->line_id) : g_strdup_printf ("demand:%s:%s", id, part);
  exact.title = engine != NULL ? g_strdup (engine->title) : g_strdup_printf ("%s: %s", title, part);
  D22FinanceLineFrom from = cashable ? D22_FINANCE_DEMAND_CASHABLE : D22_FINANCE_DEMAND_AVOIDED;
  add_line (table, new_line (table, from, index, exact.amounts), &exact, "Demand");
}

static void
fill_table (Table *table)
{
  const D22FinanceFill *fill = table->fill;
  const D22Establishment *establishment = fill->projection->establishment;
  const GArray *rows = table->saving ? fill->model->savings : fill->model->investment;
  for (guint32 i = 0; i < establishment->groups->len; i++)
    if (table->saving || !d22_establishment_group (establishment, i)->vacant)
      add_group (table, i);
  for (guint32 i = 0; i < rows->len; i++)
    add_money (table, rows, i);
  for (guint32 i = 0; table->saving && i < fill->model->measures->len; i++) {
    add_demand (table, i, TRUE);
    add_demand (table, i, FALSE);
  }
  const D22Lines *engine = table->saving ? &fill->projection->savings : &fill->projection->investment;
  table->lines->totals = d22_finance_fill_amounts (table->fill, engine->totals);
  table->lines->total = d22_money_pounds (engine->total);
}

static gboolean
holds (const GArray *ids, D22Id id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, D22Id, i) == id)
      return TRUE;
  return FALSE;
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer pool)
{
  return d22_pool_compare (pool, *(const D22Id *)a, *(const D22Id *)b);
}

static void
collect (const Table *table, GArray *services, GArray *funds)
{
  for (guint i = 0; i < table->exact->len; i++) {
    const D22Line *line = g_ptr_array_index (table->exact, i);
    if (!holds (services, line->service))
      g_array_append_val (services, line->service);
    if (!holds (funds, line->fund))
      g_array_append_val (funds, line->fund);
  }
}

/* What a share sums: lines whose field is @value. */
typedef enum { BY_SERVICE, BY_FUND, BY_KIND, BY_CASHABILITY, BY_BASIS } By;

static guint32
field_of (const D22Line *line, By by)
{
  const guint32 fields[] = { line->service, line->fund, (guint32)line->kind, (guint32)line->cashability,
                             (guint32)line->basis };
  return fields[by];
}

static void
add_share (const Table *table, GArray *shares, const char *name, By by, guint32 value)
{
  guint n = table->fill->view->n_years;
  g_autofree D22Money *sums = g_new0 (D22Money, n);
  for (guint i = 0; i < table->exact->len; i++) {
    const D22Line *line = g_ptr_array_index (table->exact, i);
    for (guint year = 0; year < n && field_of (line, by) == value; year++)
      sums[year] = d22_money_add (sums[year], line->amounts[year]);
  }
  D22FinanceShare share = { name, d22_finance_fill_amounts (table->fill, sums), d22_finance_fill_sum (sums, n) };
  g_array_append_val (shares, share);
}

static void
fill_shares (const Table *table)
{
  D22FinanceFill *fill = table->fill;
  D22FinanceLines *lines = table->lines;
  for (guint i = 0; i < fill->services->len; i++) {
    D22Id id = g_array_index (fill->services, D22Id, i);
    add_share (table, lines->by_service, d22_finance_fill_service (fill, id), BY_SERVICE, id);
  }
  for (guint i = 0; i < fill->funds->len; i++) {
    D22Id id = g_array_index (fill->funds, D22Id, i);
    add_share (table, lines->by_fund, d22_finance_fill_fund (fill, id), BY_FUND, id);
  }
  for (guint i = 0; i < D22_N_KINDS; i++)
    add_share (table, lines->by_kind, d22_line_kind_text ((D22LineKind)i), BY_KIND, i);
  for (guint i = 0; table->saving && i < D22_N_CASHABILITY; i++)
    add_share (table, lines->by_cashability, d22_cashability_text ((D22Cashability)i), BY_CASHABILITY, i);
  for (guint i = 0; i < D22_N_BASES; i++)
    add_share (table, lines->by_basis, d22_basis_text ((D22Basis)i), BY_BASIS, i);
}

/* Savings less investment, share by share. */
static void
net_shares (D22FinanceFill *fill, const Table *tables, GArray *shares, By by, const GArray *ids)
{
  guint n = fill->view->n_years;
  for (guint s = 0; s < (ids != NULL ? ids->len : D22_N_KINDS); s++) {
    guint32 value = ids != NULL ? g_array_index (ids, D22Id, s) : s;
    g_autofree D22Money *sums = g_new0 (D22Money, n);
    for (guint t = 0; t < 2; t++)
      for (guint i = 0; i < tables[t].exact->len; i++) {
        const D22Line *line = g_ptr_array_index (tables[t].exact, i);
        for (guint year = 0; year < n && field_of (line, by) == value; year++)
          sums[year] = tables[t].saving ? d22_money_add (sums[year], line->amounts[year])
                                        : d22_money_sub (sums[year], line->amounts[year]);
      }
    const char *name = by == BY_SERVICE ? d22_finance_fill_service (fill, value)
                       : by == BY_FUND  ? d22_finance_fill_fund (fill, value)
                                        : d22_line_kind_text ((D22LineKind)value);
    D22FinanceShare share = { name, d22_finance_fill_amounts (fill, sums), d22_finance_fill_sum (sums, n) };
    g_array_append_val (shares, share);
  }
}

static void
say_illustrative (D22FinanceFill *fill)
{
  const D22Lines *investment = &fill->projection->investment, *savings = &fill->projection->savings;
  g_autofree char *assumed_cost = d22_money_text (investment->by_basis[D22_BASIS_ILLUSTRATIVE], FALSE);
  g_autofree char *cost = d22_money_text (investment->total, FALSE);
  g_autofree char *assumed_saving = d22_money_text (savings->by_basis[D22_BASIS_ILLUSTRATIVE], FALSE);
  g_autofree char *saving = d22_money_text (savings->total, FALSE);
  fill->view->illustrative = d22_finance_view_take (
      fill->view,
      g_strdup_printf ("%s of the investment of %s and %s of the savings of %s rest, at least in part, on figures "
                       "that are assumed for illustration (when this workbook was made; live on Projection).",
                       assumed_cost, cost, assumed_saving, saving));
}

void
d22_finance_fill_money (D22FinanceFill *fill)
{
  D22FinanceView *view = fill->view;
  say_illustrative (fill);
  Table tables[] = { { fill, &view->investment, g_ptr_array_new_with_free_func (g_free), FALSE },
                     { fill, &view->savings, g_ptr_array_new_with_free_func (g_free), TRUE } };
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    fill_table (&tables[i]);
    collect (&tables[i], fill->services, fill->funds);
  }
  g_array_sort_with_data (fill->services, compare_ids, fill->model->pool);
  g_array_sort_with_data (fill->funds, compare_ids, fill->model->pool);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    fill_shares (&tables[i]);
  net_shares (fill, tables, view->net.by_service, BY_SERVICE, fill->services);
  net_shares (fill, tables, view->net.by_fund, BY_FUND, fill->funds);
  net_shares (fill, tables, view->net.by_kind, BY_KIND, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_ptr_array_unref (tables[i].exact);
}

static void
fill_present_value (D22FinanceFill *fill)
{
  const D22Projection *projection = fill->projection;
  D22FinanceNet *net = &fill->view->net;
  if (!projection->has_present_value)
    return;
  g_autoptr (D22Number) running = d22_number_new ();
  g_autoptr (D22Number) amount = d22_number_new ();
  net->factors = d22_finance_fill_numbers (fill, projection->discount_factors);
  net->present_values = d22_finance_view_years (fill->view);
  for (guint i = 0; i < fill->view->n_years; i++) {
    d22_number_set_money (amount, projection->net.by_year[i]);
    const D22Number *const values[] = { running, amount, projection->discount_factors[i] };
    d22_rule_evaluate (D22_RULE_PRESENT_VALUE, values, running);
    net->present_values[i] = d22_number_double (running);
  }
  net->present_value = d22_money_pounds (projection->present_value);
}

/* Rule 8.3 as the workbook finds it: from which year on cumulative net stays at or above zero. */
static void
fill_payback (D22FinanceFill *fill)
{
  const D22Projection *projection = fill->projection;
  D22FinanceNet *net = &fill->view->net;
  net->stays = d22_finance_view_years (fill->view);
  net->starts = d22_finance_view_years (fill->view);
  net->starts_later = d22_finance_view_years (fill->view);
  net->payback = d22_finance_view_years (fill->view);
  net->reached = projection->payback.reached;
  if (!net->reached)
    return;
  net->payback_year = projection->payback.year;
  net->payback_years = (double)projection->payback.hundredths / 100;
  for (guint i = net->payback_year; i < fill->view->n_years; i++)
    net->stays[i] = 1;
  net->starts[net->payback_year] = 1;
  net->starts_later[net->payback_year] = net->payback_year > 0 ? 1 : 0;
  net->payback[net->payback_year] = net->payback_years;
}

void
d22_finance_fill_net (D22FinanceFill *fill)
{
  const D22Net *from = &fill->projection->net;
  D22FinanceNet *net = &fill->view->net;
  guint n = fill->view->n_years;
  net->by_year = d22_finance_fill_amounts (fill, from->by_year);
  net->cumulative = d22_finance_fill_amounts (fill, from->cumulative);
  net->increments = d22_finance_fill_amounts (fill, from->increments);
  net->increments_total = d22_finance_fill_sum (from->increments, n);
  net->total = d22_money_pounds (from->total);
  const D22FinanceShare *recurrent = &g_array_index (net->by_kind, D22FinanceShare, D22_KIND_RECURRENT);
  net->recurrent = recurrent->by_year;
  net->recurrent_total = recurrent->total;
  fill_payback (fill);
  fill_present_value (fill);
}

static D22FinanceInputs
demand_inputs (D22FinanceFill *fill, const D22Measure *measure, guint which)
{
  D22FinanceInputs inputs = d22_finance_view_inputs (fill->view);
  for (guint i = 0; i < fill->view->n_years; i++) {
    const D22DemandRow *row = &measure->years[i];
    inputs.given[i] = which == 2 ? measure->has_unit_cost[i] : row->record.given != 0;
    if (!inputs.given[i])
      continue;
    const double values[] = { d22_decimal_number (row->baseline), d22_decimal_number (row->plan),
                              d22_money_pounds (row->unit_cost) };
    inputs.values[i] = values[which];
  }
  return inputs;
}

/* Adds the source of the years from @first to before @end. */
static void
add_years_source (const D22FinanceFill *fill, const D22Measure *measure, guint first, guint end, GString *out)
{
  const D22FinanceYear *years = fill->view->years;
  const char *source = d22_model_text (fill->model, measure->years[first].source);
  if (source[0] == '\0')
    return;
  g_string_append_printf (out, "%s%s", out->len > 0 ? ". " : "", years[first].label);
  if (end - first > 1)
    g_string_append_printf (out, " to %s", years[end - 1].label);
  g_string_append_printf (out, ": %s", source);
}

/* The weakest basis of the years, and their sources. */
static void
fill_demand_origin (D22FinanceFill *fill, const D22Measure *measure, D22FinanceMeasure *row)
{
  gint32 basis = D22_BASIS_PUBLISHED;
  guint first = 0, n = fill->view->n_years;
  g_autoptr (GString) sources = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    basis = MAX (basis, measure->years[i].basis);
    if (i + 1 < n && measure->years[i + 1].source == measure->years[i].source)
      continue;
    add_years_source (fill, measure, first, i + 1, sources);
    first = i + 1;
  }
  row->demand_source = sources->len > 0 ? d22_finance_view_text (fill->view, sources->str) : "demand.csv";
  row->demand_basis = d22_basis_text ((D22Basis)basis);
}

void
d22_finance_fill_measures (D22FinanceFill *fill)
{
  guint n = fill->view->n_years;
  for (guint i = 0; i < fill->model->measures->len; i++) {
    const D22Measure *measure = &g_array_index (fill->model->measures, D22Measure, i);
    const D22Demand *demand = g_ptr_array_index (fill->projection->demand, i);
    D22FinanceMeasure row = { .measure_id = d22_finance_fill_text (fill, measure->row.measure_id),
                              .costed = demand->costed };
    row.title = d22_finance_fill_text (fill, measure->row.title);
    row.unit = d22_finance_fill_text (fill, measure->row.unit);
    row.service = d22_finance_fill_service (fill, measure->service);
    row.origin = (D22FinanceOrigin){ d22_basis_text ((D22Basis)measure->row.basis),
                                     nought (d22_finance_fill_text (fill, measure->row.source)) };
    row.has_starting_units = measure->has_starting_units;
    row.starting_units = d22_decimal_number (measure->row.starting_units);
    row.baseline = demand_inputs (fill, measure, 0);
    row.plan = demand_inputs (fill, measure, 1);
    row.unit_cost = demand_inputs (fill, measure, 2);
    fill_demand_origin (fill, measure, &row);
    row.planned = d22_finance_fill_numbers (fill, demand->plan);
    row.total = d22_finance_fill_amounts (fill, demand->total);
    row.cashable = d22_finance_fill_amounts (fill, demand->cashable);
    row.avoided = d22_finance_fill_amounts (fill, demand->avoided);
    row.total_sum = d22_finance_fill_sum (demand->total, n);
    row.cashable_sum = d22_finance_fill_sum (demand->cashable, n);
    row.avoided_sum = d22_finance_fill_sum (demand->avoided, n);
    g_array_append_val (fill->view->measures, row);
  }
}

/* What the first word of a measure counts, and which money it is. */
static const struct {
  const char *prefix, *unit;
  D22FinanceControlOf of;
} kinds[] = {
  { "finance.investment", "£", D22_FINANCE_CONTROL_INVESTMENT },
  { "finance.savings", "£", D22_FINANCE_CONTROL_SAVINGS },
  { "finance.net", "£", D22_FINANCE_CONTROL_NET },
  { "fte.", "FTE", D22_FINANCE_CONTROL_OTHER },
  { "posts.", "positions", D22_FINANCE_CONTROL_OTHER },
  { "teams.", "teams", D22_FINANCE_CONTROL_OTHER },
  { "roles.", "roles", D22_FINANCE_CONTROL_OTHER },
  { "consultation.days", "days", D22_FINANCE_CONTROL_OTHER },
};

static void
classify (D22FinanceFill *fill, D22FinanceControl *row, D22Id scope)
{
  row->unit = "number";
  row->share = D22_FINANCE_NO_GROUP;
  row->of = D22_FINANCE_CONTROL_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (row->measure, kinds[i].prefix)) {
      row->unit = kinds[i].unit;
      row->of = kinds[i].of;
    }
  if (scope == D22_ID_NONE)
    return;
  for (guint i = 0; i < fill->services->len; i++)
    if (g_array_index (fill->services, D22Id, i) == scope)
      row->share = i;
  if (row->share == D22_FINANCE_NO_GROUP)
    row->of = D22_FINANCE_CONTROL_OTHER; /* a service without a line: nothing of the workbook to refer to */
}

void
d22_finance_fill_controls (D22FinanceFill *fill)
{
  for (guint i = 0; i < fill->sources->controls->len; i++) {
    const D22Control *control = &g_array_index (fill->sources->controls, D22Control, i);
    const D22ControlRow *from = &g_array_index (fill->model->controls, D22ControlRow, control->control);
    D22FinanceControl row = { .control_id = d22_finance_fill_text (fill, from->control_id) };
    row.title = nought (d22_finance_fill_text (fill, from->title));
    row.measure = d22_finance_fill_text (fill, from->measure);
    row.scope = control->scope != D22_ID_NONE ? d22_finance_fill_text (fill, control->scope) : "all";
    row.source = nought (d22_finance_fill_text (fill, from->source));
    row.expected = d22_decimal_number (control->expected);
    row.tolerance = d22_decimal_number (control->tolerance);
    row.given = control->given;
    row.computed = d22_decimal_number (control->computed);
    row.difference = d22_decimal_number (control->difference);
    row.within = control->within;
    classify (fill, &row, control->scope);
    if (!row.given)
      row.of = D22_FINANCE_CONTROL_OTHER;
    fill->view->controls_failed += row.within ? 0 : 1;
    g_array_append_val (fill->view->controls, row);
  }
}
