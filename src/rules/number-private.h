/* Inside the room alone: what a number is. */
#pragma once

#include "d22/number.h"

#include <gmp.h>

struct _D22Number {
  mpq_t value;
};

/* @whole = the whole number next to @value x @scale: half away from zero (@cut: towards zero). @spare is overwritten. */
void d22_number_whole (mpz_t whole, mpz_t spare, mpq_srcptr value, gulong scale, gboolean cut);
