/* prc-export-file.h - an export to a file: CSV, XLSX or JSON. It opens nothing but the file that it
 * is told to fill. */
#pragma once

#include "prc-export.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_EXPORT_CSV,  /* UTF-8 with a byte order mark, RFC 4180 */
  PRC_EXPORT_XLSX, /* one sheet; ids are text, dates are dates; the header stays in sight */
  PRC_EXPORT_JSON  /* an object: 'procession', 'version', 'columns', 'graduands' */
} PrcExportFormat;

/* By the ending of a file's name: '.csv', '.xlsx', '.json'. */
gboolean prc_export_file_get_format (const char *path, PrcExportFormat *format);

/* Fills the existing file @path, whatever it holds; not made durable. @watch may be NULL. Errors
 * besides: those of GIO, G_IO_ERROR_CANCELLED. Blocks: 100 000 people some 5 s; any thread. */
gboolean prc_export_file_write (const PrcExport *export, PrcExportFormat format, const char *path,
                                const PrcExportWatch *watch, GError **error);

G_END_DECLS
