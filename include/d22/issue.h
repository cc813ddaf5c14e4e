/* d22: findings about the data, collected and all shown. Room: base.
 *
 * A #GError says "I cannot go on"; a #D22Issue says what is wrong with somebody's data, where, and what to do about it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  D22_SEVERITY_ERROR,
  D22_SEVERITY_WARNING,
  D22_SEVERITY_NOTE,
} D22Severity;

/* Where it is. @file is a path as the user gave it, or a sheet's `book.xlsx`; @cell is `current_posts!C14` for a workbook.
 */
typedef struct {
  char *file;
  char *cell;      /* %NULL for text files */
  guint line;      /* from 1; 0 where the whole file is meant */
  guint character; /* from 1, in characters of @excerpt; 0 where the whole line is meant */
  guint width;     /* in characters */
  char *column;    /* the column's name, or %NULL */
  char *excerpt;   /* the line's text (cut to a sensible length), or %NULL */
} D22Place;

typedef struct {
  D22Severity severity;
  const char *name; /* stable, static: `unknown-role`; documented in the guide */
  D22Place place;
  char *text;   /* what is wrong, one line, with the offending text */
  char *advice; /* what to do, one line */
} D22Issue;

typedef struct _D22Issues D22Issues;

/* Returns: (transfer full): an empty collection. */
D22Issues *d22_issues_new (void);
void d22_issues_free (D22Issues *issues);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Issues, d22_issues_free)

/* Adds a finding; takes over @place's strings (leaving it empty). @place and @advice (copied) may be %NULL. At most 1,000
 * findings of one name in one file are kept, the others are counted: a file with a million bad rows has one cause. */
void d22_issues_add (D22Issues *issues, D22Severity severity, const char *name, D22Place *place, const char *advice,
                     const char *format, ...) G_GNUC_PRINTF (6, 7);

/* Sorts: worst first, then by file, sheet, line, character, cell, name, column, text and advice, so that the order in which
 * things were found never shows. Adding after it is allowed; sort again. */
void d22_issues_sort (D22Issues *issues);

/* Returns how many findings are kept. */
guint d22_issues_length (const D22Issues *issues);
/* Returns: (transfer none): the finding at @index, valid while the collection lives. */
const D22Issue *d22_issues_get (const D22Issues *issues, guint index);
/* Returns how many there are of @severity, those that were only counted included. */
guint64 d22_issues_count (const D22Issues *issues, D22Severity severity);
/* Returns how many findings were counted but not kept. */
guint64 d22_issues_dropped (const D22Issues *issues);

/* Releases the strings of a place that was not handed over. */
void d22_place_clear (D22Place *place);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (D22Place, d22_place_clear)

/* Returns: (transfer none): `error`, `warning`, `note`. */
const char *d22_severity_text (D22Severity severity);

G_END_DECLS
