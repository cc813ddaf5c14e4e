#include "d22/error.h"

G_DEFINE_QUARK (d22_error_quark, d22_error)
