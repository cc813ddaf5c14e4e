/* evaluate-similarity ONET-FOLDER PAIRS-FOLDER: how well measures of text similarity (rule 4.2) tell the same duty from
 * another. docs/similarity.md says what came out. Tests: evaluation. */
#include "curve.h"
#include "measures.h"
#include "profiles.h"
#include "statements.h"

#include <stdlib.h>

#define DEFAULT_THRESHOLD 0.6

/* Returns: (transfer full): the true pairs and the false ones of the kinds from @first to @last, by one measure. */
static GArray *
judge (const Statements *statements, const Texts *texts, const Measure *measure, PairKind first, PairKind last)
{
  GArray *verdicts = g_array_new (FALSE, FALSE, sizeof (Verdict));
  for (guint i = 0; i < statements->pairs->len; i++) {
    const StatementPair *pair = &g_array_index (statements->pairs, StatementPair, i);
    if (pair->kind != PAIR_SAME && (pair->kind < first || pair->kind > last))
      continue;
    Verdict verdict = { measure->of (texts, texts_get (texts, pair->a), texts_get (texts, pair->b)),
                        pair->kind == PAIR_SAME };
    g_array_append_val (verdicts, verdict);
  }
  return verdicts;
}

static void
print_cut (const Cut *cut)
{
  g_print (" | %9.3f | %6.3f | %5.3f", cut->precision, cut->recall, cut->f1);
}

static double
area_against (const Statements *statements, const Texts *texts, const Measure *measure, PairKind kind)
{
  g_autoptr (GArray) verdicts = judge (statements, texts, measure, kind, kind);
  return curve_area (verdicts, NULL);
}

/* Against all, the true pairs that are equal after folding left out: those every measure finds. */
static double
area_of_unequal (const Statements *statements, const Texts *texts, const Measure *measure)
{
  g_autoptr (GArray) verdicts = g_array_new (FALSE, FALSE, sizeof (Verdict));
  for (guint i = 0; i < statements->pairs->len; i++) {
    const StatementPair *pair = &g_array_index (statements->pairs, StatementPair, i);
    if (pair->a == pair->b)
      continue;
    Verdict verdict = { measure->of (texts, texts_get (texts, pair->a), texts_get (texts, pair->b)),
                        pair->kind == PAIR_SAME };
    g_array_append_val (verdicts, verdict);
  }
  return curve_area (verdicts, NULL);
}

static void
print_onet (const Statements *statements, const Texts *texts)
{
  guint n = 0;
  const Measure *measures = measures_all (&n);
  g_print (
      "\nO*NET: %u tasks reworded (%u of them equal after folding) against %u other tasks of the same occupation, %u of "
      "related ones, %u of others.\nLeft out: false pairs equal after folding: %u, %u, %u.\n\n",
      statements->n[PAIR_SAME], statements->n_equal[PAIR_SAME], statements->n[PAIR_OWN], statements->n[PAIR_RELATED],
      statements->n[PAIR_OTHER], statements->n_equal[PAIR_OWN], statements->n_equal[PAIR_RELATED],
      statements->n_equal[PAIR_OTHER]);
  g_print ("| %-40s | area   | unequal | own    | related | others | precision | recall | F1    | own F1 at its best |\n",
           "measure");
  g_print ("|---|---|---|---|---|---|---|---|---|---|\n");
  for (guint m = 0; m < n; m++) {
    g_autoptr (GArray) all = judge (statements, texts, &measures[m], PAIR_OWN, PAIR_OTHER);
    g_autoptr (GArray) own = judge (statements, texts, &measures[m], PAIR_OWN, PAIR_OWN);
    Cut cut = curve_cut (own, DEFAULT_THRESHOLD);
    double best = curve_best (own);
    Cut at_best = curve_cut (own, best);
    g_print ("| %-40s | %.4f | %.4f  | %.4f | %.4f  | %.4f", measures[m].name, curve_area (all, NULL),
             area_of_unequal (statements, texts, &measures[m]), curve_area (own, NULL),
             area_against (statements, texts, &measures[m], PAIR_RELATED),
             area_against (statements, texts, &measures[m], PAIR_OTHER));
    print_cut (&cut);
    g_print (" | %.3f at %.0f%% |\n", at_best.f1, best * 100);
  }
}

static void
print_council (const Statements *statements, const Texts *texts)
{
  guint n = 0;
  const Measure *measures = measures_all (&n);
  g_print ("\nCouncil duties: %u pairs of the same duty, %u of others.\n\n", statements->n[PAIR_SAME],
           statements->n[PAIR_OTHER]);
  g_print ("| %-40s | area  | standard error | precision | recall | F1    | F1 at its best |\n", "measure");
  g_print ("|---|---|---|---|---|---|---|\n");
  for (guint m = 0; m < n; m++) {
    g_autoptr (GArray) verdicts = judge (statements, texts, &measures[m], PAIR_OTHER, PAIR_OTHER);
    double error = 0;
    double area = curve_area (verdicts, &error);
    Cut cut = curve_cut (verdicts, DEFAULT_THRESHOLD);
    double best = curve_best (verdicts);
    Cut at_best = curve_cut (verdicts, best);
    g_print ("| %-40s | %.3f | %.3f", measures[m].name, area, error);
    print_cut (&cut);
    g_print (" | %.3f at %.0f%% |\n", at_best.f1, best * 100);
  }
}

/* Every council pair, so that whoever reads the figures can see what they are made of. */
static void
print_each (const Statements *statements, const Texts *texts)
{
  guint n = 0;
  const Measure *engine = measures_all (&n);
  g_print ("\n| same | %s | duty | other duty |\n|---|---|---|---|\n", engine->name);
  for (guint i = 0; i < statements->pairs->len; i++) {
    const StatementPair *pair = &g_array_index (statements->pairs, StatementPair, i);
    const Text *a = texts_get (texts, pair->a);
    const Text *b = texts_get (texts, pair->b);
    g_autofree char *first =
        g_ucs4_to_utf8 (&g_array_index (a->characters, gunichar, 0), a->characters->len, NULL, NULL, NULL);
    g_autofree char *second =
        g_ucs4_to_utf8 (&g_array_index (b->characters, gunichar, 0), b->characters->len, NULL, NULL, NULL);
    g_print ("| %-3s | %5.2f%% | %s | %s |\n", pair->kind == PAIR_SAME ? "yes" : "no", engine->of (texts, a, b) * 100, first,
             second);
  }
}

static void
print_sweep (const Statements *onet, const Statements *council, const Texts *texts)
{
  guint n = 0;
  const Measure *engine = measures_all (&n);
  g_autoptr (GArray) own = judge (onet, texts, engine, PAIR_OWN, PAIR_OWN);
  g_autoptr (GArray) all = judge (onet, texts, engine, PAIR_OWN, PAIR_OTHER);
  g_autoptr (GArray) duties = judge (council, texts, engine, PAIR_OTHER, PAIR_OTHER);
  const GArray *const sets[] = { own, all, duties };
  g_print ("\nThreshold of %s: O*NET against the same occupation, O*NET against all, council duties.\n\n", engine->name);
  g_print ("| threshold | precision | recall | F1    | precision | recall | F1    | precision | recall | F1    |\n");
  g_print ("|---|---|---|---|---|---|---|---|---|---|\n");
  for (guint threshold = 40; threshold <= 90; threshold += 5) {
    g_print ("| %u%%      ", threshold);
    for (guint s = 0; s < G_N_ELEMENTS (sets); s++) {
      Cut cut = curve_cut (sets[s], threshold / 100.0);
      print_cut (&cut);
    }
    g_print (" |\n");
  }
}

static void
count_common_words (const Onet *onet, Texts *texts)
{
  for (guint i = 0; i < onet->codes_29->len; i++) {
    const GArray *tasks = g_hash_table_lookup (onet->tasks_29, g_ptr_array_index (onet->codes_29, i));
    for (guint k = 0; k < tasks->len; k++)
      texts_add (texts, g_array_index (tasks, Task, k).text, TRUE);
  }
}

static gboolean
read_synonyms (const char *folder, Texts *texts, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "synonyms.txt", NULL);
  g_autofree char *text = NULL;
  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      texts_add_synonyms (texts, lines[i]);
  return TRUE;
}

static gboolean
evaluate (const char *onet_folder, const char *pairs_folder, GError **error)
{
  g_autoptr (Onet) onet = onet_read (onet_folder, error);
  if (onet == NULL)
    return FALSE;
  g_autoptr (Texts) texts = texts_new ();
  count_common_words (onet, texts);
  g_autoptr (Statements) tasks = statements_of_onet (onet, texts);
  g_autoptr (Statements) council = statements_read (pairs_folder, "council-pairs.tsv", texts, error);
  if (council == NULL || !read_synonyms (pairs_folder, texts, error))
    return FALSE;
  texts_close (texts);
  print_onet (tasks, texts);
  print_council (council, texts);
  print_each (council, texts);
  print_sweep (tasks, council, texts);
  return profiles_print (onet, error);
}

int
main (int n_arguments, char **arguments)
{
  g_autoptr (GError) error = NULL;
  if (n_arguments != 3) {
    g_printerr ("usage: evaluate-similarity ONET-FOLDER PAIRS-FOLDER\n");
    return EXIT_FAILURE;
  }
  if (!evaluate (arguments[1], arguments[2], &error)) {
    g_printerr ("evaluate-similarity: %s\n", error->message);
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
