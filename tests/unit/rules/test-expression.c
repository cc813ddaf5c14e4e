#include "d22/expression.h"

#include "d22-test.h"

static const char *const inputs[] = { "a", "b", "c", NULL };

typedef struct {
  const char *text;
  const char *printed; /* with the cells A1, B1, C1 */
  gint64 a, b, c;      /* millionths */
  gint64 value;        /* hundredths, half away from zero */
} Good;

#define ONE G_GINT64_CONSTANT (1000000)

static const Good good[] = {
  { "a+b*c", "A1+B1*C1", 2 * ONE, 3 * ONE, 4 * ONE, 1400 },
  { "(a+b)*c", "(A1+B1)*C1", 2 * ONE, 3 * ONE, 4 * ONE, 2000 },
  { "a-(b-c)", "A1-(B1-C1)", 10 * ONE, 3 * ONE, 4 * ONE, 1100 },
  { "(a-b)-c", "A1-B1-C1", 10 * ONE, 3 * ONE, 4 * ONE, 300 },
  { "a-b-c", "A1-B1-C1", 10 * ONE, 3 * ONE, 4 * ONE, 300 },
  { "a-(b+c)", "A1-(B1+C1)", 10 * ONE, 3 * ONE, 4 * ONE, 300 },
  { "a+(b+c)", "A1+B1+C1", 10 * ONE, 3 * ONE, 4 * ONE, 1700 },
  { "a/(b*c)", "A1/(B1*C1)", 24 * ONE, 3 * ONE, 4 * ONE, 200 },
  { "a/b*c", "A1/B1*C1", 24 * ONE, 3 * ONE, 4 * ONE, 3200 },
  { "a/(b/c)", "A1/(B1/C1)", 24 * ONE, 3 * ONE, 4 * ONE, 3200 },
  { "a*(b*c)", "A1*B1*C1", 2 * ONE, 3 * ONE, 4 * ONE, 2400 },
  { "a*(b-c)", "A1*(B1-C1)", 2 * ONE, 3 * ONE, 4 * ONE, -200 },
  { "-1*a", "-1*A1", 2 * ONE, 0, 0, -200 },
  { "a*-1", "A1*(-1)", 2 * ONE, 0, 0, -200 },
  { "((a))", "A1", 2 * ONE, 0, 0, 200 },
  { " a + 12 ", "A1+12", 2 * ONE, 0, 0, 1400 },
  { "MAX(a,b)", "MAX(A1,B1)", -2 * ONE, -3 * ONE, 0, -200 },
  { "MIN(a, b, c)", "MIN(A1,B1,C1)", 2 * ONE, -3 * ONE, ONE, -300 },
  { "MAX(0,a-b)/c", "MAX(0,A1-B1)/C1", 5 * ONE, 3 * ONE, 4 * ONE, 50 },
  { "IF(a=b,1,c+1)", "IF(A1=B1,1,C1+1)", ONE, ONE, 7 * ONE, 100 },
  { "IF(a=b,1,c+1)", "IF(A1=B1,1,C1+1)", ONE, 2 * ONE, 7 * ONE, 800 },
  /* ties: 0.125 and -0.125 at two digits, 2.5 and -2.5 at none */
  { "ROUND2(a/b)", "ROUND(ROUND(A1/B1,8),2)", ONE, 8 * ONE, 0, 13 },
  { "ROUND2(a/b)", "ROUND(ROUND(A1/B1,8),2)", -ONE, 8 * ONE, 0, -13 },
  { "ROUND0(a)", "ROUND(ROUND(A1,8),0)", 2500000, 0, 0, 300 },
  { "ROUND0(a)", "ROUND(ROUND(A1,8),0)", -2500000, 0, 0, -300 },
  { "ROUND0(a)", "ROUND(ROUND(A1,8),0)", 2499999, 0, 0, 200 },
  { "CUT0((a+b)/(1+1))", "ROUNDDOWN(ROUND((A1+B1)/(1+1),8),0)", 3 * ONE, 4 * ONE, 0, 300 },
  { "CUT2(a/b)", "ROUNDDOWN(ROUND(A1/B1,8),2)", 2 * ONE, 3 * ONE, 0, 66 },
  { "CUT2(a/b)", "ROUNDDOWN(ROUND(A1/B1,8),2)", -2 * ONE, 3 * ONE, 0, -66 },
  /* exact where binary fractions are not: 0.1 + 0.2 = 0.3 */
  { "IF(a+b=c,1,0)", "IF(A1+B1=C1,1,0)", 100000, 200000, 300000, 100 },
  { "a/b*b", "A1/B1*B1", ONE, 3 * ONE, 0, 100 },
};

static void
a_formula_is_evaluated_exactly_and_printed_with_the_fewest_parentheses (void **state)
{
  (void)state;
  static const char *const cells[] = { "A1", "B1", "C1" };
  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (D22Expression) expression = d22_expression_new (good[i].text, inputs, NULL);
    D22_ASSERT_TRUE (expression != NULL, "%s", good[i].text);
    g_autofree char *printed = d22_expression_print (expression, cells);
    D22_ASSERT_STR (printed, good[i].printed);
    g_autoptr (D22Number) a = d22_number_new ();
    g_autoptr (D22Number) b = d22_number_new ();
    g_autoptr (D22Number) c = d22_number_new ();
    d22_number_set_decimal (a, (D22Decimal){ good[i].a });
    d22_number_set_decimal (b, (D22Decimal){ good[i].b });
    d22_number_set_decimal (c, (D22Decimal){ good[i].c });
    const D22Number *const values[] = { a, b, c };
    D22_ASSERT_TRUE (d22_expression_evaluate (expression, values, a), "%s", good[i].text);
    D22_ASSERT_I64 (d22_number_hundredths (a), good[i].value);
  }
}

static void
what_is_printed_means_the_same_when_it_is_read_again (void **state)
{
  (void)state;
  static const char *const again[] = { "a", "b", "c" };
  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (D22Expression) expression = d22_expression_new (good[i].text, inputs, NULL);
    g_autofree char *printed = d22_expression_print (expression, again);
    if (strstr (printed, "ROUND") != NULL || strstr (printed, "(-1)") != NULL)
      continue;
    g_autoptr (D22Expression) reread = d22_expression_new (printed, inputs, NULL);
    D22_ASSERT_TRUE (reread != NULL, "%s", printed);
    g_autofree char *reprinted = d22_expression_print (reread, again);
    D22_ASSERT_STR (reprinted, printed);
  }
}

static void
division_by_zero_is_told (void **state)
{
  (void)state;
  g_autoptr (D22Expression) expression = d22_expression_new ("a/(b-b)", inputs, NULL);
  g_autoptr (D22Number) one = d22_number_new ();
  d22_number_set_count (one, 1);
  const D22Number *const values[] = { one, one, one };
  D22_ASSERT_TRUE (!d22_expression_evaluate (expression, values, one), "1/0");
  D22_ASSERT_TRUE (d22_number_is_zero (one), "the result is zero");
}

static void
nonsense_is_refused_with_the_place (void **state)
{
  (void)state;
  static const char *const bad[] = {
    "",       " ",      "a+",      "+a",          "a b",      "d",         "a+d",       "(a",
    "a)",     "MAX(a)", "MAX(a,b", "ROUND2(a,b)", "ROUND2()", "IF(a,b,c)", "IF(a=b,c)", "IF(a=b=c,a,b)",
    "FOO(a)", "a--1b",  "1.5",     "a^2",         "-a",       "max(a,b)",  "a==b",      "MAX(a,a,a,a,a,a,a,a,a)",
  };
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (D22Expression) expression = d22_expression_new (bad[i], inputs, &error);
    D22_ASSERT_TRUE (expression == NULL, "'%s' was read", bad[i]);
    D22_ASSERT_TRUE (error != NULL && strstr (error->message, bad[i]) != NULL, "'%s' has no error", bad[i]);
  }
}

static void
deep_nesting_is_refused_instead_of_overflowing (void **state)
{
  (void)state;
  g_autofree char *deep = g_strnfill (100000, '(');
  g_autoptr (D22Expression) expression = d22_expression_new (deep, inputs, NULL);
  D22_ASSERT_TRUE (expression == NULL, "100,000 parentheses were read");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_formula_is_evaluated_exactly_and_printed_with_the_fewest_parentheses),
    cmocka_unit_test (what_is_printed_means_the_same_when_it_is_read_again),
    cmocka_unit_test (division_by_zero_is_told),
    cmocka_unit_test (nonsense_is_refused_with_the_place),
    cmocka_unit_test (deep_nesting_is_refused_instead_of_overflowing),
  };
  return D22_RUN (tests);
}
