/* The measures of text similarity that the evaluation compares. Tests: evaluation. */
#pragma once

#include "texts.h"

/* Returns the similarity from 0 to 1. */
typedef double (*MeasureFunction) (const Texts *texts, const Text *a, const Text *b);

typedef struct {
  const char *name;
  MeasureFunction of;
} Measure;

/* Returns: (transfer none): all of them; the first is the engine's own (rule 4.2). */
const Measure *measures_all (guint *n);
