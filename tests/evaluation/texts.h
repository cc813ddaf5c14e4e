/* Statements as the compared measures see them: folded, as stems, as characters. Tests: evaluation. */
#pragma once

#include "similarity.h"

/* One distinct text. Owned by its Texts. */
typedef struct {
  guint32 phrase;       /* of the engine */
  guint n_stems;        /* distinct ones, ascending */
  const guint32 *stems; /* borrowed from the engine's phrases; set by texts_close() */
  GArray *order;        /* of guint32: stems in the order of the text, small words left out */
  GArray *trigrams;     /* of guint64: distinct runs of three characters, ascending */
  GArray *characters;   /* of gunichar */
} Text;

typedef struct {
  D22Phrases *phrases;
  GPtrArray *texts;    /* of Text, owned, by phrase */
  GArray *lengths;     /* of guint: by stem, letters */
  GArray *uses;        /* of guint: by stem, in how many counted texts it stands */
  GArray *ranks;       /* of guint: by stem, how many stems stand in more counted texts; set by texts_close() */
  GArray *firsts;      /* of guint: by stem, how many counted texts begin with it */
  GArray *first_ranks; /* of guint: by stem, how many stems begin more counted texts; set by texts_close() */
  GArray *groups;      /* of guint32: by stem, the stem that stands for its synonyms; set by texts_close() */
  GArray *synonyms;    /* of guint32: pairs of a stem and the one that stands for it */
  guint n_counted;
} Texts;

/* Returns: (transfer full). */
Texts *texts_new (void);
void texts_free (Texts *texts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Texts, texts_free)

/* Returns the index of the text, equal ones (after folding) being one. @counted: its stems count as use of common words. */
guint32 texts_add (Texts *texts, const char *text, gboolean counted);

/* Words (between spaces) that one of the measures takes for one. */
void texts_add_synonyms (Texts *texts, const char *words);

/* To be called when all are added, before any is looked at. */
void texts_close (Texts *texts);

/* Returns: (transfer none). */
const Text *texts_get (const Texts *texts, guint32 index);
