/* d22: workbooks out, checked. Room: xlsx.
 *
 * libxlsxwriter 1.1.4 writes NaN, broken text, doubled names and overlapping tables without a word, and Excel then "repairs"
 * the file. Everything that goes into a workbook passes here. The first mistake sticks (later calls do nothing) and comes
 * out of d22_workbook_close() as %D22_ERROR_OUTPUT with sheet and cell in its message; so that whoever fills a sheet need
 * not look at each call. Rows and columns count from 0. Texts are copied. */
#pragma once

#include "d22/date.h"
#include "d22/decimal.h"
#include "d22/error.h"
#include "d22/fte.h"
#include "d22/money.h"
#include "d22/percent.h"

G_BEGIN_DECLS

/* The two profiles of outputs.md. PUBLISH (Arial 12) refuses formulas, fills, input cells, freeze panes, validation,
 * protection and charts: what output-standards.md 4A forbids can't be written by mistake. MODEL (Arial 10) allows all of it.
 */
typedef enum { D22_PROFILE_PUBLISH, D22_PROFILE_MODEL } D22Profile;

typedef struct {
  const char *title;        /* docProps; required */
  const char *organisation; /* as the author: never a person; "" allowed */
  const char *subject;      /* (nullable) */
  const char *keywords;     /* (nullable) */
  const char *status;       /* (nullable): `Draft` */
  gint64 created;           /* seconds since 1970, above 0: the model's date or SOURCE_DATE_EPOCH, never the clock */
} D22WorkbookProperties;

typedef struct _D22Workbook D22Workbook;
typedef struct _D22Sheet D22Sheet;

/* A cell and a rectangle of cells, both corners included. */
typedef struct {
  guint32 row, column;
} D22At;
typedef struct {
  D22At first, last;
} D22Area;

static inline D22At
d22_at (guint32 row, guint32 column)
{
  return (D22At){ row, column };
}

static inline D22Area
d22_area (guint32 first_row, guint32 first_column, guint32 last_row, guint32 last_column)
{
  return (D22Area){ { first_row, first_column }, { last_row, last_column } };
}

/* The closed set of styles: one of the first list, with any of the second added by `|`. */
typedef enum {
  D22_STYLE_TEXT,           /* one line; runs over into empty neighbours */
  D22_STYLE_WRAPPED,        /* text in lines, top aligned */
  D22_STYLE_TITLE,          /* A1: the look of "Heading 1" (16 pt bold) */
  D22_STYLE_SUBTITLE,       /* the look of "Heading 2" (14 pt bold) */
  D22_STYLE_HEADING,        /* a column's heading, left, wrapped, bold */
  D22_STYLE_HEADING_NUMBER, /* a column's heading, right */
  D22_STYLE_COUNT,          /* #,##0 */
  D22_STYLE_FTE,            /* #,##0.0###: trimmed to what is there */
  D22_STYLE_FTE_1,          /* #,##0.0 and so on: one precision down a column (4A.32) */
  D22_STYLE_FTE_2,
  D22_STYLE_FTE_3,
  D22_STYLE_FTE_4,
  D22_STYLE_MONEY,        /* #,##0.00, pounds */
  D22_STYLE_POUNDS,       /* #,##0, pounds without pence */
  D22_STYLE_PERCENT,      /* 0.00% */
  D22_STYLE_DECIMAL,      /* #,##0.00#### */
  D22_STYLE_DATE,         /* d mmm yyyy */
  D22_STYLE_PLAIN_NUMBER, /* 2021: a year, a factor; no commas */
  D22_STYLE_LINK,
  D22_STYLE_NOTE,  /* wrapped remark */
  D22_STYLE_CHECK, /* #,##0.00, bold: 0.00 when all is well */
  D22_N_STYLES
} D22Style;
#define D22_STYLE_TOTAL 0x100 /* bold (MODEL: with a line above) */
#define D22_STYLE_APART 0x400 /* text set off from what stands on its left */
#define D22_STYLE_INPUT 0x200 /* unlocked, border, light fill; MODEL only; the sheet says "input" in words beside it */

/* Begins a workbook that d22_workbook_close() will put at @path; until then it lies beside it. Fails at once where the
 * folder can't be written or the old file is open in Excel. Returns: (transfer full) (nullable): %NULL with
 * %D22_ERROR_OUTPUT. */
D22Workbook *d22_workbook_new (const char *path, D22Profile profile, const D22WorkbookProperties *properties,
                               GError **error);

/* Writes and renames into place: a reader never sees half a file, and a failure leaves the old one. Call once, then free.
 * Returns %FALSE with the first mistake, or with what went wrong on writing (%D22_ERROR_OUTPUT). */
gboolean d22_workbook_close (D22Workbook *workbook, GError **error);

/* Frees; abandons (nothing is left behind) where it was not closed. */
void d22_workbook_free (D22Workbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Workbook, d22_workbook_free)

/* Adds a sheet after the others; the first one is the one shown on opening. @name: 1 to 31 characters, letters, digits and
 * `_`, unique whatever the case. Returns: (transfer none): owned by the workbook; never %NULL (after a mistake a dead one
 * that swallows calls). */
D22Sheet *d22_workbook_add_sheet (D22Workbook *workbook, const char *name);

/* Returns: (transfer none): its name. */
const char *d22_sheet_name (const D22Sheet *sheet);

/* Returns: (transfer full): how formulas of other sheets call a cell or an area, absolute: `Pay!$B$3`, `Pay!$B$3:$F$3`; and
 * of the same sheet, relative or with the row or column held by `$`: `$B3`. */
char *d22_sheet_reference (const D22Sheet *sheet, D22Area area);
char *d22_cell_reference (D22At at, gboolean hold_row, gboolean hold_column);

/* Cells. Every cell is written once (a second time is a mistake). Text: UTF-8, up to 32,767 UTF-16 units, no control
 * characters but line feeds and tabs; "" is a mistake: use d22_sheet_blank(). Text that looks like a formula stays text. */
void d22_sheet_text (D22Sheet *sheet, D22At at, const char *text, guint style);
void d22_sheet_number (D22Sheet *sheet, D22At at, double number, guint style);
void d22_sheet_count (D22Sheet *sheet, D22At at, gint64 count, guint style);
void d22_sheet_fte (D22Sheet *sheet, D22At at, D22Fte fte, guint style);
void d22_sheet_money (D22Sheet *sheet, D22At at, D22Money money, guint style);
void d22_sheet_percent (D22Sheet *sheet, D22At at, D22Percent percent, guint style); /* the cell holds 0.178 for 17.8 */
void d22_sheet_decimal (D22Sheet *sheet, D22At at, D22Decimal decimal, guint style);
void d22_sheet_date (D22Sheet *sheet, D22At at, D22Date date, guint style);
void d22_sheet_blank (D22Sheet *sheet, D22At at, guint style);

/* A link within the workbook, to A1 of the sheet named @target, which may come later (checked on closing). */
void d22_sheet_link (D22Sheet *sheet, D22At at, const char *text, const char *target);

/* Formulas with their value as the engine computed it (MODEL only). @formula: with its `=`, English names, commas, up to
 * 8,192 characters, parentheses and quotation marks in pairs, no volatile function, no other workbook. */
void d22_sheet_formula (D22Sheet *sheet, D22At at, const char *formula, double value, guint style);
void d22_sheet_formula_text (D22Sheet *sheet, D22At at, const char *formula, const char *value, guint style);

/* Width in characters of the profile's font, 1 to 200. */
void d22_sheet_width (D22Sheet *sheet, guint32 first_column, guint32 last_column, double characters);

/* Height of a row in points, 1 to 409. Excel fits a row to its wrapped text by itself, other programs do not. */
void d22_sheet_height (D22Sheet *sheet, guint32 row, double points);

typedef struct {
  const char *heading; /* unique within the table whatever the case, one line, at most 255 characters */
  gboolean number;     /* heading aligned right */
  gboolean apart;      /* heading set off like its cells (D22_STYLE_APART) */
} D22TableColumn;

/* Marks @area (heading row and at least one row below it) as a table and writes the heading cells; the cells below are
 * written by the functions above. @name: unique in the workbook whatever the case, letters, digits and `_`, no cell
 * reference. @columns: one for each column of @area. No filter buttons, no bands. */
void d22_sheet_table (D22Sheet *sheet, const char *name, D22Area area, const D22TableColumn *columns);

/* Names a cell or an area in the whole workbook. @name as for tables; unique among them too. */
void d22_workbook_define (D22Workbook *workbook, const char *name, const D22Sheet *sheet, D22Area area);

/* What a user sees on entering the cell, and on entering something else. */
typedef struct {
  const char *title;   /* at most 32 characters */
  const char *message; /* at most 255 */
} D22Prompt;

/* Validation (MODEL only); a wrong entry is stopped. Lists: joined at most 255 characters, no commas within one; longer ones
 * by area. */
void d22_sheet_validate_list (D22Sheet *sheet, D22Area area, const char *const *choices, const D22Prompt *prompt);
void d22_sheet_validate_area (D22Sheet *sheet, D22Area area, const D22Sheet *list, D22Area of, const D22Prompt *prompt);
void d22_sheet_validate_decimal (D22Sheet *sheet, D22Area area, double least, double most, const D22Prompt *prompt);
void d22_sheet_validate_whole (D22Sheet *sheet, D22Area area, gint64 least, gint64 most, const D22Prompt *prompt);
void d22_sheet_validate_date (D22Sheet *sheet, D22Area area, D22Date first, D22Date last, const D22Prompt *prompt);

/* Locks all cells but D22_STYLE_INPUT ones; no password, so that whoever must can open it (MODEL only). */
void d22_sheet_protect (D22Sheet *sheet);

/* Keeps the rows above and the columns left of @first in view (MODEL only). */
void d22_sheet_freeze (D22Sheet *sheet, D22At first);

/* A4 landscape, one page wide, page x of y at the foot; rows @first_title to @last_title on every page (none where first >
 * last). */
void d22_sheet_print (D22Sheet *sheet, guint32 first_title, guint32 last_title);

/* The same on @pages pages side by side, with the columns down to @last_title on each. After d22_sheet_print(). */
void d22_sheet_print_across (D22Sheet *sheet, guint pages, guint32 last_title);

G_END_DECLS
