/* d22: what the published workbooks of all editions have in common: titles, contents, status, files. Room: editions.
 *
 * It takes plain values and knows no edition's view. */
#pragma once

#include "d22/document.h"
#include "d22/edition.h"

/* A workbook in the making. */
typedef struct {
  const D22EditionHead *head;
  D22Document *document; /* its sheets */
  D22Document *rows;     /* (nullable): where the rows of tables go that are too long for a sheet */
  guint max_rows;
  const char *names_files; /* the sheet that names their files: `Notes` */
} D22EditionBook;

/* What a sheet is called, its title before what the workbook is about, and what it shows in a line. */
typedef struct {
  const char *name, *title, *shows;
} D22EditionSheet;

/* What the workbook says of itself. */
typedef struct {
  const char *name;               /* `consultation pack` */
  const char *file;               /* `consultation-pack`, behind the model's id */
  const char *subject, *keywords; /* of its properties */
  const char *confidential;       /* (nullable): said on every sheet before the status: `Confidential to HR.` */
  gint64 created;                 /* seconds since 1970, above 0 */
} D22EditionAbout;

/* Begins the book's document: `Destination 22, Southampton City Council, proposal of 6 Oct 2021`. */
void d22_edition_begin (D22EditionBook *book);

/* Returns: (transfer none): a new sheet of the book. */
D22DocSection *d22_edition_add (D22EditionBook *book, const D22EditionSheet *sheet);

/* The table of contents: its columns, and a row with a link for each sheet. */
void d22_edition_contents (D22DocSection *section);
void d22_edition_contents_row (D22DocSection *section, const D22EditionSheet *sheet);

/* Says the organisation and the date of the proposal. */
void d22_edition_say_source (const D22EditionHead *head, D22DocSection *section);

/* A table of notes: its columns, and a row. */
void d22_edition_notes (D22DocSection *section);
void d22_edition_note (D22DocSection *section, const char *subject, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* Returns: (transfer full) (nullable): where the rows of the @index-th long table are: `The table on the worksheet ... They
 * are in the file ...`; %NULL behind the last one. */
char *d22_edition_file_note (const D22EditionBook *book, guint index);

/* Adds a letter as a cell's text; an empty cell for '\0'. */
void d22_cell_letter (D22DocSection *section, char letter);

/* Writes `<id>-<file>.xlsx` into @folder, and a CSV for each table that was too long.
 * @written: (element-type utf8): gets the name within @folder of every file written.
 * Returns %FALSE with %D22_ERROR_OUTPUT. */
gboolean d22_edition_write (const D22EditionBook *book, const D22EditionAbout *about, const char *folder, GPtrArray *written,
                            GError **error);
