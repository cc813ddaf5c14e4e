#include "scanner.h"

#include <string.h>

static const char *
find (const char *from, const char *end, char byte)
{
  const char *found = from < end ? memchr (from, byte, (gsize)(end - from)) : NULL;
  return found != NULL ? found : end;
}

void
d22_scanner_start (D22Scanner *scanner, D22Dialect dialect, D22Span text, gsize offset)
{
  scanner->dialect = dialect;
  scanner->at = text.data + offset;
  scanner->end = text.data + text.len;
  scanner->line_end = find (scanner->at, scanner->end, dialect.row_end);
  scanner->more = TRUE;
}

/* The cell ends at @stop, a delimiter or the row's end. */
static void
leave (D22Scanner *scanner, const char *stop)
{
  scanner->more = stop < scanner->line_end;
  scanner->at = scanner->more ? stop + 1 : stop;
}

static D22Span
stripped (const char *from, const char *to)
{
  return d22_span_strip ((D22Span){ from, (gsize)(to - from) });
}

static void
scan_plain (D22Scanner *scanner, D22RawCell *cell)
{
  const char *stop = find (scanner->at, scanner->line_end, scanner->dialect.delimiter);
  cell->text = stripped (scanner->at, stop);
  leave (scanner, stop);
}

/* Returns the quote that closes the one before @from, or %NULL. */
static const char *
closing_quote (const char *from, const char *end, gboolean *doubled)
{
  const char *quote = find (from, end, '"');
  while (quote + 1 < end && quote[1] == '"') {
    *doubled = TRUE;
    quote = find (quote + 2, end, '"');
  }
  return quote < end ? quote : NULL;
}

static void
scan_quoted (D22Scanner *scanner, const char *open, D22RawCell *cell)
{
  const char *close = closing_quote (open + 1, scanner->end, &cell->doubled);
  if (close == NULL) {
    cell->open = TRUE;
    cell->doubled = FALSE;
    scan_plain (scanner, cell);
    return;
  }
  if (close > scanner->line_end)
    scanner->line_end = find (close, scanner->end, scanner->dialect.row_end);
  const char *stop = find (close + 1, scanner->line_end, scanner->dialect.delimiter);
  cell->stray = stripped (close + 1, stop).len > 0;
  if (cell->stray) {
    cell->doubled = FALSE;
    cell->text = stripped (open, stop);
  } else {
    cell->text = stripped (open + 1, close);
  }
  leave (scanner, stop);
}

void
d22_scanner_next (D22Scanner *scanner, D22RawCell *cell)
{
  *cell = (D22RawCell){ 0 };
  const char *at = scanner->at;
  if (scanner->dialect.quotes) {
    while (at < scanner->line_end && *at == ' ')
      at++;
    if (at < scanner->line_end && *at == '"') {
      scan_quoted (scanner, at, cell);
      return;
    }
  }
  scan_plain (scanner, cell);
}

const char *
d22_scanner_after (const D22Scanner *scanner)
{
  return scanner->line_end < scanner->end ? scanner->line_end + 1 : scanner->end;
}
