/* investment.csv and savings.csv. */
#include "loading.h"

gboolean
d22_loading_is_costed (const D22Loading *loading)
{
  const D22Parameters *parameters = loading->model->parameters;
  return parameters->first_year.start != 0 && d22_date_given (parameters->implementation_date);
}

gint32
d22_loading_year_index (const D22Loading *loading, D22Year year)
{
  const D22Parameters *parameters = loading->model->parameters;
  if (parameters->first_year.start == 0 || year.start < parameters->first_year.start)
    return -1;
  gint32 index = year.start - parameters->first_year.start;
  return index < parameters->years ? index : -1;
}

static void
add_line (D22Loading *loading, const D22Rows *rows, guint index, GArray *lines)
{
  const D22LineRow *row = &g_array_index (rows->records, D22LineRow, index);
  D22MoneyLine line = { .row = *row,
                        .service = d22_spelling_of (loading->spelling, D22_SPELL_SERVICE, row->service),
                        .fund = d22_spelling_of (loading->spelling, D22_SPELL_FUND, row->fund),
                        .amounts = g_new0 (D22Money, (gsize)MAX (loading->model->parameters->years, 1)) };
  for (guint i = 0; i < rows->years->len; i++) {
    gint32 year = d22_loading_year_index (loading, g_array_index (rows->years, D22Year, i));
    if (year >= 0)
      line.amounts[year] = g_array_index (rows->amounts, D22Money, index * rows->years->len + i);
  }
  g_array_append_val (lines, line);
}

static void
load_lines (D22Loading *loading, D22In in, GArray *lines)
{
  const D22Rows *rows = d22_loading_whole (loading, in);
  for (guint i = 0; rows != NULL && i < rows->records->len; i++)
    add_line (loading, rows, i, lines);
  d22_ids_sort (loading->model->pool, lines, G_STRUCT_OFFSET (D22MoneyLine, row.line_id));
}

void
d22_money_load (D22Loading *loading)
{
  load_lines (loading, D22_IN_INVESTMENT, loading->model->investment);
  load_lines (loading, D22_IN_SAVINGS, loading->model->savings);
}
