/* prc-ole.h - what an OLE2 compound file holds, and the stream of an old workbook out of it.
 *
 * An old workbook (.xls), a new one behind a password, or something else. Reads the header, the
 * sector chains, the directory and that one stream; nothing more. Every sector
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

/* @workbook: set to the stream of a WORKBOOK, which the caller owns, else to NULL. */
PrcOleContent prc_ole_read (const guint8 *data, gsize size, GByteArray **workbook);

G_END_DECLS
