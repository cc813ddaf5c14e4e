/* d22: the one reader and the one printer of exact decimals, behind money, FTE, percentages and decimals.
 * Internal to the room base: each noun has a reader and printer of its own in its header; use those. */
#pragma once

#include "d22/span.h"

G_BEGIN_DECLS

/* How a number may be written. */
typedef struct {
  guint places;      /* decimals at most, at most 6; also the unit of the result: 2 gives hundredths */
  guint64 limit;     /* the largest magnitude of the result, below 2^63 */
  gboolean negative; /* whether a minus sign (`-` or U+2212) is allowed in front */
  gboolean pounds;   /* whether a £ is allowed in front of the digits, with or without white space after it */
} D22DigitsForm;

/* Reads `1234`, `1,234.5`, `.5`: digits with thousands commas in groups of three or without any, and decimals after a point.
 * No exponent, no plus sign, no point without decimals. White space around the number is passed over.
 * Returns %FALSE for anything else, and beyond the form's places or limit: nothing is ever rounded (@out untouched). */
gboolean d22_digits_parse (D22Span text, const D22DigitsForm *form, gint64 *out);

/* How a number is printed. */
typedef struct {
  guint places;       /* the unit of the value: 2 for hundredths */
  guint least;        /* decimals to show even where they are zeros */
  const char *symbol; /* between the minus sign and the digits; "" for none */
  gboolean grouped;   /* whether thousands have commas */
} D22DigitsStyle;

/* Returns: (transfer full): @value exactly, without trailing zeros beyond the least decimals. */
char *d22_digits_text (gint64 value, const D22DigitsStyle *style);

G_END_DECLS
