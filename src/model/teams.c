#include "loading.h"

/* A team with its row, so that both are sorted together. */
typedef struct {
  D22Team team;
  D22Spot spot;
} Entry;

static void
add_row (D22Loading *loading, const D22Rows *rows, const D22TeamRow *row, GArray *entries)
{
  Entry entry = { .team = { .id = row->team_id,
                            .name = row->name,
                            .parent_id = row->parent_id,
                            .parent = D22_NONE,
                            .service = d22_spelling_of (loading->spelling, D22_SPELL_SERVICE, row->service),
                            .locality = d22_spelling_of (loading->spelling, D22_SPELL_LOCALITY, row->locality),
                            .in_scope = row->in_scope != 0,
                            .basis = (D22Basis)row->basis,
                            .source = row->source,
                            .note = row->note,
                            .public_note = row->public_note },
                  .spot = { rows, &row->record } };
  g_array_append_val (entries, entry);
}

static void
collect_rows (D22Loading *loading, D22Side *side, GArray *entries)
{
  D22IdMap first = { 0 };
  const D22Rows *rows = side->team_rows;
  /* the current structure's table said so already where it holds for the proposed one too */
  gboolean is_own = side->at == D22_AT_CURRENT || rows != loading->current.team_rows;
  for (guint i = 0; i < rows->records->len; i++) {
    const D22TeamRow *row = &g_array_index (rows->records, D22TeamRow, i);
    guint32 before = d22_id_map_get (&first, row->team_id);
    if (row->team_id == D22_ID_NONE)
      continue;
    add_row (loading, rows, row, entries);
    if (before == D22_NONE) {
      d22_id_map_set (&first, row->team_id, i);
    } else if (is_own) {
      D22Spot spot = { rows, &row->record }, earlier = { rows, &g_array_index (rows->records, D22TeamRow, before).record };
      d22_loading_duplicate (loading, &spot, "team_id", &earlier);
    }
  }
  d22_id_map_clear (&first);
}

/* Without teams.csv each distinct value is a team and a service. */
static void
collect_posts (D22Loading *loading, D22Side *side, GArray *entries)
{
  D22IdMap seen = { 0 };
  for (guint32 i = 0; i < side->lines->len; i++) {
    const D22Line *line = &g_array_index (side->lines, D22Line, i);
    const D22PostRow *row = d22_line_row (side, line);
    if (row->team_id == D22_ID_NONE || d22_id_map_get (&seen, row->team_id) != D22_NONE)
      continue;
    d22_id_map_set (&seen, row->team_id, i);
    Entry entry = { .team = { .id = row->team_id,
                              .name = row->team_id,
                              .parent = D22_NONE,
                              .service = d22_spelling_of (loading->spelling, D22_SPELL_SERVICE, row->team_id),
                              .in_scope = TRUE,
                              /* there is no row that could be weaker than the posts' own */
                              .basis = D22_BASIS_PUBLISHED } };
    const char *column = "team_id";
    entry.spot = d22_line_figure_spot (side, line, &column);
    g_array_append_val (entries, entry);
  }
  d22_id_map_clear (&seen);
}

static void
index_teams (D22Side *side, const GArray *entries)
{
  GArray *teams = side->structure->teams;
  for (guint32 i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    g_array_append_val (teams, entry->team);
    g_array_append_val (side->team_spots, entry->spot);
    if (d22_id_map_get (&side->team_index, entry->team.id) == D22_NONE)
      d22_id_map_set (&side->team_index, entry->team.id, i);
  }
  for (guint32 i = 0; i < teams->len; i++) {
    D22Team *team = &g_array_index (teams, D22Team, i);
    if (team->parent_id != D22_ID_NONE)
      team->parent = d22_id_map_get (&side->team_index, team->parent_id);
  }
}

/* --- cycles --- */

typedef struct {
  D22Loading *loading;
  D22Side *side;
} Checking;

#define SHOWN_MAX 6

static void
break_cycle (const GArray *members, gpointer data)
{
  Checking *checking = data;
  D22Side *side = checking->side;
  GArray *teams = side->structure->teams;
  guint32 first = g_array_index (members, guint32, 0);
  g_autoptr (GString) chain = g_string_new (NULL);
  for (guint i = 0; i < MIN (members->len, SHOWN_MAX); i++)
    g_string_append_printf (
        chain, "%s -> ",
        d22_loading_text (checking->loading, g_array_index (teams, D22Team, g_array_index (members, guint32, i)).id));
  if (members->len > SHOWN_MAX)
    g_string_append (chain, "... -> ");
  D22Team *team = &g_array_index (teams, D22Team, first);
  g_string_append (chain, d22_loading_text (checking->loading, team->id));
  team->parent = D22_NONE;
  const D22Spot *spot = &g_array_index (side->team_spots, D22Spot, first);
  if (side->at == D22_AT_CURRENT || spot->rows != checking->loading->current.team_rows)
    d22_rows_issue (spot->rows, spot->record, "parent_id", checking->loading->issues, D22_SEVERITY_ERROR, "team-cycle",
                    "empty the parent_id of the team at the top", "the teams are each above the other: %s", chain->str);
}

static void
check_cycles (D22Loading *loading, D22Side *side)
{
  const GArray *teams = side->structure->teams;
  g_autofree guint32 *parents = g_new (guint32, teams->len);
  for (guint32 i = 0; i < teams->len; i++)
    parents[i] = g_array_index (teams, D22Team, i).parent;
  Checking checking = { loading, side };
  d22_cycles_find (parents, teams->len, break_cycle, &checking);
}

/* --- inheritance (rule 1.4) --- */

typedef struct {
  gboolean service, locality, scope; /* whether the value is settled */
} Settled;

static gboolean
gives_scope (const D22Spot *spot)
{
  return spot->rows->schema == &d22_schema_teams && d22_rows_given (spot->rows, spot->record, "in_scope");
}

static void
inherit_from (D22Team *team, const D22Team *parent, const Settled *own)
{
  if (!own->service)
    team->service = parent->service;
  if (!own->locality)
    team->locality = parent->locality;
  if (!own->scope)
    team->in_scope = parent->in_scope;
}

/* Settles a team from the nearest settled one above it down, without recursion. */
static void
settle_chain (D22Side *side, guint32 start, guint8 *settled, GArray *chain)
{
  GArray *teams = side->structure->teams;
  g_array_set_size (chain, 0);
  for (guint32 at = start; at != D22_NONE && !settled[at]; at = g_array_index (teams, D22Team, at).parent)
    g_array_append_val (chain, at);
  for (guint i = chain->len; i-- > 0;) {
    guint32 at = g_array_index (chain, guint32, i);
    D22Team *team = &g_array_index (teams, D22Team, at);
    Settled own = { team->service != D22_ID_NONE, team->locality != D22_ID_NONE,
                    gives_scope (&g_array_index (side->team_spots, D22Spot, at)) };
    if (team->parent != D22_NONE)
      inherit_from (team, &g_array_index (teams, D22Team, team->parent), &own);
    settled[at] = TRUE;
  }
}

static void
inherit_all (D22Side *side)
{
  guint32 n = side->structure->teams->len;
  g_autofree guint8 *settled = g_new0 (guint8, n);
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < n; i++)
    settle_chain (side, i, settled, chain);
}

void
d22_teams_load (D22Loading *loading, D22Side *side)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  if (side->team_rows != NULL)
    collect_rows (loading, side, entries);
  else
    collect_posts (loading, side, entries);
  d22_ids_sort (loading->model->pool, entries, G_STRUCT_OFFSET (Entry, team.id));
  index_teams (side, entries);
  check_cycles (loading, side);
  inherit_all (side);
}
