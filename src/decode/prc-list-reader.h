/* prc-list-reader.h - the bytes of a list file to its tables: the whole of what procession-decode
 * does with a list.
 *
 * Kind by bytes, then text or package. What is no list is refused by code with a word
 * for what it is as the problem's value. Pure; never fails, never loops longer than its input
 * demands, bounded.
 */
#pragma once

#include "prc-table.h"

G_BEGIN_DECLS

/* How to read it, where that is not to be found out. Each may be NULL. */
typedef struct
{
  const char *encoding;
  const char *sheet;
  const char *delimiter; /* one character; prc-csv-delimiter.h */
} PrcListReaderOptions;

/* @path may be NULL; it is only noted. @options may be NULL. The problems have no file
 * and no message. Returns: (transfer full), never NULL. Beside an error of one row of a text its
 * sheet lacks that row; beside any other error it has no sheets */
PrcListFile *prc_list_reader_read (const guint8 *data, gsize size, const char *path,
                                   const PrcListReaderOptions *options);

G_END_DECLS
