/* d22: the one error domain. Room: base. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define D22_ERROR (d22_error_quark ())
GQuark d22_error_quark (void);

/* Each maps to one exit status of interface.md, section 1. */
typedef enum {
  D22_ERROR_INPUT,  /* an input cannot be read: exit status 2 */
  D22_ERROR_OUTPUT, /* an output cannot be written: exit status 3 */
  D22_ERROR_USAGE,  /* wrong usage: exit status 2 */
} D22Error;

G_END_DECLS
