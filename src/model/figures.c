#include "d22/figures.h"

#include <string.h>

struct _D22Figures {
  GHashTable *values; /* of D22Decimal, owned, by `measure@scope` */
};

static const char *const measures[] = {
  "fte.current",
  "fte.proposed",
  "fte.deleted",
  "fte.new",
  "fte.reduced",
  "fte.increased",
  "posts.deleted",
  "posts.new",
  "teams.moved",
  "roles.current.unchanged",
  "roles.current.natural-successor",
  "roles.current.changed",
  "roles.current.deleted",
  "roles.current.not-assessed",
  "roles.current.out-of-scope",
  "roles.proposed.unchanged",
  "roles.proposed.natural-successor",
  "roles.proposed.changed",
  "roles.proposed.new",
  "roles.proposed.not-assessed",
  "roles.proposed.out-of-scope",
  "people.at-risk",
  "finance.investment",
  "finance.savings",
  "finance.net",
  "consultation.days",
  NULL,
};

/* What is computed by service as well as in all. */
static const char *const scoped[] = { "fte.", "posts.", "teams.", "finance." };

D22Figures *
d22_figures_new (void)
{
  D22Figures *figures = g_new0 (D22Figures, 1);
  figures->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return figures;
}

void
d22_figures_free (D22Figures *figures)
{
  if (figures == NULL)
    return;
  g_hash_table_unref (figures->values);
  g_free (figures);
}

static char *
make_key (const char *measure, D22Id scope)
{
  return g_strdup_printf ("%s@%u", measure, scope);
}

void
d22_figures_set (D22Figures *figures, const char *measure, D22Id scope, D22Decimal value)
{
  g_hash_table_replace (figures->values, make_key (measure, scope), g_memdup2 (&value, sizeof value));
}

gboolean
d22_figures_get (const D22Figures *figures, const char *measure, D22Id scope, D22Decimal *out)
{
  g_autofree char *key = make_key (measure, scope);
  const D22Decimal *value = g_hash_table_lookup (figures->values, key);
  if (value == NULL)
    return FALSE;
  *out = *value;
  return TRUE;
}

const char *const *
d22_figures_measures (void)
{
  return measures;
}

gboolean
d22_figures_takes_scope (const char *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (scoped); i++) {
    if (strncmp (measure, scoped[i], strlen (scoped[i])) == 0)
      return TRUE;
  }
  return FALSE;
}
