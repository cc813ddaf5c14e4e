#include "fault.h"

#include <string.h>

/* They change without an input changing (outputs.md, 5). */
static const char *const volatile_functions[] = { "NOW",    "TODAY",    "RAND", "RANDBETWEEN", "RANDARRAY",
                                                  "OFFSET", "INDIRECT", "CELL", "INFO" };

static gboolean
is_volatile (const char *word, gsize len)
{
  for (gsize i = 0; i < G_N_ELEMENTS (volatile_functions); i++)
    if (strlen (volatile_functions[i]) == len && g_ascii_strncasecmp (volatile_functions[i], word, len) == 0)
      return TRUE;
  return FALSE;
}

/* Goes over what stands between two quotation marks of either kind. Returns the closing one, or %NULL. */
static const char *
skip_quoted (const char *at)
{
  return strchr (at + 1, *at);
}

/* Goes over a word; reports whether it calls a volatile function. Returns its last character. */
static const char *
skip_word (const char *at, gboolean *is_bad)
{
  const char *start = at;
  while (g_ascii_isalnum (at[1]) || at[1] == '_' || at[1] == '.')
    at++;
  *is_bad = at[1] == '(' && is_volatile (start, (gsize)(at - start) + 1);
  return at;
}

/* What is wrong with one character outside quotation marks, given the depth of brackets after it. */
static const char *
fault_of_character (char c, int depth)
{
  if (c == '[' || c == ']')
    return "the formula refers to another workbook or to a table's column";
  return depth < 0 ? "the formula closes a bracket that it did not open" : NULL;
}

static const char *
fault_of_body (const char *body)
{
  int depth = 0;
  for (const char *at = body; *at != '\0'; at++) {
    gboolean is_bad = FALSE;
    if (*at == '"' || *at == '\'')
      at = skip_quoted (at);
    else if (g_ascii_isalpha (*at))
      at = skip_word (at, &is_bad);
    if (at == NULL)
      return "the formula leaves a quotation mark open";
    if (is_bad)
      return "the formula calls a volatile function";
    depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
    const char *fault = fault_of_character (*at, depth);
    if (fault != NULL)
      return fault;
  }
  return depth != 0 ? "the formula leaves a bracket open" : NULL;
}

const char *
d22_fault_of_formula (const char *formula)
{
  const char *fault = d22_fault_of_text (formula, D22_MAX_FORMULA, FALSE);
  if (fault != NULL)
    return fault;
  if (formula[0] != '=' || formula[1] == '\0' || formula[1] == '=' || formula[1] == '@')
    return "a formula is one = and an expression";
  return fault_of_body (formula + 1);
}
