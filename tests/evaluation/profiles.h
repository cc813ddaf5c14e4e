/* Occupations as roles of a d22 model: do their classes and ranks come out right? Tests: evaluation. */
#pragma once

#include "onet.h"

/* Writes the occupations of both releases as a model to a temporary folder, loads it, compares every current with every
 * proposed role through the engine and prints what came out. Returns FALSE with @error where the model cannot be written or
 * loaded. */
gboolean profiles_print (const Onet *onet, GError **error);
