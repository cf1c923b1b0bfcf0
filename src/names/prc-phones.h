/* prc-phones.h - IPA taken apart into phones; private to names.
 *
 * Broad: place and release marks, tones, aspiration and palatalisation are dropped. Affricates are
 * one phone, written with the old ligatures (ʧ ʤ ʦ ʣ); ř is written 'ř'.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gunichar symbol;
  guint is_vowel : 1;
  guint is_long : 1;
  guint is_nasal : 1;
  guint is_glide : 1;    /* the second part of a diphthong, or a vowel that makes no syllable */
  guint is_syllabic : 1; /* a consonant that makes a syllable */
  guint stressed : 1;    /* the primary stress stands before it */
  guint starts_word : 1;
  guint starts_syllable : 1; /* a syllable dot or stress mark stands before it */
} PrcPhone;

/* Returns: (transfer full) array of PrcPhone. Unknown symbols are dropped and logged. */
GArray *prc_phones_parse (const char *ipa);

/* Has the text a mark of primary stress. */
gboolean prc_phones_have_stress (const GArray *phones);

G_END_DECLS
