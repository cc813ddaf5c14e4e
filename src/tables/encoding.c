#include "encoding.h"

#include <string.h>

#include "excerpt.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static const char *const remedies[] = {
  [D22_TEXT_CSV] = "open it in the program it came from and save it as 'CSV UTF-8 (Comma delimited)'",
  [D22_TEXT_INI] = "open it in a text editor and save it as plain text, UTF-8",
};

/* Files that are something else altogether, by their first bytes. */
static const struct {
  const char *start;
  const char *what;
} signatures[] = {
  { "PK\x03\x04", "is a workbook or another zip archive, not text" },
  { "\xD0\xCF\x11\xE0", "is an Excel 97-2003 workbook, not text" },
  { "%PDF-", "is a PDF, not text" },
  { "\xFF\xFE", "is UTF-16 ('Unicode Text'), which is not read" },
  { "\xFE\xFF", "is UTF-16 ('Unicode Text'), which is not read" },
};

/* What one look over the bytes finds. */
typedef struct {
  const char *control; /* the first control byte, or %NULL */
  const char *invalid; /* the first byte that is not UTF-8, or %NULL */
  gsize n_invalid, n_wide;
  gboolean lone_cr;
} Survey;

/* Eight bytes at once: all printable ASCII? About 1 GB/s where byte by byte is 0.3 GB/s; most of most files is just that. */
static gboolean
all_printable (const char *at)
{
  const guint64 ones = 0x0101010101010101u, highs = 0x8080808080808080u;
  guint64 word;
  memcpy (&word, at, sizeof word);
  guint64 below_space = (word - ones * 0x20) & ~word;
  guint64 without_del = word ^ (ones * 0x7F);
  guint64 is_del = (without_del - ones) & ~without_del;
  return ((word | below_space | is_del) & highs) == 0;
}

/* Looks at the character at @at. Returns its length in bytes. */
static gsize
survey_character (Survey *survey, const char *at, const char *end)
{
  guchar byte = (guchar)*at;
  if (byte < 0x80) {
    if (byte == '\r' && (at + 1 == end || at[1] != '\n'))
      survey->lone_cr = TRUE;
    else if ((byte < 0x20 && byte != '\t' && byte != '\r' && byte != '\n') || byte == 0x7F)
      survey->control = at;
    return 1;
  }
  gunichar character = g_utf8_get_char_validated (at, end - at);
  /* the last two of the first plane are not characters, and no workbook could hold them */
  if (character < 0x80000000u && character != 0xFFFE && character != 0xFFFF) {
    survey->n_wide++;
    return (gsize)(g_utf8_next_char (at) - at);
  }
  if (survey->invalid == NULL)
    survey->invalid = at;
  survey->n_invalid++;
  return 1;
}

/* What every finding about a file needs. */
typedef struct {
  D22TextKind kind;
  const char *shown;
  D22Issues *issues;
} Reporter;

static Survey
survey_text (D22Span text)
{
  Survey survey = { 0 };
  const char *at = text.data, *end = text.data + text.len;
  while (at < end && survey.control == NULL) {
    if (end - at >= 8 && all_printable (at))
      at += 8;
    else
      at += survey_character (&survey, at, end);
  }
  return survey;
}

static void
report (const Reporter *reporter, guint line, const char *text)
{
  g_auto (D22Place) place = { .file = g_strdup (reporter->shown), .line = line };
  d22_issues_add (reporter->issues, D22_SEVERITY_ERROR, "not-text", &place, remedies[reporter->kind], "%s", text);
}

/* Says that the byte at @at is none of a text's. */
static void
report_byte (const Reporter *reporter, D22Span text, const char *at, const char *why)
{
  const char *line = d22_line_start (text, at);
  g_autofree char *message =
      g_strdup_printf ("byte %" G_GSIZE_FORMAT " of the line, 0x%02X, %s", (gsize)(at - line) + 1, (guint)(guchar)*at, why);
  report (reporter, d22_count_lines (text.data, at) + 1, message);
}

/* Windows-1252 from 0x80 to 0x9F; 0 is not defined. Above it is Latin-1. */
static const guint16 windows_1252[32] = {
  0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

static gunichar
from_windows_1252 (char byte)
{
  guchar value = (guchar)byte;
  return value >= 0x80 && value < 0xA0 ? windows_1252[value - 0x80] : value;
}

/* Returns: (transfer full) (nullable): @text converted; %NULL where @undefined is set to a byte that the code page lacks. */
static GBytes *
convert (D22Span text, const char **undefined)
{
  g_autoptr (GString) converted = g_string_sized_new (text.len + text.len / 16);
  for (const char *at = text.data; at < text.data + text.len; at++) {
    gunichar character = from_windows_1252 (*at);
    if (character == 0) {
      *undefined = at;
      return NULL;
    }
    g_string_append_unichar (converted, character);
  }
  return g_string_free_to_bytes (g_steal_pointer (&converted));
}

static D22Span
bytes_span (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  return data != NULL ? (D22Span){ data, size } : d22_span ("");
}

/* The code page is a guess, however good: the warning shows the first line where it mattered. */
static void
warn_converted (const char *shown, D22Span text, D22Issues *issues)
{
  const char *at = text.data;
  while (at < text.data + text.len && (guchar)*at < 0x80)
    at++;
  g_auto (D22Place) place = { .file = g_strdup (shown) };
  d22_place_point (&place, text, (D22Point){ text.data, 1, { at, (gsize)(g_utf8_next_char (at) - at) } });
  d22_issues_add (issues, D22_SEVERITY_WARNING, "windows-1252", &place,
                  "check that line; to be sure of every character save the file as 'CSV UTF-8 (Comma delimited)'",
                  "not UTF-8: read as Windows-1252, first on this line");
}

static gboolean
decode_windows_1252 (D22Text *text, const Survey *survey, const Reporter *reporter)
{
  if (survey->n_wide > survey->n_invalid) {
    report_byte (reporter, text->text, survey->invalid, "is not UTF-8, while most of the file is");
    return FALSE;
  }
  const char *undefined = NULL;
  GBytes *converted = convert (text->text, &undefined);
  if (undefined != NULL) {
    report_byte (reporter, text->text, undefined, "is neither UTF-8 nor Windows-1252");
    return FALSE;
  }
  g_bytes_unref (text->bytes);
  text->bytes = converted;
  text->text = bytes_span (converted);
  warn_converted (reporter->shown, text->text, reporter->issues);
  return TRUE;
}

/* Old Macintosh line ends. A copy: the input's bytes stay as they are, they are hashed. */
static void
replace_lone_cr (D22Text *text)
{
  char *copy = g_malloc (text->text.len);
  memcpy (copy, text->text.data, text->text.len);
  for (gsize i = 0; i < text->text.len; i++) {
    if (copy[i] == '\r' && (i + 1 == text->text.len || copy[i + 1] != '\n'))
      copy[i] = '\n';
  }
  g_bytes_unref (text->bytes);
  text->bytes = g_bytes_new_take (copy, text->text.len);
  text->text = bytes_span (text->bytes);
}

static const char *
foreign (D22Span text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++) {
    gsize length = strlen (signatures[i].start);
    if (text.len >= length && memcmp (text.data, signatures[i].start, length) == 0)
      return signatures[i].what;
  }
  return NULL;
}

static gboolean
decode (D22Text *text, const Reporter *reporter)
{
  Survey survey = survey_text (text->text);
  if (survey.control != NULL) {
    report_byte (reporter, text->text, survey.control, "is a control character, which no text has");
    return FALSE;
  }
  if (survey.invalid != NULL && !decode_windows_1252 (text, &survey, reporter))
    return FALSE;
  if (survey.lone_cr)
    replace_lone_cr (text);
  return TRUE;
}

gboolean
d22_text_decode (GBytes *bytes, D22TextKind kind, const char *shown, D22Issues *issues, D22Text *out)
{
  D22Span text = bytes_span (bytes);
  if (text.len >= G_MAXUINT32 / 4) {
    g_auto (D22Place) place = { .file = g_strdup (shown) };
    d22_issues_add (issues, D22_SEVERITY_ERROR, "too-large", &place, "leave out what is not needed, or give several models",
                    "the file is larger than 1 GiB");
    return FALSE;
  }
  Reporter reporter = { kind, shown, issues };
  const char *what = foreign (text);
  if (what != NULL) {
    report (&reporter, 0, what);
    return FALSE;
  }
  if (text.len >= 3 && memcmp (text.data, BYTE_ORDER_MARK, 3) == 0)
    text = (D22Span){ text.data + 3, text.len - 3 };
  D22Text decoded = { g_bytes_ref (bytes), text };
  if (!decode (&decoded, &reporter)) {
    d22_text_clear (&decoded);
    return FALSE;
  }
  *out = decoded;
  return TRUE;
}

void
d22_text_clear (D22Text *text)
{
  g_clear_pointer (&text->bytes, g_bytes_unref);
}
