/* d22: the neutral document: what a verb or an edition says, before it becomes text, CSV, a sheet or a page. Room: report.
 *
 * A document is an ordered list of sections; a section has a title, paragraphs and at most one table. Cells are typed, so
 * that each renderer formats them its own way; a figure is put in here once and shown everywhere. */
#pragma once

#include "d22/date.h"
#include "d22/decimal.h"
#include "d22/fte.h"
#include "d22/money.h"
#include "d22/percent.h"

G_BEGIN_DECLS

typedef enum {
  D22_CELL_EMPTY, /* not given, not applicable */
  D22_CELL_TEXT,
  D22_CELL_COUNT,   /* whole number */
  D22_CELL_FTE,     /* 1/10,000 */
  D22_CELL_MONEY,   /* pence */
  D22_CELL_PERCENT, /* millionths of a per cent, shown cut to two decimals */
  D22_CELL_DECIMAL, /* millionths */
  D22_CELL_DATE,
  D22_CELL_LINK, /* text that links to a sheet or section of this document, named in `target` */
} D22CellKind;

typedef struct {
  D22CellKind kind;
  gint64 number;      /* COUNT, FTE, MONEY, PERCENT, DECIMAL in their units; DATE as its day */
  const char *text;   /* TEXT, LINK: owned by the document */
  const char *target; /* LINK: owned by the document */
} D22Cell;

typedef struct {
  const char *heading; /* for people: `FTE deleted` */
  const char *key;     /* for machines: `fte_deleted` (CSV) */
  D22CellKind kind;    /* what the column holds: decides alignment and width */
  guint width;         /* 0: fitted to the content */
} D22DocColumn;

typedef enum { D22_ROW_PLAIN, D22_ROW_TOTAL, D22_ROW_HEADING } D22RowStyle;

typedef struct _D22Document D22Document;
typedef struct _D22DocSection D22DocSection;

/* Returns: (transfer full): an empty document. @title: its first line. */
D22Document *d22_document_new (const char *title);
void d22_document_free (D22Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Document, d22_document_free)

/* Adds a section. @name: unique: the sheet name in a workbook (31 characters, letters, digits and underscores), the anchor
 * of a page; @title: the heading. Returns: (transfer none): owned by the document. */
D22DocSection *d22_document_add (D22Document *document, const char *name, const char *title);

/* Adds a paragraph above (d22_section_say) or below (d22_section_note) the section's table; text is copied. */
void d22_section_say (D22DocSection *section, const char *format, ...) G_GNUC_PRINTF (2, 3);
void d22_section_note (D22DocSection *section, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Gives the section its table; the column array is copied. */
void d22_section_columns (D22DocSection *section, const D22DocColumn *columns, guint n_columns);

/* Says why a cell of the table may be empty: "Empty cells: @why". In a workbook its empty cells then stay so, without a
 * shorthand (output-standards.md, 4A.8). */
void d22_section_leave_empty (D22DocSection *section, const char *why);

/* Starts a row; the cell functions below fill it from left to right; missing cells are empty. @level: indentation of the
 * first column in text output (0 for none). */
void d22_section_row (D22DocSection *section, D22RowStyle style, guint level);
void d22_cell_text (D22DocSection *section, const char *text); /* %NULL or "": an empty cell */
void d22_cell_textf (D22DocSection *section, const char *format, ...) G_GNUC_PRINTF (2, 3);
void d22_cell_link (D22DocSection *section, const char *text, const char *target);
void d22_cell_count (D22DocSection *section, gint64 count);
void d22_cell_fte (D22DocSection *section, D22Fte fte);
void d22_cell_money (D22DocSection *section, D22Money money);
void d22_cell_percent (D22DocSection *section, D22Percent percent);
void d22_cell_decimal (D22DocSection *section, D22Decimal decimal);
void d22_cell_date (D22DocSection *section, D22Date date);
void d22_cell_empty (D22DocSection *section);

/* Reading, for renderers. All (transfer none), valid while the document lives. */
const char *d22_document_title (const D22Document *document);
guint d22_document_n_sections (const D22Document *document);
const D22DocSection *d22_document_section (const D22Document *document, guint index);
const char *d22_section_name (const D22DocSection *section);
const char *d22_section_title (const D22DocSection *section);
const char *const *d22_section_said (const D22DocSection *section);  /* %NULL-terminated */
const char *const *d22_section_notes (const D22DocSection *section); /* %NULL-terminated */
const char *d22_section_why_empty (const D22DocSection *section);    /* (nullable) */
const D22DocColumn *d22_section_get_columns (const D22DocSection *section, guint *n_columns);
guint d22_section_n_rows (const D22DocSection *section);
const D22Cell *d22_section_get_row (const D22DocSection *section, guint index, D22RowStyle *style, guint *level);

G_END_DECLS
