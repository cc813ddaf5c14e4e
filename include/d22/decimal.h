/* d22: exact decimals without a unit of their own: units of demand, weights, expected figures. Room: base. */
#pragma once

#include "d22/span.h"

G_BEGIN_DECLS

/* Millionths of one. */
typedef struct {
  gint64 millionths;
} D22Decimal;

#define D22_DECIMAL_ONE 1000000

/* Reads `530`, `1,978`, `-0.5`: thousands commas in groups of three, up to six decimals, |value| up to 9,000,000,000,000; an
 * optional £ in front. Returns %FALSE for anything else (@out untouched). */
gboolean d22_decimal_parse (D22Span text, D22Decimal *out);

/* Returns: (transfer full): the shortest exact decimal. */
char *d22_decimal_text (D22Decimal decimal);

/* The nearest double, for cells only (beyond 2^53 millionths, 9,007 million, one of the two nearest). */
double d22_decimal_number (D22Decimal decimal);

G_END_DECLS
