#include "d22/fte.h"

#include "digits.h"

#define LIMIT_FTE G_GUINT64_CONSTANT (10000000)

gboolean
d22_fte_parse (D22Span text, D22Fte *out)
{
  static const D22DigitsForm form = {.places = 4, .limit = LIMIT_FTE * D22_FTE_ONE};
  return d22_digits_parse (text, &form, &out->units);
}

char *
d22_fte_text (D22Fte fte)
{
  static const D22DigitsStyle style = {.places = 4, .symbol = ""};
  return d22_digits_text (fte.units, &style);
}

double
d22_fte_number (D22Fte fte)
{
  return (double)fte.units / D22_FTE_ONE;
}
