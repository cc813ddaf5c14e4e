/* d22: percentages and rates, exact as written. Room: base. */
#pragma once

#include "d22/span.h"

G_BEGIN_DECLS

/* Millionths of one per cent: 17.8 per cent is 17,800,000. */
typedef struct {
  gint64 millionths;
} D22Percent;

#define D22_PERCENT_ONE     1000000
#define D22_PERCENT_HUNDRED (100 * (gint64)D22_PERCENT_ONE)

/* Reads `70`, `70%`, `69.5`, `-2.75 %`: up to six decimals, |value| up to 1,000,000. Returns %FALSE for anything
 * else (@out untouched). */
gboolean d22_percent_parse (D22Span text, D22Percent *out);

/* Returns: (transfer full): the shortest exact decimal without a sign of per cent: `17.8`. */
char *d22_percent_text (D22Percent percent);

/* Returns: (transfer full): with two decimals, cut towards zero (interface.md, section 3): `69.99`. */
char *d22_percent_cut (D22Percent percent);

G_END_DECLS
