/* d22: what a table holds, declared once. Room: tables.
 *
 * One declarative schema a table: the reader finds and words every mistake by it, the guide prints its reference from it,
 * the input template draws its drop-downs from it. */
#pragma once

#include "d22/pool.h"

G_BEGIN_DECLS

/* How a cell is read, and what the record's field is. */
typedef enum {
  D22_TYPE_ID,      /* D22Id: case-sensitive id; checked for excel-mangled numbers */
  D22_TYPE_IDS,     /* D22Id of the whole cell, ids with `;` between; the loader splits it */
  D22_TYPE_TEXT,    /* D22Id of free text */
  D22_TYPE_CHOICE,  /* gint32: index into choices, any case */
  D22_TYPE_YES_NO,  /* gint32: 0 or 1 */
  D22_TYPE_MONEY,   /* D22Money */
  D22_TYPE_FTE,     /* D22Fte, not negative */
  D22_TYPE_COUNT,   /* gint32, whole, not negative */
  D22_TYPE_PERCENT, /* D22Percent */
  D22_TYPE_DECIMAL, /* D22Decimal */
  D22_TYPE_DATE,    /* D22Date, D22_DATE_NONE if not given */
  D22_TYPE_YEAR,    /* D22Year */
} D22Type;

typedef struct {
  const char *name;
  D22Type type;
  gboolean required;
  gsize offset;               /* of the field in the record */
  const char *const *choices; /* for CHOICE: %NULL-terminated; else %NULL */
  const char *fallback;       /* the value of an empty cell as a user would write it, or %NULL */
  const char *refers_to;      /* `posts.post_id`: what an id names, or %NULL */
  const char *meaning;        /* for the guide and the template: one line */
} D22Column;

#define D22_SCHEMA_MAX_COLUMNS 32 /* one bit a column in #D22Record */

typedef struct {
  const char *name;         /* `posts`: file posts.csv, sheet current_posts */
  const char *meaning;      /* one line, for the guide */
  const D22Column *columns; /* in the order of the guide */
  guint n_columns;
  gsize record_size;
  gboolean year_columns; /* further columns named by financial year hold £ (investment, savings) */
} D22Schema;

/* Every record starts with this. */
typedef struct {
  guint32 row;     /* row of its #D22Table, for d22_table_place() */
  guint32 given;   /* bit i: the cell of schema column i held a value; not where it was empty, emptied or bad */
  guint32 emptied; /* bit i: the cell was `-` (changes.csv alone: "empty this") */
} D22Record;

/* Returns: (transfer none): all schemas in the order of the guide, %NULL-terminated. */
const D22Schema *const *d22_schemas (void);

/* Returns: (transfer none) (nullable): the schema of the table @name. */
const D22Schema *d22_schema_find (const char *name);

/* Returns the index of column @name in @schema, or -1. */
int d22_schema_column (const D22Schema *schema, const char *name);

/* Returns: (transfer none): how the guide calls a type: `money`, `yes or no`, ... */
const char *d22_type_text (D22Type type);

/* Returns: (transfer full): the reference of every table and setting as Markdown, for docs/reference-tables.md. */
char *d22_schema_reference (void);

G_END_DECLS
