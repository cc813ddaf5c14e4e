/* A formula's tree printed for a spreadsheet. */
#include "expression-private.h"

typedef struct {
  const D22Expression *expression;
  const char *const *cells;
  GString *text;
} Printer;

typedef enum { BINDS_SUM, BINDS_PRODUCT, BINDS_ATOM } Binding;

static void print_node (const Printer *printer, const Node *node);

static const Node *
operand (const Printer *printer, const Node *node, guint index)
{
  guint place = g_array_index (printer->expression->operands, guint, node->first + index);
  return &g_array_index (printer->expression->nodes, Node, place);
}

static Binding
binding (const Node *node)
{
  if (node->kind == NODE_ADD || node->kind == NODE_SUB)
    return BINDS_SUM;
  return node->kind == NODE_MUL || node->kind == NODE_DIV ? BINDS_PRODUCT : BINDS_ATOM;
}

static void
print_operand (const Printer *printer, const Node *node, gboolean parentheses)
{
  if (parentheses)
    g_string_append_c (printer->text, '(');
  print_node (printer, node);
  if (parentheses)
    g_string_append_c (printer->text, ')');
}

static void
print_binary (const Printer *printer, const Node *node)
{
  static const char operators[] = { [NODE_ADD] = '+', [NODE_SUB] = '-', [NODE_MUL] = '*', [NODE_DIV] = '/' };
  const Node *left = operand (printer, node, 0), *right = operand (printer, node, 1);
  gboolean associative = node->kind == NODE_ADD || node->kind == NODE_MUL;
  gboolean negative = right->kind == NODE_CONSTANT && right->constant < 0;
  print_operand (printer, left, binding (left) < binding (node));
  g_string_append_c (printer->text, operators[node->kind]);
  print_operand (printer, right,
                 negative || binding (right) < binding (node) || (binding (right) == binding (node) && !associative));
}

static void
print_arguments (const Printer *printer, const Node *node, const char *name)
{
  g_string_append_printf (printer->text, "%s(", name);
  for (guint i = 0; i < node->n_operands; i++) {
    if (i > 0)
      g_string_append_c (printer->text, node->kind == NODE_IF && i == 1 ? '=' : ',');
    print_node (printer, operand (printer, node, i));
  }
  g_string_append_c (printer->text, ')');
}

static void
print_rounded (const Printer *printer, const Node *node, const char *name, int digits)
{
  g_string_append_printf (printer->text, "%s(ROUND(", name);
  print_node (printer, operand (printer, node, 0));
  g_string_append_printf (printer->text, ",8),%d)", digits);
}

static void
print_node (const Printer *printer, const Node *node)
{
  switch (node->kind) {
  case NODE_CONSTANT:
    g_string_append_printf (printer->text, "%ld", node->constant);
    return;
  case NODE_INPUT:
    g_string_append (printer->text, printer->cells[node->input]);
    return;
  case NODE_MAX:
  case NODE_MIN:
    print_arguments (printer, node, node->kind == NODE_MAX ? "MAX" : "MIN");
    return;
  case NODE_IF:
    print_arguments (printer, node, "IF");
    return;
  case NODE_ROUND0:
  case NODE_ROUND2:
    print_rounded (printer, node, "ROUND", node->kind == NODE_ROUND0 ? 0 : 2);
    return;
  case NODE_CUT0:
  case NODE_CUT2:
    print_rounded (printer, node, "ROUNDDOWN", node->kind == NODE_CUT0 ? 0 : 2);
    return;
  case NODE_ADD:
  case NODE_SUB:
  case NODE_MUL:
  case NODE_DIV:
  default:
    print_binary (printer, node);
  }
}

char *
d22_expression_print (const D22Expression *expression, const char *const *cells)
{
  Printer printer = { expression, cells, g_string_new (NULL) };
  print_node (&printer, &g_array_index (expression->nodes, Node, expression->nodes->len - 1));
  return g_string_free (printer.text, FALSE);
}
