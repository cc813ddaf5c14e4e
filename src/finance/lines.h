/* Inside the room alone: tables of lines, for the central case and for scenarios. */
#pragma once

#include "d22/projection.h"

/* What lines are made from. */
typedef struct {
  const D22Model *model;
  const D22Establishment *establishment;
  const GPtrArray *demand; /* of D22Demand */
  gboolean named;          /* FALSE: lines without id and title, in no order: a scenario needs their sums alone */
} D22LineInputs;

/* Fills both tables (rules 7.5, 7.6, 8.1), not yet summed. */
void d22_lines_fill (const D22LineInputs *inputs, D22Lines *investment, D22Lines *savings);
/* Sums @lines: by year, in all, by cashability and basis. */
void d22_lines_sum (D22Lines *lines, guint n_years);
void d22_lines_clear (D22Lines *lines);

/* drivers.c: turns the amounts of the central case's lines into those of a scenario (8.6), @drivers' pay and demand being in
 * them already. */
void d22_drivers_apply (const D22Drivers *drivers, guint n_years, D22Lines *investment, D22Lines *savings);
/* Returns the drivers of the central case. */
D22Drivers d22_drivers_central (void);

/* net.c (8.2, 8.3) */
D22Net d22_net_new (const D22Lines *investment, const D22Lines *savings, const D22Model *model);
void d22_net_clear (D22Net *net);
D22Payback d22_payback_of (const D22Money *net_by_year, const D22Money *cumulative, guint n_years);

/* break-even.c (8.5), scenarios.c (8.6), present-value.c (8.4) */
D22BreakEven d22_break_even_of (const D22Projection *projection);
GPtrArray *d22_scenarios_new (const D22Projection *projection);
void d22_present_value_fill (D22Projection *projection);
