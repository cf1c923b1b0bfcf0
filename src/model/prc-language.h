/* prc-language.h - which language a tag names, and whether a text is written in Chinese characters.
 *
 * Tags are BCP 47's ('zh-Hans-CN'); those of the system's locales ('zh_CN') are read as well.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same language, whatever script and country the tags add; NULL is the same as none. */
gboolean prc_language_is_same (const char *a, const char *b);
/* NULL: FALSE. */
gboolean prc_language_is_chinese (const char *tag);

/* Is @c a Han character: a radical or an iteration mark is one, kana and CJK punctuation are not.
 */
gboolean prc_language_is_han (gunichar c);
/* Is there one in @text, which may be NULL. */
gboolean prc_language_has_han (const char *text);

G_END_DECLS
