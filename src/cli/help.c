#include "help.h"

#include "d22/wrap.h"

#define SUMMARY_COLUMN 18

static void
append_verb (GString *out, const D22Verb *verb, guint width)
{
  g_autofree char *head = g_strdup_printf ("d22 %s%s%s", verb->name, *verb->name != '\0' ? " " : "", "MODEL");
  g_autoptr (GPtrArray) lines = d22_text_wrap (verb->summary, MAX (width, 3 * SUMMARY_COLUMN) - SUMMARY_COLUMN - 3, 0);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "  %-*s %s\n", SUMMARY_COLUMN, i == 0 ? head : "",
                            (const char *)g_ptr_array_index (lines, i));
}

char *
d22_help_all (guint width)
{
  GString *out = g_string_new ("Usage: d22 [VERB] MODEL [OPTIONS]\n\n");
  d22_text_append_wrapped (
      out,
      "Compares a council service's current structure with the proposed one: what changes, what becomes of each "
      "role, what it costs and saves. MODEL is a folder of CSV tables with a model.ini.",
      width, 0);
  g_string_append_c (out, '\n');
  append_verb (out, d22_verbs_none (), width);
  for (const D22Verb *verb = d22_verbs (); verb->name != NULL; verb++)
    append_verb (out, verb, width);
  g_string_append (out, "\nOptions:\n");
  d22_options_append_help (out, d22_options_common (), width);
  static const char *const last[] = {
    "d22 VERB --help shows a verb's own options and an example.",
    "Example: d22 models/destination22",
    "Exit status: 0 done; 1 done, and the answer is negative; 2 wrong usage or input; 3 an output cannot be written.",
  };
  g_string_append_c (out, '\n');
  for (gsize i = 0; i < G_N_ELEMENTS (last); i++)
    d22_text_append_wrapped (out, last[i], width, 0);
  return g_string_free (out, FALSE);
}

char *
d22_help_verb (const D22Verb *verb, guint width)
{
  GString *out = g_string_new (NULL);
  g_string_append_printf (out, "Usage: d22 %s %s [OPTIONS]\n\n", verb->name, verb->args);
  g_autofree char *sentence = g_strdup_printf ("Shows %s.", verb->summary);
  d22_text_append_wrapped (out, sentence, width, 0);
  if (verb->extra != NULL) {
    g_string_append (out, "\nOptions of this verb:\n");
    d22_options_append_help (out, verb->extra, width);
  }
  g_string_append (out, "\nCommon options:\n");
  d22_options_append_help (out, d22_options_common (), width);
  g_string_append_printf (out, "\nExample: %s\n", verb->example);
  return g_string_free (out, FALSE);
}
