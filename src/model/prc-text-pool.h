/* prc-text-pool.h - texts of many rows in one piece of memory; those that come again and again (an
 * award, a school, an answer) are held once.
 *
 * Filled by one owner at a time, then read from any thread.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PrcTextPool PrcTextPool;

PrcTextPool *prc_text_pool_new (void);
PrcTextPool *prc_text_pool_ref (PrcTextPool *pool);
void prc_text_pool_unref (PrcTextPool *pool); /* NULL does nothing */

/* @length in bytes, -1 for up to the NUL. NULL gives NULL. Returns: (transfer none): ended by NUL,
 * valid as long as the pool. Equal texts often, not always, give the same. O(length) */
const char *prc_text_pool_add (PrcTextPool *pool, const char *text, gssize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcTextPool, prc_text_pool_unref)

G_END_DECLS
