#include "editions.h"

#include "d22/error.h"
#include "d22/pack.h"

#include <string.h>

/* Every edition of the interface; no bit: not written by this version. */
static const struct {
  const char *name;
  guint bit;
  gboolean only_named;
} editions_known[] = {
  { "public", D22_EDITION_PUBLIC, FALSE },   { "union", 0, FALSE },          { "board", 0, FALSE },
  { "finance", D22_EDITION_FINANCE, FALSE }, { "hr", D22_EDITION_HR, TRUE },
};

static gboolean
choose_one (const char *name, guint *editions, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (editions_known); i++) {
    if (strcmp (editions_known[i].name, name) != 0)
      continue;
    *editions |= editions_known[i].bit;
    if (editions_known[i].bit != 0)
      return TRUE;
    g_set_error (error, D22_ERROR, D22_ERROR_USAGE, "--edition: this version does not write the edition '%s' yet", name);
    return FALSE;
  }
  g_set_error (error, D22_ERROR, D22_ERROR_USAGE, "--edition: '%s' is none of public, union, board, finance, hr", name);
  return FALSE;
}

gboolean
d22_editions_choose (char **names, guint *editions, GError **error)
{
  *editions = 0;
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    if (!choose_one (names[i], editions, error))
      return FALSE;
  }
  for (gsize i = 0; names == NULL && i < G_N_ELEMENTS (editions_known); i++)
    *editions |= editions_known[i].only_named ? 0 : editions_known[i].bit;
  return TRUE;
}

gboolean
d22_editions_write (const D22Session *session, guint editions, const char *folder, GPtrArray *written, GError **error)
{
  D22PackInput input = {
    .model = session->model,
    .diff = session->diff,
    .review = session->review,
    .projection = session->projection,
    .figures = session->figures,
    .epoch = d22_console_epoch (),
    .editions = editions,
  };
  return d22_pack_write (&input, folder, written, error);
}
