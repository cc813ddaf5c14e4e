#include "d22/hr-workbook.h"

#include "d22/publish.h"
#include "hr-sheets.h"

static void fill_cover (D22HrBook *hr, D22DocSection *section);
static void fill_contents (D22HrBook *hr, D22DocSection *section);

static const struct {
  D22EditionSheet sheet;
  void (*fill) (D22HrBook *hr, D22DocSection *section);
} sheets[] = {
  { { "Cover", "HR workbook", "What this workbook is, who may see it, its status and its date" }, fill_cover },
  { { "Contents", "Contents", "The worksheets, with links" }, fill_contents },
  { { "Assimilation_matrix", "Assimilation matrix",
      "Current roles down, proposed roles across: class and score of every pair of the evidence, people and places" },
    d22_hr_matrix },
  { { "Roles", "Classes of the roles",
      "Every role of both structures: class, coverages, gates, flags, decisions, people and places" },
    d22_hr_roles },
  { { "Evidence", "Evidence, statement by statement", "Which statements of two roles are alike, how much, and who says so" },
    d22_hr_evidence },
  { { "Decisions", "Decisions", "What was decided beside what was computed, by whom, when and why" }, d22_hr_decisions },
  { { "How_to_read", "How to read this workbook",
      "The rules in plain English, with the figures and settings of this proposal" },
    d22_hr_reading },
  { { "Notes", "Notes", "How people and places are counted, and what is not here" }, d22_hr_notes },
};

void
d22_hr_cell_figure (D22DocSection *section, D22HrFigure figure)
{
  if (figure.there)
    d22_cell_percent (section, figure.percent);
  else
    d22_cell_empty (section);
}

void
d22_hr_cell_figures (D22DocSection *section, D22HrFigure score, D22HrFigure current, D22HrFigure proposed)
{
  d22_hr_cell_figure (section, score);
  d22_hr_cell_figure (section, current);
  d22_hr_cell_figure (section, proposed);
}

static void
say_files (const D22HrBook *hr, D22DocSection *section)
{
  char *note;
  for (guint i = 0; (note = d22_edition_file_note (&hr->book, i)) != NULL; i++) {
    d22_section_say (section, "%s", note);
    g_free (note);
  }
}

static void
say_decided (const D22HrView *view, D22DocSection *section)
{
  d22_section_say (section, "The classes are proposals, worked out by rules, until people decide (rule 4.11).");
  if (view->n_decided == 0)
    d22_section_say (section, "Current roles in scope: %u. None of them has been decided on yet.", view->n_in_scope);
  else
    d22_section_say (section, "Current roles in scope: %u, of which decided on: %u.", view->n_in_scope, view->n_decided);
}

static void
fill_cover (D22HrBook *hr, D22DocSection *section)
{
  const D22HrView *view = hr->view;
  d22_section_say (section, "CONFIDENTIAL TO HR. This workbook shows scores, evidence, decisions with their reasons and "
                            "counts of people. Do not pass it on, whole or in part, but to people who take part in the "
                            "role review or in an appeal.");
  d22_section_say (section, "It holds what is needed to decide the class of every role and to defend it at an appeal: how "
                            "alike current and proposed roles are, statement by statement, what people agreed over the "
                            "computed figures, and what was decided by whom.");
  d22_edition_say_source (&view->head, section);
  say_decided (view, section);
  say_files (hr, section);
  d22_section_say (section, "Language: English (United Kingdom)");
  d22_section_say (section, "Written by d22. Every rule that the figures follow is numbered; the numbers are on the "
                            "worksheets How_to_read and Notes.");
}

static void
fill_contents (D22HrBook *hr, D22DocSection *section)
{
  (void)hr;
  d22_edition_contents (section);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    d22_edition_contents_row (section, &sheets[i].sheet);
}

/* The cover comes last: it names the files of tables that were too long. */
static D22HrBook
book_new (const D22HrView *view, guint max_rows)
{
  D22HrBook hr = { .view = view, .book = { .head = &view->head, .max_rows = max_rows, .names_files = "Cover" } };
  D22DocSection *sections[G_N_ELEMENTS (sheets)];
  d22_edition_begin (&hr.book);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    sections[i] = d22_edition_add (&hr.book, &sheets[i].sheet);
  for (gsize i = G_N_ELEMENTS (sheets); i > 0; i--)
    sheets[i - 1].fill (&hr, sections[i - 1]);
  return hr;
}

D22Document *
d22_hr_workbook_new (const D22HrView *view, guint max_rows, D22Document **rows)
{
  D22HrBook hr = book_new (view, max_rows);
  *rows = hr.book.rows;
  return hr.book.document;
}

gboolean
d22_hr_workbook_write (const D22HrView *view, gint64 created, const char *folder, GPtrArray *written, GError **error)
{
  D22HrBook hr = book_new (view, D22_PUBLISH_MAX_ROWS);
  g_autoptr (D22Document) document = hr.book.document;
  g_autoptr (D22Document) rows = hr.book.rows;
  const D22EditionAbout about = { .name = "HR workbook",
                                  .file = "hr-workbook",
                                  .subject = "Role review, confidential to HR",
                                  .keywords = "restructure, roles, evidence, decisions, confidential",
                                  .confidential = "Confidential to HR.",
                                  .created = created };
  return d22_edition_write (&hr.book, &about, folder, written, error);
}
