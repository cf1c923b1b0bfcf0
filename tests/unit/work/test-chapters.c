/* Chapters of a recording, to the letter: names that are not allowed there, odd letters, short
 * ones.
 */
#include "prc-chapters.h"

#include <string.h>

static void
add (GPtrArray *chapters, const char *called, gboolean stream, gint64 from_s, gint64 to_s)
{
  PrcDayMoment *moment = g_new0 (PrcDayMoment, 1);

  moment->cue = prc_cue_new ();
  moment->cue->graduand = (gint64) chapters->len + 1;
  prc_card_unref (moment->cue->card);
  moment->cue->card = prc_card_new ();
  moment->cue->card->kind = PRC_CARD_PERSON;
  moment->cue->card->called = g_strdup (called);
  moment->cue->card->show_stream = stream;
  moment->from_ms = from_s * 1000;
  moment->to_ms = to_s * 1000;
  g_ptr_array_add (chapters, moment);
}

static char *
dup_text (PrcChaptersFormat format, gint64 start_s)
{
  g_autoptr (GPtrArray) chapters = g_ptr_array_new ();
  PrcChaptersOptions options = { format, start_s * 1000, "en", "Ceremony" };
  char *text;

  add (chapters, "Before", TRUE, 90, 100);
  add (chapters, "Ada & <Bo>\n-->", TRUE, 100, 112);
  add (chapters, "Hidden Name", FALSE, 112, 118);
  add (chapters, "'; rm -rf $HOME\nreboot", TRUE, 118, 3800);
  text = prc_chapters_dup (chapters, &options);
  for (guint i = 0; i < chapters->len; i++)
    {
      PrcDayMoment *moment = g_ptr_array_index (chapters, i);

      prc_cue_unref (moment->cue);
      g_free (moment);
    }
  g_assert_null (strstr (text, "Hidden"));
  g_assert_null (strstr (text, "Before"));
  return text;
}

static void
test_formats (void)
{
  g_autofree char *vtt = dup_text (PRC_CHAPTERS_VTT, 100);
  g_autofree char *youtube = dup_text (PRC_CHAPTERS_YOUTUBE, 100);
  g_autofree char *edl = dup_text (PRC_CHAPTERS_EDL, 100);
  g_autofree char *script = dup_text (PRC_CHAPTERS_FFMPEG, 100);

  g_assert_cmpstr (vtt, ==,
                   "WEBVTT\n\n00:00:00.000 --> 00:00:12.000\nAda &amp;  Bo   -\n\n"
                   "00:00:12.000 --> 00:00:18.000\nGraduand\n\n"
                   "00:00:18.000 --> 01:01:40.000\n'; rm -rf $HOME reboot\n");
  g_assert_cmpstr (youtube, ==, "0:00 Ada &  Bo   -\n0:12 Graduand, '; rm -rf $HOME reboot\n");
  g_assert_nonnull (strstr (edl, "001  AX       V     C        00:00:00:00 00:00:12:00 "));
  g_assert_nonnull (strstr (script, "\n# '; rm -rf $HOME reboot\nffmpeg -nostdin -ss 18.000 "
                                    "-t 3682.000 -i \"$1\" -c copy \"0003.mp4\"\n"));
}

static void
test_parse (void)
{
  PrcChaptersFormat format;

  g_assert_true (prc_chapters_parse_format ("edl", &format));
  g_assert_cmpint (format, ==, PRC_CHAPTERS_EDL);
  g_assert_false (prc_chapters_parse_format ("avi", &format));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chapters/formats", test_formats);
  g_test_add_func ("/chapters/parse", test_parse);
  return g_test_run ();
}
