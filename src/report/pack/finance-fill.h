/* Inside the room alone: what the finance edition's view is filled from. */
#pragma once

#include "d22/controls.h"
#include "d22/diff.h"
#include "d22/finance-view.h"
#include "d22/projection.h"

typedef struct {
  const D22Model *model;
  const D22Diff *diff;
  const D22Projection *projection;
  const GArray *controls; /* of D22Control, one for each of the model's */
} D22FinanceSources;

/* Returns: (transfer full): what the finance edition shows. */
D22FinanceView *d22_finance_view_fill (const D22FinanceSources *sources);

/* Its parts, each filling what it is called after. */
typedef struct {
  const D22FinanceSources *sources;
  const D22Model *model;
  const D22Projection *projection;
  D22FinanceView *view;
  GArray *services; /* of D22Id, in the order of the shares by service */
  GArray *funds;    /* of D22Id, likewise */
} D22FinanceFill;

void d22_finance_fill_assumptions (D22FinanceFill *fill);
void d22_finance_fill_pay_years (D22FinanceFill *fill);
void d22_finance_fill_posts (D22FinanceFill *fill);
/* The places of salaries of the engine among those of the view, which are added where they are new. */
guint d22_finance_fill_salary (D22FinanceFill *fill, guint32 *place_of, guint32 salary);
void d22_finance_fill_post_sums (D22FinanceFill *fill);
void d22_finance_fill_measures (D22FinanceFill *fill);
void d22_finance_fill_money (D22FinanceFill *fill);
void d22_finance_fill_net (D22FinanceFill *fill);
void d22_finance_fill_controls (D22FinanceFill *fill);

/* Words for the view. */
const char *d22_finance_fill_text (D22FinanceFill *fill, D22Id id);
/* The same; "no service" where there is none. */
const char *d22_finance_fill_service (D22FinanceFill *fill, D22Id service);
const char *d22_finance_fill_fund (D22FinanceFill *fill, D22Id fund);
/* By-year amounts as the numbers of cells. */
double *d22_finance_fill_amounts (D22FinanceFill *fill, const D22Money *amounts);
double *d22_finance_fill_numbers (D22FinanceFill *fill, D22Number *const *numbers);
double d22_finance_fill_sum (const D22Money *amounts, guint n);
double d22_finance_fill_percent (D22Percent percent);
