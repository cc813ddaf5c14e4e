/* Open addressing. A slot holds the first eight bytes of its text and the hash with the length worked in, so that an id of
 * up to eight bytes is found by reading its slot alone (ids mostly are; look-ups were a quarter of a diff of 100,000 posts a
 * side when each read slot, entry and text), and growing never looks at a text. Texts lie in blocks that never move. The
 * mean distance from a text's own slot is 1.0 for ids that count upwards, as by chance. */
#include "d22/pool.h"

#include "d22/fold.h"

#include <string.h>

#define FIRST_SLOTS   64u
#define FIRST_BLOCK   ((gsize)4 * 1024)
#define LARGEST_BLOCK ((gsize)1024 * 1024)
/* A key has 28 bits of hash: more slots than that would not be told apart. */
#define TEXTS_MAX  200000000u
#define NOT_FOLDED G_MAXUINT32

#define SHORT    8u /* bytes of a text that its slot holds */
#define LEN_BITS 4u /* of a slot's key: the length, or LEN_LONG */
#define LEN_LONG 15u

typedef struct {
  guint64 word; /* the first SHORT bytes, zeros behind a shorter text */
  guint32 key;  /* hash, with the length in its last LEN_BITS */
  D22Id id;     /* D22_ID_NONE: free */
} Slot;

typedef struct {
  const char *text; /* in a block */
  guint32 len;
  D22Id fold; /* of the folded text, or NOT_FOLDED */
} Entry;

struct _D22Pool {
  GPtrArray *blocks; /* of char *, owned */
  char *room;        /* the rest of the last block */
  gsize n_room;
  gsize block_size;

  Entry *entries; /* owned, by id */
  guint32 n_entries;
  guint32 n_entries_max;

  Slot *slots;     /* owned, n_slots of them */
  guint32 n_slots; /* a power of two */
};

D22Pool *
d22_pool_new (void)
{
  D22Pool *pool = g_new0 (D22Pool, 1);
  pool->blocks = g_ptr_array_new_with_free_func (g_free);
  pool->block_size = FIRST_BLOCK;
  pool->n_entries_max = FIRST_SLOTS;
  pool->entries = g_new (Entry, pool->n_entries_max);
  pool->entries[D22_ID_NONE] = (Entry){ "", 0, D22_ID_NONE };
  pool->n_entries = 1;
  pool->n_slots = FIRST_SLOTS;
  pool->slots = g_new0 (Slot, pool->n_slots);
  return pool;
}

void
d22_pool_free (D22Pool *pool)
{
  if (pool == NULL)
    return;
  g_ptr_array_unref (pool->blocks);
  g_free (pool->entries);
  g_free (pool->slots);
  g_free (pool);
}

static guint64
mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ hash >> 32;
}

/* Eight bytes at a time; the last word overlaps the one before it, so that no byte is read alone. Ids count upwards in their
 * last bytes, which one multiplication carries to the top bits alone: hence the two rounds at the end. */
static guint32
hash_text (D22Span text)
{
  guint64 hash = text.len;
  guint64 word = 0;
  if (text.len < sizeof word) {
    memcpy (&word, text.data, text.len);
    hash = mix (hash, word);
  } else {
    for (gsize at = 0; at + sizeof word < text.len; at += sizeof word) {
      memcpy (&word, text.data + at, sizeof word);
      hash = mix (hash, word);
    }
    memcpy (&word, text.data + text.len - sizeof word, sizeof word);
    hash = mix (hash, word);
  }
  return (guint32)(mix (mix (hash, 0), 0) >> 32);
}

/* Returns what the slot of @text holds, its id left out. */
static Slot
slot_of (D22Span text)
{
  Slot slot = { 0, 0, D22_ID_NONE };
  memcpy (&slot.word, text.data, MIN (text.len, SHORT));
  slot.key = hash_text (text) << LEN_BITS | (guint32)MIN (text.len, LEN_LONG);
  return slot;
}

/* Key and word of a text of up to SHORT bytes are the text. */
static gboolean
holds (const D22Pool *pool, const Slot *slot, const Slot *wanted, D22Span text)
{
  if (slot->key != wanted->key || slot->word != wanted->word)
    return FALSE;
  if (text.len <= SHORT)
    return TRUE;
  const Entry *entry = &pool->entries[slot->id];
  return entry->len == text.len && memcmp (entry->text, text.data, text.len) == 0;
}

/* Returns the slot that holds @text, or the free one where it belongs. */
static Slot *
find_slot (const D22Pool *pool, const Slot *wanted, D22Span text)
{
  guint32 mask = pool->n_slots - 1;
  for (guint32 at = wanted->key >> LEN_BITS & mask;; at = (at + 1) & mask) {
    Slot *slot = &pool->slots[at];
    if (slot->id == D22_ID_NONE || holds (pool, slot, wanted, text))
      return slot;
  }
}

/* Doubles the slots. */
static void
grow_slots (D22Pool *pool)
{
  g_autofree Slot *old = g_steal_pointer (&pool->slots);
  guint32 n_old = pool->n_slots;
  pool->n_slots = n_old * 2;
  pool->slots = g_new0 (Slot, pool->n_slots);
  guint32 mask = pool->n_slots - 1;
  for (guint32 i = 0; i < n_old; i++) {
    if (old[i].id == D22_ID_NONE)
      continue;
    guint32 at = old[i].key >> LEN_BITS & mask;
    while (pool->slots[at].id != D22_ID_NONE)
      at = (at + 1) & mask;
    pool->slots[at] = old[i];
  }
}

/* Returns a copy of @text in a block, with a NUL behind it. */
static const char *
keep_text (D22Pool *pool, D22Span text)
{
  gsize size = text.len + 1;
  if (size > pool->n_room) {
    pool->n_room = MAX (size, pool->block_size);
    pool->room = g_malloc (pool->n_room);
    g_ptr_array_add (pool->blocks, pool->room);
    pool->block_size = MIN (pool->block_size * 2, LARGEST_BLOCK);
  }
  char *copy = pool->room;
  memcpy (copy, text.data, text.len);
  copy[text.len] = '\0';
  pool->room += size;
  pool->n_room -= size;
  return copy;
}

static D22Id
add_entry (D22Pool *pool, D22Span text)
{
  if (pool->n_entries == pool->n_entries_max) {
    pool->n_entries_max *= 2;
    pool->entries = g_renew (Entry, pool->entries, pool->n_entries_max);
  }
  pool->entries[pool->n_entries] = (Entry){ keep_text (pool, text), (guint32)text.len, NOT_FOLDED };
  return pool->n_entries++;
}

D22Id
d22_pool_intern (D22Pool *pool, D22Span text)
{
  if (text.len == 0)
    return D22_ID_NONE;
  Slot wanted = slot_of (text);
  Slot *slot = find_slot (pool, &wanted, text);
  if (slot->id != D22_ID_NONE)
    return slot->id;
  /* a programming error: a cell of 4 GB or 200 million texts, which reading refuses long before */
  if (G_UNLIKELY (text.len >= G_MAXUINT32 || pool->n_entries > TEXTS_MAX))
    g_assert_not_reached ();
  /* three quarters full: beyond that the runs of a linear search grow long */
  if (pool->n_entries >= pool->n_slots / 4 * 3) {
    grow_slots (pool);
    slot = find_slot (pool, &wanted, text);
  }
  wanted.id = add_entry (pool, text);
  *slot = wanted;
  return slot->id;
}

D22Id
d22_pool_find (const D22Pool *pool, D22Span text)
{
  if (text.len == 0)
    return D22_ID_NONE;
  Slot wanted = slot_of (text);
  return find_slot (pool, &wanted, text)->id;
}

const char *
d22_pool_text (const D22Pool *pool, D22Id id)
{
  g_return_val_if_fail (id < pool->n_entries, "");
  return pool->entries[id].text;
}

int
d22_pool_compare (const D22Pool *pool, D22Id a, D22Id b)
{
  if (a == b)
    return 0;
  g_return_val_if_fail (a < pool->n_entries && b < pool->n_entries, 0);
  const Entry *left = &pool->entries[a], *right = &pool->entries[b];
  int order = memcmp (left->text, right->text, MIN (left->len, right->len));
  if (order != 0)
    return order;
  return left->len < right->len ? -1 : 1;
}

D22Id
d22_pool_fold (D22Pool *pool, D22Id id)
{
  g_return_val_if_fail (id < pool->n_entries, D22_ID_NONE);
  if (pool->entries[id].fold != NOT_FOLDED)
    return pool->entries[id].fold;
  g_autofree char *folded = d22_fold (pool->entries[id].text);
  D22Id fold = d22_pool_intern (pool, d22_span (folded));
  pool->entries[id].fold = fold;
  return fold;
}

guint32
d22_pool_size (const D22Pool *pool)
{
  return pool->n_entries;
}
