/* d22: how wide a table's column must be, which the writer library cannot tell. Room: xlsx. */
#pragma once

#include "d22/document.h"

typedef struct {
  double width; /* characters */
  guint places; /* decimals that the column's figures need: 0 to 4 for FTE, 0 or 2 for money */
} D22ColumnFit;

#define D22_COLUMN_PADDING 1.5 /* characters that a cell keeps clear of text */

/* Returns the fit of a section's column: its longest cell, or the longest word of its heading, within limits beyond which
 * text wraps. */
D22ColumnFit d22_column_fit (const D22DocSection *section, guint column);
