#include "sheets.h"

static const struct {
  const char *term, *meaning;
} terms[] = {
  { "At risk", "In a role whose people are not slotted in: they take part in a selection." },
  { "Basis", "Where a figure comes from: published (in a public paper), derived (arithmetic on published figures) or "
             "illustrative (an "
             "assumption of this model)." },
  { "Class", "What is proposed for a role: unchanged, natural successor, changed, deleted or new." },
  { "FTE", "Full-time equivalent: 1 is one full-time working week, 0.5 is half of one." },
  { "Grade", "The pay grade of a role; its pay range runs from the grade's lowest point to its highest." },
  { "Headcount", "The number of people, whatever their hours. This pack shows none below the level of a service." },
  { "Line management", "Who a post reports to; for a team, the team above it." },
  { "Natural successor", "A proposed role that keeps enough of a current one for its people to be slotted in." },
  { "Not assessed",
    "A role that could not be compared yet, because a job description is missing. It is not a proposal to delete it." },
  { "Open selection", "A selection in which everyone at risk can take part." },
  { "Out of scope", "Shown for the whole picture, but no part of the proposal: nobody in it is at risk by it." },
  { "Place", "A position that a person may be put into." },
  { "Pool", "The group within which people and posts are compared, for instance a team." },
  { "Position", "One job for one person, full-time or part-time." },
  { "Post", "A line of the establishment: one position, or several that are the same." },
  { "Ring-fence",
    "A selection for certain posts in which only certain people take part, because there are more people than posts." },
  { "Role", "What a post does: its title, grade and job description. Many posts can have the same role." },
  { "Slotted in", "Given a place without a selection." },
  { "Structure", "All teams and posts, as they are (current) or as they would be (proposed)." },
};

void
d22_fill_glossary (D22Pack *pack, D22DocSection *section)
{
  (void)pack;
  const D22DocColumn columns[] = { { "Term", "term", D22_CELL_TEXT, 24 }, { "Meaning", "meaning", D22_CELL_TEXT, 100 } };
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++) {
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, terms[i].term);
    d22_cell_text (section, terms[i].meaning);
  }
}
