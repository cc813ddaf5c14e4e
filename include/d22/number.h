/* d22: exact numbers between an input and a figure. Room: rules.
 *
 * Money, FTE and percentages are exact as read; what is computed from them (a salary times an FTE times days over days of
 * the year) is a fraction until a rule rounds it. A #D22Number is that fraction, exact, in the units of a spreadsheet cell:
 * pounds, FTE, per cent, days. */
#pragma once

#include "d22/date.h"
#include "d22/decimal.h"
#include "d22/fte.h"
#include "d22/money.h"
#include "d22/percent.h"

G_BEGIN_DECLS

typedef struct _D22Number D22Number;

/* Returns: (transfer full): zero. */
D22Number *d22_number_new (void);
void d22_number_free (D22Number *number);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Number, d22_number_free)

/* Each makes the number what the second argument says, exactly. */
void d22_number_set (D22Number *number, const D22Number *from);
void d22_number_set_count (D22Number *number, gint64 count);
void d22_number_set_money (D22Number *number, D22Money money);       /* in pounds */
void d22_number_set_fte (D22Number *number, D22Fte fte);             /* in FTE */
void d22_number_set_percent (D22Number *number, D22Percent percent); /* in per cent: 17.8 */
void d22_number_set_decimal (D22Number *number, D22Decimal decimal); /* in units */
void d22_number_set_date (D22Number *number, D22Date date);          /* in days: only differences mean anything */

/* Returns whether the number is exactly zero. */
/* Adds @a x @b to @number. */
void d22_number_add_product (D22Number *number, const D22Number *a, const D22Number *b);

/* Returns whether the number is zero. */
gboolean d22_number_is_zero (const D22Number *number);

/* Returns the number as pounds, rounded to the penny half away from zero (rule 1.2). */
D22Money d22_number_money (const D22Number *number);
/* Returns the number as per cents, cut towards zero after the sixth decimal. */
D22Percent d22_number_percent (const D22Number *number);
/* Returns hundredths, rounded half away from zero. */
gint64 d22_number_hundredths (const D22Number *number);
/* Returns a double next to the number, for cells only. */
double d22_number_double (const D22Number *number);

G_END_DECLS
