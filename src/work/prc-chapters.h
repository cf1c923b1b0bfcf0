/* prc-chapters.h - the moments of the day as a recording's chapters. Pure: values in, text out.
 *
 * Formats: WebVTT (W3C, section 'WebVTT file using chapter title text'), chapters as YouTube reads
 * them from a description (support.google.com/youtube/answer/9884579: the first at 0:00, three at
 * least, each 10 s at least), an edit decision list (CMX 3600, 25 frames a second), and a shell
 * script for ffmpeg that cuts out each name.
 */
#pragma once

#include "prc-show-day.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_CHAPTERS_VTT,
  PRC_CHAPTERS_YOUTUBE,
  PRC_CHAPTERS_EDL,
  PRC_CHAPTERS_FFMPEG
} PrcChaptersFormat;

typedef struct
{
  PrcChaptersFormat format;
  gint64 start_ms;      /* UTC: when the recording began; what was before is left out */
  const char *language; /* of titles */
  const char *title;    /* of the recording; NULL: none */
} PrcChaptersOptions;

/* @chapters: of prc_show_day_list_chapters. Names not allowed on the stream are 'Graduand'.
 * Returns: (transfer full) */
char *prc_chapters_dup (const GPtrArray *chapters, const PrcChaptersOptions *options);

/* FALSE where @words is none of 'vtt', 'youtube', 'edl', 'ffmpeg'. */
gboolean prc_chapters_parse_format (const char *words, PrcChaptersFormat *format);

G_END_DECLS
