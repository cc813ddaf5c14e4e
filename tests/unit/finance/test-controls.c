#include "support.h"

#include "d22/controls.h"

#define POSTS     "post_id,role_id,team_id\nP,R,T\n"
#define ROLES     "role_id,title\nR,Role\n"
#define LINE_HEAD "line_id,title,service,2021/22,2022/23,2023/24\n"

static void
controls_set_published_figures_beside_computed_ones (void **state)
{
  (void)state;
  g_autoptr (D22Model) model =
      model_folder_new ("model.ini", INI, "current/teams.csv", TEAMS, "current/posts.csv", POSTS, "proposed/posts.csv",
                        POSTS, "roles.csv", ROLES, "investment.csv", LINE_HEAD "i,I,Safeguarding,100,0,0.50\n",
                        "savings.csv", LINE_HEAD "s,S,Early Help,0,300,0\n", "controls.csv",
                        "control_id,title,measure,scope,expected,tolerance\n"
                        "a,All,finance.investment,,100.50,\nb,Near,finance.net,,200,0.5\nc,Far,finance.net,,200,0.49\nd,"
                        "Scope,finance.savings,early  HELP,300,\n"
                        "e,None,finance.savings,Safeguarding,0,\nf,Other,fte.deleted,,4,\n",
                        NULL);
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  g_autoptr (D22Figures) figures = d22_figures_new ();
  d22_projection_figures (projection, figures);
  g_autoptr (GArray) controls = d22_controls_new (model, figures);
  static const struct {
    gboolean given, within;
    gint64 difference;
  } want[] = { { TRUE, TRUE, 0 }, { TRUE, TRUE, -500000 }, { TRUE, FALSE, -500000 },
               { TRUE, TRUE, 0 }, { TRUE, TRUE, 0 },       { FALSE, FALSE, 0 } };
  D22_ASSERT_I64 (controls->len, G_N_ELEMENTS (want));
  for (guint i = 0; i < controls->len; i++) {
    const D22Control *control = &g_array_index (controls, D22Control, i);
    D22_ASSERT_I64 (control->given, want[i].given);
    D22_ASSERT_I64 (control->within, want[i].within);
    /* net 199.50 against 200 */
    D22_ASSERT_I64 (control->difference.millionths, want[i].difference);
  }
  D22_ASSERT_I64 (d22_controls_failed (controls), 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (controls_set_published_figures_beside_computed_ones),
  };
  return D22_RUN (tests);
}
