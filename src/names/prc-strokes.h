/* prc-strokes.h - keys that order characters by strokes; private to names.
 *
 * The published rule (blog.sina.com.cn/s/blog_5f30e1eb0100t3d9.html, 2011, on lists of people's
 * congresses): how many strokes, then their kinds in order of writing, heng, shu, pie, dian, zhe.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends bytes that order by memcmp as the rule has it; each is more than 1. Characters written
 * with the same strokes stand in Unicode's order; one whose strokes are not known comes after those
 * of its count, one that has none after all. */
void prc_strokes_append_key (GByteArray *key, gunichar character);

G_END_DECLS
