#include "workbook-private.h"

#include <math.h>

#include "fault.h"

#define DAYS_OF_EXCEL  25569    /* 1 January 1970 as Excel counts days */
#define FIRST_SAFE_DAY (-25508) /* 1 March 1900: Excel's 1900 has a 29 February */

const char *
d22_sheet_name (const D22Sheet *sheet)
{
  return sheet->name;
}

gboolean
d22_sheet_alive (const D22Sheet *sheet)
{
  return sheet->worksheet != NULL && sheet->workbook->failure == NULL && sheet->workbook->book != NULL;
}

void
d22_sheet_fail (D22Sheet *sheet, D22At at, const char *what)
{
  g_autofree char *cell = d22_cell_reference (at, FALSE, FALSE);
  d22_workbook_fail (sheet->workbook, "sheet '%s', cell %s: %s", sheet->name, cell, what);
}

void
d22_sheet_result (D22Sheet *sheet, D22At at, lxw_error result)
{
  if (result != LXW_NO_ERROR)
    d22_sheet_fail (sheet, at, lxw_strerror (result));
}

gboolean
d22_sheet_allows (D22Sheet *sheet, D22At at, const char *what)
{
  if (!d22_sheet_alive (sheet))
    return FALSE;
  if (sheet->workbook->profile == D22_PROFILE_MODEL)
    return TRUE;
  g_autofree char *text = g_strdup_printf ("%s has no place in a published workbook", what);
  d22_sheet_fail (sheet, at, text);
  return FALSE;
}

gboolean
d22_sheet_area_valid (D22Sheet *sheet, D22Area area)
{
  if (!d22_sheet_alive (sheet))
    return FALSE;
  gboolean valid = area.first.row <= area.last.row && area.first.column <= area.last.column &&
                   area.last.row <= D22_MAX_ROW && area.last.column <= D22_MAX_COLUMN;
  if (!valid)
    d22_sheet_fail (sheet, area.first, "the area is out of order or outside the sheet");
  return valid;
}

gboolean
d22_sheet_take (D22Sheet *sheet, D22At at)
{
  if (!d22_sheet_area_valid (sheet, (D22Area){ at, at }))
    return FALSE;
  gsize key = (gsize)at.row * (D22_MAX_COLUMN + 1) + at.column + 1;
  if (g_hash_table_add (sheet->written, GSIZE_TO_POINTER (key)))
    return TRUE;
  d22_sheet_fail (sheet, at, "the cell is written twice");
  return FALSE;
}

/* The format of a cell about to be written, or %NULL after a mistake. */
static lxw_format *
begin_cell (D22Sheet *sheet, D22At at, guint style)
{
  if (!d22_sheet_take (sheet, at))
    return NULL;
  lxw_format *format = d22_workbook_format (sheet->workbook, style);
  if (format == NULL)
    d22_sheet_fail (sheet, at, "the style is none of the closed set, or not one for a published workbook");
  return format;
}

/* Excel reads `_x0041_` in a cell as A; a leading `_x005F_` keeps what was written. Returns: (transfer full). */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at++) {
    gboolean code = at[0] == '_' && at[1] == 'x' && g_ascii_isxdigit (at[2]) && g_ascii_isxdigit (at[3]) &&
                    g_ascii_isxdigit (at[4]) && g_ascii_isxdigit (at[5]) && at[6] == '_';
    g_string_append (escaped, code ? "_x005F_" : (const char[]){ at[0], '\0' });
  }
  return g_string_free (escaped, FALSE);
}

void
d22_sheet_text (D22Sheet *sheet, D22At at, const char *text, guint style)
{
  lxw_format *format = begin_cell (sheet, at, style);
  if (format == NULL)
    return;
  const char *fault = d22_fault_of_text (text, D22_MAX_TEXT, TRUE);
  if (fault != NULL) {
    d22_sheet_fail (sheet, at, fault);
    return;
  }
  g_autofree char *escaped = escape (text);
  d22_sheet_result (sheet, at, worksheet_write_string (sheet->worksheet, at.row, (lxw_col_t)at.column, escaped, format));
}

void
d22_sheet_number (D22Sheet *sheet, D22At at, double number, guint style)
{
  lxw_format *format = begin_cell (sheet, at, style);
  if (format == NULL)
    return;
  if (!isfinite (number)) {
    d22_sheet_fail (sheet, at, "not a finite number");
    return;
  }
  d22_sheet_result (sheet, at, worksheet_write_number (sheet->worksheet, at.row, (lxw_col_t)at.column, number, format));
}

void
d22_sheet_count (D22Sheet *sheet, D22At at, gint64 count, guint style)
{
  d22_sheet_number (sheet, at, (double)count, style);
}

void
d22_sheet_fte (D22Sheet *sheet, D22At at, D22Fte fte, guint style)
{
  d22_sheet_number (sheet, at, d22_fte_number (fte), style);
}

void
d22_sheet_money (D22Sheet *sheet, D22At at, D22Money money, guint style)
{
  d22_sheet_number (sheet, at, d22_money_pounds (money), style);
}

void
d22_sheet_percent (D22Sheet *sheet, D22At at, D22Percent percent, guint style)
{
  d22_sheet_number (sheet, at, (double)percent.millionths / (double)D22_PERCENT_HUNDRED, style);
}

void
d22_sheet_decimal (D22Sheet *sheet, D22At at, D22Decimal decimal, guint style)
{
  d22_sheet_number (sheet, at, d22_decimal_number (decimal), style);
}

void
d22_sheet_date (D22Sheet *sheet, D22At at, D22Date date, guint style)
{
  if (d22_sheet_alive (sheet) && (!d22_date_given (date) || date.day < FIRST_SAFE_DAY))
    d22_sheet_fail (sheet, at, "no date, or one before March 1900, which Excel cannot show");
  d22_sheet_number (sheet, at, (double)date.day + DAYS_OF_EXCEL, style);
}

void
d22_sheet_blank (D22Sheet *sheet, D22At at, guint style)
{
  lxw_format *format = begin_cell (sheet, at, style);
  if (format != NULL)
    d22_sheet_result (sheet, at, worksheet_write_blank (sheet->worksheet, at.row, (lxw_col_t)at.column, format));
}

void
d22_sheet_link (D22Sheet *sheet, D22At at, const char *text, const char *target)
{
  lxw_format *format = begin_cell (sheet, at, D22_STYLE_LINK);
  if (format == NULL)
    return;
  const char *fault = d22_fault_of_text (text, D22_MAX_HEADING, FALSE);
  if (fault == NULL)
    fault = d22_fault_of_sheet_name (target);
  if (fault == NULL && ++sheet->n_links > D22_MAX_LINKS)
    fault = "more links than a sheet can hold";
  if (fault != NULL) {
    d22_sheet_fail (sheet, at, fault);
    return;
  }
  d22_sheet_expect (sheet, at, target);
  g_autofree char *url = g_strdup_printf ("internal:%s!A1", target);
  g_autofree char *escaped = escape (text);
  d22_sheet_result (sheet, at,
                    worksheet_write_url_opt (sheet->worksheet, at.row, (lxw_col_t)at.column, url, format, escaped, NULL));
}

/* The format of a formula's cell, or %NULL after a mistake. */
static lxw_format *
begin_formula (D22Sheet *sheet, D22At at, const char *formula, guint style)
{
  if (!d22_sheet_allows (sheet, at, "a formula"))
    return NULL;
  const char *fault = d22_fault_of_formula (formula);
  if (fault != NULL) {
    d22_sheet_fail (sheet, at, fault);
    return NULL;
  }
  return begin_cell (sheet, at, style);
}

void
d22_sheet_formula (D22Sheet *sheet, D22At at, const char *formula, double value, guint style)
{
  lxw_format *format = begin_formula (sheet, at, formula, style);
  if (format == NULL)
    return;
  if (!isfinite (value)) {
    d22_sheet_fail (sheet, at, "the value of the formula is not a finite number");
    return;
  }
  d22_sheet_result (sheet, at,
                    worksheet_write_formula_num (sheet->worksheet, at.row, (lxw_col_t)at.column, formula, format, value));
}

void
d22_sheet_formula_text (D22Sheet *sheet, D22At at, const char *formula, const char *value, guint style)
{
  lxw_format *format = begin_formula (sheet, at, formula, style);
  if (format == NULL)
    return;
  const char *fault = d22_fault_of_text (value, D22_MAX_TEXT, TRUE);
  if (fault != NULL) {
    d22_sheet_fail (sheet, at, fault);
    return;
  }
  g_autofree char *escaped = escape (value);
  d22_sheet_result (sheet, at,
                    worksheet_write_formula_str (sheet->worksheet, at.row, (lxw_col_t)at.column, formula, format, escaped));
}
