/* What the tests of the room review share: models from a few lines of text, and numbers that look random and are not. */
#pragma once

#include "model-folder.h"

#include <string.h>

#include "d22/review.h"

/* A linear congruential generator: the same numbers on every machine. */
static inline guint
next_number (guint64 *state, guint below)
{
  *state = *state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
  return (guint)((*state >> 33) % below);
}

static inline guint32
role_of (const D22Model *model, const D22Structure *structure, const char *id)
{
  guint32 role = d22_structure_find_role (structure, model->pool, d22_pool_find (model->pool, d22_span (id)));
  D22_ASSERT_TRUE (role != D22_NONE, "no role %s", id);
  return role;
}

static inline D22RolePair *
pair_of (const D22Model *model, const char *current, const char *proposed)
{
  return d22_role_pair_new (model, role_of (model, &model->current, current), role_of (model, &model->proposed, proposed));
}

static inline const D22CurrentRole *
current_of (const D22Review *review, const D22Model *model, const char *id)
{
  guint32 role = role_of (model, &model->current, id);
  for (guint i = 0; i < review->current->len; i++)
    if (g_array_index (review->current, D22CurrentRole, i).role == role)
      return &g_array_index (review->current, D22CurrentRole, i);
  fail_msg ("%s is not reviewed", id);
  return NULL;
}

static inline const D22ProposedRole *
proposed_of (const D22Review *review, const D22Model *model, const char *id)
{
  guint32 role = role_of (model, &model->proposed, id);
  for (guint i = 0; i < review->proposed->len; i++)
    if (g_array_index (review->proposed, D22ProposedRole, i).role == role)
      return &g_array_index (review->proposed, D22ProposedRole, i);
  fail_msg ("%s is not reviewed", id);
  return NULL;
}

/* Returns: (transfer full): ids of proposed roles, `;` between. */
static inline char *
ids_of (const D22Model *model, const D22Structure *structure, const GArray *roles)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < roles->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ";" : "",
                            d22_model_text (model, d22_structure_role (structure, g_array_index (roles, guint32, i))->id));
  return g_string_free (text, FALSE);
}
