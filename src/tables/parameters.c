#include "d22/parameters.h"

#include <string.h>

#include "excerpt.h"
#include "names.h"
#include "values.h"

#define STRUCTURES "structures"
#define NOT_THERE  G_MAXUINT32

enum { SECTION, KEY, VALUE, N_CELLS };

#define NAME_MAX_CHARACTERS 200

typedef struct {
  D22Parameters *parameters;
  D22Table *table;
  D22Pool *pool;
  D22Issues *issues;
  int columns[N_CELLS];             /* the table's column of each */
  D22Span *cells;                   /* owned: of the row read last */
  GHashTable *seen;                 /* char* `section\nkey` -> row + 1, owned */
  GHashTable *unknown;              /* char* names of unknown sections, owned */
  guint32 rows[D22_N_SETTINGS_MAX]; /* the row of each setting, or NOT_THERE */
} Reader;

static gpointer
field_of (D22Parameters *parameters, const D22Setting *setting)
{
  return (guint8 *)parameters + setting->offset;
}

static D22Span
cell (const Reader *reader, int which)
{
  return reader->cells[reader->columns[which]];
}

static gboolean
is (D22Span span, const char *text)
{
  return d22_span_equal (span, d22_span (text));
}

static void
set_default (D22Parameters *parameters, const D22Setting *setting, D22Pool *pool)
{
  if (setting->type == D22_TYPE_DATE)
    *(D22Date *)field_of (parameters, setting) = D22_DATE_NONE;
  if (setting->fallback != NULL)
    d22_value_read (setting->type, setting->choices, d22_span (setting->fallback), pool, field_of (parameters, setting));
}

static void
set_defaults (D22Parameters *parameters, D22Pool *pool)
{
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++)
    set_default (parameters, &settings[i], pool);
  parameters->proposed_dismissals = -1;
}

static int
find_setting (D22Span section, D22Span key)
{
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++) {
    if (is (section, settings[i].section) && is (key, settings[i].key))
      return (int)i;
  }
  return -1;
}

/* Returns: (transfer container): the sections, or the keys of @section. */
static GPtrArray *
setting_names (const char *section)
{
  GPtrArray *names = g_ptr_array_new ();
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  if (section == NULL)
    g_ptr_array_add (names, (gpointer)STRUCTURES);
  for (guint i = 0; i < n; i++) {
    if (section != NULL && strcmp (settings[i].section, section) == 0)
      g_ptr_array_add (names, (gpointer)settings[i].key);
    else if (section == NULL && (i == 0 || strcmp (settings[i].section, settings[i - 1].section) != 0))
      g_ptr_array_add (names, (gpointer)settings[i].section);
  }
  return names;
}

static const char *
known_section (D22Span section)
{
  g_autoptr (GPtrArray) names = setting_names (NULL);
  for (guint i = 0; i < names->len; i++) {
    if (is (section, g_ptr_array_index (names, i)))
      return g_ptr_array_index (names, i);
  }
  return NULL;
}

/* Returns: (transfer full): a suggestion out of @names. */
static char *
suggestion (D22Span text, const GPtrArray *names, const char *what)
{
  const char *nearest = d22_name_nearest (text, names);
  if (nearest != NULL)
    return g_strdup_printf ("did you mean '%s'?", nearest);
  g_autofree char *list = d22_name_list (names);
  return g_strdup_printf ("it is not read; %s: %s", what, list);
}

static void
report_unknown_section (Reader *reader, guint32 row)
{
  D22Span section = cell (reader, SECTION);
  if (!g_hash_table_add (reader->unknown, d22_span_dup (section)))
    return;
  g_autoptr (GPtrArray) names = setting_names (NULL);
  g_autofree char *advice = suggestion (section, names, "the sections are");
  g_autofree char *shown = d22_excerpt_value (section);
  d22_table_issue (reader->table, row, reader->columns[SECTION], reader->issues, D22_SEVERITY_WARNING, "unknown-section",
                   advice, "there is no section [%s]", shown);
}

/* Returns: (transfer full): where a key belongs that @section does not have. */
static char *
unknown_setting_advice (D22Span key, const char *section)
{
  guint n = 0;
  const D22Setting *settings = d22_settings (&n);
  for (guint i = 0; i < n; i++) {
    if (d22_name_matches (key, settings[i].key))
      return g_strdup_printf ("write '%s' under [%s]", settings[i].key, settings[i].section);
  }
  g_autoptr (GPtrArray) names = setting_names (section);
  return suggestion (key, names, "its settings are");
}

static void
report_unknown_setting (Reader *reader, guint32 row, const char *section)
{
  g_autofree char *advice = unknown_setting_advice (cell (reader, KEY), section);
  g_autofree char *shown = d22_excerpt_value (cell (reader, KEY));
  d22_table_issue (reader->table, row, reader->columns[KEY], reader->issues, D22_SEVERITY_WARNING, "unknown-setting", advice,
                   "[%s] has no setting '%s'", section, shown);
}

/* Returns whether the row's setting was there before; then it does not count. */
static gboolean
report_duplicate (Reader *reader, guint32 row)
{
  D22Span section = cell (reader, SECTION), key = cell (reader, KEY);
  g_autofree char *name = g_strdup_printf ("%.*s\n%.*s", (int)section.len, section.data, (int)key.len, key.data);
  gpointer first = g_hash_table_lookup (reader->seen, name);
  if (first == NULL) {
    g_hash_table_insert (reader->seen, g_steal_pointer (&name), GUINT_TO_POINTER (row + 1));
    return FALSE;
  }
  g_auto (D22Place) place = { 0 };
  d22_table_place (reader->table, GPOINTER_TO_UINT (first) - 1, reader->columns[KEY], &place);
  g_autofree char *shown = d22_excerpt_value (key);
  g_autofree char *where = place.cell != NULL ? g_strdup (place.cell) : g_strdup_printf ("line %u", place.line);
  d22_table_issue (reader->table, row, reader->columns[KEY], reader->issues, D22_SEVERITY_ERROR, "duplicate-setting",
                   "keep one of them", "'%s' was set before: %s", shown, where);
  return TRUE;
}

static void
report_bad (Reader *reader, guint32 row, const char *key, const char *advice, const char *problem)
{
  d22_table_issue (reader->table, row, reader->columns[VALUE], reader->issues, D22_SEVERITY_ERROR, "bad-setting", advice,
                   "%s %s", key, problem);
}

static gboolean
is_output_name (D22Span text)
{
  for (gsize i = 0; i < text.len; i++) {
    if (!g_ascii_islower (text.data[i]) && !g_ascii_isdigit (text.data[i]) && text.data[i] != '-')
      return FALSE;
  }
  return text.len > 0;
}

/* Returns the number in @field in whole units times @one; 0 and a @one of 1 for what is no number. */
static gint64
number_of (D22Type type, gconstpointer field, gint64 *one)
{
  *one = 1;
  if (type == D22_TYPE_COUNT)
    return *(const gint32 *)field;
  if (type == D22_TYPE_PERCENT) {
    *one = D22_PERCENT_ONE;
    return ((const D22Percent *)field)->millionths;
  }
  if (type == D22_TYPE_DECIMAL) {
    *one = D22_DECIMAL_ONE;
    return ((const D22Decimal *)field)->millionths;
  }
  return 0;
}

static gboolean
in_range (const D22Setting *setting, gconstpointer field)
{
  gint64 one = 1;
  gint64 number = number_of (setting->type, field, &one);
  return number >= setting->least * one && number <= setting->most * one;
}

static void
report_out_of_range (Reader *reader, guint32 row, const D22Setting *setting)
{
  g_autofree char *shown = d22_excerpt_value (cell (reader, VALUE));
  g_autofree char *range = setting->most == G_MAXINT32 ? g_strdup_printf ("%d or more", setting->least)
                                                       : g_strdup_printf ("from %d to %d", setting->least, setting->most);
  g_autofree char *advice = g_strdup_printf ("write a number %s", range);
  d22_table_issue (reader->table, row, reader->columns[VALUE], reader->issues, D22_SEVERITY_ERROR, "setting-out-of-range",
                   advice, "%s '%s' is not %s", setting->key, shown, range);
}

static void
read_setting (Reader *reader, guint32 row, int index)
{
  guint n = 0;
  const D22Setting *setting = &d22_settings (&n)[index];
  D22Span value = cell (reader, VALUE);
  gpointer field = field_of (reader->parameters, setting);
  if (value.len == 0)
    return;
  if (strcmp (setting->key, "id") == 0 && !is_output_name (value)) {
    g_autofree char *shown = d22_excerpt_value (value);
    g_autofree char *problem = g_strdup_printf ("'%s' cannot be part of a file name", shown);
    report_bad (reader, row, setting->key, "use a-z, 0-9 and - alone", problem);
    return;
  }
  /* what names an output is a line in it and a property of it: a workbook takes no more */
  if (g_str_equal (setting->section, "model") && g_utf8_strlen (value.data, (gssize)value.len) > NAME_MAX_CHARACTERS) {
    report_bad (reader, row, setting->key, "keep it to 200 characters", "is too long");
    return;
  }
  D22Reading reading = d22_value_read (setting->type, setting->choices, value, reader->pool, field);
  if (reading != D22_READING_OK && reading != D22_READING_SLASH) {
    g_auto (D22Complaint) complaint = { 0 };
    d22_value_complain (reading, setting->type, setting->choices, value, &complaint);
    report_bad (reader, row, setting->key, complaint.advice, complaint.problem);
    return;
  }
  if (!in_range (setting, field)) {
    report_out_of_range (reader, row, setting);
    set_default (reader->parameters, setting, reader->pool);
    return;
  }
  reader->parameters->given[index] = 1;
  reader->rows[index] = row;
}

static gboolean
is_inner_folder (D22Span folder)
{
  g_autofree char *copy = d22_span_dup (folder);
  g_auto (GStrv) parts = g_strsplit (copy, "/", -1);
  for (char **part = parts; *part != NULL; part++) {
    if (**part == '\0' || strcmp (*part, "..") == 0)
      return FALSE;
  }
  return strpbrk (copy, "\\:") == NULL;
}

static void
structure_clear (gpointer data)
{
  D22StructureName *structure = data;
  g_free (structure->name);
  g_free (structure->folder);
}

static void
read_structure (Reader *reader, guint32 row)
{
  D22Span name = cell (reader, KEY), folder = cell (reader, VALUE);
  g_autofree char *shown = d22_excerpt_value (name);
  if (!is_output_name (name)) {
    report_bad (reader, row, shown, "use a-z, 0-9 and - alone", "cannot be the name of a structure");
    return;
  }
  if (folder.len == 0 || !is_inner_folder (folder)) {
    report_bad (reader, row, shown, "write the name of a folder beside model.ini", "does not name a folder of the model");
    return;
  }
  D22StructureName structure = { d22_span_dup (name), d22_span_dup (folder), TRUE };
  g_array_append_val (reader->parameters->structures, structure);
}

static void
read_row (Reader *reader, guint32 row)
{
  d22_table_read_row (reader->table, row, reader->cells);
  const char *section = known_section (cell (reader, SECTION));
  if (section == NULL) {
    report_unknown_section (reader, row);
    return;
  }
  if (report_duplicate (reader, row))
    return;
  if (strcmp (section, STRUCTURES) == 0) {
    read_structure (reader, row);
    return;
  }
  int index = find_setting (cell (reader, SECTION), cell (reader, KEY));
  if (index < 0)
    report_unknown_setting (reader, row, section);
  else
    read_setting (reader, row, index);
}

static gboolean
find_columns (Reader *reader)
{
  static const char *const names[N_CELLS] = { "section", "key", "value" };
  gboolean all = TRUE;
  for (int i = 0; i < N_CELLS; i++) {
    reader->columns[i] = d22_name_heading (reader->table, names[i]);
    if (reader->columns[i] >= 0)
      continue;
    d22_table_issue (reader->table, G_MAXUINT32, -1, reader->issues, D22_SEVERITY_ERROR, "missing-column",
                     "give the columns section, key and value", "the table model needs a column '%s'", names[i]);
    all = FALSE;
  }
  return all;
}

/* What no single value can show. */
static void
check_weights (Reader *reader)
{
  D22Parameters *parameters = reader->parameters;
  for (guint i = 0; i < D22_N_SECTIONS; i++) {
    if (parameters->weight[i].millionths > 0)
      return;
  }
  int duty = find_setting (d22_span ("matching"), d22_span ("weight-duty"));
  parameters->weight[D22_SECTION_DUTY].millionths = D22_PERCENT_HUNDRED;
  d22_table_issue (reader->table, reader->rows[duty], reader->columns[VALUE], reader->issues, D22_SEVERITY_ERROR,
                   "setting-out-of-range", "give at least one section a weight above 0", "every weight is 0");
}

static void
check_consultation (Reader *reader)
{
  D22Parameters *parameters = reader->parameters;
  if (!d22_date_given (parameters->consultation_start) || !d22_date_given (parameters->consultation_end) ||
      parameters->consultation_end.day >= parameters->consultation_start.day)
    return;
  int end = find_setting (d22_span ("consultation"), d22_span ("end"));
  g_autofree char *from = d22_date_iso (parameters->consultation_start);
  g_autofree char *to = d22_date_iso (parameters->consultation_end);
  d22_table_issue (reader->table, reader->rows[end], reader->columns[VALUE], reader->issues, D22_SEVERITY_ERROR,
                   "setting-out-of-range", "give the last day of consultation", "end %s is before start %s", to, from);
  parameters->consultation_end = D22_DATE_NONE;
}

static void
read_table (Reader *reader)
{
  if (!find_columns (reader))
    return;
  for (guint i = 0; i < D22_N_SETTINGS_MAX; i++)
    reader->rows[i] = NOT_THERE;
  for (guint32 row = 0; row < d22_table_n_rows (reader->table); row++)
    read_row (reader, row);
  check_weights (reader);
  check_consultation (reader);
}

/* Returns: (transfer full): @name as an id: lower case, anything but a-z and 0-9 a dash, none at the ends. */
static char *
id_of_name (const char *name)
{
  g_autofree char *id = g_ascii_strdown (name, -1);
  g_strcanon (id, "abcdefghijklmnopqrstuvwxyz0123456789-", '-');
  gsize length = strlen (id);
  while (length > 0 && id[length - 1] == '-')
    id[--length] = '\0';
  const char *start = id + strspn (id, "-");
  return g_strdup (*start != '\0' ? start : "model");
}

static void
add_default_structure (D22Parameters *parameters, const char *name, guint position)
{
  for (guint i = 0; i < parameters->structures->len; i++) {
    if (strcmp (g_array_index (parameters->structures, D22StructureName, i).name, name) == 0)
      return;
  }
  D22StructureName structure = { g_strdup (name), g_strdup (name), FALSE };
  g_array_insert_val (parameters->structures, MIN (position, parameters->structures->len), structure);
}

/* The defaults that depend on something. */
static void
finish (D22Parameters *parameters, const char *name, D22Pool *pool)
{
  if (parameters->id == D22_ID_NONE) {
    g_autofree char *id = id_of_name (name);
    parameters->id = d22_pool_intern (pool, d22_span (id));
  }
  if (parameters->title == D22_ID_NONE)
    parameters->title = d22_pool_intern (pool, d22_span (name));
  if (!d22_parameters_given (parameters, "finance", "costing-point-new"))
    parameters->costing_point_new = parameters->costing_point;
  if (!d22_parameters_given (parameters, "finance", "costing-point-deleted"))
    parameters->costing_point_deleted = parameters->costing_point;
  if (parameters->price_base == D22_PRICE_REAL && !d22_parameters_given (parameters, "finance", "pay-award"))
    parameters->pay_award.millionths = 0;
  add_default_structure (parameters, "current", 0);
  add_default_structure (parameters, "proposed", 1);
}

D22Parameters *
d22_parameters_new (D22Table *table, const char *name, D22Pool *pool, D22Issues *issues)
{
  D22Parameters *parameters = g_new0 (D22Parameters, 1);
  parameters->structures = g_array_new (FALSE, FALSE, sizeof (D22StructureName));
  g_array_set_clear_func (parameters->structures, structure_clear);
  set_defaults (parameters, pool);
  if (table != NULL) {
    g_autofree D22Span *cells = g_new (D22Span, d22_table_n_columns (table));
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr (GHashTable) unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    Reader reader = { parameters, table, pool, issues, { 0 }, cells, seen, unknown, { 0 } };
    read_table (&reader);
  }
  finish (parameters, name, pool);
  return parameters;
}

void
d22_parameters_free (D22Parameters *parameters)
{
  if (parameters == NULL)
    return;
  g_array_unref (parameters->structures);
  g_free (parameters);
}

gboolean
d22_parameters_given (const D22Parameters *parameters, const char *section, const char *key)
{
  int index = find_setting (d22_span (section), d22_span (key));
  g_return_val_if_fail (index >= 0, FALSE);
  return parameters->given[index] != 0;
}

char *
d22_parameters_text (const D22Parameters *parameters, const D22Setting *setting, const D22Pool *pool)
{
  return d22_value_text (setting->type, setting->choices, (const guint8 *)parameters + setting->offset, pool);
}
