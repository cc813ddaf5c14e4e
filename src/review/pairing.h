/* d22: which statement answers to which (rule 4.3). Room: review, internal. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

__extension__ typedef __int128 D22Wide;

/* One section of two roles. Statements are in the order of rule 4.3 on both sides. Similarities are in 1/10,000, 0 for "no
 * pair". The weights of a side add up to its total, which is at most D22_PAIRING_TOTAL_MAX: sums of similarity x weight x
 * total over a section then stay below 2^14 x 2 x 2^100, and the potentials of an assignment of n statements n times below
 * that. */
typedef struct {
  guint n_current, n_proposed;
  const gint64 *current_weights, *proposed_weights;
  gint64 current_total, proposed_total;
  const gint32 *similarity; /* n_current rows of n_proposed */
} D22PairingTask;

#define D22_PAIRING_TOTAL_MAX (G_GINT64_CONSTANT (1) << 50)

/* Room to work in, kept from task to task. */
typedef struct _D22Pairing D22Pairing;

D22Pairing *d22_pairing_new (void);
void d22_pairing_free (D22Pairing *pairing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Pairing, d22_pairing_free)

/* Fills @partners (n_current of them) with the proposed partner of each current statement, or -1. Exact: the largest sum of
 * rule 4.3, of equal sums the one in which current statements, one after the other, have their earliest partner.
 *
 * Statements of similarity 0 are never partners: a pair that says nothing is not evidence. */
void d22_pairing_solve (D22Pairing *pairing, const D22PairingTask *task, gint32 *partners);

G_END_DECLS
