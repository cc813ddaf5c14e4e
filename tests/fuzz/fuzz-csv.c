/* Bytes -> table -> records of a few schemas, every cell and place read. */
#include "fuzz.h"

#include "d22/rows.h"

static void
bind (GBytes *bytes, const D22Schema *schema)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (D22Pool) pool = d22_pool_new ();
  D22Table *table = d22_table_new_csv (bytes, "fuzz.csv", issues);
  if (table == NULL && d22_issues_length (issues) == 0)
    __builtin_trap ();
  if (table != NULL) {
    fuzz_touch_table (table);
    g_autoptr (D22Rows) rows = d22_rows_bind (table, schema, pool, schema == &d22_schema_changes, issues);
    if (rows->records->len != d22_table_n_rows (rows->table))
      __builtin_trap ();
  }
  fuzz_check_issues (issues);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  bind (bytes, &d22_schema_posts);
  bind (bytes, &d22_schema_changes);
  bind (bytes, &d22_schema_savings);
  bind (bytes, &d22_schema_demand);
  return 0;
}
