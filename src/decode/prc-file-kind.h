/* prc-file-kind.h - what a file is, by its bytes and never by its name.
 *
 * A web system's 'list.xls' is often an HTML table or plain text: a spreadsheet opens it all the
 * same, so its users don't know. Pure; depends on GLib alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_FILE_KIND_EMPTY, /* no bytes */
  PRC_FILE_KIND_TEXT,  /* nothing else that is known: charset and CSV decide */
  PRC_FILE_KIND_ZIP,   /* a package: .xlsx, .ods, .docx, a plain zip */
  PRC_FILE_KIND_OLE,   /* an old Office file, or an encrypted new one */
  PRC_FILE_KIND_HTML,  /* a page */
  PRC_FILE_KIND_FODS,  /* an OpenDocument spreadsheet as a single XML file */
  PRC_FILE_KIND_OTHER  /* known, and never a list that is read: see @name */
} PrcFileKind;

/* @data: @size bytes, may be NULL where @size is 0. @name is set to a short word for the kind
 * ('pdf', 'png', 'json', 'xml-2003', …), NULL for the others; static. O(4 kB). */
PrcFileKind prc_file_kind_find (const guint8 *data, gsize size, const char **name);

G_END_DECLS
