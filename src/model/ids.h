/* d22: ids as array indices, and the order of ids (rule 1.5). Internal to the room model. */
#pragma once

#include "d22/model.h"

G_BEGIN_DECLS

/* From an id to an index into some array. An id is a small number (d22/pool.h), so the map is an array. */
typedef struct {
  guint32 *index; /* owned, by D22Id; D22_NONE where there is none */
  guint32 size;
} D22IdMap;

/* Returns the index of @id, or D22_NONE. */
static inline guint32
d22_id_map_get (const D22IdMap *map, D22Id id)
{
  return id < map->size ? map->index[id] : D22_NONE;
}

void d22_id_map_set (D22IdMap *map, D22Id id, guint32 index);
void d22_id_map_clear (D22IdMap *map);

/* Returns: (transfer full) (nullable): the positions of @ids in the order of their texts' bytes (rule 1.5), equal ids as
 * they stood; %NULL where they stand in order already, as in most files. */
guint32 *d22_ids_order (const D22Pool *pool, const D22Id *ids, guint32 n);

/* Sorts @array by the D22Id that lies @offset bytes into each element. */
void d22_ids_sort (const D22Pool *pool, GArray *array, gsize offset);

G_END_DECLS
