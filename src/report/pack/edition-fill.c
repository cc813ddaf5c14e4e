#include "edition-fill.h"

static const char *const statuses[] = {
  [D22_MODEL_DRAFT] = "draft", [D22_MODEL_CONSULTATION] = "consultation", [D22_MODEL_FINAL] = "final"
};
/* Sections of a profile as people call them. */
static const char *const sections[D22_N_SECTIONS] = { "duties", "knowledge",  "qualifications",      "experience",
                                                      "skills", "behaviours", "digital competencies" };

void
d22_edition_fill_head (const D22Model *model, GStringChunk *texts, D22EditionHead *head)
{
  const D22Parameters *parameters = model->parameters;
  head->id = d22_edition_keep (texts, d22_model_text (model, parameters->id));
  head->title = d22_edition_keep (texts, d22_model_text (model, parameters->title));
  head->organisation = d22_edition_keep (texts, d22_model_text (model, parameters->organisation));
  head->version = d22_edition_keep (texts, d22_model_text (model, parameters->version));
  head->status = statuses[parameters->status];
  head->draft = parameters->status == D22_MODEL_DRAFT;
  head->published = parameters->published;
}

void
d22_edition_fill_rules (const D22Model *model, D22ReviewRules *rules)
{
  const D22Parameters *parameters = model->parameters;
  rules->natural_successor_threshold = parameters->natural_successor_threshold;
  rules->changed_threshold = parameters->changed_threshold;
  rules->statement_threshold = parameters->statement_threshold;
  rules->by_current = parameters->direction != D22_DIRECTION_PROPOSED;
  rules->by_proposed = parameters->direction != D22_DIRECTION_CURRENT;
  rules->max_grade_difference = parameters->max_grade_difference;
  for (guint i = 0; i < D22_N_SECTIONS; i++) {
    D22SectionWeight weight = { sections[i], parameters->weight[i] };
    if (weight.weight.millionths > 0)
      g_array_append_val (rules->weights, weight);
  }
}
