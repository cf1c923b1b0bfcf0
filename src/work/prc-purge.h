/* prc-purge.h - after the ceremonies: takes the people out of a season, its backups with them. */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

#define PRC_PURGE_KEEP_DAYS 30

/* The first day ('YYYY-MM-DD') on which @season may be purged: @keep_days after its last ceremony;
 * NULL where a ceremony has no date. (transfer full) */
char *prc_purge_dup_day (const PrcSeason *season, guint keep_days);

/* Refuses before that day (@today: 'YYYY-MM-DD') with PRC_DESK_ERROR_TOO_EARLY. Removes the
 * season's backups too; where some could not be removed, @left is their folder, else NULL (transfer
 * full). Nothing of it can be undone. */
gboolean
prc_purge_run (PrcStore *store, guint keep_days, const char *today, char **left, GError **error);

G_END_DECLS
