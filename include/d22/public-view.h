/* d22: what the public edition may show, and nothing else (outputs.md, section 1). Room: view.
 *
 * Whoever writes a public file gets this and cannot reach the model. There is no field here for a person, a count of people,
 * a vacancy, a fund, a cost, a score or a post's id, and none for free text but `public_note`: what is not here can't leak.
 * Roles are given by team. All texts are owned by the view; %NULL is "not given" or "does not apply". */
#pragma once

#include "d22/edition.h"
#include "d22/fte.h"
#include "d22/money.h"

G_BEGIN_DECLS

/* Rule 2.1, for posts. */
typedef enum {
  D22_PUBLIC_KEPT,
  D22_PUBLIC_LINE_MANAGER,
  D22_PUBLIC_MOVED,
  D22_PUBLIC_AMENDED,
  D22_PUBLIC_DELETED_POST,
  D22_PUBLIC_NEW_POST,
  D22_N_PUBLIC_CHANGES
} D22PublicChange;

/* Rule 4, for roles: the class as proposed. */
typedef enum {
  D22_PUBLIC_UNCHANGED,
  D22_PUBLIC_SUCCESSOR,
  D22_PUBLIC_CHANGED,
  D22_PUBLIC_DELETED,
  D22_PUBLIC_NEW,
  D22_PUBLIC_NOT_ASSESSED,
  D22_PUBLIC_OUT_OF_SCOPE,
  D22_N_PUBLIC_CLASSES
} D22PublicClass;

/* Rule 2.3, in 1/10,000 FTE or in positions. */
typedef struct {
  gint64 from, to, deleted, added, increased, reduced, moved_in, moved_out;
} D22PublicFlow;

typedef struct {
  const char *service; /* %NULL: posts without one */
  D22PublicFlow fte, positions;
} D22PublicService;

/* Where a role stands in one structure. */
typedef struct {
  const char *service, *team, *role, *grade;
  const char *manager; /* role and team of the line manager's post */
  D22Fte fte;
  gint64 positions;
} D22PublicPlace;

/* Posts of one role in one team that change in the same way. */
typedef struct {
  D22PublicPlace current, proposed; /* that of a new post is empty in `current`, of a deleted one in `proposed` */
  const char *what;                 /* the fields that change: `team, line manager` */
  const char *basis;                /* the weakest among the posts */
  const char *note;                 /* public_note */
} D22PublicLine;

/* A team whose line management changes (rule 3). */
typedef struct {
  const char *team, *what; /* `moved, renamed` */
  const char *service_from, *service_to, *parent_from, *parent_to;
  D22Fte fte; /* of its own posts as proposed */
  gint64 positions;
  const char *basis, *note;
} D22PublicMove;

/* A line of an outline: a team, or a role in the team above it. */
typedef struct {
  guint level;                       /* 1 at the top */
  const char *service, *team, *role; /* @role %NULL: the team itself */
  const char *grade;
  D22Fte fte;
  gint64 positions;
  const char *change; /* in a word: `new`, `unchanged` */
  char letter;
  const char *basis, *note;
} D22PublicOutline;

typedef struct {
  gboolean proposed; /* whose structure */
  const char *title, *grade;
  gboolean has_pay;
  D22Money pay_from, pay_to; /* £ a year at the grade's ends, first year's prices */
  const char *pay_basis;
  D22Fte fte;
  gint64 positions;
  D22PublicClass class_;
  gboolean confirmed; /* people have decided on it (rule 4.8a) */
  GPtrArray *others;  /* of const char *: the roles it goes into or comes from, main one first */
  const char *basis;
} D22PublicRole;

typedef struct {
  D22Date date, end;
  const char *title, *kind;
} D22PublicMilestone;

/* How many rows of a table are published, derived or illustrative. */
typedef struct {
  const char *of; /* `posts, current structure` */
  guint64 published, derived, illustrative;
} D22PublicBasis;

/* The parameters that the published rules rest on. */
typedef struct {
  D22ReviewRules review;
  gint32 max_expressions;
  const char *pool; /* `team` or `service`; %NULL: the role has one pool */
  gboolean changed_ring_fenced;
  D22Date consultation_start, consultation_end;
  gint32 consultation_days; /* both end days counted; -1 without dates */
} D22PublicRules;

typedef struct {
  GStringChunk *texts; /* owns every text below */
  D22EditionHead head;
  const char *pay_year;         /* `2021/22` */
  GArray *services;             /* of D22PublicService */
  D22PublicFlow fte, positions; /* the whole (rule 2.3) */
  GArray *deleted;              /* of D22PublicLine */
  GArray *added;                /* of D22PublicLine */
  GArray *amended;              /* of D22PublicLine */
  GArray *managed;              /* of D22PublicLine: posts whose team or line manager changes */
  GArray *moves;                /* of D22PublicMove */
  GArray *roles;                /* of D22PublicRole: current ones, then proposed ones */
  GArray *current;              /* of D22PublicOutline */
  GArray *proposed;             /* of D22PublicOutline */
  GArray *milestones;           /* of D22PublicMilestone */
  GArray *basis;                /* of D22PublicBasis */
  D22PublicRules rules;
} D22PublicView;

/* Returns: (transfer full): a view with empty lists. */
D22PublicView *d22_public_view_new (void);
void d22_public_view_free (D22PublicView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22PublicView, d22_public_view_free)

/* Returns: (transfer none): the view's own copy of @text; %NULL for %NULL and "". */
const char *d22_public_view_keep (D22PublicView *view, const char *text);

/* Return: (transfer none): `new`, and N, for a post's change; `natural successor`, and S, for a role's class ('\0' where no
 * letter stands for it). */
const char *d22_public_change_text (D22PublicChange change);
char d22_public_change_letter (D22PublicChange change);
const char *d22_public_class_text (D22PublicClass class_);
char d22_public_class_letter (D22PublicClass class_);

G_END_DECLS
