#include "public-fill.h"

/* Names of roles: the title, with the grade where another role of the structure has the same title. Returns: (transfer
 * container). */
static const char **
name_roles (D22PublicFill *fill, const D22Structure *structure)
{
  const char **names = g_new0 (const char *, structure->roles->len + 1);
  g_autoptr (GHashTable) titles = g_hash_table_new (NULL, NULL); /* title -> how many */
  for (guint32 i = 0; i < structure->roles->len; i++) {
    gpointer title = GUINT_TO_POINTER (d22_structure_role (structure, i)->title);
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (titles, title));
    g_hash_table_insert (titles, title, GUINT_TO_POINTER (n + 1));
  }
  for (guint32 i = 0; i < structure->roles->len; i++) {
    const D22Role *role = d22_structure_role (structure, i);
    const char *title = d22_model_text (fill->model, role->title), *grade = d22_model_text (fill->model, role->grade_text);
    gboolean shared = GPOINTER_TO_UINT (g_hash_table_lookup (titles, GUINT_TO_POINTER (role->title))) > 1;
    g_autofree char *longer = shared && *grade != '\0' ? g_strdup_printf ("%s (grade %s)", title, grade) : NULL;
    names[i] = d22_public_view_keep (fill->view, longer != NULL ? longer : title);
  }
  return names;
}

static void
init_side (D22PublicFill *fill, D22PublicFillSide *side, const D22Structure *structure)
{
  side->structure = structure;
  side->roles = name_roles (fill, structure);
  side->changes = g_new0 (guint32, structure->posts->len + 1);
  side->team_changes = g_new0 (guint32, structure->teams->len + 1);
}

void
d22_public_fill_init (D22PublicFill *fill)
{
  init_side (fill, &fill->current, &fill->model->current);
  init_side (fill, &fill->proposed, &fill->model->proposed);
  for (guint32 i = 0; i < fill->diff->posts->len; i++) {
    const D22PostChange *change = &g_array_index (fill->diff->posts, D22PostChange, i);
    if (change->current != D22_NONE)
      fill->current.changes[change->current] = i;
    if (change->proposed != D22_NONE)
      fill->proposed.changes[change->proposed] = i;
  }
  for (guint32 i = 0; i < fill->diff->teams->len; i++) {
    const D22TeamChange *change = &g_array_index (fill->diff->teams, D22TeamChange, i);
    if (change->current != D22_NONE)
      fill->current.team_changes[change->current] = i;
    if (change->proposed != D22_NONE)
      fill->proposed.team_changes[change->proposed] = i;
  }
}

void
d22_public_fill_clear (D22PublicFill *fill)
{
  D22PublicFillSide *const sides[] = { &fill->current, &fill->proposed };
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++) {
    g_free (sides[i]->roles);
    g_free (sides[i]->changes);
    g_free (sides[i]->team_changes);
  }
}

const char *
d22_public_fill_text (D22PublicFill *fill, D22Id id)
{
  return d22_public_view_keep (fill->view, d22_model_text (fill->model, id));
}

const char *
d22_public_fill_service (D22PublicFill *fill, const D22PublicFillSide *side, guint32 team)
{
  return d22_public_fill_text (fill, d22_structure_team (side->structure, team)->service);
}

const char *
d22_public_fill_grade (D22PublicFill *fill, const D22PublicFillSide *side, guint32 role)
{
  return d22_public_fill_text (fill, d22_structure_role (side->structure, role)->grade_text);
}

/* Returns: (nullable): the row of changes.csv that deletes the post. */
static const D22Deletion *
find_deletion (const D22PublicFill *fill, D22Id post)
{
  const GArray *deletions = fill->proposed.structure->deletions;
  guint from = 0, to = deletions->len;
  while (from < to) {
    guint middle = from + (to - from) / 2;
    const D22Deletion *deletion = &g_array_index (deletions, D22Deletion, middle);
    int order = d22_pool_compare (fill->model->pool, deletion->post_id, post);
    if (order == 0)
      return deletion;
    if (order < 0)
      from = middle + 1;
    else
      to = middle;
  }
  return NULL;
}

const char *
d22_public_fill_note (D22PublicFill *fill, const D22PostChange *change)
{
  if (change->proposed != D22_NONE)
    return d22_public_fill_text (fill, d22_structure_post (fill->proposed.structure, change->proposed)->public_note);
  const D22Post *post = d22_structure_post (fill->current.structure, change->current);
  const D22Deletion *deletion = find_deletion (fill, post->id);
  return d22_public_fill_text (fill, deletion != NULL && deletion->public_note != D22_ID_NONE ? deletion->public_note
                                                                                              : post->public_note);
}

D22Basis
d22_public_fill_basis (const D22PublicFill *fill, const D22PostChange *change)
{
  D22Basis basis = D22_BASIS_PUBLISHED;
  if (change->proposed != D22_NONE)
    basis = MAX (basis, d22_structure_post (fill->proposed.structure, change->proposed)->basis);
  if (change->current == D22_NONE)
    return basis;
  const D22Post *post = d22_structure_post (fill->current.structure, change->current);
  const D22Deletion *deletion = change->proposed == D22_NONE ? find_deletion (fill, post->id) : NULL;
  if (deletion != NULL)
    basis = MAX (basis, deletion->basis);
  return MAX (basis, post->basis);
}
