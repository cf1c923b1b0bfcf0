/* prc-text.h - a text in the languages of the ceremony.
 *
 * Everything that is shown or spoken is a PrcText: BCP 47 language tag to string ('en', 'zh-Hans').
 * An immutable, reference-counted value. Depends on GLib alone.
 */
#pragma once

#include <glib.h>
#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _PrcText PrcText;

/* Takes pairs of language tag and text, ended by NULL. A NULL or empty text is left out. */
PrcText *prc_text_new (const char *language, ...) G_GNUC_NULL_TERMINATED;

/* From a variant of type a{ss}; never fails on one of that type. */
PrcText *prc_text_new_from_variant (GVariant *variant);

/* The text with one language set, or removed where @string is NULL or empty. @text may be NULL.
 * Returns: (transfer full) */
PrcText *prc_text_with (const PrcText *text, const char *language, const char *string);

PrcText *prc_text_ref (const PrcText *text);
void prc_text_unref (PrcText *text);

/* The string in @language. Where it is missing: another region or script of the same language, else
 * the first language there is, so that a screen is never blank; NULL only for NULL or an empty
 * text. Returns: (transfer none) (nullable) */
const char *prc_text_get (const PrcText *text, const char *language);

/* The string in exactly @language, else NULL. For the check 'translation-missing'. */
const char *prc_text_get_exact (const PrcText *text, const char *language);

gboolean prc_text_is_empty (const PrcText *text);
gboolean prc_text_equal (const PrcText *a, const PrcText *b);

/* The tags, in the order of their first setting. Returns: (transfer none) NULL-terminated. */
const char *const *prc_text_get_languages (const PrcText *text);

/* Type a{ss}, in the order of the languages; NULL text gives an empty array. Floating. */
GVariant *prc_text_to_variant (const PrcText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcText, prc_text_unref)

G_END_DECLS
