#include "workbook-private.h"

#include <math.h>
#include <string.h>

#include "fault.h"

#define MAX_PROMPT_TITLE 32
#define MAX_LIST         255 /* bytes here: 1.1.4 overruns its buffer on longer lists of more than ASCII */

static char *
unconst (const char *text)
{
  return (char *)(guintptr)text;
}

/* Fills what all kinds share; whether there is anything to validate. */
static gboolean
begin (D22Sheet *sheet, D22Area area, const D22Prompt *prompt, lxw_data_validation *validation)
{
  if (!d22_sheet_area_valid (sheet, area) || !d22_sheet_allows (sheet, area.first, "validation"))
    return FALSE;
  const char *fault = d22_fault_of_text (prompt->title, MAX_PROMPT_TITLE, FALSE);
  if (fault == NULL)
    fault = d22_fault_of_text (prompt->message, MAX_LIST, TRUE);
  if (fault != NULL) {
    d22_sheet_fail (sheet, area.first, fault);
    return FALSE;
  }
  *validation = (lxw_data_validation){
    .ignore_blank = LXW_VALIDATION_OFF,
    .show_input = LXW_VALIDATION_ON,
    .show_error = LXW_VALIDATION_ON,
    .error_type = LXW_VALIDATION_ERROR_TYPE_STOP,
    .dropdown = LXW_VALIDATION_ON,
    .input_title = unconst (prompt->title),
    .input_message = unconst (prompt->message),
    .error_title = unconst (prompt->title),
    .error_message = unconst (prompt->message),
  };
  return TRUE;
}

static void
finish (D22Sheet *sheet, D22Area area, lxw_data_validation *validation)
{
  d22_sheet_result (sheet, area.first,
                    worksheet_data_validation_range (sheet->worksheet, area.first.row, (lxw_col_t)area.first.column,
                                                     area.last.row, (lxw_col_t)area.last.column, validation));
}

static const char *
fault_of_choices (const char *const *choices)
{
  gsize length = 0;
  for (guint i = 0; choices[i] != NULL; i++) {
    const char *fault = d22_fault_of_text (choices[i], MAX_LIST, FALSE);
    if (fault != NULL)
      return fault;
    if (strchr (choices[i], ',') != NULL || strchr (choices[i], '"') != NULL)
      return "a choice with a comma or a quotation mark in it";
    length += strlen (choices[i]) + 1;
  }
  if (length == 0)
    return "a list without a choice";
  return length - 1 > MAX_LIST ? "the list is too long: put it into cells" : NULL;
}

void
d22_sheet_validate_list (D22Sheet *sheet, D22Area area, const char *const *choices, const D22Prompt *prompt)
{
  lxw_data_validation validation;
  if (!begin (sheet, area, prompt, &validation))
    return;
  const char *fault = fault_of_choices (choices);
  if (fault != NULL) {
    d22_sheet_fail (sheet, area.first, fault);
    return;
  }
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = (char **)(guintptr)choices;
  finish (sheet, area, &validation);
}

#if LXW_VERSION_ID < 116
/* Before 1.1.6 the library loses a copy of a list's formula (commit 5c5b304). A list of one choice goes the way that does
 * not; its text is then replaced. */
static void
finish_area (D22Sheet *sheet, D22Area area, lxw_data_validation *validation, const char *formula)
{
  const char *const one[] = { "x", NULL };
  validation->validate = LXW_VALIDATION_TYPE_LIST;
  validation->value_list = (char **)(guintptr)one;
  finish (sheet, area, validation);
  lxw_data_val_obj *last = NULL, *each;
  STAILQ_FOREACH (each, sheet->worksheet->data_validations, list_pointers)
  last = each;
  if (last == NULL)
    return;
  g_free (last->value_formula);
  last->value_formula = g_strdup (formula);
}
#else
static void
finish_area (D22Sheet *sheet, D22Area area, lxw_data_validation *validation, const char *formula)
{
  g_autofree char *equation = g_strconcat ("=", formula, NULL);
  validation->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation->value_formula = equation;
  finish (sheet, area, validation);
}
#endif

void
d22_sheet_validate_area (D22Sheet *sheet, D22Area area, const D22Sheet *list, D22Area of, const D22Prompt *prompt)
{
  lxw_data_validation validation;
  if (!begin (sheet, area, prompt, &validation) || !d22_sheet_area_valid (sheet, of))
    return;
  g_autofree char *reference = d22_sheet_reference (list, of);
  finish_area (sheet, area, &validation, reference);
}

static void
validate_numbers (D22Sheet *sheet, D22Area area, lxw_data_validation *validation)
{
  double least = validation->minimum_number, most = validation->maximum_number;
  if (!isfinite (least) || !isfinite (most) || least > most) {
    d22_sheet_fail (sheet, area.first, "the limits of an input are out of order");
    return;
  }
  validation->criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  finish (sheet, area, validation);
}

void
d22_sheet_validate_decimal (D22Sheet *sheet, D22Area area, double least, double most, const D22Prompt *prompt)
{
  lxw_data_validation validation;
  if (!begin (sheet, area, prompt, &validation))
    return;
  validation.validate = LXW_VALIDATION_TYPE_DECIMAL;
  validation.minimum_number = least;
  validation.maximum_number = most;
  validate_numbers (sheet, area, &validation);
}

void
d22_sheet_validate_whole (D22Sheet *sheet, D22Area area, gint64 least, gint64 most, const D22Prompt *prompt)
{
  lxw_data_validation validation;
  if (!begin (sheet, area, prompt, &validation))
    return;
  validation.validate = LXW_VALIDATION_TYPE_INTEGER;
  validation.minimum_number = (double)least;
  validation.maximum_number = (double)most;
  validate_numbers (sheet, area, &validation);
}

static lxw_datetime
datetime (D22Date date)
{
  lxw_datetime out = { 0 };
  d22_date_split (date, &out.year, &out.month, &out.day);
  return out;
}

void
d22_sheet_validate_date (D22Sheet *sheet, D22Area area, D22Date first, D22Date last, const D22Prompt *prompt)
{
  lxw_data_validation validation;
  if (!begin (sheet, area, prompt, &validation))
    return;
  if (!d22_date_given (first) || !d22_date_given (last) || first.day > last.day) {
    d22_sheet_fail (sheet, area.first, "the limits of an input are out of order");
    return;
  }
  validation.validate = LXW_VALIDATION_TYPE_DATE;
  validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  validation.minimum_datetime = datetime (first);
  validation.maximum_datetime = datetime (last);
  finish (sheet, area, &validation);
}
