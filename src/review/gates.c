#include "gates.h"

#include "d22/review.h"

#include <string.h>

/* A grade given alike on both sides is no distance, whether or not grades.csv ranks it. */
gint64
d22_grade_distance (const D22Model *model, const D22Role *current, const D22Role *proposed)
{
  if (current->grade_text != D22_ID_NONE && current->grade_text == proposed->grade_text)
    return 0;
  if (current->grade == D22_NONE || proposed->grade == D22_NONE)
    return D22_DISTANCE_MISSING;
  gint64 from = g_array_index (model->grades, D22Grade, current->grade).rank;
  gint64 to = g_array_index (model->grades, D22Grade, proposed->grade).rank;
  return from < to ? to - from : from - to;
}

GArray *
d22_parts_new (const D22Model *model, D22Id cell, gboolean fold)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (D22Id));
  const char *at = d22_model_text (model, cell);
  while (*at != '\0') {
    gsize length = strcspn (at, ";");
    D22Id part = d22_pool_intern (model->pool, d22_span_strip ((D22Span){ at, length }));
    if (fold)
      part = d22_pool_fold (model->pool, part);
    if (part != D22_ID_NONE)
      g_array_append_val (parts, part);
    at += length + (at[length] == ';');
  }
  return parts;
}

static gboolean
holds (const GArray *parts, D22Id part)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, D22Id, i) == part)
      return TRUE;
  return FALSE;
}

gboolean
d22_registrations_hold (const D22Model *model, D22Id held, D22Id required)
{
  if (required == D22_ID_NONE || held == required)
    return TRUE;
  g_autoptr (GArray) have = d22_parts_new (model, held, TRUE);
  g_autoptr (GArray) need = d22_parts_new (model, required, TRUE);
  for (guint i = 0; i < need->len; i++)
    if (!holds (have, g_array_index (need, D22Id, i)))
      return FALSE;
  return TRUE;
}

guint
d22_gates_failed (const D22Model *model, const D22Role *current, const D22Role *proposed)
{
  guint failed = 0;
  gint64 distance = d22_grade_distance (model, current, proposed);
  if (distance != D22_DISTANCE_MISSING && distance > model->parameters->max_grade_difference)
    failed |= D22_GATE_GRADE;
  if (!d22_registrations_hold (model, current->registration, proposed->registration))
    failed |= D22_GATE_REGISTRATION;
  return failed;
}
