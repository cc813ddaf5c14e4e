/* d22: what posts cost by year, now and as proposed (rules 7.2-7.6). Room: finance. */
#pragma once

#include "d22/pay.h"

G_BEGIN_DECLS

/* What a line of positions costs in a full year, shared by all posts that cost the same: index into
 * #D22PostCosts.full_years. */
typedef struct {
  guint32 salary;       /* index into the pay's salaries; D22_NONE: an annual cost */
  D22Money annual_cost; /* first year's prices; where there is no salary */
  D22Fte fte;           /* of the line; beside an annual cost 1 unless changes.csv altered the line's FTE */
  D22Fte fte_given_for; /* beside an annual cost: the FTE it was given for, 1 likewise */
  gint32 positions;     /* where there is a salary */
  guint n_years;
  D22Number **costs; /* by year, unrounded; owned */
} D22FullYear;

/* A span of days, both ends counted; none where last is before first. */
typedef struct {
  D22Date first, last;
} D22Days;

/* A post of either structure. */
typedef struct {
  D22Id post_id;
  guint32 current, proposed;           /* indices into the structures' posts, or D22_NONE */
  guint32 current_cost, proposed_cost; /* indices into full_years; D22_NONE: no such row, or unfunded: costs nothing */
  D22Days baseline;                    /* of the current row: all years, until a fixed_term_end */
  D22Days before;                      /* of the current row under the proposal: until the switch or the deletion */
  D22Days after;                       /* of the proposed row */
  gboolean costed;                     /* FALSE: listed as not costed, takes no part in anything (7.1) */
  gboolean fund_changes;               /* both rows, different funds (7.5) */
  gboolean differs;                    /* some amount but baseline and proposal is not zero in some year */
  D22Fte vacant, fte, fte_after; /* inputs of D22_RULE_VACANT_SHARE; fte not above fte_after or vacant 0: no vacant part */
  guint32
      group_current; /* indices into the establishment's groups: which one the parts of the current and of the proposed */
  guint32 group_proposed; /* row, and the vacant part belong to; D22_NONE where the post has none */
  guint32 group_vacant;
  guint32 shape; /* posts of the same costs and days share their amounts: see d22_post_costs_amounts() */
} D22PostCost;

/* Amounts by year that are kept for each post. */
typedef enum {
  D22_POST_BASELINE,
  D22_POST_PROPOSAL,
  D22_POST_DIFFERENCE,
  D22_POST_MOVED,    /* where the fund changes: the proposed row's cost, to the new fund */
  D22_POST_VACANT,   /* the saving on vacant FTE, zero or above */
  D22_POST_PROPOSED, /* what belongs to group_proposed */
  D22_POST_CURRENT,  /* what belongs to group_current, the vacant part taken out */
  D22_N_POST_AMOUNTS
} D22PostAmount;

/* Which rows have a cost in a year, and so a say in the basis of a difference (8.9). */
typedef enum { D22_CONTRIBUTES_CURRENT = 1, D22_CONTRIBUTES_PROPOSED = 2 } D22Contribution;

typedef struct {
  const D22Model *model; /* borrowed */
  D22Pay *pay;           /* owned */
  guint n_years;
  GArray *posts;       /* of D22PostCost, by post id: every post of either structure */
  GArray *amounts;     /* of D22Money: by shape, D22PostAmount, year */
  GArray *contributes; /* of guint8: by shape, year: bits of D22Contribution */
  GArray *full_years;  /* of D22FullYear, in the order in which the posts, by id, need them */
  D22Money *nothing;   /* private: zeros */
} D22PostCosts;

/* @change: a scenario's pay_award_change in points. Needs first year and implementation date.
 * Returns: (transfer full). Groups are filled in by d22_establishment_new(). */
D22PostCosts *d22_post_costs_new (const D22Model *model, D22Percent change);
void d22_post_costs_free (D22PostCosts *costs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22PostCosts, d22_post_costs_free)

/* Returns: (transfer none): the post at @index. */
const D22PostCost *d22_post_costs_post (const D22PostCosts *costs, guint32 index);
/* Returns: (transfer none): n_years amounts; zeros for a post that is not costed. */
const D22Money *d22_post_costs_amounts (const D22PostCosts *costs, guint32 index, D22PostAmount which);
/* Returns: (transfer none): the full year at @index. */
const D22FullYear *d22_post_costs_full_year (const D22PostCosts *costs, guint32 index);

/* Returns the days of @span that lie in @year: D22_RULE_DAYS. */
gint32 d22_days_in_year (const D22Days *span, const D22PayYear *year);

G_END_DECLS
