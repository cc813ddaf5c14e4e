/* Inside the room alone: the fund that goes without saying. */
#pragma once

#include "d22/pool.h"

/* Returns whether @fund is general-fund, or not given, which is the same. */
gboolean d22_fund_is_general (const D22Pool *pool, D22Id fund);
