#include "prc-journal-spool.h"

#include "prc-enum.h"
#include "prc-season-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define BALLAST (2 * 1024 * 1024)
#define LATER_AFTER G_USEC_PER_SEC
#define MAX_SPOOL (16 * 1024 * 1024)
#define EVENT_TYPE "(xsxxmsxmsxmss)"

char *
prc_journal_spool_dup_path (const char *season, gint64 ceremony, gboolean rehearsal)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, season, -1);
  g_autofree char *name = g_strdup_printf ("%.16s-%" G_GINT64_FORMAT "%s.steps", hash, ceremony,
                                           rehearsal ? "-rehearsal" : "");

  return g_build_filename (g_get_user_runtime_dir (), "procession", name, NULL);
}

gboolean
prc_journal_spool_write (const char *path, const GPtrArray *events, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GVariant) steps = NULL;
  g_autofree char *text = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" EVENT_TYPE));
  for (guint i = 0; i < events->len; i++)
    {
      const PrcShowEvent *event = g_ptr_array_index (events, i);

      g_variant_builder_add (&builder, EVENT_TYPE, event->seq,
                             prc_enum_to_nick (PRC_TYPE_EVENT_KIND, (int) event->kind),
                             event->subject, event->other, event->detail, event->at_utc,
                             event->boot_id, event->at_boot_ms, event->device, event->digest);
    }
  steps = g_variant_ref_sink (g_variant_builder_end (&builder));
  text = g_variant_print (steps, FALSE);
  g_mkdir_with_parents (folder, 0700);
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static char *
dup_later_path (const char *spool)
{
  g_autofree char *name = g_path_get_basename (spool);

  return g_build_filename (g_get_user_state_dir (), "procession", name, NULL);
}

void
prc_journal_spool_remove (const char *path)
{
  g_autofree char *later = dup_later_path (path);

  g_unlink (path);
  g_unlink (later);
}

/* What the copier's thread has, and answers to. */
typedef struct
{
  char *to;
  char *text;
  gsize size;
  GAsyncQueue *answer; /* of a gboolean plus 1 */
} Later;

static gpointer
copy_for_later (gpointer data)
{
  Later *later = data;
  g_autofree char *folder = g_path_get_dirname (later->to);

  g_mkdir_with_parents (folder, 0700);
  gboolean done = g_file_set_contents_full (
      later->to, later->text, (gssize) later->size,
      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, NULL);
  g_async_queue_push (later->answer, GINT_TO_POINTER (done + 1));
  g_async_queue_unref (later->answer);
  g_free (later->to);
  g_free (later->text);
  g_free (later);
  return NULL;
}

gboolean
prc_journal_spool_keep_for_later (const char *spool)
{
  g_autoptr (GAsyncQueue) answer = g_async_queue_new ();
  g_autofree char *text = NULL;
  gsize size = 0;

  if (!g_file_get_contents (spool, &text, &size, NULL))
    return FALSE;
  Later *later = g_new0 (Later, 1);
  later->to = dup_later_path (spool);
  later->text = g_steal_pointer (&text);
  later->size = size;
  later->answer = g_async_queue_ref (answer);
  g_thread_unref (g_thread_new ("spool", copy_for_later, later));
  return GPOINTER_TO_INT (g_async_queue_timeout_pop (answer, LATER_AFTER)) == TRUE + 1;
}

static PrcShowEvent *
read_event (GVariant *step)
{
  PrcShowEvent *event = prc_show_event_new ();
  g_autofree char *kind = NULL;
  int value = 0;

  g_variant_get (step, EVENT_TYPE, &event->seq, &kind, &event->subject, &event->other,
                 &event->detail, &event->at_utc, &event->boot_id, &event->at_boot_ms,
                 &event->device, &event->digest);
  if (!prc_enum_from_nick (PRC_TYPE_EVENT_KIND, kind, &value))
    event->seq = -1;
  event->kind = (PrcEventKind) value;
  return event;
}

/* NULL where there is no such file, or, @unreadable, where nothing can be made of it. */
static GVariant *
read_steps (const char *path, gboolean *unreadable)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *steps = NULL;
  GStatBuf status = { 0 };

  if (g_stat (path, &status) != 0 && errno == ENOENT)
    return NULL;
  if (status.st_size <= MAX_SPOOL && g_file_get_contents (path, &text, NULL, &error))
    steps = g_variant_parse (G_VARIANT_TYPE ("a" EVENT_TYPE), text, NULL, NULL, &error);
  *unreadable = steps == NULL;
  if (steps == NULL)
    g_message ("Steps that were kept in memory can't be read: %s",
               error != NULL ? error->message : "too many");
  return steps;
}

static GPtrArray *
read_following (const char *path, gint64 ceremony, gint64 n, const char *digest,
                gboolean *unreadable)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_show_event_unref);
  g_autoptr (GVariant) steps = read_steps (path, unreadable);
  const char *previous = digest;

  for (gsize i = 0; steps != NULL && i < g_variant_n_children (steps); i++)
    {
      g_autoptr (GVariant) step = g_variant_get_child_value (steps, i);
      PrcShowEvent *event = read_event (step);
      g_autofree char *expected = prc_show_event_dup_digest (event, ceremony, previous);

      if (event->seq == n + 1 && g_strcmp0 (expected, event->digest) == 0)
        {
          g_ptr_array_add (events, event);
          previous = event->digest;
          n++;
        }
      else
        {
          /* Stored already, or a step that one is missing before. */
          *unreadable = *unreadable || event->seq < 0 || event->seq > n;
          prc_show_event_unref (event);
        }
    }
  return events;
}

GPtrArray *
prc_journal_spool_read (const char *path, gint64 ceremony, gint64 n, const char *digest,
                        gboolean *unreadable)
{
  g_autofree char *later = dup_later_path (path);
  GPtrArray *events = read_following (path, ceremony, n, digest, unreadable);
  GPtrArray *kept = read_following (later, ceremony, n, digest, &(gboolean){ FALSE });
  gboolean of_others = FALSE;
  g_autofree char *lost = g_strconcat (path, ".lost", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (kept->len > events->len)
    {
      GPtrArray *shorter = events;

      events = kept;
      kept = shorter;
    }
  g_ptr_array_unref (kept);
  /* What can't be taken in is the only copy there is, and goes with the next step that is stored.
   */
  if (*unreadable && (g_unlink (lost) == 0 || errno == ENOENT) && link (path, lost) != 0)
    g_message ("“%s” can't be put aside", path);
  /* The first step of all has nothing that says whose it is. */
  if (events->len > 0 || n == 0)
    return events;
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && events->len == 0 && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *other = g_build_filename (folder, name, NULL);

      if (!g_str_has_suffix (name, ".steps"))
        continue;
      g_ptr_array_unref (events);
      events = read_following (other, ceremony, n, digest, &of_others);
    }
  return events;
}

static char *
ballast_path (const char *season)
{
  return prc_season_file_dup_beside (season, "-ballast");
}

gboolean
prc_journal_spool_add_ballast (const char *season)
{
  g_autofree char *path = ballast_path (season);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  gboolean done = fd >= 0 && posix_fallocate (fd, 0, BALLAST) == 0;

  if (fd >= 0)
    close (fd);
  if (!done)
    g_unlink (path);
  return done;
}

gboolean
prc_journal_spool_drop_ballast (const char *season)
{
  g_autofree char *path = ballast_path (season);

  return g_unlink (path) == 0;
}

guint64
prc_journal_spool_get_free (const char *season)
{
  struct statvfs status;

  if (statvfs (season, &status) != 0)
    return G_MAXUINT64;
  return (guint64) status.f_bavail * status.f_frsize;
}
