/* prc-text-damage.h - lines of a text file that are not in the encoding of the rest.
 *
 * Each is told with its row and column, and how it would read otherwise; its row is left out, so
 * that the officer may set it aside and take the rest. No character is ever
 * guessed into a list.
 */
#pragma once

#include "prc-charset.h"
#include "prc-reader-notes.h"

G_BEGIN_DECLS

typedef struct
{
  GHashTable *bad_rows; /* set of GUINT_TO_POINTER (number): rows with bad lines */
  PrcReaderNotes *notes;
  const char *delimiter; /* as told; NULL: find it */
  guint8 *patched; /* a copy of the bytes without them, where there are any; free with g_free */
} PrcTextDamage;

/* Decodes @data into @decoded, which may lie in it or in the patched bytes of @damage. Tables and
 * notes of @damage are the caller's. With more than 20 bad rows, or where lines can't be told apart
 * by bytes (UTF-16), the notes are broken and the text ends before the first that was met last. */
void prc_text_damage_decode (const PrcCharset *charset, const guint8 *data, gsize size,
                             PrcTextDamage *damage, PrcDecoded *decoded);

G_END_DECLS
