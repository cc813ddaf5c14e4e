/* d22: salaries and on-costs by year (rules 7.1, 7.2, 8.4). Room: finance. */
#pragma once

#include "d22/model.h"
#include "d22/number.h"

G_BEGIN_DECLS

/* What a year of the projection adds to a salary; figures of rates.csv hold until the next one given. */
typedef struct {
  D22Year year;
  D22Date first_day, last_day;
  gint32 days; /* 365 or 366 */
  D22Percent pay_award;
  D22Percent pension_rate, vacancy_factor;
  guint32 on_costs; /* row used: index into the model's on_costs; D22_NONE: the table does not reach back to this year */
  D22Percent ni_rate, levy;
  D22Money threshold;
} D22PayYear;

/* A costing point of a grade, by year, without supplement. */
typedef struct {
  guint32 grade;  /* index into the model's grades */
  gint32 point;   /* D22CostingPoint */
  gint32 scp;     /* spine point, mid cut to a whole one; 0 for a grade given as salaries */
  guint32 *spine; /* by year: index into the model's spine of the row whose salary this is; D22_NONE: the year before raised
                     by the award (D22_RULE_AWARD), or, in the first year, given as a salary or already raised from an
                     earlier spine. Owned */
  D22Money *salary; /* by year; owned */
} D22PayScale;

/* A scale with a supplement: S of rule 7.2. */
typedef struct {
  guint32 scale;        /* index into the scales */
  D22Money *supplement; /* by year, the first as given; owned */
  D22Money *salary;     /* by year: D22_RULE_SALARY; owned */
} D22Salary;

typedef struct {
  const D22Model *model; /* borrowed */
  guint n_years;
  D22PayYear *years;       /* n_years of them; owned */
  D22Percent change;       /* a scenario's pay_award_change in points; 0 for the central case */
  D22Number **price_index; /* by year: of annual costs, without a scenario's change; owned */
  D22Number **pay_change;  /* by year: (1 + change)^(years after the first); owned */
  GArray *scales;          /* of D22PayScale, in the order in which the posts, by id, need them */
  GArray *salaries;        /* of D22Salary, likewise */
  guint32 *scale_of;       /* private: by grade and costing point, index into scales; owned */
  struct _D22Memo *memo;   /* private: which salary is where */
} D22Pay;

/* Returns: (transfer full): pay of @model's projection years with a scenario's @change. Needs a first year. */
D22Pay *d22_pay_new (const D22Model *model, D22Percent change);
void d22_pay_free (D22Pay *pay);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Pay, d22_pay_free)

/* Returns the index of the salary of @grade (index into the model's grades, or D22_NONE) at @point with @supplement, added
 * where it is new; D22_NONE where it cannot be told: no grade, a grade without pay, a point above the spine, no spine, no
 * on-costs. */
guint32 d22_pay_find (D22Pay *pay, guint32 grade, gint32 point, D22Money supplement);

/* Returns: (transfer none): the element at @index. */
const D22PayScale *d22_pay_scale (const D22Pay *pay, guint32 index);
const D22Salary *d22_pay_salary (const D22Pay *pay, guint32 index);

G_END_DECLS
