#include "hr-sheets.h"

static const D22DocColumn columns[] = {
  { "Role", "role", D22_CELL_TEXT, 28 },
  { "Structure", "structure", D22_CELL_TEXT, 0 },
  { "Role id", "role_id", D22_CELL_TEXT, 16 },
  { "Grade", "grade", D22_CELL_TEXT, 0 },
  { "People", "people", D22_CELL_COUNT, 0 },
  { "Places", "places", D22_CELL_COUNT, 0 },
  { "Class", "class", D22_CELL_TEXT, 18 },
  { "Letter", "letter", D22_CELL_TEXT, 0 },
  { "Goes into or comes from", "roles", D22_CELL_TEXT, 30 },
  D22_HR_FIGURE_COLUMNS,
  { "Figures are about", "best", D22_CELL_TEXT, 28 },
  { "Computed class", "computed", D22_CELL_TEXT, 18 },
  { "Computed: goes into", "computed_roles", D22_CELL_TEXT, 30 },
  { "Gates that fail", "gates", D22_CELL_TEXT, 28 },
  { "Flags", "flags", D22_CELL_TEXT, 28 },
  { "Decisions", "decisions", D22_CELL_TEXT, 14 },
};

static void
put_class (D22DocSection *section, const D22HrRole *role)
{
  d22_cell_text (section, role->class_);
  d22_cell_letter (section, role->letter);
  d22_cell_text (section, role->others);
}

static void
put_identity (D22DocSection *section, const char *structure, const D22HrRole *role)
{
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, role->title);
  d22_cell_text (section, structure);
  d22_cell_text (section, role->id);
  d22_cell_text (section, role->grade != NULL ? role->grade : "[x]");
}

static void
put_current (D22DocSection *section, const D22HrRole *role)
{
  put_identity (section, "Current", role);
  d22_cell_count (section, role->count);
  d22_cell_empty (section);
  put_class (section, role);
  d22_hr_cell_figures (section, role->score, role->current_coverage, role->proposed_coverage);
  d22_cell_text (section, role->best);
  d22_cell_text (section, role->computed);
  d22_cell_text (section, role->computed_others);
  d22_cell_text (section, role->gates);
  d22_cell_text (section, role->flags);
  d22_cell_text (section, role->decisions);
}

static void
put_proposed (D22DocSection *section, const D22HrRole *role)
{
  put_identity (section, "Proposed", role);
  d22_cell_empty (section);
  d22_cell_count (section, role->count);
  put_class (section, role);
}

/* `Current roles: 30 unchanged, 5 natural successor.` */
static void
say_counts (const D22HrView *view, D22DocSection *section, gboolean proposed)
{
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < view->counts->len; i++) {
    const D22HrCount *count = &g_array_index (view->counts, D22HrCount, i);
    guint n = proposed ? count->proposed : count->current;
    if (n > 0)
      g_string_append_printf (line, "%s%u %s", line->len > 0 ? ", " : "", n, count->class_);
  }
  d22_section_say (section, "%s roles: %u: %s.", proposed ? "Proposed" : "Current",
                   proposed ? view->proposed->len : view->current->len, line->str);
}

void
d22_hr_roles (D22HrBook *hr, D22DocSection *section)
{
  const D22HrView *view = hr->view;
  if (view->current->len + view->proposed->len == 0) {
    d22_section_say (section, "The structures have no role.");
    return;
  }
  say_counts (view, section, FALSE);
  say_counts (view, section, TRUE);
  d22_section_say (section, "Letters: U unchanged, S natural successor, C changed, D deleted, N new. Classes are proposals "
                            "until people decide (rule 4.11).");
  d22_section_say (section,
                   "Score and coverages are those of the pair that the class rests on, or else of the proposed role "
                   "that scores highest, cut to two decimals (rule 4.5).");
  d22_section_say (section,
                   "A gate that fails stands in the way of a natural successor, however high the score (rule 4.6).");
  d22_section_say (section, "People and places are counted by rule 5.1, before any selection.");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < view->current->len; i++)
    put_current (section, d22_hr_view_current (view, i));
  for (guint i = 0; i < view->proposed->len; i++)
    put_proposed (section, d22_hr_view_proposed (view, i));
}
