/* How far savings can fall before the net is zero (rule 8.5). */
#include "lines.h"

#include "d22/working.h"

/* A base is the sum of its amounts above zero. */
static D22Money
above_zero (const D22Lines *savings, guint n_years, guint32 sources)
{
  D22Money sum = { 0 };
  for (guint i = 0; i < savings->lines->len; i++) {
    const D22Line *line = d22_lines_get (savings, i);
    for (guint year = 0; year < n_years && (sources & 1u << line->source) != 0; year++)
      if (line->amounts[year].pence > 0)
        sum = d22_money_add (sum, line->amounts[year]);
  }
  return sum;
}

static D22BreakEvenShare
share_of (const D22Projection *projection, guint32 sources)
{
  D22BreakEvenShare share = { .base = above_zero (&projection->savings, projection->n_years, sources) };
  if (share.base.pence <= 0)
    return share;
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_BREAK_EVEN);
  d22_number_set_money (rule->values[0], projection->net.total);
  d22_number_set_money (rule->values[1], share.base);
  share.given = TRUE;
  share.percent = d22_number_percent (d22_working_run (rule));
  return share;
}

static GArray *
units_of (const D22Projection *projection)
{
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_BREAK_EVEN_UNITS);
  GArray *units = g_array_new (FALSE, TRUE, sizeof (D22BreakEvenUnits));
  for (guint i = 0; i < projection->demand->len; i++) {
    const D22Demand *demand = g_ptr_array_index (projection->demand, i);
    D22BreakEvenUnits entry = { .measure = i, .unit_costs = demand->unit_costs };
    if (demand->unit_costs.pence <= 0)
      continue;
    d22_number_set_money (rule->values[0], projection->net.total);
    d22_number_set_money (rule->values[1], demand->unit_costs);
    entry.hundredths = d22_number_hundredths (d22_working_run (rule));
    g_array_append_val (units, entry);
  }
  return units;
}

D22BreakEven
d22_break_even_of (const D22Projection *projection)
{
  const guint32 demand = 1u << D22_LINE_DEMAND_CASHABLE | 1u << D22_LINE_DEMAND_AVOIDED;
  const guint32 to_deliver = demand | 1u << D22_LINE_MONEY;
  const guint32 all = to_deliver | 1u << D22_LINE_ESTABLISHMENT | 1u << D22_LINE_VACANT;
  return (D22BreakEven){ .all_savings = share_of (projection, all),
                         .savings_to_deliver = share_of (projection, to_deliver),
                         .demand_savings = share_of (projection, demand),
                         .units = units_of (projection) };
}
