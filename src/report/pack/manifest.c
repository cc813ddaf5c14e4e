#include "manifest.h"

#include "d22/error.h"
#include "d22/json.h"

static void
put_file (D22Json *json, const char *name, const char *sha256)
{
  d22_json_begin_object (json, NULL, TRUE);
  d22_json_string (json, "file", name);
  d22_json_string (json, "sha256", sha256);
  d22_json_end_object (json);
}

static void
put_inputs (const D22Manifest *manifest, D22Json *json)
{
  const GPtrArray *inputs = d22_source_inputs (manifest->input->model->source);
  d22_json_begin_list (json, "inputs", FALSE);
  for (guint i = 0; i < inputs->len; i++) {
    const D22Input *input = g_ptr_array_index (inputs, i);
    g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, input->bytes);
    put_file (json, input->name, sum);
  }
  d22_json_end_list (json);
}

static gboolean
put_outputs (const D22Manifest *manifest, D22Json *json, GError **error)
{
  d22_json_begin_list (json, "outputs", FALSE);
  for (guint i = 0; i < manifest->files->len; i++) {
    const char *name = g_ptr_array_index (manifest->files, i);
    g_autofree char *path = g_build_filename (manifest->folder, name, NULL), *bytes = NULL;
    g_autoptr (GError) problem = NULL;
    gsize length;
    if (!g_file_get_contents (path, &bytes, &length, &problem)) {
      g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot read back %s: %s", path, problem->message);
      return FALSE;
    }
    g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, length);
    put_file (json, name, sum);
  }
  d22_json_end_list (json);
  return TRUE;
}

/* What is said of money, severance, dismissals and the establishment is no business of the public edition (outputs.md,
 * section 1). */
static gboolean
may_show (const D22Setting *setting, gboolean public)
{
  static const char *const sections[] = { "model", "matching", "selection", "privacy" };
  if (g_strcmp0 (setting->section, "consultation") == 0)
    return g_str_equal (setting->key, "start") || g_str_equal (setting->key, "end");
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++) {
    if (g_str_equal (setting->section, sections[i]))
      return TRUE;
  }
  return !public;
}

static void
put_parameters (const D22Manifest *manifest, D22Json *json)
{
  const D22Model *model = manifest->input->model;
  guint n;
  const D22Setting *settings = d22_settings (&n);
  gboolean public = g_str_equal (manifest->edition, "public");
  d22_json_begin_list (json, "parameters", FALSE);
  for (guint i = 0; i < n; i++) {
    if (!may_show (&settings[i], public))
      continue;
    g_autofree char *value = d22_parameters_text (model->parameters, &settings[i], model->pool);
    d22_json_begin_object (json, NULL, TRUE);
    d22_json_string (json, "section", settings[i].section);
    d22_json_string (json, "key", settings[i].key);
    d22_json_text (json, "value", value);
    d22_json_boolean (json, "given", d22_parameters_given (model->parameters, settings[i].section, settings[i].key));
    d22_json_end_object (json);
  }
  d22_json_end_list (json);
}

/* Returns: (transfer full): `2021-10-06T00:00:00Z`; "" for none. */
static char *
time_text (gint64 seconds)
{
  g_autoptr (GDateTime) time = seconds >= 0 ? g_date_time_new_from_unix_utc (seconds) : NULL;
  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
}

gboolean
d22_manifest_write (const D22Manifest *manifest, GError **error)
{
  g_autoptr (D22Json) json = d22_json_new ();
  g_autofree char *time = time_text (manifest->time), *path = g_build_filename (manifest->folder, "manifest.json", NULL);
  g_autoptr (GError) problem = NULL;
  d22_json_begin_object (json, NULL, FALSE);
  d22_json_string (json, "edition", manifest->edition);
  d22_json_string (json, "tool", "d22");
  d22_json_string (json, "version", D22_VERSION);
  d22_json_text (json, "time", time);
  put_inputs (manifest, json);
  if (!put_outputs (manifest, json, error))
    return FALSE;
  put_parameters (manifest, json);
  d22_json_end_object (json);
  g_autofree char *text = d22_json_finish (json);
  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &problem))
    return TRUE;
  g_set_error (error, D22_ERROR, D22_ERROR_OUTPUT, "cannot write %s: %s", path, problem->message);
  return FALSE;
}
