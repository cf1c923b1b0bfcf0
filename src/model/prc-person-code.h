/* prc-person-code.h - the short code of a person that a card carries, and back: 'PRC-', six letters
 * or more, a check letter.
 *
 * Made from the store's id alone, so that a found card says nothing of its owner. The prefix and
 * the check letter keep stray typing from being a scan. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @graduand: 0 or more. Returns: (transfer full) */
char *prc_person_code_new (gint64 graduand);

/* Case and spaces around don't matter. FALSE: it is no code of ours. */
gboolean prc_person_code_parse (const char *code, gint64 *graduand);

G_END_DECLS
