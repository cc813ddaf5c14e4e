/* d22: a workbook from the inside. Room: xlsx. */
#pragma once

#include <xlsxwriter.h>

#include "d22/workbook.h"
#include "target.h"

/* 1.1.4 is what Debian 12 ships and what the checks here were tried against. */
#if LXW_VERSION_ID < 114
#error "libxlsxwriter 1.1.4 or later is needed"
#endif

#define D22_N_EMPHASES 8 /* total, input, apart */

struct _D22Sheet {
  D22Workbook *workbook;    /* its owner */
  lxw_worksheet *worksheet; /* (nullable): %NULL where the sheet is dead */
  char *name;
  GHashTable *written; /* of cells: row x columns + column + 1 */
  GArray *tables;      /* of D22Area */
  guint n_links;
};

struct _D22Workbook {
  lxw_workbook *book; /* %NULL once closed or abandoned */
  D22Target *target;
  D22Profile profile;
  GError *failure;   /* the first mistake */
  GPtrArray *sheets; /* of D22Sheet, owned */
  GHashTable *names; /* of tables and cells, folded, owned */
  GPtrArray *links;  /* of Link, owned: checked on closing */
  lxw_format *formats[D22_N_STYLES][D22_N_EMPHASES];
};

/* Sets the first mistake; later ones are consequences. */
void d22_workbook_fail (D22Workbook *workbook, const char *format, ...) G_GNUC_PRINTF (2, 3);
void d22_sheet_fail (D22Sheet *sheet, D22At at, const char *what);
/* The same where the library refused (@result is not 0). */
void d22_sheet_result (D22Sheet *sheet, D22At at, lxw_error result);

/* Whether calls still count. */
gboolean d22_sheet_alive (const D22Sheet *sheet);

/* Whether @area lies in a sheet and its corners are in order; a mistake otherwise. */
gboolean d22_sheet_area_valid (D22Sheet *sheet, D22Area area);

/* Whether the profile allows @what (`a formula`); a mistake otherwise. */
gboolean d22_sheet_allows (D22Sheet *sheet, D22At at, const char *what);

/* Whether the cell may be written, which is noted: within limits, not written before. */
gboolean d22_sheet_take (D22Sheet *sheet, D22At at);

/* Whether @name is a fresh and valid one for a table or a cell, which is noted; a mistake otherwise. */
gboolean d22_workbook_take_name (D22Workbook *workbook, const char *name);

/* Notes that @target must exist on closing. */
void d22_sheet_expect (D22Sheet *sheet, D22At at, const char *target);

/* Returns: (transfer none) (nullable): the format, made at first use; %NULL for a style that is none or that the profile
 * forbids. */
lxw_format *d22_workbook_format (D22Workbook *workbook, guint style);

/* Gives the workbook's own default (empty cells, column widths) the profile's font. */
void d22_workbook_default_font (D22Workbook *workbook);
