/* d22: the verbs of the command line. A verb is one file: its options, and what it does; and one row of the table in
 * verbs.c. Room: cli. */
#pragma once

#include "session.h"

typedef struct {
  const char *name;       /* "": the way in without a verb */
  const char *args;       /* `MODEL` */
  const char *summary;    /* one line */
  const char *example;    /* a command line */
  const D22Option *extra; /* its own options, ending with a name of %NULL; or %NULL */
  int (*run) (D22Session *session);
} D22Verb;

/* Returns: (transfer none): every verb, ending with a name of %NULL. */
const D22Verb *d22_verbs (void);
/* Returns: (transfer none) (nullable): the verb of that name. */
const D22Verb *d22_verbs_find (const char *name);
/* Returns: (transfer none): what is done without a verb. */
const D22Verb *d22_verbs_none (void);
/* Returns whether the interface has such a verb, but this version does not. */
gboolean d22_verbs_is_later (const char *name);
/* Returns: (transfer none) (nullable): the verb that is nearest to @name. */
const char *d22_verbs_nearest (const char *name);

int d22_cmd_check (D22Session *session);
int d22_cmd_diff (D22Session *session);
int d22_cmd_roles (D22Session *session);
int d22_cmd_finance (D22Session *session);
int d22_cmd_pack (D22Session *session);
int d22_cmd_summary (D22Session *session);
extern const D22Option d22_cmd_diff_options[], d22_cmd_roles_options[], d22_cmd_finance_options[], d22_cmd_pack_options[];
