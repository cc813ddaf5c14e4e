#include "edition-book.h"

#include "d22/publish.h"
#include "d22/render.h"

void
d22_edition_begin (D22EditionBook *book)
{
  g_autofree char *published = d22_date_text (book->head->published);
  g_autoptr (GString) about = g_string_new (book->head->title);
  if (book->head->organisation != NULL)
    g_string_append_printf (about, ", %s", book->head->organisation);
  if (*published != '\0')
    g_string_append_printf (about, ", proposal of %s", published);
  book->document = d22_document_new (about->str);
}

D22DocSection *
d22_edition_add (D22EditionBook *book, const D22EditionSheet *sheet)
{
  g_autofree char *title = g_strdup_printf ("%s: %s", sheet->title, d22_document_title (book->document));
  return d22_document_add (book->document, sheet->name, title);
}

void
d22_edition_contents (D22DocSection *section)
{
  static const D22DocColumn columns[] = { { "Worksheet", "worksheet", D22_CELL_LINK, 30 },
                                          { "What it shows", "shows", D22_CELL_TEXT, 100 } };
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
}

void
d22_edition_contents_row (D22DocSection *section, const D22EditionSheet *sheet)
{
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_link (section, sheet->name, sheet->name);
  d22_cell_text (section, sheet->shows);
}

void
d22_edition_say_source (const D22EditionHead *head, D22DocSection *section)
{
  g_autofree char *published = d22_date_text (head->published);
  if (head->organisation != NULL)
    d22_section_say (section, "Organisation: %s", head->organisation);
  if (*published != '\0')
    d22_section_say (section, "Date of the proposal: %s", published);
}

void
d22_edition_notes (D22DocSection *section)
{
  static const D22DocColumn columns[] = { { "Subject", "subject", D22_CELL_TEXT, 36 },
                                          { "Note", "note", D22_CELL_TEXT, 100 } };
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
}

void
d22_edition_note (D22DocSection *section, const char *subject, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, subject);
  d22_cell_text (section, text);
}

void
d22_cell_letter (D22DocSection *section, char letter)
{
  const char text[] = { letter, '\0' };
  d22_cell_text (section, text);
}

/* Returns: (transfer full): `<id>-deleted-posts.csv` for the table of the sheet Deleted_posts. */
static char *
rows_file (const D22EditionBook *book, const D22DocSection *table)
{
  g_autofree char *lower = g_ascii_strdown (d22_section_name (table), -1);
  g_strdelimit (lower, "_", '-');
  return g_strdup_printf ("%s-%s.csv", book->head->id, lower);
}

char *
d22_edition_file_note (const D22EditionBook *book, guint index)
{
  if (book->rows == NULL || index >= d22_document_n_sections (book->rows))
    return NULL;
  const D22DocSection *table = d22_document_section (book->rows, index);
  g_autofree char *file = rows_file (book, table);
  return g_strdup_printf ("The table on the worksheet %s has %u rows. They are in the file %s (CSV).",
                          d22_section_name (table), d22_section_n_rows (table), file);
}

static gboolean
write_rows (const D22EditionBook *book, const char *folder, GPtrArray *written, GError **error)
{
  for (guint i = 0; book->rows != NULL && i < d22_document_n_sections (book->rows); i++) {
    const D22DocSection *table = d22_document_section (book->rows, i);
    g_autofree char *file = rows_file (book, table), *path = g_build_filename (folder, file, NULL);
    g_autofree char *text = d22_render_csv (book->rows, d22_section_name (table));
    g_autoptr (GError) problem = NULL;
    if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &problem)) {
      g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write %s: %s", path, problem->message);
      return FALSE;
    }
    g_ptr_array_add (written, g_steal_pointer (&file));
  }
  return TRUE;
}

/* What every sheet says of itself. Returns: (transfer full). */
static char *
status_line (const D22EditionHead *head, const char *confidential)
{
  return g_strdup_printf ("%s%sStatus: %s%s%s%s", confidential != NULL ? confidential : "", confidential != NULL ? " " : "",
                          head->status != NULL ? head->status : "not given", head->version != NULL ? ", version " : "",
                          head->version != NULL ? head->version : "",
                          head->draft ? ". This is a draft: it may change with the consultation." : ".");
}

gboolean
d22_edition_write (const D22EditionBook *book, const D22EditionAbout *about, const char *folder, GPtrArray *written,
                   GError **error)
{
  const D22EditionHead *head = book->head;
  g_autofree char *file = g_strdup_printf ("%s-%s.xlsx", head->id, about->file);
  g_autofree char *path = g_build_filename (folder, file, NULL), *status = status_line (head, about->confidential);
  g_autofree char *title = g_strdup_printf ("%s: %s", head->title, about->name);
  const D22Publication publication = {
    .properties = { .title = title,
                    .organisation = head->organisation != NULL ? head->organisation : "",
                    .subject = about->subject,
                    .keywords = about->keywords,
                    .status = head->status,
                    .created = about->created },
    .status_line = status,
  };
  if (!d22_publish_write (book->document, path, &publication, error))
    return FALSE;
  g_ptr_array_add (written, g_steal_pointer (&file));
  return write_rows (book, folder, written, error);
}
