/* Rules 2.1-2.4: what happens to every post, and how every service closes. */
#include "d22/diff.h"

#include "team-change.h"

static const char *const change_texts[D22_N_CHANGES] = { "kept", "line-manager-only", "moved", "amended", "deleted", "new" };

static const char *const field_texts[D22_N_FIELDS] = { "role",       "team", "service",   "locality",
                                                       "reports-to", "fte",  "positions", "grade" };

const char *
d22_change_text (D22Change change)
{
  return change_texts[change];
}

const char *
d22_field_text (D22Field field)
{
  return field_texts[field];
}

/* One post on one side, with what it gets from its team and role. */
typedef struct {
  const D22Post *post;
  const D22Team *team;
  const D22Role *role;
  guint service; /* index into D22Diff.services */
} Side;

/* What the walk over both structures needs at hand. */
typedef struct {
  const D22Model *model;
  D22Diff *diff;
  guint *current_service, *proposed_service; /* by team: index into D22Diff.services */
  GArray *deleted, *added;                   /* of Amount: one an affected post */
} Walk;

/* FTE and positions of one deleted or new post, before they are added up by service and role. */
typedef struct {
  guint service;
  D22RoleAmount amount;
} Amount;

static int
compare_amounts (gconstpointer a, gconstpointer b)
{
  const Amount *x = a, *y = b;

  if (x->service != y->service)
    return x->service < y->service ? -1 : 1;
  return (x->amount.role > y->amount.role) - (x->amount.role < y->amount.role);
}

static guint32
field_bit (D22Field field, gboolean differs)
{
  return differs ? 1u << field : 0;
}

/* Rule 2.1: the fields that differ. Ids and folded texts are interned, so that comparing them is comparing integers. */
static guint32
differing_fields (const Side *from, const Side *to)
{
  return field_bit (D22_FIELD_ROLE, from->role->id != to->role->id) |
         field_bit (D22_FIELD_TEAM, from->team->id != to->team->id) |
         field_bit (D22_FIELD_SERVICE, from->team->service != to->team->service) |
         field_bit (D22_FIELD_LOCALITY, from->team->locality != to->team->locality) |
         field_bit (D22_FIELD_REPORTS_TO, from->post->reports_to != to->post->reports_to) |
         field_bit (D22_FIELD_FTE, from->post->fte.units != to->post->fte.units) |
         field_bit (D22_FIELD_POSITIONS, from->post->positions != to->post->positions) |
         field_bit (D22_FIELD_GRADE, from->role->grade_text != to->role->grade_text);
}

/* Rule 2.1: the change that a set of differing fields amounts to. */
static D22Change
change_of_fields (guint32 fields)
{
  const guint32 amending = 1u << D22_FIELD_ROLE | 1u << D22_FIELD_FTE | 1u << D22_FIELD_POSITIONS | 1u << D22_FIELD_GRADE;

  if (fields == 0)
    return D22_CHANGE_KEPT;
  if ((fields & amending) != 0)
    return D22_CHANGE_AMENDED;
  if (fields == 1u << D22_FIELD_REPORTS_TO)
    return D22_CHANGE_LINE_MANAGER_ONLY;
  return D22_CHANGE_MOVED;
}

static void
add_difference (D22Flow *flow, gint64 from, gint64 to)
{
  if (to > from)
    flow->increased += to - from;
  else
    flow->reduced += from - to;
}

/* Adds one post to a flow that it stays in (@from and @to of one service, or of the whole). */
static void
flow_stays (D22Flow *flow, gint64 from, gint64 to)
{
  flow->from += from;
  flow->to += to;
  add_difference (flow, from, to);
}

static void
flow_leaves (D22Flow *flow, gint64 from)
{
  flow->from += from;
  flow->moved_out += from;
}

static void
flow_arrives (D22Flow *flow, gint64 to)
{
  flow->to += to;
  flow->moved_in += to;
}

static D22ServiceDiff *
service_at (const D22Diff *diff, guint index)
{
  return &g_array_index (diff->services, D22ServiceDiff, index);
}

/* Rule 2.3 for a post that both structures have. */
static void
count_survivor (Walk *walk, const Side *from, const Side *to)
{
  D22Diff *diff = walk->diff;
  D22ServiceDiff *source = service_at (diff, from->service), *target = service_at (diff, to->service);

  flow_stays (&diff->fte, from->post->fte.units, to->post->fte.units);
  flow_stays (&diff->positions, from->post->positions, to->post->positions);
  if (source == target) {
    flow_stays (&source->fte, from->post->fte.units, to->post->fte.units);
    flow_stays (&source->positions, from->post->positions, to->post->positions);
    return;
  }
  flow_leaves (&source->fte, from->post->fte.units);
  flow_leaves (&source->positions, from->post->positions);
  flow_arrives (&target->fte, to->post->fte.units);
  flow_arrives (&target->positions, to->post->positions);
}

/* Rule 2.3 for a post that only the current structure has. */
static void
count_deleted (Walk *walk, const Side *from)
{
  D22Flow *fte[] = { &walk->diff->fte, &service_at (walk->diff, from->service)->fte };
  D22Flow *positions[] = { &walk->diff->positions, &service_at (walk->diff, from->service)->positions };
  Amount amount = { from->service, { from->post->role, from->post->fte.units, from->post->positions } };

  for (guint i = 0; i < G_N_ELEMENTS (fte); i++) {
    fte[i]->from += from->post->fte.units;
    fte[i]->deleted += from->post->fte.units;
    positions[i]->from += from->post->positions;
    positions[i]->deleted += from->post->positions;
  }
  g_array_append_val (walk->deleted, amount);
}

/* Rule 2.3 for a post that only the proposed structure has. */
static void
count_added (Walk *walk, const Side *to)
{
  D22Flow *fte[] = { &walk->diff->fte, &service_at (walk->diff, to->service)->fte };
  D22Flow *positions[] = { &walk->diff->positions, &service_at (walk->diff, to->service)->positions };
  Amount amount = { to->service, { to->post->role, to->post->fte.units, to->post->positions } };

  for (guint i = 0; i < G_N_ELEMENTS (fte); i++) {
    fte[i]->to += to->post->fte.units;
    fte[i]->added += to->post->fte.units;
    positions[i]->to += to->post->positions;
    positions[i]->added += to->post->positions;
  }
  g_array_append_val (walk->added, amount);
}

static Side
side_of (const D22Structure *structure, const guint *team_service, guint32 index)
{
  const D22Post *post = d22_structure_post (structure, index);

  return (Side){ post, d22_structure_team (structure, post->team), d22_structure_role (structure, post->role),
                 team_service[post->team] };
}

static void
visit_post (Walk *walk, guint32 current, guint32 proposed)
{
  D22PostChange change = { current, proposed, D22_CHANGE_NEW, 0 };
  Side from = { 0 }, to = { 0 };

  if (current != D22_NONE)
    from = side_of (&walk->model->current, walk->current_service, current);
  if (proposed != D22_NONE)
    to = side_of (&walk->model->proposed, walk->proposed_service, proposed);
  if (proposed == D22_NONE) {
    change.change = D22_CHANGE_DELETED;
    count_deleted (walk, &from);
  } else if (current == D22_NONE) {
    count_added (walk, &to);
  } else {
    change.fields = differing_fields (&from, &to);
    change.change = change_of_fields (change.fields);
    count_survivor (walk, &from, &to);
  }
  walk->diff->n_posts[change.change]++;
  g_array_append_val (walk->diff->posts, change);
}

/* Both structures are sorted by id, so that matching them is one merge. */
static void
visit_posts (Walk *walk)
{
  const GArray *current = walk->model->current.posts, *proposed = walk->model->proposed.posts;
  guint32 i = 0, j = 0;

  while (i < current->len || j < proposed->len) {
    D22Id from = i < current->len ? g_array_index (current, D22Post, i).id : D22_ID_NONE;
    D22Id to = j < proposed->len ? g_array_index (proposed, D22Post, j).id : D22_ID_NONE;
    int order = from == to            ? 0
                : from == D22_ID_NONE ? 1
                : to == D22_ID_NONE   ? -1
                                      : d22_pool_compare (walk->model->pool, from, to);

    visit_post (walk, order <= 0 ? i : D22_NONE, order >= 0 ? j : D22_NONE);
    i += order <= 0;
    j += order >= 0;
  }
}

/* Rule 2.4: adds up the posts of each service and role. */
static void
collect_amounts (D22Diff *diff, GArray *amounts, gboolean deleted)
{
  g_array_sort (amounts, compare_amounts);
  for (guint i = 0; i < amounts->len; i++) {
    const Amount *one = &g_array_index (amounts, Amount, i);
    D22ServiceDiff *service = service_at (diff, one->service);
    GArray *list = deleted ? service->deleted : service->added;
    D22RoleAmount *last = list->len > 0 ? &g_array_index (list, D22RoleAmount, list->len - 1) : NULL;

    if (last != NULL && last->role == one->amount.role) {
      last->fte += one->amount.fte;
      last->positions += one->amount.positions;
    } else {
      g_array_append_val (list, one->amount);
    }
  }
}

static void
service_clear (gpointer data)
{
  D22ServiceDiff *service = data;

  g_clear_pointer (&service->deleted, g_array_unref);
  g_clear_pointer (&service->added, g_array_unref);
  g_clear_pointer (&service->teams_moved, g_array_unref);
}

static void
add_service (GHashTable *seen, GArray *services, D22Id service)
{
  D22ServiceDiff row = { .service = service };

  if (!g_hash_table_add (seen, GUINT_TO_POINTER (service)))
    return;
  row.deleted = g_array_new (FALSE, FALSE, sizeof (D22RoleAmount));
  row.added = g_array_new (FALSE, FALSE, sizeof (D22RoleAmount));
  row.teams_moved = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (services, row);
}

static int
compare_services (gconstpointer a, gconstpointer b, gpointer pool)
{
  return d22_pool_compare (pool, ((const D22ServiceDiff *)a)->service, ((const D22ServiceDiff *)b)->service);
}

static void
add_team_services (GHashTable *seen, GArray *services, const D22Structure *structure)
{
  for (guint i = 0; i < structure->teams->len; i++)
    add_service (seen, services, g_array_index (structure->teams, D22Team, i).service);
}

/* Returns: (transfer full): every service of either structure; the place of posts without one first. */
static GArray *
services_new (const D22Model *model)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *services = g_array_new (FALSE, TRUE, sizeof (D22ServiceDiff));

  g_array_set_clear_func (services, service_clear);
  add_team_services (seen, services, &model->current);
  add_team_services (seen, services, &model->proposed);
  g_array_sort_with_data (services, compare_services, model->pool);
  return services;
}

/* Returns: (transfer full): for each team of @structure the index of its service in @services. */
static guint *
team_services_new (const D22Structure *structure, const GArray *services)
{
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);
  guint *result = g_new0 (guint, structure->teams->len + 1);

  for (guint i = 0; i < services->len; i++)
    g_hash_table_insert (index, GUINT_TO_POINTER (g_array_index (services, D22ServiceDiff, i).service),
                         GUINT_TO_POINTER (i));
  for (guint i = 0; i < structure->teams->len; i++) {
    D22Id service = g_array_index (structure->teams, D22Team, i).service;

    result[i] = GPOINTER_TO_UINT (g_hash_table_lookup (index, GUINT_TO_POINTER (service)));
  }
  return result;
}

/* Rule 2.4: a team is listed under the service that receives it. */
static void
list_moved_teams (const Walk *walk)
{
  for (guint32 i = 0; i < walk->diff->teams->len; i++) {
    const D22TeamChange *team = &g_array_index (walk->diff->teams, D22TeamChange, i);

    if ((team->changes & 1u << D22_TEAM_MOVED) != 0)
      g_array_append_val (service_at (walk->diff, walk->proposed_service[team->proposed])->teams_moved, i);
  }
}

/* A group without a service is shown only where something is in it. */
static void
drop_empty_nameless (D22Diff *diff)
{
  const D22ServiceDiff *first = diff->services->len > 0 ? service_at (diff, 0) : NULL;

  if (first == NULL || first->service != D22_ID_NONE || first->teams_moved->len > 0)
    return;
  if (first->positions.from == 0 && first->positions.to == 0 && first->fte.from == 0 && first->fte.to == 0)
    g_array_remove_index (diff->services, 0);
}

D22Diff *
d22_diff_new (const D22Model *model)
{
  D22Diff *diff = g_new0 (D22Diff, 1);
  guint n_posts = MAX (model->current.posts->len, model->proposed.posts->len);
  g_autoptr (GArray) deleted = g_array_new (FALSE, FALSE, sizeof (Amount));
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Amount));

  diff->posts = g_array_sized_new (FALSE, FALSE, sizeof (D22PostChange), n_posts);
  diff->services = services_new (model);
  g_autofree guint *current_service = team_services_new (&model->current, diff->services);
  g_autofree guint *proposed_service = team_services_new (&model->proposed, diff->services);
  Walk walk = { model, diff, current_service, proposed_service, deleted, added };
  visit_posts (&walk);
  collect_amounts (diff, deleted, TRUE);
  collect_amounts (diff, added, FALSE);
  diff->teams = d22_team_changes_new (model);
  list_moved_teams (&walk);
  drop_empty_nameless (diff);
  return diff;
}

void
d22_diff_free (D22Diff *diff)
{
  if (diff == NULL)
    return;
  g_clear_pointer (&diff->posts, g_array_unref);
  g_clear_pointer (&diff->teams, g_array_unref);
  g_clear_pointer (&diff->services, g_array_unref);
  g_free (diff);
}

gboolean
d22_flow_closes (const D22Flow *flow)
{
  return flow->from + flow->added - flow->deleted + flow->increased - flow->reduced + flow->moved_in - flow->moved_out ==
         flow->to;
}

static void
set_fte (D22Figures *figures, const char *measure, D22Id scope, gint64 units)
{
  d22_figures_set (figures, measure, scope, (D22Decimal){ units * (D22_DECIMAL_ONE / D22_FTE_ONE) });
}

static void
set_count (D22Figures *figures, const char *measure, D22Id scope, gint64 count)
{
  d22_figures_set (figures, measure, scope, (D22Decimal){ count * D22_DECIMAL_ONE });
}

static void
set_flow_figures (D22Figures *figures, D22Id scope, const D22Flow *fte, const D22Flow *positions)
{
  set_fte (figures, "fte.current", scope, fte->from);
  set_fte (figures, "fte.proposed", scope, fte->to);
  set_fte (figures, "fte.deleted", scope, fte->deleted);
  set_fte (figures, "fte.new", scope, fte->added);
  set_fte (figures, "fte.reduced", scope, fte->reduced);
  set_fte (figures, "fte.increased", scope, fte->increased);
  set_count (figures, "posts.deleted", scope, positions->deleted);
  set_count (figures, "posts.new", scope, positions->added);
}

void
d22_diff_figures (const D22Diff *diff, D22Figures *figures)
{
  gint64 moved = 0;

  for (guint i = 0; i < diff->services->len; i++) {
    const D22ServiceDiff *service = service_at (diff, i);

    moved += service->teams_moved->len;
    if (service->service == D22_ID_NONE)
      continue; /* a scope of none is "all" */
    set_flow_figures (figures, service->service, &service->fte, &service->positions);
    set_count (figures, "teams.moved", service->service, service->teams_moved->len);
  }
  set_flow_figures (figures, D22_ID_NONE, &diff->fte, &diff->positions);
  set_count (figures, "teams.moved", D22_ID_NONE, moved);
}
