#include "d22/wrap.h"

#include <string.h>

#define REPLACEMENT           0xFFFD
#define SOFT_HYPHEN           0x00AD
#define ZERO_WIDTH_NON_JOINER 0x200C
#define ZERO_WIDTH_JOINER     0x200D

/* The joiners are part of how some scripts are written; every other format character can only mislead a reader. */
static gunichar
safe_character (gunichar c)
{
  if (c == SOFT_HYPHEN)
    return '-';
  if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER)
    return c;
  if (g_unichar_isspace (c) || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x85)
    return c == 0xA0 ? c : ' ';
  GUnicodeType type = g_unichar_type (c);
  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ? REPLACEMENT : c;
}

char *
d22_text_safe (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid) + 1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (out, safe_character (g_utf8_get_char (at)));
  return g_string_free (out, FALSE);
}

static guint
character_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
d22_text_width (const char *text)
{
  guint width = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += character_width (g_utf8_get_char (at));
  return width;
}

/* Returns where a line that starts at @start must end: at the last space that fits; within a word that is longer than a line
 * after its last hyphen or slash that fits, or else where the line is full. */
static const char *
line_end (const char *start, guint width)
{
  const char *space = NULL, *joint = NULL;
  guint used = 0;
  for (const char *at = start; *at != '\0'; at = g_utf8_next_char (at)) {
    guint wide = character_width (g_utf8_get_char (at));
    if (*at == ' ')
      space = at;
    if (used + wide > width && at != start) {
      if (space != NULL)
        return space;
      return joint != NULL ? joint : at;
    }
    if (*at == '-' || *at == '/')
      joint = at + 1;
    used += wide;
  }
  return start + strlen (start);
}

/* Returns a copy of a line without the spaces at its end, @lead spaces in front. */
static char *
line_copy (const char *start, const char *end, guint lead)
{
  while (end > start && end[-1] == ' ')
    end--;
  return g_strdup_printf ("%*s%.*s", (int)lead, "", (int)(end - start), start);
}

GPtrArray *
d22_text_wrap (const char *text, guint width, guint hanging)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  guint indent = hanging < width ? hanging : 0;
  const char *at = text + strspn (text, " ");
  do {
    guint lead = lines->len > 0 ? indent : 0;
    const char *end = width > 0 ? line_end (at, width - lead) : at + strlen (at);
    g_ptr_array_add (lines, line_copy (at, end, lead));
    at = end + strspn (end, " ");
  } while (*at != '\0');
  return lines;
}

void
d22_text_append_repeated (GString *out, char c, guint count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_c (out, c);
}

void
d22_text_append_wrapped (GString *out, const char *text, guint width, guint hanging)
{
  g_autoptr (GPtrArray) lines = d22_text_wrap (text, width, hanging);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s\n", (const char *)g_ptr_array_index (lines, i));
}
