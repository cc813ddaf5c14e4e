/* Bytes -> model.ini as a table -> settings, every one written out again. */
#include "fuzz.h"

#include "d22/parameters.h"

#include "ini.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Pool) pool = d22_pool_new ();
  g_autoptr (D22Table) table = d22_ini_table_new (bytes, "model.ini", issues);
  if (table == NULL && d22_issues_length (issues) == 0)
    __builtin_trap ();
  if (table != NULL)
    fuzz_touch_table (table);
  g_autoptr (D22Parameters) parameters = d22_parameters_new (table, "Fuzz", pool, issues);
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = d22_parameters_text (parameters, &settings[i], pool);
    if (!g_utf8_validate (text, -1, NULL))
      __builtin_trap ();
  }
  fuzz_check_issues (issues);
  return 0;
}
