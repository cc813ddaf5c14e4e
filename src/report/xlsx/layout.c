#include "workbook-private.h"

#include "fault.h"

#define PAPER_A4    9
#define PAGE_FOOTER "&C&\"Arial,Regular\"&10Page &P of &N"

/* Adds `$` where @hold and the letters of a column counted from 0. */
static void
append_column (GString *out, guint32 column, gboolean hold)
{
  char letters[8];
  guint n = 0;
  for (guint32 rest = column + 1; rest > 0 && n < sizeof letters; rest = (rest - 1) / 26)
    letters[n++] = (char)('A' + (rest - 1) % 26);
  g_string_append (out, hold ? "$" : "");
  while (n > 0)
    g_string_append_c (out, letters[--n]);
}

char *
d22_cell_reference (D22At at, gboolean hold_row, gboolean hold_column)
{
  GString *out = g_string_new (NULL);
  append_column (out, at.column, hold_column);
  g_string_append_printf (out, "%s%u", hold_row ? "$" : "", at.row + 1);
  return g_string_free (out, FALSE);
}

char *
d22_sheet_reference (const D22Sheet *sheet, D22Area area)
{
  g_autofree char *first = d22_cell_reference (area.first, TRUE, TRUE);
  g_autofree char *last = d22_cell_reference (area.last, TRUE, TRUE);
  if (g_str_equal (first, last))
    return g_strdup_printf ("%s!%s", sheet->name, first);
  return g_strdup_printf ("%s!%s:%s", sheet->name, first, last);
}

void
d22_sheet_width (D22Sheet *sheet, guint32 first_column, guint32 last_column, double characters)
{
  if (!d22_sheet_area_valid (sheet, d22_area (0, first_column, 0, last_column)))
    return;
  D22At at = d22_at (0, first_column);
  if (!(characters >= 1 && characters <= 200)) {
    d22_sheet_fail (sheet, at, "a column is 1 to 200 characters wide");
    return;
  }
  d22_sheet_result (
      sheet, at, worksheet_set_column (sheet->worksheet, (lxw_col_t)first_column, (lxw_col_t)last_column, characters, NULL));
}

void
d22_sheet_height (D22Sheet *sheet, guint32 row, double points)
{
  D22At at = d22_at (row, 0);
  if (!d22_sheet_area_valid (sheet, (D22Area){ at, at }))
    return;
  if (!(points >= 1 && points <= 409)) {
    d22_sheet_fail (sheet, at, "a row is 1 to 409 points high");
    return;
  }
  d22_sheet_result (sheet, at, worksheet_set_row (sheet->worksheet, row, points, NULL));
}

void
d22_sheet_protect (D22Sheet *sheet)
{
  if (d22_sheet_allows (sheet, d22_at (0, 0), "protection"))
    worksheet_protect (sheet->worksheet, NULL, NULL);
}

void
d22_sheet_freeze (D22Sheet *sheet, D22At first)
{
  if (d22_sheet_allows (sheet, first, "a frozen pane") && d22_sheet_area_valid (sheet, (D22Area){ first, first }))
    worksheet_freeze_panes (sheet->worksheet, first.row, (lxw_col_t)first.column);
}

void
d22_sheet_print (D22Sheet *sheet, guint32 first_title, guint32 last_title)
{
  if (!d22_sheet_alive (sheet))
    return;
  D22At at = d22_at (first_title, 0);
  worksheet_set_landscape (sheet->worksheet);
  worksheet_set_paper (sheet->worksheet, PAPER_A4);
  worksheet_fit_to_pages (sheet->worksheet, 1, 0);
  d22_sheet_result (sheet, at, worksheet_set_footer (sheet->worksheet, PAGE_FOOTER));
  if (first_title <= last_title && d22_sheet_area_valid (sheet, d22_area (first_title, 0, last_title, 0)))
    d22_sheet_result (sheet, at, worksheet_repeat_rows (sheet->worksheet, first_title, last_title));
}

void
d22_sheet_print_across (D22Sheet *sheet, guint pages, guint32 last_title)
{
  D22At at = d22_at (0, last_title);
  if (!d22_sheet_alive (sheet) || !d22_sheet_area_valid (sheet, (D22Area){ at, at }))
    return;
  worksheet_fit_to_pages (sheet->worksheet, (guint16)MIN (pages, G_MAXUINT16), 0);
  d22_sheet_result (sheet, at, worksheet_repeat_columns (sheet->worksheet, 0, (lxw_col_t)last_title));
}
