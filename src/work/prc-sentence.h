/* prc-sentence.h - errors of the modules as whole sentences for the officer, for both shells.
 *
 * Says what happened, what was left untouched and what to do; translated.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @path (nullable): the file that it is about. Returns: (transfer full), never NULL */
char *prc_sentence_for_error (const GError *error, const char *path);

G_END_DECLS
