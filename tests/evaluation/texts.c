#include "texts.h"

#include "d22/fold.h"

#include <stdlib.h>
#include <string.h>

Texts *
texts_new (void)
{
  Texts *texts = g_new0 (Texts, 1);
  texts->phrases = d22_phrases_new ();
  texts->texts = g_ptr_array_new ();
  texts->lengths = g_array_new (FALSE, TRUE, sizeof (guint));
  texts->uses = g_array_new (FALSE, TRUE, sizeof (guint));
  texts->ranks = g_array_new (FALSE, TRUE, sizeof (guint));
  texts->firsts = g_array_new (FALSE, TRUE, sizeof (guint));
  texts->first_ranks = g_array_new (FALSE, TRUE, sizeof (guint));
  texts->groups = g_array_new (FALSE, TRUE, sizeof (guint32));
  texts->synonyms = g_array_new (FALSE, TRUE, sizeof (guint32));
  return texts;
}

static void
text_free (Text *text)
{
  if (text == NULL)
    return;
  g_array_unref (text->order);
  g_array_unref (text->trigrams);
  g_array_unref (text->characters);
  g_free (text);
}

void
texts_free (Texts *texts)
{
  if (texts == NULL)
    return;
  for (guint i = 0; i < texts->texts->len; i++)
    text_free (g_ptr_array_index (texts->texts, i));
  g_ptr_array_unref (texts->texts);
  g_array_unref (texts->lengths);
  g_array_unref (texts->uses);
  g_array_unref (texts->ranks);
  g_array_unref (texts->firsts);
  g_array_unref (texts->first_ranks);
  g_array_unref (texts->groups);
  g_array_unref (texts->synonyms);
  d22_phrases_free (texts->phrases);
  g_free (texts);
}

static int
compare_numbers (const void *a, const void *b)
{
  guint64 x = *(const guint64 *)a;
  guint64 y = *(const guint64 *)b;
  return (x > y) - (x < y);
}

/* Runs of three characters, a space before and after the text. */
static GArray *
trigrams_of (const GArray *characters)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint64 run = ' ';
  for (guint i = 0; i <= characters->len; i++) {
    guint64 next = i < characters->len ? g_array_index (characters, gunichar, i) : ' ';
    run = (run << 21 | next) & ((G_GUINT64_CONSTANT (1) << 63) - 1);
    if (i > 0)
      g_array_append_val (all, run);
  }
  if (all->len > 1)
    qsort (all->data, all->len, sizeof run, compare_numbers);
  guint kept = 0;
  for (guint i = 0; i < all->len; i++)
    if (i == 0 || g_array_index (all, guint64, i) != g_array_index (all, guint64, kept - 1))
      g_array_index (all, guint64, kept++) = g_array_index (all, guint64, i);
  g_array_set_size (all, kept);
  return all;
}

static gboolean
holds (const guint32 *stems, guint n, guint32 stem)
{
  for (guint i = 0; i < n; i++)
    if (stems[i] == stem)
      return TRUE;
  return FALSE;
}

/* Asks the engine itself for the stem of each word, by a phrase of that word alone: its small words stay its own. A word's
 * length stands for its stem's, as long as no shorter word has the same stem. */
static GArray *
order_of (Texts *texts, const char *folded, guint32 phrase)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++) {
    guint n = 0;
    guint32 stem = 0;
    guint32 word = d22_phrases_add (texts->phrases, words[i]);
    const guint32 *of_word = d22_phrases_stems (texts->phrases, word, &n);
    if (n != 1)
      continue;
    stem = of_word[0];
    const guint32 *stems = d22_phrases_stems (texts->phrases, phrase, &n);
    if (!holds (stems, n, stem))
      continue;
    g_array_append_val (order, stem);
    guint letters = (guint)g_utf8_strlen (words[i], -1);
    if (texts->lengths->len <= stem)
      g_array_set_size (texts->lengths, stem + 1);
    guint *length = &g_array_index (texts->lengths, guint, stem);
    *length = *length == 0 ? letters : MIN (*length, letters);
  }
  return order;
}

static Text *
text_new (Texts *texts, const char *folded, guint32 phrase)
{
  Text *text = g_new0 (Text, 1);
  text->phrase = phrase;
  text->order = order_of (texts, folded, phrase);
  text->characters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    g_array_append_val (text->characters, character);
  }
  text->trigrams = trigrams_of (text->characters);
  return text;
}

static void
count_stems (Texts *texts, guint32 phrase)
{
  guint n = 0;
  const guint32 *stems = d22_phrases_stems (texts->phrases, phrase, &n);
  for (guint i = 0; i < n; i++) {
    if (texts->uses->len <= stems[i])
      g_array_set_size (texts->uses, stems[i] + 1);
    g_array_index (texts->uses, guint, stems[i])++;
  }
  texts->n_counted++;
  const Text *text = g_ptr_array_index (texts->texts, phrase);
  if (text->order->len == 0)
    return;
  guint32 first = g_array_index (text->order, guint32, 0);
  if (texts->firsts->len <= first)
    g_array_set_size (texts->firsts, first + 1);
  g_array_index (texts->firsts, guint, first)++;
}

guint32
texts_add (Texts *texts, const char *text, gboolean counted)
{
  g_autofree char *folded = d22_fold (text);
  guint32 phrase = d22_phrases_add (texts->phrases, folded);
  if (texts->texts->len <= phrase)
    g_ptr_array_set_size (texts->texts, (gint)phrase + 1);
  if (g_ptr_array_index (texts->texts, phrase) == NULL)
    g_ptr_array_index (texts->texts, phrase) = text_new (texts, folded, phrase);
  if (counted)
    count_stems (texts, phrase);
  return phrase;
}

static int
compare_falling (const void *a, const void *b)
{
  guint x = *(const guint *)a;
  guint y = *(const guint *)b;
  return (x < y) - (x > y);
}

/* Sets @ranks, by stem: how many stems have a larger number in @numbers. */
static void
rank_stems (GArray *numbers, GArray *ranks, guint n)
{
  g_array_set_size (numbers, n);
  g_array_set_size (ranks, n);
  g_autofree guint *sorted = g_memdup2 (numbers->data, n * sizeof *sorted);
  if (n > 1)
    qsort (sorted, n, sizeof *sorted, compare_falling);
  for (guint stem = 0; stem < n; stem++) {
    guint low = 0;
    guint high = n;
    while (low < high) {
      guint middle = low + (high - low) / 2;
      if (sorted[middle] > g_array_index (numbers, guint, stem))
        low = middle + 1;
      else
        high = middle;
    }
    g_array_index (ranks, guint, stem) = low;
  }
}

void
texts_add_synonyms (Texts *texts, const char *words)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);
  guint32 pair[2] = { 0 };
  for (guint i = 0; all[i] != NULL; i++) {
    guint n = 0;
    guint32 phrase = d22_phrases_add (texts->phrases, all[i]);
    const guint32 *stems = d22_phrases_stems (texts->phrases, phrase, &n);
    if (n != 1)
      continue;
    pair[0] = stems[0];
    pair[1] = i == 0 ? stems[0] : pair[1];
    g_array_append_vals (texts->synonyms, pair, 2);
  }
}

static void
group_stems (Texts *texts, guint n)
{
  g_array_set_size (texts->groups, n);
  for (guint32 stem = 0; stem < n; stem++)
    g_array_index (texts->groups, guint32, stem) = stem;
  for (guint i = 0; i < texts->synonyms->len; i += 2)
    g_array_index (texts->groups, guint32, g_array_index (texts->synonyms, guint32, i)) =
        g_array_index (texts->synonyms, guint32, i + 1);
}

void
texts_close (Texts *texts)
{
  for (guint i = 0; i < texts->texts->len; i++) {
    Text *text = g_ptr_array_index (texts->texts, i);
    if (text != NULL)
      text->stems = d22_phrases_stems (texts->phrases, text->phrase, &text->n_stems);
  }
  guint n = d22_phrases_n_stems (texts->phrases);
  g_array_set_size (texts->lengths, n);
  rank_stems (texts->uses, texts->ranks, n);
  rank_stems (texts->firsts, texts->first_ranks, n);
  group_stems (texts, n);
}

const Text *
texts_get (const Texts *texts, guint32 index)
{
  return g_ptr_array_index (texts->texts, index);
}
