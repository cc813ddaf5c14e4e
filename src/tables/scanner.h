/* d22: the cells of one row of delimited text. Room: tables (private). */
#pragma once

#include "d22/span.h"

/* How rows and cells end, and whether `"` holds them together. */
typedef struct {
  char delimiter;
  char row_end;
  gboolean quotes;
} D22Dialect;

/* Walks over one row. Invariant: while @more, @at is the first byte of a cell and @line_end the row end at or after it (or
 * the end of the text). */
typedef struct {
  D22Dialect dialect;
  const char *at, *line_end, *end;
  gboolean more; /* whether the row has another cell */
} D22Scanner;

typedef struct {
  D22Span text;     /* stripped, borrowed; doubled quotes are still double */
  gboolean doubled; /* it holds doubled quotes */
  gboolean open;    /* its quote is never closed: read as if it were not one */
  gboolean stray;   /* text follows its closing quote: read as it stands, quotes and all */
} D22RawCell;

/* Starts at the first byte of a row of @text. */
void d22_scanner_start (D22Scanner *scanner, D22Dialect dialect, D22Span text, gsize offset);

/* Reads the next cell; only while @scanner->more. */
void d22_scanner_next (D22Scanner *scanner, D22RawCell *cell);

/* Returns the first byte after the row; only when no more cells are left. */
const char *d22_scanner_after (const D22Scanner *scanner);
