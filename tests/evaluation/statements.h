/* Pairs of statements of which it is known whether they are the same duty. Tests: evaluation. */
#pragma once

#include "onet.h"
#include "texts.h"

/* What a pair is. */
typedef enum { PAIR_SAME, PAIR_OWN, PAIR_RELATED, PAIR_OTHER, N_PAIR_KINDS } PairKind;

typedef struct {
  guint32 a, b; /* indices into the texts */
  PairKind kind;
} StatementPair;

typedef struct {
  GArray *pairs; /* of StatementPair */
  guint n[N_PAIR_KINDS];
  guint n_equal[N_PAIR_KINDS]; /* equal after folding: kept where the same, left out (and not counted above) where false */
} Statements;

/* The task before it was reworded against: itself afterwards; the other tasks of its occupation; those of related
 * (Primary-Short) ones; and, in fixed steps, tasks of occupations that are in no tier. All of release 29.3.
 * Returns: (transfer full). */
Statements *statements_of_onet (const Onet *onet, Texts *texts);

/* Reads council-pairs.tsv (columns same, duty_a, duty_b). Returns: (transfer full) (nullable). */
Statements *statements_read (const char *folder, const char *name, Texts *texts, GError **error);

void statements_free (Statements *statements);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Statements, statements_free)
