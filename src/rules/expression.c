/* A formula's text becomes a tree: the grammar is in the order of the functions. */
#include "expression-private.h"

#include "d22/error.h"

#include <string.h>

typedef struct {
  const char *at; /* next character */
  const char *const *inputs;
  D22Expression *expression;
  guint depth;
} Parser;

#define DEPTH_MAX    32
#define CONSTANT_MAX 1000000

static gboolean parse_sum (Parser *parser, guint *node);

static guint
add_node (Parser *parser, NodeKind kind, const guint *operands, guint n_operands)
{
  Node node = { .kind = kind, .first = parser->expression->operands->len, .n_operands = n_operands };
  if (n_operands > 0)
    g_array_append_vals (parser->expression->operands, operands, n_operands);
  g_array_append_val (parser->expression->nodes, node);
  return parser->expression->nodes->len - 1;
}

static char
peek (Parser *parser)
{
  while (*parser->at == ' ')
    parser->at++;
  return *parser->at;
}

static gboolean
take (Parser *parser, char character)
{
  if (peek (parser) != character)
    return FALSE;
  parser->at++;
  return TRUE;
}

static gboolean
parse_constant (Parser *parser, gboolean negative, guint *node)
{
  glong value = 0;
  if (!g_ascii_isdigit (*parser->at))
    return FALSE;
  for (; g_ascii_isdigit (*parser->at) && value < CONSTANT_MAX; parser->at++)
    value = value * 10 + g_ascii_digit_value (*parser->at);
  *node = add_node (parser, NODE_CONSTANT, NULL, 0);
  g_array_index (parser->expression->nodes, Node, *node).constant = negative ? -value : value;
  return TRUE;
}

static const struct {
  const char *name;
  NodeKind kind;
  guint least, most; /* operands */
} functions[] = {
  { "MAX", NODE_MAX, 2, 8 },       { "MIN", NODE_MIN, 2, 8 },   { "IF", NODE_IF, 4, 4 },     { "ROUND0", NODE_ROUND0, 1, 1 },
  { "ROUND2", NODE_ROUND2, 1, 1 }, { "CUT0", NODE_CUT0, 1, 1 }, { "CUT2", NODE_CUT2, 1, 1 },
};

/* Arguments of functions[@function]; the opening parenthesis is taken. Of IF the first two have `=` between. */
static gboolean
parse_arguments (Parser *parser, guint function, guint *node)
{
  guint operands[8] = { 0 };
  guint n = 0;
  do {
    if (n == functions[function].most || !parse_sum (parser, &operands[n]))
      return FALSE;
    n++;
  } while (take (parser, functions[function].kind == NODE_IF && n == 1 ? '=' : ','));
  if (n < functions[function].least || !take (parser, ')'))
    return FALSE;
  *node = add_node (parser, functions[function].kind, operands, n);
  return TRUE;
}

static gboolean
parse_input (Parser *parser, D22Span word, guint *node)
{
  for (guint i = 0; parser->inputs[i] != NULL; i++) {
    if (!d22_span_equal (word, d22_span (parser->inputs[i])))
      continue;
    *node = add_node (parser, NODE_INPUT, NULL, 0);
    g_array_index (parser->expression->nodes, Node, *node).input = i;
    parser->expression->used |= 1u << i;
    return TRUE;
  }
  return FALSE;
}

static gboolean
parse_word (Parser *parser, guint *node)
{
  const char *start = parser->at;
  while (g_ascii_isalnum (*parser->at) || *parser->at == '_')
    parser->at++;
  D22Span word = { start, (gsize)(parser->at - start) };
  if (word.len == 0)
    return FALSE;
  if (!take (parser, '(')) {
    if (parse_input (parser, word, node))
      return TRUE;
    parser->at = start;
    return FALSE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (d22_span_equal (word, d22_span (functions[i].name)))
      return parse_arguments (parser, i, node);
  parser->at = start;
  return FALSE;
}

/* factor = constant | "-" constant | name | function "(" sum { "," sum } ")" | "(" sum ")" */
static gboolean
parse_factor (Parser *parser, guint *node)
{
  if (take (parser, '-'))
    return parse_constant (parser, TRUE, node);
  if (take (parser, '('))
    return parse_sum (parser, node) && take (parser, ')');
  if (g_ascii_isdigit (peek (parser)))
    return parse_constant (parser, FALSE, node);
  return parse_word (parser, node);
}

static gboolean
parse_chain (Parser *parser, const char *operators, gboolean (*parse_operand) (Parser *, guint *), guint *node)
{
  static const NodeKind kinds[] = {
    ['+' - '*'] = NODE_ADD, ['-' - '*'] = NODE_SUB, ['*' - '*'] = NODE_MUL, ['/' - '*'] = NODE_DIV
  };
  if (!parse_operand (parser, node))
    return FALSE;
  for (;;) {
    const char *sign = operators;
    while (*sign != '\0' && !take (parser, *sign))
      sign++;
    if (*sign == '\0')
      return TRUE;
    guint operands[2] = { *node, 0 };
    if (!parse_operand (parser, &operands[1]))
      return FALSE;
    *node = add_node (parser, kinds[*sign - '*'], operands, 2);
  }
}

/* product = factor { ("*" | "/") factor } */
static gboolean
parse_product (Parser *parser, guint *node)
{
  return parse_chain (parser, "*/", parse_factor, node);
}

/* sum = product { ("+" | "-") product } */
static gboolean
parse_sum (Parser *parser, guint *node)
{
  if (parser->depth == DEPTH_MAX)
    return FALSE;
  parser->depth++;
  gboolean parsed = parse_chain (parser, "+-", parse_product, node);
  parser->depth--;
  return parsed;
}

D22Expression *
d22_expression_new (const char *text, const char *const *inputs, GError **error)
{
  g_autoptr (D22Expression) expression = g_new0 (D22Expression, 1);
  expression->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  expression->operands = g_array_new (FALSE, TRUE, sizeof (guint));
  Parser parser = { .at = text, .inputs = inputs, .expression = expression };
  guint root = 0;
  if (!parse_sum (&parser, &root) || peek (&parser) != '\0') {
    g_set_error (error, D22_ERROR, D22_ERROR_INPUT, "the formula '%s' makes no sense from '%s' on", text, parser.at);
    return NULL;
  }
  return g_steal_pointer (&expression);
}

void
d22_expression_free (D22Expression *expression)
{
  if (expression == NULL)
    return;
  g_array_unref (expression->nodes);
  g_array_unref (expression->operands);
  g_free (expression);
}

guint
d22_expression_used (const D22Expression *expression)
{
  return expression->used;
}
