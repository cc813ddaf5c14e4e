/* A model from a few lines of text: written to a temporary folder, loaded as a user's would be, and the folder removed. */
#pragma once

#include "folder.h"

#include "d22/model.h"

/* Returns: (transfer full): the model in @folder, with the project's reference tables; no finding of it may be an error. */
static inline D22Model *
model_folder_load (const char *folder)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *reference = g_build_filename (g_getenv ("D22_SOURCE_DIR"), "models", "reference", NULL);
  D22LoadOptions options = { .reference = reference };
  D22Model *model = d22_model_load (folder, &options, issues, &error);
  D22_ASSERT_TRUE (model != NULL, "%s", error != NULL ? error->message : "no message");
  for (guint i = 0; i < d22_issues_length (issues); i++) {
    const D22Issue *issue = d22_issues_get (issues, i);
    D22_ASSERT_TRUE (issue->severity != D22_SEVERITY_ERROR, "%s: %s", issue->name, issue->text);
  }
  return model;
}

/* Returns: (transfer full): the model of these files, pairs of name and text up to %NULL. */
static inline D22Model *model_folder_new (const char *name, ...) G_GNUC_NULL_TERMINATED;

static inline D22Model *
model_folder_new (const char *name, ...)
{
  g_autofree char *folder = g_dir_make_tmp ("d22-test-XXXXXX", NULL);
  va_list files;
  va_start (files, name);
  for (const char *file = name; file != NULL; file = va_arg (files, const char *))
    folder_write (folder, file, va_arg (files, const char *));
  va_end (files);
  D22Model *model = model_folder_load (folder);
  folder_remove (folder);
  return model;
}
