#include "fault.h"

#include <string.h>

static gsize
utf16_units (const char *text)
{
  gsize units = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    units += g_utf8_get_char (at) > 0xFFFF ? 2 : 1;
  return units;
}

static gboolean
holds_control (const char *text, gboolean lines)
{
  for (const guchar *at = (const guchar *)text; *at != '\0'; at++)
    if ((*at < 0x20 && !(lines && (*at == '\n' || *at == '\t'))) || *at == 0x7F)
      return TRUE;
  return FALSE;
}

const char *
d22_fault_of_text (const char *text, gsize most, gboolean lines)
{
  if (text == NULL || *text == '\0')
    return "the text is empty";
  if (!g_utf8_validate (text, -1, NULL))
    return "the text is not UTF-8";
  if (holds_control (text, lines))
    return "the text holds a control character";
  /* not characters at all: XML cannot hold them */
  if (strstr (text, "\xEF\xBF\xBE") != NULL || strstr (text, "\xEF\xBF\xBF") != NULL)
    return "the text holds U+FFFE or U+FFFF";
  if (utf16_units (text) > most)
    return "the text is too long";
  return NULL;
}

/* Skips letters of a column (A to XFD); returns %NULL where there is none. */
static const char *
skip_column (const char *at)
{
  guint column = 0, n = 0;
  for (; g_ascii_isalpha (*at) && n < 4; at++, n++)
    column = column * 26 + (guint)(g_ascii_toupper (*at) - 'A' + 1);
  return n >= 1 && n <= 3 && column <= D22_MAX_COLUMN + 1 ? at : NULL;
}

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;
  return at;
}

/* `A1`, `XFD1048576`: as far as digits go; a higher row is refused too, it only looks like trouble. */
static gboolean
is_a1 (const char *name)
{
  const char *at = skip_column (name);
  return at != NULL && g_ascii_isdigit (*at) && *skip_digits (at) == '\0';
}

/* `R`, `C`, `R1`, `RC`, `R1C1`. */
static gboolean
is_r1c1 (const char *name)
{
  const char *at = name;
  if (g_ascii_toupper (*at) == 'R')
    at = skip_digits (at + 1);
  if (g_ascii_toupper (*at) == 'C')
    at = skip_digits (at + 1);
  return at != name && *at == '\0';
}

static gboolean
is_word (const char *name)
{
  if (!g_ascii_isalpha (*name) && *name != '_')
    return FALSE;
  for (const char *at = name; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '_')
      return FALSE;
  return TRUE;
}

static const char *
fault_of_word (const char *name, gsize most)
{
  if (name == NULL || !is_word (name))
    return "a name is letters, digits and _ and does not start with a digit";
  if (strlen (name) > most)
    return "the name is too long";
  if (is_a1 (name) || is_r1c1 (name))
    return "the name is a cell reference";
  return NULL;
}

const char *
d22_fault_of_sheet_name (const char *name)
{
  const char *fault = fault_of_word (name, D22_MAX_SHEET_NAME);
  if (fault != NULL)
    return fault;
  if (g_ascii_strcasecmp (name, "History") == 0)
    return "Excel keeps the sheet name History for itself";
  return NULL;
}

const char *
d22_fault_of_name (const char *name)
{
  const char *fault = fault_of_word (name, D22_MAX_NAME);
  if (fault != NULL)
    return fault;
  if (g_ascii_strncasecmp (name, "_xl", 3) == 0 || g_ascii_strcasecmp (name, "TRUE") == 0 ||
      g_ascii_strcasecmp (name, "FALSE") == 0)
    return "Excel keeps this name for itself";
  return NULL;
}
