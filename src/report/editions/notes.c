#include "sheets.h"

#include "file-names.h"

static void put_note (D22DocSection *section, const char *subject, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
put_note (D22DocSection *section, const char *subject, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, subject);
  d22_cell_text (section, text);
}

static void
put_basis (D22DocSection *section, const D22PublicBasis *basis)
{
  g_autofree char *subject = g_strdup_printf ("Basis: %s", basis->of);
  guint64 all = basis->published + basis->derived + basis->illustrative;
  put_note (section, subject,
            "Of %" G_GUINT64_FORMAT " rows, %" G_GUINT64_FORMAT " are published, %" G_GUINT64_FORMAT
            " derived from published figures and "
            "%" G_GUINT64_FORMAT " illustrative, that is assumptions of this model.",
            all, basis->published, basis->derived, basis->illustrative);
}

static void
put_files (const D22Pack *pack, D22DocSection *section)
{
  for (guint i = 0; pack->rows != NULL && i < d22_document_n_sections (pack->rows); i++) {
    const D22DocSection *table = d22_document_section (pack->rows, i);
    g_autofree char *file = d22_rows_file (pack->view->id, d22_section_name (table));
    put_note (section, "Rows in a file beside this workbook",
              "The table on the worksheet %s has %u rows. They are in the file %s (CSV).", d22_section_name (table),
              d22_section_n_rows (table), file);
  }
}

void
d22_fill_notes (D22Pack *pack, D22DocSection *section)
{
  const D22PublicView *view = pack->view;
  const D22DocColumn columns[] = { { "Subject", "subject", D22_CELL_TEXT, 36 }, { "Note", "note", D22_CELL_TEXT, 100 } };
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  put_note (section, "How the structures are compared",
            "Post by post: a post in one structure only is deleted or new; a post in both is amended if its role, FTE, "
            "positions or grade "
            "changes, moved if its team, service or locality changes, and otherwise has at most another line manager (rules "
            "2.1 to 2.4).");
  put_note (section, "How teams are compared", "Team by team, by name, place in the structure and scope (rule 3).");
  put_note (section, "How roles are reviewed",
            "By the rules on the worksheet How_roles_are_reviewed (rule 4). The classes are proposals.");
  for (guint i = 0; i < view->basis->len; i++)
    put_basis (section, &g_array_index (view->basis, D22PublicBasis, i));
  put_note (section, "Basis of a row of several posts",
            "The weakest basis among its posts: illustrative before derived before published.");
  put_note (
      section, "What this pack leaves out",
      "People, vacancies, costs and scores: tables give roles by team. The identifiers of posts are left out as well.");
  put_note (section, "Rounding",
            "Nothing is rounded: FTE are exact to four decimals, and columns show as many as are needed.");
  put_files (pack, section);
}
