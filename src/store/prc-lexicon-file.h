/* prc-lexicon-file.h - the lexicon: confirmed readings of parts of names, kept over the seasons.
 *
 * One SQLite file in the user's data folder (application_id 0x50726358, 'PrcX'); no student, no
 * number, no season stands in it. Opened for each call and let go again, so that app and command
 * line may use it at once. What is in it is applied by prc-lexicon.h in names.
 */
#pragma once

#include "prc-lexicon-entry.h"
#include "prc-store.h"

G_BEGIN_DECLS

/* 'procession/lexicon.db' in the user's data folder. Returns: (transfer full) */
char *prc_lexicon_file_dup_path (void);

/* All entries by part, then the newest first; none where there is no file yet. Errors: NOT_SEASON
 * (some other file), NEWER, BUSY, DAMAGED, IO. Returns: (transfer full) of PrcLexiconEntry */
GPtrArray *prc_lexicon_file_load (const char *path, GError **error);

/* Adds @entries in one transaction; makes file and folder where they are missing. What stands there
 * already gets the newer time. A part may have several respellings. Blocks for a commit. */
gboolean prc_lexicon_file_add (const char *path, const GPtrArray *entries, GError **error);

/* Takes out the entries of @part with this @language and @native (NULL: whatever it is). @removed
 * (may be NULL): how many. */
gboolean prc_lexicon_file_remove (const char *path, const PrcLexiconEntry *like, guint *removed,
                                  GError **error);

G_END_DECLS
