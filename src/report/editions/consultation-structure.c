#include "sheets.h"

static const D22DocColumn columns[] = {
  { "Level", "level", D22_CELL_COUNT, 0 },    { "Kind", "kind", D22_CELL_TEXT, 0 },
  { "Service", "service", D22_CELL_TEXT, 0 }, { "Team", "team", D22_CELL_TEXT, 0 },
  { "Role", "role", D22_CELL_TEXT, 0 },       { "Grade", "grade", D22_CELL_TEXT, 0 },
  { "FTE", "fte", D22_CELL_FTE, 0 },          { "Positions", "positions", D22_CELL_COUNT, 0 },
  { "Change", "change", D22_CELL_TEXT, 0 },   { "Letter", "letter", D22_CELL_TEXT, 0 },
  { "Basis", "basis", D22_CELL_TEXT, 0 },     { "Note", "note", D22_CELL_TEXT, 50 },
};

static const D22PublicOutline *
line_at (gconstpointer data, guint row)
{
  const GArray *lines = data;
  return &g_array_index (lines, D22PublicOutline, row);
}

static void
put_outline (D22DocSection *section, gconstpointer data, guint row)
{
  const D22PublicOutline *line = line_at (data, row);
  d22_cell_count (section, line->level);
  d22_cell_text (section, line->role == NULL ? "Team" : "Role");
  d22_cell_text (section, line->service);
  d22_cell_text (section, line->team);
  d22_cell_text (section, line->role);
  d22_cell_text (section, line->grade);
  d22_cell_fte (section, line->fte);
  d22_cell_count (section, line->positions);
  d22_cell_text (section, line->change);
  d22_cell_letter (section, line->letter);
  d22_cell_text (section, line->basis);
  d22_cell_text (section, line->note);
}

/* A team's own line repeats what its roles' lines say: it counts nothing. */
static D22TeamCount
count_outline (gconstpointer data, guint row)
{
  const D22PublicOutline *line = line_at (data, row);
  if (line->role == NULL)
    return (D22TeamCount){ line->service, line->team, { 0 }, 0 };
  return (D22TeamCount){ line->service, line->team, line->fte, line->positions };
}

static void
put_structure (D22Pack *pack, D22DocSection *section, const GArray *lines)
{
  const D22LongTable table = { columns, G_N_ELEMENTS (columns), lines->len, put_outline, count_outline, lines, FALSE, NULL };
  if (lines->len == 0) {
    d22_section_say (section, "The structure has no team.");
    return;
  }
  d22_section_say (section,
                   "An outline: each team is followed by its roles and then by the teams below it. Level 1 is the top.");
  d22_section_say (section, "A team shows the FTE and positions of its own posts, which are those of its roles.");
  d22_section_say (section, "Letters of posts: U unchanged, L line manager only, M moved, A amended, D deleted, N new.");
  d22_section_say (section, "Letters of teams: U unchanged, N new, D dissolved, M moved, R renamed, A other scope.");
  d22_long_table_put (&pack->book, section, &table);
}

void
d22_fill_current_structure (D22Pack *pack, D22DocSection *section)
{
  put_structure (pack, section, pack->view->current);
}

void
d22_fill_proposed_structure (D22Pack *pack, D22DocSection *section)
{
  put_structure (pack, section, pack->view->proposed);
}
