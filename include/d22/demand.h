/* d22: savings from falling demand (rules 8.1, 8.6). Room: finance. */
#pragma once

#include "d22/model.h"
#include "d22/number.h"

G_BEGIN_DECLS

/* A measure in money, by year; zeros in years without a unit cost. */
typedef struct {
  guint n_years;
  gboolean costed;                      /* some year has a unit cost */
  D22Number **plan;                     /* by year: units, after a scenario's demand_pct; owned */
  D22Money *total;                      /* by year: D22_RULE_DEMAND_TOTAL; owned */
  D22Money *cashable;                   /* by year: D22_RULE_DEMAND_CASHABLE, 0 without starting units; owned */
  D22Money *avoided;                    /* by year: the rest; owned */
  D22Money unit_costs;                  /* sum over the years that have one (8.5) */
  gint32 cashable_basis, avoided_basis; /* D22Basis: the weakest of the measure and the years that contribute (8.9) */
} D22Demand;

/* @demand_pct: per cent of the planned reductions that happens: 100 for the central case.
 * Returns: (transfer full) (element-type D22Demand): as many as the model has measures, in their order. */
GPtrArray *d22_demand_new (const D22Model *model, D22Percent demand_pct);

G_END_DECLS
