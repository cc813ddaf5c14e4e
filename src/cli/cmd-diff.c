#include "verbs.h"

#define AT(field) G_STRUCT_OFFSET (D22Options, field)

const D22Option d22_cmd_diff_options[] = {
  { "all", 0, D22_OPTION_FLAG, AT (all), NULL, "kept posts and unchanged teams, too" },
  { "exit-code", 0, D22_OPTION_FLAG, AT (exit_code), NULL, "end with status 1 where anything changes" },
  { 0 },
};

static int
emit (D22Session *session)
{
  switch (session->options->format) {
  case D22_FORMAT_JSON:
    return d22_session_emit (session, d22_diff_json (session->model, session->diff, &session->show), TRUE);
  case D22_FORMAT_CSV:
    return d22_session_emit_document (session, d22_diff_table (session->model, session->diff, &session->show), "diff");
  case D22_FORMAT_TEXT:
  default:
    return d22_session_emit_document (session, d22_diff_document (session->model, session->diff, &session->show), "diff");
  }
}

int
d22_cmd_diff (D22Session *session)
{
  int status = d22_session_load (session, FALSE);
  if (status != D22_EXIT_DONE)
    return status;
  d22_session_need_diff (session);
  status = emit (session);
  if (status != D22_EXIT_DONE)
    return status;
  return session->options->exit_code && d22_diff_any (session->diff) ? D22_EXIT_NEGATIVE : D22_EXIT_DONE;
}
