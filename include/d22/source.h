/* d22: where a model's tables lie: a folder now, a workbook behind the same interface later. Room: tables. */
#pragma once

#include "d22/table.h"

G_BEGIN_DECLS

typedef struct _D22Source D22Source;

/* @path: a model folder or the path of a model.ini.
 * Returns: (transfer full) (nullable): %NULL with a %D22_ERROR_INPUT whose message says what was expected. */
D22Source *d22_source_open (const char *path, GError **error);
void d22_source_free (D22Source *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Source, d22_source_free)

/* Returns: (transfer none): the folder's own name: the default of `id` and `title`. */
const char *d22_source_name (const D22Source *source);

/* Returns: (transfer none): the folder's path as given, for messages and for finding `reference/` beside it. */
const char *d22_source_path (const D22Source *source);

/* Returns whether the table exists. @folder %NULL is the root. */
gboolean d22_source_has (const D22Source *source, const char *folder, const char *table);

/* Returns whether the folder exists at all. */
gboolean d22_source_has_folder (const D22Source *source, const char *folder);

/* Returns: (transfer full) (nullable): the table; %NULL with nothing added where it does not exist, %NULL with findings
 * where it cannot be read (duplicate-file, unreadable-file, those of d22_table_new_csv()). Names are matched ignoring case.
 * Its bytes are remembered for d22_source_inputs(). */
D22Table *d22_source_table (D22Source *source, const char *folder, const char *table, D22Issues *issues);

/* model.ini as a table with the columns section, key, value: GLib key file syntax, byte-order mark allowed; lines that
 * are none (bad-ini-line) and comments at the end of a line (inline-comment, a warning) are findings. Nullable, as
 * d22_source_table(). */
D22Table *d22_source_settings (D22Source *source, D22Issues *issues);

/* Returns: (transfer full) (nullable): a table of a reference folder: the file `<folder>/<table>.csv`, read and remembered
 * like the model's own. */
D22Table *d22_source_reference (D22Source *source, const char *folder, const char *table, D22Issues *issues);

/* Returns: (transfer none): the names of CSV files in the model's root and structure folders that no schema knows are told
 * by the loader with this list: every `*.csv` in @folder (%NULL: root), sorted, %NULL-terminated. Free with g_strfreev(). */
char **d22_source_list (const D22Source *source, const char *folder);

/* One file that was read. */
typedef struct {
  char *name;    /* relative to the model: `proposed/changes.csv`, `reference/njc_pay_spine.csv` */
  GBytes *bytes; /* exactly what was read, for SHA-256 */
} D22Input;

/* Returns: (transfer none) (element-type D22Input): every file read so far, sorted by name. */
const GPtrArray *d22_source_inputs (D22Source *source);

G_END_DECLS
