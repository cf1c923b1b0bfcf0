/* prc-placeholder.h - the words that templates put where an officer's own belong: 'New season'.
 *
 * They are told by the checks, hold up the press, and a season's is never printed. The table is
 * that of data/templates; a test compares the two.
 */
#pragma once

#include "prc-text.h"

G_BEGIN_DECLS

/* NULL: FALSE. */
gboolean prc_placeholder_is (const char *words);

/* The first version of @text that is one, or NULL. Returns: (transfer none) */
const char *prc_placeholder_find (const PrcText *text);

/* @text without the versions that are; NULL where nothing is left. Returns: (transfer full) */
PrcText *prc_placeholder_dup_own (const PrcText *text);

G_END_DECLS
