/* The rows of one post on the sheet Posts. */
#include "finance-book.h"

/* What the rows of a post's results refer to; a row that is not there is nought. */
typedef struct {
  D22FinanceBook *book;
  D22FinancePage *page;
  const D22FinancePost *post;
  D22FinanceCell current_cost, baseline_days, before_days;
  D22FinanceCell proposed_cost, after_days;
  D22FinanceCell current_fte, proposed_fte; /* constants */
} Block;

static const D22FinanceCell nought = { .kind = D22_CELL_NOUGHT };

static D22FinanceCell
constant (D22FinanceRef ref)
{
  return d22_finance_cell (ref, D22_CELL_CONSTANT);
}

static D22FinanceCell
year (D22FinanceRef ref)
{
  return d22_finance_cell (ref, D22_CELL_YEAR);
}

static D22FinanceRef
add_constant (const Block *block, const D22FinanceSide *side, const char *what, const double *value, D22FinanceLimit limit)
{
  static const char *const units[] = {
    [D22_LIMIT_MONEY] = "£ a year", [D22_LIMIT_FTE] = "FTE", [D22_LIMIT_COUNT] = "positions"
  };
  static const guint styles[] = {
    [D22_LIMIT_MONEY] = D22_STYLE_MONEY, [D22_LIMIT_FTE] = D22_STYLE_FTE, [D22_LIMIT_COUNT] = D22_STYLE_COUNT
  };
  g_autofree char *name = g_strdup_printf ("%s, %s", what, side == &block->post->current ? "current" : "proposed");
  return d22_finance_add (block->page, &(D22FinanceRow){ .description = name,
                                                         .unit = units[limit],
                                                         .basis = side->origin.basis,
                                                         .source = side->origin.source,
                                                         .style = styles[limit],
                                                         .constant_input = TRUE,
                                                         .constant = value,
                                                         .limit = limit });
}

/* Salary and full-year cost of a row of the post. Returns the full-year cost. */
static D22FinanceRef
add_full_year (Block *block, const D22FinanceSide *side, D22FinanceCell *fte)
{
  D22FinanceBook *book = block->book;
  const char *of = side == &block->post->current ? "current" : "proposed";
  g_autofree char *cost_name = g_strdup_printf ("Full-year cost, %s", of);
  g_autofree char *salary_name = g_strdup_printf ("Salary, %s", of);
  D22FinanceRow cost = { .description = cost_name, .unit = "£ a year", .style = D22_STYLE_MONEY, .values = side->full_year };
  if (side->is_annual) {
    D22FinanceRef annual =
        add_constant (block, side, "Annual cost at the first year's prices", &side->annual_cost, D22_LIMIT_MONEY);
    D22FinanceRef share = add_constant (block, side, "FTE that it is paid for", &side->cost_fte, D22_LIMIT_FTE);
    D22FinanceRef given = add_constant (block, side, "FTE that it was given for", &side->cost_given_for, D22_LIMIT_FTE);
    const D22FinanceFormula formula = { D22_RULE_ANNUAL_COST,
                                        NULL,
                                        { constant (annual), constant (share), constant (given), year (book->price_index),
                                          year (book->pay_change) } };
    cost.formula = &formula;
    return d22_finance_add (block->page, &cost);
  }
  *fte = constant (add_constant (block, side, "FTE", &side->fte, D22_LIMIT_FTE));
  D22FinanceRef positions = add_constant (block, side, "Positions", &side->positions, D22_LIMIT_COUNT);
  const D22FinanceFormula of_pay = { .text = "{0}",
                                     .cells = { year (g_array_index (book->salaries, D22FinanceRef, side->salary)) } };
  const D22FinanceSalary *used = &g_array_index (book->view->salaries, D22FinanceSalary, side->salary);
  g_autofree char *from =
      g_strdup_printf ("Pay, %s", g_array_index (book->view->scales, D22FinanceScale, used->scale).grade);
  D22FinanceRef salary = d22_finance_add (block->page, &(D22FinanceRow){ .description = salary_name,
                                                                         .unit = "£ a year",
                                                                         .source = from,
                                                                         .style = D22_STYLE_MONEY,
                                                                         .formula = &of_pay,
                                                                         .values = side->pay });
  const D22FinanceFormula formula = { D22_RULE_FULL_YEAR_COST,
                                      NULL,
                                      { year (salary), *fte, constant (positions), year (book->rates[D22_FINANCE_PENSION]),
                                        year (book->rates[D22_FINANCE_LEVY]), year (book->rates[D22_FINANCE_NI_RATE]),
                                        year (book->rates[D22_FINANCE_NI_THRESHOLD]),
                                        year (book->rates[D22_FINANCE_VACANCY]) } };
  cost.formula = &formula;
  return d22_finance_add (block->page, &cost);
}

/* A day that is an input of the post, or that follows from others. */
static D22FinanceRef
add_day (const Block *block, const char *what, const D22Date *date, const D22FinanceFormula *follows,
         const D22FinanceSide *side)
{
  return d22_finance_add (block->page, &(D22FinanceRow){ .description = what,
                                                         .unit = "date",
                                                         .basis = follows != NULL ? NULL : side->origin.basis,
                                                         .source = follows != NULL ? "follows from implementation-date of "
                                                                                     "Assumptions (rule 7.4)"
                                                                                   : side->origin.source,
                                                         .style = D22_STYLE_DATE,
                                                         .date = date,
                                                         .constant_input = follows == NULL,
                                                         .constant_formula = follows,
                                                         .limit = D22_LIMIT_DATE });
}

static D22FinanceCell
add_days (const Block *block, const char *what, D22FinanceCell first, D22FinanceCell last, const double *values)
{
  const D22FinanceFormula formula = { D22_RULE_DAYS,
                                      NULL,
                                      { first, last, year (block->book->first_day), year (block->book->last_day) } };
  return year (d22_finance_add (
      block->page,
      &(D22FinanceRow){
          .description = what, .unit = "days", .style = D22_STYLE_COUNT, .formula = &formula, .values = values }));
}

static void
add_current (Block *block)
{
  const D22FinancePost *post = block->post;
  D22FinanceCell implementation = constant (block->book->assumed[D22_ASSUMED_IMPLEMENTATION]);
  D22FinanceCell first = d22_finance_cell (block->book->first_day, D22_CELL_FIRST);
  D22FinanceCell term = d22_finance_cell (block->book->last_day, D22_CELL_LAST);
  block->current_cost = year (add_full_year (block, &post->current, &block->current_fte));
  if (post->has_term)
    term = constant (add_day (block, "Fixed term ends", &post->term_end, NULL, &post->current));
  const D22FinanceFormula follows = { .text = post->has_term ? "MIN({0}-1,{1})" : "{0}-1",
                                      .cells = { implementation, term } };
  D22FinanceRef last =
      add_day (block, "Last day as current", &post->last_before, post->before_follows ? &follows : NULL, &post->current);
  block->baseline_days = add_days (block, "Days in the baseline", first, term, post->days_baseline);
  block->before_days = add_days (block, "Days as current under the proposal", first, constant (last), post->days_before);
}

static void
add_proposed (Block *block)
{
  const D22FinancePost *post = block->post;
  const D22FinanceFormula follows = { .text = "{0}",
                                      .cells = { constant (block->book->assumed[D22_ASSUMED_IMPLEMENTATION]) } };
  D22FinanceCell last = d22_finance_cell (block->book->last_day, D22_CELL_LAST);
  block->proposed_cost = year (add_full_year (block, &post->proposed, &block->proposed_fte));
  D22FinanceRef first =
      add_day (block, "First day as proposed", &post->first_after, post->after_follows ? &follows : NULL, &post->proposed);
  if (post->ends)
    last = constant (add_day (block, "Last day as proposed", &post->last_after, NULL, &post->proposed));
  block->after_days = add_days (block, "Days as proposed", constant (first), last, post->days_after);
}

static D22FinanceRef
add_result (const Block *block, D22FinanceRow row, const D22FinanceFormula *formula)
{
  row.unit = "£";
  row.style |= D22_STYLE_MONEY;
  row.formula = formula;
  return d22_finance_add (block->page, &row);
}

static D22FinanceCell
add_baseline (const Block *block)
{
  const D22FinanceFormula formula = { D22_RULE_COST,
                                      NULL,
                                      { block->current_cost, block->baseline_days, year (block->book->days) } };
  if (!block->post->current.present)
    return nought;
  return year (add_result (
      block,
      (D22FinanceRow){ .description = "Baseline", .values = block->post->baseline, .total = &block->post->baseline_total },
      &formula));
}

/* Of a post with both rows costed both parts of the switch are rounded once; of any other it is the cost of the one row. */
static D22FinanceCell
add_proposal (const Block *block)
{
  const D22FinancePost *post = block->post;
  D22FinanceCell days = year (block->book->days);
  D22FinanceFormula formula = { D22_RULE_COST_SWITCH,
                                NULL,
                                { block->current_cost, block->before_days, block->proposed_cost, block->after_days, days } };
  if (!post->proposed.present)
    formula = (D22FinanceFormula){ D22_RULE_COST, NULL, { block->current_cost, block->before_days, days } };
  else if (!post->current.present)
    formula = (D22FinanceFormula){ D22_RULE_COST, NULL, { block->proposed_cost, block->after_days, days } };
  return year (add_result (
      block, (D22FinanceRow){ .description = "Proposal", .values = post->proposal, .total = &post->proposal_total },
      &formula));
}

/* The part of a saving that stands on vacant FTE (7.6). */
static D22FinanceCell
add_vacant (Block *block, D22FinanceCell difference)
{
  const D22FinancePost *post = block->post;
  if (!post->has_vacant)
    return nought;
  if (block->current_fte.kind == D22_CELL_NOUGHT)
    block->current_fte = constant (add_constant (block, &post->current, "FTE", &post->fte, D22_LIMIT_FTE));
  if (post->fte_after > 0 && block->proposed_fte.kind == D22_CELL_NOUGHT)
    block->proposed_fte = constant (add_constant (block, &post->proposed, "FTE", &post->fte_after, D22_LIMIT_FTE));
  D22FinanceRef fte = add_constant (block, &post->current, "Vacant FTE", &post->vacant_fte, D22_LIMIT_FTE);
  const D22FinanceFormula share = { D22_RULE_VACANT_SHARE,
                                    NULL,
                                    { constant (fte), block->current_fte, block->proposed_fte } };
  D22FinanceRef part = d22_finance_add (block->page, &(D22FinanceRow){ .description = "Vacant share of the FTE removed",
                                                                       .unit = "share",
                                                                       .style = D22_STYLE_DECIMAL,
                                                                       .constant_formula = &share,
                                                                       .constant = &post->vacant_share });
  const D22FinanceFormula formula = { D22_RULE_VACANT_SAVING, NULL, { constant (part), difference } };
  return year (add_result (
      block,
      (D22FinanceRow){ .description = "Part: saving on vacant FTE", .key = post->group_vacant + 1, .values = post->vacant },
      &formula));
}

static void
add_parts (Block *block, D22FinanceCell difference)
{
  const D22FinancePost *post = block->post;
  D22FinanceCell vacant = add_vacant (block, difference);
  if (!post->fund_changes) {
    const D22FinanceFormula above = { D22_RULE_PART_PROPOSED, NULL, { difference } };
    const D22FinanceFormula below = { D22_RULE_PART_CURRENT, NULL, { difference, vacant } };
    add_result (
        block,
        (D22FinanceRow){ .description = "Part: increase", .key = post->group_proposed + 1, .values = post->part_proposed },
        &above);
    add_result (
        block,
        (D22FinanceRow){ .description = "Part: decrease", .key = post->group_current + 1, .values = post->part_current },
        &below);
    return;
  }
  D22FinanceCell moved = nought;
  const D22FinanceFormula cost = { D22_RULE_COST,
                                   NULL,
                                   { block->proposed_cost, block->after_days, year (block->book->days) } };
  if (post->proposed.present)
    moved = year (add_result (block,
                              (D22FinanceRow){ .description = "Part: to the new fund",
                                               .key = post->group_proposed + 1,
                                               .values = post->part_proposed },
                              &cost));
  const D22FinanceFormula rest = { D22_RULE_PART_OLD_FUND, NULL, { difference, moved, vacant } };
  add_result (block,
              (D22FinanceRow){
                  .description = "Part: of the old fund", .key = post->group_current + 1, .values = post->part_current },
              &rest);
}

void
d22_book_post (D22FinanceBook *book, const D22FinancePost *post)
{
  Block block = { book, &book->pages[D22_BOOK_POSTS], post, nought, nought, nought, nought, nought, nought, nought };
  g_autofree char *title = g_strdup_printf ("%s (%s): %s", post->title, post->change, post->service);
  block.page->row++;
  d22_finance_add (block.page, &(D22FinanceRow){ .description = title,
                                                 .id = post->post_id,
                                                 .source = post->source[0] != '\0' ? post->source : "posts.csv",
                                                 .style = D22_STYLE_MONEY | D22_STYLE_TOTAL });
  if (post->current.present)
    add_current (&block);
  if (post->proposed.present)
    add_proposed (&block);
  D22FinanceCell baseline = add_baseline (&block);
  const D22FinanceFormula formula = { D22_RULE_DIFFERENCE, NULL, { add_proposal (&block), baseline } };
  D22FinanceCell difference = year (add_result (&block,
                                                (D22FinanceRow){ .description = "Difference: proposal less baseline",
                                                                 .mark = "difference",
                                                                 .style = D22_STYLE_TOTAL,
                                                                 .values = post->difference,
                                                                 .total = &post->difference_total },
                                                &formula));
  add_parts (&block, difference);
}
