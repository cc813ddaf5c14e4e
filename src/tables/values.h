/* d22: one value as text and as a field: of a table's cell or of a setting. Room: tables (private). */
#pragma once

#include "d22/schema.h"

typedef enum {
  D22_READING_OK,
  D22_READING_SLASH,       /* read as a date, day first: good unless its column has a month-first one */
  D22_READING_MONTH_FIRST, /* a date that can only be month-first */
  D22_READING_MANGLED,     /* an id that a spreadsheet made a number of */
  D22_READING_BAD,
} D22Reading;

/* Reads @text, which is not empty, into @field (of the C type of @type); untouched unless OK or SLASH. @choices: of a
 * CHOICE. */
D22Reading d22_value_read (D22Type type, const char *const *choices, D22Span text, D22Pool *pool, gpointer field);

/* What a bad value's finding says. */
typedef struct {
  const char *name; /* static */
  char *problem;    /* owned: `'about 40k' is not an amount of money` */
  char *advice;     /* owned */
} D22Complaint;

/* Words why @text was not read. */
void d22_value_complain (D22Reading reading, D22Type type, const char *const *choices, D22Span text, D22Complaint *out);
void d22_complaint_clear (D22Complaint *complaint);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (D22Complaint, d22_complaint_clear)

/* Returns: (transfer full): the value of @field as a user would write it; "" where it is not given. */
char *d22_value_text (D22Type type, const char *const *choices, gconstpointer field, const D22Pool *pool);
