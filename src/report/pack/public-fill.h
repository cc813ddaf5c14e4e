/* d22: from the model to the public view: what is shared by the tables. Room: pack. */
#pragma once

#include "d22/diff.h"
#include "d22/model.h"
#include "d22/public-view.h"
#include "d22/review.h"

/* One structure, with what its tables ask for again and again. */
typedef struct {
  const D22Structure *structure;
  const char **roles;    /* by role: the name that tells it from others; owned array */
  guint32 *changes;      /* by post: index into diff->posts; owned */
  guint32 *team_changes; /* by team: index into diff->teams; owned */
} D22PublicFillSide;

typedef struct {
  const D22Model *model;
  const D22Diff *diff;
  const D22Review *review;
  D22PublicView *view;
  D22PublicFillSide current, proposed;
} D22PublicFill;

void d22_public_fill_init (D22PublicFill *fill);
void d22_public_fill_clear (D22PublicFill *fill);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (D22PublicFill, d22_public_fill_clear)

/* Returns: (transfer none): the view's copy of a text of the model; %NULL for none. */
const char *d22_public_fill_text (D22PublicFill *fill, D22Id id);

/* Returns: (transfer none): the service of a team; %NULL for none. */
const char *d22_public_fill_service (D22PublicFill *fill, const D22PublicFillSide *side, guint32 team);

/* Returns: (transfer none): the grade of a role as text; %NULL for none. */
const char *d22_public_fill_grade (D22PublicFill *fill, const D22PublicFillSide *side, guint32 role);

/* Returns: (transfer none): what may be said of a post's change: the `public_note` of the deletion, or of the post as
 * proposed, or of the current one where it is in that structure only. */
const char *d22_public_fill_note (D22PublicFill *fill, const D22PostChange *change);

/* Returns the weakest basis among the rows that tell a post's change: the current one, the proposed one, the one that
 * deletes it. */
D22Basis d22_public_fill_basis (const D22PublicFill *fill, const D22PostChange *change);

/* Returns the class as the public edition calls it. */
D22PublicClass d22_public_fill_class (D22Class class_);

/* Each fills its lists of the view. */
void d22_public_fill_lines (D22PublicFill *fill);
void d22_public_fill_moves (D22PublicFill *fill);
void d22_public_fill_outlines (D22PublicFill *fill);
void d22_public_fill_roles (D22PublicFill *fill);
