#include "prc-chapters.h"

#include <string.h>

#define FRAMES 25
#define LEAST_YOUTUBE_MS 10000

static const char *const formats[] = { [PRC_CHAPTERS_VTT] = "vtt",
                                       [PRC_CHAPTERS_YOUTUBE] = "youtube",
                                       [PRC_CHAPTERS_EDL] = "edl",
                                       [PRC_CHAPTERS_FFMPEG] = "ffmpeg" };

/* One chapter within the recording, ms from its start. */
typedef struct
{
  gint64 from, to;
  char *title; /* one line */
  const PrcCue *cue;
} Chapter;

static void
chapter_clear (gpointer data)
{
  g_free (((Chapter *) data)->title);
}

/* No line may end in mid-title, and none of the formats' own signs may be in one. */
static char *
clean_title (const char *words)
{
  char *clean = g_strdup (words);

  g_strdelimit (clean, "\r\n\t<>", ' ');
  for (char *arrow = strstr (clean, "--"); arrow != NULL; arrow = strstr (arrow, "--"))
    arrow[0] = ' ';
  return g_strstrip (clean);
}

static char *
dup_title (const PrcCue *cue, const char *language)
{
  const PrcCard *card = cue->card;
  const char *label = prc_card_get_label (card, language);
  g_autofree char *clean = NULL;

  if (cue->graduand != 0 && !card->show_stream)
    return g_strdup (g_str_has_prefix (language != NULL ? language : "", "zh") ? "毕业生"
                                                                               : "Graduand");
  clean = clean_title (label != NULL ? label : "");
  if (cue->graduand == 0 || card->native == NULL || g_strcmp0 (card->native, card->called) == 0)
    return g_steal_pointer (&clean);
  g_autofree char *native = clean_title (card->native);
  return g_strdup_printf ("%s %s", clean, native);
}

static GArray *
list (const GPtrArray *chapters, const PrcChaptersOptions *options)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Chapter));

  g_array_set_clear_func (found, chapter_clear);
  for (guint i = 0; i < chapters->len; i++)
    {
      const PrcDayMoment *moment = g_ptr_array_index (chapters, i);
      Chapter chapter = { MAX (moment->from_ms - options->start_ms, 0),
                          moment->to_ms - options->start_ms, NULL, moment->cue };

      if (chapter.to <= chapter.from)
        continue;
      chapter.title = dup_title (moment->cue, options->language);
      g_array_append_val (found, chapter);
    }
  return found;
}

static void
append_time (GString *text, gint64 ms)
{
  g_string_append_printf (text, "%02d:%02d:%02d.%03d", (int) (ms / 3600000),
                          (int) (ms / 60000 % 60), (int) (ms / 1000 % 60), (int) (ms % 1000));
}

static void
append_vtt (GString *text, const GArray *chapters)
{
  g_string_append (text, "WEBVTT\n");
  for (guint i = 0; i < chapters->len; i++)
    {
      const Chapter *chapter = &g_array_index (chapters, Chapter, i);

      g_string_append (text, "\n");
      append_time (text, chapter->from);
      g_string_append (text, " --> ");
      append_time (text, chapter->to);
      g_string_append_c (text, '\n');
      for (const char *c = chapter->title; *c != '\0'; c++)
        g_string_append (text, *c == '&' ? "&amp;" : (char[]){ *c, '\0' });
      g_string_append_c (text, '\n');
    }
}

static void
append_youtube_line (GString *text, gint64 from, const char *title)
{
  int seconds = (int) (from / 1000);

  if (seconds >= 3600)
    g_string_append_printf (text, "%d:%02d:%02d %s\n", seconds / 3600, seconds / 60 % 60,
                            seconds % 60, title);
  else
    g_string_append_printf (text, "%d:%02d %s\n", seconds / 60, seconds % 60, title);
}

/* Those who were there for less than YouTube lets a chapter be share one. */
static void
append_youtube (GString *text, const GArray *chapters, const char *title)
{
  guint i = 0;

  if (chapters->len > 0 && g_array_index (chapters, Chapter, 0).from >= 1000)
    append_youtube_line (text, 0, title != NULL ? title : "Start");
  while (i < chapters->len)
    {
      const Chapter *first = &g_array_index (chapters, Chapter, i);
      g_autoptr (GString) names = g_string_new (first->title);
      gint64 to = first->to;

      for (i++; i < chapters->len; i++)
        {
          const Chapter *next = &g_array_index (chapters, Chapter, i);
          gboolean last = i + 1 == chapters->len;

          if (to - first->from >= LEAST_YOUTUBE_MS &&
              (!last || next->to - next->from >= LEAST_YOUTUBE_MS))
            break;
          g_string_append_printf (names, ", %s", next->title);
          to = next->to;
        }
      append_youtube_line (text, first->from, names->str);
    }
}

static void
append_frames (GString *text, gint64 ms)
{
  gint64 frames = (ms * FRAMES + 500) / 1000;

  g_string_append_printf (text, " %02d:%02d:%02d:%02d", (int) (frames / FRAMES / 3600 % 100),
                          (int) (frames / FRAMES / 60 % 60), (int) (frames / FRAMES % 60),
                          (int) (frames % FRAMES));
}

static void
append_edl (GString *text, const GArray *chapters, const char *title)
{
  g_autofree char *clean = clean_title (title != NULL ? title : "Ceremony");

  g_string_append_printf (text, "TITLE: %s\r\nFCM: NON-DROP FRAME\r\n", clean);
  for (guint i = 0; i < chapters->len; i++)
    {
      const Chapter *chapter = &g_array_index (chapters, Chapter, i);

      g_string_append_printf (text, "\r\n%03u  AX       V     C       ", (i + 1) % 1000);
      for (int pass = 0; pass < 2; pass++)
        {
          append_frames (text, chapter->from);
          append_frames (text, chapter->to);
        }
      g_string_append_printf (text, "\r\n* FROM CLIP NAME: %s\r\n", chapter->title);
    }
}

/* Names are in remarks alone, so that nothing in one can be a command. */
static void
append_ffmpeg (GString *text, const GArray *chapters)
{
  g_string_append (text, "#!/bin/sh\n"
                         "# Cuts a film for each name out of a recording: sh THIS RECORDING\n"
                         "set -e\n");
  for (guint i = 0; i < chapters->len; i++)
    {
      const Chapter *chapter = &g_array_index (chapters, Chapter, i);

      if (chapter->cue->graduand == 0)
        continue;
      g_string_append_printf (text,
                              "# %s\nffmpeg -nostdin -ss %" G_GINT64_FORMAT
                              ".%03d -t %" G_GINT64_FORMAT ".%03d -i \"$1\" -c copy \"%04u.mp4\"\n",
                              chapter->title, chapter->from / 1000, (int) (chapter->from % 1000),
                              (chapter->to - chapter->from) / 1000,
                              (int) ((chapter->to - chapter->from) % 1000), i + 1);
    }
}

char *
prc_chapters_dup (const GPtrArray *chapters, const PrcChaptersOptions *options)
{
  g_autoptr (GArray) found = list (chapters, options);
  GString *text = g_string_new (NULL);

  switch (options->format)
    {
    case PRC_CHAPTERS_VTT:
      append_vtt (text, found);
      break;
    case PRC_CHAPTERS_YOUTUBE:
      append_youtube (text, found, options->title);
      break;
    case PRC_CHAPTERS_EDL:
      append_edl (text, found, options->title);
      break;
    case PRC_CHAPTERS_FFMPEG:
      append_ffmpeg (text, found);
      break;
    }
  return g_string_free (text, FALSE);
}

gboolean
prc_chapters_parse_format (const char *words, PrcChaptersFormat *format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (words, formats[i]) == 0)
      {
        *format = (PrcChaptersFormat) i;
        return TRUE;
      }
  return FALSE;
}
