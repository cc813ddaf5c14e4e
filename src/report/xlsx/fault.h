/* d22: what libxlsxwriter would write and Excel would not read. Room: xlsx. */
#pragma once

#include <glib.h>

/* Limits of the file format. */
#define D22_MAX_ROW        1048575u
#define D22_MAX_COLUMN     16383u
#define D22_MAX_TEXT       32767u
#define D22_MAX_FORMULA    8192u
#define D22_MAX_HEADING    255u
#define D22_MAX_NAME       255u
#define D22_MAX_SHEET_NAME 31u
#define D22_MAX_LINKS      65530u

/* What is wrong with a text of at most @most UTF-16 units; @lines: line feeds and tabs allowed. Returns: (transfer none)
 * (nullable): %NULL where it is fine. */
const char *d22_fault_of_text (const char *text, gsize most, gboolean lines);

/* The same for a sheet's name, and for the name of a table or of a cell. */
const char *d22_fault_of_sheet_name (const char *name);
const char *d22_fault_of_name (const char *name);

/* The same for a formula (its grammar only as far as brackets, quotation marks and functions that recalculate by themselves
 * go). */
const char *d22_fault_of_formula (const char *formula);
