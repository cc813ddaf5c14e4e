#include "support.h"

#include "pairing.h"

#define SIDE_MAX 6

typedef struct {
  guint n, m;
  gint64 from[SIDE_MAX], to[SIDE_MAX];
  gint32 similarity[SIDE_MAX * SIDE_MAX];
} Section;

static gint64
total (const gint64 *weights, guint n)
{
  gint64 sum = 0;
  for (guint i = 0; i < n; i++)
    sum += weights[i];
  return sum;
}

/* What the tests of a section hold against the method: every pairing there is, by definition of rule 4.3. */
typedef struct {
  const Section *section;
  gint32 now[SIDE_MAX], best[SIDE_MAX];
  gboolean used[SIDE_MAX];
  D22Wide best_sum;
  gboolean any;
} Search;

static D22Wide
worth (const Section *section, guint i, guint j)
{
  return section->similarity[i * section->m + j] * ((D22Wide)section->from[i] * total (section->to, section->m) +
                                                    (D22Wide)section->to[j] * total (section->from, section->n));
}

/* Statements in order try their partners in order, unpaired last: the first of equal sums is the one wanted. */
static void
search (Search *at, guint i, D22Wide sum)
{
  if (i == at->section->n) {
    if (!at->any || sum > at->best_sum) {
      at->any = TRUE;
      at->best_sum = sum;
      memcpy (at->best, at->now, sizeof at->best);
    }
    return;
  }
  for (guint j = 0; j < at->section->m; j++) {
    if (at->used[j] || at->section->similarity[i * at->section->m + j] == 0)
      continue;
    at->used[j] = TRUE;
    at->now[i] = (gint32)j;
    search (at, i + 1, sum + worth (at->section, i, j));
    at->used[j] = FALSE;
  }
  at->now[i] = -1;
  search (at, i + 1, sum);
}

static void
solve (D22Pairing *pairing, const Section *section, gint32 *partners)
{
  D22PairingTask task = { section->n,
                          section->m,
                          section->from,
                          section->to,
                          total (section->from, section->n),
                          total (section->to, section->m),
                          section->similarity };
  d22_pairing_solve (pairing, &task, partners);
}

static void
assert_as_searched (D22Pairing *pairing, const Section *section, guint number)
{
  gint32 partners[SIDE_MAX];
  Search found = { .section = section };
  search (&found, 0, 0);
  solve (pairing, section, partners);
  for (guint i = 0; i < section->n; i++)
    D22_ASSERT_TRUE (partners[i] == found.best[i], "section %u, statement %u: %d, expected %d", number, i, partners[i],
                     found.best[i]);
}

static Section
random_section (guint64 *seed, guint levels, guint weights)
{
  Section section = { .n = 1 + next_number (seed, SIDE_MAX - 1), .m = 1 + next_number (seed, SIDE_MAX - 1) };
  for (guint i = 0; i < section.n; i++)
    section.from[i] = 1 + next_number (seed, weights);
  for (guint j = 0; j < section.m; j++)
    section.to[j] = 1 + next_number (seed, weights);
  guint sparse = 1 + next_number (seed, 3);
  for (guint c = 0; c < section.n * section.m; c++)
    if (next_number (seed, sparse) == 0)
      section.similarity[c] = (gint32)(10000 * next_number (seed, levels + 1) / levels);
  return section;
}

/* Few levels of similarity and of weight make many ties. */
static void
pairing_is_the_best_of_all_pairings_ties_included (G_GNUC_UNUSED void **state)
{
  static const guint kinds[][2] = { { 1, 1 }, { 2, 1 }, { 2, 2 }, { 3, 3 }, { 10000, 1 }, { 10000, 1000 } };
  guint64 seed = 1;
  g_autoptr (D22Pairing) pairing = d22_pairing_new ();
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < 700; i++) {
      Section section = random_section (&seed, kinds[k][0], kinds[k][1]);
      assert_as_searched (pairing, &section, k * 1000 + i);
    }
}

static void
statements_that_weigh_nothing_are_paired_and_change_nothing (G_GNUC_UNUSED void **state)
{
  guint64 seed = 5;
  g_autoptr (D22Pairing) pairing = d22_pairing_new ();
  for (guint i = 0; i < 500; i++) {
    Section section = random_section (&seed, 2, 2);
    for (guint k = 0; k < section.n; k++)
      section.from[k] -= 1;
    for (guint k = 0; k < section.m; k++)
      section.to[k] -= 1;
    assert_as_searched (pairing, &section, i);
  }
}

static void
the_largest_weights_do_not_overflow (G_GNUC_UNUSED void **state)
{
  guint64 seed = 11;
  g_autoptr (D22Pairing) pairing = d22_pairing_new ();
  for (guint i = 0; i < 300; i++) {
    Section section = random_section (&seed, 10000, 1000);
    for (guint k = 0; k < section.n; k++)
      section.from[k] = D22_PAIRING_TOTAL_MAX / SIDE_MAX - section.from[k];
    for (guint k = 0; k < section.m; k++)
      section.to[k] = D22_PAIRING_TOTAL_MAX / SIDE_MAX - section.to[k];
    assert_as_searched (pairing, &section, i);
  }
}

static void
an_early_statement_gives_way_where_the_sum_needs_it (G_GNUC_UNUSED void **state)
{
  /* by hand: 1-1 and 2-none would be 0.9; 1-2 and 2-1 is 1.7 */
  Section section = { 2, 2, { 1, 1 }, { 1, 1 }, { 9000, 8000, 9000, 0 } };
  gint32 partners[2];
  g_autoptr (D22Pairing) pairing = d22_pairing_new ();
  solve (pairing, &section, partners);
  D22_ASSERT_I64 (partners[0], 1);
  D22_ASSERT_I64 (partners[1], 0);
}

/* 60 a side, all alike: nothing but ties. Each has its namesake in the order. */
static void
sixty_equal_statements_are_paired_in_order (G_GNUC_UNUSED void **state)
{
  enum { N = 60 };
  gint64 weights[N];
  g_autofree gint32 *similarity = g_new (gint32, N * N);
  gint32 partners[N];
  for (guint i = 0; i < N; i++)
    weights[i] = 1;
  for (guint i = 0; i < N * N; i++)
    similarity[i] = 10000;
  D22PairingTask task = { N, N, weights, weights, N, N, similarity };
  g_autoptr (D22Pairing) pairing = d22_pairing_new ();
  d22_pairing_solve (pairing, &task, partners);
  for (guint i = 0; i < N; i++)
    D22_ASSERT_I64 (partners[i], i);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (an_early_statement_gives_way_where_the_sum_needs_it),
    cmocka_unit_test (pairing_is_the_best_of_all_pairings_ties_included),
    cmocka_unit_test (sixty_equal_statements_are_paired_in_order),
    cmocka_unit_test (statements_that_weigh_nothing_are_paired_and_change_nothing),
    cmocka_unit_test (the_largest_weights_do_not_overflow),
  };
  return D22_RUN (tests);
}
