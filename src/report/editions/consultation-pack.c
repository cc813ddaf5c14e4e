#include "d22/consultation-pack.h"

#include "d22/publish.h"
#include "sheets.h"

static const D22PackSheet sheets[] = {
  { { "Cover", "Consultation pack", "What this workbook is, its status and its date" }, d22_fill_cover },
  { { "Contents", "Contents", "The worksheets, with links" }, d22_fill_contents },
  { { "Summary", "FTE by service, current and proposed",
      "FTE of every service, current and proposed, and how one becomes the other" },
    d22_fill_summary },
  { { "Summary_positions", "Positions by service, current and proposed", "The same in positions" },
    d22_fill_summary_positions },
  { { "Deleted_posts", "Posts proposed for deletion", "Posts that the proposal deletes, by role and team" },
    d22_fill_deleted_posts },
  { { "New_posts", "Posts proposed as new", "Posts that the proposal creates, by role and team" }, d22_fill_new_posts },
  { { "Amended_posts", "Posts proposed to be amended", "Posts whose role, FTE, positions or grade would change" },
    d22_fill_amended_posts },
  { { "Line_management", "Changes of line management",
      "Teams that would move, and posts that would change team or line manager" },
    d22_fill_line_management },
  { { "Role_review", "What is proposed for every role",
      "Every role of both structures: its proposed class and what that means for the people "
      "in it" },
    d22_fill_role_review },
  { { "Structure_current", "Current structure", "Teams and roles as they are, with what would become of them" },
    d22_fill_current_structure },
  { { "Structure_proposed", "Proposed structure", "Teams and roles as they would be, with what is new" },
    d22_fill_proposed_structure },
  { { "Timetable", "Timetable", "When what happens" }, d22_fill_timetable },
  { { "How_roles_are_reviewed", "How roles are reviewed", "The rules in plain English, with the figures of this proposal" },
    d22_fill_rules },
  { { "Glossary", "Glossary", "What words mean here" }, d22_fill_glossary },
  { { "Notes", "Notes", "Methods, and how much is published, derived or illustrative" }, d22_fill_notes },
};

const D22PackSheet *
d22_pack_sheets (guint *n)
{
  *n = G_N_ELEMENTS (sheets);
  return sheets;
}

static D22Pack
pack_new (const D22PublicView *view, guint max_rows)
{
  D22Pack pack = { .view = view, .book = { .head = &view->head, .max_rows = max_rows, .names_files = "Notes" } };
  d22_edition_begin (&pack.book);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    sheets[i].fill (&pack, d22_edition_add (&pack.book, &sheets[i].sheet));
  return pack;
}

D22Document *
d22_consultation_pack_new (const D22PublicView *view, guint max_rows, D22Document **rows)
{
  D22Pack pack = pack_new (view, max_rows);
  *rows = pack.book.rows;
  return pack.book.document;
}

gboolean
d22_consultation_pack_write (const D22PublicView *view, gint64 created, const char *folder, GPtrArray *written,
                             GError **error)
{
  D22Pack pack = pack_new (view, D22_PUBLISH_MAX_ROWS);
  g_autoptr (D22Document) document = pack.book.document;
  g_autoptr (D22Document) rows = pack.book.rows;
  const D22EditionAbout about = { .name = "consultation pack",
                                  .file = "consultation-pack",
                                  .subject = "Proposed structure, for consultation",
                                  .keywords = "restructure, consultation, posts, roles",
                                  .created = created };
  return d22_edition_write (&pack.book, &about, folder, written, error);
}
