/* The order of the work: tables, spellings, structures, what stands beside them, checks. */
#include "loading.h"

#include "model-private.h"

#include <string.h>

/* Edit distances that one load may compute for "did you mean": about 0.1 s of them. */
#define COMPARISONS_MAX 500000

const D22Rows *
d22_loading_whole (const D22Loading *loading, D22In in)
{
  D22Rows *const *rows = loading->rows[in];
  return rows[D22_AT_PROPOSED] != NULL ? rows[D22_AT_PROPOSED] : rows[D22_AT_ROOT];
}

const char *
d22_loading_text (const D22Loading *loading, D22Id id)
{
  return d22_pool_text (loading->model->pool, id);
}

gboolean
d22_loading_has (const D22Loading *loading, D22In in)
{
  D22Rows *const *rows = loading->rows[in];
  return rows[D22_AT_ROOT] != NULL || rows[D22_AT_CURRENT] != NULL || rows[D22_AT_PROPOSED] != NULL;
}

/* --- which structures --- */

static void
report_missing_structure (D22Loading *loading, const char *name)
{
  const GArray *structures = loading->model->parameters->structures;
  g_autoptr (GString) known = g_string_new ("known: ");
  for (guint i = 0; i < structures->len; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", g_array_index (structures, D22StructureName, i).name);
  g_string_append (known, "; choose with --current and --proposed, or add it to [structures]");
  d22_loading_setting_issue (loading, "structures", name, D22_SEVERITY_ERROR, "missing-structure", known->str,
                             "the model has no structure '%s'", name);
}

static void
choose_structure (D22Loading *loading, D22Side *side, const char *name)
{
  side->structure->name = g_strdup (name);
  const GArray *structures = loading->model->parameters->structures;
  for (guint i = 0; i < structures->len; i++) {
    const D22StructureName *structure = &g_array_index (structures, D22StructureName, i);
    if (strcmp (structure->name, name) == 0)
      side->folder = structure->folder;
  }
  if (side->folder == NULL)
    report_missing_structure (loading, name);
}

/* --- spellings (rule 1.4) --- */

static const struct {
  D22In in;
  D22SpellingKind kind;
  gsize offset;
} spelled[] = {
  { D22_IN_TEAMS, D22_SPELL_SERVICE, G_STRUCT_OFFSET (D22TeamRow, service) },
  { D22_IN_TEAMS, D22_SPELL_LOCALITY, G_STRUCT_OFFSET (D22TeamRow, locality) },
  { D22_IN_POSTS, D22_SPELL_FUND, G_STRUCT_OFFSET (D22PostRow, fund) },
  { D22_IN_POSTS, D22_SPELL_POOL, G_STRUCT_OFFSET (D22PostRow, pool) },
  { D22_IN_CHANGES, D22_SPELL_FUND, G_STRUCT_OFFSET (D22PostRow, fund) },
  { D22_IN_CHANGES, D22_SPELL_POOL, G_STRUCT_OFFSET (D22PostRow, pool) },
  { D22_IN_ROLES, D22_SPELL_GRADE, G_STRUCT_OFFSET (D22RoleRow, grade) },
  { D22_IN_GRADES, D22_SPELL_GRADE, G_STRUCT_OFFSET (D22GradeRow, grade) },
  { D22_IN_VOLUNTEERS, D22_SPELL_POOL, G_STRUCT_OFFSET (D22VolunteersRow, pool) },
  { D22_IN_INVESTMENT, D22_SPELL_SERVICE, G_STRUCT_OFFSET (D22LineRow, service) },
  { D22_IN_INVESTMENT, D22_SPELL_FUND, G_STRUCT_OFFSET (D22LineRow, fund) },
  { D22_IN_SAVINGS, D22_SPELL_SERVICE, G_STRUCT_OFFSET (D22LineRow, service) },
  { D22_IN_SAVINGS, D22_SPELL_FUND, G_STRUCT_OFFSET (D22LineRow, fund) },
  { D22_IN_MEASURES, D22_SPELL_SERVICE, G_STRUCT_OFFSET (D22MeasureRow, service) },
  { D22_IN_MEASURES, D22_SPELL_FUND, G_STRUCT_OFFSET (D22MeasureRow, fund) },
};

static void
note_column (D22Loading *loading, const D22Rows *rows, D22SpellingKind kind, gsize offset)
{
  gsize size = rows->schema->record_size;
  const char *at = rows->records->data;
  for (guint i = 0; i < rows->records->len; i++, at += size) {
    D22Id id = D22_ID_NONE;
    memcpy (&id, at + offset, sizeof id);
    d22_spelling_note (loading->spelling, kind, id, rows, (const void *)at);
  }
}

/* Titles and grades of posts count only where they make the role. */
static void
note_titles (D22Loading *loading, const D22Rows *rows)
{
  for (guint i = 0; i < rows->records->len; i++) {
    const D22PostRow *row = &g_array_index (rows->records, D22PostRow, i);
    if (row->role_id != D22_ID_NONE)
      continue;
    d22_spelling_note (loading->spelling, D22_SPELL_TITLE, row->title, rows, &row->record);
    d22_spelling_note (loading->spelling, D22_SPELL_GRADE, row->grade, rows, &row->record);
  }
}

/* Without teams.csv a team is a service. */
static void
note_posts (D22Loading *loading, D22At at)
{
  static const D22In both[] = { D22_IN_POSTS, D22_IN_CHANGES };
  gboolean has_teams = loading->rows[D22_IN_TEAMS][D22_AT_CURRENT] != NULL || loading->rows[D22_IN_TEAMS][at] != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (both); i++) {
    const D22Rows *rows = loading->rows[both[i]][at];
    if (rows == NULL)
      continue;
    note_titles (loading, rows);
    if (!has_teams)
      note_column (loading, rows, D22_SPELL_SERVICE, G_STRUCT_OFFSET (D22PostRow, team_id));
  }
}

static void
note_spellings (D22Loading *loading)
{
  for (guint i = 0; i < G_N_ELEMENTS (spelled); i++) {
    for (D22At at = 0; at < D22_N_AT; at++) {
      const D22Rows *rows = loading->rows[spelled[i].in][at];
      if (rows != NULL)
        note_column (loading, rows, spelled[i].kind, spelled[i].offset);
    }
  }
  note_posts (loading, D22_AT_CURRENT);
  note_posts (loading, D22_AT_PROPOSED);
  d22_spelling_check (loading->spelling, loading->issues);
}

/* --- structures --- */

static void
init_side (D22Side *side, D22Structure *structure, D22At at)
{
  side->structure = structure;
  side->at = at;
  d22_post_bits_init (&side->bits);
  side->lines = g_array_new (FALSE, FALSE, sizeof (D22Line));
  side->team_spots = g_array_new (FALSE, FALSE, sizeof (D22Spot));
  side->role_spots = g_array_new (FALSE, FALSE, sizeof (D22Spot));
  side->statement_spots = g_array_new (FALSE, FALSE, sizeof (D22Spot));
  side->said = g_hash_table_new (NULL, NULL);
}

static void
clear_side (D22Side *side)
{
  g_free (side->merged);
  g_array_unref (side->lines);
  g_array_unref (side->team_spots);
  g_array_unref (side->role_spots);
  g_array_unref (side->statement_spots);
  g_hash_table_unref (side->said);
  d22_id_map_clear (&side->change_index);
  d22_id_map_clear (&side->post_index);
  d22_id_map_clear (&side->team_index);
  d22_id_map_clear (&side->role_index);
  d22_id_map_clear (&side->grade_index);
}

/* Which rows each structure is made of (model.md, section 3). */
static void
choose_rows (D22Loading *loading)
{
  D22Side *current = &loading->current, *proposed = &loading->proposed;
  current->base = loading->rows[D22_IN_POSTS][D22_AT_CURRENT];
  current->team_rows = loading->rows[D22_IN_TEAMS][D22_AT_CURRENT];
  proposed->team_rows = loading->rows[D22_IN_TEAMS][D22_AT_PROPOSED];
  if (proposed->team_rows == NULL)
    proposed->team_rows = current->team_rows;
  proposed->base = loading->rows[D22_IN_POSTS][D22_AT_PROPOSED];
  if (proposed->base == NULL && loading->rows[D22_IN_CHANGES][D22_AT_PROPOSED] != NULL) {
    proposed->changes = loading->rows[D22_IN_CHANGES][D22_AT_PROPOSED];
    proposed->base = current->base;
    g_hash_table_unref (proposed->said);
    proposed->said = g_hash_table_ref (current->said);
  }
  current->known = current->base != NULL;
  proposed->known = proposed->base != NULL;
}

static void
load_structures (D22Loading *loading)
{
  D22Side *sides[] = { &loading->current, &loading->proposed };
  choose_rows (loading);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    d22_lines_collect (loading, sides[i]);
    d22_teams_load (loading, sides[i]);
    d22_roles_load (loading, sides[i]);
    d22_profiles_load (loading, sides[i]);
    d22_posts_resolve (loading, sides[i]);
  }
  d22_posts_count_scope (loading);
}

static void
check_all (D22Loading *loading)
{
  D22Side *sides[] = { &loading->current, &loading->proposed };
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    d22_check_figures (loading, sides[i]);
    d22_check_references (loading, sides[i]);
    d22_check_reports (loading, sides[i]);
  }
  d22_check_mangled (loading);
  d22_check_roles (loading);
  d22_check_profiles (loading);
  d22_check_matches (loading);
  d22_check_decisions (loading);
  d22_check_volunteers (loading);
  d22_check_money (loading);
  d22_check_demand (loading);
  d22_check_controls (loading);
  d22_check_pay (loading);
  d22_check_settings (loading);
}

static void
clear_loading (D22Loading *loading)
{
  for (D22In in = 0; in < D22_N_IN; in++) {
    for (D22At at = 0; at < D22_N_AT; at++)
      d22_rows_free (loading->rows[in][at]);
  }
  d22_table_free (loading->settings);
  d22_spelling_free (loading->spelling);
  g_clear_pointer (&loading->titled, g_hash_table_unref);
  clear_side (&loading->current);
  clear_side (&loading->proposed);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (D22Loading, clear_loading)

static void
load_all (D22Loading *loading)
{
  D22Model *model = loading->model;
  const D22LoadOptions *options = loading->options;
  loading->settings = d22_source_settings (model->source, loading->issues);
  model->parameters = d22_parameters_new (loading->settings, d22_source_name (model->source), model->pool, loading->issues);
  choose_structure (loading, &loading->current, options->current != NULL ? options->current : "current");
  choose_structure (loading, &loading->proposed, options->proposed != NULL ? options->proposed : "proposed");
  d22_loading_read_tables (loading);
  note_spellings (loading);
  d22_grades_load (loading);
  load_structures (loading);
  d22_money_load (loading);
  d22_measures_load (loading);
  d22_decided_load (loading);
  d22_references_load (loading);
  check_all (loading);
}

D22Model *
d22_model_load (const char *path, const D22LoadOptions *options, D22Issues *issues, GError **error)
{
  D22Source *source = d22_source_open (path, error);
  if (source == NULL)
    return NULL;
  static const D22LoadOptions defaults = { 0 };
  g_autoptr (D22Model) model = d22_model_new (source);
  g_auto (D22Loading) loading = {
    .model = model, .options = options != NULL ? options : &defaults, .issues = issues, .comparisons = COMPARISONS_MAX
  };
  loading.spelling = d22_spelling_new (model->pool);
  loading.titled = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  init_side (&loading.current, &model->current, D22_AT_CURRENT);
  init_side (&loading.proposed, &model->proposed, D22_AT_PROPOSED);
  load_all (&loading);
  d22_issues_sort (issues);
  return g_steal_pointer (&model);
}
