#include "workbook-private.h"

#include "fault.h"

static gboolean
overlap (D22Area a, D22Area b)
{
  return a.first.row <= b.last.row && b.first.row <= a.last.row && a.first.column <= b.last.column &&
         b.first.column <= a.last.column;
}

static gboolean
overlaps_any (const D22Sheet *sheet, D22Area area)
{
  for (guint i = 0; i < sheet->tables->len; i++)
    if (overlap (g_array_index (sheet->tables, D22Area, i), area))
      return TRUE;
  return FALSE;
}

/* Whether each heading is a text of its own, compared as Excel does: whatever the case. A mistake otherwise. */
static gboolean
check_headings (D22Sheet *sheet, D22Area area, const D22TableColumn *columns)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint32 i = 0; i <= area.last.column - area.first.column; i++) {
    D22At at = d22_at (area.first.row, area.first.column + i);
    const char *fault = d22_fault_of_text (columns[i].heading, D22_MAX_HEADING, FALSE);
    if (fault == NULL && !g_hash_table_add (seen, g_utf8_casefold (columns[i].heading, -1)))
      fault = "two columns of a table have the same heading";
    if (fault != NULL) {
      d22_sheet_fail (sheet, at, fault);
      return FALSE;
    }
    if (!d22_sheet_take (sheet, at))
      return FALSE;
  }
  return TRUE;
}

static guint
heading_style (const D22TableColumn *column)
{
  return (column->number ? D22_STYLE_HEADING_NUMBER : D22_STYLE_HEADING) | (column->apart ? D22_STYLE_APART : 0u);
}

/* The library writes the heading cells itself, from the same text as the table's part: they cannot differ. */
static void
add_table (D22Sheet *sheet, const char *name, D22Area area, const D22TableColumn *columns)
{
  guint32 n = area.last.column - area.first.column + 1;
  D22Workbook *workbook = sheet->workbook;
  g_autofree lxw_table_column *own = g_new0 (lxw_table_column, n);
  g_autofree lxw_table_column **pointers = g_new0 (lxw_table_column *, n + 1);
  for (guint32 i = 0; i < n; i++) {
    own[i].header = (char *)(guintptr)columns[i].heading;
    own[i].header_format = d22_workbook_format (workbook, heading_style (&columns[i]));
    pointers[i] = &own[i];
  }
  lxw_table_options options = {
    .name = (char *)(guintptr)name,
    .no_autofilter = LXW_TRUE,
    .no_banded_rows = LXW_TRUE,
    .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
    .style_type_number = workbook->profile == D22_PROFILE_MODEL ? 1 : 0,
    .columns = pointers,
  };
  d22_sheet_result (sheet, area.first,
                    worksheet_add_table (sheet->worksheet, area.first.row, (lxw_col_t)area.first.column, area.last.row,
                                         (lxw_col_t)area.last.column, &options));
}

void
d22_sheet_table (D22Sheet *sheet, const char *name, D22Area area, const D22TableColumn *columns)
{
  if (!d22_sheet_area_valid (sheet, area))
    return;
  if (area.first.row == area.last.row) {
    d22_sheet_fail (sheet, area.first, "a table without a row below its headings");
    return;
  }
  if (overlaps_any (sheet, area)) {
    d22_sheet_fail (sheet, area.first, "two tables overlap");
    return;
  }
  if (!d22_workbook_take_name (sheet->workbook, name) || !check_headings (sheet, area, columns))
    return;
  g_array_append_val (sheet->tables, area);
  add_table (sheet, name, area, columns);
}
