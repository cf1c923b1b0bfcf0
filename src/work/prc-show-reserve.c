#include "prc-show-reserve.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define SIZE (2 * 1024 * 1024)

struct _PrcShowReserve
{
  char *path; /* NULL: given up, or never had */
};

static char *
dup_path (const char *season_path)
{
  g_autofree char *folder = g_path_get_dirname (season_path);
  g_autofree char *base = g_path_get_basename (season_path);
  g_autofree char *name = g_strdup_printf (".%s-reserve", base);

  return g_build_filename (folder, name, NULL);
}

/* Real blocks, not a hole. */
static gboolean
fill (const char *path)
{
  int file = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  gboolean filled;

  if (file < 0)
    return FALSE;
  filled = posix_fallocate (file, 0, SIZE) == 0;
  return close (file) == 0 && filled;
}

PrcShowReserve *
prc_show_reserve_new (const char *season_path)
{
  PrcShowReserve *reserve = g_new0 (PrcShowReserve, 1);

  reserve->path = dup_path (season_path);
  if (!fill (reserve->path))
    prc_show_reserve_give_up (reserve);
  return reserve;
}

gboolean
prc_show_reserve_give_up (PrcShowReserve *reserve)
{
  gboolean gone;

  if (reserve->path == NULL)
    return FALSE;
  gone = g_unlink (reserve->path) == 0;
  g_clear_pointer (&reserve->path, g_free);
  return gone;
}

void
prc_show_reserve_free (PrcShowReserve *reserve)
{
  if (reserve == NULL)
    return;
  prc_show_reserve_give_up (reserve);
  g_free (reserve);
}

guint64
prc_show_reserve_get_free (const char *path)
{
  struct statvfs disk;
  g_autofree char *folder = g_path_get_dirname (path);

  return statvfs (folder, &disk) == 0 ? (guint64) disk.f_bavail * disk.f_frsize : G_MAXUINT64;
}
