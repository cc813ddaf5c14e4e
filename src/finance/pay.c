#include "d22/pay.h"

#include "memo.h"
#include "rates.h"
#include "spine.h"
#include "d22/working.h"

#define N_POINTS      (D22_POINT_TOP + 1)
#define SCALE_UNTRIED (D22_NONE - 1)

/* The index of the years: 1, then each the one before raised by the year's rate (D22_RULE_INDEX). */
static D22Number **
new_index (const D22Pay *pay, const D22Percent *change)
{
  g_autoptr (D22Working) working = d22_working_new (D22_RULE_INDEX);
  D22Number **index = g_new (D22Number *, pay->n_years);
  for (guint i = 0; i < pay->n_years; i++) {
    index[i] = d22_number_new ();
    if (i == 0) {
      d22_number_set_count (index[i], 1);
      continue;
    }
    d22_number_set (working->values[0], index[i - 1]);
    d22_number_set_percent (working->values[1], change != NULL ? *change : pay->years[i].pay_award);
    d22_number_set (index[i], d22_working_run (working));
  }
  return index;
}

static void
free_index (D22Number **index, guint n)
{
  for (guint i = 0; i < n; i++)
    d22_number_free (index[i]);
  g_free (index);
}

static void
clear_scale (gpointer data)
{
  D22PayScale *scale = data;
  g_free (scale->spine);
  g_free (scale->salary);
}

static void
clear_salary (gpointer data)
{
  D22Salary *salary = data;
  g_free (salary->supplement);
  g_free (salary->salary);
}

D22Pay *
d22_pay_new (const D22Model *model, D22Percent change)
{
  D22Pay *pay = g_new0 (D22Pay, 1);
  pay->model = model;
  pay->n_years = (guint)model->parameters->years;
  pay->years = d22_rates_years (model);
  pay->change = change;
  pay->price_index = new_index (pay, NULL);
  pay->pay_change = new_index (pay, &change);
  pay->scales = g_array_new (FALSE, TRUE, sizeof (D22PayScale));
  g_array_set_clear_func (pay->scales, clear_scale);
  pay->salaries = g_array_new (FALSE, TRUE, sizeof (D22Salary));
  g_array_set_clear_func (pay->salaries, clear_salary);
  pay->scale_of = g_new (guint32, (gsize)model->grades->len * N_POINTS);
  for (guint i = 0; i < model->grades->len * N_POINTS; i++)
    pay->scale_of[i] = SCALE_UNTRIED;
  pay->memo = d22_memo_new (2);
  return pay;
}

void
d22_pay_free (D22Pay *pay)
{
  if (pay == NULL)
    return;
  free_index (pay->price_index, pay->n_years);
  free_index (pay->pay_change, pay->n_years);
  g_array_unref (pay->scales);
  g_array_unref (pay->salaries);
  g_free (pay->scale_of);
  d22_memo_free (pay->memo);
  g_free (pay->years);
  g_free (pay);
}

const D22PayScale *
d22_pay_scale (const D22Pay *pay, guint32 index)
{
  return &g_array_index (pay->scales, D22PayScale, index);
}

const D22Salary *
d22_pay_salary (const D22Pay *pay, guint32 index)
{
  return &g_array_index (pay->salaries, D22Salary, index);
}

static guint32
new_scale (D22Pay *pay, guint32 grade, gint32 point)
{
  D22PayScale scale = { .grade = grade, .point = point };
  scale.spine = g_new0 (guint32, pay->n_years);
  scale.salary = g_new0 (D22Money, pay->n_years);
  if (!d22_spine_fill (pay, &scale)) {
    clear_scale (&scale);
    return D22_NONE;
  }
  g_array_append_val (pay->scales, scale);
  return pay->scales->len - 1;
}

static guint32
find_scale (D22Pay *pay, guint32 grade, gint32 point)
{
  guint32 *scale = &pay->scale_of[grade * N_POINTS + (guint32)point];
  if (*scale == SCALE_UNTRIED)
    *scale = new_scale (pay, grade, point);
  return *scale;
}

/* A supplement is raised by each year's award after the first, and added; a scenario's change of pay comes on top of both
 * (8.6). */
static void
add_salary (D22Pay *pay, guint32 scale, D22Money supplement)
{
  D22Salary salary = { .scale = scale };
  g_autoptr (D22Working) award = d22_working_new (D22_RULE_AWARD);
  g_autoptr (D22Working) sum = d22_working_new (D22_RULE_SALARY);
  salary.supplement = g_new0 (D22Money, pay->n_years);
  salary.salary = g_new0 (D22Money, pay->n_years);
  salary.supplement[0] = supplement;
  for (guint i = 0; i < pay->n_years; i++) {
    if (i > 0) {
      d22_number_set_money (award->values[0], salary.supplement[i - 1]);
      d22_number_set_percent (award->values[1], pay->years[i].pay_award);
      salary.supplement[i] = d22_number_money (d22_working_run (award));
    }
    d22_number_set_money (sum->values[0], d22_pay_scale (pay, scale)->salary[i]);
    d22_number_set_money (sum->values[1], salary.supplement[i]);
    d22_number_set (sum->values[2], pay->pay_change[i]);
    salary.salary[i] = d22_number_money (d22_working_run (sum));
  }
  g_array_append_val (pay->salaries, salary);
}

/* A year before the on-costs begin is an error of the model; here it only means that nothing can be said. */
static gboolean
has_on_costs (const D22Pay *pay)
{
  for (guint i = 0; i < pay->n_years; i++)
    if (pay->years[i].on_costs == D22_NONE)
      return FALSE;
  return TRUE;
}

guint32
d22_pay_find (D22Pay *pay, guint32 grade, gint32 point, D22Money supplement)
{
  guint32 scale = grade != D22_NONE && has_on_costs (pay) ? find_scale (pay, grade, point) : D22_NONE;
  if (scale == D22_NONE)
    return D22_NONE;
  const gint64 key[] = { scale, supplement.pence };
  gboolean is_new = FALSE;
  guint32 index = d22_memo_index (pay->memo, key, &is_new);
  if (is_new)
    add_salary (pay, scale, supplement);
  return index;
}
