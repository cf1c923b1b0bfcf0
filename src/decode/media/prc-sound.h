/* prc-sound.h - what a recording of a name is, and how long: told by its bytes.
 *
 * WAV (RIFF), Ogg (Opus, Vorbis), MP3 (MPEG 1, 2 and 2.5, layer III), M4A (ISO base media). It is
 * not decoded here: a player does that, in a process of its own. For procession-decode alone. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PRC_SOUND_MAX_SECONDS 60 /* a name; more is a speech, or the wrong file */

/* @format: 'wav', 'ogg', 'mp3', 'm4a' (static). FALSE where it is none of these, or its length
 * can't be told. O(size). */
gboolean prc_sound_measure (const guint8 *data, gsize size, const char **format, guint *ms);

G_END_DECLS
