#include "role-view.h"

const D22Class d22_role_classes_current[6] = {
  D22_CLASS_UNCHANGED, D22_CLASS_NATURAL_SUCCESSOR, D22_CLASS_CHANGED,
  D22_CLASS_DELETED,   D22_CLASS_NOT_ASSESSED,      D22_CLASS_OUT_OF_SCOPE,
};
const D22Class d22_role_classes_proposed[6] = {
  D22_CLASS_UNCHANGED, D22_CLASS_NATURAL_SUCCESSOR, D22_CLASS_CHANGED,
  D22_CLASS_NEW,       D22_CLASS_NOT_ASSESSED,      D22_CLASS_OUT_OF_SCOPE,
};

const char *
d22_role_title (const D22Model *model, const D22Structure *structure, guint32 role)
{
  return d22_model_text (model, d22_structure_role (structure, role)->title);
}

const char *
d22_role_id (const D22Model *model, const D22Structure *structure, guint32 role)
{
  return d22_model_text (model, d22_structure_role (structure, role)->id);
}

char *
d22_role_titles (const D22Model *model, const D22Structure *structure, const GArray *roles, const char *between)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < roles->len; i++)
    d22_words_join (out, between, d22_role_title (model, structure, g_array_index (roles, guint32, i)));
  return g_string_free (out, FALSE);
}

char *
d22_role_ids (const D22Model *model, const D22Structure *structure, const GArray *roles, const char *between)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < roles->len; i++)
    d22_words_join (out, between, d22_role_id (model, structure, g_array_index (roles, guint32, i)));
  return g_string_free (out, FALSE);
}

const D22RolePair *
d22_role_best (const D22Review *review, const D22CurrentRole *role)
{
  return role->best >= 0 ? g_ptr_array_index (review->pairs, (guint)role->best) : NULL;
}

gboolean
d22_role_pair_has_coverages (const D22RolePair *pair)
{
  gboolean current = FALSE, proposed = FALSE;
  for (guint i = 0; i < D22_N_SECTIONS; i++) {
    current |= pair->sections[i].present && pair->sections[i].has_current;
    proposed |= pair->sections[i].present && pair->sections[i].has_proposed;
  }
  return current && proposed;
}

const char *
d22_role_flag (guint index)
{
  static const char *const flags[D22_ROLE_N_FLAGS] = { "marginal", "no-profile", "grade-missing", "gate-overridden",
                                                       "retitled" };
  return flags[index];
}

static guint8 *
roles_of_service (const D22Structure *structure, const D22Show *show)
{
  guint8 *has = g_new0 (guint8, structure->roles->len + 1);
  for (guint i = 0; i < structure->posts->len; i++) {
    const D22Post *post = d22_structure_post (structure, i);
    if (d22_words_shown (show, d22_structure_team (structure, post->team)->service))
      has[post->role] = 1;
  }
  return has;
}

void
d22_role_filter_init (RoleFilter *filter, const D22Model *model, const D22Show *show)
{
  filter->current = roles_of_service (&model->current, show);
  filter->proposed = roles_of_service (&model->proposed, show);
}

void
d22_role_filter_clear (RoleFilter *filter)
{
  g_free (filter->current);
  g_free (filter->proposed);
}
