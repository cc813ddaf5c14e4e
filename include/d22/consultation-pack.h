/* d22: the consultation pack of the public edition (outputs.md, section 2). Room: editions. */
#pragma once

#include "d22/document.h"
#include "d22/public-view.h"

G_BEGIN_DECLS

/* Returns: (transfer full): every sheet of the pack, in order.
 * @max_rows: tables longer than this give their summary by team; their rows then stand in @rows.
 * @rows: (out) (transfer full) (nullable): a document with one section for each table that was too long; %NULL where none
 * was. */
D22Document *d22_consultation_pack_new (const D22PublicView *view, guint max_rows, D22Document **rows);

/* Writes `<id>-consultation-pack.xlsx` into @folder, and `<id>-<table>.csv` for each table that was too long.
 * @created: seconds since 1970, above 0.
 * @written: (element-type utf8): gets the name within @folder of every file written.
 * Returns %FALSE with %D22_ERROR_OUTPUT. */
gboolean d22_consultation_pack_write (const D22PublicView *view, gint64 created, const char *folder, GPtrArray *written,
                                      GError **error);

G_END_DECLS
