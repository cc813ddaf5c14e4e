#include "d22/pack.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "d22/consultation-pack.h"
#include "d22/error.h"
#include "d22/finance-workbook.h"
#include "d22/hr-workbook.h"
#include "finance-fill.h"
#include "hr-fill.h"
#include "manifest.h"

#define SECONDS_OF_DAY 86400
#define NO_DATE        315532800 /* 1 January 1980, what zip archives start with: for a model without a date */

/* SOURCE_DATE_EPOCH, else the model's date; below 0 where there is neither. */
static gint64
time_of (const D22PackInput *input)
{
  D22Date published = input->model->parameters->published;
  if (input->epoch >= 0)
    return input->epoch;
  return d22_date_given (published) && published.day > 0 ? (gint64)published.day * SECONDS_OF_DAY : -1;
}

static gboolean
make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0777) == 0)
    return TRUE;
  g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot make the folder %s: %s", path, g_strerror (errno));
  return FALSE;
}

/* What a file says of when it was made. */
static gint64
created_of (const D22PackInput *input)
{
  gint64 time = time_of (input);
  return time > 0 ? time : NO_DATE;
}

/* An edition's folder in the making. */
typedef struct {
  const D22PackInput *input;
  const char *edition, *name; /* `finance`, and its folder's name */
  char *folder;               /* as a path; owned */
  GPtrArray *files;           /* of char *: what is written into it; owned */
} Folder;

static void
folder_clear (Folder *folder)
{
  g_free (folder->folder);
  g_ptr_array_unref (folder->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folder, folder_clear)

static Folder
folder_in (const D22PackInput *input, const char *directory, const char *edition, const char *name)
{
  return (Folder){ input, edition, name, g_build_filename (directory, name, NULL), g_ptr_array_new_with_free_func (g_free) };
}

/* Writes the manifest, and adds `public/name` for each file and for it to @written. */
static gboolean
folder_finish (const Folder *folder, GPtrArray *written, GError **error)
{
  const D22Manifest manifest = { folder->input, folder->edition, folder->folder, folder->files, time_of (folder->input) };
  if (!d22_manifest_write (&manifest, error))
    return FALSE;
  for (guint i = 0; i < folder->files->len; i++)
    g_ptr_array_add (written, g_strdup_printf ("%s/%s", folder->name, (const char *)g_ptr_array_index (folder->files, i)));
  g_ptr_array_add (written, g_strdup_printf ("%s/manifest.json", folder->name));
  return TRUE;
}

static gboolean
write_public (const D22PackInput *input, const char *directory, GPtrArray *written, GError **error)
{
  g_autoptr (D22PublicView) view = d22_public_view_fill (input->model, input->diff, input->review);
  g_auto (Folder) folder = folder_in (input, directory, "public", "public");
  if (!make_folder (folder.folder, error))
    return FALSE;
  if (!d22_consultation_pack_write (view, created_of (input), folder.folder, folder.files, error))
    return FALSE;
  return folder_finish (&folder, written, error);
}

static gboolean
write_hr (const D22PackInput *input, const char *directory, GPtrArray *written, GError **error)
{
  g_autoptr (D22HrView) view = d22_hr_view_fill (input->model, input->review);
  g_auto (Folder) folder = folder_in (input, directory, "hr", "hr-CONFIDENTIAL");
  if (!make_folder (folder.folder, error))
    return FALSE;
  if (!d22_hr_workbook_write (view, created_of (input), folder.folder, folder.files, error))
    return FALSE;
  return folder_finish (&folder, written, error);
}

static gboolean
write_finance_workbook (const D22PackInput *input, const char *path, GError **error)
{
  g_autoptr (GArray) controls = d22_controls_new (input->model, input->figures);
  const D22FinanceSources sources = { input->model, input->diff, input->projection, controls };
  g_autoptr (D22FinanceView) view = d22_finance_view_fill (&sources);
  g_autofree char *title = g_strdup_printf ("%s: finance workbook", view->title);
  const D22WorkbookProperties properties = { .title = title,
                                             .organisation = view->organisation,
                                             .subject = "Restructure: cost and savings",
                                             .status = view->status,
                                             .created = created_of (input) };
  return d22_finance_workbook_write (view, &properties, path, error);
}

/* Without a first year nothing is costed, and there is no such edition. */
static gboolean
write_finance (const D22PackInput *input, const char *directory, GPtrArray *written, GError **error)
{
  if (input->projection == NULL || !input->projection->costed || input->figures == NULL)
    return TRUE;
  g_auto (Folder) folder = folder_in (input, directory, "finance", "finance-RESTRICTED");
  g_autofree char *name = g_strdup_printf ("%s-finance.xlsx", d22_model_text (input->model, input->model->parameters->id));
  g_autofree char *path = g_build_filename (folder.folder, name, NULL);
  if (!make_folder (folder.folder, error) || !write_finance_workbook (input, path, error))
    return FALSE;
  g_ptr_array_add (folder.files, g_steal_pointer (&name));
  return folder_finish (&folder, written, error);
}

gboolean
d22_pack_write (const D22PackInput *input, const char *directory, GPtrArray *written, GError **error)
{
  if ((input->editions & D22_EDITION_PUBLIC) != 0 && !write_public (input, directory, written, error))
    return FALSE;
  if ((input->editions & D22_EDITION_FINANCE) != 0 && !write_finance (input, directory, written, error))
    return FALSE;
  if ((input->editions & D22_EDITION_HR) != 0 && !write_hr (input, directory, written, error))
    return FALSE;
  return TRUE;
}
