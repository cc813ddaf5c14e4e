#include "d22/consultation-pack.h"

#include "d22/publish.h"
#include "d22/render.h"
#include "file-names.h"
#include "sheets.h"

static const D22PackSheet sheets[] = {
  { "Cover", "Consultation pack", "What this workbook is, its status and its date", d22_fill_cover },
  { "Contents", "Contents", "The worksheets, with links", d22_fill_contents },
  { "Summary", "FTE by service, current and proposed",
    "FTE of every service, current and proposed, and how one becomes the other", d22_fill_summary },
  { "Summary_positions", "Positions by service, current and proposed", "The same in positions", d22_fill_summary_positions },
  { "Deleted_posts", "Posts proposed for deletion", "Posts that the proposal deletes, by role and team",
    d22_fill_deleted_posts },
  { "New_posts", "Posts proposed as new", "Posts that the proposal creates, by role and team", d22_fill_new_posts },
  { "Amended_posts", "Posts proposed to be amended", "Posts whose role, FTE, positions or grade would change",
    d22_fill_amended_posts },
  { "Line_management", "Changes of line management",
    "Teams that would move, and posts that would change team or line manager", d22_fill_line_management },
  { "Role_review", "What is proposed for every role",
    "Every role of both structures: its proposed class and what that means for the people "
    "in it",
    d22_fill_role_review },
  { "Structure_current", "Current structure", "Teams and roles as they are, with what would become of them",
    d22_fill_current_structure },
  { "Structure_proposed", "Proposed structure", "Teams and roles as they would be, with what is new",
    d22_fill_proposed_structure },
  { "Timetable", "Timetable", "When what happens", d22_fill_timetable },
  { "How_roles_are_reviewed", "How roles are reviewed", "The rules in plain English, with the figures of this proposal",
    d22_fill_rules },
  { "Glossary", "Glossary", "What words mean here", d22_fill_glossary },
  { "Notes", "Notes", "Methods, and how much is published, derived or illustrative", d22_fill_notes },
};

const D22PackSheet *
d22_pack_sheets (guint *n)
{
  *n = G_N_ELEMENTS (sheets);
  return sheets;
}

/* `Destination 22, Southampton City Council, proposal of 6 Oct 2021`: stands in the title of every sheet. Returns: (transfer
 * full). */
static char *
subject (const D22PublicView *view)
{
  g_autofree char *published = d22_date_text (view->published);
  GString *out = g_string_new (view->title);
  if (view->organisation != NULL)
    g_string_append_printf (out, ", %s", view->organisation);
  if (*published != '\0')
    g_string_append_printf (out, ", proposal of %s", published);
  return g_string_free (out, FALSE);
}

D22Document *
d22_consultation_pack_new (const D22PublicView *view, guint max_rows, D22Document **rows)
{
  g_autofree char *about = subject (view);
  D22Pack pack = { .view = view, .document = d22_document_new (about), .rows = NULL, .max_rows = max_rows };
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++) {
    g_autofree char *title = g_strdup_printf ("%s: %s", sheets[i].title, about);
    sheets[i].fill (&pack, d22_document_add (pack.document, sheets[i].name, title));
  }
  *rows = pack.rows;
  return pack.document;
}

char *
d22_rows_file (const char *id, const char *sheet)
{
  g_autofree char *lower = g_ascii_strdown (sheet, -1);
  g_strdelimit (lower, "_", '-');
  return g_strdup_printf ("%s-%s.csv", id, lower);
}

/* What every sheet says of itself. Returns: (transfer full). */
static char *
status_line (const D22PublicView *view)
{
  return g_strdup_printf ("Status: %s%s%s%s", view->status != NULL ? view->status : "not given",
                          view->version != NULL ? ", version " : "", view->version != NULL ? view->version : "",
                          view->draft ? ". This is a draft: it may change with the consultation." : ".");
}

static gboolean
write_rows (const D22PublicView *view, const D22Document *rows, const char *folder, GPtrArray *written, GError **error)
{
  for (guint i = 0; rows != NULL && i < d22_document_n_sections (rows); i++) {
    const char *name = d22_section_name (d22_document_section (rows, i));
    g_autofree char *file = d22_rows_file (view->id, name), *path = g_build_filename (folder, file, NULL);
    g_autofree char *text = d22_render_csv (rows, name);
    g_autoptr (GError) problem = NULL;
    if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &problem)) {
      g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write %s: %s", path, problem->message);
      return FALSE;
    }
    g_ptr_array_add (written, g_steal_pointer (&file));
  }
  return TRUE;
}

gboolean
d22_consultation_pack_write (const D22PublicView *view, gint64 created, const char *folder, GPtrArray *written,
                             GError **error)
{
  g_autoptr (D22Document) rows = NULL;
  g_autoptr (D22Document) document = d22_consultation_pack_new (view, D22_PUBLISH_MAX_ROWS, &rows);
  g_autofree char *file = g_strdup_printf ("%s-consultation-pack.xlsx", view->id);
  g_autofree char *path = g_build_filename (folder, file, NULL), *status = status_line (view);
  g_autofree char *title = g_strdup_printf ("%s: consultation pack", view->title);
  const D22Publication publication = {
    .properties = { .title = title,
                    .organisation = view->organisation != NULL ? view->organisation : "",
                    .subject = "Proposed structure, for consultation",
                    .keywords = "restructure, consultation, posts, roles",
                    .status = view->status,
                    .created = created },
    .status_line = status,
  };
  if (!d22_publish_write (document, path, &publication, error))
    return FALSE;
  g_ptr_array_add (written, g_steal_pointer (&file));
  return write_rows (view, rows, folder, written, error);
}
