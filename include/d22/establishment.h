/* d22: differences of posts, netted into lines (rules 7.5, 7.6, 8.9). Room: finance. */
#pragma once

#include "d22/post-cost.h"

G_BEGIN_DECLS

/* What is summed together: by service, role and fund with netting `post`, service and fund, or fund alone. */
typedef struct {
  gboolean vacant;           /* the savings on vacant FTE, kept out of netting (7.6) */
  D22Id service, role, fund; /* D22_ID_NONE for service or role that netting does not tell apart, or that there is none */
  D22Id role_title;          /* of the proposed structure, else of the current one */
  D22Money *above, *below;   /* by year: sum of parts above zero, and of those below; owned */
  gint32 *above_basis, *below_basis; /* D22Basis by year: the weakest of the rows behind those sums (8.9); owned */
  D22Money *investment; /* by year: D22_RULE_INVESTMENT of above + below; with netting `post` of above alone; owned */
  D22Money
      *saving; /* by year: D22_RULE_SAVING of above + below; with netting `post` of below alone; of `vacant`: below; owned */
  gint32 investment_basis, saving_basis; /* D22Basis: the weakest of what contributes (8.9); published where nothing does */
} D22EstablishmentGroup;

typedef struct {
  guint n_years;
  gint32 netting; /* D22Netting */
  GArray *groups; /* of D22EstablishmentGroup, by vacant, then the bytes of service, role and fund */
} D22Establishment;

/* Nets the differences of @costs, and notes in it which group each post belongs to.
 * Returns: (transfer full). */
D22Establishment *d22_establishment_new (D22PostCosts *costs);
void d22_establishment_free (D22Establishment *establishment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Establishment, d22_establishment_free)

/* Returns: (transfer none): the group at @index. */
const D22EstablishmentGroup *d22_establishment_group (const D22Establishment *establishment, guint32 index);

/* Returns: (transfer full): `establishment:<service>:<role_id>@<fund>`, as interface.md, section 3, has it. */
char *d22_establishment_line_id (const D22Establishment *establishment, guint32 index, const D22Pool *pool);
/* Returns: (transfer full): `Establishment, vacant posts: Safeguarding, Social Worker (dsg)`. */
char *d22_establishment_title (const D22Establishment *establishment, guint32 index, const D22Pool *pool);

G_END_DECLS
