/* What the tests of the room review share: models from a few lines of text, and numbers that look random and are not. */
#pragma once

#include "d22-test.h"

#include <glib/gstdio.h>
#include <string.h>

#include "d22/model.h"
#include "d22/review.h"

/* A linear congruential generator: the same numbers on every machine. */
static inline guint
next_number (guint64 *state, guint below)
{
  *state = *state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
  return (guint)((*state >> 33) % below);
}

static inline void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  D22_ASSERT_I64 (g_mkdir_with_parents (parent, 0700), 0);
  D22_ASSERT_TRUE (g_file_set_contents (path, text, -1, NULL), "cannot write %s", path);
}

static inline void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

static inline D22Model *
load_folder (const char *folder)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (GError) error = NULL;
  D22LoadOptions options = { 0 };
  D22Model *model = d22_model_load (folder, &options, issues, &error);
  D22_ASSERT_TRUE (model != NULL, "%s", error != NULL ? error->message : "no message");
  for (guint i = 0; i < d22_issues_length (issues); i++) {
    const D22Issue *issue = d22_issues_get (issues, i);
    D22_ASSERT_TRUE (issue->severity != D22_SEVERITY_ERROR, "%s: %s", issue->name, issue->text);
  }
  return model;
}

/* Returns: (transfer full): the model of these files, pairs of name and text up to %NULL. */
static inline D22Model *
model_of (const char *name, ...)
{
  g_autofree char *folder = g_dir_make_tmp ("d22-review-XXXXXX", NULL);
  va_list files;
  va_start (files, name);
  for (const char *at = name; at != NULL; at = va_arg (files, const char *))
    write_file (folder, at, va_arg (files, const char *));
  va_end (files);
  D22Model *model = load_folder (folder);
  remove_folder (folder);
  return model;
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
