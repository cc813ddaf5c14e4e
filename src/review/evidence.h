/* d22: the pairs that are kept beside a class (rule 4.10). Room: review, internal. */
#pragma once

#include "coverage.h"

G_BEGIN_DECLS

/* Fills evidence, best and the flags that rest on them; the pairs are added to @review. @ranks: d22_classification_of(). */
void d22_evidence_gather (D22Comparison *comparison, D22Review *review, D22CurrentRole *current, const GArray *ranks);

G_END_DECLS
