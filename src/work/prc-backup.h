/* prc-backup.h - copies of a season, made by themselves before what can't easily be made again.
 *
 * Each is checked by the store before it gets its name. They lie in the user's
 * data folder, a folder for each season file, 0700; their names say the ceremony, when, why, and
 * the step of a show.
 */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_BACKUP_IMPORT, /* before a list is loaded */
  PRC_BACKUP_ORDER,  /* before the order is frozen or thawed */
  PRC_BACKUP_START,  /* before a show is opened */
  PRC_BACKUP_LIVE    /* each 5 min while it is open */
} PrcBackupOccasion;

/* Makes one, then drops what is no longer needed: kept are the newest ten, the newest of each day
 * and the newest ten of each occasion; with less than 5 % of the disk free the newest three. @step:
 * of the show; 0: none. While a show is open, from any thread. Returns: (transfer full) (nullable)
 * the path */
char *prc_backup_make (PrcStore *store, PrcBackupOccasion occasion, gint64 step, GError **error);

/* The same where the work goes on without one: a failure is noted in the log. */
void prc_backup_make_or_note (PrcStore *store, PrcBackupOccasion occasion);

/* The folder of a season's copies, whether there are any or not. */
char *prc_backup_dup_folder (const char *season_path);

/* What stays, of file names newest first; the rest may go. @scarce: the disk is nearly full.
 * Returns: (transfer full) array of gboolean, one a name */
GArray *prc_backup_choose (const char *const *names, gboolean scarce);

G_END_DECLS
