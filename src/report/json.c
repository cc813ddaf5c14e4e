#include "d22/json.h"

typedef struct {
  gboolean list, flat;
  guint n; /* members so far */
} Frame;

struct _D22Json {
  GString *out;
  GArray *frames; /* of Frame, innermost last */
};

D22Json *
d22_json_new (void)
{
  D22Json *json = g_new0 (D22Json, 1);
  json->out = g_string_new (NULL);
  json->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  return json;
}

void
d22_json_free (D22Json *json)
{
  if (json == NULL)
    return;
  g_string_free (json->out, TRUE);
  g_array_unref (json->frames);
  g_free (json);
}

static Frame *
innermost (D22Json *json)
{
  return json->frames->len > 0 ? &g_array_index (json->frames, Frame, json->frames->len - 1) : NULL;
}

static void
new_line (D22Json *json)
{
  g_string_append_c (json->out, '\n');
  for (guint i = 0; i < json->frames->len; i++)
    g_string_append (json->out, "  ");
}

/* U+2028 and U+2029 end lines in JavaScript; format characters could turn the text that follows on a reader's screen. */
static gboolean
must_escape (gunichar c)
{
  if (c == 0x2028 || c == 0x2029)
    return TRUE;
  GUnicodeType type = g_unichar_type (c);
  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT;
}

static void
append_escape (GString *out, gunichar c)
{
  static const char named[] = "\b\f\n\r\t", letters[] = "bfnrt";
  for (gsize i = 0; named[i] != '\0'; i++) {
    if (c == (gunichar)named[i]) {
      g_string_append_printf (out, "\\%c", letters[i]);
      return;
    }
  }
  if (c <= 0xFFFF)
    g_string_append_printf (out, "\\u%04x", c);
  else
    g_string_append_printf (out, "\\u%04x\\u%04x", 0xD800 + ((c - 0x10000) >> 10), 0xDC00 + ((c - 0x10000) & 0x3FF));
}

static void
append_string (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_string_append_c (out, '"');
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (c == '"' || c == '\\')
      g_string_append_printf (out, "\\%c", (char)c);
    else if (must_escape (c))
      append_escape (out, c);
    else
      g_string_append_unichar (out, c);
  }
  g_string_append_c (out, '"');
}

/* What stands before a value: comma, line, key. */
static void
begin_value (D22Json *json, const char *key)
{
  Frame *frame = innermost (json);
  if (frame == NULL) {
    g_return_if_fail (key == NULL && json->out->len == 0);
    return;
  }
  g_return_if_fail (frame->list == (key == NULL));
  if (frame->n > 0)
    g_string_append (json->out, frame->flat ? ", " : ",");
  if (!frame->flat)
    new_line (json);
  frame->n++;
  if (key == NULL)
    return;
  append_string (json->out, key);
  g_string_append (json->out, ": ");
}

static void
begin (D22Json *json, const char *key, gboolean list, gboolean flat)
{
  begin_value (json, key);
  const Frame *outer = innermost (json);
  Frame frame = { .list = list, .flat = flat || (outer != NULL && outer->flat) };
  g_array_append_val (json->frames, frame);
  g_string_append_c (json->out, list ? '[' : '{');
}

static void
end (D22Json *json, gboolean list)
{
  Frame *frame = innermost (json);
  g_return_if_fail (frame != NULL && frame->list == list);
  gboolean broken = !frame->flat && frame->n > 0;
  g_array_set_size (json->frames, json->frames->len - 1);
  if (broken)
    new_line (json);
  g_string_append_c (json->out, list ? ']' : '}');
}

void
d22_json_begin_object (D22Json *json, const char *key, gboolean flat)
{
  begin (json, key, FALSE, flat);
}

void
d22_json_end_object (D22Json *json)
{
  end (json, FALSE);
}

void
d22_json_begin_list (D22Json *json, const char *key, gboolean flat)
{
  begin (json, key, TRUE, flat);
}

void
d22_json_end_list (D22Json *json)
{
  end (json, TRUE);
}

/* Adds a value that is already JSON; takes @value over. */
static void
take_raw (D22Json *json, const char *key, char *value)
{
  g_autofree char *owned = value;
  begin_value (json, key);
  g_string_append (json->out, owned);
}

void
d22_json_text (D22Json *json, const char *key, const char *text)
{
  if (text == NULL || *text == '\0')
    d22_json_null (json, key);
  else
    d22_json_string (json, key, text);
}

void
d22_json_string (D22Json *json, const char *key, const char *text)
{
  begin_value (json, key);
  append_string (json->out, text);
}

void
d22_json_count (D22Json *json, const char *key, gint64 count)
{
  take_raw (json, key, g_strdup_printf ("%" G_GINT64_FORMAT, count));
}

void
d22_json_boolean (D22Json *json, const char *key, gboolean value)
{
  begin_value (json, key);
  g_string_append (json->out, value ? "true" : "false");
}

void
d22_json_null (D22Json *json, const char *key)
{
  begin_value (json, key);
  g_string_append (json->out, "null");
}

void
d22_json_money (D22Json *json, const char *key, D22Money money)
{
  take_raw (json, key, d22_money_plain (money));
}

void
d22_json_fte (D22Json *json, const char *key, D22Fte fte)
{
  take_raw (json, key, d22_fte_text (fte));
}

void
d22_json_percent (D22Json *json, const char *key, D22Percent percent)
{
  take_raw (json, key, d22_percent_cut (percent));
}

void
d22_json_decimal (D22Json *json, const char *key, D22Decimal decimal)
{
  take_raw (json, key, d22_decimal_text (decimal));
}

void
d22_json_hundredths (D22Json *json, const char *key, gint64 hundredths)
{
  /* pence are hundredths too */
  take_raw (json, key, d22_money_plain ((D22Money){ hundredths }));
}

char *
d22_json_finish (D22Json *json)
{
  g_return_val_if_fail (json->frames->len == 0, NULL);
  g_string_append_c (json->out, '\n');
  char *text = g_string_free (json->out, FALSE);
  json->out = g_string_new (NULL);
  return text;
}
