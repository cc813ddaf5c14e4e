/* Prints docs/reference.md from the table schemas. */
#include "d22/schema.h"

#include <stdio.h>

int
main (void)
{
  g_autofree char *reference = d22_schema_reference ();

  return fputs (reference, stdout) >= 0 ? 0 : 1;
}
