/* d22: the options of the command line. Room: cli. */
#pragma once

#include <glib.h>

typedef enum { D22_FORMAT_TEXT, D22_FORMAT_JSON, D22_FORMAT_CSV } D22Format;
typedef enum { D22_WHEN_AUTO, D22_WHEN_ALWAYS, D22_WHEN_NEVER } D22When;

/* Texts are as given, checked to be UTF-8 but for paths. All owned. */
typedef struct {
  /* common */
  char *format_text, *color_text, *progress_text;
  char *output, *current, *proposed, *service, *people, *reference;
  gboolean strict, quiet, help, version;
  /* of single verbs */
  gboolean all, exit_code, posts;
  char *explain, *with;
  char **editions;
  /* worked out */
  D22Format format;
  D22When color, progress;
} D22Options;

typedef enum { D22_OPTION_FLAG, D22_OPTION_TEXT, D22_OPTION_PATH, D22_OPTION_LIST } D22OptionKind;

/* One option, declared once: parsed and shown by --help. */
typedef struct {
  const char *name;
  char letter; /* 0: none */
  D22OptionKind kind;
  gsize offset;        /* of the field in #D22Options */
  const char *value;   /* what stands for the value in the help; %NULL for a flag */
  const char *meaning; /* one line */
} D22Option;

/* Parses @args (%NULL-terminated, no program name) by the common options and @extra (ending with a name of %NULL; nullable).
 * @first_only: stops at the first argument that is no option.
 * Returns: (transfer full): the arguments that are no options; %NULL with a %D22_ERROR_USAGE. */
char **d22_options_parse (D22Options *options, const D22Option *extra, char **args, gboolean first_only, GError **error);
void d22_options_clear (D22Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (D22Options, d22_options_clear)

/* Adds the help on @options (ending with a name of %NULL) to @out, wrapped to @width. */
void d22_options_append_help (GString *out, const D22Option *options, guint width);
/* Returns: (transfer none): the common ones. */
const D22Option *d22_options_common (void);
