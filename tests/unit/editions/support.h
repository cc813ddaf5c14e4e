/* What the tests of editions look for in the documents that become workbooks. */
#pragma once

#include <string.h>

#include "d22-test.h"
#include "d22/document.h"

/* The section of a document by its name; %NULL where there is none. */
static inline const D22DocSection *
find (const D22Document *document, const char *name)
{
  for (guint i = 0; i < d22_document_n_sections (document); i++)
    if (strcmp (d22_section_name (d22_document_section (document, i)), name) == 0)
      return d22_document_section (document, i);
  return NULL;
}

/* The cell of a column by its key. */
static inline const D22Cell *
cell (const D22DocSection *section, guint row, const char *key)
{
  guint n, level;
  D22RowStyle style;
  const D22DocColumn *columns = d22_section_get_columns (section, &n);
  for (guint i = 0; i < n; i++)
    if (strcmp (columns[i].key, key) == 0)
      return &d22_section_get_row (section, row, &style, &level)[i];
  return NULL;
}

/* Whether a section says @words above its table. */
static inline gboolean
says (const D22DocSection *section, const char *words)
{
  g_autofree char *said = g_strjoinv ("\n", (char **)(guintptr)d22_section_said (section));
  return strstr (said, words) != NULL;
}
