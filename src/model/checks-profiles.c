/* Profiles, and what matches.csv says about their statements. */
#include "loading.h"

/* --- profiles.csv --- */

static void
check_profile_rows (D22Loading *loading, const D22Rows *rows, D22At at)
{
  D22Side *sides[] = { &loading->current, &loading->proposed };
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    const D22ProfileRow *row = &g_array_index (rows->records, D22ProfileRow, i);
    gboolean is_known = row->role_id == D22_ID_NONE;
    for (guint s = 0; s < G_N_ELEMENTS (sides); s++) {
      if (at == D22_AT_ROOT || at == sides[s]->at)
        is_known = is_known || !sides[s]->known || d22_id_map_get (&sides[s]->role_index, row->role_id) != D22_NONE;
    }
    if (is_known)
      continue;
    D22Dangling dangling = { .spot = { rows, &row->record },
                             .column = "role_id",
                             .id = row->role_id,
                             .ref = D22_REF_ROLE,
                             .side = at == D22_AT_CURRENT ? &loading->current : &loading->proposed,
                             .where = d22_loading_has (loading, D22_IN_ROLES) ? "roles.csv" : "any structure",
                             .otherwise = "correct the role_id; a role made of title and grade has the id title|grade" };
    d22_loading_dangling (loading, D22_SEVERITY_ERROR, "profile-of-unknown-role", &dangling);
  }
}

/* The largest weight that is worth a sum of thousands of them. */
#define WEIGHT_MAX (1000000 * (gint64)D22_DECIMAL_ONE)

typedef struct {
  D22Loading *loading;
  const D22Side *side;
  D22IdMap role_of; /* statement id -> the last role that has it: roles come one after the other */
} Checking;

static const D22Spot *
spot_of (const Checking *checking, guint32 index)
{
  return &g_array_index (checking->side->statement_spots, D22Spot, index);
}

static void
check_statement (Checking *checking, guint32 role, guint32 index)
{
  const D22Statement *statement = d22_structure_statement (checking->side->structure, index);
  const D22Spot *spot = spot_of (checking, index);
  if (statement->weight.millionths < 0 || statement->weight.millionths > WEIGHT_MAX)
    d22_rows_issue (spot->rows, spot->record, "weight", checking->loading->issues, D22_SEVERITY_ERROR, "bad-weight",
                    "give a share of the section: a number from 0 to 1,000,000", "the weight is out of range");
  if (statement->id == D22_ID_NONE)
    return;
  if (d22_id_map_get (&checking->role_of, statement->id) == role)
    d22_rows_issue (spot->rows, spot->record, "statement_id", checking->loading->issues, D22_SEVERITY_ERROR,
                    "duplicate-statement", "statement ids are unique within a role: give one of the two another id",
                    "the role '%s' has the statement '%s' twice",
                    d22_loading_text (checking->loading, d22_structure_role (checking->side->structure, role)->id),
                    d22_loading_text (checking->loading, statement->id));
  d22_id_map_set (&checking->role_of, statement->id, role);
}

/* A section whose statements weigh nothing has no shares to count by (rule 4.4). */
static void
check_section (Checking *checking, guint32 first, guint32 end)
{
  gint64 sum = 0;
  guint32 n = 0;
  for (guint32 i = first; i < end; i++) {
    const D22Statement *statement = d22_structure_statement (checking->side->structure, i);
    if (statement->corporate)
      continue;
    n++;
    sum += CLAMP (statement->weight.millionths, 0, WEIGHT_MAX);
  }
  const D22Spot *spot = spot_of (checking, first);
  if (n > 0 && sum == 0)
    d22_rows_issue (spot->rows, spot->record, "weight", checking->loading->issues, D22_SEVERITY_ERROR, "bad-weight",
                    "give at least one statement of the section a weight above 0",
                    "all statements of the section %s have the weight 0",
                    d22_section_text (d22_structure_statement (checking->side->structure, first)->section));
}

/* The root's profiles are both structures': they are checked with the current one. */
static gboolean
is_repeated (const Checking *checking, const D22Role *role)
{
  const D22Side *current = &checking->loading->current;
  guint32 index = d22_id_map_get (&current->role_index, role->id);
  if (checking->side == current || index == D22_NONE || role->n_statements == 0)
    return FALSE;
  const D22Role *other = d22_structure_role (current->structure, index);
  return other->n_statements > 0 &&
         g_array_index (current->statement_spots, D22Spot, other->first).record == spot_of (checking, role->first)->record;
}

static void
check_profile (Checking *checking, guint32 index)
{
  const D22Role *role = d22_structure_role (checking->side->structure, index);
  guint32 end = role->first + role->n_statements;
  if (is_repeated (checking, role))
    return;
  for (guint32 first = role->first, i = first; i < end; i++) {
    check_statement (checking, index, i);
    gboolean is_last = i + 1 == end || d22_structure_statement (checking->side->structure, i + 1)->section !=
                                           d22_structure_statement (checking->side->structure, i)->section;
    if (!is_last)
      continue;
    check_section (checking, first, i + 1);
    first = i + 1;
  }
}

static void
check_side (D22Loading *loading, const D22Side *side)
{
  Checking checking = { .loading = loading, .side = side };
  for (guint32 i = 0; i < side->structure->roles->len; i++)
    check_profile (&checking, i);
  d22_id_map_clear (&checking.role_of);
}

void
d22_check_profiles (D22Loading *loading)
{
  for (D22At at = 0; at < D22_N_AT; at++)
    check_profile_rows (loading, loading->rows[D22_IN_PROFILES][at], at);
  check_side (loading, &loading->current);
  check_side (loading, &loading->proposed);
}
