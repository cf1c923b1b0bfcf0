/* prc-note-hanzi.h - the steps of a note that read hanzi and pinyin; private to names. */
#pragma once

#include "prc-hanzi.h"
#include "prc-person-name.h"
#include "prc-reading.h"

G_BEGIN_DECLS

/* Step 4: fills pinyin, respelling, IPA, alternatives, origin and confidence; appends to
 * @warnings. FALSE where the letters are to be read instead: the Latin form is no pinyin. */
gboolean prc_note_hanzi_read (PrcReading *reading, const PrcPersonName *name, GString *warnings);

/* Step 5: pinyin without hanzi. FALSE where the Latin name is no pinyin. */
gboolean prc_note_hanzi_read_pinyin (PrcReading *reading, const PrcPersonName *name);

/* 'Weiming' to 'way-MING'; NULL where it is no pinyin. @ipa is set with it. Returns: (transfer
 * full) (nullable) */
char *prc_note_hanzi_spell_word (const char *word, char **ipa);

/* Adds one remark to the line of warnings. */
void prc_note_hanzi_warn (GString *warnings, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
