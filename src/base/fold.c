#include "d22/fold.h"

#include <string.h>

/* What counts as punctuation and white space: the Unicode categories P* and Z*. Not g_unichar_ispunct(), which takes symbols
 * too: "Grade 10+" is not "Grade 10", and "£" or "=" is not a pause in a sentence. */
#define GAPS                                                                                                                \
  (1u << G_UNICODE_CONNECT_PUNCTUATION | 1u << G_UNICODE_DASH_PUNCTUATION | 1u << G_UNICODE_CLOSE_PUNCTUATION |             \
   1u << G_UNICODE_FINAL_PUNCTUATION | 1u << G_UNICODE_INITIAL_PUNCTUATION | 1u << G_UNICODE_OTHER_PUNCTUATION |            \
   1u << G_UNICODE_OPEN_PUNCTUATION | 1u << G_UNICODE_LINE_SEPARATOR | 1u << G_UNICODE_PARAGRAPH_SEPARATOR |                \
   1u << G_UNICODE_SPACE_SEPARATOR)

#define NEXT_LINE 0x85

static gboolean
is_gap (gunichar c)
{
  if ((c >= '\t' && c <= '\r') || c == NEXT_LINE)
    return TRUE;
  return (1u << g_unichar_type (c) & GAPS) != 0;
}

/* Returns: (transfer full): @text with each run of gaps as one space, none at the ends. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));
  gboolean gap = FALSE;
  const char *next = NULL;
  for (const char *at = text; *at != '\0'; at = next) {
    next = g_utf8_next_char (at);
    if (is_gap (g_utf8_get_char (at))) {
      gap = TRUE;
      continue;
    }
    if (gap && out->len > 0)
      g_string_append_c (out, ' ');
    gap = FALSE;
    g_string_append_len (out, at, next - at);
  }
  return g_string_free (out, FALSE);
}

char *
d22_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  /* ASCII is its own NFKC, and folds as it is lowered: most texts are spared three copies */
  if (g_str_is_ascii (text)) {
    g_autofree char *lower = g_ascii_strdown (text, -1);
    return squeeze (lower);
  }
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_return_val_if_fail (composed != NULL, g_strdup (""));
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  /* folding can take a text out of NFKC */
  g_autofree char *again = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  return squeeze (again);
}
