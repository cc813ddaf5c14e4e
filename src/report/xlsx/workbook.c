#include "workbook-private.h"

#include <string.h>

#include "fault.h"

/* A link that must lead somewhere. */
typedef struct {
  D22Sheet *sheet;
  D22At at;
  char *target;
} Link;

static void
link_free (gpointer data)
{
  Link *link = data;
  g_free (link->target);
  g_free (link);
}

static void
sheet_free (gpointer data)
{
  D22Sheet *sheet = data;
  g_hash_table_unref (sheet->written);
  g_array_unref (sheet->tables);
  g_free (sheet->name);
  g_free (sheet);
}

void
d22_workbook_fail (D22Workbook *workbook, const char *format, ...)
{
  if (workbook->failure != NULL)
    return;
  va_list arguments;
  va_start (arguments, format);
  workbook->failure = g_error_new_valist (D22_ERROR, D22_ERROR_OUTPUT, format, arguments);
  va_end (arguments);
}

/* Whether every text of @properties is one that docProps can hold; a mistake otherwise. */
static gboolean
check_properties (const D22WorkbookProperties *properties, GError **error)
{
  const char *const texts[] = { properties->title, properties->organisation, properties->subject, properties->keywords,
                                properties->status };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    gboolean may_lack = i > 0 && (texts[i] == NULL || *texts[i] == '\0');
    const char *fault = may_lack ? NULL : d22_fault_of_text (texts[i], D22_MAX_HEADING, FALSE);
    if (fault != NULL) {
      g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "a workbook's properties: %s", fault);
      return FALSE;
    }
  }
  /* 1.1.4 takes 0 for "now" */
  if (properties->created <= 0) {
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "a workbook needs the date on which it was made, after 1 January 1970");
    return FALSE;
  }
  return TRUE;
}

/* The library's structs are not const before 1.1.6; it copies. */
static char *
unconst (const char *text)
{
  return text != NULL && *text != '\0' ? (char *)(guintptr)text : NULL;
}

static void
set_properties (D22Workbook *workbook, const D22WorkbookProperties *properties)
{
  lxw_doc_properties own = {
    .title = unconst (properties->title),
    .subject = unconst (properties->subject),
    .author = unconst (properties->organisation),
    .company = unconst (properties->organisation),
    .keywords = unconst (properties->keywords),
    .status = unconst (properties->status),
    .created = (time_t)properties->created,
  };
  lxw_error result = workbook_set_properties (workbook->book, &own);
  if (result != LXW_NO_ERROR)
    d22_workbook_fail (workbook, "a workbook's properties: %s", lxw_strerror (result));
}

D22Workbook *
d22_workbook_new (const char *path, D22Profile profile, const D22WorkbookProperties *properties, GError **error)
{
  if (!check_properties (properties, error))
    return NULL;
  g_autoptr (D22Target) target = d22_target_new (path, error);
  if (target == NULL)
    return NULL;
  lxw_workbook_options options = { .constant_memory = LXW_FALSE, .tmpdir = target->folder, .use_zip64 = LXW_FALSE };
  lxw_workbook *book = workbook_new_opt (target->temporary, &options);
  if (book == NULL) {
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot begin the workbook %s", path);
    return NULL;
  }
  D22Workbook *workbook = g_new0 (D22Workbook, 1);
  workbook->book = book;
  workbook->target = g_steal_pointer (&target);
  workbook->profile = profile;
  workbook->sheets = g_ptr_array_new_with_free_func (sheet_free);
  workbook->links = g_ptr_array_new_with_free_func (link_free);
  workbook->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  set_properties (workbook, properties);
  d22_workbook_default_font (workbook);
  return workbook;
}

static const D22Sheet *
find_sheet (const D22Workbook *workbook, const char *name, gboolean any_case)
{
  for (guint i = 0; i < workbook->sheets->len; i++) {
    const D22Sheet *sheet = g_ptr_array_index (workbook->sheets, i);
    if (any_case ? g_ascii_strcasecmp (sheet->name, name) == 0 : strcmp (sheet->name, name) == 0)
      return sheet;
  }
  return NULL;
}

D22Sheet *
d22_workbook_add_sheet (D22Workbook *workbook, const char *name)
{
  const char *fault = d22_fault_of_sheet_name (name);
  if (fault == NULL && find_sheet (workbook, name, TRUE) != NULL)
    fault = "there is a sheet of this name already";
  D22Sheet *sheet = g_new0 (D22Sheet, 1);
  sheet->workbook = workbook;
  sheet->name = g_strdup (name != NULL ? name : "");
  sheet->written = g_hash_table_new (NULL, NULL);
  sheet->tables = g_array_new (FALSE, FALSE, sizeof (D22Area));
  g_ptr_array_add (workbook->sheets, sheet);
  if (fault != NULL)
    d22_workbook_fail (workbook, "sheet '%s': %s", sheet->name, fault);
  if (workbook->failure != NULL || workbook->book == NULL)
    return sheet;
  sheet->worksheet = workbook_add_worksheet (workbook->book, name);
  if (sheet->worksheet == NULL)
    d22_workbook_fail (workbook, "sheet '%s': refused by the writer library", sheet->name);
  return sheet;
}

gboolean
d22_workbook_take_name (D22Workbook *workbook, const char *name)
{
  if (workbook->failure != NULL || workbook->book == NULL)
    return FALSE;
  const char *fault = d22_fault_of_name (name);
  if (fault == NULL && !g_hash_table_add (workbook->names, g_ascii_strdown (name, -1)))
    fault = "the name is taken";
  if (fault != NULL)
    d22_workbook_fail (workbook, "name '%s': %s", name != NULL ? name : "", fault);
  return fault == NULL;
}

void
d22_workbook_define (D22Workbook *workbook, const char *name, const D22Sheet *sheet, D22Area area)
{
  if (!d22_workbook_take_name (workbook, name))
    return;
  if (sheet->workbook != workbook || !d22_sheet_area_valid ((D22Sheet *)(guintptr)sheet, area))
    return;
  g_autofree char *reference = d22_sheet_reference (sheet, area);
  g_autofree char *formula = g_strconcat ("=", reference, NULL);
  lxw_error result = workbook_define_name (workbook->book, name, formula);
  if (result != LXW_NO_ERROR)
    d22_workbook_fail (workbook, "name '%s': %s", name, lxw_strerror (result));
}

void
d22_sheet_expect (D22Sheet *sheet, D22At at, const char *target)
{
  Link *link = g_new0 (Link, 1);
  link->sheet = sheet;
  link->at = at;
  link->target = g_strdup (target);
  g_ptr_array_add (sheet->workbook->links, link);
}

/* What only the whole shows: that there are sheets, that none is empty, that links lead somewhere. */
static void
check_whole (D22Workbook *workbook)
{
  if (workbook->sheets->len == 0)
    d22_workbook_fail (workbook, "a workbook without a sheet");
  for (guint i = 0; i < workbook->sheets->len; i++) {
    D22Sheet *sheet = g_ptr_array_index (workbook->sheets, i);
    if (g_hash_table_size (sheet->written) == 0)
      d22_workbook_fail (workbook, "sheet '%s': nothing in it", sheet->name);
  }
  for (guint i = 0; i < workbook->links->len; i++) {
    const Link *link = g_ptr_array_index (workbook->links, i);
    if (find_sheet (workbook, link->target, FALSE) == NULL)
      d22_sheet_fail (link->sheet, link->at, "a link to a sheet that does not exist");
  }
}

gboolean
d22_workbook_close (D22Workbook *workbook, GError **error)
{
  g_return_val_if_fail (workbook->book != NULL, FALSE);
  check_whole (workbook);
  if (workbook->failure != NULL) {
    g_propagate_error (error, g_error_copy (workbook->failure));
    return FALSE;
  }
  lxw_error result = workbook_close (workbook->book);
  workbook->book = NULL; /* freed, whatever came of it */
  if (result != LXW_NO_ERROR) {
    g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write %s: %s", workbook->target->path, lxw_strerror (result));
    return FALSE;
  }
  return d22_target_replace (workbook->target, error);
}

void
d22_workbook_free (D22Workbook *workbook)
{
  if (workbook == NULL)
    return;
  if (workbook->book != NULL)
    lxw_workbook_free (workbook->book);
  d22_target_free (workbook->target);
  g_ptr_array_unref (workbook->sheets);
  g_ptr_array_unref (workbook->links);
  g_hash_table_unref (workbook->names);
  g_clear_error (&workbook->failure);
  g_free (workbook);
}
