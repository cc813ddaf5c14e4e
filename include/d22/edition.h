/* d22: what the views of several editions hold: whose proposal it is, and the rules of the role review with the figures of
 * the model. Nothing in it is for some readers only. Room: view. */
#pragma once

#include "d22/date.h"
#include "d22/percent.h"

G_BEGIN_DECLS

/* Texts are owned by the view; %NULL is "not given". */
typedef struct {
  const char *id, *title, *organisation, *version, *status;
  gboolean draft;
  D22Date published;
} D22EditionHead;

typedef struct {
  const char *section; /* `duties` */
  D22Percent weight;
} D22SectionWeight;

/* The parameters that the classes of roles rest on (rule 4). */
typedef struct {
  D22Percent natural_successor_threshold, changed_threshold, statement_threshold;
  gboolean by_current, by_proposed; /* direction: which coverages must meet the threshold */
  gint32 max_grade_difference;
  GArray *weights; /* of D22SectionWeight, those above zero; owned by the view */
} D22ReviewRules;

/* Returns: (transfer none): the copy of @text in @texts; %NULL for %NULL and "". */
const char *d22_edition_keep (GStringChunk *texts, const char *text);

G_END_DECLS
