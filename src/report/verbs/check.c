#include "excerpt.h"
#include "words.h"

#include "d22/wrap.h"

#include <string.h>

#define INDENT 4

static const char *
severity_color (D22Severity severity)
{
  if (severity == D22_SEVERITY_ERROR)
    return "\033[1;31m";
  return severity == D22_SEVERITY_WARNING ? "\033[1;33m" : "\033[1m";
}

static void
append_place (GString *out, const D22Place *place)
{
  if (place->file == NULL && place->cell == NULL)
    return;
  g_autofree char *file = d22_text_safe (place->file != NULL ? place->file : "");
  g_autofree char *cell = d22_text_safe (place->cell != NULL ? place->cell : "");
  g_string_append (out, file);
  if (place->cell != NULL)
    g_string_append_printf (out, "%s%s", *file != '\0' ? ":" : "", cell);
  else if (place->line > 0)
    g_string_append_printf (out, ":%u", place->line);
  g_string_append (out, ": ");
}

static void
append_headline (GString *out, const D22Issue *issue, const D22TextStyle *style)
{
  g_autofree char *text = d22_text_safe (issue->text);
  g_autoptr (GString) line = g_string_new (NULL);
  append_place (line, &issue->place);
  /* colour goes in after wrapping would count its bytes: it is put around the severity's word alone, found again */
  g_string_append_printf (line, "%s[%s]: %s", d22_severity_text (issue->severity), issue->name, text);
  g_autoptr (GString) wrapped = g_string_new (NULL);
  d22_text_append_wrapped (wrapped, line->str, style->width, INDENT);
  g_autofree char *mark = g_strdup_printf ("%s[%s]:", d22_severity_text (issue->severity), issue->name);
  char *at = style->color ? strstr (wrapped->str, mark) : NULL;
  if (at == NULL) {
    g_string_append (out, wrapped->str);
    return;
  }
  g_string_append_len (out, wrapped->str, at - wrapped->str);
  g_string_append_printf (out, "%s%s\033[0m%s", severity_color (issue->severity), mark, at + strlen (mark));
}

void
d22_findings_append (GString *out, const D22Issue *issue, const D22TextStyle *style)
{
  g_autofree char *advice = d22_text_safe (issue->advice != NULL ? issue->advice : "");
  append_headline (out, issue, style);
  if (issue->place.excerpt != NULL && issue->place.line > 0) {
    d22_excerpt_append (out, &issue->place, advice, style->width);
    return;
  }
  if (*advice == '\0')
    return;
  g_autoptr (GPtrArray) lines = d22_text_wrap (advice, style->width > 2 * INDENT ? style->width - INDENT : 0, 0);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%*s%s\n", INDENT, "", (const char *)g_ptr_array_index (lines, i));
}

char *
d22_findings_counts (const D22Issues *issues)
{
  static const char *const names[][2] = { { "error", "errors" }, { "warning", "warnings" }, { "note", "notes" } };
  GString *out = g_string_new (NULL);
  for (D22Severity severity = D22_SEVERITY_ERROR; severity <= D22_SEVERITY_NOTE; severity++) {
    guint64 n = d22_issues_count (issues, severity);
    if (n == 0)
      continue;
    g_autofree char *count = d22_words_count (n, names[severity][0], names[severity][1]);
    d22_words_join (out, ", ", count);
  }
  return g_string_free (out, FALSE);
}

char *
d22_findings_text (const D22Issues *issues, const D22TextStyle *style)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < d22_issues_length (issues); i++)
    d22_findings_append (out, d22_issues_get (issues, i), style);
  if (d22_issues_dropped (issues) > 0) {
    g_autofree char *dropped = d22_words_count (d22_issues_dropped (issues), "more finding", "more findings");
    g_string_append_printf (out, "%s like these: not listed\n", dropped);
  }
  g_autofree char *counts = d22_findings_counts (issues);
  if (*counts != '\0')
    g_string_append_printf (out, "%s\n", counts);
  return g_string_free (out, FALSE);
}

static void
append_count (GString *out, guint64 n, const char *one, const char *many)
{
  if (n == 0)
    return;
  g_autofree char *text = d22_words_count (n, one, many);
  d22_words_join (out, ", ", text);
}

char *
d22_findings_none (const D22Model *model)
{
  g_autoptr (GString) out = g_string_new (NULL);
  append_count (out, model->current.teams->len, "current team", "current teams");
  append_count (out, model->current.posts->len, "current post", "current posts");
  append_count (out, model->current.roles->len, "current role", "current roles");
  append_count (out, model->proposed.teams->len, "proposed team", "proposed teams");
  append_count (out, model->proposed.posts->len, "proposed post", "proposed posts");
  append_count (out, model->proposed.roles->len, "proposed role", "proposed roles");
  append_count (out, (guint64)model->investment->len + model->savings->len, "money line", "money lines");
  append_count (out, model->measures->len, "measure of demand", "measures of demand");
  append_count (out, model->controls->len, "control", "controls");
  return g_strdup_printf ("no problems found: %s", out->len > 0 ? out->str : "the model is empty");
}

D22Document *
d22_findings_table (const D22Issues *issues)
{
  static const D22DocColumn columns[] = {
    { "Severity", "severity", D22_CELL_TEXT, 0 }, { "Name", "name", D22_CELL_TEXT, 0 },
    { "File", "file", D22_CELL_TEXT, 0 },         { "Line", "line", D22_CELL_COUNT, 0 },
    { "Cell", "cell", D22_CELL_TEXT, 0 },         { "Column", "column", D22_CELL_TEXT, 0 },
    { "Problem", "text", D22_CELL_TEXT, 0 },      { "What to do", "advice", D22_CELL_TEXT, 0 },
  };
  D22Document *document = d22_document_new ("Findings");
  D22DocSection *section = d22_document_add (document, "check", "Findings");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < d22_issues_length (issues); i++) {
    const D22Issue *issue = d22_issues_get (issues, i);
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, d22_severity_text (issue->severity));
    d22_cell_text (section, issue->name);
    d22_cell_text (section, issue->place.file);
    if (issue->place.line > 0)
      d22_cell_count (section, issue->place.line);
    else
      d22_cell_empty (section);
    d22_cell_text (section, issue->place.cell);
    d22_cell_text (section, issue->place.column);
    d22_cell_text (section, issue->text);
    d22_cell_text (section, issue->advice);
  }
  return document;
}

static void
add_finding (D22Json *json, const D22Issue *issue)
{
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "severity", d22_severity_text (issue->severity));
  d22_json_text (json, "name", issue->name);
  d22_json_text (json, "file", issue->place.file);
  if (issue->place.line > 0)
    d22_json_count (json, "line", issue->place.line);
  else
    d22_json_null (json, "line");
  if (issue->place.character > 0)
    d22_json_count (json, "character", issue->place.character);
  else
    d22_json_null (json, "character");
  d22_json_text (json, "cell", issue->place.cell);
  d22_json_text (json, "column", issue->place.column);
  d22_json_text (json, "text", issue->text);
  d22_json_text (json, "advice", issue->advice);
  d22_json_text (json, "excerpt", issue->place.excerpt);
  d22_json_end_object (json);
}

char *
d22_findings_json (const D22Model *model, const D22Issues *issues)
{
  g_autoptr (D22Json) json = d22_json_new ();
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_text (json, "model", d22_model_text (model, model->parameters->id));
  d22_json_count (json, "errors", (gint64)d22_issues_count (issues, D22_SEVERITY_ERROR));
  d22_json_count (json, "warnings", (gint64)d22_issues_count (issues, D22_SEVERITY_WARNING));
  d22_json_count (json, "notes", (gint64)d22_issues_count (issues, D22_SEVERITY_NOTE));
  d22_json_count (json, "not_listed", (gint64)d22_issues_dropped (issues));
  d22_json_begin_list (json, "findings", FALSE);
  for (guint i = 0; i < d22_issues_length (issues); i++)
    add_finding (json, d22_issues_get (issues, i));
  d22_json_end_list (json);
  d22_json_end_object (json);
  return d22_json_finish (json);
}
