#include "verbs.h"

#include "d22/nearest.h"

#include <string.h>

static const D22Verb verbs[] = {
  { "check", "MODEL", "every problem of the model and of its controls, with what to do about it",
    "d22 check models/destination22", NULL, d22_cmd_check },
  { "diff", "MODEL", "what changes in the structure, by service, as a consultation document lists it",
    "d22 diff models/destination22 --service Safeguarding", d22_cmd_diff_options, d22_cmd_diff },
  { "roles", "MODEL", "what becomes of each role: unchanged, natural successor, changed, deleted, new",
    "d22 roles models/destination22 --explain TM-PACT", d22_cmd_roles_options, d22_cmd_roles },
  { "finance", "MODEL", "what the proposal costs and saves, by year, with scenarios and controls",
    "d22 finance models/destination22 --format json", d22_cmd_finance_options, d22_cmd_finance },
  { "pack", "MODEL -o DIR", "the files for staff and unions, the board and finance, a folder per edition",
    "d22 pack models/destination22 -o output/destination22", d22_cmd_pack_options, d22_cmd_pack },
  { 0 },
};

static const D22Verb none = {
  "",
  "MODEL",
  "check, the summary on one screen, and every edition but HR's into output/<id>/",
  "d22 models/destination22",
  NULL,
  d22_cmd_summary,
};

const D22Verb *
d22_verbs (void)
{
  return verbs;
}

const D22Verb *
d22_verbs_none (void)
{
  return &none;
}

const D22Verb *
d22_verbs_find (const char *name)
{
  for (const D22Verb *verb = verbs; verb->name != NULL; verb++) {
    if (strcmp (verb->name, name) == 0)
      return verb;
  }
  return NULL;
}

gboolean
d22_verbs_is_later (const char *name)
{
  static const char *const later[] = { "new", "template", "import", "selection", "chart", "compare", "verify", NULL };
  return g_strv_contains (later, name);
}

const char *
d22_verbs_nearest (const char *name)
{
  const char *names[G_N_ELEMENTS (verbs)] = { NULL };
  for (guint i = 0; verbs[i].name != NULL; i++)
    names[i] = verbs[i].name;
  return d22_nearest (name, names, G_N_ELEMENTS (verbs) - 1);
}
