/* d22: model.ini as a table. Room: tables (private). */
#pragma once

#include "d22/table.h"

/* Reads GLib key file syntax into a table with the columns section, key, value. Findings: those of encoding.h, bad-ini-line,
 * inline-comment.
 * Returns: (transfer full) (nullable): %NULL with findings where the file is not text. */
D22Table *d22_ini_table_new (GBytes *bytes, const char *shown, D22Issues *issues);
