/* Rule 4.10: the pairs of roles that the classes rest on and the best others, statement by statement. */
#include "hr-fill.h"

#include "public-fill.h"

#define PERCENT_PER_FIGURE (D22_PERCENT_HUNDRED / 10000) /* of 1/10,000, in which similarities are */

/* One pair while its statements are told. */
typedef struct {
  D22HrFill *fill;
  const D22RolePair *pair;
  guint place;         /* among the view's pairs */
  GHashTable *matches; /* MatchKey -> D22MatchRow */
} Telling;

/* What a row of matches.csv is found by. */
typedef struct {
  D22Id current_role, current_statement, proposed_role, proposed_statement;
} MatchKey;

static guint
match_hash (gconstpointer data)
{
  const MatchKey *key = data;
  return ((key->current_role * 31 + key->current_statement) * 31 + key->proposed_role) * 31 + key->proposed_statement;
}

static gboolean
match_equal (gconstpointer a, gconstpointer b)
{
  const MatchKey *x = a, *y = b;
  return x->current_role == y->current_role && x->current_statement == y->current_statement &&
         x->proposed_role == y->proposed_role && x->proposed_statement == y->proposed_statement;
}

static GHashTable *
matches_new (const D22Model *model)
{
  GHashTable *matches = g_hash_table_new_full (match_hash, match_equal, g_free, NULL);
  for (guint i = 0; i < model->matches->len; i++) {
    const D22MatchRow *row = &g_array_index (model->matches, D22MatchRow, i);
    const MatchKey key = { row->current_role, row->current_statement, row->proposed_role, row->proposed_statement };
    if (!g_hash_table_contains (matches, &key))
      g_hash_table_insert (matches, g_memdup2 (&key, sizeof key), (gpointer)(guintptr)row);
  }
  return matches;
}

static const char *
by_words (D22SimilarityBy by)
{
  return by == D22_BY_NOBODY ? "no partner" : d22_similarity_by_text (by);
}

static D22HrFigure
similarity_figure (gint32 similarity)
{
  return (D22HrFigure){ similarity >= 0, { similarity * PERCENT_PER_FIGURE } };
}

/* What a statement weighs among those of its role's section that take part (rules 4.1 and 4.4), cut. */
static D22HrFigure
share_of (const D22Structure *structure, guint32 role, guint32 index)
{
  const D22Role *own = d22_structure_role (structure, role);
  const D22Statement *statement = d22_structure_statement (structure, index);
  gint64 total = 0, weight = MAX (statement->weight.millionths, 0);
  for (guint32 i = own->first; i < own->first + own->n_statements; i++) {
    const D22Statement *other = d22_structure_statement (structure, i);
    if (other->section == statement->section && !other->corporate)
      total += MAX (other->weight.millionths, 0);
  }
  for (; total > G_MAXINT64 / D22_PERCENT_HUNDRED; total >>= 1)
    weight >>= 1; /* nine digits with six decimals: the last binary digits are lost */
  return (D22HrFigure){ total > 0, { total > 0 ? weight * D22_PERCENT_HUNDRED / total : 0 } };
}

static void
tell_agreement (const Telling *telling, const D22StatementPair *row, D22HrStatement *out)
{
  const D22Model *model = telling->fill->model;
  const MatchKey key = { d22_structure_role (&model->current, telling->pair->current)->id,
                         d22_structure_statement (&model->current, row->current)->id,
                         d22_structure_role (&model->proposed, telling->pair->proposed)->id,
                         d22_structure_statement (&model->proposed, row->proposed)->id };
  const D22MatchRow *match = g_hash_table_lookup (telling->matches, &key);
  if (match == NULL)
    return;
  out->agreed_by = d22_hr_fill_text (telling->fill, match->agreed_by);
  out->reason = d22_hr_fill_text (telling->fill, match->reason);
  out->agreed_on = match->agreed_on;
}

static void
tell_sides (const Telling *telling, const D22StatementPair *row, D22HrStatement *out)
{
  const D22Model *model = telling->fill->model;
  if (row->current != D22_NONE) {
    const D22Statement *statement = d22_structure_statement (&model->current, row->current);
    out->current_id = d22_hr_fill_text (telling->fill, statement->id);
    out->current = d22_hr_fill_text (telling->fill, statement->text);
    out->current_share = share_of (&model->current, telling->pair->current, row->current);
  }
  if (row->proposed != D22_NONE) {
    const D22Statement *statement = d22_structure_statement (&model->proposed, row->proposed);
    out->proposed_id = d22_hr_fill_text (telling->fill, statement->id);
    out->proposed = d22_hr_fill_text (telling->fill, statement->text);
    out->proposed_share = share_of (&model->proposed, telling->pair->proposed, row->proposed);
  }
}

static void
tell_statement (const Telling *telling, const D22StatementPair *row)
{
  const D22SectionCoverage *section = &telling->pair->sections[row->section];
  D22HrStatement out = {
    .pair = telling->place,
    .section = d22_section_text (row->section),
    .alike = similarity_figure (row->similarity),
    .by = by_words (row->by),
    .agreed_on = D22_DATE_NONE,
    .current_coverage = d22_hr_fill_figure (section->has_current, section->current),
    .proposed_coverage = d22_hr_fill_figure (section->has_proposed, section->proposed),
  };
  tell_sides (telling, row, &out);
  if (row->by == D22_BY_AGREED)
    tell_agreement (telling, row, &out);
  g_array_append_val (telling->fill->view->statements, out);
}

/* Tells the row of a current statement, or of a proposed one that has no partner. */
static void
tell_row_of (const Telling *telling, guint32 current, guint32 proposed)
{
  const GArray *rows = telling->pair->statements;
  for (guint i = 0; i < rows->len; i++) {
    const D22StatementPair *row = &g_array_index (rows, D22StatementPair, i);
    if (row->current == current && (current != D22_NONE || row->proposed == proposed))
      tell_statement (telling, row);
  }
}

/* By section, each in the order of the job descriptions: the current role's statements with their partners, then what only
 * the proposed role has. */
static void
tell_statements (const Telling *telling)
{
  const D22Structure *current = &telling->fill->model->current, *proposed = &telling->fill->model->proposed;
  const D22Role *from = d22_structure_role (current, telling->pair->current);
  const D22Role *to = d22_structure_role (proposed, telling->pair->proposed);
  for (D22Section section = D22_SECTION_DUTY; section < D22_N_SECTIONS; section++) {
    for (guint32 i = from->first; i < from->first + from->n_statements; i++)
      if (d22_structure_statement (current, i)->section == section)
        tell_row_of (telling, i, D22_NONE);
    for (guint32 i = to->first; i < to->first + to->n_statements; i++)
      if (d22_structure_statement (proposed, i)->section == section)
        tell_row_of (telling, D22_NONE, i);
  }
}

static gboolean
contains (const GArray *roles, guint32 role)
{
  for (guint i = 0; i < roles->len; i++)
    if (g_array_index (roles, guint32, i) == role)
      return TRUE;
  return FALSE;
}

static void
tell_class (const D22CurrentRole *role, const D22RolePair *pair, D22HrPair *out)
{
  D22Class class_ = role->class_;
  out->part = contains (role->into, pair->proposed)            ? D22_HR_IN_FORCE
              : contains (role->computed_into, pair->proposed) ? D22_HR_REPLACED
                                                               : D22_HR_OTHER;
  if (out->part == D22_HR_OTHER)
    return;
  if (out->part == D22_HR_REPLACED)
    class_ = role->computed;
  out->class_ = d22_public_class_text (d22_public_fill_class (class_));
  out->letter = d22_public_class_letter (d22_public_fill_class (class_));
}

static void
tell_pair (D22HrFill *fill, const D22CurrentRole *role, const D22RolePair *pair, GHashTable *matches)
{
  D22HrPair out = {
    .current = fill->current[pair->current],
    .proposed = fill->proposed[pair->proposed],
    .score = d22_hr_fill_figure (pair->assessed, pair->score),
    .current_coverage = d22_hr_fill_figure (pair->compared, pair->current_coverage),
    .proposed_coverage = d22_hr_fill_figure (pair->compared, pair->proposed_coverage),
  };
  if (out.current == D22_NONE || out.proposed == D22_NONE)
    return; /* a role without a post is in no list */
  const Telling telling = { fill, pair, fill->view->pairs->len, matches };
  tell_class (role, pair, &out);
  g_array_append_val (fill->view->pairs, out);
  if (pair->compared)
    tell_statements (&telling);
}

void
d22_hr_fill_evidence (D22HrFill *fill)
{
  g_autoptr (GHashTable) matches = matches_new (fill->model);
  for (guint i = 0; i < fill->review->current->len; i++) {
    const D22CurrentRole *role = &g_array_index (fill->review->current, D22CurrentRole, i);
    for (guint k = 0; k < role->evidence->len; k++)
      tell_pair (fill, role, g_ptr_array_index (fill->review->pairs, g_array_index (role->evidence, guint32, k)), matches);
  }
}
