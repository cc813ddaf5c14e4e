#include "d22/decimal.h"

#include "digits.h"

#define LIMIT G_GUINT64_CONSTANT (9000000000000)

gboolean
d22_decimal_parse (D22Span text, D22Decimal *out)
{
  static const D22DigitsForm form = {.places = 6, .limit = LIMIT * D22_DECIMAL_ONE, .negative = TRUE, .pounds = TRUE};
  return d22_digits_parse (text, &form, &out->millionths);
}

char *
d22_decimal_text (D22Decimal decimal)
{
  static const D22DigitsStyle style = {.places = 6, .symbol = ""};
  return d22_digits_text (decimal.millionths, &style);
}

double
d22_decimal_number (D22Decimal decimal)
{
  return (double)decimal.millionths / D22_DECIMAL_ONE;
}
