/* say-names.c - readings of a TSV of names, for measure-names and for trying things out.
 *
 * In: a header, then columns id, name, native, lang, nationality, note. Out: id, pinyin, ipa,
 * respelling, confidence, origin.
 */
#include "prc-enum.h"
#include "prc-note.h"

#include <stdio.h>
#include <string.h>

static const char *
cell (char **cells, guint n, guint i)
{
  return i < n && cells[i][0] != '\0' ? cells[i] : NULL;
}

static void
say (char **cells, PrcVoice *voice)
{
  guint n = g_strv_length (cells);
  g_autoptr (PrcPersonName) name = prc_person_name_new ();
  g_autoptr (PrcReading) reading = NULL;
  PrcNoteHints hints = { NULL, NULL };

  prc_set_string (&name->full, cell (cells, n, 1));
  prc_set_string (&name->native, cell (cells, n, 2));
  prc_set_string (&name->language, cell (cells, n, 3));
  hints.nationality = cell (cells, n, 4);
  hints.own_note = cell (cells, n, 5);
  reading = prc_note_make (name, &hints, voice);
  printf ("%s\t%s\t%s\t%s\t%s\t%s\n", n > 0 ? cells[0] : "",
          reading->pinyin != NULL ? reading->pinyin : "", reading->ipa != NULL ? reading->ipa : "",
          reading->respelling != NULL ? reading->respelling : "",
          prc_enum_to_nick (PRC_TYPE_CONFIDENCE, reading->confidence),
          prc_enum_to_nick (PRC_TYPE_ORIGIN, reading->origin));
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (PrcVoice) voice = NULL;

  if (argc != 2 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    {
      fprintf (stderr, "usage: say-names NAMES.tsv\n");
      return 2;
    }
  voice = prc_voice_new ();
  lines = g_strsplit (text, "\n", -1);
  puts ("id\tpinyin\tipa\trespelling\tconfidence\torigin");
  for (guint i = 1; i < g_strv_length (lines); i++)
    if (lines[i][0] != '\0')
      {
        g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
        say (cells, voice);
      }
  return 0;
}
