/* d22: money, exact to the penny. Room: base. */
#pragma once

#include "d22/span.h"

G_BEGIN_DECLS

/* Pence. A struct, so that money and FTE cannot be added to each other. */
typedef struct {
  gint64 pence;
} D22Money;

/* Reads `1234`, `1,234.50`, `£1,234.5`, `£ 1,234`, `-£20`, `-20`; `(20.00)` is refused. At most two decimals; thousands
 * commas only in groups of three; the minus is `-` or U+2212. Returns %FALSE for anything else and for |amounts| above
 * £9,000,000,000 (@out untouched). */
gboolean d22_money_parse (D22Span text, D22Money *out);

/* Sums abort on overflow instead of wrapping: amounts are limited when they are read. */
D22Money d22_money_add (D22Money a, D22Money b);
D22Money d22_money_sub (D22Money a, D22Money b);

/* Returns: (transfer full): `1234.50`, for JSON, CSV and formulas. */
char *d22_money_plain (D22Money money);

/* Returns: (transfer full): `£1,234.50`, or `£1,234` where @pence is %FALSE (rounded half away from zero); minus sign first.
 */
char *d22_money_text (D22Money money, gboolean pence);

/* Pounds as the nearest double, for cells only. Exact to the penny up to £9,000,000,000. */
double d22_money_pounds (D22Money money);

G_END_DECLS
