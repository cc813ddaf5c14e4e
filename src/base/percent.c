#include "d22/percent.h"

#include "digits.h"

#define LIMIT     G_GUINT64_CONSTANT (1000000)
#define HUNDREDTH (D22_PERCENT_ONE / 100)

gboolean
d22_percent_parse (D22Span text, D22Percent *out)
{
  static const D22DigitsForm form = {.places = 6, .limit = LIMIT * D22_PERCENT_ONE, .negative = TRUE};
  D22Span number = d22_span_strip (text);
  if (number.len > 0 && number.data[number.len - 1] == '%')
    number.len--;
  return d22_digits_parse (number, &form, &out->millionths);
}

char *
d22_percent_text (D22Percent percent)
{
  static const D22DigitsStyle style = {.places = 6, .symbol = ""};
  return d22_digits_text (percent.millionths, &style);
}

char *
d22_percent_cut (D22Percent percent)
{
  static const D22DigitsStyle style = {.places = 2, .least = 2, .symbol = ""};
  /* the division of C cuts towards zero */
  return d22_digits_text (percent.millionths / HUNDREDTH, &style);
}
