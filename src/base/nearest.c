#include "d22/nearest.h"

#include <string.h>

/* The table of distances, of which three rows are alive: a swap looks back two rows. All point into one array. */
typedef struct {
  gsize *before;
  gsize *last;
  gsize *row;
} Rows;

static gboolean
same (char a, char b)
{
  return g_ascii_tolower (a) == g_ascii_tolower (b);
}

/* Returns the distance of the first @i bytes of @a and the first @j of @b, from the cells around it. */
static gsize
cell (const Rows *rows, const char *a, gsize i, const char *b, gsize j)
{
  gsize best = rows->last[j - 1] + (same (a[i - 1], b[j - 1]) ? 0 : 1);
  best = MIN (best, rows->last[j] + 1);
  best = MIN (best, rows->row[j - 1] + 1);
  if (i > 1 && j > 1 && same (a[i - 1], b[j - 2]) && same (a[i - 2], b[j - 1]))
    best = MIN (best, rows->before[j - 2] + 1);
  return best;
}

static gsize
distance (const char *a, gsize a_len, const char *b, gsize b_len)
{
  g_autofree gsize *cells = g_new0 (gsize, 3 * (b_len + 1));
  Rows rows = {cells, cells + (b_len + 1), cells + 2 * (b_len + 1)};
  for (gsize j = 0; j <= b_len; j++)
    rows.row[j] = j;
  for (gsize i = 1; i <= a_len; i++) {
    rows = (Rows){rows.last, rows.row, rows.before};
    rows.row[0] = i;
    for (gsize j = 1; j <= b_len; j++)
      rows.row[j] = cell (&rows, a, i, b, j);
  }
  return rows.row[b_len];
}

const char *
d22_nearest (const char *text, const char *const *candidates, gsize n_candidates)
{
  gsize len = strlen (text);
  gsize best = G_MAXSIZE;
  const char *nearest = NULL;
  for (gsize i = 0; i < n_candidates; i++) {
    gsize other = strlen (candidates[i]);
    gsize limit = MAX (MAX (len, other) / 3, 1);
    /* at least as far apart as their lengths: no table for a cell of a megabyte */
    if (MAX (len, other) - MIN (len, other) > limit)
      continue;
    gsize d = distance (text, len, candidates[i], other);
    /* something must be common: "b" is no suggestion for "a" */
    if (d <= limit && d < MAX (len, other) && d < best) {
      best = d;
      nearest = candidates[i];
    }
  }
  return nearest;
}
