/* prc-export-write.h - the writers, one a format. Private to src/export. */
#pragma once

#include "prc-export.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean prc_export_write_csv (const PrcExport *export, GOutputStream *to,
                               const PrcExportWatch *watch, GError **error);
gboolean prc_export_write_json (const PrcExport *export, GOutputStream *to,
                                const PrcExportWatch *watch, GError **error);
gboolean prc_export_write_xlsx (const PrcExport *export, const char *path,
                                const PrcExportWatch *watch, GError **error);

G_END_DECLS
