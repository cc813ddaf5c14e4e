#include "post-view.h"

#include <string.h>

gboolean
d22_post_view (const D22Model *model, const D22Structure *structure, guint32 index, PostView *view)
{
  if (index == D22_NONE)
    return FALSE;
  const D22Post *post = d22_structure_post (structure, index);
  const D22Role *role = d22_structure_role (structure, post->role);
  const D22Team *team = d22_structure_team (structure, post->team);
  *view = (PostView){
    .post_id = d22_model_text (model, post->id),
    .role_id = d22_model_text (model, role->id),
    .title = d22_model_text (model, role->title),
    .team_id = d22_model_text (model, team->id),
    .team = d22_model_text (model, team->name),
    .locality = d22_model_text (model, team->locality),
    .reports_to = d22_model_text (model, post->reports_to),
    .grade = d22_model_text (model, role->grade_text),
    .service = team->service,
    .fte = post->fte,
    .positions = post->positions,
  };
  return TRUE;
}

gboolean
d22_team_view (const D22Model *model, const D22Structure *structure, guint32 index, TeamView *view)
{
  if (index == D22_NONE)
    return FALSE;
  const D22Team *team = d22_structure_team (structure, index);
  const D22Team *parent = team->parent != D22_NONE ? d22_structure_team (structure, team->parent) : NULL;
  *view = (TeamView){
    .team_id = d22_model_text (model, team->id),
    .name = d22_model_text (model, team->name),
    .parent_id = d22_model_text (model, team->parent_id),
    .parent = parent != NULL ? d22_model_text (model, parent->name) : "",
    .locality = d22_model_text (model, team->locality),
    .service = team->service,
    .in_scope = team->in_scope,
  };
  return TRUE;
}

PostSides
d22_post_sides (const D22Model *model, const D22PostChange *change)
{
  PostSides sides = { 0 };
  sides.was = d22_post_view (model, &model->current, change->current, &sides.from);
  sides.is = d22_post_view (model, &model->proposed, change->proposed, &sides.to);
  return sides;
}

TeamSides
d22_team_sides (const D22Model *model, const D22TeamChange *change)
{
  TeamSides sides = { 0 };
  sides.was = d22_team_view (model, &model->current, change->current, &sides.from);
  sides.is = d22_team_view (model, &model->proposed, change->proposed, &sides.to);
  return sides;
}

const PostView *
d22_post_last (const PostSides *sides)
{
  return sides->is ? &sides->to : &sides->from;
}

const TeamView *
d22_team_last (const TeamSides *sides)
{
  return sides->is ? &sides->to : &sides->from;
}

gboolean
d22_post_is_shown (const D22Show *show, const D22PostChange *change, const PostSides *sides)
{
  if (change->change == D22_CHANGE_KEPT && !show->all)
    return FALSE;
  return (sides->was && d22_words_shown (show, sides->from.service)) ||
         (sides->is && d22_words_shown (show, sides->to.service));
}

gboolean
d22_team_is_shown (const D22Show *show, const D22TeamChange *change, const TeamSides *sides)
{
  if (change->changes == 0 && !show->all)
    return FALSE;
  return (sides->was && d22_words_shown (show, sides->from.service)) ||
         (sides->is && d22_words_shown (show, sides->to.service));
}

/* Names that read alike are told apart by their ids. */
static void
append_named (GString *out, const char *label, const char *ids[2], const char *names[2])
{
  if (strcmp (names[0], names[1]) != 0)
    g_string_append_printf (out, "%s: %s -> %s", label, names[0], names[1]);
  else
    g_string_append_printf (out, "%s: %s (%s) -> %s (%s)", label, names[0], ids[0], names[1], ids[1]);
}

static void
append_texts (GString *out, const char *label, const char *from, const char *to)
{
  g_string_append_printf (out, "%s: %s -> %s", label, *from != '\0' ? from : "none", *to != '\0' ? to : "none");
}

static void
append_fte (GString *out, D22Fte from, D22Fte to)
{
  g_autofree char *was = d22_fte_text (from);
  g_autofree char *is = d22_fte_text (to);
  g_string_append_printf (out, "FTE: %s -> %s", was, is);
}

static void
append_field (const D22Model *model, GString *out, D22Field field, const PostSides *sides)
{
  const PostView *a = &sides->from, *b = &sides->to;
  switch (field) {
  case D22_FIELD_ROLE:
    append_named (out, "role", (const char *[]){ a->role_id, b->role_id }, (const char *[]){ a->title, b->title });
    break;
  case D22_FIELD_TEAM:
    append_named (out, "team", (const char *[]){ a->team_id, b->team_id }, (const char *[]){ a->team, b->team });
    break;
  case D22_FIELD_SERVICE:
    append_texts (out, "service", d22_model_text (model, a->service), d22_model_text (model, b->service));
    break;
  case D22_FIELD_LOCALITY:
    append_texts (out, "locality", a->locality, b->locality);
    break;
  case D22_FIELD_REPORTS_TO:
    append_texts (out, "line manager", a->reports_to, b->reports_to);
    break;
  case D22_FIELD_FTE:
    append_fte (out, a->fte, b->fte);
    break;
  case D22_FIELD_POSITIONS:
    g_string_append_printf (out, "positions: %d -> %d", a->positions, b->positions);
    break;
  case D22_FIELD_GRADE:
    append_texts (out, "grade", a->grade, b->grade);
    break;
  case D22_N_FIELDS:
  default:
    break;
  }
}

char *
d22_post_differences (const D22Model *model, const D22PostChange *change, const PostSides *sides)
{
  GString *out = g_string_new (NULL);
  for (D22Field field = D22_FIELD_ROLE; field < D22_N_FIELDS; field++) {
    if ((change->fields & (1u << field)) == 0)
      continue;
    g_string_append (out, out->len > 0 ? "; " : "");
    append_field (model, out, field, sides);
  }
  return g_string_free (out, FALSE);
}

char *
d22_team_changes (const D22TeamChange *change, const char *between)
{
  GString *out = g_string_new (NULL);
  for (D22TeamChangeKind kind = D22_TEAM_CREATED; kind < D22_N_TEAM_CHANGES; kind++) {
    if ((change->changes & (1u << kind)) != 0)
      d22_words_join (out, between, d22_team_change_text (kind));
  }
  if (out->len == 0)
    g_string_append (out, "unchanged");
  return g_string_free (out, FALSE);
}
