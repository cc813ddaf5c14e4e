/* d22: the workbook of the HR edition (outputs.md, section 4). Room: editions. */
#pragma once

#include "d22/document.h"
#include "d22/hr-view.h"

G_BEGIN_DECLS

/* Returns: (transfer full): every sheet of the workbook, in order.
 * @max_rows: tables longer than this give a summary; their rows then stand in @rows.
 * @rows: (out) (transfer full) (nullable): a document with one section for each table that was too long; %NULL where none
 * was. */
D22Document *d22_hr_workbook_new (const D22HrView *view, guint max_rows, D22Document **rows);

/* Writes `<id>-hr-workbook.xlsx` into @folder, and `<id>-<table>.csv` for each table that was too long.
 * @created: seconds since 1970, above 0.
 * @written: (element-type utf8): gets the name within @folder of every file written.
 * Returns %FALSE with %D22_ERROR_OUTPUT. */
gboolean d22_hr_workbook_write (const D22HrView *view, gint64 created, const char *folder, GPtrArray *written,
                                GError **error);

G_END_DECLS
