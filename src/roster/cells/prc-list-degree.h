/* prc-list-degree.h - what the common abbreviations of awards stand for, in English and Chinese.
 *
 * Facts of the field, used where a list gives no title of its own; the officer can change each in
 * the season. Chinese disciplines are those of the national catalogue (学位授予和人才培养学科目录).
 */
#pragma once

#include "prc-award.h"

G_BEGIN_DECLS

/* Is @code, or its title in full, an award we know, in any punctuation. */
gboolean prc_list_degree_is_known (const char *code);

/* Title in 'en' and 'zh-Hans'; NULL for one we don't know. Returns: (transfer full) (nullable) */
PrcText *prc_list_degree_dup_title (const char *code);

/* Level by table, else guessed from the words of @code or @title; UNKNOWN where they say nothing.
 * @title may be NULL. */
PrcLevel prc_list_degree_get_level (const char *code, const char *title);

/* Do classes of honours belong to it though its level is a master's: MEng, MSci, MPharm. */
gboolean prc_list_degree_has_honours (const char *code);

/* The code without what does not part awards: '医学学士学位' and '医学学士', 'B.Sc. (Hons.)' and
 * 'BSc (Hons)' give the same. Returns: (transfer full) */
char *prc_list_degree_fold (const char *code);

G_END_DECLS
