#include "sheets.h"

#include <string.h>

/* What a team has in a table. */
typedef struct {
  const char *service, *team;
  gint64 lines, fte, positions;
} TeamSum;

static void
put_rows (D22DocSection *section, const D22LongTable *table)
{
  d22_section_columns (section, table->columns, table->n_columns);
  for (guint row = 0; row < table->n_rows; row++) {
    d22_section_row (section, D22_ROW_PLAIN, 0);
    table->put (section, table->data, row);
  }
}

/* Rows of one team in one service follow each other in every table that comes here, so that a sum is of neighbours. */
static GArray *
sum_by_team (const D22LongTable *table)
{
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (TeamSum));
  for (guint row = 0; row < table->n_rows; row++) {
    TeamSum one = { .lines = 1 };
    D22Fte fte = { 0 };
    table->count (table->data, row, &one.service, &one.team, &fte, &one.positions);
    one.fte = fte.units;
    TeamSum *last = sums->len > 0 ? &g_array_index (sums, TeamSum, sums->len - 1) : NULL;
    if (last == NULL || g_strcmp0 (last->team, one.team) != 0 || g_strcmp0 (last->service, one.service) != 0) {
      g_array_append_val (sums, one);
      continue;
    }
    last->lines++;
    last->fte += one.fte;
    last->positions += one.positions;
  }
  return sums;
}

static void
put_summary (D22DocSection *section, const D22LongTable *table)
{
  const D22DocColumn columns[] = {
    { "Service", "service", D22_CELL_TEXT, 0 },      { "Team", "team", D22_CELL_TEXT, 0 },
    { "Lines", "lines", D22_CELL_COUNT, 0 },         { "FTE", "fte", D22_CELL_FTE, 0 },
    { "Positions", "positions", D22_CELL_COUNT, 0 },
  };
  g_autoptr (GArray) sums = sum_by_team (table);
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < sums->len; i++) {
    const TeamSum *sum = &g_array_index (sums, TeamSum, i);
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, sum->service);
    d22_cell_text (section, sum->team);
    d22_cell_count (section, sum->lines);
    d22_cell_fte (section, (D22Fte){ sum->fte });
    d22_cell_count (section, sum->positions);
  }
}

void
d22_long_table_put (D22Pack *pack, D22DocSection *section, const D22LongTable *table)
{
  if (table->n_rows <= pack->max_rows) {
    put_rows (section, table);
    return;
  }
  if (pack->rows == NULL)
    pack->rows = d22_document_new (d22_document_title (pack->document));
  put_rows (d22_document_add (pack->rows, d22_section_name (section), d22_section_title (section)), table);
  d22_section_say (section, "The table has more than %u rows: this is its summary by team.", pack->max_rows);
  d22_section_say (section, "Its rows are in a CSV file beside this workbook, which the worksheet Notes names.");
  put_summary (section, table);
}
