#include "sheets.h"

static void
put_basis (D22DocSection *section, const D22PublicBasis *basis)
{
  g_autofree char *subject = g_strdup_printf ("Basis: %s", basis->of);
  guint64 all = basis->published + basis->derived + basis->illustrative;
  d22_edition_note (section, subject,
                    "Of %" G_GUINT64_FORMAT " rows, %" G_GUINT64_FORMAT " are published, %" G_GUINT64_FORMAT
                    " derived from published figures and "
                    "%" G_GUINT64_FORMAT " illustrative, that is assumptions of this model.",
                    all, basis->published, basis->derived, basis->illustrative);
}

static void
put_files (const D22Pack *pack, D22DocSection *section)
{
  char *note;
  for (guint i = 0; (note = d22_edition_file_note (&pack->book, i)) != NULL; i++) {
    d22_edition_note (section, "Rows in a file beside this workbook", "%s", note);
    g_free (note);
  }
}

void
d22_fill_notes (D22Pack *pack, D22DocSection *section)
{
  const D22PublicView *view = pack->view;
  d22_edition_notes (section);
  d22_edition_note (
      section, "How the structures are compared",
      "Post by post: a post in one structure only is deleted or new; a post in both is amended if its role, FTE, "
      "positions or grade "
      "changes, moved if its team, service or locality changes, and otherwise has at most another line manager (rules "
      "2.1 to 2.4).");
  d22_edition_note (section, "How teams are compared", "Team by team, by name, place in the structure and scope (rule 3).");
  d22_edition_note (section, "How roles are reviewed",
                    "By the rules on the worksheet How_roles_are_reviewed (rule 4). The classes are proposals.");
  for (guint i = 0; i < view->basis->len; i++)
    put_basis (section, &g_array_index (view->basis, D22PublicBasis, i));
  d22_edition_note (section, "Basis of a row of several posts",
                    "The weakest basis among its posts: illustrative before derived before published.");
  d22_edition_note (
      section, "What this pack leaves out",
      "People, vacancies, costs and scores: tables give roles by team. The identifiers of posts are left out as well.");
  d22_edition_note (section, "Rounding",
                    "Nothing is rounded: FTE are exact to four decimals, and columns show as many as are needed.");
  put_files (pack, section);
}
