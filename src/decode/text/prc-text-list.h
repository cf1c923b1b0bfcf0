/* prc-text-list.h - a text file of unknown encoding and delimiter to its table. */
#pragma once

#include "prc-table.h"

G_BEGIN_DECLS

/* Fills @file: format, encoding, delimiter, the one sheet, problems. Beside errors of rows alone
 * the sheet lacks those rows; beside any other there is none. @encoding: as the user named it;
 * NULL: find it. So @delimiter, one character. */
void prc_text_list_read (const guint8 *data, gsize size, const char *encoding,
                         const char *delimiter, PrcListFile *file);

G_END_DECLS
