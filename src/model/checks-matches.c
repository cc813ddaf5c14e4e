/* matches.csv: what people agreed about pairs of statements. */
#include "loading.h"

typedef struct {
  D22Loading *loading;
  const D22Rows *rows;
  const D22MatchRow *row;
} Match;

/* One end of a match. */
typedef struct {
  const D22Side *side;
  D22Id role, statement;
  const char *role_column, *statement_column;
  const D22Statement *found; /* (nullable) */
} End;

/* What is wrong with a row. */
typedef struct {
  const char *column; /* (nullable): the whole line */
  D22Severity severity;
  const char *name, *advice;
} Finding;

static void
report (const Match *match, Finding finding, const char *text)
{
  d22_rows_issue (match->rows, &match->row->record, finding.column, match->loading->issues, finding.severity, finding.name,
                  finding.advice, "%s", text);
}

static void
find_statement (const Match *match, End *end, guint32 role_index)
{
  D22Loading *loading = match->loading;
  const D22Role *role = d22_structure_role (end->side->structure, role_index);
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (D22Id));
  for (guint32 i = role->first; i < role->first + role->n_statements; i++) {
    const D22Statement *statement = d22_structure_statement (end->side->structure, i);
    if (statement->id == end->statement)
      end->found = statement;
    if (statement->id != D22_ID_NONE)
      g_array_append_val (known, statement->id);
  }
  if (end->found != NULL || end->statement == D22_ID_NONE)
    return;
  g_autofree char *advice =
      d22_loading_suggest (loading, end->statement, known, "name a statement_id of the role's rows in profiles.csv");
  g_autofree char *text = g_strdup_printf ("the role '%s' has no statement '%s'", d22_loading_text (loading, end->role),
                                           d22_loading_text (loading, end->statement));
  report (match, (Finding){ end->statement_column, D22_SEVERITY_ERROR, "match-unknown-statement", advice }, text);
}

static void
find_end (const Match *match, End *end)
{
  guint32 role = d22_id_map_get (&end->side->role_index, end->role);
  if (end->role == D22_ID_NONE || !end->side->known)
    return;
  if (role != D22_NONE) {
    find_statement (match, end, role);
    return;
  }
  D22Dangling dangling = { .spot = { match->rows, &match->row->record },
                           .column = end->role_column,
                           .id = end->role,
                           .ref = D22_REF_ROLE,
                           .side = end->side,
                           .where = "the roles of its structure",
                           .otherwise = "correct the role, or leave the row out" };
  d22_loading_dangling (match->loading, D22_SEVERITY_ERROR, "match-unknown-role", &dangling);
}

static void
check_ends (const Match *match, const End *current, const End *proposed)
{
  if (current->found == NULL || proposed->found == NULL)
    return;
  if (current->found->section != proposed->found->section) {
    g_autofree char *text =
        g_strdup_printf ("one statement is of the section %s, the other of %s", d22_section_text (current->found->section),
                         d22_section_text (proposed->found->section));
    report (match,
            (Finding){ "proposed_statement", D22_SEVERITY_ERROR, "match-other-section",
                       "only statements of the same section are compared: correct one of the two" },
            text);
  }
  if (current->found->corporate || proposed->found->corporate)
    report (match,
            (Finding){ current->found->corporate ? "current_statement" : "proposed_statement", D22_SEVERITY_WARNING,
                       "match-corporate", "corporate statements take no part in the comparison: leave the row out" },
            "the statement is marked corporate");
}

static void
check_match (const Match *match)
{
  const D22MatchRow *row = match->row;
  End current = { &match->loading->current, row->current_role,   row->current_statement,
                  "current_role",           "current_statement", NULL };
  End proposed = { &match->loading->proposed, row->proposed_role,   row->proposed_statement,
                   "proposed_role",           "proposed_statement", NULL };
  find_end (match, &current);
  find_end (match, &proposed);
  check_ends (match, &current, &proposed);
  if (row->agreed.millionths < 0 || row->agreed.millionths > D22_PERCENT_HUNDRED)
    report (match, (Finding){ "agreed", D22_SEVERITY_ERROR, "agreed-out-of-range", "give per cent from 0 to 100" },
            "the agreed similarity is not between 0 and 100 per cent");
}

/* --- rows that say the same pair twice --- */

static guint
hash_match (gconstpointer key)
{
  const D22MatchRow *row = key;
  return ((row->current_role * 31 + row->current_statement) * 31 + row->proposed_role) * 31 + row->proposed_statement;
}

static gboolean
equal_matches (gconstpointer a, gconstpointer b)
{
  const D22MatchRow *left = a, *right = b;
  return left->current_role == right->current_role && left->current_statement == right->current_statement &&
         left->proposed_role == right->proposed_role && left->proposed_statement == right->proposed_statement;
}

static void
check_rows (D22Loading *loading, const D22Rows *rows)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_match, equal_matches);
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    const D22MatchRow *row = &g_array_index (rows->records, D22MatchRow, i);
    Match match = { loading, rows, row };
    check_match (&match);
    const D22MatchRow *before = g_hash_table_lookup (seen, row);
    if (before == NULL) {
      g_hash_table_add (seen, (gpointer)row);
      continue;
    }
    D22Spot first = { rows, &before->record };
    g_autofree char *where = d22_spot_text (&first);
    g_autofree char *text = g_strdup_printf ("the same pair of statements stands at %s already", where);
    report (&match, (Finding){ NULL, D22_SEVERITY_ERROR, "duplicate-match", "keep the row that people agreed last" }, text);
  }
}

/* --- roles that matches name need ids for their statements --- */

static void
check_ids (D22Loading *loading, const D22Side *side, D22Id role_id, GHashTable *seen)
{
  guint32 index = d22_id_map_get (&side->role_index, role_id);
  if (index == D22_NONE)
    return;
  const D22Role *role = d22_structure_role (side->structure, index);
  for (guint32 i = role->first; i < role->first + role->n_statements; i++) {
    const D22Spot *spot = &g_array_index (side->statement_spots, D22Spot, i);
    gboolean has_id = d22_structure_statement (side->structure, i)->id != D22_ID_NONE;
    if (has_id || !g_hash_table_add (seen, (gpointer)spot->record))
      continue;
    d22_rows_issue (spot->rows, spot->record, "statement_id", loading->issues, D22_SEVERITY_ERROR, "match-without-id",
                    "give every statement of the role a statement_id",
                    "matches.csv names the role '%s', but this statement has no id", d22_loading_text (loading, role_id));
  }
}

void
d22_check_matches (D22Loading *loading)
{
  for (D22At at = 0; at < D22_N_AT; at++)
    check_rows (loading, loading->rows[D22_IN_MATCHES][at]);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const GArray *matches = loading->model->matches;
  D22IdMap done[2] = { { 0 }, { 0 } };
  for (guint i = 0; i < matches->len; i++) {
    const D22MatchRow *row = &g_array_index (matches, D22MatchRow, i);
    if (d22_id_map_get (&done[0], row->current_role) == D22_NONE)
      check_ids (loading, &loading->current, row->current_role, seen);
    if (d22_id_map_get (&done[1], row->proposed_role) == D22_NONE)
      check_ids (loading, &loading->proposed, row->proposed_role, seen);
    d22_id_map_set (&done[0], row->current_role, 0);
    d22_id_map_set (&done[1], row->proposed_role, 0);
  }
  d22_id_map_clear (&done[0]);
  d22_id_map_clear (&done[1]);
}
