/* A formula's tree evaluated with rational numbers. */
#include "expression-private.h"

static const Node *
node_at (const D22Evaluation *evaluation, guint index)
{
  return &g_array_index (evaluation->expression->nodes, Node, index);
}

void
d22_evaluation_init (D22Evaluation *evaluation, const D22Expression *expression)
{
  guint n = expression->nodes->len;
  evaluation->expression = expression;
  evaluation->own = g_new (D22Number, n);
  evaluation->results = g_new (const D22Number *, n);
  for (guint i = 0; i < n; i++) {
    mpq_init (evaluation->own[i].value);
    evaluation->results[i] = &evaluation->own[i];
    if (node_at (evaluation, i)->kind == NODE_CONSTANT)
      mpq_set_si (evaluation->own[i].value, node_at (evaluation, i)->constant, 1);
  }
  mpz_init (evaluation->spare);
}

void
d22_evaluation_clear (D22Evaluation *evaluation)
{
  for (guint i = 0; i < evaluation->expression->nodes->len; i++)
    mpq_clear (evaluation->own[i].value);
  g_clear_pointer (&evaluation->own, g_free);
  g_clear_pointer (&evaluation->results, g_free);
  mpz_clear (evaluation->spare);
}

static const D22Number *
operand (const D22Evaluation *evaluation, const Node *node, guint index)
{
  return evaluation->results[g_array_index (evaluation->expression->operands, guint, node->first + index)];
}

/* @result = @number rounded to 1/@scale: half away from zero (@cut: towards zero). */
static void
round_to (D22Evaluation *evaluation, D22Number *result, const D22Number *number, gulong scale, gboolean cut)
{
  d22_number_whole (mpq_numref (result->value), evaluation->spare, number->value, scale, cut);
  mpz_set_ui (mpq_denref (result->value), scale);
  mpq_canonicalize (result->value);
}

static const D22Number *
extreme (const D22Evaluation *evaluation, const Node *node)
{
  int sign = node->kind == NODE_MAX ? 1 : -1;
  const D22Number *found = operand (evaluation, node, 0);
  for (guint i = 1; i < node->n_operands; i++)
    if (sign * mpq_cmp (operand (evaluation, node, i)->value, found->value) > 0)
      found = operand (evaluation, node, i);
  return found;
}

static const D22Number *
chosen (const D22Evaluation *evaluation, const Node *node)
{
  gboolean equal = mpq_equal (operand (evaluation, node, 0)->value, operand (evaluation, node, 1)->value) != 0;
  return operand (evaluation, node, equal ? 2 : 3);
}

/* Returns %FALSE where @node divides by zero. */
static gboolean
evaluate_binary (const D22Evaluation *evaluation, const Node *node, mpq_t result)
{
  mpq_srcptr left = operand (evaluation, node, 0)->value, right = operand (evaluation, node, 1)->value;
  if (node->kind == NODE_ADD)
    mpq_add (result, left, right);
  else if (node->kind == NODE_SUB)
    mpq_sub (result, left, right);
  else if (node->kind == NODE_MUL)
    mpq_mul (result, left, right);
  else if (mpq_sgn (right) == 0)
    return FALSE;
  else
    mpq_div (result, left, right);
  return TRUE;
}

static gboolean
evaluate_node (D22Evaluation *evaluation, guint index, const D22Number *const *values)
{
  const Node *node = node_at (evaluation, index);
  D22Number *own = &evaluation->own[index];
  switch (node->kind) {
  case NODE_CONSTANT:
    return TRUE;
  case NODE_INPUT:
    evaluation->results[index] = values[node->input];
    return TRUE;
  case NODE_MAX:
  case NODE_MIN:
    evaluation->results[index] = extreme (evaluation, node);
    return TRUE;
  case NODE_IF:
    evaluation->results[index] = chosen (evaluation, node);
    return TRUE;
  case NODE_ROUND0:
  case NODE_CUT0:
    round_to (evaluation, own, operand (evaluation, node, 0), 1, node->kind == NODE_CUT0);
    return TRUE;
  case NODE_ROUND2:
  case NODE_CUT2:
    round_to (evaluation, own, operand (evaluation, node, 0), 100, node->kind == NODE_CUT2);
    return TRUE;
  case NODE_ADD:
  case NODE_SUB:
  case NODE_MUL:
  case NODE_DIV:
  default:
    return evaluate_binary (evaluation, node, own->value);
  }
}

gboolean
d22_evaluation_run (D22Evaluation *evaluation, const D22Number *const *values)
{
  guint n = evaluation->expression->nodes->len;
  for (guint i = 0; i < n; i++) {
    if (!evaluate_node (evaluation, i, values)) {
      mpq_set_ui (evaluation->own[n - 1].value, 0, 1);
      evaluation->results[n - 1] = &evaluation->own[n - 1];
      return FALSE;
    }
  }
  return TRUE;
}

const D22Number *
d22_evaluation_result (const D22Evaluation *evaluation)
{
  return evaluation->results[evaluation->expression->nodes->len - 1];
}

gboolean
d22_expression_evaluate (const D22Expression *expression, const D22Number *const *values, D22Number *out)
{
  D22Evaluation evaluation;
  d22_evaluation_init (&evaluation, expression);
  gboolean evaluated = d22_evaluation_run (&evaluation, values);
  d22_number_set (out, d22_evaluation_result (&evaluation));
  d22_evaluation_clear (&evaluation);
  return evaluated;
}
