/* prc-lexicon-desk.h - the user's lexicon of names, as both shells read and teach it.
 *
 * names applies it, store keeps it; here they meet.
 */
#pragma once

#include "prc-lexicon.h"

G_BEGIN_DECLS

/* From the user's data folder; an empty one where there is none yet. Errors: as
 * prc_lexicon_file_load; a load of names goes on without it then. Blocks for reading a file. */
PrcLexicon *prc_lexicon_desk_load (GError **error);

/* Keeps that @name is said as @line, as @by said at @at. Blocks for a commit. */
gboolean prc_lexicon_desk_learn (const PrcPersonName *name, const char *line, const char *by,
                                 gint64 at, GError **error);

G_END_DECLS
