/* d22: what the document, the table and the JSON of `roles` share. Room: verbs, private. */
#pragma once

#include "words.h"

/* Returns: (transfer none): the role's title and id in one of the structures. */
const char *d22_role_title (const D22Model *model, const D22Structure *structure, guint32 role);
const char *d22_role_id (const D22Model *model, const D22Structure *structure, guint32 role);

/* Returns: (transfer full): titles (or ids) of roles with @between. @roles: of guint32. */
char *d22_role_titles (const D22Model *model, const D22Structure *structure, const GArray *roles, const char *between);
char *d22_role_ids (const D22Model *model, const D22Structure *structure, const GArray *roles, const char *between);

/* Returns: (transfer none) (nullable): the pair that the class rests on, or else the highest-scoring one. */
const D22RolePair *d22_role_best (const D22Review *review, const D22CurrentRole *role);

/* Returns whether the pair has coverages: both roles have a profile. A pair without may still have a score (rule 4.7). */
gboolean d22_role_pair_has_coverages (const D22RolePair *pair);

/* Returns: (transfer none): the stable name of a flag; @index below D22_ROLE_N_FLAGS. */
#define D22_ROLE_N_FLAGS 5
const char *d22_role_flag (guint index);

/* Which roles --service shows: by index of the role, whether a post of the service has it. */
typedef struct {
  guint8 *current, *proposed;
} RoleFilter;
void d22_role_filter_init (RoleFilter *filter, const D22Model *model, const D22Show *show);
void d22_role_filter_clear (RoleFilter *filter);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RoleFilter, d22_role_filter_clear)

/* The classes that each side can have, in the order of interface.md, section 3. */
extern const D22Class d22_role_classes_current[6], d22_role_classes_proposed[6];

/* Adds `sections`, `statements` and `gates` of a pair and what identifies it. */
void d22_role_pair_json (D22Json *json, const D22Model *model, const D22RolePair *pair);
/* Adds the gates that failed as a list. */
void d22_role_gates_json (D22Json *json, const D22RolePair *pair);
