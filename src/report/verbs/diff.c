#include "post-view.h"

/* Which changes of posts and teams lie in each service. */
typedef struct {
  const D22Model *model;
  const D22Diff *diff;
  GHashTable *of_service; /* D22Id -> its #Lists, owned */
} Index;

typedef struct {
  GArray *posts; /* of guint32, into diff->posts: of the service on either side */
  GArray *teams; /* of guint32, into diff->teams: likewise */
} Lists;

static void
lists_free (gpointer data)
{
  Lists *lists = data;
  g_array_unref (lists->posts);
  g_array_unref (lists->teams);
  g_free (lists);
}

static Lists *
lists_of (const Index *index, D22Id service)
{
  Lists *lists = g_hash_table_lookup (index->of_service, GUINT_TO_POINTER (service));
  if (lists != NULL)
    return lists;
  lists = g_new0 (Lists, 1);
  lists->posts = g_array_new (FALSE, FALSE, sizeof (guint32));
  lists->teams = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_hash_table_insert (index->of_service, GUINT_TO_POINTER (service), lists);
  return lists;
}

static void
index_posts (const Index *index, const D22Show *show)
{
  for (guint32 i = 0; i < index->diff->posts->len; i++) {
    const D22PostChange *change = &g_array_index (index->diff->posts, D22PostChange, i);
    PostSides sides = d22_post_sides (index->model, change);
    if (!d22_post_is_shown (show, change, &sides))
      continue;
    if (sides.was)
      g_array_append_val (lists_of (index, sides.from.service)->posts, i);
    if (sides.is && !(sides.was && sides.from.service == sides.to.service))
      g_array_append_val (lists_of (index, sides.to.service)->posts, i);
  }
}

static void
index_teams (const Index *index, const D22Show *show)
{
  for (guint32 i = 0; i < index->diff->teams->len; i++) {
    const D22TeamChange *change = &g_array_index (index->diff->teams, D22TeamChange, i);
    TeamSides sides = d22_team_sides (index->model, change);
    if (!d22_team_is_shown (show, change, &sides))
      continue;
    if (sides.was)
      g_array_append_val (lists_of (index, sides.from.service)->teams, i);
    if (sides.is && !(sides.was && sides.from.service == sides.to.service))
      g_array_append_val (lists_of (index, sides.to.service)->teams, i);
  }
}

/* Where one service's sections go. */
typedef struct {
  const Index *index;
  D22Document *document;
  const D22ServiceDiff *service;
  const Lists *lists;
  guint number; /* keeps section names unique */
} Place;

static D22DocSection *
add_section (const Place *place, const char *name, const char *what)
{
  const char *service = d22_words_service (place->index->model, place->service->service);
  g_autofree char *unique = g_strdup_printf ("%s_%u", name, place->number);
  g_autofree char *title = what != NULL ? g_strdup_printf ("%s: %s", service, what) : g_strdup (service);
  return d22_document_add (place->document, unique, title);
}

static void
append_term (GString *out, const char *sign, gint64 amount, const char *what, gint64 scale)
{
  if (amount == 0)
    return;
  g_autofree char *text = d22_fte_text ((D22Fte){ amount * scale });
  g_string_append_printf (out, " %s %s %s", sign, text, what);
}

/* The closing equation of rule 2.3 without its zeros. @scale: D22_FTE_ONE for positions, 1 for FTE. */
static void
say_closing (D22DocSection *section, const char *unit, const D22Flow *flow, gint64 scale)
{
  g_autofree char *from = d22_fte_text ((D22Fte){ flow->from * scale });
  g_autofree char *to = d22_fte_text ((D22Fte){ flow->to * scale });
  g_autoptr (GString) line = g_string_new (NULL);
  append_term (line, "+", flow->added, "new", scale);
  append_term (line, "-", flow->deleted, "deleted", scale);
  append_term (line, "+", flow->increased, "increased", scale);
  append_term (line, "-", flow->reduced, "reduced", scale);
  append_term (line, "+", flow->moved_in, "moved in", scale);
  append_term (line, "-", flow->moved_out, "moved out", scale);
  d22_section_say (section, "%s: %s now%s = %s proposed", unit, from, line->str, to);
}

static void
add_roles (const Place *place, const char *name, const char *what, const D22Structure *structure, const GArray *amounts)
{
  static const D22DocColumn columns[] = {
    { "Role", "title", D22_CELL_TEXT, 0 },
    { "Role id", "role_id", D22_CELL_TEXT, 0 },
    { "FTE", "fte", D22_CELL_FTE, 0 },
    { "Positions", "positions", D22_CELL_COUNT, 0 },
  };
  const D22Model *model = place->index->model;
  if (amounts->len == 0)
    return;
  D22DocSection *section = add_section (place, name, what);
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  D22RoleAmount total = { 0 };
  for (guint i = 0; i < amounts->len; i++) {
    const D22RoleAmount *amount = &g_array_index (amounts, D22RoleAmount, i);
    const D22Role *role = d22_structure_role (structure, amount->role);
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, d22_model_text (model, role->title));
    d22_cell_text (section, d22_model_text (model, role->id));
    d22_cell_fte (section, (D22Fte){ amount->fte });
    d22_cell_count (section, amount->positions);
    total.fte += amount->fte;
    total.positions += amount->positions;
  }
  d22_section_row (section, D22_ROW_TOTAL, 0);
  d22_cell_text (section, "Total");
  d22_cell_empty (section);
  d22_cell_fte (section, (D22Fte){ total.fte });
  d22_cell_count (section, total.positions);
}

static void
add_post_row (D22DocSection *section, const D22Model *model, const D22PostChange *change, const PostSides *sides)
{
  const PostView *last = d22_post_last (sides);
  g_autofree char *differences = d22_post_differences (model, change, sides);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, last->post_id);
  d22_cell_text (section, last->title);
  d22_cell_text (section, last->team);
  d22_cell_fte (section, last->fte);
  if (change->change != D22_CHANGE_KEPT)
    d22_cell_text (section, differences);
}

/* The posts of one kind of change; a post that changes service stands under both. */
static void
add_posts (const Place *place, const char *name, const char *what, D22Change wanted)
{
  static const D22DocColumn columns[] = {
    { "Post", "post_id", D22_CELL_TEXT, 0 },
    { "Role", "title", D22_CELL_TEXT, 0 },
    { "Team", "team", D22_CELL_TEXT, 0 },
    { "FTE", "fte", D22_CELL_FTE, 0 },
    { "What changes", "changes", D22_CELL_TEXT, 0 },
  };
  guint n_columns = wanted == D22_CHANGE_KEPT ? 4 : G_N_ELEMENTS (columns);
  D22DocSection *section = NULL;
  for (guint i = 0; i < place->lists->posts->len; i++) {
    guint32 at = g_array_index (place->lists->posts, guint32, i);
    const D22PostChange *change = &g_array_index (place->index->diff->posts, D22PostChange, at);
    if (change->change != wanted)
      continue;
    if (section == NULL) {
      section = add_section (place, name, what);
      d22_section_columns (section, columns, n_columns);
    }
    PostSides sides = d22_post_sides (place->index->model, change);
    add_post_row (section, place->index->model, change, &sides);
  }
}

/* Returns: (transfer full) (nullable): what the team lies under, and its service; %NULL where the structure has no such
 * team. */
static char *
team_place (const D22Model *model, gboolean there, const TeamView *view)
{
  if (!there)
    return NULL;
  return g_strdup_printf ("%s (%s)", *view->parent != '\0' ? view->parent : "the top",
                          d22_words_service (model, view->service));
}

static void
add_team_row (D22DocSection *section, const D22Model *model, const D22TeamChange *change, const TeamSides *sides)
{
  g_autofree char *changes = d22_team_changes (change, ", ");
  g_autofree char *from = team_place (model, sides->was, &sides->from);
  g_autofree char *to = team_place (model, sides->is, &sides->to);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, d22_team_last (sides)->name);
  d22_cell_text (section, changes);
  d22_cell_text (section, from);
  d22_cell_text (section, to);
  d22_cell_fte (section, (D22Fte){ sides->is ? change->fte_to : change->fte_from });
}

/* Teams that move (rule 2.4), or all others. A moved team is listed under the service that receives it, and the one that
 * gives it. */
static void
add_teams (const Place *place, const char *name, const char *what, gboolean moved)
{
  static const D22DocColumn columns[] = {
    { "Team", "team", D22_CELL_TEXT, 0 },       { "Change", "changes", D22_CELL_TEXT, 0 },
    { "Under, now", "from", D22_CELL_TEXT, 0 }, { "Under, proposed", "to", D22_CELL_TEXT, 0 },
    { "FTE", "fte", D22_CELL_FTE, 0 },
  };
  D22DocSection *section = NULL;
  for (guint i = 0; i < place->lists->teams->len; i++) {
    guint32 at = g_array_index (place->lists->teams, guint32, i);
    const D22TeamChange *change = &g_array_index (place->index->diff->teams, D22TeamChange, at);
    if (((change->changes & (1u << D22_TEAM_MOVED)) != 0) != moved)
      continue;
    if (section == NULL) {
      section = add_section (place, name, what);
      d22_section_columns (section, columns, G_N_ELEMENTS (columns));
    }
    TeamSides sides = d22_team_sides (place->index->model, change);
    add_team_row (section, place->index->model, change, &sides);
  }
}

static void
add_service (const Place *place, const D22Show *show)
{
  D22DocSection *section = add_section (place, "service", NULL);
  say_closing (section, "FTE", &place->service->fte, 1);
  say_closing (section, "Positions", &place->service->positions, D22_FTE_ONE);
  add_roles (place, "deleted", "deleted posts", &place->index->model->current, place->service->deleted);
  add_roles (place, "new", "new posts", &place->index->model->proposed, place->service->added);
  add_posts (place, "amended", "amended posts", D22_CHANGE_AMENDED);
  add_posts (place, "moved", "posts that move", D22_CHANGE_MOVED);
  add_teams (place, "teams_moved", "teams whose line management changes", TRUE);
  add_teams (place, "teams_other", show->all ? "other teams" : "teams that change otherwise", FALSE);
  add_posts (place, "manager", "posts of which only the line manager changes", D22_CHANGE_LINE_MANAGER_ONLY);
  if (show->all)
    add_posts (place, "kept", "kept posts", D22_CHANGE_KEPT);
}

static void
add_services (const Index *index, D22Document *document, const D22Show *show)
{
  for (guint i = 0; i < index->diff->services->len; i++) {
    const D22ServiceDiff *service = &g_array_index (index->diff->services, D22ServiceDiff, i);
    Place place = { .index = index, .document = document, .service = service, .number = i + 1 };
    if (!d22_words_shown (show, service->service))
      continue;
    place.lists = lists_of (index, service->service);
    add_service (&place, show);
  }
}

/* In 1/10,000 FTE; @scale makes positions such. */
static void
add_flow_row (D22DocSection *section, D22RowStyle style, const char *name, const D22Flow *flow, gint64 scale)
{
  const gint64 amounts[] = { flow->from,    flow->added,    flow->deleted,   flow->increased,
                             flow->reduced, flow->moved_in, flow->moved_out, flow->to };
  d22_section_row (section, style, 0);
  d22_cell_text (section, name);
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    d22_cell_fte (section, (D22Fte){ amounts[i] * scale });
}

void
d22_diff_add_flows (D22Document *document, const D22Model *model, const D22Diff *diff, const D22Show *show,
                    gboolean positions)
{
  static const D22DocColumn columns[] = {
    { "Service", "service", D22_CELL_TEXT, 0 },
    { "Now", "from", D22_CELL_FTE, 0 },
    { "New", "new", D22_CELL_FTE, 0 },
    { "Deleted", "deleted", D22_CELL_FTE, 0 },
    { "Increased", "increased", D22_CELL_FTE, 0 },
    { "Reduced", "reduced", D22_CELL_FTE, 0 },
    { "Moved in", "moved_in", D22_CELL_FTE, 0 },
    { "Moved out", "moved_out", D22_CELL_FTE, 0 },
    { "Proposed", "to", D22_CELL_FTE, 0 },
  };
  gint64 scale = positions ? D22_FTE_ONE : 1;
  D22DocSection *section =
      d22_document_add (document, positions ? "positions" : "fte", positions ? "Positions by service" : "FTE by service");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < diff->services->len; i++) {
    const D22ServiceDiff *service = &g_array_index (diff->services, D22ServiceDiff, i);
    if (!d22_words_shown (show, service->service))
      continue;
    add_flow_row (section, D22_ROW_PLAIN, d22_words_service (model, service->service),
                  positions ? &service->positions : &service->fte, scale);
  }
  add_flow_row (section, D22_ROW_TOTAL, "All", positions ? &diff->positions : &diff->fte, scale);
  d22_section_note (section,
                    "Now + new - deleted + increased - reduced + moved in - moved out = proposed. In the row of all, a post "
                    "that moves between services counts with its change alone.");
}

static void
add_lines_by_change (D22Document *document, const D22Diff *diff)
{
  static const D22DocColumn columns[] = {
    { "Change", "change", D22_CELL_TEXT, 0 },
    { "Establishment lines", "lines", D22_CELL_COUNT, 0 },
  };
  D22DocSection *section = d22_document_add (document, "lines", "Posts by change");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  guint64 total = 0;
  for (D22Change change = D22_CHANGE_KEPT; change < D22_N_CHANGES; change++) {
    g_autofree char *words = d22_words_plain (d22_change_text (change));
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, words);
    d22_cell_count (section, (gint64)diff->n_posts[change]);
    total += diff->n_posts[change];
  }
  d22_section_row (section, D22_ROW_TOTAL, 0);
  d22_cell_text (section, "Total");
  d22_cell_count (section, (gint64)total);
}

D22Document *
d22_diff_document (const D22Model *model, const D22Diff *diff, const D22Show *show)
{
  D22Document *document = d22_words_document (model, "what changes in the structure");
  g_autoptr (GHashTable) of_service = g_hash_table_new_full (NULL, NULL, NULL, lists_free);
  Index index = { .model = model, .diff = diff, .of_service = of_service };
  index_posts (&index, show);
  index_teams (&index, show);
  add_services (&index, document, show);
  d22_diff_add_flows (document, model, diff, show, FALSE);
  d22_diff_add_flows (document, model, diff, show, TRUE);
  add_lines_by_change (document, diff);
  return document;
}

gboolean
d22_diff_any (const D22Diff *diff)
{
  if (diff->n_posts[D22_CHANGE_KEPT] < diff->posts->len)
    return TRUE;
  for (guint i = 0; i < diff->teams->len; i++) {
    if (g_array_index (diff->teams, D22TeamChange, i).changes != 0)
      return TRUE;
  }
  return FALSE;
}
