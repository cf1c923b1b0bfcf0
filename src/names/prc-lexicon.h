/* prc-lexicon.h - confirmed readings of parts of names, looked up and given back.
 *
 * Step 3 of the pipeline: corrections of earlier years by name part, language and hanzi. A part
 * that was corrected in two ways is not applied; both are offered. Files: prc-lexicon-file.h in
 * store.
 */
#pragma once

#include "prc-lexicon-entry.h"
#include "prc-person-name.h"
#include "prc-reading.h"

G_BEGIN_DECLS

typedef struct _PrcLexicon PrcLexicon;

/* @entries: of PrcLexiconEntry, kept by reference. Read from any thread. */
PrcLexicon *prc_lexicon_new (const GPtrArray *entries);
void prc_lexicon_free (PrcLexicon *lexicon);
guint prc_lexicon_get_size (const PrcLexicon *lexicon);

/* Applies what is known to a @reading that was worked out. Where every word of the called name (or
 * the name as a whole) is known, the reading is the lexicon's and likely; where some are, their
 * words are exchanged and the rest stands as it was. @language: what the name was taken for; NULL:
 * any. TRUE where something was applied. */
gboolean prc_lexicon_apply (const PrcLexicon *lexicon, const PrcPersonName *name,
                            const char *language, PrcReading *reading);

/* What it teaches that @name is said as @line: one entry a word where @line has as many words as
 * the name, else one for the whole. Returns: (transfer full) of PrcLexiconEntry, without 'by' and
 * 'at'; may be empty */
GPtrArray *prc_lexicon_learn (const PrcPersonName *name, const char *line);

/* A table with tabs and a header: part, language, native, respelling, by, at (Unix seconds). */
char *prc_lexicon_to_tsv (const GPtrArray *entries);
/* Columns by their header, in any order; part and respelling must be there. NULL where the text is
 * no such table: @bad_row is set to the 1-based row, header included. Returns: (transfer full) */
GPtrArray *prc_lexicon_from_tsv (const char *text, guint *bad_row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcLexicon, prc_lexicon_free)

G_END_DECLS
