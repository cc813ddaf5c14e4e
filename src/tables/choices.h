/* d22: the closed lists of the tables and settings, in the order of their enums. Room: tables (private). */
#pragma once

#include <glib.h>

/* %NULL-terminated each. */
extern const char *const d22_choices_basis[],
    *const d22_choices_post_status[], *const d22_choices_action[], *const d22_choices_section[],
                                                                       *const d22_choices_outcome[],
                                                                           *const d22_choices_decision_kind[],
                                                                               *const d22_choices_line_kind[],
                                                                                   *const d22_choices_cashability[],
                                                                                       *const d22_choices_milestone[];
