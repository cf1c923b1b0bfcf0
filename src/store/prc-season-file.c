#include "prc-season-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE (1024 * 1024)
#define MAX_SIZE (G_GUINT64_CONSTANT (4) * 1024 * 1024 * 1024)
#define MAX_NOTE 4096
#define NOTE_GROUP "open"

static PrcStoreError
code_of (int code)
{
  switch (code)
    {
    case EEXIST:
      return PRC_STORE_ERROR_EXISTS;
    case ENOENT:
    case ENOTDIR:
      return PRC_STORE_ERROR_NOT_FOUND;
    case EACCES:
    case EPERM:
    case EROFS:
      return PRC_STORE_ERROR_READ_ONLY;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return PRC_STORE_ERROR_FULL;
    default:
      return PRC_STORE_ERROR_IO;
    }
}

static const char *
sentence_of (PrcStoreError code)
{
  if (code == PRC_STORE_ERROR_EXISTS)
    return _ ("There is a file “%s” already. It was left as it is. Choose another name.");
  if (code == PRC_STORE_ERROR_NOT_FOUND)
    return _ ("There is no file or folder “%s”.");
  if (code == PRC_STORE_ERROR_READ_ONLY)
    return _ ("“%s” can't be written to. Nothing was changed.");
  if (code == PRC_STORE_ERROR_FULL)
    return _ ("The disk of “%s” is full. Nothing was changed. Free some space and try again.");
  return _ ("The disk did not do what was asked with “%s”. Nothing was changed.");
}

gboolean
prc_season_file_fail (int code, const char *path, GError **error)
{
  PrcStoreError ours = code_of (code);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = g_strdup_printf (sentence_of (ours), name);

  g_set_error (error, PRC_STORE_ERROR, (int) ours, "%s (%s)", sentence, g_strerror (code));
  return FALSE;
}

static gboolean
refuse (const char *path, const char *sentence, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_SEASON, sentence, name);
  return FALSE;
}

char *
prc_season_file_resolve (const char *path, GError **error)
{
  char *resolved = realpath (path, NULL);
  g_autofree char *real = g_strdup (resolved);
  struct stat status;

  free (resolved);
  if (real == NULL || stat (real, &status) != 0)
    {
      prc_season_file_fail (errno, path, error);
      return NULL;
    }
  if (!S_ISREG (status.st_mode) || status.st_size == 0)
    return refuse (path, _ ("“%s” is not a season. It was left as it is."), error), NULL;
  if ((guint64) status.st_size > MAX_SIZE)
    return refuse (path, _ ("“%s” is larger than any season may be (4 GB)."), error), NULL;
  return g_steal_pointer (&real);
}

char *
prc_season_file_dup_beside (const char *path, const char *suffix)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *beside = g_strconcat (".", name, suffix, NULL);

  return g_build_filename (folder, beside, NULL);
}

char *
prc_season_file_make_part (const char *path, GError **error)
{
  g_autofree char *part = prc_season_file_dup_beside (path, ".part-XXXXXX");
  int fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      prc_season_file_fail (errno, path, error);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&part);
}

void
prc_season_file_discard (const char *part)
{
  g_autofree char *journal = g_strconcat (part, "-journal", NULL);
  g_autofree char *wal = g_strconcat (part, "-wal", NULL);

  g_unlink (journal);
  g_unlink (wal);
  g_unlink (part);
}

static gboolean
write_all (int fd, const char *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }
  return TRUE;
}

/* A file system may have to write all that waits before it can commit anything else. */
static gboolean
write_durably (int fd, const char *data, gsize size)
{
  for (gsize at = 0; at < size; at += PIECE)
    if (!write_all (fd, data + at, MIN (PIECE, size - at)) || fdatasync (fd) != 0)
      return FALSE;
  return fsync (fd) == 0;
}

gboolean
prc_season_file_write (const char *part, gconstpointer data, gsize size, GError **error)
{
  int fd = open (part, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);

  if (fd < 0)
    return prc_season_file_fail (errno, part, error);
  int code = write_durably (fd, data, size) ? 0 : errno;
  if (close (fd) != 0 && code == 0)
    code = errno;
  return code == 0 || prc_season_file_fail (code, part, error);
}

gboolean
prc_season_file_sync (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);

  if (fd < 0)
    return prc_season_file_fail (errno, path, error);
  int code = fsync (fd) == 0 ? 0 : errno;
  close (fd);
  return code == 0 || prc_season_file_fail (code, path, error);
}

gboolean
prc_season_file_sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return prc_season_file_sync (folder, error);
}

/* Where the file system knows no rename that spares what is there: the name is claimed first. */
static gboolean
rename_over_claim (const char *part, const char *path)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    return FALSE;
  close (fd);
  return rename (part, path) == 0;
}

gboolean
prc_season_file_publish (const char *part, const char *path, GError **error)
{
  gboolean done = renameat2 (AT_FDCWD, part, AT_FDCWD, path, RENAME_NOREPLACE) == 0;

  if (!done && (errno == EINVAL || errno == ENOSYS))
    done = rename_over_claim (part, path);
  if (!done)
    return prc_season_file_fail (errno, path, error);
  if (prc_season_file_sync_folder (path, error))
    return TRUE;
  /* What may be gone after a power cut is not left to be relied upon. */
  g_unlink (path);
  return FALSE;
}

/* --- the note -----------------------------------------------------------------------------------
 */

int
prc_season_file_hold (const char *path, GError **error)
{
  g_autofree char *name = prc_season_file_dup_beside (path, "-hold");
  int fd = open (name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0 || flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  if (errno == EWOULDBLOCK)
    prc_season_file_set_busy (path, error);
  close (fd);
  return -1;
}

void
prc_season_file_let_go (const char *path, int fd)
{
  g_autofree char *name = prc_season_file_dup_beside (path, "-hold");

  if (fd < 0)
    return;
  g_unlink (name);
  close (fd);
}

void
prc_season_file_leave_note (const char *path, gboolean live)
{
  g_autofree char *note = prc_season_file_dup_beside (path, "-lock");
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format_iso8601 (now);
  g_autofree char *text = NULL;

  g_key_file_set_string (keys, NOTE_GROUP, "user", g_get_user_name ());
  g_key_file_set_string (keys, NOTE_GROUP, "host", g_get_host_name ());
  g_key_file_set_int64 (keys, NOTE_GROUP, "pid", getpid ());
  g_key_file_set_string (keys, NOTE_GROUP, "since", since);
  g_key_file_set_boolean (keys, NOTE_GROUP, "live", live);
  text = g_key_file_to_data (keys, NULL, NULL);
  g_file_set_contents_full (note, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

void
prc_season_file_remove_note (const char *path)
{
  g_autofree char *note = prc_season_file_dup_beside (path, "-lock");

  g_unlink (note);
}

/* NULL where there is none that makes sense. It lies in a folder that others write to. */
static GKeyFile *
read_note (const char *path)
{
  g_autofree char *name = prc_season_file_dup_beside (path, "-lock");
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  char buffer[MAX_NOTE];
  int fd = open (name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gssize n = fd >= 0 ? read (fd, buffer, sizeof buffer) : -1;

  if (fd >= 0)
    close (fd);
  if (n <= 0 || !g_key_file_load_from_data (keys, buffer, (gsize) n, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_steal_pointer (&keys);
}

static char *
clock_of (const char *since)
{
  g_autoptr (GDateTime) then = since != NULL ? g_date_time_new_from_iso8601 (since, NULL) : NULL;
  g_autoptr (GDateTime) local = then != NULL ? g_date_time_to_local (then) : NULL;

  return local != NULL ? g_date_time_format (local, "%H:%M") : NULL;
}

void
prc_season_file_set_busy (const char *path, GError **error)
{
  g_autoptr (GKeyFile) keys = read_note (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *user = keys ? g_key_file_get_string (keys, NOTE_GROUP, "user", NULL) : NULL;
  g_autofree char *host = keys ? g_key_file_get_string (keys, NOTE_GROUP, "host", NULL) : NULL;
  g_autofree char *since = keys ? g_key_file_get_string (keys, NOTE_GROUP, "since", NULL) : NULL;
  g_autofree char *clock = clock_of (since);

  if (user == NULL || host == NULL || clock == NULL)
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_BUSY,
                 _ ("“%s” is open in another program. Nothing was changed. Close it there."), name);
  else if (g_key_file_get_boolean (keys, NOTE_GROUP, "live", NULL))
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_BUSY,
                 /* Translators: file, computer, user, time of day */
                 _ ("The ceremony in “%s” is under way on %s by %s since %s. Nothing was changed. "
                    "Close it there."),
                 name, host, user, clock);
  else
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_BUSY,
                 /* Translators: file, computer, user, time of day */
                 _ ("“%s” is open on %s by %s since %s. Nothing was changed. Close it there."),
                 name, host, user, clock);
}
