/* d22: full-time equivalents, exact to 1/10,000. Room: base. */
#pragma once

#include "d22/span.h"

G_BEGIN_DECLS

/* Ten-thousandths of one full-time equivalent. */
typedef struct {
  gint64 units;
} D22Fte;

#define D22_FTE_ONE 10000

/* Reads a number with up to four decimals, thousands commas allowed, 0 to 10,000,000: no post has a negative FTE. Returns
 * %FALSE for anything else (@out untouched). Allocates nothing. */
gboolean d22_fte_parse (D22Span text, D22Fte *out);

/* Returns: (transfer full): the shortest exact decimal: `1`, `0.5`, `12.25`; differences may be negative. */
char *d22_fte_text (D22Fte fte);

/* The nearest double, for cells only. */
double d22_fte_number (D22Fte fte);

G_END_DECLS
