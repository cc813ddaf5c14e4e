/* d22: a post or team as one structure has it, in texts: what the JSON, the tables and the lists of `diff` all show. Room:
 * verbs, private. */
#pragma once

#include "words.h"

typedef struct {
  const char *post_id, *role_id, *title, *team_id, *team, *locality, *reports_to, *grade; /* borrowed; "" for none */
  D22Id service;
  D22Fte fte;
  gint32 positions;
} PostView;

typedef struct {
  const char *team_id, *name, *parent_id, *parent, *locality; /* borrowed; "" for none */
  D22Id service;
  gboolean in_scope;
} TeamView;

/* Returns whether the structure has the post: @index is not D22_NONE. */
gboolean d22_post_view (const D22Model *model, const D22Structure *structure, guint32 index, PostView *view);
gboolean d22_team_view (const D22Model *model, const D22Structure *structure, guint32 index, TeamView *view);

/* Both sides of a change. */
typedef struct {
  gboolean was, is;
  PostView from, to;
} PostSides;
typedef struct {
  gboolean was, is;
  TeamView from, to;
} TeamSides;

PostSides d22_post_sides (const D22Model *model, const D22PostChange *change);
TeamSides d22_team_sides (const D22Model *model, const D22TeamChange *change);

/* The side that lists it: the proposed one, or the current one of what is deleted. */
const PostView *d22_post_last (const PostSides *sides);
const TeamView *d22_team_last (const TeamSides *sides);

/* Whether @show shows a change: of its service on either side; kept posts and unchanged teams only with --all. */
gboolean d22_post_is_shown (const D22Show *show, const D22PostChange *change, const PostSides *sides);
gboolean d22_team_is_shown (const D22Show *show, const D22TeamChange *change, const TeamSides *sides);

/* Returns: (transfer full): what differs, in words: `FTE: 1 -> 0.8; line manager: TM-1 -> PM-2`. */
char *d22_post_differences (const D22Model *model, const D22PostChange *change, const PostSides *sides);

/* Returns: (transfer full): the names of the changes with @between: `renamed, moved`; `unchanged`. */
char *d22_team_changes (const D22TeamChange *change, const char *between);
