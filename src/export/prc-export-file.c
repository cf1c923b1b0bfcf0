/* prc-export-file.c - see prc-export-file.h */
#include "prc-export-file.h"

#include "prc-export-write.h"

gboolean
prc_export_file_get_format (const char *path, PrcExportFormat *format)
{
  static const struct
  {
    const char *ending;
    PrcExportFormat format;
  } endings[] = { { ".csv", PRC_EXPORT_CSV },
                  { ".xlsx", PRC_EXPORT_XLSX },
                  { ".json", PRC_EXPORT_JSON } };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      {
        *format = endings[i].format;
        return TRUE;
      }
  return FALSE;
}

static gboolean
write_stream (const PrcExport *export, PrcExportFormat format, const char *path,
              const PrcExportWatch *watch, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) raw =
      g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);
  g_autoptr (GOutputStream) to = NULL;

  if (raw == NULL)
    return FALSE;
  to = g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (raw), 1 << 18);
  if (!(format == PRC_EXPORT_CSV ? prc_export_write_csv (export, to, watch, error)
                                 : prc_export_write_json (export, to, watch, error)))
    return FALSE;
  return g_output_stream_close (to, NULL, error);
}

gboolean
prc_export_file_write (const PrcExport *export, PrcExportFormat format, const char *path,
                       const PrcExportWatch *watch, GError **error)
{
  switch (format)
    {
    case PRC_EXPORT_CSV:
    case PRC_EXPORT_JSON:
      return write_stream (export, format, path, watch, error);
    case PRC_EXPORT_XLSX:
      return prc_export_write_xlsx (export, path, watch, error);
    }
  g_return_val_if_reached (FALSE);
}
