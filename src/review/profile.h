/* d22: the statements of a structure's roles that take part in the review (rules 4.1 and 4.4). Room: review, internal. */
#pragma once

#include "d22/model.h"

#include "similarity.h"

G_BEGIN_DECLS

/* A statement that takes part: not corporate, in a section of positive weight. */
typedef struct {
  guint32 statement; /* index into the structure's statements */
  guint32 phrase;    /* index into the phrases */
  D22Id code, id;
} D22Item;

/* The items of one section of a role, in the order of rule 4.3: code, text, falling weight, id. */
typedef struct {
  guint32 first, n; /* range in the items, and in the weights beside them */
  gint64 total;     /* of the weights */
} D22ItemRange;

typedef struct {
  D22ItemRange sections[D22_N_SECTIONS];
  guint32 first, n; /* of all sections */
  gint64 share;     /* sum of weight-* over the sections that hold items; 0: no profile (rule 4.4) */
} D22RoleProfile;

typedef struct {
  const D22Model *model;         /* borrowed */
  const D22Structure *structure; /* borrowed */
  GArray *items;                 /* of D22Item */
  GArray *weights; /* of gint64, beside the items: whole numbers in the proportion of the statements' weights */
  GArray *roles;   /* of D22RoleProfile, by index into the structure's roles */
} D22Profiles;

/* Returns: (transfer full): profiles of a structure's roles, all still empty. */
D22Profiles *d22_profiles_new (const D22Model *model, const D22Structure *structure);
void d22_profiles_free (D22Profiles *profiles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (D22Profiles, d22_profiles_free)

/* Fills the profile of one role. To be called once for each role that is looked at. */
void d22_profiles_fill (D22Profiles *profiles, guint32 role, D22Phrases *phrases);

const D22RoleProfile *d22_profiles_role (const D22Profiles *profiles, guint32 role);
const D22Item *d22_profiles_item (const D22Profiles *profiles, guint32 item);
const gint64 *d22_profiles_weights (const D22Profiles *profiles, guint32 first);

G_END_DECLS
