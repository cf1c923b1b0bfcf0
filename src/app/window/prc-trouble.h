/* prc-trouble.h - errors of the house as sentences for the officer: what happened, what was left
 * untouched, what to do.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @path names the season or file meant; may be NULL. Returns: (transfer full), never NULL */
char *prc_trouble_dup_sentence (const GError *error, const char *path);

/* Can the file be looked at all the same, without writing. */
gboolean prc_trouble_allows_looking (const GError *error);

G_END_DECLS
