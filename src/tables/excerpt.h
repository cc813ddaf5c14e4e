/* d22: the piece of a line that a message shows, and where in it. Room: tables (private). */
#pragma once

#include "d22/issue.h"
#include "d22/span.h"

/* A piece of a text: what a finding is about. */
typedef struct {
  const char *line_start; /* the start of a line at or before @span */
  guint line;             /* the number of that line, from 1 */
  D22Span span;           /* what is meant; empty: the place alone. @data %NULL: the whole line */
} D22Point;

/* Returns the start of the line that @at lies in. */
const char *d22_line_start (D22Span text, const char *at);

/* Returns how many lines end between @from and @to. */
guint d22_count_lines (const char *from, const char *to);

/* Fills line, character, width and excerpt of @place: the line, cut around @point to about 120 characters, control
 * characters as spaces. */
void d22_place_point (D22Place *place, D22Span text, D22Point point);

/* Returns: (transfer full): a value for the middle of a sentence: cut to 60 characters, control characters as spaces. */
char *d22_excerpt_value (D22Span value);
