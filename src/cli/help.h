/* d22: what --help says. Room: cli. */
#pragma once

#include "verbs.h"

/* Returns: (transfer full): the verbs, what the program is for. */
char *d22_help_all (guint width);
/* Returns: (transfer full): one verb, its options, an example. */
char *d22_help_verb (const D22Verb *verb, guint width);
