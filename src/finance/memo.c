/* Open addressing over keys that lie in one array: a hash table of GBytes took half the time of costing 100,000 posts. */
#include "memo.h"

#include <string.h>

#define FIRST_SLOTS 64

struct _D22Memo {
  guint width;
  GArray *keys;    /* of gint64: width of them a key, in the order of first asking */
  guint32 *slots;  /* owned: index + 1, 0 where the slot is free */
  guint32 n_slots; /* a power of two, more than half of it free */
  guint32 n_keys;
};

D22Memo *
d22_memo_new (guint width)
{
  D22Memo *memo = g_new0 (D22Memo, 1);
  memo->width = width;
  memo->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  memo->n_slots = FIRST_SLOTS;
  memo->slots = g_new0 (guint32, memo->n_slots);
  return memo;
}

void
d22_memo_free (D22Memo *memo)
{
  if (memo == NULL)
    return;
  g_array_unref (memo->keys);
  g_free (memo->slots);
  g_free (memo);
}

/* FNV-1a over whole numbers, with the high half folded in at the end: neighbours must not be neighbours. */
static guint32
hash_key (const gint64 *key, guint width)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);
  for (guint i = 0; i < width; i++)
    hash = (hash ^ (guint64)key[i]) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return (guint32)(hash ^ hash >> 32);
}

static const gint64 *
key_at (const D22Memo *memo, guint32 index)
{
  return &g_array_index (memo->keys, gint64, (gsize)index * memo->width);
}

/* Returns the slot that holds @key, or the free one where it belongs. */
static guint32
find_slot (const D22Memo *memo, const gint64 *key)
{
  guint32 slot = hash_key (key, memo->width) & (memo->n_slots - 1);
  while (memo->slots[slot] != 0 && memcmp (key_at (memo, memo->slots[slot] - 1), key, memo->width * sizeof *key) != 0)
    slot = (slot + 1) & (memo->n_slots - 1);
  return slot;
}

static void
grow (D22Memo *memo)
{
  g_free (memo->slots);
  memo->n_slots *= 2;
  memo->slots = g_new0 (guint32, memo->n_slots);
  for (guint32 i = 0; i < memo->n_keys; i++)
    memo->slots[find_slot (memo, key_at (memo, i))] = i + 1;
}

guint32
d22_memo_index (D22Memo *memo, const gint64 *key, gboolean *is_new)
{
  guint32 slot = find_slot (memo, key);
  *is_new = memo->slots[slot] == 0;
  if (!*is_new)
    return memo->slots[slot] - 1;
  g_array_append_vals (memo->keys, key, memo->width);
  memo->slots[slot] = ++memo->n_keys;
  if (memo->n_keys * 2 >= memo->n_slots)
    grow (memo);
  return memo->n_keys - 1;
}
