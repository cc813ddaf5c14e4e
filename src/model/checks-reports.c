/* Who reports to whom. */
#include "loading.h"

typedef struct {
  D22Loading *loading;
  D22Side *side;
} Checking;

static const D22Line *
line_of (const D22Side *side, guint32 post)
{
  return &g_array_index (side->lines, D22Line, post);
}

/* Returns: (transfer full): where the proposal says that the post goes, or "the proposal" where it lists what stays. */
static char *
deletion_text (D22Loading *loading, D22Id post_id)
{
  const D22Side *proposed = &loading->proposed;
  guint32 change = d22_id_map_get (&proposed->change_index, post_id);
  if (change != D22_NONE) {
    D22Spot spot = { proposed->changes, &g_array_index (proposed->changes->records, D22PostRow, change).record };
    return d22_spot_text (&spot);
  }
  return g_strdup ("the proposal");
}

static void
report_deleted (D22Loading *loading, D22Side *side, const D22Post *post, const D22Spot *spot)
{
  const char *id = d22_loading_text (loading, post->id), *manager = d22_loading_text (loading, post->reports_to);
  g_autofree char *where = deletion_text (loading, post->reports_to);
  g_autofree char *advice = g_strdup_printf ("give '%s' a new reports_to in the proposed structure%s", id,
                                             side->changes != NULL ? ": a row of changes.csv with the action change" : "");
  d22_rows_issue (spot->rows, spot->record, "reports_to", loading->issues, D22_SEVERITY_ERROR, "deleted-manager", advice,
                  "'%s' still reports to '%s', which %s deletes", id, manager, where);
}

static void
check_manager (D22Loading *loading, D22Side *side, guint32 index)
{
  const D22Post *post = d22_structure_post (side->structure, index);
  D22Spot spot;
  if (!d22_line_spot (side, line_of (side, index), "reports_to", &spot))
    return;
  gboolean is_deleted =
      side->at == D22_AT_PROPOSED && d22_id_map_get (&loading->current.post_index, post->reports_to) != D22_NONE;
  if (is_deleted) {
    report_deleted (loading, side, post, &spot);
    return;
  }
  D22Dangling dangling = { .spot = spot,
                           .column = "reports_to",
                           .id = post->reports_to,
                           .ref = D22_REF_POST,
                           .side = side,
                           .where = "the posts of this structure",
                           .otherwise = "correct the post_id of the line manager's post, or empty the cell at the top" };
  d22_loading_dangling (loading, D22_SEVERITY_ERROR, "unknown-manager", &dangling);
}

#define SHOWN_MAX 6

static char *
chain_text (const Checking *checking, const GArray *members)
{
  g_autoptr (GString) chain = g_string_new (NULL);
  for (guint i = 0; i < MIN (members->len, SHOWN_MAX); i++) {
    const D22Post *post = d22_structure_post (checking->side->structure, g_array_index (members, guint32, i));
    g_string_append_printf (chain, "%s -> ", d22_loading_text (checking->loading, post->id));
  }
  if (members->len > SHOWN_MAX)
    g_string_append (chain, "... -> ");
  const D22Post *first = d22_structure_post (checking->side->structure, g_array_index (members, guint32, 0));
  g_string_append (chain, d22_loading_text (checking->loading, first->id));
  return g_strdup (chain->str);
}

/* Returns the member that the finding stands at: one that the proposal changed, since that closed the circle, else the
 * first. */
static guint32
choose_member (const D22Side *side, const GArray *members)
{
  for (guint i = 0; i < members->len; i++) {
    guint32 member = g_array_index (members, guint32, i);
    if (line_of (side, member)->change != D22_NONE)
      return member;
  }
  return g_array_index (members, guint32, 0);
}

static void
report_cycle (const GArray *members, gpointer data)
{
  Checking *checking = data;
  D22Side *side = checking->side;
  guint32 first = choose_member (side, members);
  D22Spot spot;
  if (!d22_line_spot (side, line_of (side, first), "reports_to", &spot))
    return;
  if (members->len == 1) {
    d22_rows_issue (spot.rows, spot.record, "reports_to", checking->loading->issues, D22_SEVERITY_ERROR, "self-report",
                    "give the post of the line manager, or empty the cell at the top", "'%s' reports to itself",
                    d22_loading_text (checking->loading, d22_structure_post (side->structure, first)->id));
    return;
  }
  g_autofree char *chain = chain_text (checking, members);
  d22_rows_issue (spot.rows, spot.record, "reports_to", checking->loading->issues, D22_SEVERITY_ERROR, "reporting-cycle",
                  "one of these posts reports to somebody else, or to nobody",
                  "the posts report to each other in a circle: %s", chain);
}

void
d22_check_reports (D22Loading *loading, D22Side *side)
{
  const GArray *posts = side->structure->posts;
  g_autofree guint32 *managers = g_new (guint32, posts->len);
  for (guint32 i = 0; i < posts->len; i++) {
    const D22Post *post = d22_structure_post (side->structure, i);
    managers[i] = post->manager;
    if (post->reports_to != D22_ID_NONE && post->manager == D22_NONE)
      check_manager (loading, side, i);
  }
  Checking checking = { loading, side };
  d22_cycles_find (managers, posts->len, report_cycle, &checking);
}
