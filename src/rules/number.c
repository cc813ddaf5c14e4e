#include "number-private.h"

#define PENCE        100
#define PENCE_LIMIT  G_GINT64_CONSTANT (9000000000000000) /* £90,000,000,000,000: ten thousand times what reading accepts; sums still fit */
#define NUMBER_LIMIT G_GINT64_CONSTANT (9000000000000000000)

D22Number *
d22_number_new (void)
{
  D22Number *number = g_new (D22Number, 1);
  mpq_init (number->value);
  return number;
}

void
d22_number_free (D22Number *number)
{
  if (number == NULL)
    return;
  mpq_clear (number->value);
  g_free (number);
}

void
d22_number_set (D22Number *number, const D22Number *from)
{
  mpq_set (number->value, from->value);
}

static void
set_ratio (D22Number *number, gint64 units, gulong per_one)
{
  mpq_set_si (number->value, (glong)units, per_one);
  mpq_canonicalize (number->value);
}

void
d22_number_set_count (D22Number *number, gint64 count)
{
  mpq_set_si (number->value, (glong)count, 1);
}

void
d22_number_set_money (D22Number *number, D22Money money)
{
  set_ratio (number, money.pence, PENCE);
}

void
d22_number_set_fte (D22Number *number, D22Fte fte)
{
  set_ratio (number, fte.units, D22_FTE_ONE);
}

void
d22_number_set_percent (D22Number *number, D22Percent percent)
{
  set_ratio (number, percent.millionths, D22_PERCENT_ONE);
}

void
d22_number_set_decimal (D22Number *number, D22Decimal decimal)
{
  set_ratio (number, decimal.millionths, D22_DECIMAL_ONE);
}

void
d22_number_set_date (D22Number *number, D22Date date)
{
  d22_number_set_count (number, date.day);
}

void
d22_number_add_product (D22Number *number, const D22Number *a, const D22Number *b)
{
  mpq_t product;
  mpq_init (product);
  mpq_mul (product, a->value, b->value);
  mpq_add (number->value, number->value, product);
  mpq_clear (product);
}

gboolean
d22_number_is_zero (const D22Number *number)
{
  return mpq_sgn (number->value) == 0;
}

void
d22_number_whole (mpz_t whole, mpz_t spare, mpq_srcptr value, gulong scale, gboolean cut)
{
  mpz_mul_ui (whole, mpq_numref (value), scale);
  mpz_set (spare, mpq_denref (value));
  if (!cut) {
    /* (2 |top| + bottom) div (2 bottom), cut towards zero, with the sign of top */
    mpz_mul_2exp (whole, whole, 1);
    if (mpz_sgn (whole) >= 0)
      mpz_add (whole, whole, spare);
    else
      mpz_sub (whole, whole, spare);
    mpz_mul_2exp (spare, spare, 1);
  }
  mpz_tdiv_q (whole, whole, spare);
}

/* As d22_number_whole(), held within @limit: absurd inputs end there instead of wrapping. */
static gint64
scaled (const D22Number *number, gulong scale, gboolean cut, gint64 limit)
{
  mpz_t whole, spare;
  mpz_init (whole);
  mpz_init (spare);
  d22_number_whole (whole, spare, number->value, scale, cut);
  gint64 result = mpz_sgn (whole) < 0 ? -limit : limit;
  if (mpz_cmpabs_ui (whole, (gulong)limit) < 0)
    result = mpz_get_si (whole);
  mpz_clear (whole);
  mpz_clear (spare);
  return result;
}

D22Money
d22_number_money (const D22Number *number)
{
  return (D22Money){ scaled (number, PENCE, FALSE, PENCE_LIMIT) };
}

D22Percent
d22_number_percent (const D22Number *number)
{
  return (D22Percent){ scaled (number, D22_PERCENT_ONE, TRUE, NUMBER_LIMIT) };
}

gint64
d22_number_hundredths (const D22Number *number)
{
  return scaled (number, 100, FALSE, NUMBER_LIMIT);
}

double
d22_number_double (const D22Number *number)
{
  return mpq_get_d (number->value);
}
