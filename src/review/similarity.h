/* d22: statements as sets of word stems (rule 4.2). Room: review, internal. */
#pragma once

#include "d22/pool.h"

G_BEGIN_DECLS

/* Distinct texts, each stemmed once, so that comparing two is a merge of two short sorted arrays. Not to be shared between
 * threads while texts are added: it owns the stemmer. */
typedef struct _D22Phrases D22Phrases;

/* Returns: (transfer full): no phrases. */
D22Phrases *d22_phrases_new (void);
void d22_phrases_free (D22Phrases *phrases);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Phrases, d22_phrases_free)

/* Returns the index of the phrase of @folded (d22_fold()), added if new. */
guint32 d22_phrases_add (D22Phrases *phrases, const char *folded);

guint32 d22_phrases_length (const D22Phrases *phrases);
/* Every stem of a phrase is below it. */
guint32 d22_phrases_n_stems (const D22Phrases *phrases);

/* Returns: (transfer none): the distinct stems of a phrase, ascending; valid until a phrase is added. */
const guint32 *d22_phrases_stems (const D22Phrases *phrases, guint32 phrase, guint *n);

/* Returns rule 4.2 for two phrases, in 1/10,000. */
gint32 d22_phrases_similarity (const D22Phrases *phrases, guint32 a, guint32 b);

/* 1 in the unit of a similarity. */
#define D22_SIMILARITY_ONE 10000

G_END_DECLS
