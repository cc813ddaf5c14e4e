#include "money-view.h"

static const D22DocColumn head[] = {
  { "Table", "table", D22_CELL_TEXT, 0 }, { "Line id", "line_id", D22_CELL_TEXT, 0 },
  { "Title", "title", D22_CELL_TEXT, 0 }, { "Service", "service", D22_CELL_TEXT, 0 },
  { "Kind", "kind", D22_CELL_TEXT, 0 },   { "Fund", "fund", D22_CELL_TEXT, 0 },
  { "Basis", "basis", D22_CELL_TEXT, 0 }, { "Cashability", "cashability", D22_CELL_TEXT, 0 },
};

static void
add_columns (D22DocSection *section, const D22Projection *projection)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (D22DocColumn));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  D22DocColumn total = { "Total", "total", D22_CELL_MONEY, 0 };
  g_array_append_vals (columns, head, G_N_ELEMENTS (head));
  for (guint i = 0; i < projection->n_years; i++) {
    char *name = d22_year_text (projection->years[i]);
    g_ptr_array_add (names, name);
    D22DocColumn year = { name, name, D22_CELL_MONEY, 0 };
    g_array_append_val (columns, year);
  }
  g_array_append_val (columns, total);
  d22_section_columns (section, (const D22DocColumn *)(const void *)columns->data, columns->len);
}

static void
add_amounts (D22DocSection *section, const D22Projection *projection, const D22Money *amounts)
{
  for (guint i = 0; i < projection->n_years; i++)
    d22_cell_money (section, amounts[i]);
}

static void
add_line (D22DocSection *section, const D22Projection *projection, const D22Line *line, gboolean saving)
{
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, saving ? "savings" : "investment");
  d22_cell_text (section, line->line_id);
  d22_cell_text (section, line->title);
  d22_cell_text (section, d22_model_text (projection->model, line->service));
  d22_cell_text (section, d22_line_kind_text ((D22LineKind)line->kind));
  d22_cell_text (section, d22_money_fund (projection, line->fund));
  d22_cell_text (section, d22_basis_text ((D22Basis)line->basis));
  d22_cell_text (section, saving ? d22_cashability_text ((D22Cashability)line->cashability) : NULL);
  add_amounts (section, projection, line->amounts);
  d22_cell_money (section, line->total);
}

static void
add_lines (D22DocSection *section, const D22Projection *projection, const D22Lines *lines, const D22Show *show)
{
  for (guint i = 0; i < lines->lines->len; i++) {
    const D22Line *line = d22_lines_get (lines, i);
    if (d22_words_shown (show, line->service))
      add_line (section, projection, line, lines == &projection->savings);
  }
}

static void
add_net (D22DocSection *section, const D22Projection *projection, const char *title, const D22Money *amounts,
         const D22Money *total)
{
  d22_section_row (section, D22_ROW_TOTAL, 0);
  d22_cell_text (section, "net");
  d22_cell_empty (section);
  d22_cell_text (section, title);
  for (guint i = 3; i < G_N_ELEMENTS (head); i++)
    d22_cell_empty (section);
  add_amounts (section, projection, amounts);
  if (total != NULL)
    d22_cell_money (section, *total);
}

D22Document *
d22_finance_table (const D22Projection *projection, const D22Show *show)
{
  D22Document *document = d22_words_document (projection->model, "investment and savings");
  D22DocSection *section = d22_document_add (document, "finance", "Lines");
  add_columns (section, projection);
  add_lines (section, projection, &projection->investment, show);
  add_lines (section, projection, &projection->savings, show);
  if (projection->n_years == 0)
    return document;
  add_net (section, projection, "net", projection->net.by_year, &projection->net.total);
  add_net (section, projection, "cumulative", projection->net.cumulative, NULL);
  add_net (section, projection, "increments", projection->net.increments, NULL);
  return document;
}
