/* d22: a formula as a tree, with two back ends. Room: rules.
 *
 * The language is a corner of the spreadsheet's own: + - * /, parentheses, MAX and MIN of two or more, IF(a=b,c,d),
 * whole-number constants, names, and three words for where a rule rounds: ROUND2 (to 0.01) and ROUND0 (to 1), half away from
 * zero, CUT0 and CUT2, towards zero. One parser reads it, one back end evaluates it exactly, the other prints it for a
 * spreadsheet. */
#pragma once

#include "d22/number.h"

G_BEGIN_DECLS

typedef struct _D22Expression D22Expression;

/* @inputs: the names that @text may use, %NULL-terminated; their order is that of values and cells below. Not copied.
 * Returns: (transfer full) (nullable): %NULL with a %D22_ERROR_INPUT that quotes the text where it stops making sense. */
D22Expression *d22_expression_new (const char *text, const char *const *inputs, GError **error);
void d22_expression_free (D22Expression *expression);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Expression, d22_expression_free)

/* Evaluates exactly. @values: one per input, in order; @out may be one of them.
 * Returns %FALSE, and @out zero, where something is divided by zero. */
gboolean d22_expression_evaluate (const D22Expression *expression, const D22Number *const *values, D22Number *out);

/* @cells: one reference per input (`$C$4`, `Pay!D7`), in order; must bind like one: no loose `+`.
 * Returns: (transfer full): the formula without the leading `=`, with the fewest parentheses that keep its meaning;
 * ROUND2(x) as ROUND(ROUND(x,8),2), CUT2(x) as ROUNDDOWN(ROUND(x,8),2): the inner ROUND takes away the binary error that
 * would miss ties. */
char *d22_expression_print (const D22Expression *expression, const char *const *cells);

/* Returns a bit for each input that the text uses: 1 << position. */
guint d22_expression_used (const D22Expression *expression);

G_END_DECLS
