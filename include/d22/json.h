/* d22: a JSON writer with no opinions: keys in the order given, two-space indentation, UTF-8. Room: report. */
#pragma once

#include "d22/decimal.h"
#include "d22/fte.h"
#include "d22/money.h"
#include "d22/percent.h"

G_BEGIN_DECLS

typedef struct _D22Json D22Json;

/* Returns: (transfer full): an empty writer. */
D22Json *d22_json_new (void);
void d22_json_free (D22Json *json);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Json, d22_json_free)

/* Objects and lists. @key is %NULL inside a list and at the top. @flat: on one line. */
void d22_json_begin_object (D22Json *json, const char *key, gboolean flat);
void d22_json_end_object (D22Json *json);
void d22_json_begin_list (D22Json *json, const char *key, gboolean flat);
void d22_json_end_list (D22Json *json);

/* Values as interface.md, section 3, shows them. */
void d22_json_text (D22Json *json, const char *key, const char *text);   /* %NULL or "": null */
void d22_json_string (D22Json *json, const char *key, const char *text); /* "" stays "" */
void d22_json_count (D22Json *json, const char *key, gint64 count);
void d22_json_boolean (D22Json *json, const char *key, gboolean value);
void d22_json_null (D22Json *json, const char *key);
void d22_json_money (D22Json *json, const char *key, D22Money money);       /* 1234.50 */
void d22_json_fte (D22Json *json, const char *key, D22Fte fte);             /* up to four decimals */
void d22_json_percent (D22Json *json, const char *key, D22Percent percent); /* two decimals, cut */
void d22_json_decimal (D22Json *json, const char *key, D22Decimal decimal);
void d22_json_hundredths (D22Json *json, const char *key, gint64 hundredths); /* 3.42 */

/* Returns: (transfer full): the text with a final line feed; the writer is empty afterwards. Every begin must have ended. */
char *d22_json_finish (D22Json *json);

G_END_DECLS
