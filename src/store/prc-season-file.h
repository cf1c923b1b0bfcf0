/* prc-season-file.h - what happens to a season as a file, around SQLite: names, folders, the note
 * of who has it open. Private to src/store.
 *
 * No file that SQLite has open is ever opened here: closing it would drop SQLite's locks.
 */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

/* Sets @error from errno @code by our codes, with @path in the sentence; returns FALSE. */
gboolean prc_season_file_fail (int code, const char *path, GError **error);

/* The one real name of an existing file, links followed, so that a season is never open by two
 * names. NOT_FOUND; NOT_SEASON where it is a folder, empty or larger than 4 GB. */
char *prc_season_file_resolve (const char *path, GError **error);

/* '.NAME-SUFFIX' in the folder of @path: a file that belongs to it. */
char *prc_season_file_dup_beside (const char *path, const char *suffix);

/* Makes an empty file of mode 0600 beside @path, under a name that nobody has. */
char *prc_season_file_make_part (const char *path, GError **error);
/* Removes such a file, with what SQLite may have put beside it. */
void prc_season_file_discard (const char *part);
/* Writes @data to such a file and makes it durable: piece by piece, so that a commit to another
 * file of that disk never waits for more than a piece. */
gboolean prc_season_file_write (const char *part, gconstpointer data, gsize size, GError **error);
gboolean prc_season_file_sync (const char *path, GError **error);
/* Gives @part its name @path and makes that durable; EXISTS where there is one of that name. */
gboolean prc_season_file_publish (const char *part, const char *path, GError **error);
/* Makes the names in the folder of @path durable. */
gboolean prc_season_file_sync_folder (const char *path, GError **error);

/* --- who has it open: two locks, and a note for people ------------------------------------------
 *
 * SQLite's lock is the process's: it is gone as soon as anything in the process closes another
 * descriptor of the file (a file chooser that looks what kind of file it is, seen with GTK 4.8). So
 * a writer also holds a flock on a file beside it, which belongs to its descriptor alone.
 */

/* A descriptor that holds the season, for prc_season_file_let_go. -1 with BUSY where another holds
 * it; -1 without an error where the file system knows no such locks: SQLite's alone decides then.
 */
int prc_season_file_hold (const char *path, GError **error);
void prc_season_file_let_go (const char *path, int fd);

/* Best effort: a note that can't be written is no reason not to open. */
void prc_season_file_leave_note (const char *path, gboolean live);
void prc_season_file_remove_note (const char *path);
/* 'BUSY' in words: by whom, where, since when, as far as the note says. */
void prc_season_file_set_busy (const char *path, GError **error);

G_END_DECLS
