/* How_to_read and Notes: the rules with this model's figures, and what the sheets do not say. */
#include "hr-sheets.h"
#include "review-answers.h"

static void
put_score (D22DocSection *section, const D22ReviewRules *rules)
{
  d22_answer_put (section, "What are the coverages?", "4.4",
                  "Old job kept in new (current coverage): the share of the current job description that has a partner in "
                  "the proposed one, each statement by its share and by how alike the two are. New job already done "
                  "(proposed coverage): the same from the side of the proposed one.");
  d22_answer_put (section, "What is the score?", "4.5",
                  "%s. It is shown cut to two decimals, so that what is shown never claims more "
                  "than what was met.",
                  rules->by_current && rules->by_proposed ? "The smaller of both coverages"
                  : rules->by_current                     ? "The current coverage: old job kept in new"
                                                          : "The proposed coverage: new job already done");
}

static void
put_evidence (D22DocSection *section)
{
  d22_answer_put (section, "How are statements paired?", "4.3",
                  "One to one within a section, so that the pairs together are as alike as possible. A statement without a "
                  "partner counts as nothing found.");
  d22_answer_put (
      section, "Where does a similarity come from?", "4.1, 4.2",
      "First from what people agreed (with their function, date and reason); else from shared codes, equal or "
      "not; else from the words of both statements, compared after small words are left out and endings cut. The "
      "text figure is a proposal: it knows no synonyms, and people have the last word.");
  d22_answer_put (section, "Which pairs are shown?", "4.10",
                  "For each current role the pairs that its class rests on, those of a computed class that a decision "
                  "replaced, and the five best others. The command d22 roles --explain shows any other pair.");
}

static void
put_flags (D22DocSection *section)
{
  d22_answer_put (section, "What is marginal?", "4.5",
                  "A pair of which one coverage meets the threshold of a natural successor and the other does not: the one "
                  "to look at first when a class is challenged.");
  d22_answer_put (section, "What if a job description is missing?", "4.7",
                  "The pair is scored 100%% if title and grade are equal. Otherwise it is not assessed and has no score; it "
                  "is never shown as deleted.");
  d22_answer_put (section, "What do the other flags say?", "4.6, 4.8",
                  "No profile: the role has no statement that counts. A grade is missing: grades were not compared. The "
                  "decision overrides a gate: people decided on a natural successor although a gate fails. The title "
                  "changes: the role is unchanged but for its title.");
}

static void
put_decided (D22DocSection *section)
{
  d22_answer_put (section, "What does a decision change?", "4.8",
                  "It sets the class and the roles that the current role goes into. The computed class stays beside it, on "
                  "the worksheets Roles and Decisions.");
  d22_answer_who_decides (section);
}

static void
put_settings (D22DocSection *section, const D22HrView *view)
{
  for (guint i = 0; i < view->settings->len; i++) {
    const D22HrSetting *setting = &g_array_index (view->settings, D22HrSetting, i);
    g_autofree char *question = g_strdup_printf ("Setting %s", setting->key);
    d22_answer_put (section, question, "4", "%s%s%s: %s", setting->value != NULL ? setting->value : "not given",
                    setting->unit != NULL ? " " : "", setting->unit != NULL ? setting->unit : "", setting->meaning);
  }
}

void
d22_hr_reading (D22HrBook *hr, D22DocSection *section)
{
  const D22HrView *view = hr->view;
  d22_section_say (section, "The rules with the figures of this proposal, then its settings.");
  d22_section_say (section, "The last column gives the number of the rule in the rule book of the tool d22.");
  d22_answers_begin (section);
  d22_answers_review (section, &view->rules);
  put_score (section, &view->rules);
  put_evidence (section);
  put_flags (section);
  put_decided (section);
  put_settings (section, view);
}

void
d22_hr_notes (D22HrBook *hr, D22DocSection *section)
{
  d22_edition_notes (section);
  d22_edition_note (section, "People",
                    "Of a current role: the headcount of its posts, less volunteers who have accepted severance (rule 5.1). "
                    "A post that is in scope on one side only keeps its holders: they are not counted.");
  d22_edition_note (section, "Places",
                    "Of a proposed role: the positions of its funded posts. Where a post is in both structures, its FTE is "
                    "not cut and more people than positions hold it, they all have a place: job shares stay (rule 5.1).");
  if (hr->view->n_volunteers > 0)
    d22_edition_note (section, "Volunteers",
                      "Accepted severance, taken out: %" G_GINT64_FORMAT ". Counts do not say which posts volunteers hold: "
                      "they are taken from the posts of their role and pool by id.",
                      hr->view->n_volunteers);
  d22_edition_note (section, "Out of scope",
                    "Roles whose posts are out of scope are shown for the whole picture. They have no evidence, no people "
                    "and no places.");
  d22_edition_note (section, "What is not here",
                    "Who is slotted in, ring-fenced or at risk, and anything about individual people.");
  d22_edition_note (section, "Rounding", "Percentages are cut to two decimals, never rounded up (rule 4.5).");
}
