#include "d22/public-view.h"

static void
role_clear (gpointer data)
{
  D22PublicRole *role = data;
  g_clear_pointer (&role->others, g_ptr_array_unref);
}

D22PublicView *
d22_public_view_new (void)
{
  D22PublicView *view = g_new0 (D22PublicView, 1);
  view->texts = g_string_chunk_new (4096);
  view->head.published = view->rules.consultation_start = view->rules.consultation_end = D22_DATE_NONE;
  view->rules.consultation_days = -1;
  view->rules.review.weights = g_array_new (FALSE, TRUE, sizeof (D22SectionWeight));
  view->services = g_array_new (FALSE, TRUE, sizeof (D22PublicService));
  view->deleted = g_array_new (FALSE, TRUE, sizeof (D22PublicLine));
  view->added = g_array_new (FALSE, TRUE, sizeof (D22PublicLine));
  view->amended = g_array_new (FALSE, TRUE, sizeof (D22PublicLine));
  view->managed = g_array_new (FALSE, TRUE, sizeof (D22PublicLine));
  view->moves = g_array_new (FALSE, TRUE, sizeof (D22PublicMove));
  view->roles = g_array_new (FALSE, TRUE, sizeof (D22PublicRole));
  g_array_set_clear_func (view->roles, role_clear);
  view->current = g_array_new (FALSE, TRUE, sizeof (D22PublicOutline));
  view->proposed = g_array_new (FALSE, TRUE, sizeof (D22PublicOutline));
  view->milestones = g_array_new (FALSE, TRUE, sizeof (D22PublicMilestone));
  view->basis = g_array_new (FALSE, TRUE, sizeof (D22PublicBasis));
  return view;
}

void
d22_public_view_free (D22PublicView *view)
{
  if (view == NULL)
    return;
  GArray *const arrays[] = { view->rules.review.weights,
                             view->services,
                             view->deleted,
                             view->added,
                             view->amended,
                             view->managed,
                             view->moves,
                             view->roles,
                             view->current,
                             view->proposed,
                             view->milestones,
                             view->basis };
  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  g_string_chunk_free (view->texts);
  g_free (view);
}

const char *
d22_public_view_keep (D22PublicView *view, const char *text)
{
  return d22_edition_keep (view->texts, text);
}

/* Words carry every meaning; a letter stands beside them (output-standards.md, 4C). */
static const struct {
  const char *text;
  char letter;
} changes[D22_N_PUBLIC_CHANGES] = {
    [D22_PUBLIC_KEPT] = {"unchanged", 'U'},   [D22_PUBLIC_LINE_MANAGER] = {"line manager only", 'L'},
    [D22_PUBLIC_MOVED] = {"moved", 'M'},      [D22_PUBLIC_AMENDED] = {"amended", 'A'},
    [D22_PUBLIC_DELETED_POST] = {"deleted", 'D'}, [D22_PUBLIC_NEW_POST] = {"new", 'N'},
}, classes[D22_N_PUBLIC_CLASSES] = {
    [D22_PUBLIC_UNCHANGED] = {"unchanged", 'U'}, [D22_PUBLIC_SUCCESSOR] = {"natural successor", 'S'},
    [D22_PUBLIC_CHANGED] = {"changed", 'C'},     [D22_PUBLIC_DELETED] = {"deleted", 'D'},
    [D22_PUBLIC_NEW] = {"new", 'N'},             [D22_PUBLIC_NOT_ASSESSED] = {"not assessed", '\0'},
    [D22_PUBLIC_OUT_OF_SCOPE] = {"out of scope", '\0'},
};

const char *
d22_public_change_text (D22PublicChange change)
{
  return changes[change].text;
}

char
d22_public_change_letter (D22PublicChange change)
{
  return changes[change].letter;
}

const char *
d22_public_class_text (D22PublicClass class_)
{
  return classes[class_].text;
}

char
d22_public_class_letter (D22PublicClass class_)
{
  return classes[class_].letter;
}
