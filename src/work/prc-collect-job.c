/* prc-collect-job.c - see prc-collect-job.h */
#include "prc-collect-job.h"

#include "prc-backup.h"
#include "prc-desk-order.h"
#include "prc-message.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

static void
free_collected (gpointer data)
{
  PrcCollected *collected = data;

  prc_media_free (collected->media);
  g_free (collected);
}

PrcCollectJob *
prc_collect_job_new (const PrcSeason *season)
{
  PrcCollectJob *job = g_new0 (PrcCollectJob, 1);

  job->season = season;
  job->collected = g_ptr_array_new_with_free_func (free_collected);
  job->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  job->folders = g_ptr_array_new_with_free_func (g_free);
  return job;
}

void
prc_collect_job_free (PrcCollectJob *job)
{
  g_ptr_array_unref (job->collected);
  g_ptr_array_unref (job->problems);
  g_ptr_array_unref (job->folders);
  g_free (job);
}

static void
report (PrcCollectJob *job, const char *code, const char *file, const char *value)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = prc_message_get_severity (code);
  problem->code = g_strdup (code);
  problem->file = g_filename_display_basename (file);
  problem->value = g_strdup (value);
  problem->message = prc_message_make (problem, NULL);
  g_ptr_array_add (job->problems, problem);
}

/* --- whose it is --------------------------------------------------------------------------- */

/* Letters and digits in lower case, one space for whatever stands between them, one at each end. */
static char *
fold (const char *text)
{
  g_autofree char *whole = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *lower = g_utf8_strdown (whole != NULL ? whole : "", -1);
  GString *folded = g_string_new (" ");

  for (const char *c = lower; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (folded, g_utf8_get_char (c));
    else if (folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  if (folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
  return g_string_free (folded, FALSE);
}

/* Folded number to gint64 *: the graduand, -1 where two people have it. */
static GHashTable *
index_ids (const PrcSeason *season)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      for (guint j = 0; j < graduand->ids->len; j++)
        {
          const PrcExternalId *id = g_ptr_array_index (graduand->ids, j);
          g_autofree char *key = fold (id->id != NULL ? id->id : "");
          const gint64 *found = g_hash_table_lookup (ids, key);
          gint64 owner = found == NULL || *found == graduand->id ? graduand->id : -1;

          if (strlen (key) > 2)
            g_hash_table_insert (ids, g_steal_pointer (&key), g_memdup2 (&owner, sizeof owner));
        }
    }
  return ids;
}

/* Every run of whole words of the name is looked up: numbers may hold a sign themselves. */
static gint64
match (GHashTable *ids, const char *name)
{
  g_autofree char *folded = fold (name);
  g_auto (GStrv) words = g_strsplit (g_strstrip (folded), " ", 64);
  gint64 found = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GString) run = g_string_new (" ");

      for (guint j = i; words[j] != NULL && j < i + 5; j++)
        {
          g_string_append_printf (run, "%s ", words[j]);
          const gint64 *owner = g_hash_table_lookup (ids, run->str);

          if (owner != NULL && found != 0 && found != *owner)
            return -1;
          if (owner != NULL)
            found = *owner;
        }
    }
  return found;
}

static char *
dup_stem (const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';
  return g_steal_pointer (&base);
}

gint64
prc_collect_job_match (const PrcSeason *season, const char *name)
{
  g_autoptr (GHashTable) ids = index_ids (season);
  g_autofree char *stem = dup_stem (name);

  return match (ids, stem);
}

/* --- the files of a folder ----------------------------------------------------------------- */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What systems leave lying about is passed over: hidden files, thumbnails. */
static GPtrArray *
list_files (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileEnumerator) all = g_file_enumerate_children (
      file, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, error);

  if (all == NULL)
    return NULL;
  while (TRUE)
    {
      GFileInfo *info;

      if (!g_file_enumerator_iterate (all, &info, NULL, NULL, error))
        return NULL;
      if (info == NULL)
        break;
      const char *name = g_file_info_get_name (info);
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && *name != '.' &&
          g_ascii_strcasecmp (name, "Thumbs.db") != 0 &&
          g_ascii_strcasecmp (name, "desktop.ini") != 0)
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  g_ptr_array_sort (paths, compare_names);
  return g_steal_pointer (&paths);
}

/* By the first bytes, as prc-photo.h knows them. */
static PrcMediaKind
find_kind (const char *path)
{
  guint8 head[12] = { 0 };
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW);
  gssize n = fd >= 0 ? read (fd, head, sizeof head) : 0;

  if (fd >= 0)
    close (fd);
  if (n == (gssize) sizeof head &&
      (memcmp (head, "\xFF\xD8\xFF", 3) == 0 || memcmp (head, "\x89PNG", 4) == 0 ||
       (memcmp (head, "RIFF", 4) == 0 && memcmp (head + 8, "WEBP", 4) == 0)))
    return PRC_MEDIA_PHOTO;
  return PRC_MEDIA_SOUND;
}

typedef struct
{
  PrcCollectJob *job;
  const PrcSeason *season;
  GPtrArray *paths[2];   /* of char*, borrowed, by kind: what has an owner */
  GArray *owners[2];     /* of gint64, beside them */
  GHashTable *counts[2]; /* owner to how many */
} Sorter;

static void
sort_file (Sorter *sorter, GHashTable *ids, char *path)
{
  g_autofree char *stem = dup_stem (path);
  g_autofree char *base = g_filename_display_basename (path);
  gint64 owner = match (ids, stem);
  PrcMediaKind kind = find_kind (path);

  sorter->job->read++;
  if (owner <= 0)
    {
      report (sorter->job, owner < 0 ? "media-ambiguous" : "media-unmatched", path, base);
      return;
    }
  g_ptr_array_add (sorter->paths[kind], path);
  g_array_append_val (sorter->owners[kind], owner);
  gpointer key = GINT_TO_POINTER ((gint) owner);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (sorter->counts[kind], key));
  g_hash_table_insert (sorter->counts[kind], key, GUINT_TO_POINTER (n + 1));
}

static char *
dup_called (const PrcSeason *season, gint64 id)
{
  const PrcGraduand *graduand = prc_season_find_graduand (season, id);

  return graduand != NULL && graduand->name != NULL ? prc_person_name_dup_called (graduand->name)
                                                    : g_strdup ("");
}

/* Neither of two for one person is taken: nobody knows which is right. */
static void
drop_doubles (Sorter *sorter, PrcMediaKind kind)
{
  for (guint i = 0; i < sorter->paths[kind]->len;)
    {
      gint64 owner = g_array_index (sorter->owners[kind], gint64, i);
      gpointer key = GINT_TO_POINTER ((gint) owner);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (sorter->counts[kind], key)) < 2)
        {
          i++;
          continue;
        }
      g_autofree char *called = dup_called (sorter->season, owner);
      report (sorter->job, "media-several", sorter->paths[kind]->pdata[i], called);
      g_ptr_array_remove_index (sorter->paths[kind], i);
      g_array_remove_index (sorter->owners[kind], i);
    }
}

static gboolean
is_there (const PrcSeason *season, gint64 owner, PrcMediaKind kind, GBytes *bytes)
{
  const PrcGraduand *graduand = prc_season_find_graduand (season, owner);
  g_autofree char *hash = prc_assets_hash (bytes);
  const char *mine = kind == PRC_MEDIA_PHOTO     ? graduand->photo
                     : graduand->reading != NULL ? graduand->reading->clip
                                                 : NULL;

  return g_strcmp0 (mine, hash) == 0;
}

static void
take (Sorter *sorter, PrcMediaKind kind, gint64 owner, PrcMedia *media)
{
  PrcCollectJob *job = sorter->job;
  PrcCollected *collected;

  if (media->bytes == NULL)
    {
      g_autofree char *base = g_filename_display_basename (media->path);

      report (job, media->code, media->path, base);
      prc_media_free (media);
      return;
    }
  if (is_there (sorter->season, owner, kind, media->bytes))
    {
      job->unchanged++;
      prc_media_free (media);
      return;
    }
  job->recordings += kind == PRC_MEDIA_SOUND;
  job->photos += kind == PRC_MEDIA_PHOTO;
  collected = g_new0 (PrcCollected, 1);
  collected->graduand = owner;
  collected->kind = kind;
  collected->media = media;
  g_ptr_array_add (job->collected, collected);
}

static Sorter *
sorter_new (PrcCollectJob *job, const PrcSeason *season)
{
  Sorter *sorter = g_new0 (Sorter, 1);

  sorter->job = job;
  sorter->season = season;
  for (guint i = 0; i < 2; i++)
    {
      sorter->paths[i] = g_ptr_array_new ();
      sorter->owners[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
      sorter->counts[i] = g_hash_table_new (NULL, NULL);
    }
  return sorter;
}

static void
sorter_free (Sorter *sorter)
{
  for (guint i = 0; i < 2; i++)
    {
      g_ptr_array_unref (sorter->paths[i]);
      g_array_unref (sorter->owners[i]);
      g_hash_table_unref (sorter->counts[i]);
    }
  g_free (sorter);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sorter, sorter_free)

gboolean
prc_collect_job_read (PrcCollectJob *job, const char *folder,
                      void (*progress) (double fraction, gpointer data), gpointer data,
                      GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) paths = list_files (folder, error);
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (Sorter) sorter = NULL;

  if (paths == NULL)
    return FALSE;
  g_ptr_array_add (job->folders, g_filename_display_basename (folder));
  if (paths->len > PRC_MEDIA_MAX_FILES)
    {
      report (job, "media-too-many", folder, NULL);
      return TRUE;
    }
  ids = index_ids (job->season);
  sorter = sorter_new (job, job->season);
  for (guint i = 0; i < paths->len; i++)
    sort_file (sorter, ids, g_ptr_array_index (paths, i));
  for (guint kind = 0; kind < 2; kind++)
    {
      g_autoptr (GPtrArray) media = NULL;

      drop_doubles (sorter, (PrcMediaKind) kind);
      media = prc_media_read (sorter->paths[kind], (PrcMediaKind) kind, progress, data, cancellable,
                              error);
      if (media == NULL)
        return FALSE;
      g_ptr_array_set_free_func (media, NULL);
      for (guint i = 0; i < media->len; i++)
        take (sorter, (PrcMediaKind) kind, g_array_index (sorter->owners[kind], gint64, i),
              g_ptr_array_index (media, i));
    }
  prc_problems_sort (job->problems);
  return TRUE;
}

/* --- writing ------------------------------------------------------------------------------- */

typedef struct
{
  const PrcCollectJob *job;
  PrcSeason *season;
} Writing;

static gboolean
put_one (PrcStore *store, GHashTable *changed, const PrcCollected *collected, GError **error)
{
  PrcGraduand *graduand = g_hash_table_lookup (changed, &collected->graduand);
  g_autofree char *hash = NULL;

  if (!prc_store_put_asset (store, collected->media->bytes, &hash, error))
    return FALSE;
  if (collected->kind == PRC_MEDIA_PHOTO)
    {
      prc_set_string (&graduand->photo, hash);
      return TRUE;
    }
  PrcReading *reading =
      graduand->reading != NULL ? prc_reading_copy (graduand->reading) : prc_reading_new ();
  prc_set_string (&reading->clip, hash);
  prc_reading_unref (graduand->reading);
  graduand->reading = reading;
  return TRUE;
}

static gboolean
put_all (PrcStore *store, gpointer data, GError **error)
{
  const Writing *writing = data;
  g_autoptr (GHashTable) changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                          (GDestroyNotify) prc_graduand_unref);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < writing->job->collected->len; i++)
    {
      const PrcCollected *collected = g_ptr_array_index (writing->job->collected, i);
      const PrcGraduand *graduand = prc_season_find_graduand (writing->season, collected->graduand);

      if (graduand == NULL) /* gone since it was read */
        continue;
      if (!g_hash_table_contains (changed, &collected->graduand))
        g_hash_table_insert (changed, g_memdup2 (&collected->graduand, sizeof (gint64)),
                             prc_graduand_copy (graduand));
      if (!put_one (store, changed, collected, error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (prc_store_put_graduand (store, value, error) < 0)
      return FALSE;
  return prc_desk_order_renew (store, error);
}

gboolean
prc_collect_job_store (const PrcCollectJob *job, PrcStore *store, GError **error)
{
  g_autoptr (PrcSeason) season = NULL;
  g_autofree char *names = NULL;
  g_autofree char *label = NULL;

  if (job->collected->len == 0)
    return TRUE;
  season = prc_store_load (store, error);
  if (season == NULL)
    return FALSE;
  g_ptr_array_add (job->folders, NULL);
  names = g_strjoinv (", ", (char **) job->folders->pdata);
  g_ptr_array_set_size (job->folders, (int) job->folders->len - 1);
  /* Translators: a line of the history; %s are names of folders. */
  label = g_strdup_printf (_ ("Added recordings and photographs from %s"), names);
  Writing writing = { job, season };
  prc_backup_make_or_note (store, PRC_BACKUP_IMPORT);
  return prc_store_edit (store, label, put_all, &writing, error);
}
