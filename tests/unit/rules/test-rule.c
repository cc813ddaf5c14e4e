#include "d22/rule.h"

#include "d22-test.h"

/* Values by input, as a user writes them: read as decimals. Result in hundredths. */
typedef struct {
  D22RuleId rule;
  const char *values[D22_RULE_MAX_INPUTS];
  gint64 hundredths;
} Case;

static const Case cases[] = {
  /* 7.1: 7 + 10 = 17, half 8.5, cut to 8; 20,001 + 30,002 = 50,003, half 25,001.50, cut to 25,001 */
  { D22_RULE_MID, { "7", "10" }, 800 },
  { D22_RULE_MID, { "20001", "30002" }, 2500100 },
  /* 7.1: 20,050 x 1.03 = 20,651.5, to the pound away from zero 20,652; 20,049 x 1.03 = 20,650.47 -> 20,650 */
  { D22_RULE_AWARD, { "20050", "3" }, 2065200 },
  { D22_RULE_AWARD, { "20049", "3" }, 2065000 },
  /* a supplement below zero, to the pound away from zero: -50 x 1.03 = -51.5 -> -52 */
  { D22_RULE_AWARD, { "-50", "3" }, -5200 },
  { D22_RULE_INDEX, { "1.03", "2" }, 105 }, /* 1.0506 */
  /* 8.6: 20,050 + 500 = 20,550; x 1.01 = 20,755.5 -> 20,756; as it is where nothing changes, pence included */
  { D22_RULE_SALARY, { "20050", "500", "1.01" }, 2075600 },
  { D22_RULE_SALARY, { "20050", "500.25", "1" }, 2055025 },
  /* 7.2 for 2021/22: S 22,571, 1 FTE, 1 position, pension 17.8, levy 0.5, NI 13.8 above 8,840:
     22,571 x 1.183 = 26,701.493; 0.138 x (22,571 - 8,840 = 13,731) = 1,894.878; together 28,596.371 */
  { D22_RULE_FULL_YEAR_COST, { "22571", "1", "1", "17.8", "0.5", "13.8", "8840", "0" }, 2859637 },
  /* two half-timers: NI 0.138 x (22,571 - 2 x 8,840 = 4,891) = 674.958; together 27,376.451: 1,219.92 less */
  { D22_RULE_FULL_YEAR_COST, { "22571", "1", "2", "17.8", "0.5", "13.8", "8840", "0" }, 2737645 },
  /* below the threshold no NI at all: 22,571 x 0.3 = 6,771.30; x 1.183 = 8,010.4479 */
  { D22_RULE_FULL_YEAR_COST, { "22571", "0.3", "1", "17.8", "0.5", "13.8", "8840", "0" }, 801045 },
  /* vacancy factor of 5 per cent: 28,596.371 x 0.95 = 27,166.55245 */
  { D22_RULE_FULL_YEAR_COST, { "22571", "1", "1", "17.8", "0.5", "13.8", "8840", "5" }, 2716655 },
  { D22_RULE_ANNUAL_COST, { "10000", "1", "1", "1.03", "1.01" }, 1040300 },
  /* 7.2: 10,000.01 for 1.5 FTE, cut to 0.5: 3,333.336666... */
  { D22_RULE_ANNUAL_COST, { "10000.01", "0.5", "1.5", "1", "1" }, 333334 },
  /* 7.3: dates as days; a year of days 100 to 464 */
  { D22_RULE_DAYS, { "100", "464", "100", "464" }, 36500 },
  { D22_RULE_DAYS, { "50", "100", "100", "464" }, 100 },
  { D22_RULE_DAYS, { "464", "900", "100", "464" }, 100 },
  { D22_RULE_DAYS, { "50", "99", "100", "464" }, 0 },
  { D22_RULE_DAYS, { "200", "199", "100", "464" }, 0 },
  { D22_RULE_DAYS, { "300", "100", "100", "464" }, 0 },
  /* half of 0.73 is 0.365, a tie: 0.37, and -0.37 below zero */
  { D22_RULE_COST, { "0.73", "1", "2" }, 37 },
  { D22_RULE_COST, { "-0.73", "1", "2" }, -37 },
  /* both parts rounded once: 0.73 / 2 + 0.73 / 2 = 0.73, not 0.37 + 0.37 */
  { D22_RULE_COST_SWITCH, { "0.73", "1", "0.73", "1", "2" }, 73 },
  { D22_RULE_DIFFERENCE, { "10", "12.5" }, -250 },
  /* 7.6: 0.4 of 1 FTE removed from 3 to 2; never more than all of it */
  { D22_RULE_VACANT_SHARE, { "0.4", "3", "2" }, 40 },
  { D22_RULE_VACANT_SHARE, { "2", "3", "2" }, 100 },
  { D22_RULE_VACANT_SAVING, { "0.5", "-0.25" }, 13 }, /* 0.125 -> 0.13 */
  { D22_RULE_VACANT_SAVING, { "0.5", "100" }, 0 },
  { D22_RULE_PART_PROPOSED, { "5" }, 500 },
  { D22_RULE_PART_PROPOSED, { "-5" }, 0 },
  { D22_RULE_PART_CURRENT, { "-5", "2" }, -300 },
  { D22_RULE_PART_CURRENT, { "5", "0" }, 0 },
  { D22_RULE_PART_OLD_FUND, { "-5", "20", "1" }, -2400 },
  { D22_RULE_INVESTMENT, { "-5" }, 0 },
  { D22_RULE_SAVING, { "-5" }, 500 },
  /* 8.6: half of a fall from 532 to 525 is 528.5; a rise is left alone; never below 0 */
  { D22_RULE_DEMAND_PLAN, { "532", "525", "50" }, 52850 },
  { D22_RULE_DEMAND_PLAN, { "532", "540", "50" }, 54000 },
  { D22_RULE_DEMAND_PLAN, { "10", "4", "200" }, 0 },
  { D22_RULE_DEMAND_PLAN, { "532", "525", "0" }, 53200 },
  /* 8.1: 7 x 42,757; the part below the 530 of the start is 5 x 42,757 */
  { D22_RULE_DEMAND_TOTAL, { "532", "525", "42757" }, 29929900 },
  { D22_RULE_DEMAND_CASHABLE, { "532", "525", "42757", "530" }, 21378500 },
  { D22_RULE_DEMAND_CASHABLE, { "532", "525", "42757", "540" }, 29929900 }, /* not more than the whole */
  { D22_RULE_DEMAND_CASHABLE, { "532", "525", "42757", "520" }, 0 },
  { D22_RULE_DEMAND_CASHABLE, { "525", "532", "42757", "540" }, 0 }, /* plan above baseline */
  { D22_RULE_DEMAND_AVOIDED, { "299299", "213785" }, 8551400 },
  /* 8.6: below zero nothing is scaled */
  { D22_RULE_SCALED, { "100", "90" }, 9000 },
  { D22_RULE_SCALED, { "-100", "90" }, -10000 },
  { D22_RULE_SCALED, { "0.05", "90" }, 5 }, /* 0.045 -> 0.05 */
  /* 18 months: half of last year's amount and half of that of the year before */
  { D22_RULE_DELAY_WEIGHT, { "18", "0" }, 0 },
  { D22_RULE_DELAY_WEIGHT, { "18", "1" }, 50 },
  { D22_RULE_DELAY_WEIGHT, { "18", "2" }, 50 },
  { D22_RULE_DELAY_WEIGHT, { "18", "3" }, 0 },
  { D22_RULE_DELAY_WEIGHT, { "3", "0" }, 75 },
  { D22_RULE_DELAY_WEIGHT, { "3", "1" }, 25 },
  { D22_RULE_DELAY_WEIGHT, { "0", "0" }, 100 },
  { D22_RULE_DELAY_WEIGHT, { "12", "0" }, 0 },
  { D22_RULE_DELAY_WEIGHT, { "12", "1" }, 100 },
  { D22_RULE_DELAYED, { "-7", "90", "100" }, 8300 },
  { D22_RULE_NET, { "10", "4" }, 600 },
  { D22_RULE_CUMULATIVE, { "-10", "4" }, -600 },
  { D22_RULE_INCREMENT, { "4", "10" }, -600 },
  /* 8.3: 100 short after 2 years, 300 a year: 2.333 */
  { D22_RULE_PAYBACK, { "2", "-100", "300" }, 233 },
  { D22_RULE_DISCOUNT_FACTOR, { "1", "25" }, 80 },
  { D22_RULE_PRESENT_VALUE, { "100", "50", "0.8" }, 14000 },
  { D22_RULE_PENCE, { "-0.125" }, -13 },
  /* 8.5: 2/3 is 66.66, -2/3 is -66.66: cut towards zero; 0 where there is no base */
  { D22_RULE_BREAK_EVEN, { "2", "3" }, 6666 },
  { D22_RULE_BREAK_EVEN, { "-2", "3" }, -6666 },
  { D22_RULE_BREAK_EVEN_UNITS, { "2", "3" }, 67 },
  { D22_RULE_CONTROL, { "98.5", "100" }, -150 },
};

static void
each_rule_computes_what_was_worked_out_by_hand (void **state)
{
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify)d22_number_free);
    for (guint k = 0; k < d22_rule_n_inputs (cases[i].rule); k++) {
      D22Decimal decimal = { 0 };
      D22_ASSERT_TRUE (d22_decimal_parse (d22_span (cases[i].values[k]), &decimal), "case %u", i);
      g_ptr_array_add (values, d22_number_new ());
      d22_number_set_decimal (g_ptr_array_index (values, k), decimal);
    }
    g_autoptr (D22Number) out = d22_number_new ();
    D22_ASSERT_TRUE (d22_rule_evaluate (cases[i].rule, (const D22Number *const *)values->pdata, out), "case %u", i);
    if (d22_number_hundredths (out) != cases[i].hundredths)
      print_error ("case %u, %s\n", i, d22_rule_get (cases[i].rule)->name);
    D22_ASSERT_I64 (d22_number_hundredths (out), cases[i].hundredths);
  }
}

static void
every_rule_has_a_case_here (void **state)
{
  (void)state;
  gboolean seen[D22_N_RULES] = { FALSE };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    seen[cases[i].rule] = TRUE;
  for (guint i = 0; i < D22_N_RULES; i++)
    D22_ASSERT_TRUE (seen[i], "%s", d22_rule_get ((D22RuleId)i)->name);
}

static void
every_rule_is_complete_and_uses_all_its_inputs (void **state)
{
  (void)state;
  for (guint i = 0; i < D22_N_RULES; i++) {
    const D22Rule *rule = d22_rule_get ((D22RuleId)i);
    D22_ASSERT_TRUE (rule->name != NULL && rule->number != NULL && rule->unit != NULL && rule->meaning != NULL, "rule %u",
                     i);
    g_autoptr (GError) error = NULL;
    g_autoptr (D22Expression) expression = d22_expression_new (rule->text, rule->inputs, &error);
    D22_ASSERT_TRUE (expression != NULL, "%s", error != NULL ? error->message : rule->name);
    D22_ASSERT_I64 (d22_expression_used (expression), (1u << d22_rule_n_inputs ((D22RuleId)i)) - 1);
  }
}

/* A workbook's figures lead back to inputs: the only constants are 0, 1, -1, 12, 100, and the digits of ROUND (outputs.md,
 * 5). */
static void
no_formula_holds_another_constant (void **state)
{
  (void)state;
  static const char *const cells[] = { "c", "c", "c", "c", "c", "c", "c", "c" };
  for (guint i = 0; i < D22_N_RULES; i++) {
    g_autofree char *formula = d22_rule_formula ((D22RuleId)i, cells);
    g_autoptr (GRegex) digits = g_regex_new (",8\\),[02]\\)", 0, 0, NULL);
    g_autofree char *bare = g_regex_replace_literal (digits, formula, -1, 0, ")", 0, NULL);
    g_auto (GStrv) numbers = g_strsplit_set (bare, "=+-*/(),cABCDEFGHIJKLMNOPQRSTUVWXYZ", -1);
    for (guint k = 0; numbers[k] != NULL; k++) {
      static const char *const allowed[] = { "", "0", "1", "12", "100", NULL };
      D22_ASSERT_TRUE (g_strv_contains (allowed, numbers[k]), "%s holds %s", formula, numbers[k]);
    }
    D22_ASSERT_TRUE (strlen (formula) < 120, "%s is long", formula);
  }
}

static void
a_rule_prints_as_a_spreadsheet_formula (void **state)
{
  (void)state;
  static const char *const full[] = { "D5", "$C$2", "$C$3", "Pay!D8", "Pay!D9", "Pay!D10", "Pay!D11", "Pay!D12" };
  g_autofree char *cost = d22_rule_formula (D22_RULE_FULL_YEAR_COST, full);
  D22_ASSERT_STR (cost, "=(D5*$C$2*(1+(Pay!D8+Pay!D9)/100)+Pay!D10/100*MAX(0,D5*$C$2-$C$3*Pay!D11))*(1-Pay!D12/100)");
  static const char *const two[] = { "A1", "B1" };
  g_autofree char *award = d22_rule_formula (D22_RULE_AWARD, two);
  D22_ASSERT_STR (award, "=ROUND(ROUND(A1*(1+B1/100),8),0)");
  g_autofree char *scaled = d22_rule_formula (D22_RULE_SCALED, two);
  D22_ASSERT_STR (scaled, "=ROUND(ROUND(B1/100*MAX(0,A1),8),2)+MIN(0,A1)");
  static const char *const five[] = { "A1", "B1", "C1", "D1", "E1" };
  g_autofree char *both = d22_rule_formula (D22_RULE_COST_SWITCH, five);
  D22_ASSERT_STR (both, "=ROUND(ROUND((A1*B1+C1*D1)/E1,8),2)");
}

static void
a_rule_that_divides_by_zero_says_so (void **state)
{
  (void)state;
  g_autoptr (D22Number) nothing = d22_number_new ();
  g_autoptr (D22Number) out = d22_number_new ();
  const D22Number *const values[] = { nothing, nothing };
  D22_ASSERT_TRUE (!d22_rule_evaluate (D22_RULE_BREAK_EVEN, values, out), "0/0");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (each_rule_computes_what_was_worked_out_by_hand),
    cmocka_unit_test (every_rule_has_a_case_here),
    cmocka_unit_test (every_rule_is_complete_and_uses_all_its_inputs),
    cmocka_unit_test (no_formula_holds_another_constant),
    cmocka_unit_test (a_rule_prints_as_a_spreadsheet_formula),
    cmocka_unit_test (a_rule_that_divides_by_zero_says_so),
  };
  return D22_RUN (tests);
}
