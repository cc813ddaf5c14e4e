#include "verbs.h"

#include "d22/error.h"
#include "editions.h"

#define AT(field) G_STRUCT_OFFSET (D22Options, field)

const D22Option d22_cmd_pack_options[] = {
  { "edition", 0, D22_OPTION_LIST, AT (editions), "NAME",
    "public, union, board, finance or hr; may be given several times; default: all but hr" },
  { 0 },
};

static int
print_files (D22Session *session, const GPtrArray *written, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < written->len; i++) {
    g_autofree char *path = g_build_filename (folder, g_ptr_array_index (written, i), NULL);
    g_string_append_printf (out, "%s\n", path);
  }
  d22_progress_pause (session->progress);
  if (!d22_console_print (session->console, out->str, FALSE, &error))
    return d22_session_fail (session, error);
  return D22_EXIT_DONE;
}

int
d22_cmd_pack (D22Session *session)
{
  guint editions = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  const D22Options *options = session->options;
  if (options->output == NULL)
    g_set_error (&error, D22_ERROR, D22_ERROR_USAGE, "pack needs -o DIR: the folder to write into");
  else
    d22_editions_choose (options->editions, &editions, &error);
  if (error != NULL)
    return d22_session_fail (session, error);
  int status = d22_session_load (session, TRUE);
  if (status != D22_EXIT_DONE)
    return status;
  d22_session_need_controls (session);
  d22_progress_stage (session->progress, "writing the editions");
  if (!d22_editions_write (session, editions, options->output, written, &error))
    return d22_session_fail (session, error);
  return print_files (session, written, options->output);
}
