#include "post-view.h"

static void
add_side (D22DocSection *section, const D22Model *model, gboolean there, const PostView *view)
{
  if (!there) {
    for (guint i = 0; i < 9; i++)
      d22_cell_empty (section);
    return;
  }
  d22_cell_text (section, view->role_id);
  d22_cell_text (section, view->title);
  d22_cell_text (section, view->team_id);
  d22_cell_text (section, d22_model_text (model, view->service));
  d22_cell_text (section, view->locality);
  d22_cell_text (section, view->reports_to);
  d22_cell_fte (section, view->fte);
  d22_cell_count (section, view->positions);
  d22_cell_text (section, view->grade);
}

static void
add_row (D22DocSection *section, const D22Model *model, const D22PostChange *change, const PostSides *sides)
{
  g_autoptr (GString) fields = g_string_new (NULL);
  for (D22Field field = D22_FIELD_ROLE; field < D22_N_FIELDS; field++) {
    if ((change->fields & (1u << field)) != 0)
      d22_words_join (fields, ";", d22_field_text (field));
  }
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, d22_post_last (sides)->post_id);
  d22_cell_text (section, d22_change_text (change->change));
  d22_cell_text (section, fields->str);
  add_side (section, model, sides->was, &sides->from);
  add_side (section, model, sides->is, &sides->to);
}

D22Document *
d22_diff_table (const D22Model *model, const D22Diff *diff, const D22Show *show)
{
  static const D22DocColumn columns[] = {
    { "Post", "post_id", D22_CELL_TEXT, 0 },
    { "Change", "change", D22_CELL_TEXT, 0 },
    { "Fields", "fields", D22_CELL_TEXT, 0 },
    { "Role id, now", "from_role_id", D22_CELL_TEXT, 0 },
    { "Role, now", "from_title", D22_CELL_TEXT, 0 },
    { "Team, now", "from_team_id", D22_CELL_TEXT, 0 },
    { "Service, now", "from_service", D22_CELL_TEXT, 0 },
    { "Locality, now", "from_locality", D22_CELL_TEXT, 0 },
    { "Line manager, now", "from_reports_to", D22_CELL_TEXT, 0 },
    { "FTE, now", "from_fte", D22_CELL_FTE, 0 },
    { "Positions, now", "from_positions", D22_CELL_COUNT, 0 },
    { "Grade, now", "from_grade", D22_CELL_TEXT, 0 },
    { "Role id, proposed", "to_role_id", D22_CELL_TEXT, 0 },
    { "Role, proposed", "to_title", D22_CELL_TEXT, 0 },
    { "Team, proposed", "to_team_id", D22_CELL_TEXT, 0 },
    { "Service, proposed", "to_service", D22_CELL_TEXT, 0 },
    { "Locality, proposed", "to_locality", D22_CELL_TEXT, 0 },
    { "Line manager, proposed", "to_reports_to", D22_CELL_TEXT, 0 },
    { "FTE, proposed", "to_fte", D22_CELL_FTE, 0 },
    { "Positions, proposed", "to_positions", D22_CELL_COUNT, 0 },
    { "Grade, proposed", "to_grade", D22_CELL_TEXT, 0 },
  };
  D22Document *document = d22_words_document (model, "posts that change");
  D22DocSection *section = d22_document_add (document, "diff", "Posts");
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < diff->posts->len; i++) {
    const D22PostChange *change = &g_array_index (diff->posts, D22PostChange, i);
    PostSides sides = d22_post_sides (model, change);
    if (d22_post_is_shown (show, change, &sides))
      add_row (section, model, change, &sides);
  }
  return document;
}
