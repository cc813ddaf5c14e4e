/* When the rows of a post count (rule 7.4). Open ends are the first and the last day of the projection. */
#include "costing.h"

static D22Date
days_later (D22Date date, gint32 days)
{
  return (D22Date){ date.day + days };
}

static D22Date
earlier (D22Date a, D22Date b)
{
  return a.day < b.day ? a : b;
}

/* Returns the first of @dates that is given; the last one always is. */
static D22Date
first_given (const D22Date *dates)
{
  D22Date date = *dates;
  while (!d22_date_given (date))
    date = *++dates;
  return date;
}

/* A fixed term ends baseline and proposal alike. */
static D22Date
until (D22Date last, const D22Post *post)
{
  return d22_date_given (post->fixed_term_end) ? earlier (last, post->fixed_term_end) : last;
}

/* Returns the last day of a deleted post: the day before `effective` of changes.csv, its own end, or the day before
 * implementation. */
static D22Date
deletion_day (const D22Model *model, const D22Post *current)
{
  const GArray *deletions = model->proposed.deletions;
  D22Date dates[] = { D22_DATE_NONE, current->end, days_later (model->parameters->implementation_date, -1) };
  guint from = 0, to = deletions != NULL ? deletions->len : 0;
  while (from < to) {
    guint middle = from + (to - from) / 2;
    const D22Deletion *deletion = &g_array_index (deletions, D22Deletion, middle);
    int order = d22_pool_compare (model->pool, deletion->post_id, current->id);
    if (order == 0 && d22_date_given (deletion->effective))
      dates[0] = days_later (deletion->effective, -1);
    if (order < 0)
      from = middle + 1;
    else
      to = middle;
  }
  return first_given (dates);
}

/* Returns the first day of the proposed row: its start, the day after the current row's end, or implementation. */
static D22Date
switch_day (const D22Model *model, const D22Post *current, const D22Post *proposed)
{
  gboolean ends = current != NULL && d22_date_given (current->end);
  const D22Date dates[] = { proposed->start, ends ? days_later (current->end, 1) : D22_DATE_NONE,
                            model->parameters->implementation_date };
  return first_given (dates);
}

void
d22_costing_days (const D22Model *model, D22PostCost *post)
{
  const D22Parameters *parameters = model->parameters;
  const D22Days none = { D22_DATE_NONE, D22_DATE_NONE };
  const D22Days all = { d22_year_first_day (parameters->first_year),
                        d22_year_last_day ((D22Year){ parameters->first_year.start + parameters->years - 1 }) };
  const D22Post *current = post->current != D22_NONE ? d22_structure_post (&model->current, post->current) : NULL;
  const D22Post *proposed = post->proposed != D22_NONE ? d22_structure_post (&model->proposed, post->proposed) : NULL;
  post->baseline = post->before = post->after = none;
  if (current != NULL) {
    D22Date last = proposed != NULL ? days_later (switch_day (model, current, proposed), -1) : deletion_day (model, current);
    post->baseline = (D22Days){ all.first, until (all.last, current) };
    post->before = (D22Days){ all.first, until (last, current) };
  }
  if (proposed != NULL) {
    D22Date last = d22_date_given (proposed->end) ? proposed->end : all.last;
    post->after = (D22Days){ switch_day (model, current, proposed), until (last, proposed) };
  }
}
