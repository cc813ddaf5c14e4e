/* d22: the bytes of an input file as text. Room: tables (private). */
#pragma once

#include "d22/issue.h"
#include "d22/span.h"

/* What a file is meant to be: decides the remedy that a finding offers. */
typedef enum {
  D22_TEXT_CSV,
  D22_TEXT_INI,
} D22TextKind;

/* @text is valid UTF-8 without a byte-order mark, without control characters but tab, CR and LF; each line ends with LF (or
 * CRLF). */
typedef struct {
  GBytes *bytes; /* owned: holds @text */
  D22Span text;
} D22Text;

/* Decodes a file's bytes by model.md, section 1: UTF-8, or Windows-1252 with a warning; lone CRs become LF.
 * @shown: the path as messages show it.
 * Returns %FALSE with a finding (not-text, too-large) where it is not text; @out is then untouched. */
gboolean d22_text_decode (GBytes *bytes, D22TextKind kind, const char *shown, D22Issues *issues, D22Text *out);

void d22_text_clear (D22Text *text);
