#include "fields.h"

static const D22Column roles[] = {
  COLUMN (D22RoleRow, ID, role_id, .required = TRUE, .meaning = "the role's id"),
  COLUMN (D22RoleRow, TEXT, title, .required = TRUE, .meaning = "the job title"),
  COLUMN (D22RoleRow, ID, grade, .refers_to = "grades.grade", .meaning = "the grade; without it the role is not costed"),
  COLUMN (D22RoleRow, TEXT, registration,
          .meaning = "statutory registration that the role requires, for instance Social Work England; ';' between several"),
  COLUMN (D22RoleRow, MONEY, supplement,
          .meaning = "pounds a year per FTE on top of the grade, for instance a market supplement"),
  COLUMN (D22RoleRow, YES_NO, frontline, .fallback = "no", .meaning = "whether the role works with the public directly"),
  COLUMN (D22RoleRow, IDS, predecessors, .refers_to = "roles.role_id",
          .meaning = "ids of the roles that this one replaces, as its designer sees it; ';' between several"),
  COLUMN_BASIS (D22RoleRow, "illustrative"),
  COLUMN_SOURCE (D22RoleRow),
};

const D22Schema d22_schema_roles = SCHEMA (
    "roles", D22RoleRow, roles, .meaning = "the roles that posts have; one in a structure folder replaces the root's");

static const D22Column profiles[] = {
  COLUMN (D22ProfileRow, ID, role_id, .required = TRUE, .refers_to = "roles.role_id", .meaning = "the role"),
  COLUMN (D22ProfileRow, CHOICE, section, .required = TRUE, .choices = d22_choices_section,
          .meaning = "duty is the job description, the others are the person specification"),
  COLUMN (D22ProfileRow, TEXT, statement, .required = TRUE,
          .meaning = "one statement; a cell of several lines is a statement a line, list marks removed"),
  COLUMN (D22ProfileRow, ID, statement_id,
          .meaning = "unique within the role; needed where matches.csv names it; lines of one cell are id-1, id-2, ..."),
  COLUMN (D22ProfileRow, ID, code,
          .meaning = "shared code: two statements with codes are the same if and only if the codes are equal"),
  COLUMN (D22ProfileRow, DECIMAL, weight, .fallback = "1",
          .meaning = "the statement's share of its section; for duties the share of working time"),
  COLUMN (D22ProfileRow, YES_NO, corporate, .fallback = "no",
          .meaning = "yes: standard wording that every job description carries; left out of the comparison"),
};

const D22Schema d22_schema_profiles =
    SCHEMA ("profiles", D22ProfileRow, profiles, .meaning = "job descriptions and person specifications, a statement a row");

static const D22Column matches[] = {
  COLUMN (D22MatchRow, ID, current_role, .required = TRUE, .refers_to = "roles.role_id", .meaning = "the current role"),
  COLUMN (D22MatchRow, ID, current_statement, .required = TRUE, .refers_to = "profiles.statement_id",
          .meaning = "a statement of it"),
  COLUMN (D22MatchRow, ID, proposed_role, .required = TRUE, .refers_to = "roles.role_id", .meaning = "the proposed role"),
  COLUMN (D22MatchRow, ID, proposed_statement, .required = TRUE, .refers_to = "profiles.statement_id",
          .meaning = "a statement of it in the same section"),
  COLUMN (D22MatchRow, PERCENT, agreed, .required = TRUE,
          .meaning = "how far the two are the same work, in per cent from 0 to 100: replaces the computed similarity"),
  COLUMN (D22MatchRow, TEXT, reason, .meaning = "why; shown with the evidence"),
  COLUMN (D22MatchRow, TEXT, agreed_by, .meaning = "who agreed, as a function ('HR and trade unions'), not a name"),
  COLUMN (D22MatchRow, DATE, agreed_on, .meaning = "when it was agreed"),
};

const D22Schema d22_schema_matches =
    SCHEMA ("matches", D22MatchRow, matches,
            .meaning = "what people agreed about pairs of statements, over the computed similarity");

static const D22Column grades[] = {
  COLUMN (D22GradeRow, ID, grade, .required = TRUE, .meaning = "the grade as roles and posts name it"),
  COLUMN (D22GradeRow, COUNT, rank, .required = TRUE, .meaning = "a whole number, higher is more senior"),
  COLUMN (D22GradeRow, COUNT, scp_bottom, .refers_to = "njc_pay_spine.scp", .meaning = "the lowest point of the pay spine"),
  COLUMN (D22GradeRow, COUNT, scp_top, .refers_to = "njc_pay_spine.scp", .meaning = "the highest point of the pay spine"),
  COLUMN (D22GradeRow, MONEY, salary_bottom,
          .meaning = "in place of points: lowest salary, pounds a year in the first year"),
  COLUMN (D22GradeRow, MONEY, salary_top, .meaning = "in place of points: highest salary, pounds a year in the first year"),
  COLUMN_BASIS (D22GradeRow, "illustrative"),
  COLUMN_SOURCE (D22GradeRow),
};

const D22Schema d22_schema_grades = SCHEMA (
    "grades", D22GradeRow, grades, .meaning = "the grades: their order, and what they pay by spine points or salaries");

static const D22Column decisions[] = {
  COLUMN (D22DecisionRow, ID, decision_id, .required = TRUE, .meaning = "the decision's id"),
  COLUMN (D22DecisionRow, ID, current_role, .required = TRUE, .refers_to = "roles.role_id", .meaning = "the current role"),
  COLUMN (D22DecisionRow, ID, proposed_role, .refers_to = "roles.role_id",
          .meaning = "for natural-successor and changed: the role it goes into; several rows for one role are a split"),
  COLUMN (D22DecisionRow, CHOICE, outcome, .required = TRUE, .choices = d22_choices_outcome,
          .meaning = "what was decided; confirmed: the computed class stands"),
  COLUMN (D22DecisionRow, TEXT, reason, .required = TRUE, .meaning = "the reason, as an appeal panel would read it"),
  COLUMN (D22DecisionRow, TEXT, decided_by, .required = TRUE,
          .meaning = "who decided, as a function ('HR business partner'), not a name"),
  COLUMN (D22DecisionRow, DATE, decided_on, .required = TRUE,
          .meaning = "when; rows of a later date replace those of an earlier one for the same current role"),
  COLUMN (D22DecisionRow, CHOICE, kind, .choices = d22_choices_decision_kind, .fallback = "review",
          .meaning = "what led to it"),
};

const D22Schema d22_schema_decisions =
    SCHEMA ("decisions", D22DecisionRow, decisions, .meaning = "what people decided about roles, over the computed class");

static const D22Column volunteers[] = {
  COLUMN (D22VolunteersRow, ID, role_id, .required = TRUE, .refers_to = "roles.role_id", .meaning = "the current role"),
  COLUMN (D22VolunteersRow, TEXT, pool, .meaning = "the selection pool; needed where the role has several"),
  COLUMN (D22VolunteersRow, COUNT, requested, .fallback = "0", .meaning = "people who asked for voluntary severance"),
  COLUMN (D22VolunteersRow, COUNT, approved, .fallback = "0", .meaning = "of these: approved by the council"),
  COLUMN (D22VolunteersRow, COUNT, accepted, .fallback = "0", .meaning = "of these: accepted, and so no longer at risk"),
};

const D22Schema d22_schema_volunteers =
    SCHEMA ("volunteers", D22VolunteersRow, volunteers,
            .meaning = "counts of voluntary severance by role and pool; names nobody; not beside --people");
