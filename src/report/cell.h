/* d22: one cell as people and as machines read it. Room: report, private. */
#pragma once

#include "d22/document.h"

/* Returns how many decimals the cell needs to be exact: 0 to 6; 0 for what is no FTE or decimal. */
guint d22_cell_places (const D22Cell *cell);

/* How a column shows its cells. */
typedef struct {
  guint
      places; /* decimals of FTE, so that a column has one precision; decimals are figures of any kind and have their own */
  gboolean bare; /* money without its £ */
} D22CellStyle;

/* Returns: (transfer full): for people: thousands separators, £, %, `6 Oct 2021`. Text as it is. */
char *d22_cell_shown (const D22Cell *cell, const D22CellStyle *style);

/* Returns: (transfer full): for machines: no separators, no units, ISO dates. */
char *d22_cell_plain (const D22Cell *cell);

/* Returns whether such cells line up on the right. */
gboolean d22_cell_kind_numeric (D22CellKind kind);
