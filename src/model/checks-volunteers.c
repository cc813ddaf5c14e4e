/* volunteers.csv: voluntary severance by role and pool (rule 5.1). */
#include "loading.h"

typedef struct {
  D22Loading *loading;
  const D22Rows *rows;
  const D22VolunteersRow *row;
} Checked;

/* What is wrong with a row. */
typedef struct {
  const char *column;
  D22Severity severity;
  const char *name, *advice;
} Finding;

static void
report (const Checked *checked, Finding finding, const char *text)
{
  d22_rows_issue (checked->rows, &checked->row->record, finding.column, checked->loading->issues, finding.severity,
                  finding.name, finding.advice, "%s", text);
}

/* Returns the pool of a post by rule 5.1. */
static D22Id
pool_of (const D22Loading *loading, const D22Post *post)
{
  const D22Side *side = &loading->current;
  if (post->pool != D22_ID_NONE || post->team == D22_NONE)
    return post->pool;
  const D22Team *team = d22_structure_team (side->structure, post->team);
  switch ((D22PoolRule)loading->model->parameters->pool) {
  case D22_POOL_TEAM:
    return team->id;
  case D22_POOL_SERVICE:
    return team->service;
  case D22_POOL_ROLE:
  default:
    return D22_ID_NONE;
  }
}

/* The people and the pools of a role. */
typedef struct {
  GArray *pools; /* of D22Id, each once */
  gint64 people; /* in the pool asked for; in all where none is */
} Holders;

static void
count_holders (const Checked *checked, guint32 role, Holders *holders)
{
  const D22Structure *current = checked->loading->current.structure;
  D22IdMap seen = { 0 };
  for (guint32 i = 0; i < current->posts->len; i++) {
    const D22Post *post = d22_structure_post (current, i);
    if (post->role != role)
      continue;
    D22Id pool = pool_of (checked->loading, post);
    if (d22_id_map_get (&seen, pool) == D22_NONE)
      g_array_append_val (holders->pools, pool);
    d22_id_map_set (&seen, pool, 0);
    if (checked->row->pool == D22_ID_NONE || checked->row->pool == pool)
      holders->people += post->headcount;
  }
  d22_id_map_clear (&seen);
}

static void
check_pool (const Checked *checked, const Holders *holders)
{
  D22Loading *loading = checked->loading;
  const D22VolunteersRow *row = checked->row;
  const char *role = d22_loading_text (loading, row->role_id);
  gboolean is_known = FALSE;
  for (guint i = 0; i < holders->pools->len; i++)
    is_known = is_known || g_array_index (holders->pools, D22Id, i) == row->pool;
  if (row->pool == D22_ID_NONE && holders->pools->len > 1) {
    g_autofree char *text = g_strdup_printf ("the role '%s' is held in %u pools", role, holders->pools->len);
    report (checked, (Finding){ "pool", D22_SEVERITY_ERROR, "volunteers-pool-missing", "give a row for each pool" }, text);
  } else if (row->pool != D22_ID_NONE && !is_known) {
    g_autofree char *advice =
        d22_loading_suggest (loading, row->pool, holders->pools, "name a pool in which the role is held");
    g_autofree char *text =
        g_strdup_printf ("the role '%s' is not held in the pool '%s'", role, d22_loading_text (loading, row->pool));
    report (checked, (Finding){ "pool", D22_SEVERITY_ERROR, "volunteers-unknown-pool", advice }, text);
  }
}

static void
check_people (const Checked *checked, guint32 role)
{
  const D22VolunteersRow *row = checked->row;
  g_autoptr (GArray) pools = g_array_new (FALSE, FALSE, sizeof (D22Id));
  Holders holders = { pools, 0 };
  count_holders (checked, role, &holders);
  check_pool (checked, &holders);
  if (row->accepted > holders.people) {
    g_autofree char *text =
        g_strdup_printf ("%d have accepted, but %" G_GINT64_FORMAT " hold the role there", row->accepted, holders.people);
    report (checked,
            (Finding){ "accepted", D22_SEVERITY_ERROR, "volunteers-exceed-people",
                       "correct the count, or the headcount of the posts" },
            text);
  }
}

static void
check_row (const Checked *checked)
{
  D22Loading *loading = checked->loading;
  const D22VolunteersRow *row = checked->row;
  if (row->accepted > row->approved || row->approved > row->requested)
    report (checked,
            (Finding){ row->accepted > row->approved ? "accepted" : "approved", D22_SEVERITY_ERROR, "volunteers-order",
                       "who accepted was approved before, and who was approved had asked: correct the counts" },
            "requested, approved and accepted must not rise");
  guint32 role = d22_id_map_get (&loading->current.role_index, row->role_id);
  if (row->role_id == D22_ID_NONE || !loading->current.known)
    return;
  if (role != D22_NONE) {
    check_people (checked, role);
    return;
  }
  D22Dangling dangling = { .spot = { checked->rows, &row->record },
                           .column = "role_id",
                           .id = row->role_id,
                           .ref = D22_REF_ROLE,
                           .side = &loading->current,
                           .where = "the roles of the current structure",
                           .otherwise = "correct the role_id" };
  d22_loading_dangling (loading, D22_SEVERITY_ERROR, "unknown-role", &dangling);
}

void
d22_check_volunteers (D22Loading *loading)
{
  const D22Rows *rows = d22_loading_whole (loading, D22_IN_VOLUNTEERS);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; rows != NULL && i < rows->records->len; i++) {
    D22VolunteersRow row = g_array_index (rows->records, D22VolunteersRow, i);
    row.pool = d22_spelling_of (loading->spelling, D22_SPELL_POOL, row.pool);
    Checked checked = { loading, rows, &row };
    check_row (&checked);
    gint64 key = (gint64)row.role_id << 32 | row.pool;
    const D22VolunteersRow *before = g_hash_table_lookup (seen, &key);
    if (before != NULL) {
      D22Spot spot = { rows, &row.record }, first = { rows, &before->record };
      d22_loading_duplicate (loading, &spot, "role_id", &first);
    } else {
      g_hash_table_insert (seen, g_memdup2 (&key, sizeof key), &g_array_index (rows->records, D22VolunteersRow, i));
    }
  }
}
