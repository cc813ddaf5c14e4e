/* d22: what the readers of tables share (CSV, model.ini, later workbooks). Room: tables (private).
 *
 * Every table is text with one row after the other. A CSV file is that text; a reader of something else appends its cells,
 * which are stored with separators that no text contains, so that rows are read by one piece of code. */
#pragma once

#include "d22/table.h"

#include "scanner.h"

#define D22_CELL_MAX_CHARACTERS 32767 /* a spreadsheet's own limit */
#define D22_TABLE_MAX_COLUMNS   1000
#define D22_TABLE_MAX_ROWS      4000000 /* four times a spreadsheet; keeps records and amounts in 32-bit arrays */
#define D22_HEADER_ROW          G_MAXUINT32

/* Where a row lies in the text and what it is called by its origin: a line of a file or a row of a sheet, from 1. */
typedef struct {
  guint32 offset;
  guint32 number;
} D22TableRow;

/* Fills what @place says beyond file and column: line, character, width and excerpt, or cell. @row %D22_HEADER_ROW is the
 * header, @column -1 the whole row. Must not touch the cells that d22_table_read_row() handed out. */
typedef void (*D22Locate) (const D22Table *table, guint32 row, int column, D22Place *place);

struct _D22Table {
  char *shown;
  GBytes *bytes;   /* owned, nullable: what @text lies in, or ... */
  GString *buffer; /* owned, nullable: ... the appended cells */
  D22Span text;
  D22Dialect dialect;
  D22TableRow header;
  GArray *headings; /* of D22Span, stripped, into @names */
  GPtrArray *names; /* of char*: the headings' bytes */
  GArray *rows;     /* of D22TableRow */
  char *scratch;    /* cells of the row read last whose quotes had to be resolved */
  gsize scratch_size;
  D22Locate locate;
  gpointer origin; /* owned: whatever @locate needs */
  GDestroyNotify free_origin;
};

/* Returns: (transfer full): a table without columns and rows. */
D22Table *d22_table_new (const char *shown, D22Dialect dialect, D22Locate locate);

/* Returns: (transfer full): a table that d22_table_append() fills. @origin is taken over, freed with @free_origin. */
D22Table *d22_table_new_cells (const char *shown, D22Locate locate, gpointer origin, GDestroyNotify free_origin);

void d22_table_add_heading (D22Table *table, D22Span heading);

/* Appends a row called @number of one cell a heading. Returns %FALSE where the table is full (rows or bytes). */
gboolean d22_table_append (D22Table *table, guint32 number, const D22Span *cells);

/* Starts a walk over the cells of a row. */
void d22_table_scan (const D22Table *table, guint32 row, D22Scanner *scanner);

/* Returns: (transfer none): the row's entry; %D22_HEADER_ROW is the header's. */
const D22TableRow *d22_table_row (const D22Table *table, guint32 row);
