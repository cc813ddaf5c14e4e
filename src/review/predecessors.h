/* d22: which proposed roles name which current role as predecessor. Room: review, internal. */
#pragma once

#include "d22/model.h"

G_BEGIN_DECLS

typedef struct {
  D22Id current; /* id of the role named */
  guint32 proposed;
} D22Naming;

/* Returns: (transfer full) (element-type D22Naming): by current, then proposed. */
GArray *d22_predecessors_new (const D22Model *model);

/* Returns whether the proposed role names the role @current. */
gboolean d22_predecessors_name (const GArray *namings, D22Id current, guint32 proposed);

/* Returns the first naming of @current, or the length. */
guint d22_predecessors_first (const GArray *namings, D22Id current);

G_END_DECLS
