#include "d22/hr-view.h"

D22HrView *
d22_hr_view_new (void)
{
  D22HrView *view = g_new0 (D22HrView, 1);
  view->texts = g_string_chunk_new (4096);
  view->head.published = D22_DATE_NONE;
  view->rules.weights = g_array_new (FALSE, TRUE, sizeof (D22SectionWeight));
  view->settings = g_array_new (FALSE, TRUE, sizeof (D22HrSetting));
  view->counts = g_array_new (FALSE, TRUE, sizeof (D22HrCount));
  view->current = g_array_new (FALSE, TRUE, sizeof (D22HrRole));
  view->proposed = g_array_new (FALSE, TRUE, sizeof (D22HrRole));
  view->pairs = g_array_new (FALSE, TRUE, sizeof (D22HrPair));
  view->statements = g_array_new (FALSE, TRUE, sizeof (D22HrStatement));
  view->decisions = g_array_new (FALSE, TRUE, sizeof (D22HrDecision));
  return view;
}

void
d22_hr_view_free (D22HrView *view)
{
  if (view == NULL)
    return;
  GArray *const lists[] = { view->rules.weights, view->settings, view->counts,     view->current,
                            view->proposed,      view->pairs,    view->statements, view->decisions };
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_array_unref (lists[i]);
  g_string_chunk_free (view->texts);
  g_free (view);
}

const char *
d22_hr_view_keep (D22HrView *view, const char *text)
{
  return d22_edition_keep (view->texts, text);
}

const char *
d22_hr_view_take (D22HrView *view, char *text)
{
  const char *kept = d22_edition_keep (view->texts, text);
  g_free (text);
  return kept;
}
