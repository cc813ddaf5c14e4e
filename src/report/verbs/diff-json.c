#include "post-view.h"

/* In 1/10,000 FTE or in positions. */
typedef enum { UNIT_FTE, UNIT_POSITIONS } Unit;

static void
add_amount (D22Json *json, const char *key, gint64 amount, Unit unit)
{
  if (unit == UNIT_FTE)
    d22_json_fte (json, key, (D22Fte){ amount });
  else
    d22_json_count (json, key, amount);
}

/* One side of the closing equation of rule 2.3; nothing moves in or out of the whole. */
static void
add_flow (D22Json *json, const D22Flow *flow, Unit unit, gboolean whole)
{
  d22_json_begin_object (json, unit == UNIT_FTE ? "fte" : "positions", TRUE);
  add_amount (json, "from", flow->from, unit);
  add_amount (json, "to", flow->to, unit);
  add_amount (json, "deleted", flow->deleted, unit);
  add_amount (json, "new", flow->added, unit);
  add_amount (json, "increased", flow->increased, unit);
  add_amount (json, "reduced", flow->reduced, unit);
  if (!whole) {
    add_amount (json, "moved_in", flow->moved_in, unit);
    add_amount (json, "moved_out", flow->moved_out, unit);
  }
  d22_json_end_object (json);
}

static void
add_totals (D22Json *json, const D22Diff *diff)
{
  d22_json_begin_object (json, "totals", FALSE);
  add_flow (json, &diff->fte, UNIT_FTE, TRUE);
  add_flow (json, &diff->positions, UNIT_POSITIONS, TRUE);
  d22_json_begin_object (json, "posts", TRUE);
  for (D22Change change = D22_CHANGE_KEPT; change < D22_N_CHANGES; change++)
    d22_json_count (json, d22_change_text (change), (gint64)diff->n_posts[change]);
  d22_json_end_object (json);
  d22_json_end_object (json);
}

static void
add_amounts (D22Json *json, const char *key, const D22Model *model, const D22Structure *structure, const GArray *amounts)
{
  d22_json_begin_list (json, key, FALSE);
  for (guint i = 0; i < amounts->len; i++) {
    const D22RoleAmount *amount = &g_array_index (amounts, D22RoleAmount, i);
    const D22Role *role = d22_structure_role (structure, amount->role);
    d22_json_begin_object (json, NULL, TRUE);
    d22_json_text (json, "role_id", d22_model_text (model, role->id));
    d22_json_text (json, "title", d22_model_text (model, role->title));
    add_amount (json, "fte", amount->fte, UNIT_FTE);
    add_amount (json, "positions", amount->positions, UNIT_POSITIONS);
    d22_json_end_object (json);
  }
  d22_json_end_list (json);
}

static void
add_service (D22Json *json, const D22Model *model, const D22Diff *diff, const D22ServiceDiff *service)
{
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "service", d22_model_text (model, service->service));
  add_flow (json, &service->fte, UNIT_FTE, FALSE);
  add_flow (json, &service->positions, UNIT_POSITIONS, FALSE);
  add_amounts (json, "deleted", model, &model->current, service->deleted);
  add_amounts (json, "new", model, &model->proposed, service->added);
  d22_json_begin_list (json, "teams_moved", TRUE);
  for (guint i = 0; i < service->teams_moved->len; i++) {
    guint32 index = g_array_index (service->teams_moved, guint32, i);
    TeamSides sides = d22_team_sides (model, &g_array_index (diff->teams, D22TeamChange, index));
    d22_json_text (json, NULL, d22_team_last (&sides)->team_id);
  }
  d22_json_end_list (json);
  /* rule 2.5: not computed by this version */
  d22_json_null (json, "layers");
  d22_json_null (json, "mean_span");
  d22_json_null (json, "frontline_fte");
  d22_json_end_object (json);
}

static void
add_team_side (D22Json *json, const char *key, const D22Model *model, const TeamView *view, const gint64 amounts[2])
{
  if (view == NULL) {
    d22_json_null (json, key);
    return;
  }
  d22_json_begin_object (json, key, TRUE);
  d22_json_text (json, "name", view->name);
  d22_json_text (json, "parent_id", view->parent_id);
  d22_json_text (json, "service", d22_model_text (model, view->service));
  d22_json_text (json, "locality", view->locality);
  d22_json_boolean (json, "in_scope", view->in_scope);
  add_amount (json, "fte", amounts[UNIT_FTE], UNIT_FTE);
  add_amount (json, "positions", amounts[UNIT_POSITIONS], UNIT_POSITIONS);
  d22_json_end_object (json);
}

static void
add_team (D22Json *json, const D22Model *model, const D22TeamChange *change, const TeamSides *sides)
{
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "team_id", d22_team_last (sides)->team_id);
  d22_json_begin_list (json, "changes", TRUE);
  for (D22TeamChangeKind kind = D22_TEAM_CREATED; kind < D22_N_TEAM_CHANGES; kind++) {
    if ((change->changes & (1u << kind)) != 0)
      d22_json_text (json, NULL, d22_team_change_text (kind));
  }
  if (change->changes == 0)
    d22_json_text (json, NULL, "unchanged");
  d22_json_end_list (json);
  add_team_side (json, "from", model, sides->was ? &sides->from : NULL,
                 (const gint64[]){ change->fte_from, change->positions_from });
  add_team_side (json, "to", model, sides->is ? &sides->to : NULL, (const gint64[]){ change->fte_to, change->positions_to });
  d22_json_end_object (json);
}

static void
add_post_side (D22Json *json, const char *key, const D22Model *model, const PostView *view)
{
  if (view == NULL) {
    d22_json_null (json, key);
    return;
  }
  d22_json_begin_object (json, key, TRUE);
  d22_json_text (json, "role_id", view->role_id);
  d22_json_text (json, "team_id", view->team_id);
  d22_json_text (json, "service", d22_model_text (model, view->service));
  d22_json_text (json, "locality", view->locality);
  d22_json_text (json, "reports_to", view->reports_to);
  d22_json_fte (json, "fte", view->fte);
  d22_json_count (json, "positions", view->positions);
  d22_json_text (json, "grade", view->grade);
  d22_json_end_object (json);
}

static void
add_post (D22Json *json, const D22Model *model, const D22PostChange *change, const PostSides *sides)
{
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "post_id", d22_post_last (sides)->post_id);
  d22_json_text (json, "change", d22_change_text (change->change));
  d22_json_begin_list (json, "fields", TRUE);
  for (D22Field field = D22_FIELD_ROLE; field < D22_N_FIELDS; field++) {
    if ((change->fields & (1u << field)) != 0)
      d22_json_text (json, NULL, d22_field_text (field));
  }
  d22_json_end_list (json);
  add_post_side (json, "from", model, sides->was ? &sides->from : NULL);
  add_post_side (json, "to", model, sides->is ? &sides->to : NULL);
  d22_json_end_object (json);
}

static void
add_lists (D22Json *json, const D22Model *model, const D22Diff *diff, const D22Show *show)
{
  d22_json_begin_list (json, "teams", FALSE);
  for (guint i = 0; i < diff->teams->len; i++) {
    const D22TeamChange *change = &g_array_index (diff->teams, D22TeamChange, i);
    TeamSides sides = d22_team_sides (model, change);
    if (d22_team_is_shown (show, change, &sides))
      add_team (json, model, change, &sides);
  }
  d22_json_end_list (json);
  d22_json_begin_list (json, "posts", FALSE);
  for (guint i = 0; i < diff->posts->len; i++) {
    const D22PostChange *change = &g_array_index (diff->posts, D22PostChange, i);
    PostSides sides = d22_post_sides (model, change);
    if (d22_post_is_shown (show, change, &sides))
      add_post (json, model, change, &sides);
  }
  d22_json_end_list (json);
}

char *
d22_diff_json (const D22Model *model, const D22Diff *diff, const D22Show *show)
{
  g_autoptr (D22Json) json = d22_json_new ();
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "model", d22_model_text (model, model->parameters->id));
  d22_json_text (json, "current", model->current.name);
  d22_json_text (json, "proposed", model->proposed.name);
  add_totals (json, diff);
  d22_json_begin_list (json, "services", FALSE);
  for (guint i = 0; i < diff->services->len; i++) {
    const D22ServiceDiff *service = &g_array_index (diff->services, D22ServiceDiff, i);
    if (d22_words_shown (show, service->service))
      add_service (json, model, diff, service);
  }
  d22_json_end_list (json);
  add_lists (json, model, diff, show);
  d22_json_end_object (json);
  return d22_json_finish (json);
}
