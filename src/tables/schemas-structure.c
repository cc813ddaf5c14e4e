#include "fields.h"

static const D22Column teams[] = {
  COLUMN (D22TeamRow, ID, team_id, .required = TRUE,
          .meaning = "the team's id; the same team carries the same id in both structures"),
  COLUMN (D22TeamRow, TEXT, name, .required = TRUE, .meaning = "the team's name as reports show it"),
  COLUMN (D22TeamRow, ID, parent_id, .refers_to = "teams.team_id", .meaning = "the team above; empty at the top"),
  COLUMN (D22TeamRow, TEXT, service, .meaning = "the service that reports group by; empty: that of the team above"),
  COLUMN (D22TeamRow, TEXT, locality, .meaning = "the area that the team covers; empty: that of the team above"),
  COLUMN (D22TeamRow, YES_NO, in_scope, .fallback = "yes",
          .meaning = "no: shown and costed, but its people are never at risk; empty: as the team above"),
  COLUMN_BASIS (D22TeamRow, "illustrative"),
  COLUMN_SOURCE (D22TeamRow),
  COLUMN_NOTE (D22TeamRow),
  COLUMN_PUBLIC_NOTE (D22TeamRow),
};

const D22Schema d22_schema_teams =
    SCHEMA ("teams", D22TeamRow, teams,
            .meaning = "the teams of a structure; where the proposed folder has none, the current one holds");

/* The columns that posts.csv and changes.csv share. In changes.csv an empty cell stays as it is in the current structure, so
 * that no column but post_id is required there and none has a default: the loader applies those of posts.csv after merging.
 */
#define POST_COLUMNS(required_, DEFAULT)                                                                                    \
  COLUMN (D22PostRow, ID, post_id, .required = TRUE,                                                                        \
          .meaning = "the post's id; the same post carries the same id in both structures"),                                \
      COLUMN (D22PostRow, ID, role_id, .refers_to = "roles.role_id",                                                        \
              .meaning = "the post's role; where roles.csv is not used, give title and grade instead"),                     \
      COLUMN (D22PostRow, TEXT, title,                                                                                      \
              .meaning = "the job title, used where there is no role_id: each distinct title and grade is a role"),         \
      COLUMN (D22PostRow, ID, grade, .refers_to = "grades.grade", .meaning = "the grade, used where there is no role_id"),  \
      COLUMN (D22PostRow, ID, team_id, .required = required_, .refers_to = "teams.team_id",                                 \
              .meaning = "the post's team; where there is no teams.csv, each distinct value is a team and a service"),      \
      COLUMN (D22PostRow, ID, reports_to, .refers_to = "posts.post_id",                                                     \
              .meaning = "the line manager's post; empty at the top"),                                                      \
      COLUMN (D22PostRow, FTE, fte,                                                                                         \
              .meaning = "full-time equivalents of the whole line, up to 4 decimals; empty: as many as positions"),         \
      COLUMN (D22PostRow, COUNT, positions, .fallback = DEFAULT ("1"),                                                      \
              .meaning = "how many identical positions the line is"),                                                       \
      COLUMN (D22PostRow, FTE, vacant_fte, .fallback = DEFAULT ("0"), .meaning = "the part of fte that nobody fills"),      \
      COLUMN (D22PostRow, FTE, agency_fte, .fallback = DEFAULT ("0"),                                                       \
              .meaning = "the part of fte that only agency staff fill"),                                                    \
      COLUMN (D22PostRow, CHOICE, status, .choices = d22_choices_post_status, .fallback = DEFAULT ("filled"),               \
              .meaning = "short for vacant_fte and agency_fte where the whole line is one or the other"),                   \
      COLUMN (D22PostRow, COUNT, headcount,                                                                                 \
              .meaning = "people who hold the post; empty: positions - vacant_fte - agency_fte, rounded up, not below 0"),  \
      COLUMN (D22PostRow, TEXT, pool,                                                                                       \
              .meaning = "the selection pool as agreed; empty: by the setting [selection] pool (rule 5.1)"),                \
      COLUMN (D22PostRow, YES_NO, funded, .fallback = DEFAULT ("yes"),                                                      \
              .meaning = "no: the post is on the list but no budget pays for it, and it costs nothing"),                    \
      COLUMN (D22PostRow, TEXT, fund, .fallback = DEFAULT ("general-fund"), .meaning = MEANING_FUND),                       \
      COLUMN (D22PostRow, ID, cost_centre, .meaning = "the cost centre that the post is charged to"),                       \
      COLUMN (D22PostRow, MONEY, annual_cost,                                                                               \
              .meaning =                                                                                                    \
                  "full-year cost of the line in pounds with on-costs, first year's prices: replaces the computed one"),    \
      COLUMN (D22PostRow, DATE, start, .meaning = "the first day, where it is not the implementation date"),                \
      COLUMN (D22PostRow, DATE, end, .meaning = "the last day, where it is not the day before the implementation date"),    \
      COLUMN (D22PostRow, DATE, fixed_term_end, .meaning = "the last day of a post that ends anyway, proposal or not"),     \
      COLUMN_BASIS (D22PostRow, DEFAULT ("illustrative")), COLUMN_SOURCE (D22PostRow), COLUMN_NOTE (D22PostRow),            \
      COLUMN_PUBLIC_NOTE (D22PostRow)

#define KEEP(text) text
#define DROP(text) NULL

static const D22Column posts[] = { POST_COLUMNS (TRUE, KEEP) };

const D22Schema d22_schema_posts = SCHEMA (
    "posts", D22PostRow, posts,
    .meaning = "the establishment: a row is one position or several identical ones; the smallest model is this table alone");

static const D22Column changes[] = {
  COLUMN (D22PostRow, CHOICE, action, .required = TRUE, .choices = d22_choices_action,
          .meaning = "delete the post, create it, or change it: what is given replaces, '-' empties, what is empty stays"),
  POST_COLUMNS (FALSE, DROP),
  COLUMN (D22PostRow, DATE, effective, .meaning = "the first day of the new state, where it is not the implementation date"),
  COLUMN (D22PostRow, TEXT, reason, .meaning = "why; shown in the HR and finance editions"),
};

const D22Schema d22_schema_changes =
    SCHEMA ("changes", D22PostRow, changes,
            .meaning = "in place of posts.csv in a proposed folder: one row per affected post, over the current structure");
