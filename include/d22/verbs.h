/* d22: what each verb says: as a document, as the one table of its CSV, as JSON (interface.md, section 3). Room: verbs.
 *
 * Everything returned is (transfer full). The table for CSV is a document whose section has the verb's name. */
#pragma once

#include "d22/consultation.h"
#include "d22/controls.h"
#include "d22/diff.h"
#include "d22/document.h"
#include "d22/issue.h"
#include "d22/json.h"
#include "d22/model.h"
#include "d22/projection.h"
#include "d22/render.h"
#include "d22/review.h"

G_BEGIN_DECLS

/* What the options choose to show; zeros show what is usual. Totals are always the whole's. */
typedef struct {
  gboolean all;         /* diff: kept posts and unchanged teams, too */
  gboolean posts;       /* finance: every costed post */
  gboolean one_service; /* --service: @service alone */
  D22Id service;
} D22Show;

/* Sets @show to the service that is called @name after folding (rule 1.4). Returns %FALSE with a %D22_ERROR_USAGE that lists
 * the model's services where there is none of that name. */
gboolean d22_show_service (D22Show *show, const D22Model *model, const char *name, GError **error);

/* `diff`: rules 2 and 3. */
D22Document *d22_diff_document (const D22Model *model, const D22Diff *diff, const D22Show *show);
D22Document *d22_diff_table (const D22Model *model, const D22Diff *diff, const D22Show *show);
char *d22_diff_json (const D22Model *model, const D22Diff *diff, const D22Show *show);
/* Returns whether anything changes: posts or teams. */
gboolean d22_diff_any (const D22Diff *diff);

/* `roles`: rule 4. @explained: (nullable) (element-type D22RolePair): pairs that --explain asks for, added to the JSON as
 * `pairs`. */
D22Document *d22_roles_document (const D22Model *model, const D22Review *review, const D22Show *show);
D22Document *d22_roles_table (const D22Model *model, const D22Review *review, const D22Show *show);
char *d22_roles_json (const D22Model *model, const D22Review *review, const D22Show *show, const GPtrArray *explained);

/* `roles --explain CURRENT [--with PROPOSED]`: the pairs: the one asked for, or the evidence of the current role
 * (rule 4.10). Returns: (transfer full) (element-type D22RolePair) (nullable): %NULL with a %D22_ERROR_USAGE where there is
 * no such role. */
GPtrArray *d22_roles_pairs (const D22Model *model, const D22Review *review, const char *current, const char *proposed,
                            GError **error);
/* Each pair as a person would argue it; @pairs is not empty. */
D22Document *d22_roles_explanation (const D22Model *model, const D22Review *review, const GPtrArray *pairs);

/* `finance`: rules 7 and 8. @controls: of d22_controls_new(). */
D22Document *d22_finance_document (const D22Projection *projection, const GArray *controls, const D22Show *show);
D22Document *d22_finance_table (const D22Projection *projection, const D22Show *show);
char *d22_finance_json (const D22Projection *projection, const GArray *controls, const D22Show *show);

/* Everything that is computed of a model, for whoever says more than one verb does. */
typedef struct {
  const D22Model *model;
  const D22Diff *diff;
  const D22Review *review;
  const D22Projection *projection;
  const GArray *controls; /* of D22Control */
} D22Results;

/* No verb: what is proposed, on one screen. */
D22Document *d22_summary_document (const D22Results *results, const D22Show *show);
char *d22_summary_json (const D22Results *results);

/* Adds an error `control-not-met` for each of the model's controls that is not within tolerance (rule 8.8). */
void d22_findings_add_controls (const D22Model *model, const GArray *controls, D22Issues *issues);

/* `check`. @style gives the width that excerpts are cut to (0: not at all) and whether severities are in colour. */
char *d22_findings_text (const D22Issues *issues, const D22TextStyle *style);
/* One finding in the format of interface.md, section 2, added to @out. */
void d22_findings_append (GString *out, const D22Issue *issue, const D22TextStyle *style);
/* `2 errors, 1 warning`; "" where there is nothing. */
char *d22_findings_counts (const D22Issues *issues);
/* What was checked: `no problems found: 12 teams, ...`. */
char *d22_findings_none (const D22Model *model);
D22Document *d22_findings_table (const D22Issues *issues);
char *d22_findings_json (const D22Model *model, const D22Issues *issues);

G_END_DECLS
