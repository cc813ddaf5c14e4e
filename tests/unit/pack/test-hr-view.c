#include "model-folder.h"

#include "d22/pack.h"

/* Two teams in scope and one that is not. C1: two people share one position. C2 is cut, C4 vacant, C5 out of scope, C6 moves
 * out of scope. */
#define TEAMS "team_id,name,in_scope\nA,Team A,yes\nB,Team B,yes\nX,Elsewhere,no\n"
#define ROLES "role_id,title,grade\nR,Worker,6\nS,Lead,7\n"
#define POSTS "post_id,role_id,team_id,fte,positions,headcount,vacant_fte,funded\n"
#define CURRENT                                                                                                             \
  POSTS "C1,R,A,1,1,2,,\nC2,R,A,2,2,3,,\nC3,R,B,3,3,,,\nC4,R,B,1,1,,1,\nC5,R,X,5,5,,,\nC6,R,A,1,1,,,\nC7,S,A,1,1,,,\n"
#define PROPOSED                                                                                                            \
  POSTS "C1,R,A,1,1,,,\nC2,R,A,1,1,,,\nC3,R,B,3,3,,,\nC5,R,X,5,5,,,\nC6,R,X,1,1,,,\nN1,S,A,2,2,,,\nN2,S,B,4,4,,,no\n"
#define VOLUNTEERS "role_id,pool,requested,approved,accepted\nR,A,2,2,1\nR,B,2,1,0\n"
#define PROFILES                                                                                                            \
  "role_id,section,statement_id,statement,weight,corporate\n"                                                               \
  "S,duty,d1,Lead the team and its meetings,3,\n"                                                                           \
  "S,duty,d2,Report to the board every month,1,\n"                                                                          \
  "S,duty,c1,Follow the health and safety policy,5,yes\n"                                                                   \
  "R,duty,d1,Visit families at home,1,\n"
#define MATCHES                                                                                                             \
  "current_role,current_statement,proposed_role,proposed_statement,agreed,reason,agreed_by,agreed_on\n"                     \
  "S,d2,S,d1,90,Reports are meetings,HR and union,2021-10-08\n"
#define DECISIONS                                                                                                           \
  "decision_id,current_role,proposed_role,outcome,reason,decided_by,decided_on,kind\n"                                      \
  "D1,S,,changed,First view,HR business partner,2021-10-01,review\n"                                                        \
  "D2,S,S,natural-successor,Heard,Panel,2021-11-01,appeal\n"

static D22Model *
model_new (const char *volunteers)
{
  return model_folder_new ("current/teams.csv", TEAMS, "proposed/teams.csv", TEAMS, "roles.csv", ROLES, "profiles.csv",
                           PROFILES, "current/posts.csv", CURRENT, "proposed/posts.csv", PROPOSED, "volunteers.csv",
                           volunteers, NULL);
}

/* One post of one role, the same on both sides, with one more table. */
static D22Model *
one_post_model (const char *table, const char *text)
{
  static const char post[] = "post_id,role_id,team_id,fte,positions\nP,S,A,1,1\n";
  return model_folder_new ("current/teams.csv", TEAMS, "proposed/teams.csv", TEAMS, "roles.csv", ROLES, "profiles.csv",
                           PROFILES, "current/posts.csv", post, "proposed/posts.csv", post, table, text, NULL);
}

static D22HrView *
view_of (const D22Model *model)
{
  g_autoptr (D22Review) review = d22_review_new (model);
  return d22_hr_view_fill (model, review);
}

static void
people_are_the_headcount_of_posts_in_scope_on_both_sides (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_new ("role_id,pool,requested,approved,accepted\n");
  g_autoptr (D22HrView) view = view_of (model);
  D22_ASSERT_STR (d22_hr_view_current (view, 0)->name, "Worker (R)");
  D22_ASSERT_I64 (d22_hr_view_current (view, 0)->count, 8); /* 2 + 3 + 3 + 0; C5 and C6 keep their holders */
  D22_ASSERT_I64 (d22_hr_view_current (view, 1)->count, 1);
}

static void
places_are_positions_and_job_shares_stay_where_fte_is_not_cut (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_new ("role_id,pool,requested,approved,accepted\n");
  g_autoptr (D22HrView) view = view_of (model);
  D22_ASSERT_I64 (d22_hr_view_proposed (view, 0)->count, 6); /* 2 (shared) + 1 (cut) + 3 */
  D22_ASSERT_I64 (d22_hr_view_proposed (view, 1)->count, 2); /* N2 is not funded */
}

static void
accepted_volunteers_are_neither_people_nor_hold_a_shared_place (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = model_new (VOLUNTEERS);
  g_autoptr (D22HrView) view = view_of (model);
  D22_ASSERT_I64 (view->n_volunteers, 1);
  D22_ASSERT_I64 (d22_hr_view_current (view, 0)->count, 7);
  D22_ASSERT_I64 (d22_hr_view_proposed (view, 0)->count, 5); /* one of the two of C1 leaves */
}

static void
a_statement_has_its_share_of_the_section_and_who_agreed_its_partner (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = one_post_model ("matches.csv", MATCHES);
  g_autoptr (D22HrView) view = view_of (model);
  const D22HrStatement *first = &g_array_index (view->statements, D22HrStatement, 0);
  D22_ASSERT_STR (first->current_id, "d1");
  D22_ASSERT_I64 (first->current_share.percent.millionths, 75 * D22_PERCENT_ONE); /* 3 of 4: corporate ones aside */
  D22_ASSERT_STR (d22_hr_view_current (view, 0)->class_, "unchanged");
  for (guint i = 0; i < view->statements->len; i++) {
    const D22HrStatement *row = &g_array_index (view->statements, D22HrStatement, i);
    gboolean agreed = g_strcmp0 (row->by, "agreed") == 0;
    D22_ASSERT_STR (row->agreed_by, agreed ? "HR and union" : NULL);
  }
}

static void
a_later_decision_replaces_an_earlier_one_and_the_computed_class_stays_visible (void **state)
{
  (void)state;
  g_autoptr (D22Model) model = one_post_model ("decisions.csv", DECISIONS);
  g_autoptr (D22HrView) view = view_of (model);
  const D22HrDecision *early = &g_array_index (view->decisions, D22HrDecision, 0);
  const D22HrDecision *late = &g_array_index (view->decisions, D22HrDecision, 1);
  assert_false (early->in_force);
  assert_true (late->in_force && late->differs);
  D22_ASSERT_STR (late->computed, "unchanged");
  D22_ASSERT_STR (late->outcome, "natural successor");
  D22_ASSERT_STR (late->kind, "appeal");
  D22_ASSERT_STR (d22_hr_view_current (view, 0)->class_, "natural successor");
  D22_ASSERT_STR (d22_hr_view_current (view, 0)->decisions, "D2");
  D22_ASSERT_I64 (view->n_decided, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (people_are_the_headcount_of_posts_in_scope_on_both_sides),
    cmocka_unit_test (places_are_positions_and_job_shares_stay_where_fte_is_not_cut),
    cmocka_unit_test (accepted_volunteers_are_neither_people_nor_hold_a_shared_place),
    cmocka_unit_test (a_statement_has_its_share_of_the_section_and_who_agreed_its_partner),
    cmocka_unit_test (a_later_decision_replaces_an_earlier_one_and_the_computed_class_stays_visible),
  };
  return D22_RUN (tests);
}
