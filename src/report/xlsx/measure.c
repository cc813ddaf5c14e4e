#include "d22/measure.h"

#define DIGIT 556  /* advance of a digit, in 1/1000 of the font's size */
#define OTHER 667  /* letters beyond ASCII: as wide as capitals */
#define WIDE  1000 /* East Asian ones */
#define BOLD  1.08 /* Arial Bold, on the safe side */

/* Advances of Arial (and of Helvetica and Liberation Sans, which share them) from the space on, in 1/1000 of the font's
 * size. */
static const guint16 advances[] = {
  278, 278, 355, 556, 556, 889, 667, 191, 333,  333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667,  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
  556, 222, 222, 500, 222, 833, 556, 556, 556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
};

static guint
advance (gunichar c)
{
  if (c >= ' ' && c - ' ' < G_N_ELEMENTS (advances))
    return advances[c - ' '];
  return g_unichar_iswide (c) ? WIDE : OTHER;
}

/* Measures up to the next space or the end; sets @end to it. */
static double
measure_word (const char *text, gboolean bold, const char **end)
{
  guint width = 0;
  const char *at = text;
  for (; *at != '\0' && *at != ' '; at = g_utf8_next_char (at))
    width += advance (g_utf8_get_char (at));
  *end = at;
  return width * (bold ? BOLD : 1.0) / DIGIT;
}

static double
space_width (gboolean bold)
{
  return advance (' ') * (bold ? BOLD : 1.0) / DIGIT;
}

double
d22_text_measure (const char *text, gboolean bold)
{
  double width = 0;
  for (const char *at = text; *at != '\0'; at += *at == ' ' ? 1 : 0) {
    width += measure_word (at, bold, &at);
    width += *at == ' ' ? space_width (bold) : 0;
  }
  return width;
}

double
d22_text_longest_word (const char *text, gboolean bold)
{
  double longest = 0;
  for (const char *at = text; *at != '\0'; at += *at == ' ' ? 1 : 0) {
    double word = measure_word (at, bold, &at); /* once: MAX() would go over two words */
    longest = MAX (longest, word);
  }
  return longest;
}

guint
d22_text_lines (const char *text, double width, gboolean bold)
{
  guint lines = 1;
  double used = 0, space = space_width (bold);
  for (const char *at = text; *at != '\0'; at += *at == ' ' ? 1 : 0) {
    double word = measure_word (at, bold, &at);
    if (used > 0 && used + space + word > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + word;
    for (; used > width && width > 0; used -= width) /* a word longer than a line is broken */
      lines++;
  }
  return lines;
}
