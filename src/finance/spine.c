#include "spine.h"

#include "rates.h"
#include "d22/working.h"

static const D22SpineRow *
spine_row (const D22Model *model, guint32 index)
{
  return &g_array_index (model->spine, D22SpineRow, index);
}

/* Returns the index of the first row that is not before (@year, @scp) in the spine's order. */
static guint32
spine_search (const D22Model *model, gint32 year, gint32 scp)
{
  guint32 from = 0, to = model->spine->len;
  while (from < to) {
    guint32 middle = from + (to - from) / 2;
    const D22SpineRow *row = spine_row (model, middle);
    if (row->year_start < year || (row->year_start == year && row->scp < scp))
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

/* Returns the row of @scp in the newest spine on or before @year; a point that it no longer has is its next higher one.
 * D22_NONE: there is no spine that early, or no point that high. */
static guint32
spine_find (const D22Model *model, gint32 year, gint32 scp)
{
  guint32 after = spine_search (model, year + 1, G_MININT32);
  if (after == 0)
    return D22_NONE;
  gint32 newest = spine_row (model, after - 1)->year_start;
  guint32 found = spine_search (model, newest, scp);
  return found < after ? found : D22_NONE;
}

/* Returns the last year whose spine is used: pay-known-to leaves later ones out, real prices those after the first year
 * (8.4). */
static gint32
last_known (const D22Model *model)
{
  const D22Parameters *parameters = model->parameters;
  gint32 last = model->spine->len > 0 ? spine_row (model, model->spine->len - 1)->year_start : G_MININT32;
  if (parameters->pay_known_to.start != 0)
    last = MIN (last, parameters->pay_known_to.start);
  if (parameters->price_base == D22_PRICE_REAL)
    last = MIN (last, parameters->first_year.start);
  return last;
}

static D22Money
award (D22Money figure, D22Percent rate)
{
  g_autoptr (D22Working) working = d22_working_new (D22_RULE_AWARD);
  d22_number_set_money (working->values[0], figure);
  d22_number_set_percent (working->values[1], rate);
  return d22_number_money (d22_working_run (working));
}

static gint32
mid_point (gint32 bottom, gint32 top)
{
  g_autoptr (D22Working) working = d22_working_new (D22_RULE_MID);
  d22_number_set_count (working->values[0], bottom);
  d22_number_set_count (working->values[1], top);
  return (gint32)(d22_number_hundredths (d22_working_run (working)) / 100);
}

static gint32
costing_point (const D22Grade *grade, gint32 point)
{
  if (point == D22_POINT_BOTTOM)
    return grade->scp_bottom;
  if (point == D22_POINT_TOP)
    return grade->scp_top;
  return grade->scp_bottom > 0 && grade->scp_top > 0 ? mid_point (grade->scp_bottom, grade->scp_top) : 0;
}

static D22Money
costing_salary (const D22Grade *grade, gint32 point)
{
  if (point == D22_POINT_BOTTOM)
    return grade->salary_bottom;
  if (point == D22_POINT_TOP)
    return grade->salary_top;
  if (grade->salary_bottom.pence <= 0 || grade->salary_top.pence <= 0)
    return (D22Money){ 0 };
  const D22Money amounts[] = { grade->salary_bottom, grade->salary_top };
  return d22_rule_money (D22_RULE_MID, amounts);
}

/* The first year's figure; after the last spine known, that spine's raised by the awards of the years between. */
static gboolean
fill_first_year (const D22Model *model, D22PayScale *scale)
{
  gint32 first = model->parameters->first_year.start;
  gint32 last = last_known (model);
  guint32 row = spine_find (model, MIN (first, last), scale->scp);
  if (row == D22_NONE)
    return FALSE;
  scale->salary[0] = spine_row (model, row)->annual_salary_gbp;
  scale->spine[0] = first <= last ? row : D22_NONE;
  for (gint32 year = last + 1; year <= first; year++)
    scale->salary[0] = award (scale->salary[0], d22_rates_award (model, (D22Year){ year }));
  return TRUE;
}

static gboolean
fill_from_spine (const D22Pay *pay, D22PayScale *scale)
{
  gint32 last = last_known (pay->model);
  if (!fill_first_year (pay->model, scale))
    return FALSE;
  for (guint i = 1; i < pay->n_years; i++) {
    gint32 year = pay->years[i].year.start;
    scale->spine[i] = year <= last ? spine_find (pay->model, year, scale->scp) : D22_NONE;
    if (year <= last && scale->spine[i] == D22_NONE)
      return FALSE;
    scale->salary[i] = year <= last ? spine_row (pay->model, scale->spine[i])->annual_salary_gbp
                                    : award (scale->salary[i - 1], pay->years[i].pay_award);
  }
  return TRUE;
}

static gboolean
fill_from_salary (const D22Pay *pay, D22PayScale *scale, D22Money first)
{
  if (first.pence <= 0)
    return FALSE;
  for (guint i = 0; i < pay->n_years; i++) {
    scale->spine[i] = D22_NONE;
    scale->salary[i] = i == 0 ? first : award (scale->salary[i - 1], pay->years[i].pay_award);
  }
  return TRUE;
}

gboolean
d22_spine_fill (const D22Pay *pay, D22PayScale *scale)
{
  const D22Grade *grade = &g_array_index (pay->model->grades, D22Grade, scale->grade);
  if (grade->scp_bottom == 0 && grade->scp_top == 0)
    return fill_from_salary (pay, scale, costing_salary (grade, scale->point));
  scale->scp = costing_point (grade, scale->point);
  return scale->scp > 0 && fill_from_spine (pay, scale);
}
