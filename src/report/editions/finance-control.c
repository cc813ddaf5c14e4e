/* Control: what the workbook is, how to read it and whom it is for. */
#include "finance-book.h"

#define WIDTH_NAME 34
#define WIDTH_TEXT 110

static void
put_fact (D22FinancePage *page, const char *name, const char *text)
{
  d22_finance_text (page, 0, name, D22_STYLE_WRAPPED);
  d22_finance_text (page, 1, text[0] != '\0' ? text : "not given", D22_STYLE_WRAPPED);
  d22_finance_next (page);
}

static void
put_purpose (D22FinancePage *page)
{
  const D22FinanceView *view = page->view;
  g_autofree char *years = g_strdup_printf ("%s to %s", view->years[0].label, view->years[view->n_years - 1].label);
  d22_finance_title (page, "What this is");
  put_fact (page, "Purpose",
            "What the proposed structure costs and saves, year by year, as live formulas: change an input and everything "
            "follows.");
  put_fact (page, "Organisation", view->organisation);
  put_fact (page, "Model", view->title);
  put_fact (page, "Version", view->version);
  put_fact (page, "Date", view->date);
  put_fact (page, "Status", view->draft ? "Draft: not agreed by anybody; figures will change" : view->status);
  put_fact (page, "Years", years);
  put_fact (page, "For", "The council's finance team. Restricted: it shows money by post and role; it holds no person.");
  put_fact (
      page, "Whom to ask",
      "On the figures and inputs: the finance business partner of the programme. On a rule: the guide of d22, by the rule's "
      "number beside each row.");
}

static void
put_contents (D22FinancePage *page)
{
  static const struct {
    const char *sheet, *what;
  } sheets[] = {
    { "Assumptions", "Inputs: every scalar, its meaning, unit, basis and source" },
    { "Pay", "Inputs and calculation: years, on-costs, pay awards, salaries" },
    { "Posts", "Inputs and calculation: each post whose cost differs, by year" },
    { "Investment", "Inputs and calculation: what the proposal costs, line by line" },
    { "Savings", "Inputs and calculation: what it saves, line by line, and how cashable that is" },
    { "Demand", "Inputs and calculation: savings from fewer units" },
    { "Projection", "Result: investment, savings, net, cumulative, payback; by service, fund, kind, cashability" },
    { "Controls", "Result: published figures beside computed ones" },
    { "Checks", "The workbook against itself; the master check" },
  };
  d22_finance_title (page, "Contents");
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++) {
    d22_sheet_link (page->sheet, d22_at (page->row, 0), sheets[i].sheet, sheets[i].sheet);
    d22_finance_text (page, 1, sheets[i].what, D22_STYLE_WRAPPED);
    d22_finance_next (page);
  }
}

static void
put_key (D22FinancePage *page)
{
  d22_finance_title (page, "How to read it");
  put_fact (page, "Input",
            "A cell with a border and a light yellow fill in a row whose kind is \"input\" or \"part input\". Only "
            "these cells can be changed; each says what may be typed.");
  put_fact (page, "Calculated",
            "A formula, the same in every year of the row. Locked; sheets are protected without a password.");
  put_fact (page, "Engine's value",
            "A figure that d22 computed and no formula here can: it does not follow changed inputs.");
  put_fact (page, "Settled", "A setting that shapes the workbook itself: change model.ini and make the workbook again.");
  put_fact (page, "Sign",
            "On Investment costs are positive, on Savings savings are positive, on Posts a difference above zero costs "
            "more. Net is positive where the programme saves. Below zero: a minus in front.");
  put_fact (page, "Rounding",
            "Amounts are rounded once, to the penny, where a rule says so, as ROUND(ROUND(x,8),2): the inner one "
            "takes away a spreadsheet's binary error. Sums are sums of rounded amounts.");
  put_fact (page, "Names", "investment_total, savings_total, net_total, and master_check, which is 0 when all is well.");
}

static const char *
netting_meaning (const char *netting)
{
  if (g_str_equal (netting, "post"))
    return "by post: increases and decreases of a service and role stay apart, so investment and savings are gross.";
  if (g_str_equal (netting, "service"))
    return "by service: what a service's new posts cost is set against what its deleted posts save; only the rest shows.";
  return "by programme: what new posts cost anywhere is set against what deleted posts save anywhere; only the rest shows.";
}

static void
put_caveats (D22FinancePage *page)
{
  const D22FinanceView *view = page->view;
  g_autofree char *netting =
      g_strdup_printf ("Staffing changes are netted %s Never across funds (rule 7.5). The net is the same "
                       "either way.",
                       netting_meaning (view->netting));
  d22_finance_title (page, "What to bear in mind");
  put_fact (page, "Netting", netting);
  put_fact (page, "Illustrative figures", view->illustrative);
  put_fact (page, "Range", "One central case. Changing an input shows another; no chance is claimed for any.");
  if (view->not_costed->len > 0) {
    g_autofree char *count =
        g_strdup_printf ("%u posts have no grade with pay and no annual cost; they are left out of all money and "
                         "listed at the end of Posts.",
                         view->not_costed->len);
    put_fact (page, "Not costed", count);
  }
  if (view->posts_are_sums)
    put_fact (page, "Posts",
              "Too many posts differ for rows of their own: Posts holds the engine's values and does not follow "
              "changes of pay, on-costs or dates.");
}

static gboolean
traced_vacant (const D22FinanceBook *book)
{
  return g_array_index (book->view->groups, D22FinanceGroup, book->savings.traced_group).vacant;
}

/* Three steps from the projection to an input, with the rows of this very workbook. */
static void
put_trace (const D22FinanceBook *book, D22FinancePage *page)
{
  const D22BookLines *savings = &book->savings;
  d22_finance_title (page, "How to trace a figure: an example in three steps");
  g_autofree char *one =
      g_strdup_printf ("Projection, row %u (Savings) takes each year from Savings, row %u: the sum of rows %u to %u.",
                       book->net_savings.row + 1, savings->total.row + 1, savings->lines.row + 1, savings->last + 1);
  put_fact (page, "Step 1", one);
  if (savings->traced.sheet == NULL) {
    put_fact (page, "Step 2", "Each of these rows is an input, or says under Source which sheet it comes from.");
    put_fact (page, "Step 3",
              "On that sheet the last column names the rule; its rows lead back to cells with a border: the inputs.");
    return;
  }
  const D22FinanceRef *netted = &g_array_index (book->view->by_sign && !traced_vacant (book) ? book->below : book->netted,
                                                D22FinanceRef, savings->traced_group);
  g_autofree char *two =
      g_strdup_printf ("Savings, row %u is one of them: the saving in %s, row %u, which is the sum of all parts on "
                       "Posts with the key %u.",
                       savings->traced.row + 1, d22_sheet_name (netted->sheet), netted->row + 1, savings->traced_group + 1);
  put_fact (page, "Step 2", two);
  put_fact (page, "Step 3",
            "On Posts each part is computed from the rows above it in its block: proposal less baseline, days of the year, "
            "full-year cost, and in the end FTE, positions and days (inputs, with a border) and a salary of Pay, "
            "which comes from a known salary (input) and pay awards (input).");
}

static void
put_hashes (D22FinancePage *page)
{
  const D22FinanceView *view = page->view;
  d22_finance_title (page, "What it was made from (SHA-256)");
  put_fact (page, "The whole model", view->model_hash);
  for (guint i = 0; i < view->files->len; i++) {
    const D22FinanceFile *file = &g_array_index (view->files, D22FinanceFile, i);
    put_fact (page, file->name, file->sha256);
  }
}

void
d22_book_control (D22FinanceBook *book)
{
  D22FinancePage *page = &book->pages[D22_BOOK_CONTROL];
  g_autofree char *title = g_strdup_printf ("%s: finance workbook", book->view->title);
  d22_finance_width (page, 0, WIDTH_NAME);
  d22_finance_width (page, 1, WIDTH_TEXT);
  d22_finance_head (page, title, "Start here. Column A names, column B says.");
  d22_sheet_print (page->sheet, 1, 0);
  put_purpose (page);
  put_contents (page);
  put_key (page);
  put_caveats (page);
  put_trace (book, page);
  put_hashes (page);
}
