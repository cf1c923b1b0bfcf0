#include "corpus.h"
#include "prc-enum.h"
#include "prc-note.h"
#include "prc-own-note.h"
#include "prc-utterance.h"

#include <string.h>

static char *
show (const PrcReading *reading, const char *what)
{
  if (strcmp (what, "respelling") == 0)
    return g_strdup (reading->respelling);
  if (strcmp (what, "ipa") == 0)
    return g_strdup (reading->ipa);
  if (strcmp (what, "pinyin") == 0)
    return g_strdup (reading->pinyin);
  if (strcmp (what, "note") == 0)
    return g_strdup (reading->note);
  if (strcmp (what, "line") == 0)
    return g_strdup (prc_reading_get_line (reading));
  if (strcmp (what, "remark") == 0)
    return g_strdup (prc_reading_get_remark (reading));
  if (strcmp (what, "warning") == 0)
    return g_strdup (reading->warning);
  if (strcmp (what, "alternatives") == 0)
    return g_strjoinv (" | ", reading->alternatives);
  if (strcmp (what, "origin") == 0)
    return g_strdup (prc_enum_to_nick (PRC_TYPE_ORIGIN, reading->origin));
  g_assert_cmpstr (what, ==, "confidence");
  return g_strdup (prc_enum_to_nick (PRC_TYPE_CONFIDENCE, reading->confidence));
}

/* name ('given, family' or one piece), native, language, nationality, own note, what, expected */
static void
check_note (const char *const *cells, gpointer data)
{
  PrcVoice *voice = data;
  g_autoptr (PrcPersonName) name = prc_person_name_new ();
  g_auto (GStrv) parts = g_strsplit (cells[0], ", ", 2);
  g_autoptr (PrcReading) reading = NULL;
  g_autofree char *found = NULL;
  PrcNoteHints hints = { cells[4][0] != '\0' ? cells[4] : NULL,
                         cells[3][0] != '\0' ? cells[3] : NULL };

  if (parts[0] != NULL && parts[1] != NULL)
    {
      prc_set_string (&name->given, parts[0]);
      prc_set_string (&name->family, parts[1]);
    }
  else
    prc_set_string (&name->full, parts[0]);
  prc_set_string (&name->native, cells[1]);
  prc_set_string (&name->language, cells[2]);
  reading = prc_note_make (name, &hints, voice);
  found = show (reading, cells[5]);
  corpus_expect (cells[5], cells[0][0] != '\0' ? cells[0] : cells[1], found, cells[6]);
}

static void
test_notes (void)
{
  g_autoptr (PrcVoice) voice = prc_voice_new ();

  if (!prc_voice_speaks (voice, "pl"))
    {
      g_test_skip ("no data of espeak-ng");
      return;
    }
  corpus_read ("notes.tsv", 7, check_note, voice);
  g_assert_true (corpus_held ());
}

static const char *const own_note_kinds[] = { "none", "reading", "remark" };

/* note, what it is, the words that are shown */
static void
check_own_note (const char *const *cells, gpointer data)
{
  g_autofree char *words = NULL;
  PrcOwnNote kind = prc_own_note_read (cells[0], &words);

  corpus_expect ("kind", cells[0], own_note_kinds[kind], cells[1]);
  corpus_expect ("words", cells[0], words, cells[2]);
}

static void
test_own_notes (void)
{
  g_assert_cmpint (prc_own_note_read (NULL, NULL), ==, PRC_OWN_NOTE_NONE);
  g_assert_cmpint (prc_own_note_read ("\xff", NULL), ==, PRC_OWN_NOTE_NONE);
  corpus_read ("own-notes.tsv", 3, check_own_note, NULL);
  g_assert_true (corpus_held ());
}

static void
check_own_line (const char *const *cells, gpointer data)
{
  g_autoptr (PrcReading) reading = prc_reading_new ();
  g_autofree char *line = NULL;

  reading->origin = PRC_ORIGIN_OWN;
  prc_set_string (&reading->note, cells[0]);
  prc_set_string (&reading->respelling, cells[1]);
  line = prc_reading_dup_shown_line (reading);
  corpus_expect ("line", cells[0], line, cells[2][0] != '\0' ? cells[2] : cells[0]);
  g_assert_cmpstr (prc_reading_get_line (reading), ==, cells[0]);
}

/* Own words on one part of a name don't take the note of the other away. */
static void
test_own_lines (void)
{
  corpus_read ("own-lines.tsv", 3, check_own_line, NULL);
  g_assert_true (corpus_held ());
}

static void
check_utterance (const char *const *cells, gpointer data)
{
  g_autoptr (PrcPersonName) name = prc_person_name_new ();
  g_autoptr (PrcReading) reading = NULL;
  g_auto (PrcUtterance) utterance = { NULL };
  const PrcNoteHints hints = { .own_note = cells[3][0] != '\0' ? cells[3] : NULL };

  prc_set_string (&name->full, cells[0][0] != '\0' ? cells[0] : NULL);
  prc_set_string (&name->native, cells[1][0] != '\0' ? cells[1] : NULL);
  prc_set_string (&name->language, cells[2][0] != '\0' ? cells[2] : NULL);
  reading = prc_note_make (name, &hints, data);
  prc_utterance_init (&utterance, name, reading, data);
  corpus_expect ("voice", cells[0], utterance.voice, cells[4]);
  corpus_expect ("text", cells[0], utterance.text, cells[5]);
}

static void
test_utterances (void)
{
  g_autoptr (PrcVoice) voice = prc_voice_new ();

  if (prc_voice_count (voice) == 0)
    {
      g_test_skip ("no data of espeak-ng");
      return;
    }
  corpus_read ("utterances.tsv", 6, check_utterance, voice);
  g_assert_true (corpus_held ());
}

static void
test_without_voice (void)
{
  g_autoptr (PrcPersonName) name = prc_person_name_new ();
  g_autoptr (PrcReading) empty = prc_note_make (name, NULL, NULL);
  g_autoptr (PrcReading) reading = NULL;

  g_assert_null (empty->respelling);
  g_assert_nonnull (empty->alternatives);
  prc_set_string (&name->full, "Wojtek Nowak");
  prc_set_string (&name->language, "pl");
  reading = prc_note_make (name, NULL, NULL);
  g_assert_nonnull (reading->respelling);
}

/* The called name is what the reader says, whatever the hanzi are. */
static void
test_called (void)
{
  g_autoptr (PrcPersonName) name = prc_person_name_new ();
  g_autoptr (PrcReading) reading = NULL;
  g_autoptr (PrcReading) turned = NULL;

  prc_set_string (&name->native, "陈雪");
  prc_set_string (&name->pinyin, "Chen Xue");
  prc_set_string (&name->called, "Hannah Chen");
  reading = prc_note_make (name, NULL, NULL);
  g_assert_cmpstr (reading->pinyin, ==, "Chén Xuě");
  g_assert_true (g_str_has_suffix (reading->respelling, " CHUHN"));
  g_assert_null (strstr (reading->respelling, "SHUE"));
  prc_set_string (&name->called, "Xue Chen");
  turned = prc_note_make (name, NULL, NULL);
  g_assert_cmpstr (turned->respelling, ==, "shue-EH CHUHN");
}

/* Only letters of the key, or nothing; the IPA has no sign that is none. */
static void
check_printable (const PrcReading *reading, const char *name)
{
  for (const char *p = reading->respelling; p != NULL && *p != '\0'; p++)
    if (!g_ascii_isalpha (*p) && strchr (" -()'", *p) == NULL)
      g_error ("%s is respelt %s", name, reading->respelling);
  for (const char *p = reading->ipa; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isprint (g_utf8_get_char (p)) || g_unichar_isdigit (g_utf8_get_char (p)))
      g_error ("%s has the IPA %s", name, reading->ipa);
  g_assert_true (reading->warning == NULL || g_utf8_validate (reading->warning, -1, NULL));
}

static char *
dup_jumble (guint pieces)
{
  static const char *const pool[] = {
    "a",       "Zoë",    "O'Brien", "😀",     "👩‍🎓", "<b>",    "</b>",         "&amp;",
    "&",       "\"",     "“",       "(",     "]",           "张",     "欧阳",         "·",
    "・",      "123",    "Dr.",     "III",   "-",           "\u0301", "\u202e",       "ß",
    "ŋ",       "ǃ",      "Ольга",   "Αθηνά", "محمد",        "שָׁלוֹם",   "ไทย",          "한글",
    "かな",    "हिन्दी",  "தமிழ்",    "ﷺ",     "Ｗｉ",        "𬱖",   "%s",           " ",
    "\u00a0",  "\u3000", "/",       "\\",    "''",          "ʻ",      "\xef\xbf\xbd", "\001",
    "van der", " ",
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pieces; i++)
    g_string_append (text, pool[g_test_rand_int_range (0, G_N_ELEMENTS (pool))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Emoji, mixed scripts, markup, unpaired marks, names of one letter and of hundreds. */
static void
test_bad_input (void)
{
  static const char *const languages[] = { NULL, "zh", "ja", "pl", "th", "he", "xx", "-", "" };
  g_autoptr (PrcVoice) voice = prc_voice_new ();

  for (guint i = 0; i < 600; i++)
    {
      g_autoptr (PrcPersonName) name = prc_person_name_new ();
      g_autoptr (PrcReading) reading = NULL;
      guint pieces = i % 50 == 0 ? 80 : (guint) g_test_rand_int_range (1, 6);

      name->full = dup_jumble (pieces);
      name->native = i % 3 == 0 ? dup_jumble (pieces) : NULL;
      prc_set_string (&name->language, languages[i % G_N_ELEMENTS (languages)]);
      reading = prc_note_make (name, NULL, voice);
      check_printable (reading, name->full);
    }
}

static gpointer
ask_often (gpointer data)
{
  static const char *const languages[] = { "pl", "fr", "cy", "pl" };

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *ipa = prc_voice_dup_ipa (data, languages[i % 4], "Marta");
      if (ipa == NULL || *ipa == '\0')
        return GUINT_TO_POINTER (FALSE);
    }
  return GUINT_TO_POINTER (TRUE);
}

/* The library is not thread-safe; the worker makes it so. */
static void
test_threads (void)
{
  g_autoptr (PrcVoice) voice = prc_voice_new ();
  GThread *threads[4];
  gboolean speaks = prc_voice_speaks (voice, "pl");

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("asker", ask_often, voice);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, speaks);
}

static void
test_voice (void)
{
  g_autoptr (PrcVoice) voice = prc_voice_new ();
  g_autofree char *long_part = g_strnfill (5000, 'a');
  g_autofree char *british = prc_voice_dup_ipa (voice, "en-GB", "Mary");

  g_assert_false (prc_voice_speaks (voice, "xx"));
  g_assert_false (prc_voice_speaks (voice, "-"));
  g_assert_false (prc_voice_speaks (voice, ""));
  g_assert_true (prc_voice_speaks (voice, "en-GB") == (british != NULL));
  g_assert_null (prc_voice_dup_ipa (voice, "pl", "Анна"));
  g_assert_null (prc_voice_dup_ipa (voice, "ru", "Anna"));
  g_assert_null (prc_voice_dup_ipa (voice, "en", "123 😀"));
  g_assert_null (prc_voice_dup_ipa (voice, "en", long_part));
  g_assert_null (prc_voice_dup_ipa (voice, "en", "\xff\xfe"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note/notes", test_notes);
  g_test_add_func ("/note/own-notes", test_own_notes);
  g_test_add_func ("/note/own-lines", test_own_lines);
  g_test_add_func ("/note/utterances", test_utterances);
  g_test_add_func ("/note/without-voice", test_without_voice);
  g_test_add_func ("/note/called", test_called);
  g_test_add_func ("/note/bad-input", test_bad_input);
  g_test_add_func ("/note/threads", test_threads);
  g_test_add_func ("/note/voice", test_voice);
  return g_test_run ();
}
