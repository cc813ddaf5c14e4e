#include "sheets.h"

static void
say_consultation (const D22PublicRules *rules, D22DocSection *section)
{
  if (rules->consultation_days < 0)
    return;
  g_autofree char *start = d22_date_text (rules->consultation_start), *end = d22_date_text (rules->consultation_end);
  d22_section_say (section, "Consultation: %s to %s, %d days", start, end, rules->consultation_days);
}

static gboolean
any_illustrative (const D22PublicView *view)
{
  for (guint i = 0; i < view->basis->len; i++)
    if (g_array_index (view->basis, D22PublicBasis, i).illustrative > 0)
      return TRUE;
  return FALSE;
}

void
d22_fill_cover (D22Pack *pack, D22DocSection *section)
{
  const D22PublicView *view = pack->view;
  d22_section_say (
      section, "This workbook sets out a proposal for a new structure: which posts would be deleted, new or amended, which "
               "teams and posts would change line management, and what is proposed for every role.");
  d22_edition_say_source (&view->head, section);
  say_consultation (&view->rules, section);
  d22_section_say (section,
                   "What is shown is a proposal. No decision has been made by this workbook or by the tool that wrote it.");
  if (any_illustrative (view))
    d22_section_say (
        section, "Some figures are illustrative: assumptions of the model, not statements of the organisation. The column "
                 "Basis says which, and the worksheet Notes counts them.");
  d22_section_say (section, "There is nothing about individual people in this workbook, and nothing in it is hidden.");
  d22_section_say (section, "Language: English (United Kingdom)");
  d22_section_say (section,
                   "Written by d22. Every rule that the figures follow is numbered; the numbers are on the worksheets "
                   "How_roles_are_reviewed and Notes.");
}

void
d22_fill_contents (D22Pack *pack, D22DocSection *section)
{
  (void)pack;
  guint n;
  const D22PackSheet *sheets = d22_pack_sheets (&n);
  d22_edition_contents (section);
  for (guint i = 0; i < n; i++)
    d22_edition_contents_row (section, &sheets[i].sheet);
}

void
d22_fill_timetable (D22Pack *pack, D22DocSection *section)
{
  const D22DocColumn columns[] = { { "From", "from", D22_CELL_DATE, 14 },
                                   { "To", "to", D22_CELL_DATE, 14 },
                                   { "What", "what", D22_CELL_TEXT, 80 },
                                   { "Kind", "kind", D22_CELL_TEXT, 16 } };
  const GArray *milestones = pack->view->milestones;
  if (milestones->len == 0) {
    d22_section_say (section, "No timetable has been given yet.");
    return;
  }
  d22_section_say (section, "A milestone of one day has no second date.");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < milestones->len; i++) {
    const D22PublicMilestone *milestone = &g_array_index (milestones, D22PublicMilestone, i);
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_date (section, milestone->date);
    d22_cell_date (section, milestone->end);
    d22_cell_text (section, milestone->title);
    d22_cell_text (section, milestone->kind);
  }
}
