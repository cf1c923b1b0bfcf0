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

/* Decodes @data into @decoded, which may lie in it or in @patched (free with g_free after it). The
 * rows of bad lines join @bad_rows, a set of GUINT_TO_POINTER (number). With more than 20 of them,
 * or where lines can't be told apart by bytes (UTF-16), @notes are broken and the text ends before
 * the first that was met last. */
void prc_text_damage_decode (const PrcCharset *charset, const guint8 *data, gsize size,
                             GHashTable *bad_rows, PrcReaderNotes *notes, PrcDecoded *decoded,
                             guint8 **patched);

G_END_DECLS
