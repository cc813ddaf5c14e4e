#include "role-view.h"

#include "d22/error.h"
#include "d22/nearest.h"

/* Coverages are in 1e-9, so a hundredth of a point is: */
#define HUNDREDTH (D22_COVERAGE_ONE / 10000)

/* Returns the role, or D22_NONE with an error that suggests the nearest id. */
static guint32
find_role (const D22Model *model, const D22Structure *structure, const char *id, const char *option, GError **error)
{
  D22Id wanted = d22_pool_find (model->pool, d22_span (id));
  guint32 found = wanted != D22_ID_NONE ? d22_structure_find_role (structure, model->pool, wanted) : D22_NONE;
  if (found != D22_NONE)
    return found;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (guint32 i = 0; i < structure->roles->len; i++)
    g_ptr_array_add (ids, (gpointer)d22_role_id (model, structure, i));
  const char *near = d22_nearest (id, (const char *const *)ids->pdata, ids->len);
  g_autofree char *advice = near != NULL ? g_strdup_printf (": did you mean '%s'?", near) : NULL;
  g_set_error (error, D22_ERROR, D22_ERROR_USAGE, "%s: the %s structure has no role with the id '%s'%s", option,
               structure->name, id, advice != NULL ? advice : "");
  return D22_NONE;
}

static const D22CurrentRole *
find_current (const D22Review *review, guint32 role)
{
  for (guint i = 0; i < review->current->len; i++) {
    const D22CurrentRole *current = &g_array_index (review->current, D22CurrentRole, i);
    if (current->role == role)
      return current;
  }
  return NULL;
}

static GPtrArray *
pairs_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)d22_role_pair_free);
}

static GPtrArray *
evidence_of (const D22Model *model, const D22Review *review, guint32 role, GError **error)
{
  const D22CurrentRole *current = find_current (review, role);
  if (current == NULL || current->evidence->len == 0) {
    g_set_error (error, D22_ERROR, D22_ERROR_USAGE,
                 "--explain: role '%s' was compared with no proposed role; name one: --with PROPOSED",
                 d22_role_id (model, &model->current, role));
    return NULL;
  }
  GPtrArray *pairs = pairs_new ();
  for (guint i = 0; i < current->evidence->len; i++) {
    const D22RolePair *pair = g_ptr_array_index (review->pairs, g_array_index (current->evidence, guint32, i));
    g_ptr_array_add (pairs, d22_role_pair_new (model, pair->current, pair->proposed));
  }
  return pairs;
}

GPtrArray *
d22_roles_pairs (const D22Model *model, const D22Review *review, const char *current, const char *proposed, GError **error)
{
  guint32 from = find_role (model, &model->current, current, "--explain", error);
  if (from == D22_NONE)
    return NULL;
  if (proposed == NULL)
    return evidence_of (model, review, from, error);
  guint32 into = find_role (model, &model->proposed, proposed, "--with", error);
  if (into == D22_NONE)
    return NULL;
  GPtrArray *pairs = pairs_new ();
  g_ptr_array_add (pairs, d22_role_pair_new (model, from, into));
  return pairs;
}

static const char *
score_words (const D22Model *model, const D22RolePair *pair)
{
  switch ((D22Direction)model->parameters->direction) {
  case D22_DIRECTION_PROPOSED:
    return "proposed coverage";
  case D22_DIRECTION_BOTH:
    return pair->current_coverage <= pair->proposed_coverage ? "current coverage, the smaller of both"
                                                             : "proposed coverage, the smaller of both";
  case D22_DIRECTION_CURRENT:
  default:
    return "current coverage";
  }
}

static void
say_coverages (D22DocSection *section, const D22Model *model, const D22RolePair *pair)
{
  g_autofree char *kept = d22_words_coverage (pair->current_coverage);
  g_autofree char *done = d22_words_coverage (pair->proposed_coverage);
  g_autofree char *score = d22_words_coverage (pair->score);
  d22_section_say (section, "Old job kept in new: %s (current coverage). New job already done: %s (proposed coverage).",
                   kept, done);
  d22_section_say (section, "Score: %s (%s).", score, score_words (model, pair));
}

static void
say_threshold (D22DocSection *section, const char *what, const D22RolePair *pair, D22Percent threshold)
{
  g_autofree char *limit = d22_percent_text (threshold);
  d22_section_say (section, "Threshold of %s: %s%%: %s.", what, limit,
                   d22_words_meets (pair->score, threshold) ? "met" : "not met");
}

static const char *
or_none (const D22Model *model, D22Id id)
{
  return id != D22_ID_NONE ? d22_model_text (model, id) : "none given";
}

static void
say_gates (D22DocSection *section, const D22Model *model, const D22RolePair *pair)
{
  const D22Role *from = d22_structure_role (&model->current, pair->current);
  const D22Role *into = d22_structure_role (&model->proposed, pair->proposed);
  const char *grade = (pair->gates & D22_GATE_GRADE) != 0 ? "failed" : "passed";
  const char *registration = (pair->gates & D22_GATE_REGISTRATION) != 0 ? "failed" : "passed";
  d22_section_say (section, "Gate of grade: %s%s (now %s, proposed %s; at most %d apart).", grade,
                   pair->grade_missing ? ", a grade is missing" : "", or_none (model, from->grade_text),
                   or_none (model, into->grade_text), model->parameters->max_grade_difference);
  d22_section_say (section, "Gate of registration: %s (now %s, required %s).", registration,
                   or_none (model, from->registration), or_none (model, into->registration));
}

/* Returns: (transfer full): the points from @score up to @threshold, raised to the next hundredth: that many are enough. */
static char *
points_up (D22Coverage score, D22Percent threshold)
{
  gint64 missing = threshold.millionths * (D22_COVERAGE_ONE / D22_PERCENT_HUNDRED) - score;
  return d22_money_plain ((D22Money){ (missing + HUNDREDTH - 1) / HUNDREDTH });
}

/* Returns: (transfer full): the points that @score may fall and still meet @threshold, cut. */
static char *
points_down (D22Coverage score, D22Percent threshold)
{
  gint64 spare = score - threshold.millionths * (D22_COVERAGE_ONE / D22_PERCENT_HUNDRED);
  return d22_money_plain ((D22Money){ spare / HUNDREDTH });
}

static void
say_what_if (D22DocSection *section, const D22Model *model, const D22RolePair *pair)
{
  const D22Parameters *parameters = model->parameters;
  const char *coverage = score_words (model, pair);
  if (!d22_words_meets (pair->score, parameters->changed_threshold)) {
    g_autofree char *points = points_up (pair->score, parameters->changed_threshold);
    d22_section_say (section, "%s more points of %s would make it a changed role.", points, coverage);
  }
  if (!d22_words_meets (pair->score, parameters->natural_successor_threshold)) {
    g_autofree char *points = points_up (pair->score, parameters->natural_successor_threshold);
    d22_section_say (section, "%s more points of %s would make it a natural successor%s.", points, coverage,
                     pair->gates != 0 ? ", if the gate were passed, too" : "");
    return;
  }
  g_autofree char *points = points_down (pair->score, parameters->natural_successor_threshold);
  if (pair->gates != 0)
    d22_section_say (section, "The coverage is enough for a natural successor: only the gate stands against it.");
  else
    d22_section_say (section, "It stays a natural successor while the score falls by no more than %s points.", points);
  if (pair->marginal)
    d22_section_say (section, "Marginal: one coverage meets the threshold of a natural successor and the other does not.");
}

static void
say_class (D22DocSection *section, const D22Model *model, const D22Review *review, const D22RolePair *pair)
{
  const D22CurrentRole *role = find_current (review, pair->current);
  if (role == NULL)
    return;
  g_autofree char *class_ = d22_words_plain (d22_class_text (role->class_));
  g_autofree char *into = d22_role_titles (model, &model->proposed, role->into, "; ");
  d22_section_say (section, "Class of the current role: %s%s%s%s.", class_, role->into->len > 0 ? " (into " : "", into,
                   role->into->len > 0 ? ")" : "");
  if (role->class_ == role->computed)
    return;
  g_autofree char *computed = d22_words_plain (d22_class_text (role->computed));
  d22_section_say (section, "That was decided; computed was: %s.", computed);
}

static void
add_section_rows (D22DocSection *section, const D22Model *model, const D22RolePair *pair)
{
  static const D22DocColumn columns[] = {
    { "Section", "section", D22_CELL_TEXT, 0 },
    { "Weight", "weight", D22_CELL_PERCENT, 0 },
    { "Old job kept in new", "current_coverage", D22_CELL_PERCENT, 0 },
    { "New job already done", "proposed_coverage", D22_CELL_PERCENT, 0 },
  };
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (D22Section s = D22_SECTION_DUTY; s < D22_N_SECTIONS; s++) {
    const D22SectionCoverage *coverage = &pair->sections[s];
    if (!coverage->present)
      continue;
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, d22_section_text (s));
    d22_cell_percent (section, model->parameters->weight[s]);
    if (coverage->has_current)
      d22_cell_percent (section, d22_words_percent (coverage->current));
    else
      d22_cell_empty (section);
    if (coverage->has_proposed)
      d22_cell_percent (section, d22_words_percent (coverage->proposed));
  }
}

static const char *
by_words (D22SimilarityBy by)
{
  switch (by) {
  case D22_BY_AGREED:
    return "agreed";
  case D22_BY_CODE:
    return "code";
  case D22_BY_TEXT:
    return "text";
  case D22_BY_NOBODY:
  default:
    return "no partner";
  }
}

static void
add_statement_cell (D22DocSection *section, const D22Model *model, const D22Structure *structure, guint32 index)
{
  if (index == D22_NONE) {
    d22_cell_empty (section);
    return;
  }
  const D22Statement *statement = d22_structure_statement (structure, index);
  if (statement->id == D22_ID_NONE)
    d22_cell_text (section, d22_model_text (model, statement->text));
  else
    d22_cell_textf (section, "%s: %s", d22_model_text (model, statement->id), d22_model_text (model, statement->text));
}

static void
add_statements (D22DocSection *section, const D22Model *model, const D22RolePair *pair)
{
  static const D22DocColumn columns[] = {
    { "In the current role", "current", D22_CELL_TEXT, 0 },
    { "In the proposed role", "proposed", D22_CELL_TEXT, 0 },
    { "Alike", "similarity", D22_CELL_PERCENT, 0 },
    { "By", "by", D22_CELL_TEXT, 0 },
  };
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  D22Section before = D22_N_SECTIONS;
  for (guint i = 0; i < pair->statements->len; i++) {
    const D22StatementPair *row = &g_array_index (pair->statements, D22StatementPair, i);
    if (row->section != before) {
      d22_section_row (section, D22_ROW_HEADING, 0);
      d22_cell_text (section, d22_section_text (row->section));
      before = row->section;
    }
    d22_section_row (section, D22_ROW_PLAIN, 0);
    add_statement_cell (section, model, &model->current, row->current);
    add_statement_cell (section, model, &model->proposed, row->proposed);
    if (row->similarity >= 0)
      d22_cell_percent (section, (D22Percent){ row->similarity * (D22_PERCENT_HUNDRED / 10000) });
    else
      d22_cell_empty (section);
    d22_cell_text (section, by_words (row->by));
  }
  d22_section_note (section,
                    "By: agreed: what people agreed in matches.csv; code: both statements have a code; text: the wording "
                    "compared by this tool (rule 4.2); no partner: nothing in the other role is alike.");
}

static void
add_pair (D22Document *document, const D22Model *model, const D22Review *review, const D22RolePair *pair, guint number)
{
  g_autofree char *name = g_strdup_printf ("pair_%u", number);
  g_autofree char *statements = g_strdup_printf ("statements_%u", number);
  g_autofree char *title = g_strdup_printf ("%s (%s) -> %s (%s)", d22_role_title (model, &model->current, pair->current),
                                            d22_role_id (model, &model->current, pair->current),
                                            d22_role_title (model, &model->proposed, pair->proposed),
                                            d22_role_id (model, &model->proposed, pair->proposed));
  D22DocSection *section = d22_document_add (document, name, title);
  say_class (section, model, review, pair);
  if (!d22_role_pair_has_coverages (pair)) {
    d22_section_say (section, "%s",
                     pair->assessed
                         ? "One of the two roles has no profile: the score is 100%, as title and grade are equal (rule 4.7)."
                         : "Not assessed: one of the two roles has no profile, so there is no score (rule 4.7).");
    say_gates (section, model, pair);
    return;
  }
  say_coverages (section, model, pair);
  say_threshold (section, "a natural successor", pair, model->parameters->natural_successor_threshold);
  say_threshold (section, "a changed role", pair, model->parameters->changed_threshold);
  say_gates (section, model, pair);
  say_what_if (section, model, pair);
  add_section_rows (section, model, pair);
  if (pair->statements->len > 0)
    add_statements (d22_document_add (document, statements, "Statement by statement"), model, pair);
}

D22Document *
d22_roles_explanation (const D22Model *model, const D22Review *review, const GPtrArray *pairs)
{
  const D22RolePair *first = g_ptr_array_index (pairs, 0);
  g_autofree char *what = g_strdup_printf ("the evidence for %s", d22_role_title (model, &model->current, first->current));
  D22Document *document = d22_words_document (model, what);
  for (guint i = 0; i < pairs->len; i++)
    add_pair (document, model, review, g_ptr_array_index (pairs, i), i + 1);
  return document;
}
