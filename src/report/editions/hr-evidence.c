#include "hr-sheets.h"

static const D22DocColumn columns[] = {
  { "Current role", "current_role", D22_CELL_TEXT, 26 },
  { "Proposed role", "proposed_role", D22_CELL_TEXT, 26 },
  { "Section", "section", D22_CELL_TEXT, 0 },
  { "Statement of the current role", "current_statement", D22_CELL_TEXT, 42 },
  { "Statement of the proposed role", "proposed_statement", D22_CELL_TEXT, 42 },
  { "Alike", "alike", D22_CELL_PERCENT, 10 },
  { "By", "by", D22_CELL_TEXT, 12 },
  { "Agreed by", "agreed_by", D22_CELL_TEXT, 16 },
  { "Agreed on", "agreed_on", D22_CELL_DATE, 13 },
  { "Reason of the agreement", "reason", D22_CELL_TEXT, 34 },
  { "Class that rests on the pair", "class", D22_CELL_TEXT, 18 },
  { "Current statement id", "current_statement_id", D22_CELL_TEXT, 14 },
  { "Share of the current section", "current_share", D22_CELL_PERCENT, 10 },
  { "Proposed statement id", "proposed_statement_id", D22_CELL_TEXT, 14 },
  { "Share of the proposed section", "proposed_share", D22_CELL_PERCENT, 10 },
  { "Old job kept in new, section", "section_current_coverage", D22_CELL_PERCENT, 12 },
  { "New job already done, section", "section_proposed_coverage", D22_CELL_PERCENT, 12 },
};

static const D22HrStatement *
statement_at (const D22HrView *view, guint row)
{
  return &g_array_index (view->statements, D22HrStatement, row);
}

static void
put_alike (D22DocSection *section, const D22HrStatement *statement)
{
  d22_hr_cell_figure (section, statement->alike);
  d22_cell_text (section, statement->by);
  d22_cell_text (section, statement->agreed_by);
  d22_cell_date (section, statement->agreed_on);
  d22_cell_text (section, statement->reason);
}

static void
put_statement (D22DocSection *section, gconstpointer data, guint row)
{
  const D22HrView *view = data;
  const D22HrStatement *statement = statement_at (view, row);
  const D22HrPair *pair = d22_hr_view_pair (view, statement->pair);
  d22_cell_text (section, d22_hr_view_current (view, pair->current)->name);
  d22_cell_text (section, d22_hr_view_proposed (view, pair->proposed)->name);
  d22_cell_text (section, statement->section);
  d22_cell_text (section, statement->current);
  d22_cell_text (section, statement->proposed);
  put_alike (section, statement);
  d22_cell_textf (section, pair->part == D22_HR_REPLACED ? "%s (computed, replaced by a decision)" : "%s",
                  pair->class_ != NULL ? pair->class_ : "none: another pair");
  d22_cell_text (section, statement->current_id);
  d22_hr_cell_figure (section, statement->current_share);
  d22_cell_text (section, statement->proposed_id);
  d22_hr_cell_figure (section, statement->proposed_share);
  d22_hr_cell_figure (section, statement->current_coverage);
  d22_hr_cell_figure (section, statement->proposed_coverage);
}

/* What a current role has in the table. */
typedef struct {
  guint pairs, rows, partners, agreed;
} RoleSum;

/* Sums the rows of one current role from @row on. Returns the first row of the next role. */
static guint
sum_role (const D22HrView *view, guint row, RoleSum *sum)
{
  guint role = d22_hr_view_pair (view, statement_at (view, row)->pair)->current, before = G_MAXUINT;
  for (; row < view->statements->len; row++) {
    const D22HrStatement *statement = statement_at (view, row);
    if (d22_hr_view_pair (view, statement->pair)->current != role)
      break;
    sum->pairs += statement->pair != before ? 1 : 0;
    sum->partners += statement->alike.there ? 1 : 0;
    sum->agreed += statement->agreed_by != NULL ? 1 : 0;
    sum->rows++;
    before = statement->pair;
  }
  return row;
}

static void
put_summary (D22DocSection *section, gconstpointer data)
{
  const D22DocColumn sums[] = {
    { "Current role", "current_role", D22_CELL_TEXT, 38 },
    { "Proposed roles compared", "proposed_roles", D22_CELL_COUNT, 0 },
    { "Rows", "rows", D22_CELL_COUNT, 0 },
    { "Statements with a partner", "partners", D22_CELL_COUNT, 0 },
    { "Agreed by people", "agreed", D22_CELL_COUNT, 0 },
  };
  const D22HrView *view = data;
  d22_section_columns (section, sums, G_N_ELEMENTS (sums));
  for (guint row = 0; row < view->statements->len;) {
    RoleSum sum = { 0 };
    const char *name = d22_hr_view_current (view, d22_hr_view_pair (view, statement_at (view, row)->pair)->current)->name;
    row = sum_role (view, row, &sum);
    d22_section_row (section, D22_ROW_PLAIN, 0);
    d22_cell_text (section, name);
    d22_cell_count (section, sum.pairs);
    d22_cell_count (section, sum.rows);
    d22_cell_count (section, sum.partners);
    d22_cell_count (section, sum.agreed);
  }
}

void
d22_hr_evidence (D22HrBook *hr, D22DocSection *section)
{
  static const D22LongSummary summary = { "current role", put_summary };
  const D22HrView *view = hr->view;
  const D22LongTable table = { columns, G_N_ELEMENTS (columns), view->statements->len, put_statement, NULL, view, FALSE,
                               &summary };
  if (table.n_rows == 0) {
    d22_section_say (section, "No two roles have been compared statement by statement: there are no profiles to compare "
                              "(rule 4.7).");
    return;
  }
  d22_section_say (section, "For every pair of roles that a class rests on, and for each role's five best other pairs: each "
                            "statement with its partner, or without one (rules 4.3 and 4.10).");
  d22_section_say (section, "By: agreed = people agreed the figure; code = both statements have a shared code; text = the "
                            "wording compared (rule 4.2); no partner = nothing in the other role is alike enough.");
  d22_section_say (section, "The share is what the statement weighs in its section. The shares of a section times how alike "
                            "their statements are add up to its coverage (rule 4.4).");
  d22_section_say (section,
                   "Corporate statements take no part. A pair of which one role has no profile has no statements to "
                   "compare (rule 4.7).");
  d22_long_table_put (&hr->book, section, &table);
}
