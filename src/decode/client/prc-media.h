/* prc-media.h - asks procession-decode what photographs and recordings are: several with one start
 * of it, since each costs a tenth of a second.
 *
 * A photograph comes back as a JPEG of its own making (prc-photo.h); a recording stays as it is,
 * once its bytes say what it is and how long (prc-sound.h). This side parses nothing of theirs.
 */
#pragma once

#include "prc-decoder.h"

G_BEGIN_DECLS

#define PRC_MEDIA_MAX_PHOTO (25 << 20) /* bytes of the file */
#define PRC_MEDIA_MAX_SOUND (10 << 20)
#define PRC_MEDIA_MAX_FILES 5000 /* of a folder */

typedef enum
{
  PRC_MEDIA_PHOTO,
  PRC_MEDIA_SOUND
} PrcMediaKind;

typedef struct
{
  char *path;
  GBytes *bytes; /* to be kept; NULL: refused */
  char *format;  /* of a recording: 'mp3', …; else NULL */
  guint ms;      /* of a recording */
  char *code;    /* why refused: 'file-unreadable', 'photo-unreadable', 'photo-too-big',
                    'recording-unreadable', 'recording-too-long', 'recording-too-big'; else NULL */
} PrcMedia;

void prc_media_free (PrcMedia *media);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcMedia, prc_media_free)

/* One for each of @paths (array of char*), in their order. One that ends the child is refused, and
 * the rest go on. @progress may be NULL. A GError is about the child as a whole or the cancellable.
 * Blocks; safe from any thread. Returns: (transfer full) array of PrcMedia */
GPtrArray *prc_media_read (const GPtrArray *paths, PrcMediaKind kind,
                           void (*progress) (double fraction, gpointer data), gpointer data,
                           GCancellable *cancellable, GError **error);

G_END_DECLS
