#include "names.h"

#include "d22/nearest.h"

static char
plain (char byte)
{
  return byte == '-' || g_ascii_isspace (byte) ? '_' : g_ascii_tolower (byte);
}

gboolean
d22_name_matches (D22Span text, const char *name)
{
  gsize i = 0;
  while (i < text.len && name[i] != '\0' && plain (text.data[i]) == plain (name[i]))
    i++;
  return i == text.len && name[i] == '\0';
}

int
d22_name_heading (const D22Table *table, const char *name)
{
  for (guint i = 0; i < d22_table_n_columns (table); i++) {
    if (d22_name_matches (d22_table_heading (table, i), name))
      return (int)i;
  }
  return -1;
}

const char *
d22_name_nearest (D22Span text, const GPtrArray *names)
{
  g_autofree char *copy = d22_span_dup (text);
  return d22_nearest (copy, (const char *const *)names->pdata, names->len);
}

char *
d22_name_list (const GPtrArray *names)
{
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *)g_ptr_array_index (names, i));
  return g_string_free (list, FALSE);
}
