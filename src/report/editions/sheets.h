/* d22: the sheets of the consultation pack, one function each, in the files that they are about. Room: editions. */
#pragma once

#include "d22/document.h"
#include "d22/public-view.h"

/* A pack in the making. */
typedef struct {
  const D22PublicView *view;
  D22Document *document;
  D22Document *rows; /* (nullable): where the rows of tables go that are too long for a sheet */
  guint max_rows;
} D22Pack;

/* One sheet: what it is called, what it shows in a line, and who fills it. */
typedef struct {
  const char *name, *title, *shows;
  void (*fill) (D22Pack *pack, D22DocSection *section);
} D22PackSheet;

/* Returns: (transfer none): all of them, in order. */
const D22PackSheet *d22_pack_sheets (guint *n);

void d22_fill_cover (D22Pack *pack, D22DocSection *section);
void d22_fill_contents (D22Pack *pack, D22DocSection *section);
void d22_fill_summary (D22Pack *pack, D22DocSection *section);
void d22_fill_summary_positions (D22Pack *pack, D22DocSection *section);
void d22_fill_deleted_posts (D22Pack *pack, D22DocSection *section);
void d22_fill_new_posts (D22Pack *pack, D22DocSection *section);
void d22_fill_amended_posts (D22Pack *pack, D22DocSection *section);
void d22_fill_line_management (D22Pack *pack, D22DocSection *section);
void d22_fill_role_review (D22Pack *pack, D22DocSection *section);
void d22_fill_current_structure (D22Pack *pack, D22DocSection *section);
void d22_fill_proposed_structure (D22Pack *pack, D22DocSection *section);
void d22_fill_timetable (D22Pack *pack, D22DocSection *section);
void d22_fill_rules (D22Pack *pack, D22DocSection *section);
void d22_fill_glossary (D22Pack *pack, D22DocSection *section);
void d22_fill_notes (D22Pack *pack, D22DocSection *section);

/* Adds a letter as a cell's text; an empty cell for '\0'. */
void d22_cell_letter (D22DocSection *section, char letter);

/* Where a row stands and what it counts: the summary by team adds it up. */
typedef struct {
  const char *service, *team;
  D22Fte fte;
  gint64 positions;
} D22TeamCount;

/* A table that may be too long for a sheet: its rows, and what it says of them by team. */
typedef struct {
  const D22DocColumn *columns;
  guint n_columns;
  guint n_rows;
  void (*put) (D22DocSection *section, gconstpointer data, guint row); /* adds row @row */
  D22TeamCount (*count) (gconstpointer data, guint row);
  gconstpointer data;
  gboolean total; /* a last row for all of them, on the sheet */
} D22LongTable;

/* Puts the table into @section, or, where it is longer than the pack allows, its summary by team there and its rows into
 * pack->rows. */
void d22_long_table_put (D22Pack *pack, D22DocSection *section, const D22LongTable *table);
