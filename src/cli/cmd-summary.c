#include "verbs.h"

#include "d22/error.h"
#include "editions.h"

/* Writes the editions and adds what was written where. Returns the status. */
static int
write_editions (D22Session *session, D22Document *document)
{
  guint editions = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  const char *id = d22_model_text (session->model, session->model->parameters->id);
  g_autofree char *usual = g_build_filename ("output", id, NULL);
  const char *folder = session->options->output != NULL ? session->options->output : usual;
  D22DocSection *section = d22_document_add (document, "written", "Written");
  d22_editions_choose (NULL, &editions, NULL);
  if (editions == 0) {
    d22_section_say (section, "Nothing: this version writes no editions.");
    return D22_EXIT_DONE;
  }
  d22_progress_stage (session->progress, "writing the editions");
  if (!d22_editions_write (session, editions, folder, written, &error))
    return d22_session_fail (session, error);
  for (guint i = 0; i < written->len; i++) {
    g_autofree char *path = g_build_filename (folder, g_ptr_array_index (written, i), NULL);
    d22_section_say (section, "%s", path);
  }
  return D22_EXIT_DONE;
}

static int
print_text (D22Session *session, const D22Document *document)
{
  g_autoptr (GError) error = NULL;
  D22TextStyle style = d22_console_style (session->console, FALSE);
  g_autofree char *text = d22_render_text (document, &style);
  d22_progress_pause (session->progress);
  if (!d22_console_print (session->console, text, TRUE, &error))
    return d22_session_fail (session, error);
  return D22_EXIT_DONE;
}

static int
refuse_csv (const D22Session *session)
{
  g_autoptr (GError) error = NULL;
  g_set_error (&error, D22_ERROR, D22_ERROR_USAGE,
               "the summary has no CSV: use d22 diff, roles or finance with --format csv");
  return d22_session_fail (session, error);
}

int
d22_cmd_summary (D22Session *session)
{
  if (session->options->format == D22_FORMAT_CSV)
    return refuse_csv (session);
  int status = d22_session_load (session, TRUE);
  if (status != D22_EXIT_DONE)
    return status;
  d22_session_need_controls (session);
  D22Results results = d22_session_results (session);
  if (session->options->format == D22_FORMAT_JSON)
    return d22_session_emit (session, d22_summary_json (&results), TRUE);
  g_autoptr (D22Document) document = d22_summary_document (&results, &session->show);
  status = write_editions (session, document);
  int printed = print_text (session, document);
  return status != D22_EXIT_DONE ? status : printed;
}
