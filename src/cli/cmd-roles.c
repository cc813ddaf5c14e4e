#include "verbs.h"

#include "d22/error.h"

#define AT(field) G_STRUCT_OFFSET (D22Options, field)

const D22Option d22_cmd_roles_options[] = {
  { "explain", 0, D22_OPTION_TEXT, AT (explain), "ROLE", "the evidence for this current role, statement by statement" },
  { "with", 0, D22_OPTION_TEXT, AT (with), "ROLE", "with --explain: against this proposed role alone" },
  { 0 },
};

static int
emit (D22Session *session, const GPtrArray *pairs)
{
  const D22Model *model = session->model;
  switch (session->options->format) {
  case D22_FORMAT_JSON:
    return d22_session_emit (session, d22_roles_json (model, session->review, &session->show, pairs), TRUE);
  case D22_FORMAT_CSV:
    return d22_session_emit_document (session, d22_roles_table (model, session->review, &session->show), "roles");
  case D22_FORMAT_TEXT:
  default:
    return d22_session_emit_document (session,
                                      pairs != NULL ? d22_roles_explanation (model, session->review, pairs)
                                                    : d22_roles_document (model, session->review, &session->show),
                                      "roles");
  }
}

int
d22_cmd_roles (D22Session *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = NULL;
  const D22Options *options = session->options;
  if (options->with != NULL && options->explain == NULL)
    g_set_error (&error, D22_ERROR, D22_ERROR_USAGE, "--with PROPOSED goes with --explain CURRENT");
  else if (options->explain != NULL && options->format == D22_FORMAT_CSV)
    g_set_error (&error, D22_ERROR, D22_ERROR_USAGE, "--explain has no CSV: use --format text or json");
  if (error != NULL)
    return d22_session_fail (session, error);
  int status = d22_session_load (session, TRUE);
  if (status != D22_EXIT_DONE)
    return status;
  if (options->explain != NULL) {
    pairs = d22_roles_pairs (session->model, session->review, options->explain, options->with, &error);
    if (pairs == NULL)
      return d22_session_fail (session, error);
  }
  return emit (session, pairs);
}
