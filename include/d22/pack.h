/* d22: the editions of a model as files, a folder each (interface.md, section 4). Room: pack. */
#pragma once

#include "d22/diff.h"
#include "d22/figures.h"
#include "d22/hr-view.h"
#include "d22/model.h"
#include "d22/projection.h"
#include "d22/public-view.h"
#include "d22/review.h"

G_BEGIN_DECLS

/* Which editions to write: bits. */
typedef enum {
  D22_EDITION_PUBLIC = 1 << 0,
  D22_EDITION_FINANCE = 1 << 1, /* where something is costed */
  D22_EDITION_HR = 1 << 2,
} D22Edition;

typedef struct {
  const D22Model *model; /* without errors */
  const D22Diff *diff;
  const D22Review *review;
  const D22Projection *projection; /* (nullable): nothing is costed */
  const D22Figures *figures;       /* (nullable) */
  gint64 epoch;   /* SOURCE_DATE_EPOCH in seconds since 1970; below 0: not given, the model's date is taken */
  guint editions; /* bits of D22Edition */
} D22PackInput;

/* Writes the editions into folders of @directory, which are made where they do not exist, each with a manifest.json. Every
 * file is written beside its place and renamed into it.
 * @written: (element-type utf8): gets the path of every file written, relative to @directory.
 * Returns %FALSE with %D22_ERROR_OUTPUT. */
gboolean d22_pack_write (const D22PackInput *input, const char *directory, GPtrArray *written, GError **error);

/* Returns: (transfer full): what the public edition may show of a model (outputs.md, section 1). */
D22PublicView *d22_public_view_fill (const D22Model *model, const D22Diff *diff, const D22Review *review);

/* Returns: (transfer full): what the HR edition shows of a model's review (outputs.md, section 4). */
D22HrView *d22_hr_view_fill (const D22Model *model, const D22Review *review);

G_END_DECLS
