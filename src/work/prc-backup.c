#include "prc-backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/statvfs.h>

#define N_NEWEST 10
#define N_SCARCE 3
#define SCARCE_SHARE 20 /* a twentieth of the disk */

static const char *const occasions[] = {
  [PRC_BACKUP_IMPORT] = "before import",
  [PRC_BACKUP_ORDER] = "before order",
  [PRC_BACKUP_START] = "before start",
  [PRC_BACKUP_LIVE] = "live",
};

/* By name, so that it can be found by eye; by the whole path, so that two are not mixed up. */
char *
prc_backup_dup_folder (const char *season_path)
{
  g_autofree char *whole = g_canonicalize_filename (season_path, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *base = g_path_get_basename (whole);
  g_autofree char *name = g_strdup_printf ("%s-%.8s", base, hash);

  return g_build_filename (g_get_user_data_dir (), "procession", "backups", name, NULL);
}

/* '2026-07-14 11-32-05 before import.season': names sort by time. */
static char *
make_name (PrcBackupOccasion occasion, gint64 step)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H-%M-%S");
  g_autofree char *at =
      step > 0 ? g_strdup_printf (" step %04" G_GINT64_FORMAT, step) : g_strdup ("");

  return g_strdup_printf ("%s %s%s.season", time, occasions[occasion], at);
}

/* --- which stay ---------------------------------------------------------------------------- */

static int
find_occasion (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    if (strstr (name, occasions[i]) != NULL)
      return (int) i;
  return -1;
}

static gboolean
is_newest_of_day (const char *const *names, guint index)
{
  const gsize day = strlen ("2026-07-14");

  for (guint i = 0; i < index; i++)
    if (strncmp (names[i], names[index], day) == 0)
      return FALSE;
  return TRUE;
}

GArray *
prc_backup_choose (const char *const *names, gboolean scarce)
{
  GArray *keeps = g_array_new (FALSE, TRUE, sizeof (gboolean));
  guint n_of[G_N_ELEMENTS (occasions)] = { 0 };

  for (guint i = 0; names[i] != NULL; i++)
    {
      int occasion = find_occasion (names[i]);
      gboolean of_occasion = occasion >= 0 && n_of[occasion]++ < N_NEWEST;
      gboolean keep =
          scarce ? i < N_SCARCE : i < N_NEWEST || of_occasion || is_newest_of_day (names, i);

      g_array_append_val (keeps, keep);
    }
  return keeps;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".season") && g_ascii_isdigit (name[0]))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_newest_first);
  g_ptr_array_add (names, NULL);
  return names;
}

static gboolean
is_scarce (const char *folder)
{
  struct statvfs disk;

  return statvfs (folder, &disk) == 0 && disk.f_bavail < disk.f_blocks / SCARCE_SHARE;
}

static void
drop_old (const char *folder)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  g_autoptr (GArray) keeps =
      prc_backup_choose ((const char *const *) names->pdata, is_scarce (folder));

  for (guint i = 0; i < keeps->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (!g_array_index (keeps, gboolean, i))
        g_unlink (path);
    }
}

/* --- making -------------------------------------------------------------------------------- */

char *
prc_backup_make (PrcStore *store, PrcBackupOccasion occasion, gint64 step, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = make_name (occasion, step);
  g_autofree char *path = NULL;

  g_return_val_if_fail (PRC_IS_STORE (store), NULL);
  folder = prc_backup_dup_folder (prc_store_get_path (store));
  path = g_build_filename (folder, name, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_IO, "%s: %s", folder,
                   g_strerror (saved));
      return NULL;
    }
  /* Two in one second are one. */
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !prc_store_backup (store, path, error))
    return NULL;
  drop_old (folder);
  return g_steal_pointer (&path);
}

void
prc_backup_make_or_note (PrcStore *store, PrcBackupOccasion occasion)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  /* The edit will say better than we why it can't be. */
  if (prc_store_is_read_only (store))
    return;
  path = prc_backup_make (store, occasion, 0, &error);
  if (path == NULL)
    g_message ("No backup was made: %s", error->message);
}
