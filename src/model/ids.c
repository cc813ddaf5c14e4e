#include "ids.h"

#include <string.h>

#define N_BYTES 8   /* of a key's prefix */
#define SMALL   32  /* runs up to this length are sorted by insertion */
#define DEEP    256 /* bytes that all ids of a run share: beyond them whole texts are compared */

void
d22_id_map_set (D22IdMap *map, D22Id id, guint32 index)
{
  if (id >= map->size) {
    guint32 size = MAX (id + 1, map->size + map->size / 2);
    map->index = g_renew (guint32, map->index, size);
    /* D22_NONE is all ones */
    memset (map->index + map->size, 0xff, (gsize)(size - map->size) * sizeof *map->index);
    map->size = size;
  }
  map->index[id] = index;
}

void
d22_id_map_clear (D22IdMap *map)
{
  g_clear_pointer (&map->index, g_free);
  map->size = 0;
}

/* Eight bytes of an id at some depth, as a number that sorts like them: a million ids are compared without reading texts
 * again. */
typedef struct {
  guint64 prefix;
  D22Id id;
  guint32 index;
} Key;

static guint64
read_prefix (const char *text)
{
  guint64 prefix = 0;
  for (guint i = 0; i < N_BYTES; i++) {
    prefix = prefix << 8 | (guint8)*text;
    if (*text != '\0')
      text++;
  }
  return prefix;
}

static void
insert_sort (Key *keys, guint32 n)
{
  for (guint32 i = 1; i < n; i++) {
    Key key = keys[i];
    guint32 at = i;
    for (; at > 0 && keys[at - 1].prefix > key.prefix; at--)
      keys[at] = keys[at - 1];
    keys[at] = key;
  }
}

/* One stable pass by the byte @shift bits up. Returns %FALSE where all keys share it and nothing moved. */
static gboolean
radix_pass (const Key *from, Key *to, guint32 n, guint shift)
{
  guint32 starts[256] = { 0 };
  for (guint32 i = 0; i < n; i++)
    starts[from[i].prefix >> shift & 0xff]++;
  if (starts[from[0].prefix >> shift & 0xff] == n)
    return FALSE;
  guint32 start = 0;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
    guint32 count = starts[i];
    starts[i] = start;
    start += count;
  }
  for (guint32 i = 0; i < n; i++)
    to[starts[from[i].prefix >> shift & 0xff]++] = from[i];
  return TRUE;
}

static void
radix_sort (Key *keys, Key *scratch, guint32 n)
{
  Key *from = keys, *to = scratch;
  for (guint shift = 0; shift < 8 * N_BYTES; shift += 8) {
    if (!radix_pass (from, to, n, shift))
      continue;
    Key *sorted = to;
    to = from;
    from = sorted;
  }
  if (from != keys)
    memcpy (keys, from, n * sizeof *keys);
}

static int
compare_whole (gconstpointer a, gconstpointer b, gpointer pool)
{
  const Key *left = a, *right = b;
  return d22_pool_compare (pool, left->id, right->id);
}

/* Sorts a run of keys whose texts share their first @depth bytes. */
static void
sort_run (const D22Pool *pool, Key *keys, Key *scratch, guint32 n, gsize depth)
{
  if (depth > DEEP) {
    g_qsort_with_data (keys, (int)n, sizeof *keys, compare_whole, (gpointer)pool);
    return;
  }
  for (guint32 i = 0; i < n; i++)
    keys[i].prefix = read_prefix (d22_pool_text (pool, keys[i].id) + depth);
  if (n <= SMALL)
    insert_sort (keys, n);
  else
    radix_sort (keys, scratch, n);
  for (guint32 first = 0, end; first < n; first = end) {
    end = first + 1;
    while (end < n && keys[end].prefix == keys[first].prefix)
      end++;
    /* a prefix that ends in a zero byte holds the rest of the text: the ids are equal */
    if (end - first > 1 && (keys[first].prefix & 0xff) != 0)
      sort_run (pool, keys + first, scratch, end - first, depth + N_BYTES);
  }
}

/* Returns how many bytes all the texts begin with together: ids of a council often do. */
static gsize
common_depth (const D22Pool *pool, const D22Id *ids, guint32 n)
{
  const char *first = d22_pool_text (pool, ids[0]);
  gsize depth = strlen (first);
  for (guint32 i = 1; i < n && depth > 0; i++) {
    const char *text = d22_pool_text (pool, ids[i]);
    gsize same = 0;
    while (same < depth && text[same] == first[same])
      same++;
    depth = same;
  }
  return depth;
}

static gboolean
is_sorted (const D22Pool *pool, const D22Id *ids, guint32 n)
{
  for (guint32 i = 1; i < n; i++) {
    if (d22_pool_compare (pool, ids[i - 1], ids[i]) > 0)
      return FALSE;
  }
  return TRUE;
}

guint32 *
d22_ids_order (const D22Pool *pool, const D22Id *ids, guint32 n)
{
  if (n < 2 || is_sorted (pool, ids, n))
    return NULL;
  g_autofree Key *keys = g_new (Key, n);
  g_autofree Key *scratch = g_new (Key, n);
  for (guint32 i = 0; i < n; i++)
    keys[i] = (Key){ 0, ids[i], i };
  sort_run (pool, keys, scratch, n, common_depth (pool, ids, n));
  guint32 *order = g_new (guint32, n);
  for (guint32 i = 0; i < n; i++)
    order[i] = keys[i].index;
  return order;
}

void
d22_ids_sort (const D22Pool *pool, GArray *array, gsize offset)
{
  gsize size = g_array_get_element_size (array);
  g_autofree D22Id *ids = g_new (D22Id, array->len);
  for (guint i = 0; i < array->len; i++)
    memcpy (&ids[i], array->data + i * size + offset, sizeof ids[i]);
  g_autofree guint32 *order = d22_ids_order (pool, ids, array->len);
  if (order == NULL)
    return;
  g_autofree char *copy = g_memdup2 (array->data, array->len * size);
  for (guint i = 0; i < array->len; i++)
    memcpy (array->data + i * size, copy + order[i] * size, size);
}
