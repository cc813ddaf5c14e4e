/* d22: text measured, wrapped and made safe for a terminal. Room: report. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): @text on one line with nothing in it that a terminal would obey: white space of any kind becomes
 * a space, control and format characters (ESC, line ends, bidirectional overrides) become U+FFFD, one for one, so that
 * positions in characters still hold. Bytes that are not UTF-8 become U+FFFD too. */
char *d22_text_safe (const char *text);

/* Returns the columns that @text takes on a terminal; wide characters take two, combining ones none. */
guint d22_text_width (const char *text);

/* Returns: (transfer full) (element-type utf8): @text in lines of at most @width columns (0: one line), broken at spaces,
 * and within a word only where it is longer than a line. Every line but the first begins with @hanging spaces, where that
 * leaves room. At least one line, which may be empty. */
GPtrArray *d22_text_wrap (const char *text, guint width, guint hanging);

/* Adds the lines of d22_text_wrap() to @out, each with its line end. */
void d22_text_append_wrapped (GString *out, const char *text, guint width, guint hanging);

/* Adds @count times @c. */
void d22_text_append_repeated (GString *out, char c, guint count);

G_END_DECLS
