/* prc-export-job.c - see prc-export-job.h */
#include "prc-export-job.h"

#include "prc-export-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static gboolean
fail (GError **error, int code, const char *path)
{
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s", path,
               g_strerror (code));
  return FALSE;
}

static gboolean
sync_path (const char *path, int flags)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | flags);
  gboolean synced = fd >= 0 && fsync (fd) == 0;
  int saved = errno;

  if (fd >= 0)
    close (fd);
  errno = saved;
  return synced;
}

gboolean
prc_export_job_publish (const char *part, const char *path, gboolean replace, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!sync_path (part, 0))
    return fail (error, errno, part);
  /* a link is refused where the name is taken, whoever took it in the meantime */
  if (!replace && link (part, path) == 0)
    unlink (part);
  else if (!replace && (errno == EEXIST || g_file_test (path, G_FILE_TEST_EXISTS)))
    return fail (error, EEXIST, path);
  else if (rename (part, path) != 0) /* or a disk that knows no links */
    return fail (error, errno, path);
  sync_path (folder, O_DIRECTORY);
  return TRUE;
}

gboolean
prc_export_job_write (const PrcExport *export, const char *path, gboolean replace,
                      const PrcExportWatch *watch, GError **error)
{
  PrcExportFormat format = PRC_EXPORT_CSV;
  g_autofree char *part = g_strconcat (path, ".XXXXXX", NULL);
  int fd;

  g_return_val_if_fail (prc_export_file_get_format (path, &format), FALSE);
  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    return fail (error, EEXIST, path);
  fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (error, errno, path);
  close (fd);
  if (prc_export_file_write (export, format, part, watch, error) &&
      prc_export_job_publish (part, path, replace, error))
    return TRUE;
  unlink (part);
  return FALSE;
}
