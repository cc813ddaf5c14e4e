/* libd22 as whoever builds on it sees it: one header, one library. */
#include "d22-test.h"

#include "d22/d22.h"

static void
a_model_is_loaded_and_costed_through_the_public_header (void **state)
{
  g_autoptr (D22Issues) issues = d22_issues_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("D22_SOURCE_DIR"), "models", "destination22", NULL);
  D22LoadOptions options = { 0 };

  (void)state;
  g_autoptr (D22Model) model = d22_model_load (folder, &options, issues, &error);
  assert_non_null (model);
  g_autoptr (D22Diff) diff = d22_diff_new (model);
  g_autoptr (D22Projection) projection = d22_projection_new (model);
  /* the published figures: 32 FTE deleted, 4,360,874 pounds net (report, para 12) */
  D22_ASSERT_I64 (diff->fte.deleted, 32 * D22_FTE_ONE);
  D22_ASSERT_I64 (projection->net.total.pence, 436087400);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_model_is_loaded_and_costed_through_the_public_header),
  };

  return D22_RUN (tests);
}
