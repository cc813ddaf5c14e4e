#include "verbs.h"

#define AT(field) G_STRUCT_OFFSET (D22Options, field)

const D22Option d22_cmd_finance_options[] = {
  { "posts", 0, D22_OPTION_FLAG, AT (posts), NULL, "every costed post: baseline, proposal, difference" },
  { 0 },
};

int
d22_cmd_finance (D22Session *session)
{
  int status = d22_session_load (session, FALSE);
  if (status != D22_EXIT_DONE)
    return status;
  /* controls compare figures of every kind; without any, the roles need no review here */
  if (session->model->controls->len > 0) {
    d22_session_need_controls (session);
  } else {
    d22_session_need_projection (session);
    session->controls = g_array_new (FALSE, FALSE, sizeof (D22Control));
  }
  switch (session->options->format) {
  case D22_FORMAT_JSON:
    return d22_session_emit (session, d22_finance_json (session->projection, session->controls, &session->show), TRUE);
  case D22_FORMAT_CSV:
    return d22_session_emit_document (session, d22_finance_table (session->projection, &session->show), "finance");
  case D22_FORMAT_TEXT:
  default:
    return d22_session_emit_document (session, d22_finance_document (session->projection, session->controls, &session->show),
                                      "finance");
  }
}
