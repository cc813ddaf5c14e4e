#include "target.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "d22/error.h"

/* Excel writes `~$name` beside a file that it has open, LibreOffice `.~lock.name#`. Returns: (transfer full) (nullable). */
static char *
find_lock (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (path);
  g_autofree char *excel = g_strdup_printf ("%s/~$%s", folder, name);
  if (g_file_test (excel, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&excel);
  g_autofree char *office = g_strdup_printf ("%s/.~lock.%s#", folder, name);
  return g_file_test (office, G_FILE_TEST_EXISTS) ? g_steal_pointer (&office) : NULL;
}

static gboolean
check_unlocked (const char *path, GError **error)
{
  g_autofree char *lock = find_lock (path);
  if (lock == NULL)
    return TRUE;
  g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT,
               "cannot replace %s: it is open in a spreadsheet program (%s stands beside it); close it there and run again, "
               "or delete "
               "that file if nobody has it open",
               path, lock);
  return FALSE;
}

void
d22_target_refused (const char *path, int code, GError **error)
{
  if (code == EACCES || code == EBUSY || code == ETXTBSY || code == EPERM)
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT,
                 "cannot replace %s: %s; it may be open in Excel: close it there and run again", path, g_strerror (code));
  else
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot replace %s: %s", path, g_strerror (code));
}

D22Target *
d22_target_new (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
    d22_target_refused (path, EISDIR, error);
    return NULL;
  }
  if (!check_unlocked (path, error))
    return NULL;
  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (path);
  g_autofree char *temporary = g_strdup_printf ("%s/.%s.tmp-XXXXXX", folder, name);
  int fd = g_mkstemp_full (temporary, O_RDWR, 0666);
  if (fd < 0) {
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write into the folder %s: %s", folder, g_strerror (errno));
    return NULL;
  }
  (void)close (fd);
  D22Target *target = g_new0 (D22Target, 1);
  target->path = g_strdup (path);
  target->folder = g_steal_pointer (&folder);
  target->temporary = g_steal_pointer (&temporary);
  return target;
}

/* What was written must be on the disk before its name is. */
static gboolean
flush (const char *path)
{
  int fd = g_open (path, O_RDONLY, 0);
  if (fd < 0)
    return FALSE;
  gboolean flushed = fsync (fd) == 0;
  return close (fd) == 0 && flushed;
}

gboolean
d22_target_replace (D22Target *target, GError **error)
{
  if (!check_unlocked (target->path, error))
    return FALSE;
  if (!flush (target->temporary)) {
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write %s: %s", target->temporary, g_strerror (errno));
    return FALSE;
  }
  if (g_rename (target->temporary, target->path) != 0) {
    d22_target_refused (target->path, errno, error);
    return FALSE;
  }
  g_clear_pointer (&target->temporary, g_free);
  return TRUE;
}

void
d22_target_free (D22Target *target)
{
  if (target == NULL)
    return;
  if (target->temporary != NULL)
    (void)g_unlink (target->temporary);
  g_free (target->temporary);
  g_free (target->folder);
  g_free (target->path);
  g_free (target);
}
