#include "review-answers.h"

void
d22_answers_begin (D22DocSection *section)
{
  static const D22DocColumn columns[] = {
    { "Question", "question", D22_CELL_TEXT, 36 },
    { "Answer", "answer", D22_CELL_TEXT, 100 },
    { "Rule", "rule", D22_CELL_TEXT, 10 },
  };
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
}

void
d22_answer_put (D22DocSection *section, const char *question, const char *rule, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *answer = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  d22_section_row (section, D22_ROW_PLAIN, 0);
  d22_cell_text (section, question);
  d22_cell_text (section, answer);
  d22_cell_text (section, rule);
}

/* `duties (weight 100), knowledge (weight 50)`; `duties` where there is one. Returns: (transfer full). */
static char *
weights (const D22ReviewRules *rules)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < rules->weights->len; i++) {
    const D22SectionWeight *weight = &g_array_index (rules->weights, D22SectionWeight, i);
    g_autofree char *figure = d22_percent_text (weight->weight);
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", weight->section);
    if (rules->weights->len > 1)
      g_string_append_printf (out, " (weight %s)", figure);
  }
  return g_string_free (out, FALSE);
}

static void
put_classes (D22DocSection *section)
{
  d22_answer_put (
      section, "What can become of a role?", "4.8",
      "Every role is proposed as one of: unchanged, natural successor, changed, deleted or new. A role that cannot "
      "be compared "
      "yet, because a job description is missing, is shown as not assessed, never as deleted.");
}

static void
put_comparison (D22DocSection *section, const D22ReviewRules *rules)
{
  g_autofree char *sections = weights (rules), *least = d22_percent_text (rules->statement_threshold);
  d22_answer_put (
      section, "What is compared?", "4.1, 4.4",
      "The job descriptions of the current and the proposed role, statement by statement. What counts: %s. Within a "
      "section a "
      "statement counts by its share (for duties the share of time). Standard wording that every job description "
      "carries is left "
      "out.",
      *sections != '\0' ? sections : "nothing, because every weight is 0");
  d22_answer_put (
      section, "When are two statements the same?", "4.1, 4.3",
      "Each statement is paired with at most one of the other role. Two statements count towards the match if they "
      "are at least "
      "%s%% alike; where people have agreed a figure for them, that figure counts.",
      least);
}

static void
put_successor (D22DocSection *section, const D22ReviewRules *rules)
{
  g_autofree char *threshold = d22_percent_text (rules->natural_successor_threshold);
  const char *of = rules->by_current && rules->by_proposed
                       ? "at least %s%% of the current job is kept in the proposed one, and at least "
                         "as much of the proposed job is already done in the current one"
                   : rules->by_current ? "at least %s%% of the current job is kept in the proposed one"
                                       : "at least %s%% of the proposed job is already done in the current one";
  g_auto (GStrv) halves = g_strsplit (of, "%s%%", 2);
  d22_answer_put (
      section, "What is a natural successor?", "4.5, 4.8",
      "A proposed role is the natural successor of a current one if %s%s%%%s. A claim to be a natural successor is "
      "assessed by "
      "comparison with the current job description.",
      halves[0], threshold, halves[1]);
  d22_answer_put (section, "What else must hold for a natural successor?", "4.6",
                  "The grades are at most %d apart, and every professional registration that the proposed role requires is "
                  "one that the "
                  "current role requires already. A grade that is not known does not stand in the way.",
                  rules->max_grade_difference);
}

static void
put_other_classes (D22DocSection *section, const D22ReviewRules *rules)
{
  g_autofree char *changed = d22_percent_text (rules->changed_threshold);
  d22_answer_put (section, "What is an unchanged role?", "4.8",
                  "One that is in both structures with the same grade, registration and job description.");
  d22_answer_put (
      section, "What is a changed role?", "4.8",
      "One whose best match with a proposed role is at least %s%% without being its natural successor; also a role "
      "that stays in "
      "the structure with a job description or a grade so different that it is not its own natural successor.",
      changed);
  d22_answer_put (section, "What is a deleted role?", "4.8",
                  "A current role that is not in the proposed structure and does not match any proposed role that far.");
  d22_answer_put (section, "What is a new role?", "4.9", "A proposed role that no current role goes into.");
}

void
d22_answers_review (D22DocSection *section, const D22ReviewRules *rules)
{
  put_classes (section);
  put_comparison (section, rules);
  put_successor (section, rules);
  put_other_classes (section, rules);
}

void
d22_answer_who_decides (D22DocSection *section)
{
  d22_answer_put (section, "Who decides?", "4.11",
                  "People do. The classes shown are proposals, worked out by these rules from the job descriptions; the "
                  "organisation confirms or changes them after consultation.");
}
