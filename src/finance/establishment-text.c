/* What the lines of the establishment are called. */
#include "d22/establishment.h"

#include "fund.h"

#include "d22/fold.h"

gboolean
d22_fund_is_general (const D22Pool *pool, D22Id fund)
{
  if (fund == D22_ID_NONE)
    return TRUE;
  g_autofree char *folded = d22_fold (d22_pool_text (pool, fund));
  return g_str_equal (folded, "general fund");
}

char *
d22_establishment_line_id (const D22Establishment *establishment, guint32 index, const D22Pool *pool)
{
  const D22EstablishmentGroup *group = d22_establishment_group (establishment, index);
  GString *text = g_string_new (group->vacant ? "establishment-vacant" : "establishment");
  if (establishment->netting != D22_NETTING_PROGRAMME)
    g_string_append_printf (text, ":%s", d22_pool_text (pool, group->service));
  if (establishment->netting == D22_NETTING_POST)
    g_string_append_printf (text, ":%s", d22_pool_text (pool, group->role));
  if (!d22_fund_is_general (pool, group->fund))
    g_string_append_printf (text, "@%s", d22_pool_text (pool, group->fund));
  return g_string_free (text, FALSE);
}

char *
d22_establishment_title (const D22Establishment *establishment, guint32 index, const D22Pool *pool)
{
  const D22EstablishmentGroup *group = d22_establishment_group (establishment, index);
  GString *text = g_string_new (group->vacant ? "Establishment, vacant posts" : "Establishment");
  if (establishment->netting != D22_NETTING_PROGRAMME)
    g_string_append_printf (text, ": %s",
                            group->service != D22_ID_NONE ? d22_pool_text (pool, group->service) : "no service");
  if (establishment->netting == D22_NETTING_POST)
    g_string_append_printf (text, ", %s",
                            d22_pool_text (pool, group->role_title != D22_ID_NONE ? group->role_title : group->role));
  if (!d22_fund_is_general (pool, group->fund))
    g_string_append_printf (text, " (%s)", d22_pool_text (pool, group->fund));
  return g_string_free (text, FALSE);
}
