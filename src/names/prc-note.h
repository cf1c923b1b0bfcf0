/* prc-note.h - the pipeline from a name to a note on how to say it.
 *
 * Own words > officer > lexicon > hanzi checked against the list's pinyin > pinyin > a voice of the
 * language > plain reading. Deterministic; pure but for the voice passed in.
 */
#pragma once

#include "prc-lexicon.h"
#include "prc-person-name.h"
#include "prc-reading.h"
#include "prc-voice.h"

G_BEGIN_DECLS

typedef struct
{
  const char *own_note;      /* the list's words, a reading or a remark; NULL: none */
  const char *nationality;   /* as the list says it, any language; a hint; NULL: unknown */
  const PrcLexicon *lexicon; /* corrections of earlier years; NULL: none */
} PrcNoteHints;

/* Own words that say the name are its reading (origin own); a remark ('please say my given name
 * first') stands beside what is worked out: prc_reading_get_remark. @hints may be NULL; @voice may
 * be NULL: its step is left out. Never NULL: an easy name gets a reading without a respelling.
 * Where two languages or two readings of a character are close, the other stands in alternatives.
 * The warning is English, as the respelling is. Returns: (transfer full) */
PrcReading *prc_note_make (const PrcPersonName *name, const PrcNoteHints *hints, PrcVoice *voice);

/* The language (BCP 47) that the name's letters are read in: the list's, the script's, else the
 * likeliest; NULL where none is likely enough. @hints may be NULL. Returns: (transfer full)
 * (nullable) */
char *prc_note_dup_language (const PrcPersonName *name, const PrcNoteHints *hints);

G_END_DECLS
