/* prc-recent.h - the seasons opened lately, as the settings keep them. */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *title;
  int ceremonies;
  int graduands;
  char *date; /* 'YYYY-MM-DD' of the next ceremony; '' where unknown */
} PrcRecentSeason;

void prc_recent_season_free (PrcRecentSeason *recent);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcRecentSeason, prc_recent_season_free)

/* Newest first, at most 8; those whose file is gone are left out. Returns: (transfer full) array of
 * PrcRecentSeason */
GPtrArray *prc_recent_list (void);
void prc_recent_add (const char *path, const PrcSeason *season);

G_END_DECLS
