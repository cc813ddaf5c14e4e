#include "spelling.h"

#include "ids.h"

/* Where a spelling stands first. */
typedef struct {
  D22Id id;
  const D22Rows *rows;
  const D22Record *record;
} Occurrence;

typedef struct {
  D22IdMap first;      /* spelling -> index into occurrences */
  D22IdMap chosen;     /* folded text -> the model's spelling */
  GArray *occurrences; /* of Occurrence */
} Words;

struct _D22Spelling {
  D22Pool *pool; /* borrowed */
  Words words[D22_N_SPELLINGS];
};

static const struct {
  const char *what, *column;
} kinds[D22_N_SPELLINGS] = {
  [D22_SPELL_SERVICE] = { "service", "service" }, [D22_SPELL_LOCALITY] = { "locality", "locality" },
  [D22_SPELL_GRADE] = { "grade", "grade" },       [D22_SPELL_FUND] = { "fund", "fund" },
  [D22_SPELL_POOL] = { "pool", "pool" },
  [D22_SPELL_TITLE] = { "title", "title" },
};

D22Spelling *
d22_spelling_new (D22Pool *pool)
{
  D22Spelling *spelling = g_new0 (D22Spelling, 1);
  spelling->pool = pool;
  for (guint i = 0; i < D22_N_SPELLINGS; i++)
    spelling->words[i].occurrences = g_array_new (FALSE, FALSE, sizeof (Occurrence));
  /* a default that nobody wrote must not lose against what somebody did */
  d22_spelling_note (spelling, D22_SPELL_FUND, d22_pool_intern (pool, d22_span ("general-fund")), NULL, NULL);
  return spelling;
}

void
d22_spelling_free (D22Spelling *spelling)
{
  if (spelling == NULL)
    return;
  for (guint i = 0; i < D22_N_SPELLINGS; i++) {
    d22_id_map_clear (&spelling->words[i].first);
    d22_id_map_clear (&spelling->words[i].chosen);
    g_array_unref (spelling->words[i].occurrences);
  }
  g_free (spelling);
}

/* Returns whether @id wins over the spelling at @index: built-in ones have no place and always stay. */
static gboolean
is_better (const D22Spelling *spelling, const Words *words, D22Id chosen, D22Id id)
{
  const Occurrence *first = &g_array_index (words->occurrences, Occurrence, d22_id_map_get (&words->first, chosen));
  return first->rows != NULL && d22_pool_compare (spelling->pool, id, chosen) < 0;
}

void
d22_spelling_note (D22Spelling *spelling, D22SpellingKind kind, D22Id id, const D22Rows *rows, const D22Record *record)
{
  Words *words = &spelling->words[kind];
  if (id == D22_ID_NONE || d22_id_map_get (&words->first, id) != D22_NONE)
    return;
  Occurrence here = { id, rows, record };
  g_array_append_val (words->occurrences, here);
  d22_id_map_set (&words->first, id, words->occurrences->len - 1);
  D22Id folded = d22_pool_fold (spelling->pool, id);
  D22Id chosen = d22_id_map_get (&words->chosen, folded);
  if (chosen == D22_NONE || is_better (spelling, words, chosen, id))
    d22_id_map_set (&words->chosen, folded, id);
}

D22Id
d22_spelling_of (D22Spelling *spelling, D22SpellingKind kind, D22Id id)
{
  if (id == D22_ID_NONE)
    return id;
  D22Id folded = d22_pool_fold (spelling->pool, id);
  /* nothing but punctuation: such words are not one another */
  if (folded == D22_ID_NONE)
    return id;
  D22Id chosen = d22_id_map_get (&spelling->words[kind].chosen, folded);
  return chosen != D22_NONE ? chosen : id;
}

static void
check_one (D22Spelling *spelling, D22SpellingKind kind, const Occurrence *occurrence, D22Issues *issues)
{
  D22Id chosen = d22_spelling_of (spelling, kind, occurrence->id);
  if (chosen == occurrence->id || occurrence->rows == NULL)
    return;
  const char *other = d22_pool_text (spelling->pool, chosen);
  g_autofree char *advice = g_strdup_printf ("write '%s' everywhere", other);
  d22_rows_issue (occurrence->rows, occurrence->record, kinds[kind].column, issues, D22_SEVERITY_WARNING, "spelling-differs",
                  advice, "%s '%s' is taken to be the same as '%s'", kinds[kind].what,
                  d22_pool_text (spelling->pool, occurrence->id), other);
}

void
d22_spelling_check (D22Spelling *spelling, D22Issues *issues)
{
  for (D22SpellingKind kind = 0; kind < D22_N_SPELLINGS; kind++) {
    const GArray *occurrences = spelling->words[kind].occurrences;
    for (guint i = 0; i < occurrences->len; i++)
      check_one (spelling, kind, &g_array_index (occurrences, Occurrence, i), issues);
  }
}
