#include "prc-link.h"

#include <string.h>

#define MAX_FRAME (256 * 1024 * 1024)
#define FRAME_TYPE "(sv)"

struct _PrcLink
{
  GObject parent_instance;

  GSocketConnection *connection;
  GCancellable *cancellable;
  GQueue outgoing;  /* of GBytes: whole frames */
  GBytes *snapshot; /* the newest snapshot that waits behind them; NULL: none */
  GBytes *writing;  /* the frame under way */
  guint8 head[4];   /* length of the frame under way in */
  guint8 *body;
  gsize body_length;
  gboolean mute; /* nothing can be written any more */
  gboolean ended;
};

G_DEFINE_FINAL_TYPE (PrcLink, prc_link, G_TYPE_OBJECT)

enum
{
  MESSAGE,
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void write_next (PrcLink *link);
static void read_head (PrcLink *link);

static void
end (PrcLink *link)
{
  if (link->ended)
    return;
  link->ended = TRUE;
  g_cancellable_cancel (link->cancellable);
  g_signal_emit (link, signals[ENDED], 0);
}

static GBytes *
make_frame (const char *name, GVariant *body)
{
  g_autoptr (GVariant) message = g_variant_ref_sink (g_variant_new (FRAME_TYPE, name, body));
  gsize length = g_variant_get_size (message);
  guint8 *frame = g_malloc (length + 4);
  guint32 head = GUINT32_TO_LE ((guint32) length);

  memcpy (frame, &head, sizeof head);
  memcpy (frame + 4, g_variant_get_data (message), length);
  return g_bytes_new_take (frame, length + 4);
}

/* The other side has gone, but what it said last may still wait here: the end is the reader's to
 * tell, who hears that first. */
static void
fall_silent (PrcLink *link)
{
  link->mute = TRUE;
  g_queue_clear_full (&link->outgoing, (GDestroyNotify) g_bytes_unref);
  g_clear_pointer (&link->snapshot, g_bytes_unref);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrcLink) link = data;

  g_clear_pointer (&link->writing, g_bytes_unref);
  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL))
    fall_silent (link);
  else
    write_next (link);
}

static void
write_next (PrcLink *link)
{
  if (link->writing != NULL || link->ended)
    return;
  link->writing = g_queue_pop_head (&link->outgoing);
  if (link->writing == NULL)
    link->writing = g_steal_pointer (&link->snapshot);
  if (link->writing == NULL)
    return;
  gsize length;
  gconstpointer bytes = g_bytes_get_data (link->writing, &length);
  g_output_stream_write_all_async (g_io_stream_get_output_stream (G_IO_STREAM (link->connection)),
                                   bytes, length, G_PRIORITY_DEFAULT, link->cancellable, on_written,
                                   g_object_ref (link));
}

/* FALSE where the bytes are no message: the peer is not one of ours. */
static gboolean
deliver (PrcLink *link)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&link->body), link->body_length);
  g_autoptr (GVariant) message =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (FRAME_TYPE), bytes, FALSE));
  g_autoptr (GVariant) body = NULL;
  const char *name;

  if (!g_variant_is_normal_form (message))
    return FALSE;
  g_variant_get (message, "(&sv)", &name, &body);
  g_signal_emit (link, signals[MESSAGE], 0, name, body);
  return TRUE;
}

static void
on_body_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrcLink) link = data;
  gsize length = 0;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &length, NULL) ||
      length != link->body_length || !deliver (link))
    end (link);
  else if (!link->ended)
    read_head (link);
}

static void
on_head_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrcLink) link = data;
  gsize length = 0;
  guint32 size;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &length, NULL) ||
      length != sizeof link->head)
    {
      end (link);
      return;
    }
  memcpy (&size, link->head, sizeof size);
  size = GUINT32_FROM_LE (size);
  if (size == 0 || size > MAX_FRAME)
    {
      end (link);
      return;
    }
  link->body_length = size;
  link->body = g_malloc (size);
  g_input_stream_read_all_async (G_INPUT_STREAM (source), link->body, size, G_PRIORITY_DEFAULT,
                                 link->cancellable, on_body_read, g_object_ref (link));
}

static void
read_head (PrcLink *link)
{
  g_input_stream_read_all_async (g_io_stream_get_input_stream (G_IO_STREAM (link->connection)),
                                 link->head, sizeof link->head, G_PRIORITY_DEFAULT,
                                 link->cancellable, on_head_read, g_object_ref (link));
}

static void
prc_link_finalize (GObject *object)
{
  PrcLink *link = PRC_LINK (object);

  g_clear_object (&link->connection);
  g_clear_object (&link->cancellable);
  g_queue_clear_full (&link->outgoing, (GDestroyNotify) g_bytes_unref);
  g_clear_pointer (&link->snapshot, g_bytes_unref);
  g_clear_pointer (&link->writing, g_bytes_unref);
  g_free (link->body);
  G_OBJECT_CLASS (prc_link_parent_class)->finalize (object);
}

static void
prc_link_class_init (PrcLinkClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = prc_link_finalize;
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_VARIANT);
  signals[ENDED] =
      g_signal_new ("ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
prc_link_init (PrcLink *link)
{
  link->cancellable = g_cancellable_new ();
  g_queue_init (&link->outgoing);
}

PrcLink *
prc_link_new (GSocketConnection *connection)
{
  PrcLink *link = g_object_new (PRC_TYPE_LINK, NULL);

  link->connection = g_object_ref (connection);
  read_head (link);
  return link;
}

void
prc_link_send (PrcLink *link, const char *name, GVariant *body)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (body);

  if (link->ended || link->mute)
    return;
  GBytes *frame = make_frame (name, owned);
  if (g_bytes_get_size (frame) > MAX_FRAME)
    {
      g_warning ("A message '%s' is too long for the other side and was left out", name);
      g_bytes_unref (frame);
      return;
    }
  if (g_str_equal (name, "snapshot"))
    {
      g_clear_pointer (&link->snapshot, g_bytes_unref);
      link->snapshot = frame;
    }
  else
    g_queue_push_tail (&link->outgoing, frame);
  write_next (link);
}

gboolean
prc_link_flush (PrcLink *link, guint timeout_ms)
{
  g_autoptr (PrcLink) self = g_object_ref (link); /* its end may let it go */
  gint64 until = g_get_monotonic_time () + timeout_ms * G_TIME_SPAN_MILLISECOND;

  while (!link->ended && !link->mute && link->writing != NULL && g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  return !self->mute && self->writing == NULL && g_queue_is_empty (&self->outgoing);
}

void
prc_link_close (PrcLink *link)
{
  link->ended = TRUE;
  g_cancellable_cancel (link->cancellable);
  g_io_stream_close (G_IO_STREAM (link->connection), NULL, NULL);
}

char *
prc_link_dup_socket_path (const char *season_path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (season_path);
  g_autofree char *absolute = g_file_get_path (file);
  g_autofree char *hash = g_compute_checksum_for_string (
      G_CHECKSUM_SHA256, absolute != NULL ? absolute : season_path, -1);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "procession", NULL);

  g_mkdir_with_parents (folder, 0700);
  hash[16] = '\0';
  return g_strconcat (folder, "/", hash, ".socket", NULL);
}
