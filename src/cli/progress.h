/* d22: a line that says what a long run is doing. Room: cli. */
#pragma once

#include "console.h"

typedef struct _D22Progress D22Progress;

/* @when: AUTO shows it on a terminal, once half a second has passed.
 * Returns: (transfer full). */
D22Progress *d22_progress_new (const D22Console *console, D22When when);

/* @stage: static: `reading the model`. */
void d22_progress_stage (D22Progress *progress, const char *stage);

/* Takes the line away; call before anything is printed. More stages may follow. */
void d22_progress_pause (D22Progress *progress);

void d22_progress_free (D22Progress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Progress, d22_progress_free)
