/* prc-answer.h - what the decoder tells its client, in bytes: written by the one, read without
 * trust by the other.
 *
 * Numbers are 32 bits, little-endian; a text is its length and its bytes, G_MAXUINT32 for none.
 *
 *   'PrcA' version format encoding delimiter guessed
 *   count { severity code sheet row column value }      problems
 *   count { name }                                      hidden sheets
 *   count { name rows { number line fields cells { column<<3|kind text } } }  sheets
 *   'Done'
 *
 * Depends on model alone; no library of a hostile format.
 */
#pragma once

#include "prc-table.h"

G_BEGIN_DECLS

/* Longest answer that is taken: all cells there may be, and the text of the largest file. */
#define PRC_ANSWER_MAX_SIZE ((gsize) 256 << 20)

/* Blocks until all is written. FALSE with errno set. */
gboolean prc_answer_write (const PrcListFile *file, int fd);

/* Checks every length, number, order and the UTF-8 of every text. @path is noted in the result, and
 * its base name in the problems. Returns: (transfer full) (nullable): NULL where the bytes make no
 * sense */
PrcListFile *prc_answer_read (const guint8 *bytes, gsize size, const char *path);

G_END_DECLS
