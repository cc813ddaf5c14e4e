#include "loading.h"

#include "d22/nearest.h"

#include <string.h>

enum {
  AT_ROOT = 1 << 0,
  AT_STRUCTURE = 1 << 1,
  AT_PROPOSED = 1 << 2, /* of the structures' folders, the proposed one's alone (model.md, section 6) */
};

static const struct {
  const D22Schema *schema;
  guint where;
} tables[D22_N_IN] = {
  [D22_IN_TEAMS] = { &d22_schema_teams, AT_STRUCTURE },
  [D22_IN_POSTS] = { &d22_schema_posts, AT_STRUCTURE },
  [D22_IN_CHANGES] = { &d22_schema_changes, AT_STRUCTURE },
  [D22_IN_ROLES] = { &d22_schema_roles, AT_ROOT | AT_STRUCTURE },
  [D22_IN_PROFILES] = { &d22_schema_profiles, AT_ROOT | AT_STRUCTURE },
  [D22_IN_GRADES] = { &d22_schema_grades, AT_ROOT | AT_STRUCTURE },
  [D22_IN_MATCHES] = { &d22_schema_matches, AT_ROOT | AT_STRUCTURE },
  [D22_IN_DECISIONS] = { &d22_schema_decisions, AT_ROOT | AT_STRUCTURE },
  [D22_IN_VOLUNTEERS] = { &d22_schema_volunteers, AT_ROOT | AT_PROPOSED },
  [D22_IN_INVESTMENT] = { &d22_schema_investment, AT_ROOT | AT_PROPOSED },
  [D22_IN_SAVINGS] = { &d22_schema_savings, AT_ROOT | AT_PROPOSED },
  [D22_IN_MEASURES] = { &d22_schema_measures, AT_ROOT | AT_PROPOSED },
  [D22_IN_DEMAND] = { &d22_schema_demand, AT_ROOT | AT_PROPOSED },
  [D22_IN_RATES] = { &d22_schema_rates, AT_ROOT | AT_PROPOSED },
  [D22_IN_CONTROLS] = { &d22_schema_controls, AT_ROOT | AT_PROPOSED },
  [D22_IN_SCENARIOS] = { &d22_schema_scenarios, AT_ROOT | AT_PROPOSED },
  [D22_IN_TIMELINE] = { &d22_schema_timeline, AT_ROOT | AT_PROPOSED },
};

static const D22Schema *const references[] = { &d22_schema_njc_pay_spine, &d22_schema_employer_on_costs,
                                               &d22_schema_redundancy_week_cap, &d22_schema_collective_consultation };

/* What nobody may keep inside a model (model.md, section 5). */
static const char *const personal[] = { "people", "equality" };

static guint
place_bits (D22At at)
{
  static const guint bits[D22_N_AT] = { AT_ROOT, AT_STRUCTURE, AT_STRUCTURE | AT_PROPOSED };
  return bits[at];
}

static void
read_table (D22Loading *loading, D22In in, D22At at, const char *folder)
{
  const D22Schema *schema = tables[in].schema;
  if ((tables[in].where & place_bits (at)) == 0)
    return;
  D22Table *table = d22_source_table (loading->model->source, folder, schema->name, loading->issues);
  if (table != NULL)
    loading->rows[in][at] = d22_rows_bind (table, schema, loading->model->pool, in == D22_IN_CHANGES, loading->issues);
}

/* --- files that nothing reads --- */

/* Returns the names of tables that are read at @where. */
static GPtrArray *
names_read (guint where)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < D22_N_IN; i++) {
    if ((tables[i].where & where) != 0)
      g_ptr_array_add (names, (gpointer)tables[i].schema->name);
  }
  for (guint i = 0; (where & AT_ROOT) != 0 && i < G_N_ELEMENTS (references); i++)
    g_ptr_array_add (names, (gpointer)references[i]->name);
  return names;
}

static gboolean
holds_name (const GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++) {
    if (strcmp (g_ptr_array_index (names, i), name) == 0)
      return TRUE;
  }
  return FALSE;
}

static char *
unread_advice (const GPtrArray *names, const char *name)
{
  for (guint i = 0; i < D22_N_IN; i++) {
    if (strcmp (tables[i].schema->name, name) != 0)
      continue;
    return g_strdup ((tables[i].where & AT_ROOT) != 0 ? "move it to the model's root"
                                                      : "move it into the folder of a structure");
  }
  const char *nearest = d22_nearest (name, (const char *const *)names->pdata, names->len);
  if (nearest != NULL)
    return g_strdup_printf ("did you mean '%s.csv'?", nearest);
  return g_strdup ("rename it to a table of the guide, or keep it outside the model");
}

static void
check_file (D22Loading *loading, const char *folder, const GPtrArray *names, const char *file)
{
  g_autofree char *stem = g_strndup (file, strlen (file) - strlen (".csv"));
  g_autofree char *name = g_ascii_strdown (stem, -1);
  if (holds_name (names, name))
    return;
  g_autofree char *path = folder != NULL ? g_build_filename (folder, file, NULL) : g_strdup (file);
  for (guint i = 0; i < G_N_ELEMENTS (personal); i++) {
    if (strcmp (personal[i], name) != 0)
      continue;
    d22_loading_file_issue (loading, path, D22_SEVERITY_WARNING, "people-in-model",
                            "move it out of the model folder and give its folder with --people",
                            "%s holds personal data, which does not belong into a model; it is not read", file);
    return;
  }
  g_autofree char *advice = unread_advice (names, name);
  d22_loading_file_issue (loading, path, D22_SEVERITY_WARNING, "unknown-table", advice, "nothing reads %s here", file);
}

static void
check_folder (D22Loading *loading, const char *folder, guint where)
{
  g_auto (GStrv) files = d22_source_list (loading->model->source, folder);
  g_autoptr (GPtrArray) names = names_read (where);
  for (char **file = files; file != NULL && *file != NULL; file++)
    check_file (loading, folder, names, *file);
}

static void
check_folders (D22Loading *loading)
{
  check_folder (loading, NULL, AT_ROOT);
  const GArray *structures = loading->model->parameters->structures;
  for (guint i = 0; i < structures->len; i++) {
    const D22StructureName *structure = &g_array_index (structures, D22StructureName, i);
    gboolean is_current = g_strcmp0 (structure->folder, loading->current.folder) == 0;
    gboolean is_wanted = structure->given || is_current || g_strcmp0 (structure->folder, loading->proposed.folder) == 0;
    gboolean exists = d22_source_has_folder (loading->model->source, structure->folder);
    if (!exists && is_wanted)
      d22_loading_setting_issue (loading, "structures", structure->name, D22_SEVERITY_ERROR, "missing-folder",
                                 "make the folder with a posts.csv in it, or correct [structures] in model.ini",
                                 "the folder '%s' of the structure '%s' does not exist", structure->folder, structure->name);
    else if (exists)
      check_folder (loading, structure->folder, is_current ? AT_STRUCTURE : AT_STRUCTURE | AT_PROPOSED);
  }
}

/* --- the posts of a structure --- */

static void
check_posts (D22Loading *loading, const D22Side *side)
{
  if (side->folder == NULL || !d22_source_has_folder (loading->model->source, side->folder))
    return;
  gboolean has_posts = d22_source_has (loading->model->source, side->folder, "posts");
  gboolean has_changes = d22_source_has (loading->model->source, side->folder, "changes");
  g_autofree char *changes = g_build_filename (side->folder, "changes.csv", NULL);
  gboolean is_current = side->at == D22_AT_CURRENT;
  if (has_changes && is_current)
    d22_loading_file_issue (loading, changes, D22_SEVERITY_ERROR, "changes-in-current",
                            "the current structure needs the whole establishment: give it as posts.csv",
                            "changes.csv says what changes in the current structure, and so cannot be it");
  else if (has_changes && has_posts)
    d22_loading_file_issue (loading, changes, D22_SEVERITY_ERROR, "posts-and-changes",
                            "keep the one that holds the proposal and move the other out of the folder",
                            "'%s' has both posts.csv and changes.csv", side->folder);
  if (!has_posts && (is_current || !has_changes))
    d22_loading_file_issue (loading, side->folder, D22_SEVERITY_ERROR, "no-posts",
                            is_current ? "put the establishment into it as posts.csv"
                                       : "put the proposal into it as posts.csv (the whole establishment) or changes.csv",
                            "the folder '%s' has no posts.csv", side->folder);
}

void
d22_loading_read_tables (D22Loading *loading)
{
  for (D22In in = 0; in < D22_N_IN; in++) {
    read_table (loading, in, D22_AT_ROOT, NULL);
    if (loading->current.folder != NULL)
      read_table (loading, in, D22_AT_CURRENT, loading->current.folder);
    if (loading->proposed.folder != NULL)
      read_table (loading, in, D22_AT_PROPOSED, loading->proposed.folder);
  }
  check_posts (loading, &loading->current);
  check_posts (loading, &loading->proposed);
  check_folders (loading);
}
