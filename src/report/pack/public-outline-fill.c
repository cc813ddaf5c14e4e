#include "public-fill.h"

/* Words and letters of a team's changes (rule 3), in the order in which the first one gives the letter. */
static const struct {
  D22TeamChangeKind kind;
  const char *word;
  char letter;
} team_words[] = {
  { D22_TEAM_CREATED, "new", 'N' },     { D22_TEAM_DISSOLVED, "dissolved", 'D' }, { D22_TEAM_MOVED, "moved", 'M' },
  { D22_TEAM_RENAMED, "renamed", 'R' }, { D22_TEAM_SCOPE, "other scope", 'A' },
};

static const D22PublicChange public_changes[D22_N_CHANGES] = {
  [D22_CHANGE_KEPT] = D22_PUBLIC_KEPT,
  [D22_CHANGE_LINE_MANAGER_ONLY] = D22_PUBLIC_LINE_MANAGER,
  [D22_CHANGE_MOVED] = D22_PUBLIC_MOVED,
  [D22_CHANGE_AMENDED] = D22_PUBLIC_AMENDED,
  [D22_CHANGE_DELETED] = D22_PUBLIC_DELETED_POST,
  [D22_CHANGE_NEW] = D22_PUBLIC_NEW_POST,
};

/* `moved, renamed`; @letter gets that of the first. */
static const char *
team_change (D22PublicFill *fill, guint32 changes, char *letter)
{
  g_autoptr (GString) out = g_string_new (NULL);
  *letter = 'U';
  for (gsize i = 0; i < G_N_ELEMENTS (team_words); i++) {
    if ((changes & (1u << team_words[i].kind)) == 0)
      continue;
    if (out->len == 0)
      *letter = team_words[i].letter;
    g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", team_words[i].word);
  }
  return d22_public_view_keep (fill->view, out->len > 0 ? out->str : "unchanged");
}

/* A structure's teams as a tree, and its posts by team. */
typedef struct {
  D22PublicFill *fill;
  const D22PublicFillSide *side;
  GArray *out;
  guint32 *child, *sibling; /* by team: first child, next sibling, D22_NONE */
  guint32 root;             /* first one */
  guint32 *first;           /* by team, and one more: where its posts start in `posts` */
  guint32 *posts;           /* indices, by team, then role, then id */
} Tree;

static void
link_teams (Tree *tree)
{
  const D22Structure *structure = tree->side->structure;
  guint32 n = structure->teams->len;
  tree->child = g_new (guint32, n + 1);
  tree->sibling = g_new (guint32, n + 1);
  tree->root = D22_NONE;
  for (guint32 i = 0; i < n; i++)
    tree->child[i] = D22_NONE;
  for (guint32 i = n; i-- > 0;) {
    guint32 parent = d22_structure_team (structure, i)->parent;
    guint32 *head = parent != D22_NONE ? &tree->child[parent] : &tree->root;
    tree->sibling[i] = *head;
    *head = i;
  }
}

/* Sorts post indices by @key (below @n_keys), keeping the order of equals. @first: n_keys + 1 of them. */
static void
bucket (const D22Structure *structure, gboolean by_team, guint32 n_keys, guint32 *first, const guint32 *from, guint32 *to)
{
  guint32 n = structure->posts->len;
  g_autofree guint32 *next = g_new0 (guint32, n_keys + 1);
  for (guint32 i = 0; i < n; i++) {
    const D22Post *post = d22_structure_post (structure, i);
    next[(by_team ? post->team : post->role) + 1]++;
  }
  for (guint32 key = 0; key < n_keys; key++)
    next[key + 1] += next[key];
  if (first != NULL)
    for (guint32 key = 0; key <= n_keys; key++)
      first[key] = next[key];
  for (guint32 i = 0; i < n; i++) {
    const D22Post *post = d22_structure_post (structure, from != NULL ? from[i] : i);
    to[next[by_team ? post->team : post->role]++] = from != NULL ? from[i] : i;
  }
}

static void
sort_posts (Tree *tree)
{
  const D22Structure *structure = tree->side->structure;
  g_autofree guint32 *by_role = g_new0 (guint32, structure->posts->len + 1);
  tree->first = g_new0 (guint32, structure->teams->len + 1);
  tree->posts = g_new0 (guint32, structure->posts->len + 1);
  bucket (structure, FALSE, structure->roles->len, NULL, NULL, by_role);
  bucket (structure, TRUE, structure->teams->len, tree->first, by_role, tree->posts);
}

/* The line of one post. */
static D22PublicOutline
post_line (const Tree *tree, guint32 index, guint level)
{
  D22PublicFill *fill = tree->fill;
  const D22Post *post = d22_structure_post (tree->side->structure, index);
  const D22PostChange *change = &g_array_index (fill->diff->posts, D22PostChange, tree->side->changes[index]);
  D22PublicChange shown = public_changes[change->change];
  return (D22PublicOutline){
    .level = level,
    .service = d22_public_fill_service (fill, tree->side, post->team),
    .team = d22_public_fill_text (fill, d22_structure_team (tree->side->structure, post->team)->name),
    .role = tree->side->roles[post->role],
    .grade = d22_public_fill_grade (fill, tree->side, post->role),
    .fte = post->fte,
    .positions = post->positions,
    .change = d22_public_view_keep (fill->view, d22_public_change_text (shown)),
    .letter = d22_public_change_letter (shown),
    .basis = d22_basis_text (post->basis),
    .note = d22_public_fill_note (fill, change),
  };
}

/* Weaker of two bases by their texts. */
static const char *
weaker (const char *a, const char *b)
{
  for (D22Basis basis = D22_BASIS_ILLUSTRATIVE; basis > D22_BASIS_PUBLISHED; basis--)
    if (g_str_equal (a, d22_basis_text (basis)) || g_str_equal (b, d22_basis_text (basis)))
      return d22_basis_text (basis);
  return d22_basis_text (D22_BASIS_PUBLISHED);
}

/* Adds a post's line, or adds the post to a line of the same role, change and note from @from on. */
static void
add_post_line (GArray *out, guint from, const D22PublicOutline *line)
{
  for (guint i = from; i < out->len; i++) {
    D22PublicOutline *known = &g_array_index (out, D22PublicOutline, i);
    if (known->role != line->role || known->grade != line->grade || known->change != line->change ||
        known->note != line->note)
      continue;
    known->fte.units += line->fte.units;
    known->positions += line->positions;
    known->basis = weaker (known->basis, line->basis);
    return;
  }
  g_array_append_val (out, *line);
}

static void
put_posts (const Tree *tree, guint32 team, guint level)
{
  guint32 role = D22_NONE;
  guint from = tree->out->len;
  for (guint32 i = tree->first[team]; i < tree->first[team + 1]; i++) {
    const D22Post *post = d22_structure_post (tree->side->structure, tree->posts[i]);
    if (post->role != role)
      from = tree->out->len;
    role = post->role;
    D22PublicOutline line = post_line (tree, tree->posts[i], level);
    add_post_line (tree->out, from, &line);
  }
}

static void
put_team (const Tree *tree, guint32 index, guint level)
{
  D22PublicFill *fill = tree->fill;
  const D22Team *team = d22_structure_team (tree->side->structure, index);
  const D22TeamChange *change = &g_array_index (fill->diff->teams, D22TeamChange, tree->side->team_changes[index]);
  gboolean proposed = tree->side == &fill->proposed;
  D22PublicOutline line = {
    .level = level,
    .service = d22_public_fill_text (fill, team->service),
    .team = d22_public_fill_text (fill, team->name),
    .fte = { proposed ? change->fte_to : change->fte_from },
    .positions = proposed ? change->positions_to : change->positions_from,
    .basis = d22_basis_text (team->basis),
    .note = d22_public_fill_text (fill, team->public_note),
  };
  line.change = team_change (fill, change->changes, &line.letter);
  g_array_append_val (tree->out, line);
  put_posts (tree, index, level + 1);
}

/* Down to the first child, else along, else up until there is a next one: no recursion, however deep a tree is. */
static void
walk (const Tree *tree)
{
  guint level = 1;
  guint32 team = tree->root;
  while (team != D22_NONE) {
    put_team (tree, team, level);
    if (tree->child[team] != D22_NONE) {
      team = tree->child[team];
      level++;
      continue;
    }
    while (team != D22_NONE && tree->sibling[team] == D22_NONE) {
      team = d22_structure_team (tree->side->structure, team)->parent;
      level--;
    }
    team = team != D22_NONE ? tree->sibling[team] : D22_NONE;
  }
}

static void
fill_outline (D22PublicFill *fill, const D22PublicFillSide *side, GArray *out)
{
  Tree tree = { .fill = fill, .side = side, .out = out };
  link_teams (&tree);
  sort_posts (&tree);
  walk (&tree);
  g_free (tree.child);
  g_free (tree.sibling);
  g_free (tree.first);
  g_free (tree.posts);
}

void
d22_public_fill_outlines (D22PublicFill *fill)
{
  fill_outline (fill, &fill->current, fill->view->current);
  fill_outline (fill, &fill->proposed, fill->view->proposed);
}

static const char *
parent_name (D22PublicFill *fill, const D22PublicFillSide *side, guint32 team)
{
  guint32 parent = d22_structure_team (side->structure, team)->parent;
  return parent != D22_NONE ? d22_public_fill_text (fill, d22_structure_team (side->structure, parent)->name) : NULL;
}

void
d22_public_fill_moves (D22PublicFill *fill)
{
  for (guint i = 0; i < fill->diff->teams->len; i++) {
    const D22TeamChange *change = &g_array_index (fill->diff->teams, D22TeamChange, i);
    if ((change->changes & (1u << D22_TEAM_MOVED)) == 0)
      continue;
    const D22Team *team = d22_structure_team (fill->proposed.structure, change->proposed);
    char letter;
    D22PublicMove move = {
      .team = d22_public_fill_text (fill, team->name),
      .what = team_change (fill, change->changes, &letter),
      .service_from = d22_public_fill_service (fill, &fill->current, change->current),
      .service_to = d22_public_fill_service (fill, &fill->proposed, change->proposed),
      .parent_from = parent_name (fill, &fill->current, change->current),
      .parent_to = parent_name (fill, &fill->proposed, change->proposed),
      .fte = { change->fte_to },
      .positions = change->positions_to,
      .basis = d22_basis_text (team->basis),
      .note = d22_public_fill_text (fill, team->public_note),
    };
    g_array_append_val (fill->view->moves, move);
  }
}
