#include "workbook-private.h"

#define INPUT_FILL 0xFFF8DC /* a light yellow, 18:1 against black text; the word "input" and the border say it too */
#define LINK_COLOR 0x0000FF /* 8.59:1 on white (output-standards.md, 4C) */

/* One of the closed set: what differs from plain text in the profile's font. */
typedef struct {
  const char *number; /* (nullable): number format */
  double size;        /* 0: the profile's */
  gboolean bold, wrapped, right;
} Look;

static const Look looks[D22_N_STYLES] = {
  [D22_STYLE_TEXT] = { NULL, 0, FALSE, FALSE, FALSE },
  [D22_STYLE_WRAPPED] = { NULL, 0, FALSE, TRUE, FALSE },
  [D22_STYLE_TITLE] = { NULL, 16, TRUE, FALSE, FALSE },
  [D22_STYLE_SUBTITLE] = { NULL, 14, TRUE, FALSE, FALSE },
  [D22_STYLE_HEADING] = { NULL, 0, TRUE, TRUE, FALSE },
  [D22_STYLE_HEADING_NUMBER] = { NULL, 0, TRUE, TRUE, TRUE },
  [D22_STYLE_COUNT] = { "#,##0", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_FTE] = { "#,##0.0###", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_FTE_1] = { "#,##0.0", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_FTE_2] = { "#,##0.00", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_FTE_3] = { "#,##0.000", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_FTE_4] = { "#,##0.0000", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_MONEY] = { "#,##0.00", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_POUNDS] = { "#,##0", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_PERCENT] = { "0.00%", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_DECIMAL] = { "#,##0.00####", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_DATE] = { "d mmm yyyy", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_PLAIN_NUMBER] = { "0", 0, FALSE, FALSE, TRUE },
  [D22_STYLE_LINK] = { NULL, 0, FALSE, TRUE, FALSE },
  [D22_STYLE_NOTE] = { NULL, 0, FALSE, TRUE, FALSE },
  [D22_STYLE_CHECK] = { "#,##0.00", 0, TRUE, FALSE, TRUE },
};

static double
font_size (const D22Workbook *workbook)
{
  return workbook->profile == D22_PROFILE_PUBLISH ? 12 : 10;
}

static void
set_font (const D22Workbook *workbook, lxw_format *format, double size)
{
  format_set_font_name (format, "Arial");
  format_set_font_family (format, 2);
  format_set_font_scheme (format, "");
  format_set_font_size (format, size > 0 ? size : font_size (workbook));
}

void
d22_workbook_default_font (D22Workbook *workbook)
{
  /* 1.1.4 has no option for it; its first format is the default one */
  lxw_format *format = STAILQ_FIRST (workbook->book->formats);
  if (format != NULL)
    set_font (workbook, format, 0);
}

static void
emphasise (lxw_format *format, guint style, D22Profile profile)
{
  /* of the text, not of the numbers: LibreOffice forgets an indent on the right where the number format changes along a row
   */
  if ((style & D22_STYLE_APART) != 0)
    format_set_indent (format, 1);
  if ((style & D22_STYLE_TOTAL) != 0) {
    format_set_bold (format);
    if (profile == D22_PROFILE_MODEL)
      format_set_top (format, LXW_BORDER_THIN);
  }
  if ((style & D22_STYLE_INPUT) != 0) {
    format_set_unlocked (format);
    format_set_border (format, LXW_BORDER_THIN);
    format_set_pattern (format, LXW_PATTERN_SOLID);
    format_set_bg_color (format, INPUT_FILL);
  }
}

static lxw_format *
make_format (D22Workbook *workbook, guint style)
{
  const Look *look = &looks[style & 0xFF];
  lxw_format *format = workbook_add_format (workbook->book);
  set_font (workbook, format, look->size);
  gboolean heading = (style & 0xFF) == D22_STYLE_HEADING || (style & 0xFF) == D22_STYLE_HEADING_NUMBER;
  format_set_align (format, heading ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
  if (look->number != NULL)
    format_set_num_format (format, look->number);
  if (look->bold)
    format_set_bold (format);
  if (look->wrapped)
    format_set_text_wrap (format);
  format_set_align (format, look->right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
  if ((style & 0xFF) == D22_STYLE_LINK) {
    format_set_font_color (format, LINK_COLOR);
    format_set_underline (format, LXW_UNDERLINE_SINGLE);
  }
  emphasise (format, style, workbook->profile);
  return format;
}

lxw_format *
d22_workbook_format (D22Workbook *workbook, guint style)
{
  guint emphasis = (style >> 8);
  if ((style & 0xFF) >= D22_N_STYLES || emphasis >= D22_N_EMPHASES)
    return NULL;
  if (workbook->profile == D22_PROFILE_PUBLISH && (style & D22_STYLE_INPUT) != 0)
    return NULL;
  lxw_format **slot = &workbook->formats[style & 0xFF][emphasis];
  if (*slot == NULL)
    *slot = make_format (workbook, style);
  return *slot;
}
