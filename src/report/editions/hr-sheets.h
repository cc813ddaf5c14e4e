/* d22: the sheets of the HR workbook, one function each, in the files that they are about. Room: editions. */
#pragma once

#include "d22/hr-view.h"
#include "long-table.h"

/* A workbook in the making. */
typedef struct {
  const D22HrView *view;
  D22EditionBook book;
} D22HrBook;

void d22_hr_matrix (D22HrBook *hr, D22DocSection *section);
void d22_hr_roles (D22HrBook *hr, D22DocSection *section);
void d22_hr_evidence (D22HrBook *hr, D22DocSection *section);
void d22_hr_decisions (D22HrBook *hr, D22DocSection *section);
void d22_hr_reading (D22HrBook *hr, D22DocSection *section);
void d22_hr_notes (D22HrBook *hr, D22DocSection *section);

/* Adds a figure as a percentage, an empty cell where there is none. */
void d22_hr_cell_figure (D22DocSection *section, D22HrFigure figure);

/* Adds score, current and proposed coverage, whose headings are these. */
#define D22_HR_FIGURE_COLUMNS                                                                                               \
  { "Score", "score", D22_CELL_PERCENT, 10 }, { "Old job kept in new", "current_coverage", D22_CELL_PERCENT, 10 },          \
  {                                                                                                                         \
    "New job already done", "proposed_coverage", D22_CELL_PERCENT, 10                                                       \
  }
void d22_hr_cell_figures (D22DocSection *section, D22HrFigure score, D22HrFigure current, D22HrFigure proposed);
