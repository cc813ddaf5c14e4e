/* d22: the settings of model.ini (model.md, section 2). Room: tables. */
#pragma once

#include "d22/date.h"
#include "d22/issue.h"
#include "d22/money.h"
#include "d22/percent.h"
#include "d22/rows.h"
#include "d22/schema.h"

G_BEGIN_DECLS

typedef enum { D22_MODEL_DRAFT, D22_MODEL_CONSULTATION, D22_MODEL_FINAL } D22ModelStatus;
typedef enum { D22_DIRECTION_CURRENT, D22_DIRECTION_PROPOSED, D22_DIRECTION_BOTH } D22Direction;
typedef enum { D22_POOL_TEAM, D22_POOL_SERVICE, D22_POOL_ROLE } D22PoolRule;
typedef enum { D22_CHANGED_OPEN, D22_CHANGED_RING_FENCE } D22ChangedRoles;
typedef enum { D22_POINT_BOTTOM, D22_POINT_MID, D22_POINT_TOP } D22CostingPoint;
typedef enum { D22_NETTING_POST, D22_NETTING_SERVICE, D22_NETTING_PROGRAMME } D22Netting;
typedef enum { D22_VACANT_CASHABLE, D22_VACANT_NON_CASHABLE } D22VacantPosts;
typedef enum { D22_PRICE_NOMINAL, D22_PRICE_REAL } D22PriceBase;

/* One setting of model.ini, declared once: read, checked, listed in the guide and shown in workbooks. */
typedef struct {
  const char *section, *key;
  D22Type type;
  gsize offset;               /* of the field in #D22Parameters */
  const char *const *choices; /* for CHOICE */
  const char *fallback;       /* as a user would write it, or %NULL: then there is none */
  const char *unit;           /* `per cent`, `years`, `date`, ...: shown beside the value */
  const char *meaning;        /* one line */
  gint32 least, most; /* what a number may be, in its own unit; %G_MININT32 and %G_MAXINT32 where there is no limit */
} D22Setting;

#define D22_N_SETTINGS_MAX 64

/* One option of [structures]. */
typedef struct {
  char *name, *folder;
  gboolean given; /* %FALSE: `current` and `proposed` where model.ini does not name them; such a folder need not exist */
} D22StructureName;

typedef struct {
  guint8 given[D22_N_SETTINGS_MAX]; /* by index into d22_settings(): 1 where model.ini says so */
  /* [model] */
  D22Id id, title, organisation, version;
  gint32 status;
  D22Date published;
  /* [matching] */
  D22Percent natural_successor_threshold, changed_threshold, statement_threshold;
  gint32 direction;
  gint32 max_grade_difference;
  D22Percent weight[D22_N_SECTIONS];
  /* [selection] */
  gint32 pool, changed_roles, max_expressions, max_grade_up, max_grade_down;
  D22Percent eligibility_threshold;
  /* [consultation] */
  D22Date consultation_start, consultation_end;
  D22Id establishment;
  D22Date first_dismissal;
  gint32 other_dismissals_90_days;
  gint32 proposed_dismissals; /* -1 where not given */
  D22Id proposed_dismissals_reason;
  /* [finance] */
  D22Year first_year; /* 0 where not given: nothing is costed */
  gint32 years;
  D22Date implementation_date;
  gint32 costing_point, costing_point_new, costing_point_deleted; /* the latter two fall back to the first */
  D22Percent pay_award;                                           /* with price-base real its default is 0 (rule 8.4) */
  D22Year pay_known_to;                                           /* 0 where not given */
  D22Percent pension_rate, vacancy_factor;
  gint32 netting;
  gint32 vacant_posts; /* D22VacantPosts */
  D22Percent discount_rate;
  gint32 price_base;
  /* [severance] */
  D22Date dismissal_date;
  D22Decimal voluntary_multiplier, compulsory_multiplier;
  gint32 actual_pay;
  /* [privacy] */
  gint32 small_number, equality_number;

  GArray *structures; /* of D22StructureName, in the order of model.ini, before them `current` and `proposed` if not named */
} D22Parameters;

/* Returns: (transfer none): every setting, @n of them, in the order of the guide. */
const D22Setting *d22_settings (guint *n);

/* Returns whether model.ini gives the setting. */
gboolean d22_parameters_given (const D22Parameters *parameters, const char *section, const char *key);

/* Returns: (transfer full): the value in force as a user would write it (`17.8`, `2021-10-06`, `service`); "" for none. */
char *d22_parameters_text (const D22Parameters *parameters, const D22Setting *setting, const D22Pool *pool);

/* Reads the table of d22_source_settings() (%NULL: defaults alone; not taken over). Findings: unknown-section,
 * unknown-setting (warnings with the nearest name), duplicate-setting (the first holds), bad-setting, setting-out-of-range.
 * @name: default of id and title.
 * Returns: (transfer full): never %NULL. */
D22Parameters *d22_parameters_new (D22Table *table, const char *name, D22Pool *pool, D22Issues *issues);
void d22_parameters_free (D22Parameters *parameters);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Parameters, d22_parameters_free)

G_END_DECLS
