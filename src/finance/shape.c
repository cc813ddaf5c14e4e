/* What a post costs by year and how its difference falls apart (rules 7.3, 7.5, 7.6). Posts of equal costs and days are one
 * shape. */
#include "costing.h"

/* A year of a shape. */
typedef struct {
  const D22Number *current_cost, *proposed_cost; /* of the full year; zero for a row that costs nothing */
  const D22PayYear *year;
  gint32 baseline, before, after; /* days */
  D22Money amounts[D22_N_POST_AMOUNTS];
} ShapeYear;

static gint32
days_in_year (D22Working *rule, const D22Days *span, const D22PayYear *year)
{
  if (!d22_date_given (span->first))
    return 0;
  d22_number_set_date (rule->values[0], span->first);
  d22_number_set_date (rule->values[1], span->last);
  d22_number_set_date (rule->values[2], year->first_day);
  d22_number_set_date (rule->values[3], year->last_day);
  return (gint32)(d22_number_hundredths (d22_working_run (rule)) / 100);
}

gint32
d22_days_in_year (const D22Days *span, const D22PayYear *year)
{
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_DAYS);
  return days_in_year (rule, span, year);
}

/* Returns the index of a span whose days by year are known from here on: most posts have one of a few. */
static guint32
find_span (D22Costing *costing, const D22Days *span)
{
  const D22Pay *pay = costing->costs->pay;
  const gint64 key[D22_SPAN_KEY] = { span->first.day, span->last.day };
  gboolean is_new = FALSE;
  guint32 index = d22_memo_index (costing->spans, key, &is_new);
  for (guint i = 0; i < pay->n_years && is_new; i++) {
    gint32 days = days_in_year (costing->rules[D22_RULE_DAYS], span, &pay->years[i]);
    g_array_append_val (costing->span_days, days);
  }
  return index;
}

static D22Money
row_cost (D22Working *rule, const D22Number *full_year_cost, gint32 days, gint32 year_days)
{
  d22_number_set (rule->values[0], full_year_cost);
  d22_number_set_count (rule->values[1], days);
  d22_number_set_count (rule->values[2], year_days);
  return d22_number_money (d22_working_run (rule));
}

static D22Money
proposal_cost (D22Working *rule, const ShapeYear *shape)
{
  d22_number_set (rule->values[0], shape->current_cost);
  d22_number_set_count (rule->values[1], shape->before);
  d22_number_set (rule->values[2], shape->proposed_cost);
  d22_number_set_count (rule->values[3], shape->after);
  d22_number_set_count (rule->values[4], shape->year->days);
  return d22_number_money (d22_working_run (rule));
}

/* The saving that stands on vacant FTE: vacancies go first (7.6). */
static D22Money
vacant_saving (const D22Costing *costing, const D22PostCost *post, D22Money difference)
{
  D22Working *share = costing->rules[D22_RULE_VACANT_SHARE], *saving = costing->rules[D22_RULE_VACANT_SAVING];
  if (post->vacant.units <= 0 || post->fte.units <= post->fte_after.units || difference.pence >= 0)
    return (D22Money){ 0 };
  d22_number_set_fte (share->values[0], post->vacant);
  d22_number_set_fte (share->values[1], post->fte);
  d22_number_set_fte (share->values[2], post->fte_after);
  d22_number_set (saving->values[0], d22_working_run (share));
  d22_number_set_money (saving->values[1], difference);
  return d22_number_money (d22_working_run (saving));
}

/* Which row's service, role and fund the difference belongs to (7.5). */
static void
fill_parts (const D22Costing *costing, const D22PostCost *post, D22Money *amounts)
{
  const D22Money difference = amounts[D22_POST_DIFFERENCE];
  const D22Money vacant = vacant_saving (costing, post, difference);
  amounts[D22_POST_VACANT] = vacant;
  if (post->fund_changes) {
    const D22Money inputs[] = { difference, amounts[D22_POST_MOVED], vacant };
    amounts[D22_POST_PROPOSED] = amounts[D22_POST_MOVED];
    amounts[D22_POST_CURRENT] = d22_working_money (costing->rules[D22_RULE_PART_OLD_FUND], inputs);
    return;
  }
  const D22Money inputs[] = { difference, vacant };
  amounts[D22_POST_PROPOSED] = d22_working_money (costing->rules[D22_RULE_PART_PROPOSED], inputs);
  amounts[D22_POST_CURRENT] = d22_working_money (costing->rules[D22_RULE_PART_CURRENT], inputs);
}

/* Returns the bits of D22Contribution. */
static guint8
fill_year (const D22Costing *costing, const D22PostCost *post, ShapeYear *shape)
{
  D22Working *cost = costing->rules[D22_RULE_COST];
  D22Money *amounts = shape->amounts;
  amounts[D22_POST_BASELINE] = row_cost (cost, shape->current_cost, shape->baseline, shape->year->days);
  amounts[D22_POST_PROPOSAL] = proposal_cost (costing->rules[D22_RULE_COST_SWITCH], shape);
  if (post->fund_changes)
    amounts[D22_POST_MOVED] = row_cost (cost, shape->proposed_cost, shape->after, shape->year->days);
  if (amounts[D22_POST_PROPOSAL].pence != amounts[D22_POST_BASELINE].pence || post->fund_changes) {
    const D22Money inputs[] = { amounts[D22_POST_PROPOSAL], amounts[D22_POST_BASELINE] };
    amounts[D22_POST_DIFFERENCE] = d22_working_money (costing->rules[D22_RULE_DIFFERENCE], inputs);
    fill_parts (costing, post, amounts);
  }
  gboolean current = (shape->baseline > 0 || shape->before > 0) && !d22_number_is_zero (shape->current_cost);
  gboolean proposed = shape->after > 0 && !d22_number_is_zero (shape->proposed_cost);
  return (guint8)((current ? D22_CONTRIBUTES_CURRENT : 0) | (proposed ? D22_CONTRIBUTES_PROPOSED : 0));
}

/* Indices of a post's spans: baseline, before, after. */
typedef struct {
  guint32 baseline, before, after;
} Spans;

static void
add_shape (D22Costing *costing, const D22PostCost *post, Spans spans)
{
  D22PostCosts *costs = costing->costs;
  const gint32 *days = &g_array_index (costing->span_days, gint32, 0);
  g_autoptr (D22Number) nothing = d22_number_new ();
  guint first = costs->amounts->len, n = costs->n_years;
  g_array_set_size (costs->amounts, first + D22_N_POST_AMOUNTS * n);
  D22Money *amounts = &g_array_index (costs->amounts, D22Money, first);
  for (guint i = 0; i < n; i++) {
    ShapeYear shape = { .current_cost = nothing, .proposed_cost = nothing, .year = &costs->pay->years[i] };
    if (post->current_cost != D22_NONE)
      shape.current_cost = d22_post_costs_full_year (costs, post->current_cost)->costs[i];
    if (post->proposed_cost != D22_NONE)
      shape.proposed_cost = d22_post_costs_full_year (costs, post->proposed_cost)->costs[i];
    shape.baseline = days[spans.baseline * n + i];
    shape.before = days[spans.before * n + i];
    shape.after = days[spans.after * n + i];
    guint8 contributes = fill_year (costing, post, &shape);
    g_array_append_val (costs->contributes, contributes);
    for (guint which = 0; which < D22_N_POST_AMOUNTS; which++)
      amounts[which * n + i] = shape.amounts[which];
  }
}

void
d22_costing_shape (D22Costing *costing, D22PostCost *post)
{
  const Spans spans = { find_span (costing, &post->baseline), find_span (costing, &post->before),
                        find_span (costing, &post->after) };
  const gint64 key[D22_SHAPE_KEY] = { post->current_cost, post->proposed_cost, spans.baseline,
                                      spans.before,       spans.after,         post->fund_changes,
                                      post->vacant.units, post->fte.units,     post->fte_after.units };
  gboolean is_new = FALSE;
  post->shape = d22_memo_index (costing->shapes, key, &is_new);
  if (is_new)
    add_shape (costing, post, spans);
}
