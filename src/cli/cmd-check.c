#include "verbs.h"

#include "d22/error.h"
#include "d22/wrap.h"

static int
refuse_workbook (const D22Session *session)
{
  g_autoptr (GError) error = NULL;
  g_set_error (&error, D22_ERROR, D22_ERROR_USAGE,
               "check -o %s: this version writes no workbook of problems; use --format csv -o problems.csv",
               session->options->output);
  return d22_session_fail (session, error);
}

static char *
text_of (const D22Session *session)
{
  D22TextStyle style = d22_console_findings_style (session->console, FALSE);
  if (session->options->output != NULL)
    style = (D22TextStyle){ 0 };
  if (d22_issues_length (session->issues) > 0)
    return d22_findings_text (session->issues, &style);
  g_autofree char *clean = d22_findings_none (session->model);
  g_autoptr (GString) out = g_string_new (NULL);
  d22_text_append_wrapped (out, clean, d22_console_style (session->console, FALSE).width, 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static int
emit (D22Session *session)
{
  switch (session->options->format) {
  case D22_FORMAT_JSON:
    return d22_session_emit (session, d22_findings_json (session->model, session->issues), TRUE);
  case D22_FORMAT_CSV:
    return d22_session_emit_document (session, d22_findings_table (session->issues), "check");
  case D22_FORMAT_TEXT:
  default:
    return d22_session_emit (session, text_of (session), TRUE);
  }
}

int
d22_cmd_check (D22Session *session)
{
  if (session->options->output != NULL && g_str_has_suffix (session->options->output, ".xlsx"))
    return refuse_workbook (session);
  int status = d22_session_read (session);
  if (status != D22_EXIT_DONE)
    return status;
  /* only a model without errors can be computed */
  if (d22_issues_count (session->issues, D22_SEVERITY_ERROR) == 0) {
    d22_session_need_controls (session);
    d22_findings_add_controls (session->model, session->controls, session->issues);
    d22_issues_sort (session->issues);
  }
  status = emit (session);
  if (status != D22_EXIT_DONE)
    return status;
  return d22_session_has_errors (session) ? D22_EXIT_NEGATIVE : D22_EXIT_DONE;
}
