#include "d22/schema.h"

#include <string.h>

#include "d22/rows.h"

static const D22Schema *const schemas[] = {
  &d22_schema_teams,
  &d22_schema_posts,
  &d22_schema_changes,
  &d22_schema_roles,
  &d22_schema_profiles,
  &d22_schema_matches,
  &d22_schema_grades,
  &d22_schema_decisions,
  &d22_schema_volunteers,
  &d22_schema_investment,
  &d22_schema_savings,
  &d22_schema_measures,
  &d22_schema_demand,
  &d22_schema_rates,
  &d22_schema_controls,
  &d22_schema_scenarios,
  &d22_schema_timeline,
  &d22_schema_njc_pay_spine,
  &d22_schema_employer_on_costs,
  &d22_schema_redundancy_week_cap,
  &d22_schema_collective_consultation,
  NULL,
};

static const char *const types[] = {
  [D22_TYPE_ID] = "id",
  [D22_TYPE_IDS] = "ids",
  [D22_TYPE_TEXT] = "text",
  [D22_TYPE_CHOICE] = "choice",
  [D22_TYPE_YES_NO] = "yes or no",
  [D22_TYPE_MONEY] = "money",
  [D22_TYPE_FTE] = "FTE",
  [D22_TYPE_COUNT] = "whole number",
  [D22_TYPE_PERCENT] = "per cent",
  [D22_TYPE_DECIMAL] = "number",
  [D22_TYPE_DATE] = "date",
  [D22_TYPE_YEAR] = "financial year",
};

const D22Schema *const *
d22_schemas (void)
{
  return schemas;
}

const D22Schema *
d22_schema_find (const char *name)
{
  for (const D22Schema *const *schema = schemas; *schema != NULL; schema++) {
    if (strcmp ((*schema)->name, name) == 0)
      return *schema;
  }
  return NULL;
}

int
d22_schema_column (const D22Schema *schema, const char *name)
{
  for (guint i = 0; i < schema->n_columns; i++) {
    if (strcmp (schema->columns[i].name, name) == 0)
      return (int)i;
  }
  return -1;
}

const char *
d22_type_text (D22Type type)
{
  return types[type];
}
