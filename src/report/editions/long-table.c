#include "long-table.h"

#include <string.h>

/* What a team has in a table. */
typedef struct {
  D22TeamCount sum;
  gint64 lines;
} TeamSum;

static void
add_count (D22TeamCount *sum, const D22TeamCount *one)
{
  sum->fte.units += one->fte.units;
  sum->positions += one->positions;
}

static void
put_rows (D22DocSection *section, const D22LongTable *table)
{
  d22_section_columns (section, table->columns, table->n_columns);
  for (guint row = 0; row < table->n_rows; row++) {
    d22_section_row (section, D22_ROW_PLAIN, 0);
    table->put (section, table->data, row);
  }
}

/* FTE and positions of all rows, in the columns of their kinds. */
static void
put_total (D22DocSection *section, const D22LongTable *table)
{
  D22TeamCount total = { 0 };
  for (guint row = 0; row < table->n_rows; row++) {
    D22TeamCount one = table->count (table->data, row);
    add_count (&total, &one);
  }
  d22_section_row (section, D22_ROW_TOTAL, 0);
  d22_cell_text (section, "All services");
  for (guint i = 1; i < table->n_columns; i++) {
    if (table->columns[i].kind == D22_CELL_FTE)
      d22_cell_fte (section, total.fte);
    else if (table->columns[i].kind == D22_CELL_COUNT)
      d22_cell_count (section, total.positions);
    else
      d22_cell_empty (section);
  }
}

/* Rows of one team in one service follow each other in every table that comes here, so that a sum is of neighbours. */
static GArray *
sum_by_team (const D22LongTable *table)
{
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (TeamSum));
  for (guint row = 0; row < table->n_rows; row++) {
    TeamSum one = { table->count (table->data, row), 1 };
    TeamSum *last = sums->len > 0 ? &g_array_index (sums, TeamSum, sums->len - 1) : NULL;
    if (last == NULL || g_strcmp0 (last->sum.team, one.sum.team) != 0 ||
        g_strcmp0 (last->sum.service, one.sum.service) != 0) {
      g_array_append_val (sums, one);
      continue;
    }
    add_count (&last->sum, &one.sum);
    last->lines++;
  }
  return sums;
}

static void
put_team_summary (D22DocSection *section, const D22LongTable *table)
{
  const D22DocColumn columns[] = {
    { "Service", "service", D22_CELL_TEXT, 0 },      { "Team", "team", D22_CELL_TEXT, 0 },
    { "Lines", "lines", D22_CELL_COUNT, 0 },         { "FTE", "fte", D22_CELL_FTE, 0 },
    { "Positions", "positions", D22_CELL_COUNT, 0 },
  };
  g_autoptr (GArray) sums = sum_by_team (table);
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < sums->len; i++) {
    const TeamSum *team = &g_array_index (sums, TeamSum, i);
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, team->sum.service);
    d22_cell_text (section, team->sum.team);
    d22_cell_count (section, team->lines);
    d22_cell_fte (section, team->sum.fte);
    d22_cell_count (section, team->sum.positions);
  }
}

void
d22_long_table_put (D22EditionBook *book, D22DocSection *section, const D22LongTable *table)
{
  if (table->n_rows <= book->max_rows) {
    put_rows (section, table);
    if (table->total)
      put_total (section, table);
    return;
  }
  if (book->rows == NULL)
    book->rows = d22_document_new (d22_document_title (book->document));
  put_rows (d22_document_add (book->rows, d22_section_name (section), d22_section_title (section)), table);
  d22_section_say (section, "The table has more than %u rows: this is its summary by %s.", book->max_rows,
                   table->summary != NULL ? table->summary->by : "team");
  d22_section_say (section, "Its rows are in a CSV file beside this workbook, which the worksheet %s names.",
                   book->names_files);
  if (table->summary != NULL)
    table->summary->put (section, table->data);
  else
    put_team_summary (section, table);
}
