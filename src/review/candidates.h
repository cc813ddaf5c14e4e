/* d22: the proposed roles that share anything with a current role, and the statements that they share. Room: review,
 * internal. */
#pragma once

#include "coverage.h"

G_BEGIN_DECLS

/* Two items of the same section whose similarity (rule 4.1) is above 0. */
typedef struct {
  guint32 current, proposed; /* indices into the profiles' items */
  gint32 similarity;
  guint32 next; /* the next edge of the same proposed role, or D22_NONE */
} D22Edge;

/* Everything that is not found here has a coverage of 0 both ways: a large review compares almost no two roles. */
typedef struct _D22Candidates D22Candidates;

/* @comparison: all profiles that matter are filled and it is ready; @in_scope: by proposed role, which ones count. Both
 * borrowed. Returns: (transfer full). */
D22Candidates *d22_candidates_new (D22Comparison *comparison, const guint8 *in_scope);
void d22_candidates_free (D22Candidates *candidates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Candidates, d22_candidates_free)

/* Returns: (transfer none) (element-type guint32): the proposed roles with an edge to @current, in no order; valid until the
 * next call, as is what the next two functions return. */
const GArray *d22_candidates_find (D22Candidates *candidates, guint32 current);

/* Returns the first edge of a proposed role that was found, or D22_NONE. */
guint32 d22_candidates_first (const D22Candidates *candidates, guint32 proposed);
const D22Edge *d22_candidates_edge (const D22Candidates *candidates, guint32 edge);

G_END_DECLS
