/* prc-own-note.h - the list's words about how to say a name: a reading, or a remark beside one.
 *
 * Private to names. Words are a reading where they are sounds: IPA, a syllable in capitals joined
 * to others ('SHIV-awn'), what follows a label ('say:', '读音：') or a verb ('pronounced Neev'),
 * what stands in quotation marks after one, or one to five words that no sentence about names has
 * (data/names/remark-words.txt). Whatever is a sentence ('please say my given name first', 'rhymes
 * with tree', 'the C is silent') is a remark: it doesn't say the name.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_OWN_NOTE_NONE,    /* empty, 'n/a', '-' */
  PRC_OWN_NOTE_READING, /* takes the place of what is worked out */
  PRC_OWN_NOTE_REMARK   /* stands beside it */
} PrcOwnNote;

/* @note: as the list has it; NULL is NONE. @words (may be NULL): the words without the label, else
 * as written; NULL with NONE. (out) (transfer full) (nullable) */
PrcOwnNote prc_own_note_read (const char *note, char **words);

G_END_DECLS
