#include "d22/model.h"

#include "model-private.h"

static void
init_structure (D22Structure *structure)
{
  structure->teams = g_array_new (FALSE, FALSE, sizeof (D22Team));
  structure->roles = g_array_new (FALSE, FALSE, sizeof (D22Role));
  structure->posts = g_array_new (FALSE, FALSE, sizeof (D22Post));
  structure->statements = g_array_new (FALSE, FALSE, sizeof (D22Statement));
  structure->deletions = g_array_new (FALSE, FALSE, sizeof (D22Deletion));
}

static void
clear_structure (D22Structure *structure)
{
  g_free (structure->name);
  g_array_unref (structure->teams);
  g_array_unref (structure->roles);
  g_array_unref (structure->posts);
  g_array_unref (structure->statements);
  g_array_unref (structure->deletions);
}

static void
clear_line (gpointer data)
{
  D22MoneyLine *line = data;
  g_free (line->amounts);
}

static void
clear_measure (gpointer data)
{
  D22Measure *measure = data;
  g_free (measure->years);
  g_free (measure->has_unit_cost);
}

D22Model *
d22_model_new (D22Source *source)
{
  D22Model *model = g_new0 (D22Model, 1);
  model->pool = d22_pool_new ();
  model->source = source;
  init_structure (&model->current);
  init_structure (&model->proposed);
  model->grades = g_array_new (FALSE, FALSE, sizeof (D22Grade));
  model->investment = g_array_new (FALSE, FALSE, sizeof (D22MoneyLine));
  model->savings = g_array_new (FALSE, FALSE, sizeof (D22MoneyLine));
  model->measures = g_array_new (FALSE, FALSE, sizeof (D22Measure));
  g_array_set_clear_func (model->investment, clear_line);
  g_array_set_clear_func (model->savings, clear_line);
  g_array_set_clear_func (model->measures, clear_measure);
  model->matches = g_array_new (FALSE, FALSE, sizeof (D22MatchRow));
  model->decisions = g_array_new (FALSE, FALSE, sizeof (D22DecisionRow));
  model->volunteers = g_array_new (FALSE, FALSE, sizeof (D22VolunteersRow));
  model->rates = g_array_new (FALSE, FALSE, sizeof (D22RateRow));
  model->controls = g_array_new (FALSE, FALSE, sizeof (D22ControlRow));
  model->scenarios = g_array_new (FALSE, FALSE, sizeof (D22ScenarioRow));
  model->timeline = g_array_new (FALSE, FALSE, sizeof (D22MilestoneRow));
  model->spine = g_array_new (FALSE, FALSE, sizeof (D22SpineRow));
  model->on_costs = g_array_new (FALSE, FALSE, sizeof (D22OnCostRow));
  model->week_caps = g_array_new (FALSE, FALSE, sizeof (D22WeekCapRow));
  model->consultation = g_array_new (FALSE, FALSE, sizeof (D22ConsultationRow));
  return model;
}

void
d22_model_free (D22Model *model)
{
  if (model == NULL)
    return;
  clear_structure (&model->current);
  clear_structure (&model->proposed);
  GArray *arrays[] = { model->grades,    model->investment, model->savings,  model->measures,  model->matches,
                       model->decisions, model->volunteers, model->rates,    model->controls,  model->scenarios,
                       model->timeline,  model->spine,      model->on_costs, model->week_caps, model->consultation };
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  d22_parameters_free (model->parameters);
  d22_source_free (model->source);
  d22_pool_free (model->pool);
  g_free (model);
}

const char *
d22_model_text (const D22Model *model, D22Id id)
{
  return d22_pool_text (model->pool, id);
}

/* Elements begin with their id: D22Post, D22Role, D22Team. */
static guint32
find_element (const GArray *array, const D22Pool *pool, D22Id id)
{
  gsize size = g_array_get_element_size ((GArray *)array);
  guint32 low = 0, high = array->len;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    const D22Id *here = (const void *)(array->data + middle * size);
    int order = d22_pool_compare (pool, *here, id);
    if (order == 0)
      return middle;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return D22_NONE;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (D22Post, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (D22Role, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (D22Team, id) == 0);

guint32
d22_structure_find_post (const D22Structure *structure, const D22Pool *pool, D22Id id)
{
  return find_element (structure->posts, pool, id);
}

guint32
d22_structure_find_role (const D22Structure *structure, const D22Pool *pool, D22Id id)
{
  return find_element (structure->roles, pool, id);
}

guint32
d22_structure_find_team (const D22Structure *structure, const D22Pool *pool, D22Id id)
{
  return find_element (structure->teams, pool, id);
}

const D22Post *
d22_structure_post (const D22Structure *structure, guint32 index)
{
  return &g_array_index (structure->posts, D22Post, index);
}

const D22Role *
d22_structure_role (const D22Structure *structure, guint32 index)
{
  return &g_array_index (structure->roles, D22Role, index);
}

const D22Team *
d22_structure_team (const D22Structure *structure, guint32 index)
{
  return &g_array_index (structure->teams, D22Team, index);
}

const D22Statement *
d22_structure_statement (const D22Structure *structure, guint32 index)
{
  return &g_array_index (structure->statements, D22Statement, index);
}

char *
d22_model_hash (const D22Model *model)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const GPtrArray *inputs = d22_source_inputs (model->source);
  for (guint i = 0; i < inputs->len; i++) {
    const D22Input *input = g_ptr_array_index (inputs, i);
    gsize size = 0;
    const guint8 *bytes = g_bytes_get_data (input->bytes, &size);
    /* name and length first, so that bytes cannot move from one file to the next unseen */
    g_autofree char *head = g_strdup_printf ("%s\n%" G_GSIZE_FORMAT "\n", input->name, size);
    g_checksum_update (checksum, (const guchar *)head, -1);
    if (size > 0)
      g_checksum_update (checksum, bytes, (gssize)size);
  }
  return g_strdup (g_checksum_get_string (checksum));
}
