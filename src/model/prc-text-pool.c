/* prc-text-pool.c - see prc-text-pool.h. A table of fixed size remembers where texts lie; a text
 * that falls on another's place takes it: the memory beside the texts is bounded. */
#include "prc-text-pool.h"

#include <string.h>

#define PIECE (1 << 16)
#define N_SLOTS 4096   /* a power of two */
#define MAX_SHARED 256 /* bytes of a text that is looked for */

struct _PrcTextPool
{
  GStringChunk *texts;
  const char *slots[N_SLOTS];
};

PrcTextPool *
prc_text_pool_new (void)
{
  PrcTextPool *pool = g_atomic_rc_box_new0 (PrcTextPool);

  pool->texts = g_string_chunk_new (PIECE);
  return pool;
}

PrcTextPool *
prc_text_pool_ref (PrcTextPool *pool)
{
  return g_atomic_rc_box_acquire (pool);
}

static void
clear (gpointer data)
{
  g_string_chunk_free (((PrcTextPool *) data)->texts);
}

void
prc_text_pool_unref (PrcTextPool *pool)
{
  if (pool != NULL)
    g_atomic_rc_box_release_full (pool, clear);
}

/* FNV-1a. */
static guint32
hash (const char *text, gsize length)
{
  guint32 sum = 2166136261u;

  for (gsize i = 0; i < length; i++)
    sum = (sum ^ (guint8) text[i]) * 16777619u;
  return sum ^ sum >> 16;
}

const char *
prc_text_pool_add (PrcTextPool *pool, const char *text, gssize length)
{
  gsize size = text == NULL ? 0 : length < 0 ? strlen (text) : (gsize) length;
  const char **slot;

  if (text == NULL)
    return NULL;
  if (size == 0)
    return "";
  if (size > MAX_SHARED)
    return g_string_chunk_insert_len (pool->texts, text, (gssize) size);
  slot = &pool->slots[hash (text, size) % N_SLOTS];
  if (*slot == NULL || strlen (*slot) != size || memcmp (*slot, text, size) != 0)
    *slot = g_string_chunk_insert_len (pool->texts, text, (gssize) size);
  return *slot;
}
