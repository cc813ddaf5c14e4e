#include "cell.h"

#include <string.h>

#define FTE_PLACES     4
#define DECIMAL_PLACES 6

gboolean
d22_cell_kind_numeric (D22CellKind kind)
{
  return kind == D22_CELL_COUNT || kind == D22_CELL_FTE || kind == D22_CELL_MONEY || kind == D22_CELL_PERCENT ||
         kind == D22_CELL_DECIMAL;
}

static guint
scale_of (D22CellKind kind)
{
  if (kind == D22_CELL_FTE)
    return FTE_PLACES;
  return kind == D22_CELL_DECIMAL ? DECIMAL_PLACES : 0;
}

guint
d22_cell_places (const D22Cell *cell)
{
  guint places = scale_of (cell->kind);
  gint64 number = cell->number;
  while (places > 0 && number % 10 == 0) {
    number /= 10;
    places--;
  }
  return places;
}

/* Adds @digits, which are whole, with a comma between groups of three. */
static void
append_grouped (GString *out, const char *digits, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    if (i > 0 && (n - i) % 3 == 0)
      g_string_append_c (out, ',');
    g_string_append_c (out, digits[i]);
  }
}

/* Returns: (transfer full): @number in units of 10^-@scale with @places decimals, which are enough to be exact. */
static char *
grouped_text (gint64 number, guint scale, guint places)
{
  guint64 size = number < 0 ? (guint64)0 - (guint64)number : (guint64)number;
  g_autofree char *digits = g_strdup_printf ("%0*" G_GUINT64_FORMAT, (int)scale + 1, size);
  gsize whole = 0;
  while (digits[whole + scale] != '\0')
    whole++;
  GString *out = g_string_new (number < 0 ? "-" : "");
  append_grouped (out, digits, whole);
  if (places > 0)
    g_string_append_printf (out, ".%.*s", (int)places, digits + whole);
  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): whole pounds, without the sign where @bare. */
static char *
pounds_text (gint64 pence, gboolean bare)
{
  static const char sign[] = "£";
  char *text = d22_money_text ((D22Money){ pence }, FALSE);
  char *at = bare ? strstr (text, sign) : NULL;
  if (at != NULL)
    memmove (at, at + strlen (sign), strlen (at + strlen (sign)) + 1);
  return text;
}

char *
d22_cell_shown (const D22Cell *cell, const D22CellStyle *style)
{
  switch (cell->kind) {
  case D22_CELL_TEXT:
  case D22_CELL_LINK:
    return g_strdup (cell->text != NULL ? cell->text : "");
  case D22_CELL_COUNT:
    return grouped_text (cell->number, 0, 0);
  case D22_CELL_FTE:
    return grouped_text (cell->number, FTE_PLACES, style->places);
  case D22_CELL_DECIMAL:
    return grouped_text (cell->number, DECIMAL_PLACES, d22_cell_places (cell));
  case D22_CELL_MONEY:
    return pounds_text (cell->number, style->bare);
  case D22_CELL_PERCENT: {
    g_autofree char *cut = d22_percent_cut ((D22Percent){ cell->number });
    return g_strconcat (cut, "%", NULL);
  }
  case D22_CELL_DATE:
    return d22_date_text ((D22Date){ (gint32)cell->number });
  case D22_CELL_EMPTY:
  default:
    return g_strdup ("");
  }
}

char *
d22_cell_plain (const D22Cell *cell)
{
  switch (cell->kind) {
  case D22_CELL_TEXT:
  case D22_CELL_LINK:
    return g_strdup (cell->text != NULL ? cell->text : "");
  case D22_CELL_COUNT:
    return g_strdup_printf ("%" G_GINT64_FORMAT, cell->number);
  case D22_CELL_FTE:
    return d22_fte_text ((D22Fte){ cell->number });
  case D22_CELL_MONEY:
    return d22_money_plain ((D22Money){ cell->number });
  case D22_CELL_PERCENT:
    return d22_percent_cut ((D22Percent){ cell->number });
  case D22_CELL_DECIMAL:
    return d22_decimal_text ((D22Decimal){ cell->number });
  case D22_CELL_DATE:
    return d22_date_iso ((D22Date){ (gint32)cell->number });
  case D22_CELL_EMPTY:
  default:
    return g_strdup ("");
  }
}
