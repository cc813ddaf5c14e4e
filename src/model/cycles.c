#include "loading.h"

/* Where the walk stands with an element. */
enum { WHITE, GREY, BLACK };

/* Returns the cycle that @start lies in, from its smallest index on. */
static GArray *
collect_cycle (const guint32 *next, guint32 start)
{
  guint32 smallest = start;
  for (guint32 at = next[start]; at != start; at = next[at])
    smallest = MIN (smallest, at);
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 at = smallest;
  do {
    g_array_append_val (members, at);
    at = next[at];
  } while (at != smallest);
  return members;
}

/* Every element has one next at most: a walk from each uncoloured one ends at the top, at what was seen before, or in
 * itself. */
void
d22_cycles_find (const guint32 *next, guint32 n, D22CycleFunc found, gpointer data)
{
  g_autofree guint8 *colours = g_new0 (guint8, n);
  for (guint32 first = 0; first < n; first++) {
    guint32 at = first;
    for (; at != D22_NONE && colours[at] == WHITE; at = next[at])
      colours[at] = GREY;
    if (at != D22_NONE && colours[at] == GREY) {
      g_autoptr (GArray) members = collect_cycle (next, at);
      found (members, data);
    }
    for (at = first; at != D22_NONE && colours[at] == GREY; at = next[at])
      colours[at] = BLACK;
  }
}
