#include "d22/finance-view.h"

static void
new_shares (D22FinanceLines *lines)
{
  lines->lines = g_array_new (FALSE, TRUE, sizeof (D22FinanceLine));
  lines->by_service = g_array_new (FALSE, TRUE, sizeof (D22FinanceShare));
  lines->by_fund = g_array_new (FALSE, TRUE, sizeof (D22FinanceShare));
  lines->by_kind = g_array_new (FALSE, TRUE, sizeof (D22FinanceShare));
  lines->by_cashability = g_array_new (FALSE, TRUE, sizeof (D22FinanceShare));
  lines->by_basis = g_array_new (FALSE, TRUE, sizeof (D22FinanceShare));
}

static void
free_shares (D22FinanceLines *lines)
{
  g_array_unref (lines->lines);
  g_array_unref (lines->by_service);
  g_array_unref (lines->by_fund);
  g_array_unref (lines->by_kind);
  g_array_unref (lines->by_cashability);
  g_array_unref (lines->by_basis);
}

D22FinanceView *
d22_finance_view_new (guint n_years)
{
  D22FinanceView *view = g_new0 (D22FinanceView, 1);
  view->texts = g_string_chunk_new (4096);
  view->memory = g_ptr_array_new_with_free_func (g_free);
  view->n_years = n_years;
  view->years = g_new0 (D22FinanceYear, n_years);
  view->assumptions = g_array_new (FALSE, TRUE, sizeof (D22FinanceAssumption));
  view->scales = g_array_new (FALSE, TRUE, sizeof (D22FinanceScale));
  view->salaries = g_array_new (FALSE, TRUE, sizeof (D22FinanceSalary));
  view->posts = g_array_new (FALSE, TRUE, sizeof (D22FinancePost));
  view->post_sums = g_array_new (FALSE, TRUE, sizeof (D22FinancePostSum));
  view->not_costed = g_ptr_array_new ();
  view->groups = g_array_new (FALSE, TRUE, sizeof (D22FinanceGroup));
  view->measures = g_array_new (FALSE, TRUE, sizeof (D22FinanceMeasure));
  view->controls = g_array_new (FALSE, TRUE, sizeof (D22FinanceControl));
  view->flows = g_array_new (FALSE, TRUE, sizeof (D22FinanceFlow));
  view->files = g_array_new (FALSE, TRUE, sizeof (D22FinanceFile));
  view->net.by_service = g_array_new (FALSE, TRUE, sizeof (D22FinanceShare));
  view->net.by_fund = g_array_new (FALSE, TRUE, sizeof (D22FinanceShare));
  view->net.by_kind = g_array_new (FALSE, TRUE, sizeof (D22FinanceShare));
  new_shares (&view->investment);
  new_shares (&view->savings);
  return view;
}

void
d22_finance_view_free (D22FinanceView *view)
{
  if (view == NULL)
    return;
  GArray *arrays[] = { view->assumptions,    view->scales,      view->salaries,   view->posts, view->post_sums,
                       view->groups,         view->measures,    view->controls,   view->flows, view->files,
                       view->net.by_service, view->net.by_fund, view->net.by_kind };
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  free_shares (&view->investment);
  free_shares (&view->savings);
  g_ptr_array_unref (view->not_costed);
  g_ptr_array_unref (view->memory);
  g_string_chunk_free (view->texts);
  g_free (view->years);
  g_free (view);
}

double *
d22_finance_view_years (D22FinanceView *view)
{
  double *years = g_new0 (double, MAX (view->n_years, 1));
  g_ptr_array_add (view->memory, years);
  return years;
}

D22FinanceInputs
d22_finance_view_inputs (D22FinanceView *view)
{
  D22FinanceInputs inputs = { .given = g_new0 (gboolean, MAX (view->n_years, 1)), .values = d22_finance_view_years (view) };
  g_ptr_array_add (view->memory, inputs.given);
  return inputs;
}

const char *
d22_finance_view_text (D22FinanceView *view, const char *text)
{
  return g_string_chunk_insert_const (view->texts, text);
}

const char *
d22_finance_view_take (D22FinanceView *view, char *text)
{
  const char *copy = g_string_chunk_insert_const (view->texts, text);
  g_free (text);
  return copy;
}

const D22FinanceAssumption *
d22_finance_view_assumption (const D22FinanceView *view, D22FinanceAssumed id)
{
  for (guint i = 0; i < view->assumptions->len; i++) {
    const D22FinanceAssumption *assumption = &g_array_index (view->assumptions, D22FinanceAssumption, i);
    if (assumption->id == id)
      return assumption;
  }
  return NULL;
}
