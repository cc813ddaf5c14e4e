/* d22: the program: finds the verb, parses its options, runs it. Room: cli. */
#include "help.h"
#include "memory.h"

#include "d22/error.h"

#include <string.h>

#ifndef D22_VERSION
#error "D22_VERSION: the version of the project"
#endif

static int
fail (const D22Console *console, const GError *error)
{
  d22_console_error (console, error->message);
  return g_error_matches (error, D22_ERROR, D22_ERROR_OUTPUT) ? D22_EXIT_OUTPUT : D22_EXIT_INPUT;
}

/* Prints @text, taken over. */
static int
print (const D22Console *console, char *text)
{
  g_autofree char *owned = text;
  g_autoptr (GError) error = NULL;
  if (!d22_console_print (console, owned, TRUE, &error))
    return fail (console, error);
  return D22_EXIT_DONE;
}

static int wrong_usage (const D22Console *console, const char *format, ...) G_GNUC_PRINTF (2, 3);

static int
wrong_usage (const D22Console *console, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  d22_console_error (console, message);
  return D22_EXIT_INPUT;
}

/* A first argument that is no verb and no model. */
static int
unknown (const D22Console *console, const char *word)
{
  const char *near = d22_verbs_nearest (word);
  if (d22_verbs_is_later (word))
    return wrong_usage (console, "this version does not have the verb '%s' yet; d22 --help lists those it has", word);
  if (near != NULL)
    return wrong_usage (console, "'%s' is no verb and no model: did you mean '%s'?", word, near);
  return wrong_usage (console, "'%s' is no verb, and there is no such model; d22 --help lists the verbs", word);
}

static int
run (const D22Console *console, const D22Verb *verb, const D22Options *options, char **rest)
{
  const char *name = *verb->name != '\0' ? verb->name : "d22";
  if (rest[0] == NULL)
    return wrong_usage (console, "%s: which model? Usage: d22 %s%s%s", name, verb->name, *verb->name != '\0' ? " " : "",
                        verb->args);
  if (rest[1] != NULL)
    return wrong_usage (console, "%s: one MODEL is expected, but '%s' is given, too", name, rest[1]);
  if (verb == d22_verbs_none () && !g_file_test (rest[0], G_FILE_TEST_EXISTS))
    return unknown (console, rest[0]);
  g_auto (D22Session) session = { 0 };
  d22_session_init (&session, options, console, rest[0]);
  return verb->run (&session);
}

static int
no_arguments (const D22Console *console, guint width)
{
  g_autofree char *help = d22_help_all (width);
  d22_console_print_error (console, help);
  return D22_EXIT_INPUT;
}

/* What stands in front of a verb are common options; what follows are both kinds. */
static int
start (D22Console *console, char **args)
{
  g_auto (D22Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  guint width = d22_console_style (console, FALSE).width;
  if (args[0] == NULL)
    return no_arguments (console, width);
  g_auto (GStrv) first = d22_options_parse (&options, NULL, args, TRUE, &error);
  if (first == NULL)
    return fail (console, error);
  const D22Verb *named = first[0] != NULL ? d22_verbs_find (first[0]) : NULL;
  const D22Verb *verb = named != NULL ? named : d22_verbs_none ();
  if (first[0] != NULL && named == NULL && !g_file_test (first[0], G_FILE_TEST_EXISTS))
    return unknown (console, first[0]);
  g_auto (GStrv) rest = d22_options_parse (&options, verb->extra, named != NULL ? first + 1 : first, FALSE, &error);
  if (rest == NULL)
    return fail (console, error);
  console->color = options.color;
  if (options.version)
    return print (console, g_strdup ("d22 " D22_VERSION "\n"));
  if (options.help)
    return print (console, named != NULL ? d22_help_verb (verb, width) : d22_help_all (width));
  if (first[0] == NULL)
    return no_arguments (console, width);
  return run (console, verb, &options, rest);
}

int
main (int argc, char **argv)
{
  D22Console console = { 0 };
  d22_memory_prepare ();
  d22_console_init (&console);
  g_set_prgname ("d22");
  return start (&console, argc > 0 ? argv + 1 : argv);
}
