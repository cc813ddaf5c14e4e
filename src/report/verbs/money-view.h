/* d22: what the document, the table and the JSON of `finance` share. Room: verbs, private. */
#pragma once

#include "words.h"

/* Returns: (transfer none): the name of a netting basis, `service`. */
const char *d22_money_netting (const D22Projection *projection);

/* Returns: (transfer none): the fund's name; lines without one are general-fund's. */
const char *d22_money_fund (const D22Projection *projection, D22Id fund);

/* Returns: (transfer full): when the programme pays back, as a sentence without its full stop (rule 8.3). */
char *d22_money_payback (const D22Projection *projection, const D22Payback *payback);

/* Returns: (transfer none) (nullable): the scenario of that id. */
const D22Scenario *d22_money_scenario (const D22Projection *projection, const char *scenario_id);

/* The model's control that @control is about. */
const D22ControlRow *d22_money_control (const D22Model *model, const D22Control *control);

/* Returns @part of @whole in per cent, cut to two decimals; 0 where @whole is not above zero. */
D22Percent d22_money_share (D22Money part, D22Money whole);

/* Why nothing is costed, as a sentence. */
#define D22_MONEY_NOT_COSTED "Nothing is costed: model.ini gives no first-year or no implementation-date under [finance]."

/* Adds the sections that finance and the summary both have. */
void d22_money_add_controls (D22Document *document, const D22Model *model, const GArray *controls);
