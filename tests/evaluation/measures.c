#include "measures.h"

#include <math.h>
#include <string.h>

/* How many of O*NET's commonest stems count half in "common words half". */
#define N_COMMON 100

static guint
common_stems (const Text *a, const Text *b)
{
  guint common = 0;
  for (guint i = 0, j = 0; i < a->n_stems && j < b->n_stems;) {
    guint32 left = a->stems[i];
    guint32 right = b->stems[j];
    common += left == right;
    i += left <= right;
    j += left >= right;
  }
  return common;
}

static double
ratio (double part, double whole)
{
  return whole > 0 ? part / whole : 0;
}

static double
engine (const Texts *texts, const Text *a, const Text *b)
{
  return d22_phrases_similarity (texts->phrases, a->phrase, b->phrase) / (double)D22_SIMILARITY_ONE;
}

static double
jaccard (G_GNUC_UNUSED const Texts *texts, const Text *a, const Text *b)
{
  guint common = common_stems (a, b);
  return ratio (common, a->n_stems + b->n_stems - common);
}

/* Of the shorter statement: all of it that stands in the longer one. */
static double
overlap (G_GNUC_UNUSED const Texts *texts, const Text *a, const Text *b)
{
  return ratio (common_stems (a, b), MIN (a->n_stems, b->n_stems));
}

static double
cosine (G_GNUC_UNUSED const Texts *texts, const Text *a, const Text *b)
{
  return ratio (common_stems (a, b), sqrt ((double)a->n_stems * b->n_stems));
}

static double
dice_and_overlap (const Texts *texts, const Text *a, const Text *b)
{
  return (engine (texts, a, b) + overlap (texts, a, b)) / 2;
}

typedef double (*Weight) (const Texts *texts, guint32 stem);

/* Dice's coefficient of stems that weigh. */
static double
weighted (const Texts *texts, const Text *a, const Text *b, Weight weight)
{
  double whole = 0;
  double common = 0;
  for (guint i = 0; i < a->n_stems; i++)
    whole += weight (texts, a->stems[i]);
  for (guint j = 0; j < b->n_stems; j++)
    whole += weight (texts, b->stems[j]);
  for (guint i = 0, j = 0; i < a->n_stems && j < b->n_stems;) {
    guint32 left = a->stems[i];
    guint32 right = b->stems[j];
    if (left == right)
      common += weight (texts, left);
    i += left <= right;
    j += left >= right;
  }
  return ratio (2 * common, whole);
}

static double
letters (const Texts *texts, guint32 stem)
{
  return g_array_index (texts->lengths, guint, stem);
}

static double
by_letters (const Texts *texts, const Text *a, const Text *b)
{
  return weighted (texts, a, b, letters);
}

static double
half_if_common (const Texts *texts, guint32 stem)
{
  return g_array_index (texts->ranks, guint, stem) < N_COMMON ? 0.5 : 1;
}

/* A fixed list, as a tool could ship it: the commonest stems of a public corpus. */
static double
common_half (const Texts *texts, const Text *a, const Text *b)
{
  return weighted (texts, a, b, half_if_common);
}

static double
rarity (const Texts *texts, guint32 stem)
{
  return log ((double)(texts->n_counted + 1) / (g_array_index (texts->uses, guint, stem) + 1));
}

/* Inverse document frequency: weighs by a corpus, which the tool does not have (and by rule 4.2 may not take from the other
 * roles). Only here to show what weights could gain at most. */
static double
by_rarity (const Texts *texts, const Text *a, const Text *b)
{
  return weighted (texts, a, b, rarity);
}

/* The verbs of duties: the stems with which most O*NET tasks begin. */
static double
half_if_verb (const Texts *texts, guint32 stem)
{
  return g_array_index (texts->first_ranks, guint, stem) < N_COMMON ? 0.5 : 1;
}

static double
verbs_half (const Texts *texts, const Text *a, const Text *b)
{
  return weighted (texts, a, b, half_if_verb);
}

static double
weigh_all (const Texts *texts, GHashTable *stems, Weight weight)
{
  GHashTableIter iterator;
  gpointer stem = NULL;
  double sum = 0;
  g_hash_table_iter_init (&iterator, stems);
  while (g_hash_table_iter_next (&iterator, &stem, NULL))
    sum += weight (texts, GPOINTER_TO_UINT (stem));
  return sum;
}

static GHashTable *
groups_of (const Texts *texts, const Text *text)
{
  GHashTable *groups = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < text->n_stems; i++)
    g_hash_table_add (groups, GUINT_TO_POINTER (g_array_index (texts->groups, guint32, text->stems[i])));
  return groups;
}

/* As weighted(), synonyms being one; 0 all the same where no stem itself is in both (rule 4.2). */
static double
grouped (const Texts *texts, const Text *a, const Text *b, Weight weight)
{
  if (common_stems (a, b) == 0)
    return 0;
  g_autoptr (GHashTable) first = groups_of (texts, a);
  g_autoptr (GHashTable) second = groups_of (texts, b);
  double whole = weigh_all (texts, first, weight) + weigh_all (texts, second, weight);
  GHashTableIter iterator;
  gpointer stem = NULL;
  g_hash_table_iter_init (&iterator, first);
  while (g_hash_table_iter_next (&iterator, &stem, NULL))
    if (!g_hash_table_contains (second, stem))
      g_hash_table_iter_remove (&iterator);
  return ratio (2 * weigh_all (texts, first, weight), whole);
}

static double
one (G_GNUC_UNUSED const Texts *texts, G_GNUC_UNUSED guint32 stem)
{
  return 1;
}

static double
synonyms (const Texts *texts, const Text *a, const Text *b)
{
  return grouped (texts, a, b, one);
}

static double
synonyms_verbs_half (const Texts *texts, const Text *a, const Text *b)
{
  return grouped (texts, a, b, half_if_verb);
}

static double
trigrams (G_GNUC_UNUSED const Texts *texts, const Text *a, const Text *b)
{
  guint common = 0;
  for (guint i = 0, j = 0; i < a->trigrams->len && j < b->trigrams->len;) {
    guint64 left = g_array_index (a->trigrams, guint64, i);
    guint64 right = g_array_index (b->trigrams, guint64, j);
    common += left == right;
    i += left <= right;
    j += left >= right;
  }
  return ratio (2.0 * common, a->trigrams->len + b->trigrams->len);
}

/* The longest run of stems, gaps allowed, that stands in both in the same order. */
static double
word_order (G_GNUC_UNUSED const Texts *texts, const Text *a, const Text *b)
{
  guint m = b->order->len;
  g_autofree guint *row = g_new0 (guint, m + 1);
  for (guint i = 0; i < a->order->len; i++) {
    guint diagonal = 0;
    for (guint j = 0; j < m; j++) {
      guint above = row[j + 1];
      gboolean equal = g_array_index (a->order, guint32, i) == g_array_index (b->order, guint32, j);
      row[j + 1] = equal ? diagonal + 1 : MAX (above, row[j]);
      diagonal = above;
    }
  }
  return ratio (2.0 * row[m], a->order->len + m);
}

/* 1 - Levenshtein's distance of characters / the longer length. */
static double
edits (G_GNUC_UNUSED const Texts *texts, const Text *a, const Text *b)
{
  guint m = b->characters->len;
  g_autofree guint *row = g_new (guint, m + 1);
  for (guint j = 0; j <= m; j++)
    row[j] = j;
  for (guint i = 0; i < a->characters->len; i++) {
    guint diagonal = row[0];
    row[0] = i + 1;
    for (guint j = 0; j < m; j++) {
      guint above = row[j + 1];
      gboolean equal = g_array_index (a->characters, gunichar, i) == g_array_index (b->characters, gunichar, j);
      row[j + 1] = MIN (MIN (above, row[j]) + 1, diagonal + !equal);
      diagonal = above;
    }
  }
  guint longer = MAX (a->characters->len, m);
  return longer > 0 ? 1 - (double)row[m] / longer : 1;
}

static double
dice_and_trigrams (const Texts *texts, const Text *a, const Text *b)
{
  return common_stems (a, b) > 0 ? (engine (texts, a, b) + trigrams (texts, a, b)) / 2 : 0;
}

static double
dice_and_order (const Texts *texts, const Text *a, const Text *b)
{
  return (engine (texts, a, b) + word_order (texts, a, b)) / 2;
}

const Measure *
measures_all (guint *n)
{
  static const Measure all[] = {
    { "Dice on stems (d22)", engine },
    { "Jaccard on stems", jaccard },
    { "cosine on stems", cosine },
    { "overlap on stems (share of the shorter)", overlap },
    { "Dice, stems weigh by letters", by_letters },
    { "Dice, O*NET's 100 commonest stems half", common_half },
    { "Dice, stems weigh by rarity in O*NET (*)", by_rarity },
    { "Dice, O*NET's 100 commonest verbs half", verbs_half },
    { "Dice, list of synonyms (**)", synonyms },
    { "Dice, synonyms, verbs half (**)", synonyms_verbs_half },
    { "Dice on character trigrams", trigrams },
    { "longest common run of stems", word_order },
    { "Levenshtein ratio of characters", edits },
    { "mean of Dice on stems and trigrams", dice_and_trigrams },
    { "mean of Dice and word order", dice_and_order },
    { "mean of Dice and overlap", dice_and_overlap },
  };
  *n = G_N_ELEMENTS (all);
  return all;
}
