/* Savings less investment, and when it pays back (rules 8.2, 8.3). */
#include "lines.h"

#include "d22/working.h"

static void
clear_share (gpointer data)
{
  D22NetShare *share = data;
  g_free (share->by_year);
}

static D22NetShare *
find_share (GArray *shares, D22Id key, guint n_years)
{
  for (guint i = 0; i < shares->len; i++)
    if (g_array_index (shares, D22NetShare, i).key == key)
      return &g_array_index (shares, D22NetShare, i);
  D22NetShare share = { .key = key, .by_year = g_new0 (D22Money, n_years) };
  g_array_append_val (shares, share);
  return &g_array_index (shares, D22NetShare, shares->len - 1);
}

/* Savings count as they are, investment with the other sign. */
static D22Money
signed_amount (D22Money amount, gboolean saving)
{
  return saving ? amount : (D22Money){ -amount.pence };
}

static void
add_to_share (GArray *shares, D22Id key, const D22Line *line, guint n_years, gboolean saving)
{
  D22NetShare *share = find_share (shares, key, n_years);
  share->total = d22_money_add (share->total, signed_amount (line->total, saving));
  for (guint i = 0; i < n_years; i++)
    share->by_year[i] = d22_money_add (share->by_year[i], signed_amount (line->amounts[i], saving));
}

static void
add_lines (D22Net *net, const D22Lines *lines, guint n_years, gboolean saving)
{
  for (guint i = 0; i < lines->lines->len; i++) {
    const D22Line *line = d22_lines_get (lines, i);
    D22Money total = signed_amount (line->total, saving);
    D22Money last = signed_amount (line->amounts[n_years - 1], saving);
    add_to_share (net->by_service, line->service, line, n_years, saving);
    add_to_share (net->by_fund, line->fund, line, n_years, saving);
    net->by_kind[line->kind] = d22_money_add (net->by_kind[line->kind], total);
    if (line->kind == D22_KIND_RECURRENT)
      net->recurrent_last_year = d22_money_add (net->recurrent_last_year, last);
  }
}

static int
compare_shares (gconstpointer a, gconstpointer b, gpointer pool)
{
  return d22_pool_compare (pool, ((const D22NetShare *)a)->key, ((const D22NetShare *)b)->key);
}

static GArray *
new_shares (void)
{
  GArray *shares = g_array_new (FALSE, TRUE, sizeof (D22NetShare));
  g_array_set_clear_func (shares, clear_share);
  return shares;
}

static void
fill_years (D22Net *net, const D22Lines *investment, const D22Lines *savings, guint n_years)
{
  D22Money before = { 0 }, cumulative = { 0 };
  for (guint i = 0; i < n_years; i++) {
    const D22Money both[] = { savings->totals[i], investment->totals[i] };
    net->by_year[i] = d22_rule_money (D22_RULE_NET, both);
    const D22Money sum[] = { cumulative, net->by_year[i] }, step[] = { net->by_year[i], before };
    net->cumulative[i] = d22_rule_money (D22_RULE_CUMULATIVE, sum);
    net->increments[i] = d22_rule_money (D22_RULE_INCREMENT, step);
    cumulative = net->cumulative[i];
    before = net->by_year[i];
  }
}

D22Net
d22_net_new (const D22Lines *investment, const D22Lines *savings, const D22Model *model)
{
  guint n_years = (guint)model->parameters->years;
  D22Net net = { .by_service = new_shares (), .by_fund = new_shares () };
  net.by_year = g_new0 (D22Money, n_years);
  net.cumulative = g_new0 (D22Money, n_years);
  net.increments = g_new0 (D22Money, n_years);
  const D22Money totals[] = { savings->total, investment->total };
  net.total = d22_rule_money (D22_RULE_NET, totals);
  fill_years (&net, investment, savings, n_years);
  add_lines (&net, investment, n_years, FALSE);
  add_lines (&net, savings, n_years, TRUE);
  g_array_sort_with_data (net.by_service, compare_shares, model->pool);
  g_array_sort_with_data (net.by_fund, compare_shares, model->pool);
  return net;
}

void
d22_net_clear (D22Net *net)
{
  g_clear_pointer (&net->by_year, g_free);
  g_clear_pointer (&net->cumulative, g_free);
  g_clear_pointer (&net->increments, g_free);
  g_clear_pointer (&net->by_service, g_array_unref);
  g_clear_pointer (&net->by_fund, g_array_unref);
}

D22Payback
d22_payback_of (const D22Money *net_by_year, const D22Money *cumulative, guint n_years)
{
  guint year = n_years;
  while (year > 0 && cumulative[year - 1].pence >= 0)
    year--;
  if (year == n_years)
    return (D22Payback){ .reached = FALSE };
  if (year == 0)
    return (D22Payback){ .reached = TRUE };
  g_autoptr (D22Working) rule = d22_working_new (D22_RULE_PAYBACK);
  d22_number_set_count (rule->values[0], year);
  d22_number_set_money (rule->values[1], cumulative[year - 1]);
  d22_number_set_money (rule->values[2], net_by_year[year]);
  return (D22Payback){ .reached = TRUE, .year = year, .hundredths = d22_number_hundredths (d22_working_run (rule)) };
}
