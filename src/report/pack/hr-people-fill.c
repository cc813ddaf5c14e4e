/* Rule 5.1: people of current roles and places of proposed ones, before anyone is selected for anything. */
#include "hr-fill.h"

/* Accepted volunteers of a role and pool who are still to be taken out. */
typedef struct {
  D22Id role, pool; /* no pool: the only one in which the role is held */
  gint64 left;
} Leavers;

static D22Id
pool_of (const D22Model *model, const D22Post *post)
{
  if (post->pool != D22_ID_NONE)
    return post->pool;
  const D22Team *team = d22_structure_team (&model->current, post->team);
  switch ((D22PoolRule)model->parameters->pool) {
  case D22_POOL_TEAM:
    return team->id;
  case D22_POOL_SERVICE:
    return team->service;
  case D22_POOL_ROLE:
  default:
    return D22_ID_NONE;
  }
}

static gboolean
is_in_scope (const D22Structure *structure, guint32 post)
{
  return post == D22_NONE || d22_structure_team (structure, d22_structure_post (structure, post)->team)->in_scope;
}

/* Returns how many of @people leave as volunteers. Counts do not say of which posts: by id of the post, as far as they go.
 */
static gint64
take_leavers (GArray *leavers, D22Id role, D22Id pool, gint64 people)
{
  for (guint i = 0; i < leavers->len; i++) {
    Leavers *some = &g_array_index (leavers, Leavers, i);
    if (some->role != role || (some->pool != D22_ID_NONE && some->pool != pool))
      continue;
    gint64 taken = MIN (some->left, people);
    some->left -= taken;
    return taken;
  }
  return 0;
}

static GArray *
leavers_new (const D22Model *model)
{
  GArray *leavers = g_array_new (FALSE, FALSE, sizeof (Leavers));
  for (guint i = 0; i < model->volunteers->len; i++) {
    const D22VolunteersRow *row = &g_array_index (model->volunteers, D22VolunteersRow, i);
    Leavers some = { row->role_id, row->pool, row->accepted };
    if (row->accepted > 0)
      g_array_append_val (leavers, some);
  }
  return leavers;
}

/* Counts the people of the current posts, each post's into @present. */
static void
count_people (D22HrFill *fill, gint64 *present)
{
  const D22Structure *current = &fill->model->current, *proposed = &fill->model->proposed;
  g_autoptr (GArray) leavers = leavers_new (fill->model);
  for (guint32 i = 0; i < current->posts->len; i++) {
    const D22Post *post = d22_structure_post (current, i);
    guint32 after = d22_structure_find_post (proposed, fill->model->pool, post->id), place = fill->current[post->role];
    if (!is_in_scope (current, i) || !is_in_scope (proposed, after))
      continue;
    D22Id role = d22_structure_role (current, post->role)->id;
    gint64 leaving = take_leavers (leavers, role, pool_of (fill->model, post), post->headcount);
    present[i] = post->headcount - leaving;
    fill->view->n_volunteers += leaving;
    if (place != D22_NONE)
      g_array_index (fill->view->current, D22HrRole, place).count += present[i];
  }
}

/* Job shares stay: more people than positions keep their places where the post stays and its FTE is not cut. */
static gint64
places_of (const D22HrFill *fill, const D22Post *post, guint32 before, const gint64 *present)
{
  if (before == D22_NONE || d22_structure_post (&fill->model->current, before)->fte.units > post->fte.units)
    return post->positions;
  return MAX (post->positions, present[before]);
}

static void
count_places (D22HrFill *fill, const gint64 *present)
{
  const D22Structure *current = &fill->model->current, *proposed = &fill->model->proposed;
  for (guint32 i = 0; i < proposed->posts->len; i++) {
    const D22Post *post = d22_structure_post (proposed, i);
    guint32 before = d22_structure_find_post (current, fill->model->pool, post->id), place = fill->proposed[post->role];
    if (place == D22_NONE || !post->funded || !is_in_scope (proposed, i) || !is_in_scope (current, before))
      continue;
    g_array_index (fill->view->proposed, D22HrRole, place).count += places_of (fill, post, before, present);
  }
}

void
d22_hr_fill_people (D22HrFill *fill)
{
  g_autofree gint64 *present = g_new0 (gint64, fill->model->current.posts->len + 1);
  count_people (fill, present);
  count_places (fill, present);
}
