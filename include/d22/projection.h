/* d22: investment, savings and what is left, by year (rule 8). Room: finance. */
#pragma once

#include "d22/demand.h"
#include "d22/establishment.h"
#include "d22/figures.h"

G_BEGIN_DECLS

/* What a line rests on. */
typedef enum {
  D22_LINE_ESTABLISHMENT,   /* index: group of the establishment */
  D22_LINE_VACANT,          /* index: group of the establishment */
  D22_LINE_MONEY,           /* index: the model's investment or savings */
  D22_LINE_DEMAND_CASHABLE, /* index: the model's measures */
  D22_LINE_DEMAND_AVOIDED,  /* index: the model's measures */
} D22LineSource;

typedef struct {
  char *line_id, *title; /* owned */
  D22LineSource source;
  guint32 index;
  D22Id service;      /* D22_ID_NONE where it has none */
  D22Id fund;         /* the model's one spelling; D22_ID_NONE: general-fund where no row of the model names it */
  gint32 kind;        /* D22LineKind */
  gint32 basis;       /* D22Basis: the weakest of what contributes (8.9) */
  gint32 cashability; /* D22Cashability; of savings alone */
  D22Percent adverse, favourable; /* 100 for establishment */
  D22Money *amounts;              /* by year; owned */
  D22Money total;
} D22Line;

#define D22_N_BASES 3
#define D22_N_KINDS 2

/* A table of lines. */
typedef struct {
  GPtrArray *lines; /* of D22Line, by the bytes of line_id; lines of nothing but zeros left out, those of the model's tables
                       aside */
  D22Money *totals; /* by year; owned */
  D22Money total;
  D22Money by_cashability[D22_N_CASHABILITY]; /* of savings */
  D22Money by_basis[D22_N_BASES];             /* by D22Basis (8.9) */
} D22Lines;

/* Net saving of a service or a fund. */
typedef struct {
  D22Id key;         /* D22_ID_NONE: without one */
  D22Money *by_year; /* owned */
  D22Money total;
} D22NetShare;

/* Savings less investment (8.2). */
typedef struct {
  D22Money *by_year, *cumulative, *increments; /* owned */
  D22Money total;
  D22Money recurrent_last_year;
  GArray *by_service; /* of D22NetShare, by the bytes of the service; lines without one first */
  GArray *by_fund;    /* of D22NetShare, likewise */
  D22Money by_kind[D22_N_KINDS];
} D22Net;

/* Rule 8.3. */
typedef struct {
  gboolean reached;  /* FALSE: not within the period */
  guint year;        /* index of the year */
  gint64 hundredths; /* years from the start of the first year, in 1/100 */
} D22Payback;

/* A per cent of rule 8.5, cut towards zero at two decimals; null where the base is not above zero. */
typedef struct {
  gboolean given;
  D22Money base;
  D22Percent percent;
} D22BreakEvenShare;

typedef struct {
  guint32 measure; /* index into the model's measures */
  D22Money unit_costs;
  gint64 hundredths; /* units, in 1/100 */
} D22BreakEvenUnits;

typedef struct {
  D22BreakEvenShare all_savings, savings_to_deliver, demand_savings;
  GArray *units; /* of D22BreakEvenUnits: costed measures whose unit costs are above zero, by id */
} D22BreakEven;

/* What a scenario turns; the central case is 100, 100, 0, 0, 100, as it is. */
typedef enum { D22_CASE_CENTRAL, D22_CASE_ADVERSE, D22_CASE_FAVOURABLE } D22Case;
typedef struct {
  D22Percent savings_pct, investment_pct;
  gint32 delay_months;
  D22Percent pay_award_change; /* points */
  D22Percent demand_pct;
  D22Case line_case; /* whether lines take their adverse or favourable per cent */
} D22Drivers;

typedef struct {
  char *scenario_id, *title; /* owned */
  D22Drivers drivers;
  D22Money investment, savings, net, change;                    /* totals; change: of net, against central */
  D22Money *investment_by_year, *savings_by_year, *net_by_year; /* owned */
  D22Payback payback;
} D22Scenario;

typedef struct {
  const D22Model *model; /* borrowed; must outlive the projection */
  gboolean costed;       /* FALSE: no first year or no implementation date: n_years is 0 and everything is empty */
  guint n_years;
  D22Year *years;                  /* owned */
  gint32 netting;                  /* D22Netting: to be printed beside investment, savings, break-even and controls (7.5) */
  D22PostCosts *posts;             /* owned; %NULL where not costed */
  D22Establishment *establishment; /* owned; %NULL where not costed */
  GPtrArray *demand;               /* of D22Demand: one per measure; empty where not costed */
  D22Lines investment, savings;
  D22Net net;
  D22Payback payback;
  D22BreakEven break_even;
  gboolean has_present_value;   /* price-base real alone (8.4) */
  D22Number **discount_factors; /* by year; owned; %NULL without a present value */
  D22Money present_value;
  GPtrArray *scenarios; /* of D22Scenario: central, the model's by id, the built-in ones (8.6) */
  GArray *not_costed;   /* of D22Id: post ids (7.1) */
} D22Projection;

/* Returns: (transfer full): rules 7 and 8. @model has no errors. */
D22Projection *d22_projection_new (const D22Model *model);
void d22_projection_free (D22Projection *projection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Projection, d22_projection_free)

/* Returns: (transfer none): the line at @index. */
const D22Line *d22_lines_get (const D22Lines *lines, guint index);

/* Puts finance.investment, finance.savings and finance.net into @figures, in all and by service, where there is something
 * costed. */
void d22_projection_figures (const D22Projection *projection, D22Figures *figures);

/* Returns whether people are displaced and there is no investment line of category `severance` (8.10): a warning. */
gboolean d22_projection_lacks_severance (const D22Projection *projection, gint64 displaced);

G_END_DECLS
