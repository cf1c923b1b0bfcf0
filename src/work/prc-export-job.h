/* prc-export-job.h - an export to a file of the user's: under a name of its own until it is whole
 * and on the disk.
 */
#pragma once

#include "prc-export.h"

G_BEGIN_DECLS

/* What is at @path stays until the new file takes its place, in one step; where @replace is FALSE
 * it stays for good: G_IO_ERROR_EXISTS. Other errors: those of prc_export_write. Mode 0600. Blocks:
 * in a worker thread for windows. */
gboolean prc_export_job_write (const PrcExport *export, const char *path, gboolean replace,
                               const PrcExportWatch *watch, GError **error);

/* A file of ours at @path from bytes, in the same way. */
gboolean
prc_export_job_publish (const char *part, const char *path, gboolean replace, GError **error);

G_END_DECLS
