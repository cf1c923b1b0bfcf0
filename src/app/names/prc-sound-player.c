/* prc-sound-player.c - see prc-sound-player.h. Knows GStreamer and nothing of names. */
#include "prc-sound-player.h"

#include <glib/gi18n.h>
#include <gst/gst.h>

/* How often a waiting thread looks whether it was stopped. */
#define LOOK (100 * GST_MSECOND)
/* No recording of a name and no voice speaks longer. */
#define LONGEST (60 * GST_SECOND)
#define SPEAKING_S 10

G_DEFINE_QUARK (prc - sound - error - quark, prc_sound_error)

typedef struct
{
  GBytes *recording; /* NULL: to be said */
  char *voice;
  char *text;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->recording, g_bytes_unref);
  g_free (job->voice);
  g_free (job->text);
  g_free (job);
}

/* --- what espeak-ng says ---------------------------------------------------------------------- */

static GError *
new_no_voice (void)
{
  return g_error_new (PRC_SOUND_ERROR, PRC_SOUND_ERROR_NO_VOICE,
                      _ ("The computer's voice is not there, so nothing was played. Install "
                         "espeak-ng and try again."));
}

static gboolean
on_late (gpointer child)
{
  g_subprocess_force_exit (child);
  return G_SOURCE_REMOVE;
}

static void
on_spoken (GObject *child, GAsyncResult *result, gpointer data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

/* A WAV file; NULL where the program or the voice is missing. */
static GBytes *
speak (const Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GSource) late = g_timeout_source_new_seconds (SPEAKING_S);
  g_autoptr (GSubprocess) child = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, "espeak-ng", "-v",
      job->voice, "-s", "140", "--stdout", "--", job->text, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) wave = NULL;

  if (child == NULL)
    {
      g_propagate_error (error, new_no_voice ());
      return NULL;
    }
  g_main_context_push_thread_default (context);
  g_source_set_callback (late, on_late, child, NULL);
  g_source_attach (late, context);
  g_subprocess_communicate_async (child, NULL, cancellable, on_spoken, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_source_destroy (late);
  g_main_context_pop_thread_default (context);
  if (!g_subprocess_communicate_finish (child, result, &wave, NULL, error))
    {
      g_subprocess_force_exit (child);
      return NULL;
    }
  if (!g_subprocess_get_successful (child) || wave == NULL || g_bytes_get_size (wave) < 100)
    {
      g_propagate_error (error, new_no_voice ());
      return NULL;
    }
  return g_steal_pointer (&wave);
}

/* --- GStreamer -------------------------------------------------------------------------------- */

static GError *
new_no_device (void)
{
  return g_error_new (
      PRC_SOUND_ERROR, PRC_SOUND_ERROR_NO_DEVICE,
      _ ("No loudspeaker answers, so nothing was heard. Check the sound settings of "
         "this computer and try again."));
}

static GError *
new_no_plugin (void)
{
  return g_error_new (PRC_SOUND_ERROR, PRC_SOUND_ERROR_NO_PLUGIN,
                      _ ("This computer can't play that sound: a part of GStreamer is missing. "
                         "Install gstreamer1.0-plugins-good and try again."));
}

static GstElement *
new_pipeline (GBytes *sound, GError **error)
{
  const char *sink = g_getenv ("PROCESSION_AUDIO_SINK");
  g_autofree char *line =
      g_strdup_printf ("giostreamsrc name=source ! decodebin ! audioconvert ! audioresample ! %s",
                       sink != NULL && *sink != '\0' ? sink : "autoaudiosink");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (sound);
  g_autoptr (GstElement) source = NULL;
  GstElement *pipeline = NULL;

  if (gst_init_check (NULL, NULL, NULL))
    pipeline = gst_parse_launch_full (line, NULL, GST_PARSE_FLAG_FATAL_ERRORS, NULL);
  source = pipeline != NULL ? gst_bin_get_by_name (GST_BIN (pipeline), "source") : NULL;
  if (source == NULL)
    {
      g_clear_pointer (&pipeline, gst_object_unref);
      g_propagate_error (error, new_no_plugin ());
      return NULL;
    }
  g_object_set (source, "stream", stream, NULL);
  return gst_object_ref_sink (pipeline);
}

/* What a message of the pipeline means; NULL: nothing to tell. */
static GError *
read_message (GstMessage *message)
{
  g_autoptr (GError) told = NULL;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    gst_message_parse_error (message, &told, NULL);
  else
    gst_message_parse_warning (message, &told, NULL);
  if (told->domain == GST_RESOURCE_ERROR)
    return new_no_device ();
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_WARNING)
    return NULL;
  if (told->domain == GST_CORE_ERROR || told->domain == GST_STREAM_ERROR)
    return new_no_plugin ();
  return g_error_new (PRC_SOUND_ERROR, PRC_SOUND_ERROR_FAILED,
                      _ ("The sound could not be played: %s"), told->message);
}

/* To the end, to a fault, or until it is stopped. */
static gboolean
wait_for_end (GstElement *pipeline, GCancellable *cancellable, GError **error)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);

  for (GstClockTime waited = 0; waited < LONGEST; waited += LOOK)
    {
      g_autoptr (GstMessage) message = gst_bus_timed_pop_filtered (
          bus, LOOK, GST_MESSAGE_EOS | GST_MESSAGE_ERROR | GST_MESSAGE_WARNING);
      GError *told = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (message == NULL)
        continue;
      if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
        return TRUE;
      told = read_message (message);
      if (told != NULL)
        {
          g_propagate_error (error, told);
          return FALSE;
        }
    }
  return TRUE;
}

static void
play_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) sound =
      job->recording != NULL ? g_bytes_ref (job->recording) : speak (job, cancellable, &error);
  g_autoptr (GstElement) pipeline = sound != NULL ? new_pipeline (sound, &error) : NULL;

  if (pipeline != NULL)
    {
      gst_element_set_state (pipeline, GST_STATE_PLAYING);
      wait_for_end (pipeline, cancellable, &error);
      gst_element_set_state (pipeline, GST_STATE_NULL);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
run (Job *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, play_thread);
}

void
prc_sound_play_async (GBytes *recording, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->recording = g_bytes_ref (recording);
  run (job, cancellable, callback, data);
}

void
prc_sound_say_async (const char *voice, const char *text, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->voice = g_strdup (voice);
  job->text = g_strdup (text);
  run (job, cancellable, callback, data);
}

gboolean
prc_sound_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
