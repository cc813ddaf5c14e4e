/* d22: borrowed pieces of text. Room: base. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * D22Span:
 * @data: borrowed bytes, not NUL-terminated; never %NULL
 * @len: number of bytes
 *
 * A piece of somebody else's text. Valid as long as its owner keeps the bytes.
 */
typedef struct {
  const char *data;
  gsize len;
} D22Span;

/* Returns a span over a NUL-terminated string; %NULL gives the empty span. */
D22Span d22_span (const char *text);

/* Returns the span without ASCII white space and no-break spaces at both ends. */
D22Span d22_span_strip (D22Span span);

/* Returns whether both spans hold the same bytes. */
gboolean d22_span_equal (D22Span a, D22Span b);

/* Returns whether @span equals @text ignoring ASCII case. */
gboolean d22_span_is (D22Span span, const char *text);

/* Returns: (transfer full): a NUL-terminated copy. */
char *d22_span_dup (D22Span span);

G_END_DECLS
