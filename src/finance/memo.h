/* Inside the room alone: which index a key has. Keys are a fixed number of whole numbers in a row, so that they hold no
 * padding. */
#pragma once

#include <glib.h>

typedef struct _D22Memo D22Memo;

/* @width: numbers in a key. */
D22Memo *d22_memo_new (guint width);
void d22_memo_free (D22Memo *memo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Memo, d22_memo_free)

/* Returns the index of @key: indices are given in the order of first asking; @is_new: whether this was it. */
guint32 d22_memo_index (D22Memo *memo, const gint64 *key, gboolean *is_new);
