/* A model written for one test and removed after it. */
#pragma once

#include "folder.h"

#include "d22/model.h"

#include <string.h>

/* A file of the model: path inside it and content. */
typedef struct {
  const char *path, *text;
} ModelFile;

typedef struct {
  char *root, *folder; /* the model lies in a folder of its own, so that nothing lies beside it */
  D22Issues *issues;
  D22Model *model;
} TemporaryModel;

static void
temporary_model_clear (TemporaryModel *temporary)
{
  g_clear_pointer (&temporary->model, d22_model_free);
  g_clear_pointer (&temporary->issues, d22_issues_free);
  if (temporary->root != NULL)
    folder_remove (temporary->root);
  g_clear_pointer (&temporary->root, g_free);
  g_clear_pointer (&temporary->folder, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TemporaryModel, temporary_model_clear)

/* Writes @files (ended by a path of %NULL) and loads them with @options (nullable). */
G_GNUC_UNUSED static TemporaryModel
temporary_model (const ModelFile *files, const D22LoadOptions *options)
{
  TemporaryModel temporary = { .root = g_dir_make_tmp ("d22-model-XXXXXX", NULL), .issues = d22_issues_new () };
  temporary.folder = g_build_filename (temporary.root, "model", NULL);
  for (const ModelFile *file = files; file->path != NULL; file++)
    folder_write (temporary.folder, file->path, file->text);
  g_autoptr (GError) error = NULL;
  temporary.model = d22_model_load (temporary.folder, options, temporary.issues, &error);
  assert_non_null (temporary.model);
  return temporary;
}

/* As above; fails where there is an error. */
G_GNUC_UNUSED static TemporaryModel
sound_model (const ModelFile *files)
{
  TemporaryModel temporary = temporary_model (files, NULL);
  for (guint i = 0; i < d22_issues_length (temporary.issues); i++) {
    const D22Issue *issue = d22_issues_get (temporary.issues, i);
    D22_ASSERT_TRUE (issue->severity != D22_SEVERITY_ERROR, "%s:%u [%s] %s", issue->place.file, issue->place.line,
                     issue->name, issue->text);
  }
  return temporary;
}

G_GNUC_UNUSED static D22Id
id_of (const D22Model *model, const char *text)
{
  return d22_pool_find (model->pool, d22_span (text));
}

G_GNUC_UNUSED static const D22Post *
post_of (const D22Model *model, const D22Structure *structure, const char *id)
{
  guint32 index = d22_structure_find_post (structure, model->pool, id_of (model, id));
  return index == D22_NONE ? NULL : d22_structure_post (structure, index);
}

G_GNUC_UNUSED static const D22Role *
role_of (const D22Model *model, const D22Structure *structure, const char *id)
{
  guint32 index = d22_structure_find_role (structure, model->pool, id_of (model, id));
  return index == D22_NONE ? NULL : d22_structure_role (structure, index);
}

G_GNUC_UNUSED static const D22Team *
team_of (const D22Model *model, const D22Structure *structure, const char *id)
{
  guint32 index = d22_structure_find_team (structure, model->pool, id_of (model, id));
  return index == D22_NONE ? NULL : d22_structure_team (structure, index);
}
