/* d22: what people agreed about statements, by roles (rule 4.1). Room: review, internal. */
#pragma once

#include "d22/model.h"

G_BEGIN_DECLS

/* The rows of matches.csv of one pair of roles, or of one current role. */
typedef struct {
  guint first, n;
} D22AgreedRange;

typedef struct {
  const D22Model *model; /* borrowed */
  GArray *rows;          /* of guint: indices into model->matches, by current role, then proposed role */
} D22Agreed;

D22Agreed *d22_agreed_new (const D22Model *model);
void d22_agreed_free (D22Agreed *agreed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Agreed, d22_agreed_free)

const D22MatchRow *d22_agreed_row (const D22Agreed *agreed, guint index);

/* Returns the rows of a current role, and of it with one proposed role. */
D22AgreedRange d22_agreed_of_role (const D22Agreed *agreed, D22Id current_role);
D22AgreedRange d22_agreed_of_pair (const D22Agreed *agreed, D22Id current_role, D22Id proposed_role);

/* Returns the agreed figure of two statements in 1/10,000; -1 where nobody agreed one. */
gint32 d22_agreed_figure (const D22Agreed *agreed, D22AgreedRange range, D22Id current, D22Id proposed);

G_END_DECLS
