/* prc-html-list.h - the tables of an HTML page, which web systems save as 'list.xls'.
 *
 * Read for their text alone: no script, no picture, no address is looked at. Each table of two
 * columns at least is a sheet; rows are counted within it. libxml2's HTML parser behind it.
 */
#pragma once

#include "prc-table.h"

G_BEGIN_DECLS

/* Fills @file: format, encoding, sheets and problems; beside an error the sheets are what was read
 * up to there. A page without such a table is refused ('file-kind'). @encoding: as the user named
 * it; NULL: a mark, what the page says where its bytes bear that out, else the likeliest. */
void prc_html_list_read (const guint8 *data, gsize size, const char *encoding, PrcListFile *file);

G_END_DECLS
