#include "review-answers.h"
#include "sheets.h"

static void
put_people (D22DocSection *section, const D22PublicRules *rules)
{
  d22_answer_put (
      section, "What happens to people in unchanged roles and natural successors?", "5.2, 5.3",
      "They can be slotted in, as long as there are not more people than posts. More people than posts needs a selection: a "
      "ring-fenced recruitment, in which only they take part.");
  d22_answer_put (section, "Where are people and posts compared?", "5.1, 5.2",
                  "%s%s, unless a post has a selection pool of its own; where a pool has no place left, across all of them.",
                  rules->pool != NULL ? "Within each " : "Across the whole role", rules->pool != NULL ? rules->pool : "");
  d22_answer_put (section, "What happens to people in changed roles?", "5.2, 5.4", "%s",
                  rules->changed_ring_fenced
                      ? "They are ring-fenced for the role that theirs changes into, after the people above."
                      : "They take part in the open and fair selection for all other roles.");
  d22_answer_put (section, "What happens to everyone else in scope?", "5.4, 6.4",
                  "An open and fair selection for all other roles. Each person can express an interest in up to %d %s.",
                  rules->max_expressions, rules->max_expressions == 1 ? "role" : "roles");
}

static void
put_consultation (D22DocSection *section, const D22PublicRules *rules)
{
  if (rules->consultation_days < 0)
    return;
  g_autofree char *start = d22_date_text (rules->consultation_start), *end = d22_date_text (rules->consultation_end);
  d22_answer_put (section, "How long is the consultation?", "6.5", "From %s to %s: %d days, both days counted.", start, end,
                  rules->consultation_days);
}

void
d22_fill_rules (D22Pack *pack, D22DocSection *section)
{
  const D22PublicRules *rules = &pack->view->rules;
  d22_section_say (section, "The rules with the figures of this proposal.");
  d22_section_say (section, "The last column gives the number of the rule in the rule book of the tool d22.");
  d22_answers_begin (section);
  d22_answers_review (section, &rules->review);
  put_people (section, rules);
  d22_answer_who_decides (section);
  put_consultation (section, rules);
}
