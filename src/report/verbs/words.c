#include "words.h"

#include "d22/error.h"
#include "d22/fold.h"
#include "d22/nearest.h"

#include <string.h>

static const char *
status_text (const D22Model *model)
{
  static const char *const texts[] = { "draft", "consultation", "final" };
  return texts[model->parameters->status];
}

D22Document *
d22_words_document (const D22Model *model, const char *what)
{
  const D22Parameters *parameters = model->parameters;
  g_autofree char *title = g_strdup_printf ("%s: %s", d22_model_text (model, parameters->title), what);
  D22Document *document = d22_document_new (title);
  D22DocSection *about = d22_document_add (document, "about", NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  if (parameters->organisation != D22_ID_NONE)
    g_string_append_printf (line, "%s. ", d22_model_text (model, parameters->organisation));
  if (parameters->version != D22_ID_NONE)
    g_string_append_printf (line, "Version %s, ", d22_model_text (model, parameters->version));
  g_string_append (line, status_text (model));
  if (d22_date_given (parameters->published)) {
    g_autofree char *date = d22_date_text (parameters->published);
    g_string_append_printf (line, ", %s", date);
  }
  d22_section_say (about, "%s. Structures compared: %s and %s.", line->str, model->current.name, model->proposed.name);
  return document;
}

char *
d22_words_plain (const char *machine)
{
  char *words = g_strdup (machine);
  /* `non-cashable` is one word */
  g_strdelimit (g_str_has_prefix (words, "non-") ? words + strlen ("non-") : words, "-", ' ');
  return words;
}

const char *
d22_words_service (const D22Model *model, D22Id service)
{
  return service != D22_ID_NONE ? d22_model_text (model, service) : "no service";
}

D22Percent
d22_words_percent (D22Coverage coverage)
{
  return (D22Percent){ coverage / (D22_COVERAGE_ONE / D22_PERCENT_HUNDRED) };
}

char *
d22_words_coverage (D22Coverage coverage)
{
  g_autofree char *cut = d22_percent_cut (d22_words_percent (coverage));
  return g_strconcat (cut, "%", NULL);
}

gboolean
d22_words_meets (D22Coverage score, D22Percent threshold)
{
  return score >= threshold.millionths * (D22_COVERAGE_ONE / D22_PERCENT_HUNDRED);
}

char *
d22_words_count (guint64 n, const char *one, const char *many)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, n);
  gsize length = strlen (digits);
  g_autoptr (GString) out = g_string_new (NULL);
  for (gsize i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0)
      g_string_append_c (out, ',');
    g_string_append_c (out, digits[i]);
  }
  return g_strdup_printf ("%s %s", out->str, n == 1 ? one : many);
}

gboolean
d22_words_shown (const D22Show *show, D22Id service)
{
  return !show->one_service || show->service == service;
}

void
d22_words_join (GString *list, const char *between, const char *word)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? between : "", word);
}

const char *
d22_words_gate (guint index)
{
  static const char *const gates[D22_WORDS_N_GATES] = { "grade", "registration" };
  return gates[index];
}

static void
add_service (GHashTable *services, D22Id service)
{
  if (service != D22_ID_NONE)
    g_hash_table_add (services, GUINT_TO_POINTER (service));
}

static void
add_teams (GHashTable *services, const D22Structure *structure)
{
  for (guint i = 0; i < structure->teams->len; i++)
    add_service (services, d22_structure_team (structure, i)->service);
}

static void
add_lines (GHashTable *services, const GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    add_service (services, g_array_index (lines, D22MoneyLine, i).service);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Returns: (transfer container): every service that teams, money lines or measures name, by its bytes. */
static GPtrArray *
all_services (const D22Model *model)
{
  g_autoptr (GHashTable) services = g_hash_table_new (NULL, NULL); /* of D22Id */
  add_teams (services, &model->current);
  add_teams (services, &model->proposed);
  add_lines (services, model->investment);
  add_lines (services, model->savings);
  for (guint i = 0; i < model->measures->len; i++)
    add_service (services, g_array_index (model->measures, D22Measure, i).service);
  guint n = 0;
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (services, &n);
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, (gpointer)d22_model_text (model, GPOINTER_TO_UINT (ids[i])));
  g_ptr_array_sort (names, compare_names);
  return names;
}

gboolean
d22_show_service (D22Show *show, const D22Model *model, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = all_services (model);
  g_autofree char *wanted = d22_fold (name);
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++) {
    const char *known = g_ptr_array_index (names, i);
    g_autofree char *folded = d22_fold (known);
    if (strcmp (folded, wanted) == 0) {
      show->one_service = TRUE;
      show->service = d22_pool_find (model->pool, d22_span (known));
      return TRUE;
    }
    d22_words_join (list, ", ", known);
  }
  const char *near = d22_nearest (name, (const char *const *)names->pdata, names->len);
  g_set_error (error, D22_ERROR, D22_ERROR_USAGE, "--service: no service is called '%s'%s%s%s; there are: %s", name,
               near != NULL ? " (did you mean '" : "", near != NULL ? near : "", near != NULL ? "'?)" : "",
               names->len > 0 ? list->str : "none in this model");
  return FALSE;
}
