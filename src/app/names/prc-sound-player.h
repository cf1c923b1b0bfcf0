/* prc-sound-player.h - plays one recording, or lets espeak-ng say a text, through GStreamer.
 *
 * All of it in a thread of its own: finding the loudspeaker may take a second. espeak-ng runs as a
 * child, since its library would have to open a sound device of its own. The variable
 * PROCESSION_AUDIO_SINK names another sink of GStreamer, for tests ('fakesink').
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PRC_SOUND_ERROR (prc_sound_error_quark ())

typedef enum
{
  PRC_SOUND_ERROR_NO_VOICE,  /* the program espeak-ng is not there, or lacks that voice */
  PRC_SOUND_ERROR_NO_DEVICE, /* no loudspeaker answers */
  PRC_SOUND_ERROR_NO_PLUGIN, /* a part of GStreamer is missing, or it can't read the recording */
  PRC_SOUND_ERROR_FAILED
} PrcSoundError;

GQuark prc_sound_error_quark (void);

/* Plays to the end; a cancellable stops it. Ends with a PRC_SOUND_ERROR in a whole sentence, or
 * G_IO_ERROR_CANCELLED. */
void prc_sound_play_async (GBytes *recording, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);
/* @voice: file of espeak-ng; @text as it reads it. */
void prc_sound_say_async (const char *voice, const char *text, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data);
gboolean prc_sound_finish (GAsyncResult *result, GError **error);

G_END_DECLS
