/* d22: one table as text cells, wherever it came from. Room: tables. */
#pragma once

#include "d22/issue.h"
#include "d22/span.h"

G_BEGIN_DECLS

/* A header and rows of text cells. CSV files and (later) workbook sheets become the same thing here. */
typedef struct _D22Table D22Table;

/* Reads the bytes of a CSV file by the rules of model.md, section 1: delimiter from the header, UTF-8 or Windows-1252,
 * byte-order mark, CRLF, blank lines, quoted cells that span lines.
 * @shown: the path as messages show it.
 * Findings: not-text, no-header, too-large, too-many-columns (these give %NULL); open-quote, stray-quote, cell-too-long,
 * extra-cells; windows-1252, short-row (warnings).
 * Returns: (transfer full) (nullable): the table; %NULL with findings in @issues where it is not text or has no header. */
D22Table *d22_table_new_csv (GBytes *bytes, const char *shown, D22Issues *issues);

/* Frees a table and its bytes; the spans it gave out end with it. */
void d22_table_free (D22Table *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Table, d22_table_free)

/* Returns how many columns the header has; empty headings at its right edge are none. */
guint d22_table_n_columns (const D22Table *table);
/* Returns the heading of a column, white space stripped. Valid while the table lives. */
D22Span d22_table_heading (const D22Table *table, guint column);
/* Rows under the header, blank ones left out. */
guint32 d22_table_n_rows (const D22Table *table);

/* Fills @cells (d22_table_n_columns() of them) with the row's cells, stripped, quotes resolved. Missing cells are empty. The
 * spans are valid until the next call for this table. */
void d22_table_read_row (D22Table *table, guint32 row, D22Span *cells);

/* Fills @place for a cell: file, line, character, width, column, excerpt. @row %G_MAXUINT32 is the header; @column -1 the
 * whole line. */
void d22_table_place (D22Table *table, guint32 row, int column, D22Place *place);

/* Returns: (transfer none): the path as messages show it. */
const char *d22_table_shown (const D22Table *table);

/* Adds a finding about one cell. @column is the table's own column index or -1. */
void d22_table_issue (D22Table *table, guint32 row, int column, D22Issues *issues, D22Severity severity, const char *name,
                      const char *advice, const char *format, ...) G_GNUC_PRINTF (8, 9);

G_END_DECLS
