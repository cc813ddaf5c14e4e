#include "similarity.h"

#include "d22/fold.h"
#include "d22/review.h"

#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  guint32 first, n; /* range of D22Phrases.members */
} Phrase;

struct _D22Phrases {
  struct sb_stemmer *stemmer;
  GHashTable *stems;   /* of char * (owned) -> stem + 1 */
  GHashTable *texts;   /* of char * (owned) -> phrase + 1 */
  GArray *phrases;     /* of Phrase */
  GArray *members;     /* of guint32: the stems of all phrases, ascending within a phrase */
  GStringChunk *words; /* what the hash tables point to */
};

/* Words that say nothing about a duty. Sorted by bytes. The letters are what folding leaves of children's, i.e. and e.g. */
static const char *const stop_words[] = {
  "a",     "all",  "also", "an",    "and",   "any",   "are",  "as",   "at",    "be",     "been",  "by",
  "e",     "each", "etc",  "for",   "from",  "g",     "has",  "have", "i",     "in",     "into",  "is",
  "it",    "its",  "may",  "more",  "not",   "of",    "on",   "or",   "other", "our",    "s",     "such",
  "than",  "that", "the",  "their", "them",  "these", "they", "this", "those", "to",     "under", "up",
  "using", "via",  "we",   "when",  "where", "which", "who",  "will", "with",  "within", "you",   "your",
};

D22Phrases *
d22_phrases_new (void)
{
  D22Phrases *phrases = g_new0 (D22Phrases, 1);
  phrases->stemmer = sb_stemmer_new ("english", "UTF_8");
  phrases->stems = g_hash_table_new (g_str_hash, g_str_equal);
  phrases->texts = g_hash_table_new (g_str_hash, g_str_equal);
  phrases->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  phrases->members = g_array_new (FALSE, FALSE, sizeof (guint32));
  phrases->words = g_string_chunk_new (4096);
  return phrases;
}

void
d22_phrases_free (D22Phrases *phrases)
{
  if (phrases == NULL)
    return;
  sb_stemmer_delete (phrases->stemmer);
  g_hash_table_destroy (phrases->stems);
  g_hash_table_destroy (phrases->texts);
  g_array_free (phrases->phrases, TRUE);
  g_array_free (phrases->members, TRUE);
  g_string_chunk_free (phrases->words);
  g_free (phrases);
}

static int
compare_words (const void *key, const void *element)
{
  return strcmp (key, *(const char *const *)element);
}

static gboolean
is_stop_word (const char *word)
{
  return bsearch (word, stop_words, G_N_ELEMENTS (stop_words), sizeof *stop_words, compare_words) != NULL;
}

static guint32
intern (D22Phrases *phrases, GHashTable *table, const char *text, guint32 next)
{
  guint32 known = GPOINTER_TO_UINT (g_hash_table_lookup (table, text));
  if (known != 0)
    return known - 1;
  g_hash_table_insert (table, g_string_chunk_insert (phrases->words, text), GUINT_TO_POINTER (next + 1));
  return next;
}

static guint32
stem_of (D22Phrases *phrases, const char *word)
{
  const sb_symbol *stem = NULL;
  gsize length = strlen (word);
  if (length <= G_MAXINT16) /* nobody's word is longer, and the stemmer counts in int */
    stem = sb_stemmer_stem (phrases->stemmer, (const sb_symbol *)word, (int)length);
  const char *text = stem != NULL ? (const char *)stem : word;
  return intern (phrases, phrases->stems, text, g_hash_table_size (phrases->stems));
}

static int
compare_stems (const void *a, const void *b)
{
  guint32 x = *(const guint32 *)a;
  guint32 y = *(const guint32 *)b;
  return (x > y) - (x < y);
}

/* Appends the stems of @words; of words that are not stop words alone if @strict. */
static void
append_stems (D22Phrases *phrases, char **words, gboolean strict)
{
  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] == '\0' || (strict && is_stop_word (words[i])))
      continue;
    guint32 stem = stem_of (phrases, words[i]);
    g_array_append_val (phrases->members, stem);
  }
}

/* Sorts the stems from @first on and drops those that come again. */
static void
sort_stems (GArray *members, guint32 first)
{
  guint32 *stems = &g_array_index (members, guint32, 0);
  guint n = members->len - first;
  if (n < 2)
    return;
  qsort (stems + first, n, sizeof *stems, compare_stems);
  guint kept = 1;
  for (guint i = 1; i < n; i++)
    if (stems[first + i] != stems[first + kept - 1])
      stems[first + kept++] = stems[first + i];
  g_array_set_size (members, first + kept);
}

guint32
d22_phrases_add (D22Phrases *phrases, const char *folded)
{
  guint32 index = intern (phrases, phrases->texts, folded, phrases->phrases->len);
  if (index < phrases->phrases->len)
    return index;
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  Phrase phrase = { .first = phrases->members->len };
  append_stems (phrases, words, TRUE);
  if (phrases->members->len == phrase.first)
    append_stems (phrases, words, FALSE);
  sort_stems (phrases->members, phrase.first);
  phrase.n = phrases->members->len - phrase.first;
  g_array_append_val (phrases->phrases, phrase);
  return index;
}

guint32
d22_phrases_length (const D22Phrases *phrases)
{
  return phrases->phrases->len;
}

guint32
d22_phrases_n_stems (const D22Phrases *phrases)
{
  return g_hash_table_size (phrases->stems);
}

const guint32 *
d22_phrases_stems (const D22Phrases *phrases, guint32 phrase, guint *n)
{
  const Phrase *range = &g_array_index (phrases->phrases, Phrase, phrase);
  *n = range->n;
  return (const guint32 *)(const void *)phrases->members->data + range->first;
}

/* Rule 4.2, as an HR business partner may say it: "We take the words of both statements, leave out small words like `and`
 * and `the`, and cut endings, so that `managing` and `management` are one word. The similarity is the share of the words of
 * both statements taken together that stand in both: with 5 and 7 words of which 4 are in both, 2 x 4 of 12, or 66.66%."
 *
 * It is Dice's coefficient. docs/similarity.md says how well it tells the same duty from another, and what other measures
 * were tried: without a list of synonyms none did clearly better. */
gint32
d22_phrases_similarity (const D22Phrases *phrases, guint32 a, guint32 b)
{
  if (a == b)
    return D22_SIMILARITY_ONE;
  guint n = 0;
  guint m = 0;
  const guint32 *x = d22_phrases_stems (phrases, a, &n);
  const guint32 *y = d22_phrases_stems (phrases, b, &m);
  guint common = 0;
  for (guint i = 0, j = 0; i < n && j < m;) {
    common += x[i] == y[j];
    guint32 left = x[i];
    i += left <= y[j];
    j += left >= y[j];
  }
  return common == 0 ? 0 : (gint32)((gint64)2 * D22_SIMILARITY_ONE * common / ((gint64)n + m));
}

gint32
d22_text_similarity (const char *a, const char *b)
{
  g_autofree char *x = d22_fold (a);
  g_autofree char *y = d22_fold (b);
  g_autoptr (D22Phrases) phrases = d22_phrases_new ();
  guint32 first = d22_phrases_add (phrases, x);
  guint32 second = d22_phrases_add (phrases, y);
  return d22_phrases_similarity (phrases, first, second);
}
