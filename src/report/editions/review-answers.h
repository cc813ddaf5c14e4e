/* d22: rule 4 in plain English, with the figures of a model: questions, answers and the number of the rule. Room: editions.
 */
#pragma once

#include "d22/document.h"
#include "d22/edition.h"

/* The columns of a table of answers, and a row of it. */
void d22_answers_begin (D22DocSection *section);
void d22_answer_put (D22DocSection *section, const char *question, const char *rule, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* What can become of a role, what is compared, and when a role is of which class. */
void d22_answers_review (D22DocSection *section, const D22ReviewRules *rules);

/* That people decide (rule 4.11). */
void d22_answer_who_decides (D22DocSection *section);
