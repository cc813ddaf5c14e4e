/* What the tests of the room finance share. */
#pragma once

#include "model-folder.h"

#include "d22/projection.h"

/* Three years, of which the last has a 29 February; nothing that costs but what a test says. */
#define INI "[finance]\nfirst-year = 2021/22\nyears = 3\nimplementation-date = 2022-04-01\npay-award = 0\npension-rate = 0\n"
/* On-costs of nothing, so that a salary is a cost. */
#define NO_ON_COSTS "tax_year,ni_rate_pct,ni_secondary_threshold_gbp,apprenticeship_levy_pct\n2021/22,0,0,0\n"
#define TEAMS       "team_id,name,service\nT,Team,Safeguarding\nU,Other team,Early Help\nN,No service,\n"

/* Returns: (transfer full): pounds by year, a space between: `0.00 -12.50`. */
static inline char *
amounts_text (const D22Money *amounts, guint n)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    g_autofree char *plain = d22_money_plain (amounts[i]);
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", plain);
  }
  return g_string_free (text, FALSE);
}

static inline void
assert_amounts (const D22Money *amounts, guint n, const char *want)
{
  g_autofree char *got = amounts_text (amounts, n);
  D22_ASSERT_STR (got, want);
}

/* Returns: (transfer full): the lines of a table, one a line: id, amounts by year, cashability of savings, basis. */
static inline char *
lines_text (const D22Lines *lines, guint n_years, gboolean savings)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < lines->lines->len; i++) {
    const D22Line *line = d22_lines_get (lines, i);
    g_autofree char *amounts = amounts_text (line->amounts, n_years);
    g_string_append_printf (text, "%s %s", line->line_id, amounts);
    if (savings && line->cashability != D22_CASHABLE)
      g_string_append_printf (text, " %s", d22_cashability_text ((D22Cashability)line->cashability));
    if (line->basis != D22_BASIS_ILLUSTRATIVE)
      g_string_append_printf (text, " %s", d22_basis_text ((D22Basis)line->basis));
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

static inline void
assert_investment (const D22Projection *projection, const char *want)
{
  g_autofree char *got = lines_text (&projection->investment, projection->n_years, FALSE);
  D22_ASSERT_STR (got, want);
}

static inline void
assert_savings (const D22Projection *projection, const char *want)
{
  g_autofree char *got = lines_text (&projection->savings, projection->n_years, TRUE);
  D22_ASSERT_STR (got, want);
}

/* Asserts baseline and proposal of a post, by year. */
static inline void
assert_post (const D22PostCosts *costs, const char *post_id, const char *baseline, const char *proposal)
{
  for (guint i = 0; i < costs->posts->len; i++) {
    if (g_strcmp0 (d22_model_text (costs->model, d22_post_costs_post (costs, i)->post_id), post_id) != 0)
      continue;
    D22_ASSERT_TRUE (d22_post_costs_post (costs, i)->costed, "%s is not costed", post_id);
    assert_amounts (d22_post_costs_amounts (costs, i, D22_POST_BASELINE), costs->n_years, baseline);
    assert_amounts (d22_post_costs_amounts (costs, i, D22_POST_PROPOSAL), costs->n_years, proposal);
    return;
  }
  D22_ASSERT_TRUE (FALSE, "there is no post %s", post_id);
}

static inline const D22Scenario *
find_scenario (const D22Projection *projection, const char *id)
{
  for (guint i = 0; i < projection->scenarios->len; i++) {
    const D22Scenario *scenario = g_ptr_array_index (projection->scenarios, i);
    if (g_str_equal (scenario->scenario_id, id))
      return scenario;
  }
  D22_ASSERT_TRUE (FALSE, "there is no scenario %s", id);
  return NULL;
}
