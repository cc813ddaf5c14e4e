#include "d22/rule.h"

#include "rules.h"
#include "d22/working.h"

#include "expression-private.h"

static D22Expression *expressions[D22_N_RULES]; /* parsed once */

const D22Rule *
d22_rule_get (D22RuleId id)
{
  return &d22_rules[id];
}

guint
d22_rule_n_inputs (D22RuleId id)
{
  guint n = 0;
  while (d22_rules[id].inputs[n] != NULL)
    n++;
  return n;
}

static const D22Expression *
rule_expression (D22RuleId id)
{
  static gsize parsed = 0;
  if (g_once_init_enter (&parsed)) {
    for (guint i = 0; i < D22_N_RULES; i++)
      expressions[i] = d22_expression_new (d22_rules[i].text, d22_rules[i].inputs, NULL);
    g_once_init_leave (&parsed, 1);
  }
  return expressions[id];
}

gboolean
d22_rule_evaluate (D22RuleId id, const D22Number *const *values, D22Number *out)
{
  return d22_expression_evaluate (rule_expression (id), values, out);
}

char *
d22_rule_formula (D22RuleId id, const char *const *cells)
{
  g_autofree char *formula = d22_expression_print (rule_expression (id), cells);
  return g_strconcat ("=", formula, NULL);
}

D22Working *
d22_working_new (D22RuleId rule)
{
  D22Working *working = g_new0 (D22Working, 1);
  working->n_inputs = d22_rule_n_inputs (rule);
  for (guint i = 0; i < working->n_inputs; i++)
    working->values[i] = d22_number_new ();
  working->evaluation = g_new0 (D22Evaluation, 1);
  d22_evaluation_init (working->evaluation, rule_expression (rule));
  return working;
}

void
d22_working_free (D22Working *working)
{
  if (working == NULL)
    return;
  for (guint i = 0; i < working->n_inputs; i++)
    d22_number_free (working->values[i]);
  d22_evaluation_clear (working->evaluation);
  g_free (working->evaluation);
  g_free (working);
}

const D22Number *
d22_working_run (D22Working *working)
{
  d22_evaluation_run (working->evaluation, (const D22Number *const *)working->values);
  return d22_evaluation_result (working->evaluation);
}

D22Money
d22_working_money (D22Working *working, const D22Money *amounts)
{
  for (guint i = 0; i < working->n_inputs; i++)
    d22_number_set_money (working->values[i], amounts[i]);
  return d22_number_money (d22_working_run (working));
}

D22Money
d22_rule_money (D22RuleId rule, const D22Money *amounts)
{
  g_autoptr (D22Working) working = d22_working_new (rule);
  return d22_working_money (working, amounts);
}
