/* Rows become posts: defaults, references, scope. */
#include "loading.h"

void
d22_post_bits_init (D22PostBits *bits)
{
  const struct {
    guint32 *bit;
    const char *name;
  } columns[] = { { &bits->fte, "fte" },
                  { &bits->positions, "positions" },
                  { &bits->vacant_fte, "vacant_fte" },
                  { &bits->agency_fte, "agency_fte" },
                  { &bits->status, "status" },
                  { &bits->headcount, "headcount" },
                  { &bits->annual_cost, "annual_cost" } };
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    *columns[i].bit = 1u << d22_schema_column (&d22_schema_posts, columns[i].name);
}

/* --- figures and their defaults (model.md, posts.csv) --- */

static void
apply_defaults (const D22PostBits *bits, const D22PostRow *row, D22LineFigures *figures)
{
  guint32 given = row->record.given;
  figures->positions = (given & bits->positions) != 0 ? row->positions : 1;
  figures->fte = (given & bits->fte) != 0 ? row->fte : (D22Fte){ (gint64)figures->positions * D22_FTE_ONE };
  figures->vacant_fte = (given & bits->vacant_fte) != 0 ? row->vacant_fte : (D22Fte){ 0 };
  figures->agency_fte = (given & bits->agency_fte) != 0 ? row->agency_fte : (D22Fte){ 0 };
  if ((given & bits->status) != 0 && row->status == D22_STATUS_VACANT)
    figures->vacant_fte = figures->fte;
  if ((given & bits->status) != 0 && row->status == D22_STATUS_AGENCY)
    figures->agency_fte = figures->fte;
  figures->has_annual_cost = (given & bits->annual_cost) != 0;
  figures->annual_cost = figures->has_annual_cost ? row->annual_cost : (D22Money){ 0 };
  figures->annual_cost_fte = (D22Fte){ 0 };
}

/* An annual_cost that is not given goes with the FTE, and vacancies are cut to it, the vacant part first kept (model.md,
 * section 3). */
static void
follow_change (const D22Side *side, const D22Line *line, D22LineFigures *figures)
{
  const D22PostBits *bits = &side->bits;
  const D22PostRow *base = &g_array_index (side->base->records, D22PostRow, line->base);
  const D22PostRow *change = &g_array_index (side->changes->records, D22PostRow, line->change);
  const D22Rows *changes = side->changes;
  D22LineFigures before;
  apply_defaults (bits, base, &before);
  gboolean is_inherited = (base->record.given & bits->annual_cost) != 0 && figures->has_annual_cost &&
                          !d22_rows_given (changes, &change->record, "annual_cost");
  if (is_inherited && before.fte.units > 0 && before.fte.units != figures->fte.units)
    figures->annual_cost_fte = before.fte;
  if (!d22_rows_given (changes, &change->record, "vacant_fte"))
    figures->vacant_fte.units = MIN (figures->vacant_fte.units, figures->fte.units);
  if (!d22_rows_given (changes, &change->record, "agency_fte"))
    figures->agency_fte.units =
        CLAMP (figures->agency_fte.units, 0, MAX (figures->fte.units - figures->vacant_fte.units, 0));
}

/* People who hold the line: whole ones, as far as nobody else fills it. */
static gint32
default_headcount (const D22LineFigures *figures)
{
  gint64 held = (gint64)figures->positions * D22_FTE_ONE - figures->vacant_fte.units - figures->agency_fte.units;
  return held <= 0 ? 0 : (gint32)((held + D22_FTE_ONE - 1) / D22_FTE_ONE);
}

void
d22_line_figures (const D22Side *side, const D22Line *line, D22LineFigures *figures)
{
  const D22PostRow *row = d22_line_row (side, line);
  apply_defaults (&side->bits, row, figures);
  if (line->base != D22_NONE && line->change != D22_NONE)
    follow_change (side, line, figures);
  gboolean is_given = (row->record.given & side->bits.headcount) != 0;
  figures->headcount = is_given ? row->headcount : default_headcount (figures);
}

/* --- posts --- */

static void
make_post (D22Loading *loading, const D22Side *side, const D22Line *line, D22Post *post)
{
  const D22PostRow *row = d22_line_row (side, line);
  gboolean is_inherited = d22_line_is_inherited (side, line);
  D22LineFigures figures;
  d22_line_figures (side, line, &figures);
  *post = (D22Post){ .id = row->post_id,
                     .role = d22_id_map_get (&side->role_index, line->role),
                     .team = d22_id_map_get (&side->team_index, row->team_id),
                     .manager = D22_NONE,
                     .reports_to = row->reports_to,
                     .fte = figures.fte,
                     .vacant_fte = figures.vacant_fte,
                     .agency_fte = figures.agency_fte,
                     .positions = figures.positions,
                     .headcount = figures.headcount,
                     .pool = d22_spelling_of (loading->spelling, D22_SPELL_POOL, row->pool),
                     .fund = d22_spelling_of (loading->spelling, D22_SPELL_FUND, row->fund),
                     .cost_centre = row->cost_centre,
                     .funded = row->funded != 0,
                     .has_annual_cost = figures.has_annual_cost,
                     .annual_cost = figures.annual_cost,
                     .annual_cost_fte = figures.annual_cost_fte,
                     .start = is_inherited ? D22_DATE_NONE : row->start,
                     .end = is_inherited ? D22_DATE_NONE : row->end,
                     .fixed_term_end = row->fixed_term_end,
                     .basis = (D22Basis)row->basis,
                     .source = row->source,
                     .note = row->note,
                     .public_note = row->public_note,
                     .reason = line->change != D22_NONE ? row->reason : D22_ID_NONE };
}

static void
resolve_managers (D22Side *side)
{
  GArray *posts = side->structure->posts;
  for (guint32 i = 0; i < posts->len; i++) {
    D22Post *post = &g_array_index (posts, D22Post, i);
    if (post->reports_to != D22_ID_NONE)
      post->manager = d22_id_map_get (&side->post_index, post->reports_to);
  }
}

void
d22_posts_resolve (D22Loading *loading, D22Side *side)
{
  GArray *posts = side->structure->posts;
  g_array_set_size (posts, side->lines->len);
  /* from the last on, so that of two rows with one id the first stands in the index */
  for (guint32 i = side->lines->len; i-- > 0;) {
    D22Post *post = &g_array_index (posts, D22Post, i);
    make_post (loading, side, &g_array_index (side->lines, D22Line, i), post);
    if (post->id != D22_ID_NONE)
      d22_id_map_set (&side->post_index, post->id, i);
  }
  resolve_managers (side);
}

/* --- scope (rule 5.1) --- */

static gboolean
is_in_scope (const D22Side *side, guint32 index)
{
  if (index == D22_NONE)
    return TRUE;
  guint32 team = d22_structure_post (side->structure, index)->team;
  return team == D22_NONE || d22_structure_team (side->structure, team)->in_scope;
}

static void
count_side (const D22Side *side, const D22Side *other)
{
  for (guint32 i = 0; i < side->structure->posts->len; i++) {
    const D22Post *post = d22_structure_post (side->structure, i);
    if (post->role == D22_NONE)
      continue;
    D22Role *role = &g_array_index (side->structure->roles, D22Role, post->role);
    role->n_posts++;
    if (is_in_scope (side, i) && is_in_scope (other, d22_id_map_get (&other->post_index, post->id)))
      role->n_in_scope++;
  }
}

void
d22_posts_count_scope (D22Loading *loading)
{
  count_side (&loading->current, &loading->proposed);
  count_side (&loading->proposed, &loading->current);
}
