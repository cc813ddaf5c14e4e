#include "width.h"

#include "d22/measure.h"

#define MIN_WIDTH     6
#define MAX_WIDTH     38
#define SHORT_HEADING 12 /* one that stays on one line */
#define DATE_WIDTH    11 /* 22 Sept 2021 */

/* Units of the kind in one, and whether decimals follow. */
static gint64
units_of (D22CellKind kind)
{
  switch (kind) {
  case D22_CELL_FTE:
    return D22_FTE_ONE;
  case D22_CELL_MONEY:
    return 100;
  case D22_CELL_DECIMAL:
    return D22_DECIMAL_ONE;
  case D22_CELL_PERCENT:
    return D22_PERCENT_ONE;
  case D22_CELL_COUNT:
  case D22_CELL_EMPTY:
  case D22_CELL_TEXT:
  case D22_CELL_DATE:
  case D22_CELL_LINK:
  default:
    return 1;
  }
}

/* Decimals that @number needs to be exact. */
static guint
places_of (gint64 number, gint64 units)
{
  guint places = 0;
  for (gint64 rest = number % units; rest != 0; rest = rest * 10 % units)
    places++;
  return places;
}

/* Characters of the whole part with its commas and sign. */
static guint
whole_width (gint64 number, gint64 units)
{
  guint digits = 1;
  for (gint64 rest = number / units / 10; rest != 0; rest /= 10)
    digits++;
  return digits + (digits - 1) / 3 + (number < 0 ? 1 : 0);
}

static double
cell_width (const D22Cell *cell, gboolean bold)
{
  const char *text = cell->kind == D22_CELL_EMPTY || cell->text == NULL ? "[z]" : cell->text;
  if (cell->kind == D22_CELL_DATE)
    return DATE_WIDTH;
  if (cell->kind == D22_CELL_EMPTY || cell->kind == D22_CELL_TEXT || cell->kind == D22_CELL_LINK)
    return d22_text_measure (text, bold);
  return whole_width (cell->number, units_of (cell->kind)) * (bold ? 1.08 : 1.0);
}

static guint
cell_places (const D22Cell *cell)
{
  gint64 units = units_of (cell->kind);
  return units > 1 ? places_of (cell->number, units) : 0;
}

/* Room for the decimals and the point of a number. */
static double
number_width (D22CellKind kind, guint places)
{
  if (kind == D22_CELL_TEXT || kind == D22_CELL_LINK || kind == D22_CELL_EMPTY)
    return 0;
  return units_of (kind) > 1 ? MAX (places, 1) + 1 : 0;
}

static double
heading_width (const char *heading)
{
  double whole = d22_text_measure (heading, TRUE);
  return whole <= SHORT_HEADING ? whole : d22_text_longest_word (heading, TRUE);
}

D22ColumnFit
d22_column_fit (const D22DocSection *section, guint column)
{
  guint n_columns, places = 0;
  const D22DocColumn *own = &d22_section_get_columns (section, &n_columns)[column];
  double cells = 0, heading = heading_width (own->heading);
  for (guint row = 0; row < d22_section_n_rows (section); row++) {
    D22RowStyle style;
    guint level;
    const D22Cell *cell = &d22_section_get_row (section, row, &style, &level)[column];
    double one = cell_width (cell, style != D22_ROW_PLAIN);
    guint needed = cell_places (cell);
    cells = MAX (cells, one);
    places = MAX (places, needed);
  }
  double width = MAX (heading, cells + number_width (own->kind, places)) + D22_COLUMN_PADDING + (column > 0 ? 1 : 0);
  if (own->width > 0)
    return (D22ColumnFit){ MIN (own->width, MAX (width, MIN_WIDTH)), places };
  return (D22ColumnFit){ CLAMP (width, MIN_WIDTH, MAX_WIDTH), places };
}
