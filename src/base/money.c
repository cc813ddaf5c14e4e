#include "d22/money.h"

#include "digits.h"

#define PENCE        100
#define LIMIT_POUNDS G_GUINT64_CONSTANT (9000000000)

gboolean
d22_money_parse (D22Span text, D22Money *out)
{
  static const D22DigitsForm form = {.places = 2, .limit = LIMIT_POUNDS * PENCE, .negative = TRUE, .pounds = TRUE};
  return d22_digits_parse (text, &form, &out->pence);
}

D22Money
d22_money_add (D22Money a, D22Money b)
{
  D22Money sum = {0};
  /* a programming error, not an input: a thousand amounts at the limit of reading still fit */
  if (G_UNLIKELY (__builtin_add_overflow (a.pence, b.pence, &sum.pence)))
    g_assert_not_reached ();
  return sum;
}

D22Money
d22_money_sub (D22Money a, D22Money b)
{
  D22Money difference = {0};
  /* a programming error, as in d22_money_add() */
  if (G_UNLIKELY (__builtin_sub_overflow (a.pence, b.pence, &difference.pence)))
    g_assert_not_reached ();
  return difference;
}

char *
d22_money_plain (D22Money money)
{
  static const D22DigitsStyle style = {.places = 2, .least = 2, .symbol = ""};
  return d22_digits_text (money.pence, &style);
}

/* Half away from zero; the remainder is taken first, so that no amount overflows. */
static gint64
nearest_pound (gint64 pence)
{
  gint64 pounds = pence / PENCE;
  gint64 rest = pence % PENCE;
  if (rest >= PENCE / 2)
    return pounds + 1;
  return rest <= -PENCE / 2 ? pounds - 1 : pounds;
}

char *
d22_money_text (D22Money money, gboolean pence)
{
  static const D22DigitsStyle exact = {.places = 2, .least = 2, .symbol = "£", .grouped = TRUE};
  static const D22DigitsStyle whole = {.places = 0, .least = 0, .symbol = "£", .grouped = TRUE};
  if (pence)
    return d22_digits_text (money.pence, &exact);
  return d22_digits_text (nearest_pound (money.pence), &whole);
}

double
d22_money_pounds (D22Money money)
{
  return (double)money.pence / PENCE;
}
