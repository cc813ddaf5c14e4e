#include "grid.h"

#include "cell.h"
#include "d22/wrap.h"

#define GAP        2
#define INDENT     1  /* of a level */
#define HANGING    2  /* of what is wrapped in the first column, so that one sees where a row begins */
#define LEAST_TEXT 12 /* a text column is not wrapped narrower than this while another way is left */

typedef struct {
  guint column;  /* of the section */
  guint natural; /* columns of the terminal that the widest cell takes, and the longest word of the heading */
  guint least;   /* as narrow as it may get */
  guint heading; /* that the heading takes on one line */
  D22CellStyle cells;
  gboolean right;
  guint width; /* as fitted */
} Column;

typedef struct {
  const D22DocSection *section;
  const D22DocColumn *columns;
  const D22TextStyle *style;
  GArray *all; /* of Column */
} Grid;

/* Returns: (transfer full): the cell's text, safe to print. */
static char *
cell_text (const D22Cell *cell, const Column *column)
{
  g_autofree char *shown = d22_cell_shown (cell, &column->cells);
  return d22_text_safe (shown);
}

static guint
longest_word (const char *text)
{
  guint longest = 0;
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, d22_text_width (words[i]));
  return longest;
}

static void
measure_places (const Grid *grid)
{
  guint level = 0;
  D22RowStyle style = D22_ROW_PLAIN;
  for (guint r = 0; r < d22_section_n_rows (grid->section); r++) {
    const D22Cell *cells = d22_section_get_row (grid->section, r, &style, &level);
    for (guint c = 0; c < grid->all->len; c++) {
      Column *column = &g_array_index (grid->all, Column, c);
      column->cells.places = MAX (column->cells.places, d22_cell_places (&cells[c]));
    }
  }
}

static void
measure_cells (const Grid *grid)
{
  guint level = 0;
  D22RowStyle style = D22_ROW_PLAIN;
  for (guint r = 0; r < d22_section_n_rows (grid->section); r++) {
    const D22Cell *cells = d22_section_get_row (grid->section, r, &style, &level);
    if (style == D22_ROW_HEADING)
      continue; /* runs over the whole line */
    for (guint c = 0; c < grid->all->len; c++) {
      Column *column = &g_array_index (grid->all, Column, c);
      g_autofree char *text = cell_text (&cells[c], column);
      column->natural = MAX (column->natural, d22_text_width (text) + (c == 0 ? level * INDENT : 0));
    }
  }
}

/* Returns the columns of the terminal that the table takes at its narrowest. @bare: money is shown without its £. */
static guint
measure (Grid *grid, guint n_columns, gboolean bare)
{
  guint total = 0;
  g_array_set_size (grid->all, 0);
  for (guint c = 0; c < n_columns; c++) {
    const D22DocColumn *of = &grid->columns[c];
    Column column = { .column = c, .right = d22_cell_kind_numeric (of->kind), .cells = { .bare = bare } };
    column.heading = d22_text_width (of->heading);
    column.natural = longest_word (of->heading);
    g_array_append_val (grid->all, column);
  }
  measure_places (grid);
  measure_cells (grid);
  for (guint c = 0; c < n_columns; c++) {
    Column *column = &g_array_index (grid->all, Column, c);
    if (grid->columns[c].width > 0)
      column->natural = MIN (column->natural, grid->columns[c].width);
    column->least = column->right ? column->natural : MIN (column->natural, LEAST_TEXT);
    total += column->least + (c > 0 ? GAP : 0);
  }
  return total;
}

static guint
total_width (const GArray *block)
{
  guint total = 0;
  for (guint i = 0; i < block->len; i++)
    total += g_array_index (block, Column, i).width + (i > 0 ? GAP : 0);
  return total;
}

/* Takes one column of the terminal from the widest column that is wider than its least width, or than 1 where @force is
 * given; returns whether there was one. */
static gboolean
narrow (GArray *block, gboolean force)
{
  Column *widest = NULL;
  for (guint i = 0; i < block->len; i++) {
    Column *column = &g_array_index (block, Column, i);
    if (column->width > (force ? 1 : column->least) && (widest == NULL || column->width > widest->width))
      widest = column;
  }
  if (widest == NULL)
    return FALSE;
  widest->width--;
  return TRUE;
}

/* Gives what room is left to headings that would otherwise be wrapped. */
static void
widen (GArray *block, guint room)
{
  for (guint i = 0; i < block->len; i++) {
    Column *column = &g_array_index (block, Column, i);
    guint wanted = column->heading > column->width ? column->heading - column->width : 0;
    guint given = MIN (wanted, room);
    column->width += given;
    room -= given;
  }
}

static void
fit (GArray *block, guint width)
{
  for (guint i = 0; i < block->len; i++) {
    Column *column = &g_array_index (block, Column, i);
    column->width = MAX (column->natural, 1);
  }
  if (width == 0) {
    widen (block, G_MAXUINT);
    return;
  }
  while (total_width (block) > width && narrow (block, FALSE))
    ;
  while (total_width (block) > width && narrow (block, TRUE))
    ;
  guint total = total_width (block);
  widen (block, total < width ? width - total : 0);
}

/* Returns: (transfer full) (element-type Column): the columns from *@next that fit beside the first one; moves *@next past
 * them. */
static GArray *
next_block (const Grid *grid, guint *next)
{
  GArray *block = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_append_val (block, g_array_index (grid->all, Column, 0));
  guint used = g_array_index (grid->all, Column, 0).least;
  guint first = *next;
  while (*next < grid->all->len) {
    const Column *column = &g_array_index (grid->all, Column, *next);
    used += GAP + column->least;
    if (grid->style->width > 0 && used > grid->style->width && *next > first)
      break;
    g_array_append_val (block, *column);
    *next += 1;
  }
  fit (block, grid->style->width);
  return block;
}

static void
append_padded (GString *line, const char *text, const Column *column, guint indent)
{
  guint used = MIN (d22_text_width (text) + indent, column->width);
  d22_text_append_repeated (line, ' ', column->right ? column->width - used : indent);
  g_string_append (line, text);
  d22_text_append_repeated (line, ' ', column->right ? 0 : column->width - used);
}

static void
append_line (const Grid *grid, GString *out, GString *line, gboolean strong)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  if (strong && grid->style->color)
    g_string_append_printf (out, "\033[1m%s\033[0m\n", line->str);
  else
    g_string_append_printf (out, "%s\n", line->str);
  g_string_truncate (line, 0);
}

/* One cell of a block in lines. */
typedef struct {
  GPtrArray *lines; /* of char * */
  guint indent;
} Lines;

/* Adds cells side by side; those of headings end at the same line, all others begin there. */
static void
append_cells (const Grid *grid, GString *out, const GArray *block, const GArray *cells, D22RowStyle style)
{
  guint height = 0;
  for (guint i = 0; i < cells->len; i++)
    height = MAX (height, g_array_index (cells, Lines, i).lines->len);
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint h = 0; h < height; h++) {
    for (guint i = 0; i < cells->len; i++) {
      const Lines *cell = &g_array_index (cells, Lines, i);
      guint above = style == D22_ROW_HEADING ? height - cell->lines->len : 0;
      gboolean here = h >= above && h - above < cell->lines->len;
      d22_text_append_repeated (line, ' ', i > 0 ? GAP : 0);
      append_padded (line, here ? g_ptr_array_index (cell->lines, h - above) : "", &g_array_index (block, Column, i),
                     cell->indent);
    }
    append_line (grid, out, line, style != D22_ROW_PLAIN);
  }
}

static void
lines_clear (gpointer data)
{
  Lines *cell = data;
  g_ptr_array_unref (cell->lines);
}

static void
add_lines (GArray *cells, const char *text, const Column *column, guint indent, guint hanging)
{
  guint kept = indent < column->width ? indent : column->width - 1;
  Lines cell = { .lines = d22_text_wrap (text, column->width - kept, hanging), .indent = kept };
  g_array_append_val (cells, cell);
}

static GArray *
cells_new (void)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Lines));
  g_array_set_clear_func (cells, lines_clear);
  return cells;
}

static void
append_headings (const Grid *grid, GString *out, const GArray *block)
{
  g_autoptr (GArray) cells = cells_new ();
  for (guint i = 0; i < block->len; i++) {
    const Column *column = &g_array_index (block, Column, i);
    g_autofree char *heading = d22_text_safe (grid->columns[column->column].heading);
    add_lines (cells, heading, column, 0, 0);
  }
  append_cells (grid, out, block, cells, D22_ROW_HEADING);
}

static void
append_rule (const Grid *grid, GString *out, const GArray *block)
{
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < block->len; i++) {
    d22_text_append_repeated (line, ' ', i > 0 ? GAP : 0);
    d22_text_append_repeated (line, '-', g_array_index (block, Column, i).width);
  }
  append_line (grid, out, line, FALSE);
}

static void
append_row (const Grid *grid, GString *out, const GArray *block, guint index)
{
  guint level = 0;
  D22RowStyle style = D22_ROW_PLAIN;
  const D22Cell *row = d22_section_get_row (grid->section, index, &style, &level);
  g_autoptr (GArray) cells = cells_new ();
  for (guint i = 0; i < block->len; i++) {
    const Column *column = &g_array_index (block, Column, i);
    g_autofree char *text = cell_text (&row[column->column], column);
    gboolean first = column->column == 0 && !column->right;
    add_lines (cells, text, column, first ? level * INDENT : 0, first ? HANGING : 0);
  }
  append_cells (grid, out, block, cells, style);
}

/* A row that names the rows under it runs over the whole line. */
static void
append_row_heading (const Grid *grid, GString *out, const D22Cell *cell)
{
  g_autofree char *text = cell_text (cell, &g_array_index (grid->all, Column, 0));
  g_autoptr (GPtrArray) lines = d22_text_wrap (text, grid->style->width, 0);
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < lines->len; i++) {
    g_string_append (line, g_ptr_array_index (lines, i));
    append_line (grid, out, line, TRUE);
  }
}

static void
append_block (const Grid *grid, GString *out, const GArray *block)
{
  append_headings (grid, out, block);
  append_rule (grid, out, block);
  guint level = 0;
  D22RowStyle style = D22_ROW_PLAIN, before = D22_ROW_PLAIN;
  for (guint r = 0; r < d22_section_n_rows (grid->section); r++) {
    const D22Cell *cells = d22_section_get_row (grid->section, r, &style, &level);
    if (style == D22_ROW_TOTAL && before == D22_ROW_PLAIN && r > 0)
      append_rule (grid, out, block);
    if (style == D22_ROW_HEADING && r > 0)
      g_string_append_c (out, '\n');
    if (style == D22_ROW_HEADING)
      append_row_heading (grid, out, cells);
    else
      append_row (grid, out, block, r);
    before = style;
  }
}

static gboolean
has_money (const D22DocColumn *columns, guint n_columns)
{
  for (guint c = 0; c < n_columns; c++) {
    if (columns[c].kind == D22_CELL_MONEY)
      return TRUE;
  }
  return FALSE;
}

void
d22_grid_append (GString *out, const D22DocSection *section, const D22TextStyle *style)
{
  guint n_columns = 0;
  Grid grid = { .section = section, .style = style };
  grid.columns = d22_section_get_columns (section, &n_columns);
  if (n_columns == 0)
    return;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Column));
  grid.all = all;
  gboolean bare =
      style->width > 0 && measure (&grid, n_columns, FALSE) > style->width && has_money (grid.columns, n_columns);
  measure (&grid, n_columns, bare);
  if (bare)
    d22_text_append_wrapped (out, "Amounts in pounds (£).", style->width, 0);
  guint next = 1;
  do {
    g_autoptr (GArray) block = next_block (&grid, &next);
    append_block (&grid, out, block);
    g_string_append (out, next < n_columns ? "\n" : "");
  } while (next < n_columns);
}
