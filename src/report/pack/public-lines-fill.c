#include "public-fill.h"

#include <string.h>

/* A line with what it is sorted by. */
typedef struct {
  D22PublicLine line;
  guint32 team, role; /* ranks */
  D22Basis basis;
} Item;

/* Lines in the making: posts that look the same become one. */
typedef struct {
  GPtrArray *items;  /* of Item, owned */
  GHashTable *known; /* Item -> itself */
} Lines;

/* Fields of rule 2.1 as people call them. */
static const char *const field_words[D22_N_FIELDS] = { "role",         "team", "service",   "locality",
                                                       "line manager", "FTE",  "positions", "grade" };

/* Everything that tells two lines apart: texts are the view's, one copy each, so that pointers do. */
static gsize
line_parts (const D22PublicLine *line, gconstpointer *parts)
{
  gconstpointer const all[] = { line->current.service, line->current.team,     line->current.role,  line->current.grade,
                                line->current.manager, line->proposed.service, line->proposed.team, line->proposed.role,
                                line->proposed.grade,  line->proposed.manager, line->what,          line->note };
  memcpy (parts, all, sizeof all);
  return G_N_ELEMENTS (all);
}
#define MAX_PARTS 12

static guint
item_hash (gconstpointer data)
{
  const Item *item = data;
  gconstpointer parts[MAX_PARTS];
  gsize n = line_parts (&item->line, parts);
  guint hash = item->team * 31 + item->role;
  for (gsize i = 0; i < n; i++)
    hash = hash * 31 + g_direct_hash (parts[i]);
  return hash;
}

static gboolean
item_equal (gconstpointer a, gconstpointer b)
{
  const Item *x = a, *y = b;
  gconstpointer left[MAX_PARTS], right[MAX_PARTS];
  gsize n = line_parts (&x->line, left);
  line_parts (&y->line, right);
  return x->team == y->team && x->role == y->role && memcmp (left, right, n * sizeof *left) == 0;
}

static void
add_place (D22PublicPlace *to, const D22PublicPlace *from)
{
  to->fte.units += from->fte.units;
  to->positions += from->positions;
}

static void
add_item (Lines *lines, const Item *item)
{
  Item *known = g_hash_table_lookup (lines->known, item);
  if (known == NULL) {
    Item *copy = g_memdup2 (item, sizeof *item);
    g_ptr_array_add (lines->items, copy);
    g_hash_table_add (lines->known, copy);
    return;
  }
  add_place (&known->line.current, &item->line.current);
  add_place (&known->line.proposed, &item->line.proposed);
  known->basis = MAX (known->basis, item->basis);
}

/* By service, then team, then role (by id: indices are ranks), then in words. */
static int
item_compare (gconstpointer a, gconstpointer b)
{
  const Item *x = *(const Item *const *)a, *y = *(const Item *const *)b;
  const char *service_x = x->line.current.team != NULL ? x->line.current.service : x->line.proposed.service;
  const char *service_y = y->line.current.team != NULL ? y->line.current.service : y->line.proposed.service;
  int order = g_strcmp0 (service_x, service_y);
  if (order != 0)
    return order;
  if (x->team != y->team)
    return x->team < y->team ? -1 : 1;
  if (x->role != y->role)
    return x->role < y->role ? -1 : 1;
  gconstpointer left[MAX_PARTS], right[MAX_PARTS];
  gsize n = line_parts (&x->line, left);
  line_parts (&y->line, right);
  for (gsize i = 0; order == 0 && i < n; i++)
    order = g_strcmp0 (left[i], right[i]);
  return order;
}

static void
finish (D22PublicFill *fill, Lines *lines, GArray *out)
{
  g_ptr_array_sort (lines->items, item_compare);
  for (guint i = 0; i < lines->items->len; i++) {
    Item *item = g_ptr_array_index (lines->items, i);
    item->line.basis = d22_public_view_keep (fill->view, d22_basis_text (item->basis));
    g_array_append_val (out, item->line);
  }
  g_hash_table_unref (lines->known);
  g_ptr_array_unref (lines->items);
}

/* `FTE, line manager`: those of @fields that @mask lets through. */
static const char *
fields_text (D22PublicFill *fill, guint32 fields)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < D22_N_FIELDS; i++)
    if ((fields & (1u << i)) != 0)
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", field_words[i]);
  return d22_public_view_keep (fill->view, out->str);
}

static D22PublicPlace
place (D22PublicFill *fill, const D22PublicFillSide *side, guint32 index)
{
  if (index == D22_NONE)
    return (D22PublicPlace){ 0 };
  const D22Post *post = d22_structure_post (side->structure, index);
  return (D22PublicPlace){
    .service = d22_public_fill_service (fill, side, post->team),
    .team = d22_public_fill_text (fill, d22_structure_team (side->structure, post->team)->name),
    .role = side->roles[post->role],
    .grade = d22_public_fill_grade (fill, side, post->role),
    .fte = post->fte,
    .positions = post->positions,
  };
}

/* `Team Manager, PACT (PACT 1)`: the line manager's role and team. */
static const char *
manager_text (D22PublicFill *fill, const D22PublicFillSide *side, guint32 index)
{
  const D22Post *post = d22_structure_post (side->structure, index);
  if (post->manager == D22_NONE)
    return NULL;
  const D22Post *manager = d22_structure_post (side->structure, post->manager);
  const char *team = d22_model_text (fill->model, d22_structure_team (side->structure, manager->team)->name);
  g_autofree char *text = g_strdup_printf ("%s (%s)", side->roles[manager->role], team);
  return d22_public_view_keep (fill->view, text);
}

static Item
item_of (D22PublicFill *fill, const D22PostChange *change)
{
  gboolean has_current = change->current != D22_NONE;
  const D22PublicFillSide *side = has_current ? &fill->current : &fill->proposed;
  const D22Post *post = d22_structure_post (side->structure, has_current ? change->current : change->proposed);
  return (Item){
    .line = { .current = place (fill, &fill->current, change->current),
              .proposed = place (fill, &fill->proposed, change->proposed),
              .note = d22_public_fill_note (fill, change) },
    .team = post->team,
    .role = post->role,
    .basis = d22_public_fill_basis (fill, change),
  };
}

static Lines
lines_begin (void)
{
  return (Lines){ g_ptr_array_new_with_free_func (g_free), g_hash_table_new (item_hash, item_equal) };
}

/* Posts of one kind of change, as `deleted` and `added` need them. */
static void
fill_changed (D22PublicFill *fill, D22Change kind, GArray *out)
{
  Lines lines = lines_begin ();
  for (guint i = 0; i < fill->diff->posts->len; i++) {
    const D22PostChange *change = &g_array_index (fill->diff->posts, D22PostChange, i);
    if (change->change != kind)
      continue;
    Item item = item_of (fill, change);
    item.line.what = fields_text (fill, change->fields);
    add_item (&lines, &item);
  }
  finish (fill, &lines, out);
}

#define BIT(field)  (1u << (field))
#define LINE_FIELDS (BIT (D22_FIELD_TEAM) | BIT (D22_FIELD_SERVICE) | BIT (D22_FIELD_LOCALITY) | BIT (D22_FIELD_REPORTS_TO))

/* Posts of both structures that change team or line manager, whatever else; those that merely go along with their team are
 * told by the team's own line. */
static void
fill_managed (D22PublicFill *fill)
{
  Lines lines = lines_begin ();
  for (guint i = 0; i < fill->diff->posts->len; i++) {
    const D22PostChange *change = &g_array_index (fill->diff->posts, D22PostChange, i);
    if ((change->fields & (BIT (D22_FIELD_TEAM) | BIT (D22_FIELD_REPORTS_TO))) == 0)
      continue;
    Item item = item_of (fill, change);
    item.line.what = fields_text (fill, change->fields & LINE_FIELDS);
    item.line.current.manager = manager_text (fill, &fill->current, change->current);
    item.line.proposed.manager = manager_text (fill, &fill->proposed, change->proposed);
    add_item (&lines, &item);
  }
  finish (fill, &lines, fill->view->managed);
}

void
d22_public_fill_lines (D22PublicFill *fill)
{
  fill_changed (fill, D22_CHANGE_DELETED, fill->view->deleted);
  fill_changed (fill, D22_CHANGE_NEW, fill->view->added);
  fill_changed (fill, D22_CHANGE_AMENDED, fill->view->amended);
  fill_managed (fill);
}
