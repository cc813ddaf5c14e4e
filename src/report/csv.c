#include "d22/render.h"

#include "cell.h"

#include <string.h>

/* The full-width forms are formulas to a spreadsheet set to Japanese; a tab or line end in front does not stop it either. */
static gboolean
looks_like_formula (const char *text)
{
  static const char *const starts[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠" };
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++) {
    if (g_str_has_prefix (text, starts[i]))
      return TRUE;
  }
  return FALSE;
}

static void
append_quoted (GString *out, const char *guard, const char *text)
{
  if (strpbrk (text, "\",\r\n") == NULL) {
    g_string_append (out, guard);
    g_string_append (out, text);
    return;
  }
  g_string_append_c (out, '"');
  g_string_append (out, guard);
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *at);
  }
  g_string_append_c (out, '"');
}

/* Texts go out as they lie in the document: a diff of 100,000 posts has millions of them. */
static void
append_cell (GString *out, const D22Cell *cell)
{
  if (cell->kind == D22_CELL_EMPTY)
    return;
  if (cell->kind == D22_CELL_TEXT || cell->kind == D22_CELL_LINK) {
    append_quoted (out, looks_like_formula (cell->text) ? "'" : "", cell->text);
    return;
  }
  g_autofree char *plain = d22_cell_plain (cell);
  append_quoted (out, "", plain);
}

static const D22DocSection *
find_section (const D22Document *document, const char *name)
{
  for (guint i = 0; i < d22_document_n_sections (document); i++) {
    const D22DocSection *section = d22_document_section (document, i);
    if (strcmp (d22_section_name (section), name) == 0)
      return section;
  }
  return NULL;
}

char *
d22_render_csv (const D22Document *document, const char *name)
{
  const D22DocSection *section = find_section (document, name);
  g_return_val_if_fail (section != NULL, NULL);
  guint n_columns = 0, level = 0;
  D22RowStyle style = D22_ROW_PLAIN;
  const D22DocColumn *columns = d22_section_get_columns (section, &n_columns);
  GString *out = g_string_new (NULL);
  for (guint c = 0; c < n_columns; c++) {
    g_string_append (out, c > 0 ? "," : "");
    append_quoted (out, "", columns[c].key);
  }
  g_string_append_c (out, '\n');
  for (guint r = 0; r < d22_section_n_rows (section); r++) {
    const D22Cell *cells = d22_section_get_row (section, r, &style, &level);
    for (guint c = 0; c < n_columns; c++) {
      g_string_append (out, c > 0 ? "," : "");
      append_cell (out, &cells[c]);
    }
    g_string_append_c (out, '\n');
  }
  return g_string_free (out, FALSE);
}
