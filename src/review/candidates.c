#include "candidates.h"

#include "join.h"

#include <stdlib.h>
#include <string.h>

/* Where a phrase or a code stands among the proposed roles. */
typedef struct {
  guint32 key; /* phrase or code */
  guint32 role, item;
  guint8 section;
  gboolean coded;
} Place;

struct _D22Candidates {
  D22Comparison *comparison; /* borrowed */
  const guint8 *in_scope;    /* borrowed */
  D22Join *join;
  GArray *by_phrase, *by_code; /* of Place, by key, role, item */
  guint32 *phrase_starts;      /* by phrase, and one more: range in by_phrase */
  guint32 *heads;              /* by proposed role: its first edge, or D22_NONE */
  GArray *edges;               /* of D22Edge */
  GArray *found;               /* of guint32 */
};

static int
compare_places (const void *a, const void *b)
{
  const Place *x = a;
  const Place *y = b;
  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return (x->item > y->item) - (x->item < y->item);
}

static void
place_role (D22Candidates *candidates, guint32 role)
{
  const D22Profiles *profiles = candidates->comparison->proposed;
  const D22RoleProfile *profile = d22_profiles_role (profiles, role);
  for (guint s = 0; s < D22_N_SECTIONS; s++) {
    const D22ItemRange *range = &profile->sections[s];
    for (guint32 i = range->first; i < range->first + range->n; i++) {
      const D22Item *item = d22_profiles_item (profiles, i);
      Place place = { item->phrase, role, i, (guint8)s, item->code != D22_ID_NONE };
      g_array_append_val (candidates->by_phrase, place);
      place.key = item->code;
      if (place.coded)
        g_array_append_val (candidates->by_code, place);
    }
  }
}

static void
sort_places (GArray *places)
{
  if (places->len > 1)
    qsort (places->data, places->len, sizeof (Place), compare_places);
}

/* Sorts the places by phrase, and hands the set of phrases to the join. */
static void
index_phrases (D22Candidates *candidates)
{
  const D22Phrases *phrases = candidates->comparison->phrases;
  guint32 n = d22_phrases_length (phrases);
  g_autofree guint8 *members = g_new0 (guint8, n + 1);
  candidates->phrase_starts = g_new0 (guint32, n + 1);
  for (guint i = 0; i < candidates->by_phrase->len; i++) {
    guint32 phrase = g_array_index (candidates->by_phrase, Place, i).key;
    members[phrase] = 1;
    candidates->phrase_starts[phrase + 1]++;
  }
  for (guint32 i = 0; i < n; i++)
    candidates->phrase_starts[i + 1] += candidates->phrase_starts[i];
  candidates->join = d22_join_new (phrases, members, candidates->comparison->threshold);
}

D22Candidates *
d22_candidates_new (D22Comparison *comparison, const guint8 *in_scope)
{
  D22Candidates *candidates = g_new0 (D22Candidates, 1);
  guint n_roles = comparison->model->proposed.roles->len;
  candidates->comparison = comparison;
  candidates->in_scope = in_scope;
  candidates->by_phrase = g_array_new (FALSE, FALSE, sizeof (Place));
  candidates->by_code = g_array_new (FALSE, FALSE, sizeof (Place));
  candidates->edges = g_array_new (FALSE, FALSE, sizeof (D22Edge));
  candidates->found = g_array_new (FALSE, FALSE, sizeof (guint32));
  candidates->heads = g_new (guint32, n_roles + 1);
  for (guint32 role = 0; role < n_roles; role++) {
    candidates->heads[role] = D22_NONE;
    if (in_scope[role])
      place_role (candidates, role);
  }
  sort_places (candidates->by_phrase);
  sort_places (candidates->by_code);
  index_phrases (candidates);
  return candidates;
}

void
d22_candidates_free (D22Candidates *candidates)
{
  if (candidates == NULL)
    return;
  d22_join_free (candidates->join);
  g_array_free (candidates->by_phrase, TRUE);
  g_array_free (candidates->by_code, TRUE);
  g_array_free (candidates->edges, TRUE);
  g_array_free (candidates->found, TRUE);
  g_free (candidates->phrase_starts);
  g_free (candidates->heads);
  g_free (candidates);
}

static void
add_edge (D22Candidates *candidates, guint32 role, D22Edge edge)
{
  edge.next = candidates->heads[role];
  if (edge.next == D22_NONE)
    g_array_append_val (candidates->found, role);
  candidates->heads[role] = candidates->edges->len;
  g_array_append_val (candidates->edges, edge);
}

/* The statements near by text; two that both have codes are not compared by text. */
static void
add_by_text (D22Candidates *candidates, guint32 current, guint section)
{
  const D22Item *item = d22_profiles_item (candidates->comparison->current, current);
  const GArray *found = d22_join_find (candidates->join, item->phrase);
  for (guint f = 0; f < found->len; f++) {
    const D22Near *near = &g_array_index (found, D22Near, f);
    for (guint32 k = candidates->phrase_starts[near->phrase]; k < candidates->phrase_starts[near->phrase + 1]; k++) {
      const Place *place = &g_array_index (candidates->by_phrase, Place, k);
      if (place->section == section && !(place->coded && item->code != D22_ID_NONE))
        add_edge (candidates, place->role, (D22Edge){ current, place->item, near->similarity, D22_NONE });
    }
  }
}

static guint
first_with_code (const GArray *places, D22Id code)
{
  guint low = 0;
  guint high = places->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index (places, Place, middle).key < code)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void
add_by_code (D22Candidates *candidates, guint32 current, guint section)
{
  D22Id code = d22_profiles_item (candidates->comparison->current, current)->code;
  if (code == D22_ID_NONE)
    return;
  for (guint k = first_with_code (candidates->by_code, code); k < candidates->by_code->len; k++) {
    const Place *place = &g_array_index (candidates->by_code, Place, k);
    if (place->key != code)
      return;
    if (place->section == section)
      add_edge (candidates, place->role, (D22Edge){ current, place->item, D22_SIMILARITY_ONE, D22_NONE });
  }
}

/* A pair of roles about which people agreed anything is laid out anew, statement by statement: the agreed figure stands over
 * all that was found. */
static void
replace_agreed (D22Candidates *candidates, guint32 current, guint32 proposed, D22AgreedRange agreed)
{
  D22Comparison *comparison = candidates->comparison;
  const D22RoleProfile *from = d22_profiles_role (comparison->current, current);
  const D22RoleProfile *to = d22_profiles_role (comparison->proposed, proposed);
  guint32 before = candidates->heads[proposed];
  guint32 chain = D22_NONE;
  for (guint s = 0; s < D22_N_SECTIONS; s++)
    for (guint32 i = from->sections[s].first; i < from->sections[s].first + from->sections[s].n; i++)
      for (guint32 j = to->sections[s].first; j < to->sections[s].first + to->sections[s].n; j++) {
        D22SimilarityBy by = D22_BY_NOBODY;
        D22Edge edge = { i, j, d22_comparison_similarity (comparison, agreed, i, j, &by), chain };
        if (edge.similarity <= 0)
          continue;
        chain = candidates->edges->len;
        g_array_append_val (candidates->edges, edge);
      }
  if (before == D22_NONE && chain != D22_NONE)
    g_array_append_val (candidates->found, proposed);
  candidates->heads[proposed] = chain;
}

static void
add_agreed (D22Candidates *candidates, guint32 current)
{
  const D22Model *model = candidates->comparison->model;
  const D22Agreed *agreed = candidates->comparison->agreed;
  D22Id current_id = d22_structure_role (&model->current, current)->id;
  D22AgreedRange all = d22_agreed_of_role (agreed, current_id);
  while (all.n > 0) {
    D22Id proposed_id = d22_agreed_row (agreed, all.first)->proposed_role;
    D22AgreedRange range = d22_agreed_of_pair (agreed, current_id, proposed_id);
    guint32 proposed = d22_structure_find_role (&model->proposed, model->pool, proposed_id);
    if (proposed != D22_NONE && candidates->in_scope[proposed])
      replace_agreed (candidates, current, proposed, range);
    all.first += range.n;
    all.n -= range.n;
  }
}

const GArray *
d22_candidates_find (D22Candidates *candidates, guint32 current)
{
  for (guint i = 0; i < candidates->found->len; i++)
    candidates->heads[g_array_index (candidates->found, guint32, i)] = D22_NONE;
  g_array_set_size (candidates->found, 0);
  g_array_set_size (candidates->edges, 0);
  const D22RoleProfile *profile = d22_profiles_role (candidates->comparison->current, current);
  for (guint s = 0; s < D22_N_SECTIONS; s++)
    for (guint32 i = profile->sections[s].first; i < profile->sections[s].first + profile->sections[s].n; i++) {
      add_by_text (candidates, i, s);
      add_by_code (candidates, i, s);
    }
  add_agreed (candidates, current);
  return candidates->found;
}

guint32
d22_candidates_first (const D22Candidates *candidates, guint32 proposed)
{
  return candidates->heads[proposed];
}

const D22Edge *
d22_candidates_edge (const D22Candidates *candidates, guint32 edge)
{
  return &g_array_index (candidates->edges, D22Edge, edge);
}
