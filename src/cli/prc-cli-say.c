/* say: how names are said, without a season. Streams: one line out for each line in. */
#include "prc-cli-commands.h"

#include "prc-cli-voice.h"
#include "prc-enum.h"
#include "prc-hanzi.h"
#include "prc-language.h"
#include "prc-lexicon-desk.h"
#include "prc-note.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  const char *id, *name, *native, *language, *note;
} Entry;

typedef struct
{
  PrcVoice *voice;
  PrcLexicon *lexicon; /* may be NULL */
  gboolean json;
  JsonBuilder *builder; /* with json */
} Speaker;

static const char *
or_empty (const char *string)
{
  return string != NULL ? string : "";
}

/* A hanzi name's Latin form is the list's own romanisation; without one the name is itself. */
static PrcPersonName *
make_name (const Entry *entry)
{
  PrcPersonName *name = prc_person_name_new ();
  gboolean han = entry->native == NULL && prc_language_has_han (entry->name);
  const char *native = han ? entry->name : entry->native;
  const char *latin = han ? NULL : entry->name;

  prc_set_string (&name->full, latin);
  prc_set_string (&name->native, native);
  prc_set_string (&name->language, entry->language);
  if (native != NULL && prc_language_has_han (native))
    {
      prc_set_string (&name->pinyin, latin);
      name->native_family = prc_hanzi_dup_family (native);
      name->family_first = TRUE;
    }
  return name;
}

static void
speak (Speaker *speaker, const Entry *entry)
{
  g_autoptr (PrcPersonName) name = make_name (entry);
  PrcNoteHints hints = { .own_note = entry->note, .lexicon = speaker->lexicon };
  g_autoptr (PrcReading) reading = prc_note_make (name, &hints, speaker->voice);
  const char *confidence = prc_enum_to_nick (PRC_TYPE_CONFIDENCE, (int) reading->confidence);
  const char *origin = prc_enum_to_nick (PRC_TYPE_ORIGIN, (int) reading->origin);
  const char *line = prc_reading_get_line (reading);

  if (!speaker->json)
    {
      printf ("%s\t%s\t%s\t%s\t%s\t%s\n", entry->id, or_empty (reading->pinyin),
              or_empty (reading->ipa), or_empty (line), confidence, origin);
      return;
    }
  json_builder_begin_object (speaker->builder);
  prc_cli_add_string (speaker->builder, "id", entry->id);
  prc_cli_add_string (speaker->builder, "pinyin", reading->pinyin);
  prc_cli_add_string (speaker->builder, "ipa", reading->ipa);
  prc_cli_add_string (speaker->builder, "respelling", line);
  prc_cli_add_string (speaker->builder, "confidence", confidence);
  prc_cli_add_string (speaker->builder, "origin", origin);
  prc_cli_add_string (speaker->builder, "warning", reading->warning);
  json_builder_set_member_name (speaker->builder, "alternatives");
  json_builder_begin_array (speaker->builder);
  for (guint i = 0; reading->alternatives[i] != NULL; i++)
    json_builder_add_string_value (speaker->builder, reading->alternatives[i]);
  json_builder_end_array (speaker->builder);
  json_builder_end_object (speaker->builder);
}

static int
find_column (char **header, const char *name)
{
  for (int i = 0; header[i] != NULL; i++)
    if (g_str_equal (g_strstrip (header[i]), name))
      return i;
  return -1;
}

/* An empty or absent field is NULL. */
static const char *
get_field (char **fields, int column)
{
  if (column < 0 || (guint) column >= g_strv_length (fields) || *fields[column] == '\0')
    return NULL;
  return fields[column];
}

/* A line as UTF-8; bytes that are none become U+FFFD, and the row is told of. NULL at the end, or
 * with @error. */
static char *
read_line (GDataInputStream *lines, const char *path, int row, GError **error)
{
  g_autofree char *raw = g_data_input_stream_read_line (lines, NULL, NULL, error);
  const char *start = raw;

  if (raw == NULL)
    return NULL;
  if (row == 1 && g_str_has_prefix (raw, BYTE_ORDER_MARK))
    start += strlen (BYTE_ORDER_MARK);
  if (!g_utf8_validate (start, -1, NULL))
    prc_cli_say (_ ("%s, row %d: not UTF-8; the letters that could not be read were left out."),
                 path, row);
  return g_utf8_make_valid (start, -1);
}

static gboolean
speak_file (Speaker *speaker, const char *path)
{
  g_autoptr (GFile) file =
      g_file_new_for_commandline_arg (g_str_equal (path, "-") ? "/dev/stdin" : path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);

  if (stream == NULL)
    {
      prc_cli_fail (error, path);
      return FALSE;
    }
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (G_INPUT_STREAM (stream));
  g_data_input_stream_set_newline_type (lines, G_DATA_STREAM_NEWLINE_TYPE_ANY);
  g_autofree char *first = read_line (lines, path, 1, &error);
  g_auto (GStrv) header = g_strsplit (first != NULL ? first : "", "\t", -1);
  int id = find_column (header, "id"), name = find_column (header, "name");
  int native = find_column (header, "native"), language = find_column (header, "lang");
  int note = find_column (header, "note");
  if (id < 0 || name < 0)
    {
      prc_cli_say (
          _ ("%s, row 1: the header must name the columns id and name, with tabs between."), path);
      return FALSE;
    }
  for (int row = 2; error == NULL; row++)
    {
      g_autofree char *line = read_line (lines, path, row, &error);
      g_auto (GStrv) fields = g_strsplit (line != NULL ? line : "", "\t", -1);

      if (line == NULL)
        break;
      Entry entry = { get_field (fields, id), get_field (fields, name), get_field (fields, native),
                      get_field (fields, language), get_field (fields, note) };
      if (entry.name == NULL)
        entry.name = entry.native;
      if (entry.id != NULL && entry.name != NULL)
        speak (speaker, &entry);
      else if (*g_strstrip (line) != '\0')
        prc_cli_say (_ ("%s, row %d: no id or no name; the row was left out."), path, row);
    }
  if (error != NULL)
    prc_cli_fail (error, path);
  return error == NULL;
}

PrcCliStatus
prc_cli_say_names (int argc, char **argv)
{
  g_autofree char *language = NULL, *path = NULL;
  gboolean json = FALSE;
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &path, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 0, -1, &words))
    return PRC_CLI_USAGE;
  if ((path == NULL) == (words[0] == NULL))
    {
      prc_cli_say (_ ("say takes names, or --file with a table of them."));
      return PRC_CLI_USAGE;
    }
  g_autoptr (PrcVoice) voice = prc_cli_voice_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcLexicon) lexicon = prc_lexicon_desk_load (&error);
  Speaker speaker = { voice, lexicon, json, builder };
  gboolean done = TRUE;

  if (error != NULL)
    prc_cli_say ("%s", error->message);
  json_builder_begin_array (builder);
  /* Each line goes out as its name was read, also into a pipe. */
  setvbuf (stdout, NULL, _IOLBF, 0);
  if (!json)
    printf ("id\tpinyin\tipa\trespelling\tconfidence\torigin\n");
  for (int i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_utf8_make_valid (words[i], -1);
      Entry entry = { .id = word, .name = word, .language = language };

      speak (&speaker, &entry);
    }
  if (path != NULL)
    done = speak_file (&speaker, path);
  json_builder_end_array (builder);
  if (json)
    prc_cli_print_json (json_builder_get_root (builder));
  return done ? PRC_CLI_DONE : PRC_CLI_FAILED;
}
