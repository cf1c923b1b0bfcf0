/* prc-difficulty.h - what makes a name hard to say at sight; private to names.
 *
 * Sounds in classes that an English reader can tell apart, after pronunciation.md's measure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far the sounds of @ipa are from those of @other: changes over the sounds of @ipa; 0 is alike.
 * Lengths, stress, places of r and the like do not count. */
double prc_difficulty_compare (const char *ipa, const char *other);

/* The syllables of the longest word. */
guint prc_difficulty_count_syllables (const char *ipa);

G_END_DECLS
