#include "d22/consultation.h"
#include "d22/pack.h"
#include "edition-fill.h"
#include "public-fill.h"

static const char *const pools[] = { [D22_POOL_TEAM] = "team", [D22_POOL_SERVICE] = "service", [D22_POOL_ROLE] = NULL };
static const char *const milestones[] = { [D22_MILESTONE_CONSULTATION] = "consultation",
                                          [D22_MILESTONE_DECISION] = "decision",
                                          [D22_MILESTONE_DEADLINE] = "deadline",
                                          [D22_MILESTONE_PHASE] = "phase" };
static D22PublicFlow
flow (const D22Flow *from)
{
  return (D22PublicFlow){ from->from,      from->to,      from->deleted,  from->added,
                          from->increased, from->reduced, from->moved_in, from->moved_out };
}

static void
fill_services (D22PublicFill *fill)
{
  for (guint i = 0; i < fill->diff->services->len; i++) {
    const D22ServiceDiff *service = &g_array_index (fill->diff->services, D22ServiceDiff, i);
    D22PublicService out = { d22_public_fill_text (fill, service->service), flow (&service->fte),
                             flow (&service->positions) };
    g_array_append_val (fill->view->services, out);
  }
  fill->view->fte = flow (&fill->diff->fte);
  fill->view->positions = flow (&fill->diff->positions);
}

static void
fill_rules (D22PublicFill *fill)
{
  const D22Parameters *parameters = fill->model->parameters;
  D22PublicRules *rules = &fill->view->rules;
  d22_edition_fill_rules (fill->model, &rules->review);
  rules->max_expressions = parameters->max_expressions;
  rules->pool = pools[parameters->pool];
  rules->changed_ring_fenced = parameters->changed_roles == D22_CHANGED_RING_FENCE;
  rules->consultation_start = parameters->consultation_start;
  rules->consultation_end = parameters->consultation_end;
  rules->consultation_days = d22_consultation_chosen_days (fill->model);
}

static void
fill_milestones (D22PublicFill *fill)
{
  for (guint i = 0; i < fill->model->timeline->len; i++) {
    const D22MilestoneRow *row = &g_array_index (fill->model->timeline, D22MilestoneRow, i);
    D22PublicMilestone out = { row->date, row->end_date, d22_public_fill_text (fill, row->title), milestones[row->kind] };
    g_array_append_val (fill->view->milestones, out);
  }
}

static void
count_basis (D22PublicBasis *counts, D22Basis basis)
{
  switch (basis) {
  case D22_BASIS_PUBLISHED:
    counts->published++;
    break;
  case D22_BASIS_DERIVED:
    counts->derived++;
    break;
  case D22_BASIS_ILLUSTRATIVE:
  default:
    counts->illustrative++;
    break;
  }
}

static void
fill_basis (D22PublicFill *fill, const D22Structure *structure, const char *of_posts, const char *of_teams,
            const char *of_roles)
{
  D22PublicBasis posts = { of_posts, 0, 0, 0 }, teams = { of_teams, 0, 0, 0 }, roles = { of_roles, 0, 0, 0 };
  for (guint32 i = 0; i < structure->posts->len; i++)
    count_basis (&posts, d22_structure_post (structure, i)->basis);
  for (guint32 i = 0; i < structure->teams->len; i++)
    count_basis (&teams, d22_structure_team (structure, i)->basis);
  for (guint32 i = 0; i < structure->roles->len; i++)
    if (d22_structure_role (structure, i)->n_posts > 0)
      count_basis (&roles, d22_structure_role (structure, i)->basis);
  g_array_append_val (fill->view->basis, posts);
  g_array_append_val (fill->view->basis, teams);
  g_array_append_val (fill->view->basis, roles);
}

static void
fill_grade_basis (D22PublicFill *fill)
{
  D22PublicBasis grades = { "grades and their pay", 0, 0, 0 };
  for (guint i = 0; i < fill->model->grades->len; i++)
    count_basis (&grades, g_array_index (fill->model->grades, D22Grade, i).basis);
  if (fill->model->grades->len > 0)
    g_array_append_val (fill->view->basis, grades);
}

D22PublicView *
d22_public_view_fill (const D22Model *model, const D22Diff *diff, const D22Review *review)
{
  g_auto (D22PublicFill) fill = { .model = model, .diff = diff, .review = review, .view = d22_public_view_new () };
  d22_public_fill_init (&fill);
  d22_edition_fill_head (model, fill.view->texts, &fill.view->head);
  fill_services (&fill);
  d22_public_fill_lines (&fill);
  d22_public_fill_moves (&fill);
  d22_public_fill_outlines (&fill);
  d22_public_fill_roles (&fill);
  fill_milestones (&fill);
  fill_rules (&fill);
  fill_basis (&fill, &model->current, "posts, current structure", "teams, current structure", "roles, current structure");
  fill_basis (&fill, &model->proposed, "posts, proposed structure", "teams, proposed structure",
              "roles, proposed structure");
  fill_grade_basis (&fill);
  return fill.view;
}
