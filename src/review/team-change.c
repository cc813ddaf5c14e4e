/* Rule 3: what happens to every team. */
#include "team-change.h"

static const char *const team_change_texts[D22_N_TEAM_CHANGES] = { "created", "dissolved", "renamed", "moved", "scope" };

const char *
d22_team_change_text (D22TeamChangeKind kind)
{
  return team_change_texts[kind];
}

/* FTE and positions of a team's own posts. */
typedef struct {
  gint64 fte, positions;
} Size;

static Size *
team_sizes_new (const D22Structure *structure)
{
  Size *sizes = g_new0 (Size, structure->teams->len + 1);

  for (guint i = 0; i < structure->posts->len; i++) {
    const D22Post *post = &g_array_index (structure->posts, D22Post, i);

    sizes[post->team].fte += post->fte.units;
    sizes[post->team].positions += post->positions;
  }
  return sizes;
}

/* Returns the id of the team's service or locality. */
static D22Id
attribute (const D22Team *team, gboolean service)
{
  return service ? team->service : team->locality;
}

/* Whether the team's parent, the same in both structures, had the same change of service (or locality). */
static gboolean
parent_changed_alike (const D22Model *model, const D22Team *from, const D22Team *to, gboolean service)
{
  const D22Team *parent_from, *parent_to;

  if (from->parent == D22_NONE || to->parent == D22_NONE)
    return FALSE;
  parent_from = d22_structure_team (&model->current, from->parent);
  parent_to = d22_structure_team (&model->proposed, to->parent);
  return attribute (parent_from, service) == attribute (from, service) &&
         attribute (parent_to, service) == attribute (to, service);
}

/* Rule 3: another service or locality that the team does not inherit from a parent with the same change. */
static gboolean
moves_by (const D22Model *model, const D22Team *from, const D22Team *to, gboolean service)
{
  gboolean own = service ? to->own_service : to->own_locality;

  if (attribute (from, service) == attribute (to, service))
    return FALSE;
  return own || !parent_changed_alike (model, from, to, service);
}

static guint32
changes_of (const D22Model *model, const D22Team *from, const D22Team *to)
{
  guint32 changes = 0;

  if (d22_pool_fold (model->pool, from->name) != d22_pool_fold (model->pool, to->name))
    changes |= 1u << D22_TEAM_RENAMED;
  if (from->parent_id != to->parent_id || moves_by (model, from, to, TRUE) || moves_by (model, from, to, FALSE))
    changes |= 1u << D22_TEAM_MOVED;
  if (from->in_scope != to->in_scope)
    changes |= 1u << D22_TEAM_SCOPE;
  return changes;
}

static D22TeamChange
compare_team (const D22Model *model, guint32 current, guint32 proposed)
{
  D22TeamChange change = { .current = current, .proposed = proposed };

  if (current == D22_NONE)
    change.changes = 1u << D22_TEAM_CREATED;
  else if (proposed == D22_NONE)
    change.changes = 1u << D22_TEAM_DISSOLVED;
  else
    change.changes =
        changes_of (model, d22_structure_team (&model->current, current), d22_structure_team (&model->proposed, proposed));
  return change;
}

static void
set_sizes (D22TeamChange *change, const Size *from, const Size *to)
{
  if (change->current != D22_NONE) {
    change->fte_from = from[change->current].fte;
    change->positions_from = from[change->current].positions;
  }
  if (change->proposed != D22_NONE) {
    change->fte_to = to[change->proposed].fte;
    change->positions_to = to[change->proposed].positions;
  }
}

GArray *
d22_team_changes_new (const D22Model *model)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (D22TeamChange));
  const GArray *current = model->current.teams, *proposed = model->proposed.teams;
  g_autofree Size *from = team_sizes_new (&model->current);
  g_autofree Size *to = team_sizes_new (&model->proposed);
  guint32 i = 0, j = 0;

  while (i < current->len || j < proposed->len) {
    int order = i == current->len    ? 1
                : j == proposed->len ? -1
                                     : d22_pool_compare (model->pool, g_array_index (current, D22Team, i).id,
                                                         g_array_index (proposed, D22Team, j).id);
    D22TeamChange change = compare_team (model, order <= 0 ? i : D22_NONE, order >= 0 ? j : D22_NONE);

    set_sizes (&change, from, to);
    g_array_append_val (changes, change);
    i += order <= 0;
    j += order >= 0;
  }
  return changes;
}
