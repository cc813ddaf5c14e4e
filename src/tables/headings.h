/* d22: a table's headings against its schema. Room: tables (private). */
#pragma once

#include "d22/date.h"
#include "d22/schema.h"
#include "d22/table.h"

/* A column named after a financial year. */
typedef struct {
  D22Year year;
  guint cell; /* the table's column */
} D22YearColumn;

/* Fills @columns (one a schema column) with the table's column or -1, and @years (of D22YearColumn) ascending, with findings
 * unknown-column, duplicate-column, missing-column, too-many-columns. */
void d22_headings_match (D22Table *table, const D22Schema *schema, int *columns, GArray *years, D22Issues *issues);
