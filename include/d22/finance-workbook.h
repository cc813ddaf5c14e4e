/* d22: the finance edition: the projection as a live workbook. Room: editions. */
#pragma once

#include "d22/finance-view.h"
#include "d22/workbook.h"

G_BEGIN_DECLS

/* Writes the workbook of outputs.md, section 5, to @path: every figure a formula, its cached value the engine's.
 * Returns %FALSE with %D22_ERROR_OUTPUT; also where the view holds nothing costed. */
gboolean d22_finance_workbook_write (const D22FinanceView *view, const D22WorkbookProperties *properties, const char *path,
                                     GError **error);

G_END_DECLS
