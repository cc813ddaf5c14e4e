#include "pairing.h"

#include <string.h>

/* The statements that have any partner at all, as a square table: the shorter side is filled up with nobody. */
struct _D22Pairing {
  guint n;     /* rows and columns of the square */
  guint n_max; /* for which there is room */
  guint n_rows, n_columns;
  D22Wide *value;            /* n x n: similarity x (w_i W_p + w_j W_c) */
  guint8 *edge;              /* n x n: whether the similarity is above 0 */
  D22Wide *row_price;        /* by row */
  D22Wide *column_price;     /* by column: value <= row_price + column_price everywhere, equal where matched */
  D22Wide *slack;            /* by column */
  guint *row_of, *column_of; /* the assignment, both ways */
  guint *way;                /* by column: the row from which it was reached */
  guint8 *seen;              /* by column */
  guint8 *column_fixed;
  guint *rows, *columns; /* row -> current statement, column -> proposed statement */
  gint32 *degrees;       /* by statement */
  guint n_degrees;
};

#define NOBODY G_MAXUINT

D22Pairing *
d22_pairing_new (void)
{
  return g_new0 (D22Pairing, 1);
}

static void
drop_room (D22Pairing *pairing)
{
  g_free (pairing->value);
  g_free (pairing->edge);
  g_free (pairing->row_price);
  g_free (pairing->column_price);
  g_free (pairing->slack);
  g_free (pairing->row_of);
  g_free (pairing->column_of);
  g_free (pairing->way);
  g_free (pairing->seen);
  g_free (pairing->column_fixed);
}

void
d22_pairing_free (D22Pairing *pairing)
{
  if (pairing == NULL)
    return;
  drop_room (pairing);
  g_free (pairing->rows);
  g_free (pairing->columns);
  g_free (pairing->degrees);
  g_free (pairing);
}

static void
make_room (D22Pairing *pairing, guint n)
{
  pairing->n = n;
  if (n <= pairing->n_max)
    return;
  drop_room (pairing);
  gsize cells = (gsize)n * n;
  pairing->value = g_new (D22Wide, cells);
  pairing->edge = g_new (guint8, cells);
  pairing->row_price = g_new (D22Wide, n);
  pairing->column_price = g_new (D22Wide, n);
  pairing->slack = g_new (D22Wide, n);
  pairing->row_of = g_new (guint, n);
  pairing->column_of = g_new (guint, n);
  pairing->way = g_new (guint, n);
  pairing->seen = g_new (guint8, n);
  pairing->column_fixed = g_new (guint8, n);
  pairing->n_max = n;
}

/* Counts the possible partners of every statement, current ones first. Returns whether nobody has a choice: then all that
 * are possible are pairs, and most tasks of a large review end here. */
static gboolean
count_degrees (D22Pairing *pairing, const D22PairingTask *task)
{
  guint n = task->n_current + task->n_proposed;
  if (n > pairing->n_degrees) {
    pairing->degrees = g_renew (gint32, pairing->degrees, n);
    pairing->rows = g_renew (guint, pairing->rows, n);
    pairing->columns = g_renew (guint, pairing->columns, n);
    pairing->n_degrees = n;
  }
  memset (pairing->degrees, 0, n * sizeof *pairing->degrees);
  gboolean plain = TRUE;
  for (guint i = 0; i < task->n_current; i++)
    for (guint j = 0; j < task->n_proposed; j++)
      if (task->similarity[(gsize)i * task->n_proposed + j] > 0) {
        gint32 mine = ++pairing->degrees[i];
        gint32 theirs = ++pairing->degrees[task->n_current + j];
        plain = plain && mine == 1 && theirs == 1;
      }
  return plain;
}

static void
pair_plainly (const D22PairingTask *task, gint32 *partners)
{
  for (guint i = 0; i < task->n_current; i++)
    for (guint j = 0; j < task->n_proposed; j++)
      if (task->similarity[(gsize)i * task->n_proposed + j] > 0)
        partners[i] = (gint32)j;
}

/* Lays out the square. */
static void
lay_out (D22Pairing *pairing, const D22PairingTask *task)
{
  pairing->n_rows = 0;
  pairing->n_columns = 0;
  for (guint i = 0; i < task->n_current; i++)
    if (pairing->degrees[i] > 0)
      pairing->rows[pairing->n_rows++] = i;
  for (guint j = 0; j < task->n_proposed; j++)
    if (pairing->degrees[task->n_current + j] > 0)
      pairing->columns[pairing->n_columns++] = j;
  make_room (pairing, MAX (pairing->n_rows, pairing->n_columns));
  memset (pairing->value, 0, (gsize)pairing->n * pairing->n * sizeof *pairing->value);
  memset (pairing->edge, 0, (gsize)pairing->n * pairing->n);
  for (guint i = 0; i < pairing->n_rows; i++)
    for (guint j = 0; j < pairing->n_columns; j++) {
      guint row = pairing->rows[i];
      guint column = pairing->columns[j];
      gint32 similarity = task->similarity[(gsize)row * task->n_proposed + column];
      if (similarity <= 0)
        continue;
      gsize cell = (gsize)i * pairing->n + j;
      pairing->edge[cell] = 1;
      pairing->value[cell] = similarity * ((D22Wide)task->current_weights[row] * task->proposed_total +
                                           (D22Wide)task->proposed_weights[column] * task->current_total);
    }
}

/* How much dearer than its value the cell is: 0 for those of which every best assignment is made. */
static D22Wide
gap (const D22Pairing *pairing, guint row, guint column)
{
  return pairing->row_price[row] + pairing->column_price[column] - pairing->value[(gsize)row * pairing->n + column];
}

/* Starts with every row at its largest value, so that no cell is worth more than its prices. */
static void
set_prices (D22Pairing *pairing)
{
  for (guint i = 0; i < pairing->n; i++) {
    pairing->row_of[i] = NOBODY;
    pairing->column_of[i] = NOBODY;
    pairing->column_price[i] = 0;
    D22Wide largest = 0;
    for (guint j = 0; j < pairing->n; j++)
      largest = MAX (largest, pairing->value[(gsize)i * pairing->n + j]);
    pairing->row_price[i] = largest;
  }
}

/* Looks at the columns from @row and returns the unseen one with the least slack. */
static guint
nearest_column (D22Pairing *pairing, guint row)
{
  guint nearest = NOBODY;
  for (guint j = 0; j < pairing->n; j++) {
    if (pairing->seen[j])
      continue;
    D22Wide through = gap (pairing, row, j);
    if (pairing->way[j] == NOBODY || through < pairing->slack[j]) {
      pairing->slack[j] = through;
      pairing->way[j] = row;
    }
    if (nearest == NOBODY || pairing->slack[j] < pairing->slack[nearest])
      nearest = j;
  }
  return nearest;
}

/* Moves the prices of everything reached from @root by @step, so that the nearest column can be had. */
static void
move_prices (D22Pairing *pairing, guint root, D22Wide step)
{
  pairing->row_price[root] -= step;
  for (guint j = 0; j < pairing->n; j++) {
    if (pairing->seen[j]) {
      pairing->row_price[pairing->row_of[j]] -= step;
      pairing->column_price[j] += step;
    } else {
      pairing->slack[j] -= step;
    }
  }
}

static void
swap_along (D22Pairing *pairing, guint column)
{
  while (column != NOBODY) {
    guint row = pairing->way[column];
    guint next = pairing->column_of[row];
    pairing->row_of[column] = row;
    pairing->column_of[row] = column;
    column = next;
  }
}

/* The Hungarian method, one row at a time: n rows, each at most n steps over n columns. */
static void
assign_row (D22Pairing *pairing, guint root)
{
  for (guint j = 0; j < pairing->n; j++) {
    pairing->seen[j] = 0;
    pairing->way[j] = NOBODY;
    pairing->slack[j] = 0;
  }
  guint row = root;
  while (row != NOBODY) {
    guint column = nearest_column (pairing, row);
    if (pairing->slack[column] > 0)
      move_prices (pairing, root, pairing->slack[column]);
    pairing->seen[column] = 1;
    row = pairing->row_of[column];
    if (row == NOBODY)
      swap_along (pairing, column);
  }
}

/* Gives @row another column than those fixed or seen, so that in the end @wanted is taken, by cells without a gap alone.
 * Nothing changes where that cannot be. */
static gboolean
reroute (D22Pairing *pairing, guint row, guint wanted)
{
  for (guint j = 0; j < pairing->n; j++) {
    if (pairing->column_fixed[j] || pairing->seen[j] || gap (pairing, row, j) != 0)
      continue;
    pairing->seen[j] = 1;
    if (j != wanted && !reroute (pairing, pairing->row_of[j], wanted))
      continue;
    pairing->row_of[j] = row;
    pairing->column_of[row] = j;
    return TRUE;
  }
  return FALSE;
}

/* Makes @row and @column a pair if some best assignment that keeps what is fixed has them so. */
static gboolean
fix (D22Pairing *pairing, guint row, guint column)
{
  if (pairing->column_fixed[column] || !pairing->edge[(gsize)row * pairing->n + column] || gap (pairing, row, column) != 0)
    return FALSE;
  guint other = pairing->row_of[column];
  if (other != row) {
    memset (pairing->seen, 0, pairing->n);
    pairing->seen[column] = 1;
    if (!reroute (pairing, other, pairing->column_of[row]))
      return FALSE;
    pairing->row_of[column] = row;
    pairing->column_of[row] = column;
  }
  pairing->column_fixed[column] = 1;
  return TRUE;
}

/* Of equal sums: by the prices, a whole assignment is a best one if and only if it is made of cells without a gap. So each
 * statement in turn is given the earliest partner with which such an assignment is still possible; a statement for which
 * there is none is without a partner in all that remain. */
static void
settle_ties (D22Pairing *pairing)
{
  memset (pairing->column_fixed, 0, pairing->n);
  for (guint i = 0; i < pairing->n_rows; i++)
    for (guint j = 0; j < pairing->n_columns; j++)
      if (fix (pairing, i, j))
        break;
}

void
d22_pairing_solve (D22Pairing *pairing, const D22PairingTask *task, gint32 *partners)
{
  for (guint i = 0; i < task->n_current; i++)
    partners[i] = -1;
  if (count_degrees (pairing, task)) {
    pair_plainly (task, partners);
    return;
  }
  lay_out (pairing, task);
  set_prices (pairing);
  for (guint i = 0; i < pairing->n; i++)
    assign_row (pairing, i);
  settle_ties (pairing);
  for (guint i = 0; i < pairing->n_rows; i++) {
    guint column = pairing->column_of[i];
    if (pairing->edge[(gsize)i * pairing->n + column])
      partners[pairing->rows[i]] = (gint32)pairing->columns[column];
  }
}
