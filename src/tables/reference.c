#include "d22/parameters.h"

#include <string.h>

static const char introduction[] = "# Tables and settings\n"
                                   "\n"
                                   "Every table, column and setting that d22 knows. This page is written by the program "
                                   "(`d22_schema_reference()`), so that it\n"
                                   "says what the program does. An empty cell is \"not given\": then the default holds.\n";

/* Appends a table's cell: `|` would end it. */
static void
append_cell (GString *out, const char *text)
{
  g_string_append (out, "| ");
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '|')
      g_string_append_c (out, '\\');
    g_string_append_c (out, *at);
  }
  g_string_append_c (out, ' ');
}

static void
append_code (GString *out, const char *text)
{
  g_autofree char *code = text != NULL ? g_strdup_printf ("`%s`", text) : g_strdup ("");
  append_cell (out, code);
}

/* Returns: (transfer full): what a value is: its type, or the words of a closed list; what it refers to; its unit. */
static char *
kind_text (D22Type type, const char *const *choices, const char *refers_to, const char *unit)
{
  GString *kind = g_string_new (choices == NULL ? d22_type_text (type) : "");
  for (gsize i = 0; choices != NULL && choices[i] != NULL; i++)
    g_string_append_printf (kind, "%s`%s`", i > 0 ? ", " : "", choices[i]);
  if (refers_to != NULL)
    g_string_append_printf (kind, " of `%s`", refers_to);
  if (unit != NULL && *unit != '\0' && strcmp (unit, kind->str) != 0)
    g_string_append_printf (kind, " (%s)", unit);
  return g_string_free (kind, FALSE);
}

static void
append_column (GString *out, const D22Column *column)
{
  g_autofree char *kind = kind_text (column->type, column->choices, column->refers_to, NULL);
  append_code (out, column->name);
  append_cell (out, column->required ? "yes" : "no");
  append_cell (out, kind);
  append_code (out, column->fallback);
  append_cell (out, column->meaning);
  g_string_append (out, "|\n");
}

static void
append_schema (GString *out, const D22Schema *schema)
{
  g_string_append_printf (out, "\n## %s.csv\n\n%c%s.\n\n", schema->name, g_ascii_toupper (schema->meaning[0]),
                          schema->meaning + 1);
  g_string_append (out, "| column | required | kind | default | meaning |\n|---|---|---|---|---|\n");
  for (guint i = 0; i < schema->n_columns; i++)
    append_column (out, &schema->columns[i]);
  if (schema->year_columns)
    g_string_append (
        out, "| `2021/22` and so on | at least one | money | `0` | pounds in that financial year; may be negative |\n");
}

static void
append_setting (GString *out, const D22Setting *setting)
{
  g_autofree char *kind = kind_text (setting->type, setting->choices, NULL, setting->unit);
  append_code (out, setting->key);
  append_cell (out, kind);
  append_code (out, setting->fallback);
  append_cell (out, setting->meaning);
  g_string_append (out, "|\n");
}

static void
append_section (GString *out, const char *section)
{
  g_string_append_printf (out, "\n### [%s]\n\n| key | kind | default | meaning |\n|---|---|---|---|\n", section);
}

static void
append_structures (GString *out)
{
  append_section (out, "structures");
  g_string_append (out, "| `current` | text | `current` | the folder of the current structure |\n"
                        "| `proposed` | text | `proposed` | the folder of the proposed structure |\n"
                        "| any other name | text |  | the folder of a further option: a proposal of its own |\n");
}

static void
append_settings (GString *out)
{
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  g_string_append (out,
                   "\n## model.ini\n\nA line is `key = value` under its `[section]`; comments stand on their own lines and "
                   "begin with `#`.\n");
  for (guint i = 0; i < n; i++) {
    gboolean first = i == 0 || strcmp (settings[i].section, settings[i - 1].section) != 0;
    if (first && i > 0 && strcmp (settings[i - 1].section, "model") == 0)
      append_structures (out);
    if (first)
      append_section (out, settings[i].section);
    append_setting (out, &settings[i]);
  }
}

char *
d22_schema_reference (void)
{
  GString *out = g_string_new (introduction);
  for (const D22Schema *const *schema = d22_schemas (); *schema != NULL; schema++)
    append_schema (out, *schema);
  append_settings (out);
  return g_string_free (out, FALSE);
}
