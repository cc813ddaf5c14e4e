/* Inside the room alone: the tree of a formula. */
#pragma once

#include "d22/expression.h"

#include "number-private.h"

typedef enum {
  NODE_CONSTANT,
  NODE_INPUT,
  NODE_ADD,
  NODE_SUB,
  NODE_MUL,
  NODE_DIV,
  NODE_MAX,
  NODE_MIN,
  NODE_IF, /* four operands: a, b, and what holds where they are equal, and where not */
  NODE_ROUND0,
  NODE_ROUND2,
  NODE_CUT0,
  NODE_CUT2,
} NodeKind;

typedef struct {
  NodeKind kind;
  glong constant; /* NODE_CONSTANT */
  guint input;    /* NODE_INPUT */
  guint first;    /* operands: first in the list, by index into the expression's operands */
  guint n_operands;
} Node;

/* Operands are made before whoever uses them, so the last node is the root and evaluation is one pass from left to right. */
struct _D22Expression {
  GArray *nodes;    /* of Node */
  GArray *operands; /* of guint: indices into nodes */
  guint used;       /* bit i: input i occurs */
};

/* One evaluation's working, kept from one evaluation to the next, because making numbers is what costs. */
typedef struct _D22Evaluation {
  const D22Expression *expression; /* borrowed */
  D22Number *own;                  /* one per node; owned */
  const D22Number **results;       /* one per node: its own number, or the input or operand that it equals; owned */
  mpz_t spare;
} D22Evaluation;

void d22_evaluation_init (D22Evaluation *evaluation, const D22Expression *expression);
void d22_evaluation_clear (D22Evaluation *evaluation);
/* Returns %FALSE, the result being zero, where something is divided by zero. */
gboolean d22_evaluation_run (D22Evaluation *evaluation, const D22Number *const *values);
/* Returns: (transfer none): the result of the last run, valid until the next. */
const D22Number *d22_evaluation_result (const D22Evaluation *evaluation);
