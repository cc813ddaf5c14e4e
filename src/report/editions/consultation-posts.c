#include "sheets.h"

static const D22PublicLine *
line_at (gconstpointer data, guint row)
{
  const GArray *lines = data;
  return &g_array_index (lines, D22PublicLine, row);
}

/* Service, team, role, grade, FTE, positions of one side. */
static void
put_place (D22DocSection *section, const D22PublicPlace *place)
{
  d22_cell_text (section, place->service);
  d22_cell_text (section, place->team);
  d22_cell_text (section, place->role);
  d22_cell_text (section, place->grade);
  d22_cell_fte (section, place->fte);
  d22_cell_count (section, place->positions);
}

static void
put_basis (D22DocSection *section, const D22PublicLine *line)
{
  d22_cell_text (section, line->basis);
  d22_cell_text (section, line->note);
}

static const D22DocColumn one_sided[] = {
  { "Service", "service", D22_CELL_TEXT, 0 }, { "Team", "team", D22_CELL_TEXT, 0 },
  { "Role", "role", D22_CELL_TEXT, 0 },       { "Grade", "grade", D22_CELL_TEXT, 0 },
  { "FTE", "fte", D22_CELL_FTE, 0 },          { "Positions", "positions", D22_CELL_COUNT, 0 },
  { "Basis", "basis", D22_CELL_TEXT, 0 },     { "Note", "note", D22_CELL_TEXT, 50 },
};

static void
put_deleted (D22DocSection *section, gconstpointer data, guint row)
{
  put_place (section, &line_at (data, row)->current);
  put_basis (section, line_at (data, row));
}

static void
put_added (D22DocSection *section, gconstpointer data, guint row)
{
  put_place (section, &line_at (data, row)->proposed);
  put_basis (section, line_at (data, row));
}

static D22TeamCount
count_place (const D22PublicPlace *place)
{
  return (D22TeamCount){ place->service, place->team, place->fte, place->positions };
}

static D22TeamCount
count_current (gconstpointer data, guint row)
{
  return count_place (&line_at (data, row)->current);
}

static D22TeamCount
count_proposed (gconstpointer data, guint row)
{
  return count_place (&line_at (data, row)->proposed);
}

void
d22_fill_deleted_posts (D22Pack *pack, D22DocSection *section)
{
  const D22LongTable table = {
    one_sided, G_N_ELEMENTS (one_sided), pack->view->deleted->len, put_deleted, count_current, pack->view->deleted, TRUE,
    NULL
  };
  if (table.n_rows == 0) {
    d22_section_say (section, "No post is proposed for deletion.");
    return;
  }
  d22_section_say (section, "Posts of the current structure that the proposal deletes, by role and team.");
  d22_long_table_put (&pack->book, section, &table);
}

void
d22_fill_new_posts (D22Pack *pack, D22DocSection *section)
{
  const D22LongTable table = {
    one_sided, G_N_ELEMENTS (one_sided), pack->view->added->len, put_added, count_proposed, pack->view->added, TRUE, NULL
  };
  if (table.n_rows == 0) {
    d22_section_say (section, "No new post is proposed.");
    return;
  }
  d22_section_say (section, "Posts of the proposed structure that the current one does not have, by role and team.");
  d22_section_say (section, "A new post of 0 FTE is one whose size is still to be developed.");
  d22_long_table_put (&pack->book, section, &table);
}

static const D22DocColumn two_sided[] = {
  { "Service", "service", D22_CELL_TEXT, 24 },
  { "Team", "team", D22_CELL_TEXT, 24 },
  { "Role", "role", D22_CELL_TEXT, 26 },
  { "What changes", "fields", D22_CELL_TEXT, 30 },
  { "Proposed team", "proposed_team", D22_CELL_TEXT, 24 },
  { "Proposed role", "proposed_role", D22_CELL_TEXT, 26 },
  { "Current grade", "current_grade", D22_CELL_TEXT, 0 },
  { "Proposed grade", "proposed_grade", D22_CELL_TEXT, 0 },
  { "Current FTE", "current_fte", D22_CELL_FTE, 0 },
  { "Proposed FTE", "proposed_fte", D22_CELL_FTE, 0 },
  { "Current positions", "current_positions", D22_CELL_COUNT, 0 },
  { "Proposed positions", "proposed_positions", D22_CELL_COUNT, 0 },
  { "Basis", "basis", D22_CELL_TEXT, 0 },
  { "Note", "note", D22_CELL_TEXT, 30 },
};

static void
put_amended (D22DocSection *section, gconstpointer data, guint row)
{
  const D22PublicLine *line = line_at (data, row);
  d22_cell_text (section, line->current.service);
  d22_cell_text (section, line->current.team);
  d22_cell_text (section, line->current.role);
  d22_cell_text (section, line->what);
  d22_cell_text (section, line->proposed.team);
  d22_cell_text (section, line->proposed.role);
  d22_cell_text (section, line->current.grade);
  d22_cell_text (section, line->proposed.grade);
  d22_cell_fte (section, line->current.fte);
  d22_cell_fte (section, line->proposed.fte);
  d22_cell_count (section, line->current.positions);
  d22_cell_count (section, line->proposed.positions);
  put_basis (section, line);
}

void
d22_fill_amended_posts (D22Pack *pack, D22DocSection *section)
{
  const D22LongTable table = {
    two_sided, G_N_ELEMENTS (two_sided), pack->view->amended->len, put_amended, count_current, pack->view->amended, FALSE,
    NULL
  };
  if (table.n_rows == 0) {
    d22_section_say (section,
                     "No post is amended: none of those in both structures changes its role, FTE, positions or grade.");
    return;
  }
  d22_section_say (section, "Posts of both structures whose role, FTE, positions or grade would change, by role and team.");
  d22_long_table_put (&pack->book, section, &table);
}

static const D22DocColumn line_columns[] = {
  { "Kind", "kind", D22_CELL_TEXT, 0 },
  { "Team", "team", D22_CELL_TEXT, 24 },
  { "Role", "role", D22_CELL_TEXT, 26 },
  { "What changes", "change", D22_CELL_TEXT, 16 },
  { "Current service", "current_service", D22_CELL_TEXT, 20 },
  { "Proposed service", "proposed_service", D22_CELL_TEXT, 20 },
  { "Current line management", "current_line", D22_CELL_TEXT, 30 },
  { "Proposed line management", "proposed_line", D22_CELL_TEXT, 30 },
  { "FTE", "fte", D22_CELL_FTE, 0 },
  { "Positions", "positions", D22_CELL_COUNT, 0 },
  { "Basis", "basis", D22_CELL_TEXT, 0 },
  { "Note", "note", D22_CELL_TEXT, 30 },
};

static void
put_move (D22DocSection *section, const D22PublicMove *move)
{
  d22_cell_text (section, "Team");
  d22_cell_text (section, move->team);
  d22_cell_empty (section);
  d22_cell_text (section, move->what);
  d22_cell_text (section, move->service_from);
  d22_cell_text (section, move->service_to);
  d22_cell_text (section, move->parent_from);
  d22_cell_text (section, move->parent_to);
  d22_cell_fte (section, move->fte);
  d22_cell_count (section, move->positions);
  d22_cell_text (section, move->basis);
  d22_cell_text (section, move->note);
}

static void
put_managed (D22DocSection *section, const D22PublicLine *line)
{
  d22_cell_text (section, "Posts");
  d22_cell_text (section, line->current.team);
  d22_cell_text (section, line->current.role);
  d22_cell_text (section, line->what);
  d22_cell_text (section, line->current.service);
  d22_cell_text (section, line->proposed.service);
  d22_cell_text (section, line->current.manager);
  d22_cell_text (section, line->proposed.manager);
  d22_cell_fte (section, line->proposed.fte);
  d22_cell_count (section, line->proposed.positions);
  put_basis (section, line);
}

/* Teams first, then posts. */
static void
put_line (D22DocSection *section, gconstpointer data, guint row)
{
  const D22PublicView *view = data;
  if (row < view->moves->len)
    put_move (section, &g_array_index (view->moves, D22PublicMove, row));
  else
    put_managed (section, line_at (view->managed, row - view->moves->len));
}

static D22TeamCount
count_line (gconstpointer data, guint row)
{
  const D22PublicView *view = data;
  if (row < view->moves->len) {
    const D22PublicMove *move = &g_array_index (view->moves, D22PublicMove, row);
    return (D22TeamCount){ move->service_to, move->team, move->fte, move->positions };
  }
  const D22PublicLine *line = line_at (view->managed, row - view->moves->len);
  return (D22TeamCount){ line->current.service, line->current.team, line->proposed.fte, line->proposed.positions };
}

void
d22_fill_line_management (D22Pack *pack, D22DocSection *section)
{
  const D22PublicView *view = pack->view;
  const D22LongTable table = {
    line_columns, G_N_ELEMENTS (line_columns), view->moves->len + view->managed->len, put_line, count_line, view, FALSE, NULL
  };
  if (table.n_rows == 0) {
    d22_section_say (section, "No team and no post changes its line management.");
    return;
  }
  d22_section_say (section,
                   "First the teams whose line management would change, with the FTE of their own posts as proposed.");
  d22_section_say (section, "Then posts that would change team or line manager, by role and team.");
  d22_section_say (section,
                   "Line management of a team is the team above it, that of posts the role of the line manager's post.");
  d22_long_table_put (&pack->book, section, &table);
}
