/* d22: one spelling for words that mean the same (rule 1.4). Internal to the room model. */
#pragma once

#include "d22/model.h"

G_BEGIN_DECLS

typedef enum {
  D22_SPELL_SERVICE,
  D22_SPELL_LOCALITY,
  D22_SPELL_GRADE,
  D22_SPELL_FUND,
  D22_SPELL_POOL,
  D22_SPELL_TITLE,
  D22_N_SPELLINGS
} D22SpellingKind;

typedef struct _D22Spelling D22Spelling;

/* The pool is borrowed. */
D22Spelling *d22_spelling_new (D22Pool *pool);
void d22_spelling_free (D22Spelling *spelling);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Spelling, d22_spelling_free)

/* Notes that the cell @column of @record says @id. Rows are borrowed. */
void d22_spelling_note (D22Spelling *spelling, D22SpellingKind kind, D22Id id, const D22Rows *rows, const D22Record *record);

/* Returns the model's one spelling of @id: of those noted that are equal after folding, the smallest by bytes; of funds the
 * built-in `general-fund`; @id itself where none was noted. */
D22Id d22_spelling_of (D22Spelling *spelling, D22SpellingKind kind, D22Id id);

/* Warns once of each spelling that is not the model's. */
void d22_spelling_check (D22Spelling *spelling, D22Issues *issues);

G_END_DECLS
