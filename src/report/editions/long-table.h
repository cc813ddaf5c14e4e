/* d22: tables that may be too long for a sheet (interface.md, section 4). Room: editions. */
#pragma once

#include "edition-book.h"

/* Where a row stands and what it counts: the summary by team adds it up. */
typedef struct {
  const char *service, *team;
  D22Fte fte;
  gint64 positions;
} D22TeamCount;

/* What a sheet shows in place of a table's rows. */
typedef struct {
  const char *by; /* `current role` */
  void (*put) (D22DocSection *section, gconstpointer data);
} D22LongSummary;

/* A table that may be too long for a sheet: its rows, and what it says of them by team. */
typedef struct {
  const D22DocColumn *columns;
  guint n_columns;
  guint n_rows;
  void (*put) (D22DocSection *section, gconstpointer data, guint row); /* adds row @row */
  D22TeamCount (*count) (gconstpointer data, guint row);               /* (nullable): where @summary is given */
  gconstpointer data;
  gboolean total;                /* a last row for all of them, on the sheet; needs @count */
  const D22LongSummary *summary; /* (nullable): by team */
} D22LongTable;

/* Puts the table into @section, or, where it is longer than the book allows, its summary there and its rows into
 * book->rows. */
void d22_long_table_put (D22EditionBook *book, D22DocSection *section, const D22LongTable *table);
