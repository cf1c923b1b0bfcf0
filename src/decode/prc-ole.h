/* prc-ole.h - looks into an OLE2 compound file as far as to say what it holds.
 *
 * An old workbook (.xls), a new one behind a password, or something else. Reads the header, the
 * sector chains and the directory, and of a workbook the first records; nothing more. Every sector
 * number is checked, every chain bounded by the size of the file. Source: [MS-CFB] 2.2 to 2.6,
 * [MS-XLS] 2.4.117 (FilePass). Pure; depends on GLib alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_OLE_WORKBOOK,  /* an .xls */
  PRC_OLE_ENCRYPTED, /* an .xlsx or .xls behind a password */
  PRC_OLE_OTHER,     /* a .doc, a .msg, … */
  PRC_OLE_DAMAGED
} PrcOleContent;

PrcOleContent prc_ole_find_content (const guint8 *data, gsize size);

G_END_DECLS
