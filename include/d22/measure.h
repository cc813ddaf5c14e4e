/* d22: how much room text takes in Arial. Room: xlsx. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns the width of @text on one line, in characters as columns count them (the width of a digit). */
double d22_text_measure (const char *text, gboolean bold);

/* Returns the width of its longest word. */
double d22_text_longest_word (const char *text, gboolean bold);

/* Returns the lines that @text takes, broken at spaces, in a column of @width characters: at least 1. */
guint d22_text_lines (const char *text, double width, gboolean bold);

G_END_DECLS
