/* d22: a rule with its inputs, for whoever evaluates it many times. Room: rules. */
#pragma once

#include "d22/rule.h"

G_BEGIN_DECLS

typedef struct {
  guint n_inputs;
  D22Number *values[D22_RULE_MAX_INPUTS]; /* in the order of the rule's inputs; owned */
  struct _D22Evaluation *evaluation;      /* private; owned */
} D22Working;

/* Returns: (transfer full): all inputs zero. */
D22Working *d22_working_new (D22RuleId rule);
void d22_working_free (D22Working *working);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Working, d22_working_free)

/* Returns: (transfer none): the result, valid until the next run; zero where something is divided by zero. */
const D22Number *d22_working_run (D22Working *working);

/* Runs a rule whose inputs are all money; @amounts in their order. */
D22Money d22_working_money (D22Working *working, const D22Money *amounts);

/* The same, once. */
D22Money d22_rule_money (D22RuleId rule, const D22Money *amounts);

G_END_DECLS
