/* Inside the room alone: what pay and on-costs a year brings (rules 7.1, 7.2). */
#pragma once

#include "d22/pay.h"

/* Returns the award of @year: rates.csv, else [finance] pay-award. */
D22Percent d22_rates_award (const D22Model *model, D22Year year);

/* Returns: (transfer full): one for each year of the projection. */
D22PayYear *d22_rates_years (const D22Model *model);
