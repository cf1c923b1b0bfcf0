/* prc-doubt.h - whose names want a look before the day, the most doubtful first. */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_DOUBT_NONE, /* confirmed, or said as written */
  PRC_DOUBT_LIKELY,
  PRC_DOUBT_CHECK,
  PRC_DOUBT_GUESS /* or there is no reading at all */
} PrcDoubt;

/* @reading may be NULL. */
PrcDoubt prc_doubt_of (const PrcReading *reading);

/* Ids (gint64) of those who are or may be attending @ceremony and whose names are in doubt: guess,
 * check, likely; within each as listed. Returns: (transfer full) */
GArray *prc_doubt_list (const PrcSeason *season, gint64 ceremony);

G_END_DECLS
