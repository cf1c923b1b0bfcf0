/* prc-json-list.h - the JSON that our own export writes, as a table: {"procession": …, "columns":
 * […], "graduands": [{…}, …]}.
 *
 * A member of a member is a column 'member.member', an element of an array 'member.1'. Row 1 is
 * the header, so that the first person's row is 2, as in the other formats. Uses yajl; a library of
 * a hostile format, so procession-decode alone.
 */
#pragma once

#include "prc-table.h"

G_BEGIN_DECLS

/* Does it begin as ours does; other JSON is no list. */
gboolean prc_json_list_is_own (const guint8 *data, gsize size);

/* Adds the sheet to @file, or a problem: 'file-damaged', 'too-many-rows', 'too-many-columns',
 * 'field-too-long', 'byte-nul'. */
void prc_json_list_read (const guint8 *data, gsize size, PrcListFile *file);

G_END_DECLS
