/* d22: a section's table as aligned text. Room: report, private. */
#pragma once

#include "d22/render.h"

/* Adds the table of @section: headings, a rule, the rows. No line is longer than the style's width: first the widest text
 * columns are wrapped; a table whose numbers alone are too wide is shown in parts, each with the first column. */
void d22_grid_append (GString *out, const D22DocSection *section, const D22TextStyle *style);
