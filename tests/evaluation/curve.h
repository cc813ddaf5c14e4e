/* What scores and truths say about a measure: curve, precision, recall. Tests: evaluation. */
#pragma once

#include <glib.h>

typedef struct {
  double score;
  gboolean same; /* the truth */
} Verdict;

typedef struct {
  guint n_same, n_found, n_right; /* true pairs; pairs at the threshold or above; of them true ones */
  double precision, recall, f1;
} Cut;

/* Returns the area under the ROC curve of @verdicts (of Verdict): how often a true pair scores above a false one, equal
 * scores counting half. Sorts them. @error: (out) (nullable): its standard error by Hanley and McNeil (1982). */
double curve_area (GArray *verdicts, double *error);

/* Returns what is found at @threshold (0 to 1). */
Cut curve_cut (const GArray *verdicts, double threshold);

/* Returns the threshold, among the scores themselves, with the largest F1. */
double curve_best (GArray *verdicts);
