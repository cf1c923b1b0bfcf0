/* prc-sandbox.h - where the decoder is, and the words that start it in bubblewrap. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* PROCESSION_DECODE, else beside or near the running program in the build tree, else installed.
 * Returns: (transfer full) (nullable): NULL where there is none */
char *prc_sandbox_find_decoder (void);

/* Does bubblewrap start @decoder here? Having it installed says nothing: user namespaces may be
 * off, or we may stand in a chroot. Blocks for some 50 ms. */
gboolean prc_sandbox_try (const char *decoder);

/* Appends the words that start @decoder with nothing but /usr to see. */
void prc_sandbox_append_words (GPtrArray *words, const char *decoder);

G_END_DECLS
