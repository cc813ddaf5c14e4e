/* d22: how the verbs word what they have in common. Room: verbs, private. */
#pragma once

#include "d22/verbs.h"

/* Returns: (transfer full): a document with the model's name, version, status and date. @what: `structure changes`. */
D22Document *d22_words_document (const D22Model *model, const char *what);

/* Returns: (transfer full): `natural-successor` as people write it: `natural successor`. */
char *d22_words_plain (const char *machine);

/* Returns: (transfer none): the service's name; `no service`. */
const char *d22_words_service (const D22Model *model, D22Id service);

/* A coverage as a percentage, cut (rule 4.5). */
D22Percent d22_words_percent (D22Coverage coverage);
/* Returns: (transfer full): `72.50%`. */
char *d22_words_coverage (D22Coverage coverage);

/* Returns whether a score meets a threshold (rule 4.5). */
gboolean d22_words_meets (D22Coverage score, D22Percent threshold);

/* Returns: (transfer full): `1 post`, `2 posts`, with thousands separators. */
char *d22_words_count (guint64 n, const char *one, const char *many);

/* Returns whether @show shows what belongs to @service. */
gboolean d22_words_shown (const D22Show *show, D22Id service);

/* Adds @word to a list with @between in front of it where it is not the first. */
void d22_words_join (GString *list, const char *between, const char *word);

/* Returns: (transfer none): the name of a failed gate; `grade`, `registration`. @index below D22_WORDS_N_GATES. */
#define D22_WORDS_N_GATES 2
const char *d22_words_gate (guint index);

/* Adds the section `fte` (or `positions`): the closing of rule 2.3 by service and in all. */
void d22_diff_add_flows (D22Document *document, const D22Model *model, const D22Diff *diff, const D22Show *show,
                         gboolean positions);

/* Adds the section `classes`: roles by class on both sides. */
void d22_roles_add_totals (D22Document *document, const D22Review *review);
