/* prc-purge.c - see prc-purge.h */
#include "prc-purge.h"

#include "prc-backup.h"
#include "prc-desk.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static GDateTime *
parse_day (const char *day)
{
  g_autofree char *text = g_strconcat (day, "T00:00:00Z", NULL);

  return g_date_time_new_from_iso8601 (text, NULL);
}

char *
prc_purge_dup_day (const PrcSeason *season, guint keep_days)
{
  g_autoptr (GDateTime) last = NULL;
  g_autoptr (GDateTime) first = NULL;

  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);
      g_autoptr (GDateTime) day = ceremony->date != NULL ? parse_day (ceremony->date) : NULL;

      if (day == NULL)
        return NULL;
      if (last == NULL || g_date_time_compare (day, last) > 0)
        {
          g_clear_pointer (&last, g_date_time_unref);
          last = g_steal_pointer (&day);
        }
    }
  first = last != NULL ? g_date_time_add_days (last, (int) MIN (keep_days, 36500)) : NULL;
  return first != NULL ? g_date_time_format (first, "%Y-%m-%d") : NULL;
}

static gboolean
check_day (const PrcSeason *season, guint keep_days, const char *today, GError **error)
{
  g_autofree char *first = prc_purge_dup_day (season, keep_days);

  if (first == NULL)
    {
      g_set_error_literal (error, PRC_DESK_ERROR, PRC_DESK_ERROR_TOO_EARLY,
                           _ ("A ceremony of this season has no date, so nobody can tell when it "
                              "may be purged. Nothing was changed; set the date first."));
      return FALSE;
    }
  if (g_strcmp0 (today, first) >= 0)
    return TRUE;
  g_set_error (error, PRC_DESK_ERROR, PRC_DESK_ERROR_TOO_EARLY,
               _ ("This season may be purged from %s on. Nothing was changed."), first);
  return FALSE;
}

/* Best effort after the season itself. Returns: (transfer full) (nullable) the folder that is not
 * empty yet. */
static char *
remove_backups (const char *path)
{
  g_autofree char *folder = prc_backup_dup_folder (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gboolean whole = dir != NULL || !g_file_test (folder, G_FILE_TEST_EXISTS);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      whole = g_unlink (file) == 0 && whole;
    }
  if (dir != NULL && whole)
    g_rmdir (folder);
  return whole ? NULL : g_steal_pointer (&folder);
}

gboolean
prc_purge_run (PrcStore *store, guint keep_days, const char *today, char **left, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);

  *left = NULL;
  if (season == NULL || !check_day (season, keep_days, today, error) ||
      !prc_store_purge (store, error))
    return FALSE;
  *left = remove_backups (prc_store_get_path (store));
  return TRUE;
}
