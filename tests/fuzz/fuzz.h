/* What fuzz targets and their driver share. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "d22/table.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Reads every byte of every cell and place, so that the sanitizers look at every pointer. Returns the sum of the bytes. */
guint fuzz_touch_table (D22Table *table);

/* Stops the run unless every finding is complete: valid UTF-8, advice, a place within its excerpt. */
void fuzz_check_issues (const D22Issues *issues);
