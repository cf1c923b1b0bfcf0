/* prc-rank.h - where each printed person stands: presentation, and place in the order of names.
 *
 * In-absentia people and those who have not answered are printed, but not called, so the running
 * order alone can't say it. Pure.
 */
#pragma once

#include "prc-cue.h"
#include "prc-season.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 graduand; /* id; the key */
  gint64 item;     /* presentation; 0: in none */
  int cue;         /* number of the first in the running order; 0: not called */
  guint name;      /* place in the order of all names, 1-based */
} PrcRank;

/* Returns: (transfer full) gint64 to PrcRank, of everyone in the ceremony who is not withdrawn */
GHashTable *
prc_rank_people (const PrcSeason *season, gint64 ceremony, const PrcRunningOrder *order);

G_END_DECLS
