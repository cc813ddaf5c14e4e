#include "d22/render.h"

#include "d22/wrap.h"
#include "grid.h"

#define LEAST_WIDTH 20 /* below it nothing is readable, and no terminal is */

/* A title with a line under it: without colour, too, one sees what is a title. */
static void
append_title (GString *out, const char *title, char underline, const D22TextStyle *style)
{
  g_autofree char *safe = d22_text_safe (title);
  g_autoptr (GPtrArray) lines = d22_text_wrap (safe, style->width, 0);
  guint longest = 0;
  for (guint i = 0; i < lines->len; i++) {
    const char *line = g_ptr_array_index (lines, i);
    longest = MAX (longest, d22_text_width (line));
    if (style->color)
      g_string_append_printf (out, "\033[1m%s\033[0m\n", line);
    else
      g_string_append_printf (out, "%s\n", line);
  }
  d22_text_append_repeated (out, underline, longest);
  g_string_append_c (out, '\n');
}

static void
append_paragraphs (GString *out, const char *const *paragraphs, const D22TextStyle *style)
{
  for (guint i = 0; paragraphs[i] != NULL; i++) {
    g_autofree char *safe = d22_text_safe (paragraphs[i]);
    d22_text_append_wrapped (out, safe, style->width, 0);
  }
}

static void
append_section (GString *out, const D22DocSection *section, const D22TextStyle *style)
{
  const char *const *said = d22_section_said (section), *const *notes = d22_section_notes (section);
  guint n_columns = 0;
  d22_section_get_columns (section, &n_columns);
  if (d22_section_title (section) != NULL)
    append_title (out, d22_section_title (section), '-', style);
  append_paragraphs (out, said, style);
  if (said[0] != NULL && n_columns > 0)
    g_string_append_c (out, '\n');
  d22_grid_append (out, section, style);
  if (notes[0] != NULL && n_columns > 0)
    g_string_append_c (out, '\n');
  append_paragraphs (out, notes, style);
}

char *
d22_render_text (const D22Document *document, const D22TextStyle *style)
{
  D22TextStyle used = *style;
  if (used.width > 0)
    used.width = MAX (used.width, LEAST_WIDTH);
  GString *out = g_string_new (NULL);
  append_title (out, d22_document_title (document), '=', &used);
  for (guint i = 0; i < d22_document_n_sections (document); i++) {
    g_string_append_c (out, '\n');
    append_section (out, d22_document_section (document, i), &used);
  }
  return g_string_free (out, FALSE);
}
