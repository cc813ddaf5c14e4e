#include "session.h"

#include "d22/error.h"

#include <string.h>

#ifndef D22_DATA_DIR
#error "D22_DATA_DIR: where the reference tables are installed"
#endif

void
d22_session_init (D22Session *session, const D22Options *options, const D22Console *console, const char *path)
{
  *session = (D22Session){ .options = options, .console = console, .path = path };
  session->issues = d22_issues_new ();
  session->progress = d22_progress_new (console, options->quiet ? D22_WHEN_NEVER : options->progress);
  session->show.all = options->all;
  session->show.posts = options->posts;
}

void
d22_session_clear (D22Session *session)
{
  g_clear_pointer (&session->controls, g_array_unref);
  g_clear_pointer (&session->figures, d22_figures_free);
  g_clear_pointer (&session->projection, d22_projection_free);
  g_clear_pointer (&session->review, d22_review_free);
  g_clear_pointer (&session->diff, d22_diff_free);
  g_clear_pointer (&session->model, d22_model_free);
  g_clear_pointer (&session->issues, d22_issues_free);
  g_clear_pointer (&session->progress, d22_progress_free);
}

int
d22_session_fail (const D22Session *session, const GError *error)
{
  d22_progress_pause (session->progress);
  d22_console_error (session->console, error->message);
  return g_error_matches (error, D22_ERROR, D22_ERROR_OUTPUT) ? D22_EXIT_OUTPUT : D22_EXIT_INPUT;
}

/* Findings that check counts as errors, but that stop no verb: interface.md, section 1. */
static gboolean
stops_verbs (const D22Session *session, const D22Issue *issue)
{
  static const char *const harmless[] = { "control-not-met", "dismissal-too-early" };
  for (gsize i = 0; i < G_N_ELEMENTS (harmless); i++) {
    if (strcmp (issue->name, harmless[i]) == 0)
      return FALSE;
  }
  return issue->severity == D22_SEVERITY_ERROR || (session->options->strict && issue->severity == D22_SEVERITY_WARNING);
}

gboolean
d22_session_has_errors (const D22Session *session)
{
  if (d22_issues_count (session->issues, D22_SEVERITY_ERROR) > 0)
    return TRUE;
  return session->options->strict && d22_issues_count (session->issues, D22_SEVERITY_WARNING) > 0;
}

/* Prints what stops a verb. Returns whether there is something. */
static gboolean
print_errors (D22Session *session)
{
  D22TextStyle style = d22_console_findings_style (session->console, TRUE);
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < d22_issues_length (session->issues); i++) {
    const D22Issue *issue = d22_issues_get (session->issues, i);
    if (stops_verbs (session, issue))
      d22_findings_append (out, issue, &style);
  }
  if (out->len == 0)
    return FALSE;
  d22_progress_pause (session->progress);
  d22_console_print_error (session->console, out->str);
  g_autofree char *counts = d22_findings_counts (session->issues);
  d22_console_remark (session->console, "%s: nothing was computed; d22 check %s shows everything", counts, session->path);
  return TRUE;
}

static void
remark_warnings (D22Session *session)
{
  guint64 n = d22_issues_count (session->issues, D22_SEVERITY_WARNING);
  if (n == 0 || session->options->quiet)
    return;
  d22_progress_pause (session->progress);
  d22_console_remark (session->console, "%" G_GUINT64_FORMAT " %s: d22 check %s shows %s", n,
                      n == 1 ? "warning" : "warnings", session->path, n == 1 ? "it" : "them");
}

int
d22_session_read (D22Session *session)
{
  g_autoptr (GError) error = NULL;
  D22LoadOptions load = {
    .current = session->options->current,
    .proposed = session->options->proposed,
    .reference = session->options->reference,
    .installed_reference = D22_DATA_DIR "/reference",
  };
  if (session->options->people != NULL && !session->options->quiet)
    d22_console_remark (session->console, "note: --people is not read by this version; headcounts are the model's own");
  d22_progress_stage (session->progress, "reading the model");
  session->model = d22_model_load (session->path, &load, session->issues, &error);
  if (session->model != NULL)
    return D22_EXIT_DONE;
  print_errors (session);
  return d22_session_fail (session, error);
}

/* A model past the draft, or with decisions, may have errors that only the review finds (rules 4.8a, 4.11). */
static gboolean
review_may_find (const D22Model *model)
{
  return model->parameters->status != D22_MODEL_DRAFT || model->decisions->len > 0;
}

int
d22_session_load (D22Session *session, gboolean review)
{
  g_autoptr (GError) error = NULL;
  int status = d22_session_read (session);
  if (status != D22_EXIT_DONE)
    return status;
  if (print_errors (session))
    return D22_EXIT_INPUT;
  if (review || review_may_find (session->model)) {
    d22_session_need_review (session);
    if (print_errors (session))
      return D22_EXIT_INPUT;
  }
  remark_warnings (session);
  if (session->options->service == NULL)
    return D22_EXIT_DONE;
  if (!d22_show_service (&session->show, session->model, session->options->service, &error))
    return d22_session_fail (session, error);
  return D22_EXIT_DONE;
}

void
d22_session_need_diff (D22Session *session)
{
  if (session->diff != NULL)
    return;
  d22_progress_stage (session->progress, "comparing the structures");
  session->diff = d22_diff_new (session->model);
}

void
d22_session_need_review (D22Session *session)
{
  if (session->review != NULL)
    return;
  d22_progress_stage (session->progress, "reviewing the roles");
  session->review = d22_review_new (session->model);
  d22_review_check (session->review, session->model, session->issues);
  d22_issues_sort (session->issues);
}

void
d22_session_need_projection (D22Session *session)
{
  if (session->projection != NULL)
    return;
  d22_progress_stage (session->progress, "costing the proposal");
  session->projection = d22_projection_new (session->model);
}

void
d22_session_need_controls (D22Session *session)
{
  if (session->controls != NULL)
    return;
  d22_session_need_diff (session);
  d22_session_need_review (session);
  d22_session_need_projection (session);
  session->figures = d22_figures_new ();
  d22_diff_figures (session->diff, session->figures);
  d22_review_figures (session->review, session->figures);
  d22_projection_figures (session->projection, session->figures);
  d22_consultation_figures (session->model, session->figures);
  session->controls = d22_controls_new (session->model, session->figures);
}

D22Results
d22_session_results (const D22Session *session)
{
  return (D22Results){
    .model = session->model,
    .diff = session->diff,
    .review = session->review,
    .projection = session->projection,
    .controls = session->controls,
  };
}

int
d22_session_emit (D22Session *session, char *text, gboolean safe)
{
  g_autofree char *owned = text;
  g_autoptr (GError) error = NULL;
  const char *output = session->options->output;
  d22_progress_pause (session->progress);
  if (output != NULL && strcmp (output, "-") != 0) {
    if (!d22_console_write_file (output, owned, &error))
      return d22_session_fail (session, error);
    return D22_EXIT_DONE;
  }
  if (!d22_console_print (session->console, owned, safe, &error))
    return d22_session_fail (session, error);
  return D22_EXIT_DONE;
}

int
d22_session_emit_document (D22Session *session, D22Document *document, const char *table)
{
  g_autoptr (D22Document) owned = document;
  D22TextStyle style = d22_console_style (session->console, session->options->output != NULL);
  if (session->options->format == D22_FORMAT_CSV)
    return d22_session_emit (session, d22_render_csv (owned, table), FALSE);
  return d22_session_emit (session, d22_render_text (owned, &style), TRUE);
}
