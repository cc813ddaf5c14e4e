#include "money-view.h"

/* First column, the years, the total. Returns: (transfer full) (element-type D22DocColumn). */
static GArray *
year_columns (const D22Projection *projection, const char *first, GPtrArray *names)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (D22DocColumn));
  D22DocColumn label = { first, "line", D22_CELL_TEXT, 0 };
  D22DocColumn total = { "Total", "total", D22_CELL_MONEY, 0 };
  g_array_append_val (columns, label);
  for (guint i = 0; i < projection->n_years; i++) {
    char *name = d22_year_text (projection->years[i]);
    g_ptr_array_add (names, name);
    D22DocColumn year = { name, name, D22_CELL_MONEY, 0 };
    g_array_append_val (columns, year);
  }
  g_array_append_val (columns, total);
  return columns;
}

/* A row of amounts by year; @total is %NULL where a total says nothing (cumulative). */
typedef struct {
  const char *label;
  D22RowStyle style;
  guint level;
  const D22Money *amounts;
  const D22Money *total;
} Row;

static void
add_row (D22DocSection *section, const D22Projection *projection, const Row *row)
{
  d22_section_row (section, row->style, row->level);
  d22_cell_text (section, row->label);
  for (guint i = 0; i < projection->n_years; i++)
    d22_cell_money (section, row->amounts[i]);
  if (row->total != NULL)
    d22_cell_money (section, *row->total);
}

static void
add_lines (D22DocSection *section, const D22Projection *projection, const D22Lines *lines, const D22Show *show)
{
  gboolean saving = lines == &projection->savings;
  d22_section_row (section, D22_ROW_HEADING, 0);
  d22_cell_text (section, saving ? "Savings" : "Investment");
  for (guint i = 0; i < lines->lines->len; i++) {
    const D22Line *line = d22_lines_get (lines, i);
    if (!d22_words_shown (show, line->service))
      continue;
    add_row (section, projection, &(Row){ line->title, D22_ROW_PLAIN, 1, line->amounts, &line->total });
  }
  add_row (section, projection,
           &(Row){ saving ? "All savings" : "All investment", D22_ROW_TOTAL, 0, lines->totals, &lines->total });
}

static void
add_projection (D22Document *document, const D22Projection *projection, const D22Show *show)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) columns = year_columns (projection, "Line", names);
  const D22Net *net = &projection->net;
  D22DocSection *section = d22_document_add (document, "projection", "Investment, savings and net saving");
  d22_section_say (
      section,
      "Staffing changes are netted by %s (rule 7.5): gross and net tell different stories of the same proposal. Costs "
      "are positive under investment, savings under savings; net is positive where the programme saves.",
      d22_money_netting (projection));
  d22_section_columns (section, (const D22DocColumn *)(const void *)columns->data, columns->len);
  add_lines (section, projection, &projection->investment, show);
  add_lines (section, projection, &projection->savings, show);
  d22_section_row (section, D22_ROW_HEADING, 0);
  d22_cell_text (section, "Savings less investment");
  add_row (section, projection, &(Row){ "Net saving", D22_ROW_TOTAL, 0, net->by_year, &net->total });
  add_row (section, projection, &(Row){ "Cumulative", D22_ROW_TOTAL, 0, net->cumulative, NULL });
  add_row (section, projection, &(Row){ "Change from the year before", D22_ROW_TOTAL, 0, net->increments, NULL });
  if (show->one_service)
    d22_section_note (section, "Lines of %s alone; totals are the whole programme's.",
                      d22_words_service (projection->model, show->service));
}

static void
say_share (D22DocSection *section, const char *what, const D22BreakEvenShare *share)
{
  if (!share->given)
    return;
  gint64 size = share->percent.millionths < 0 ? -share->percent.millionths : share->percent.millionths;
  g_autofree char *percent = d22_percent_cut ((D22Percent){ size });
  if (size > D22_PERCENT_HUNDRED && share->percent.millionths > 0)
    d22_section_say (section, "Break-even: the total net stays above zero even if %s fall away.", what);
  else
    d22_section_say (section, "Break-even: the total net is zero if %s %s by %s%%.", what,
                     share->percent.millionths < 0 ? "rise" : "fall", percent);
}

static void
add_headlines (D22Document *document, const D22Projection *projection)
{
  const D22Model *model = projection->model;
  D22DocSection *section = d22_document_add (document, "headlines", "What it comes to");
  g_autofree char *payback = d22_money_payback (projection, &projection->payback);
  g_autofree char *net = d22_money_text (projection->net.total, FALSE);
  g_autofree char *recurrent = d22_money_text (projection->net.recurrent_last_year, FALSE);
  d22_section_say (section, "Net saving over %u years: %s. Recurrent net saving in the last year: %s.", projection->n_years,
                   net, recurrent);
  d22_section_say (section, "Payback: %s.", payback);
  if (projection->has_present_value) {
    g_autofree char *value = d22_money_text (projection->present_value, FALSE);
    g_autofree char *rate = d22_percent_text (model->parameters->discount_rate);
    d22_section_say (section, "Present value at %s%%: %s.", rate, value);
  }
  say_share (section, "all savings", &projection->break_even.all_savings);
  say_share (section, "the savings still to be delivered", &projection->break_even.savings_to_deliver);
  say_share (section, "the savings from demand", &projection->break_even.demand_savings);
  for (guint i = 0; projection->break_even.units != NULL && i < projection->break_even.units->len; i++) {
    const D22BreakEvenUnits *units = &g_array_index (projection->break_even.units, D22BreakEvenUnits, i);
    const D22MeasureRow *row = &g_array_index (model->measures, D22Measure, units->measure).row;
    g_autofree char *number = d22_money_plain ((D22Money){ units->hundredths });
    d22_section_say (section, "Break-even of %s: on average %s more than planned (unit: %s).",
                     d22_model_text (model, row->title), number, d22_model_text (model, row->unit));
  }
}

/* A table of amounts by name with their share of the total. */
static D22DocSection *
add_split (D22Document *document, const char *name, const char *title, const char *first)
{
  const D22DocColumn columns[] = {
    { first, name, D22_CELL_TEXT, 0 },
    { "Amount", "amount", D22_CELL_MONEY, 0 },
    { "Share", "share", D22_CELL_PERCENT, 0 },
  };
  D22DocSection *section = d22_document_add (document, name, title);
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  return section;
}

static void
add_split_row (D22DocSection *section, D22RowStyle style, const char *label, D22Money amount, D22Money whole)
{
  d22_section_row (section, style, 0);
  d22_cell_text (section, label);
  d22_cell_money (section, amount);
  if (whole.pence > 0)
    d22_cell_percent (section, d22_money_share (amount, whole));
}

static void
add_bases (D22Document *document, const char *name, const char *title, const D22Lines *lines)
{
  D22DocSection *section = add_split (document, name, title, "Basis");
  for (guint i = 0; i < D22_N_BASES; i++)
    add_split_row (section, D22_ROW_PLAIN, d22_basis_text ((D22Basis)i), lines->by_basis[i], lines->total);
  add_split_row (section, D22_ROW_TOTAL, "All", lines->total, lines->total);
}

static void
add_splits (D22Document *document, const D22Projection *projection)
{
  const D22Lines *savings = &projection->savings;
  D22DocSection *section = add_split (document, "cashability", "Savings by what they free", "Kind");
  for (guint i = 0; i < D22_N_CASHABILITY; i++) {
    g_autofree char *words = d22_words_plain (d22_cashability_text ((D22Cashability)i));
    add_split_row (section, D22_ROW_PLAIN, words, savings->by_cashability[i], savings->total);
  }
  add_split_row (section, D22_ROW_TOTAL, "All", savings->total, savings->total);
  add_bases (document, "investment_basis", "What investment rests on", &projection->investment);
  add_bases (document, "savings_basis", "What savings rest on", savings);
}

/* Net saving by service or by fund. */
static void
add_net_shares (D22Document *document, const D22Projection *projection, gboolean funds)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) columns = year_columns (projection, funds ? "Fund" : "Service", names);
  const GArray *shares = funds ? projection->net.by_fund : projection->net.by_service;
  D22DocSection *section = d22_document_add (document, funds ? "net_by_fund" : "net_by_service",
                                             funds ? "Net saving by fund" : "Net saving by service");
  d22_section_columns (section, (const D22DocColumn *)(const void *)columns->data, columns->len);
  for (guint i = 0; i < shares->len; i++) {
    const D22NetShare *share = &g_array_index (shares, D22NetShare, i);
    const char *name = funds ? d22_money_fund (projection, share->key) : d22_words_service (projection->model, share->key);
    add_row (section, projection, &(Row){ name, D22_ROW_PLAIN, 0, share->by_year, &share->total });
  }
  add_row (section, projection, &(Row){ "All", D22_ROW_TOTAL, 0, projection->net.by_year, &projection->net.total });
}

static void
add_scenarios (D22Document *document, const D22Projection *projection)
{
  static const D22DocColumn columns[] = {
    { "Scenario", "scenario", D22_CELL_TEXT, 0 },     { "Investment", "investment", D22_CELL_MONEY, 0 },
    { "Savings", "savings", D22_CELL_MONEY, 0 },      { "Net", "net", D22_CELL_MONEY, 0 },
    { "Change of net", "change", D22_CELL_MONEY, 0 }, { "Payback", "payback", D22_CELL_TEXT, 0 },
  };
  D22DocSection *section = d22_document_add (document, "scenarios", "What if: scenarios");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < projection->scenarios->len; i++) {
    const D22Scenario *scenario = g_ptr_array_index (projection->scenarios, i);
    g_autofree char *year = scenario->payback.reached ? d22_year_text (projection->years[scenario->payback.year]) : NULL;
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, scenario->title);
    d22_cell_money (section, scenario->investment);
    d22_cell_money (section, scenario->savings);
    d22_cell_money (section, scenario->net);
    d22_cell_money (section, scenario->change);
    d22_cell_text (section, year != NULL ? year : "not in period");
  }
}

static void
add_not_costed (D22Document *document, const D22Projection *projection)
{
  if (projection->not_costed->len == 0)
    return;
  g_autoptr (GString) ids = g_string_new (NULL);
  D22DocSection *section = d22_document_add (document, "not_costed", "Not costed");
  for (guint i = 0; i < projection->not_costed->len; i++)
    d22_words_join (ids, ", ", d22_model_text (projection->model, g_array_index (projection->not_costed, D22Id, i)));
  g_autofree char *count = d22_words_count (projection->not_costed->len, "post has", "posts have");
  d22_section_say (section, "%s no grade that can be costed and no annual cost (rule 7.1): %s.", count, ids->str);
}

static D22Money
sum_of (const D22Money *amounts, guint n)
{
  D22Money sum = { 0 };
  for (guint i = 0; i < n; i++)
    sum = d22_money_add (sum, amounts[i]);
  return sum;
}

static void
add_posts (D22Document *document, const D22Projection *projection)
{
  static const D22DocColumn columns[] = {
    { "Post", "post_id", D22_CELL_TEXT, 0 },
    { "Baseline", "baseline", D22_CELL_MONEY, 0 },
    { "Proposal", "proposal", D22_CELL_MONEY, 0 },
    { "Difference", "difference", D22_CELL_MONEY, 0 },
  };
  static const D22PostAmount which[] = { D22_POST_BASELINE, D22_POST_PROPOSAL, D22_POST_DIFFERENCE };
  D22DocSection *section = d22_document_add (document, "posts", "Costed posts, all years together");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint32 i = 0; i < projection->posts->posts->len; i++) {
    const D22PostCost *post = d22_post_costs_post (projection->posts, i);
    if (!post->costed)
      continue;
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, d22_model_text (projection->model, post->post_id));
    for (gsize k = 0; k < G_N_ELEMENTS (which); k++)
      d22_cell_money (section, sum_of (d22_post_costs_amounts (projection->posts, i, which[k]), projection->n_years));
  }
}

D22Document *
d22_finance_document (const D22Projection *projection, const GArray *controls, const D22Show *show)
{
  D22Document *document = d22_words_document (projection->model, "investment and savings");
  if (!projection->costed) {
    d22_section_say (d22_document_add (document, "projection", "Not costed"), "%s", D22_MONEY_NOT_COSTED);
    d22_money_add_controls (document, projection->model, controls);
    return document;
  }
  add_projection (document, projection, show);
  add_headlines (document, projection);
  add_splits (document, projection);
  add_net_shares (document, projection, FALSE);
  add_net_shares (document, projection, TRUE);
  add_scenarios (document, projection);
  d22_money_add_controls (document, projection->model, controls);
  add_not_costed (document, projection);
  if (show->posts)
    add_posts (document, projection);
  return document;
}
