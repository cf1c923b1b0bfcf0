/* prc-journal-spool.h - where steps go that the season's disk will not take, and the reserve of
 * that disk. Private to src/store; the writer's thread.
 *
 * The spool is a file in $XDG_RUNTIME_DIR/procession, which is memory: it outlives a crash of the
 * program, not the user's logging out. A show that is closed with steps in it has a copy made in
 * $XDG_STATE_HOME/procession. The ballast is a file beside the season that is given up when the
 * disk is full.
 */
#pragma once

#include "prc-show-event.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The name of the spool of one journal. */
char *prc_journal_spool_dup_path (const char *season, gint64 ceremony, gboolean rehearsal);

/* Copies what is in @spool to the user's folder of states on the disk, which outlives the session
 * and the machine's power. Waits at most a second: that disk may hang too. FALSE where the copy is
 * not known to be there. */
gboolean prc_journal_spool_keep_for_later (const char *spool);

/* Writes @events (an array of PrcShowEvent with digests) over what was there. */
gboolean prc_journal_spool_write (const char *path, const GPtrArray *events, GError **error);
/* Here and where it was kept for later. */
void prc_journal_spool_remove (const char *path);

/* The steps that follow the @n that are stored, whose last has @digest (NULL for none), as far as
 * their chain holds; empty where there are none. They are in @path or were kept for later, or,
 * where the season goes by another name now (a backup of one that was damaged), in a spool beside
 * it: the chain of digests says which are its own. @unreadable becomes TRUE where @path is there
 * and makes no sense, or holds steps that one is missing before: they are lost to the show, and
 * kept as 'NAME.lost'. Returns: (transfer full) */
GPtrArray *prc_journal_spool_read (const char *path, gint64 ceremony, gint64 n, const char *digest,
                                   gboolean *unreadable);

/* Makes the ballast beside @season; FALSE where there is no room for it. */
gboolean prc_journal_spool_add_ballast (const char *season);
/* TRUE where there was some. */
gboolean prc_journal_spool_drop_ballast (const char *season);
/* Bytes that are free on the disk of @season; G_MAXUINT64 where that can't be told. */
guint64 prc_journal_spool_get_free (const char *season);

G_END_DECLS
