/* Inside the room alone: posts while they are being costed (rules 7.2-7.6). */
#pragma once

#include "d22/post-cost.h"

#include "memo.h"
#include "d22/working.h"

/* Numbers in the keys of the memos below. */
#define D22_FULL_YEAR_KEY 5
#define D22_SHAPE_KEY     9
#define D22_SPAN_KEY      2

/* The rules in use, each with its working: 100,000 posts are a million evaluations. */
typedef struct {
  D22PostCosts *costs;            /* borrowed: being filled */
  D22Memo *full_years;            /* owned: of D22FullYear */
  D22Memo *shapes;                /* owned: of the costs and days that posts share */
  D22Memo *spans;                 /* owned: of days */
  GArray *span_days;              /* of gint32: days by span and year; owned */
  D22Working *rules[D22_N_RULES]; /* owned; %NULL for rules not used here */
} D22Costing;

/* full-year.c: Returns %FALSE where the row can't be costed (7.1); else @index is its full year, D22_NONE where it is
 * unfunded. */
gboolean d22_costing_full_year (D22Costing *costing, const D22Structure *structure, const D22Post *post, gint32 point,
                                guint32 *index);
void d22_full_year_clear (gpointer full_year);

/* post-days.c: fills the days of @post: baseline, before, after (7.4). */
void d22_costing_days (const D22Model *model, D22PostCost *post);

/* shape.c: finds or works out the amounts of @post and notes their shape in it (7.3, 7.5, 7.6). */
void d22_costing_shape (D22Costing *costing, D22PostCost *post);
