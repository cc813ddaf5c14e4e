/* Inside the room alone: the salary of a costing point by year (rule 7.1). */
#pragma once

#include "d22/pay.h"

/* Fills @scale's point and its figures by year. @scale's grade and point are set, its arrays made.
 * Returns %FALSE where the grade has no such pay, or the spine no such point. */
gboolean d22_spine_fill (const D22Pay *pay, D22PayScale *scale);
