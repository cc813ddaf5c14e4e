#include "options.h"

#include "d22/error.h"
#include "d22/nearest.h"
#include "d22/wrap.h"

#include <string.h>

#define AT(field)      G_STRUCT_OFFSET (D22Options, field)
#define MEANING_COLUMN 26
#define MAX_ENTRIES    32

static const D22Option common[] = {
  { "format", 0, D22_OPTION_TEXT, AT (format_text), "text|json|csv", "how to print the result; default: text" },
  { "output", 'o', D22_OPTION_PATH, AT (output), "FILE",
    "write to FILE in place of standard output; what was there stays until all is written" },
  { "current", 0, D22_OPTION_TEXT, AT (current), "NAME", "the structure to compare from; default: current" },
  { "proposed", 0, D22_OPTION_TEXT, AT (proposed), "NAME", "the structure to compare with; default: proposed" },
  { "service", 0, D22_OPTION_TEXT, AT (service), "NAME", "show this service alone; totals stay the whole's" },
  { "people", 0, D22_OPTION_PATH, AT (people), "DIR", "people tables, kept outside the model (not read by this version)" },
  { "reference", 0, D22_OPTION_PATH, AT (reference), "DIR", "folder of the reference tables: pay spine, on-costs, ..." },
  { "strict", 0, D22_OPTION_FLAG, AT (strict), NULL, "warnings count as errors" },
  { "color", 0, D22_OPTION_TEXT, AT (color_text), "WHEN", "auto, always or never; default: auto; NO_COLOR is honoured" },
  { "quiet", 0, D22_OPTION_FLAG, AT (quiet), NULL, "no remarks on standard error" },
  { "progress", 0, D22_OPTION_TEXT, AT (progress_text), "WHEN", "auto, always or never; default: auto" },
  { "help", 'h', D22_OPTION_FLAG, AT (help), NULL, "show this help" },
  { "version", 0, D22_OPTION_FLAG, AT (version), NULL, "show the version" },
  { 0 },
};

const D22Option *
d22_options_common (void)
{
  return common;
}

void
d22_options_clear (D22Options *options)
{
  g_free (options->format_text);
  g_free (options->color_text);
  g_free (options->progress_text);
  g_free (options->output);
  g_free (options->current);
  g_free (options->proposed);
  g_free (options->service);
  g_free (options->people);
  g_free (options->reference);
  g_free (options->explain);
  g_free (options->with);
  g_strfreev (options->editions);
  *options = (D22Options){ 0 };
}

/* Values are taken as file names: GOption would convert any other text from the locale's encoding, and this program has no
 * locale. */
static GOptionArg
arg_of (D22OptionKind kind)
{
  if (kind == D22_OPTION_FLAG)
    return G_OPTION_ARG_NONE;
  return kind == D22_OPTION_LIST ? G_OPTION_ARG_FILENAME_ARRAY : G_OPTION_ARG_FILENAME;
}

static void
add_entries (GOptionContext *context, D22Options *options, const D22Option *table)
{
  GOptionEntry entries[MAX_ENTRIES] = { 0 };
  for (guint i = 0; table[i].name != NULL && i + 1 < MAX_ENTRIES; i++) {
    entries[i] = (GOptionEntry){
      .long_name = table[i].name,
      .short_name = table[i].letter,
      .arg = arg_of (table[i].kind),
      .arg_data = (char *)options + table[i].offset,
    };
  }
  g_option_context_add_main_entries (context, entries, NULL);
}

/* Texts are compared with the model's: they must be UTF-8. */
static gboolean
check_texts (const D22Options *options, const D22Option *table, GError **error)
{
  for (; table->name != NULL; table++) {
    gboolean path = table->kind == D22_OPTION_PATH;
    const char *text = path || table->kind == D22_OPTION_TEXT ? G_STRUCT_MEMBER (char *, options, table->offset) : NULL;
    if (path && text != NULL && *text == '\0') {
      g_set_error (error, D22_ERROR, D22_ERROR_USAGE, "--%s: the path is empty", table->name);
      return FALSE;
    }
    if (path)
      continue;
    if (text != NULL && !g_utf8_validate (text, -1, NULL)) {
      g_set_error (error, D22_ERROR, D22_ERROR_USAGE, "--%s: the text given is not UTF-8", table->name);
      return FALSE;
    }
  }
  return TRUE;
}

/* Returns whether @text (%NULL: the first) is one of @choices, and which. */
static gboolean
choose (const char *option, const char *text, const char *const *choices, guint *chosen, GError **error)
{
  for (guint i = 0; choices[i] != NULL; i++) {
    if (text == NULL || strcmp (text, choices[i]) == 0) {
      *chosen = i;
      return TRUE;
    }
  }
  g_autofree char *list = g_strjoinv (", ", (char **)choices);
  g_set_error (error, D22_ERROR, D22_ERROR_USAGE, "%s: '%s' is none of %s", option, text, list);
  return FALSE;
}

static gboolean
work_out (D22Options *options, GError **error)
{
  static const char *const formats[] = { "text", "json", "csv", NULL };
  static const char *const whens[] = { "auto", "always", "never", NULL };
  guint format = 0, color = 0, progress = 0;
  if (!choose ("--format", options->format_text, formats, &format, error))
    return FALSE;
  if (!choose ("--color", options->color_text, whens, &color, error))
    return FALSE;
  if (!choose ("--progress", options->progress_text, whens, &progress, error))
    return FALSE;
  options->format = (D22Format)format;
  options->color = (D22When)color;
  options->progress = (D22When)progress;
  return TRUE;
}

/* Returns: (transfer none) (nullable): the option's name that is nearest to `--naem`. */
static const char *
nearest_option (const D22Option *extra, const char *given)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (const D22Option *option = extra; option != NULL && option->name != NULL; option++)
    g_ptr_array_add (names, (gpointer)option->name);
  for (const D22Option *option = common; option->name != NULL; option++)
    g_ptr_array_add (names, (gpointer)option->name);
  return d22_nearest (given, (const char *const *)names->pdata, names->len);
}

/* Rewords what GOption says about an option that it does not know. */
static void
set_parse_error (GError **error, const D22Option *extra, const GError *parse)
{
  const char *at = strstr (parse->message, "--");
  if (!g_error_matches (parse, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION) || at == NULL) {
    g_set_error (error, D22_ERROR, D22_ERROR_USAGE, "%s", parse->message);
    return;
  }
  g_autofree char *given = g_strndup (at + 2, strcspn (at + 2, "="));
  const char *near = nearest_option (extra, given);
  g_autofree char *advice = near != NULL ? g_strdup_printf (": did you mean --%s?", near) : NULL;
  g_set_error (error, D22_ERROR, D22_ERROR_USAGE, "there is no option --%s here%s", given, advice != NULL ? advice : "");
}

/* Puts a program name in front, as GOption expects. */
static char **
with_program (char **args)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  g_strv_builder_add (builder, "d22");
  for (guint i = 0; args[i] != NULL; i++)
    g_strv_builder_add (builder, args[i]);
  char **all = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return all;
}

char **
d22_options_parse (D22Options *options, const D22Option *extra, char **args, gboolean first_only, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) parse = NULL;
  g_auto (GStrv) all = with_program (args);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, first_only);
  add_entries (context, options, common);
  if (extra != NULL)
    add_entries (context, options, extra);
  if (!g_option_context_parse_strv (context, &all, &parse)) {
    set_parse_error (error, extra, parse);
    return NULL;
  }
  if (!check_texts (options, common, error))
    return NULL;
  if (extra != NULL && !check_texts (options, extra, error))
    return NULL;
  if (!work_out (options, error))
    return NULL;
  /* a `--` that ends the options is none of the arguments */
  guint first = all[0] != NULL && all[1] != NULL && strcmp (all[1], "--") == 0 ? 2 : 1;
  return g_strdupv (all + first);
}

void
d22_options_append_help (GString *out, const D22Option *options, guint width)
{
  for (; options->name != NULL; options++) {
    g_autofree char *letter = options->letter != 0 ? g_strdup_printf ("-%c, ", options->letter) : g_strdup ("");
    g_autofree char *head = g_strdup_printf ("%s--%s%s%s", letter, options->name, options->value != NULL ? " " : "",
                                             options->value != NULL ? options->value : "");
    g_autoptr (GPtrArray) lines = d22_text_wrap (options->meaning, MAX (width, 2 * MEANING_COLUMN) - MEANING_COLUMN, 0);
    gboolean beside = strlen (head) + 4 <= MEANING_COLUMN;
    if (beside)
      g_string_append_printf (out, "  %-*s", MEANING_COLUMN - 2, head);
    else
      g_string_append_printf (out, "  %s\n", head);
    for (guint i = 0; i < lines->len; i++) {
      d22_text_append_repeated (out, ' ', i > 0 || !beside ? MEANING_COLUMN : 0);
      g_string_append_printf (out, "%s\n", (const char *)g_ptr_array_index (lines, i));
    }
  }
}
