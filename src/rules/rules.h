/* Inside the room alone: the table of rules. */
#pragma once

#include "d22/rule.h"

extern const D22Rule d22_rules[D22_N_RULES];
