/* Inside the room alone: what the HR edition's view is filled from. */
#pragma once

#include "d22/hr-view.h"
#include "d22/model.h"
#include "d22/review.h"

typedef struct {
  const D22Model *model;
  const D22Review *review;
  D22HrView *view;
  guint32 *current, *proposed; /* by role of the structure: its place in the view's list, or D22_NONE; owned */
} D22HrFill;

/* Its parts: the numbers of rule 5.1 beside the roles, and pairs with their statements. The roles must be there. */
void d22_hr_fill_people (D22HrFill *fill);
void d22_hr_fill_evidence (D22HrFill *fill);

/* Returns: (transfer none): the view's copy of a text of the model; %NULL for none. */
const char *d22_hr_fill_text (D22HrFill *fill, D22Id id);

/* Returns a coverage or score as a figure; @there: whether there is one. */
D22HrFigure d22_hr_fill_figure (gboolean there, D22Coverage coverage);
