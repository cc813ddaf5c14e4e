#include "curve.h"

#include <math.h>

static int
compare_verdicts (gconstpointer a, gconstpointer b)
{
  const Verdict *x = a;
  const Verdict *y = b;
  return (x->score > y->score) - (x->score < y->score);
}

double
curve_area (GArray *verdicts, double *error)
{
  double same = 0;
  double other = 0;
  double above = 0;
  g_array_sort (verdicts, compare_verdicts);
  for (guint i = 0; i < verdicts->len;) {
    double score = g_array_index (verdicts, Verdict, i).score;
    double tied_same = 0;
    double tied_other = 0;
    for (; i < verdicts->len && g_array_index (verdicts, Verdict, i).score <= score; i++)
      *(g_array_index (verdicts, Verdict, i).same ? &tied_same : &tied_other) += 1;
    above += tied_same * (other + tied_other / 2);
    same += tied_same;
    other += tied_other;
  }
  double area = same > 0 && other > 0 ? above / (same * other) : 0;
  if (error != NULL) {
    double q1 = area / (2 - area) - area * area;
    double q2 = 2 * area * area / (1 + area) - area * area;
    *error = same > 0 && other > 0 ? sqrt ((area * (1 - area) + (same - 1) * q1 + (other - 1) * q2) / (same * other)) : 0;
  }
  return area;
}

Cut
curve_cut (const GArray *verdicts, double threshold)
{
  Cut cut = { 0 };
  for (guint i = 0; i < verdicts->len; i++) {
    const Verdict *verdict = &g_array_index (verdicts, Verdict, i);
    gboolean found = verdict->score >= threshold - 1e-12;
    cut.n_same += verdict->same ? 1 : 0;
    cut.n_found += found ? 1 : 0;
    cut.n_right += found && verdict->same ? 1 : 0;
  }
  cut.precision = cut.n_found > 0 ? (double)cut.n_right / cut.n_found : 1;
  cut.recall = cut.n_same > 0 ? (double)cut.n_right / cut.n_same : 1;
  cut.f1 = cut.n_right > 0 ? 2 * cut.precision * cut.recall / (cut.precision + cut.recall) : 0;
  return cut;
}

double
curve_best (GArray *verdicts)
{
  g_array_sort (verdicts, compare_verdicts);
  guint n_same = 0;
  for (guint i = 0; i < verdicts->len; i++)
    n_same += g_array_index (verdicts, Verdict, i).same ? 1 : 0;
  double best = 1;
  double best_f1 = -1;
  guint right = 0;
  for (guint i = verdicts->len; i-- > 0;) {
    const Verdict *verdict = &g_array_index (verdicts, Verdict, i);
    right += verdict->same ? 1 : 0;
    if (i > 0 && g_array_index (verdicts, Verdict, i - 1).score >= verdict->score)
      continue;
    double f1 = 2.0 * right / (n_same + verdicts->len - i);
    if (f1 > best_f1) {
      best_f1 = f1;
      best = verdict->score;
    }
  }
  return best;
}
