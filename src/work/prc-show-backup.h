/* prc-show-backup.h - copies of the season while its show is open, each 5 min. Private to src/work.
 *
 * Each is made and checked in a thread; none delays a step. Where a second folder was chosen (a
 * stick), the checked copy is copied there too. Main thread.
 */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

typedef struct _PrcShowBackup PrcShowBackup;

/* What came of the newest copy. @error NULL: it was made; it lies where @second says otherwise.
 * @second: the error concerns the second folder alone, the first copy was made. */
typedef void (*PrcShowBackupTold) (const GError *error, gboolean second, gpointer data);

typedef struct
{
  PrcStore *store;
  const char *second; /* folder; NULL or "": none */
  PrcShowBackupTold told;
  gpointer data; /* of told, which is not called once this is freed */
} PrcShowBackupPlan;

PrcShowBackup *prc_show_backup_new (const PrcShowBackupPlan *plan);
void prc_show_backup_free (PrcShowBackup *backup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcShowBackup, prc_show_backup_free)

/* The step that the next copy is named by. */
void prc_show_backup_set_step (PrcShowBackup *backup, gint64 seq);
/* Makes one now, unless one is being made. */
void prc_show_backup_make (PrcShowBackup *backup);

G_END_DECLS
