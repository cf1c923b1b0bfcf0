/* Any words as a person's name: lines of name, native name, language, nationality, own note. */
#include "fuzz.h"
#include "prc-collate.h"
#include "prc-note.h"
#include "prc-voice.h"

#include <string.h>

/* Letters, hyphens and spaces, '(ng)' and apostrophes: nothing else is ever printed. */
static void
check_respelling (const char *text)
{
  for (const char *p = text; text != NULL && *p != '\0'; p++)
    g_assert_true (g_ascii_isalpha (*p) || strchr (" -()'", *p) != NULL);
}

static void
check_ipa (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
  for (const char *p = text; text != NULL && *p != '\0'; p++)
    g_assert_true (*p != '<' && *p != '>' && *p != '&' && !g_ascii_iscntrl (*p));
}

static void
check_reading (const PrcReading *reading)
{
  const char *const *others = (const char *const *) reading->alternatives;

  if (reading->origin != PRC_ORIGIN_LEXICON)
    check_respelling (reading->respelling);
  check_ipa (reading->ipa);
  g_assert_true (reading->pinyin == NULL || g_utf8_validate (reading->pinyin, -1, NULL));
  g_assert_true (reading->note == NULL || g_utf8_validate (reading->note, -1, NULL));
  g_assert_true (reading->warning == NULL || g_utf8_validate (reading->warning, -1, NULL));
  for (guint i = 0; others[i] != NULL; i++)
    g_assert_true (g_utf8_validate (others[i], -1, NULL));
  g_assert_true ((reading->origin == PRC_ORIGIN_OWN) ==
                 (reading->confidence == PRC_CONFIDENCE_CONFIRMED));
  g_assert_true (reading->origin != PRC_ORIGIN_OWN || reading->note != NULL);
}

static void
check_keys (const PrcPersonName *name, const PrcReading *reading)
{
  g_autoptr (PrcCollator) collator = prc_collator_new (NULL);
  g_autoptr (GBytes) family = prc_collator_make_family_key (collator, name, reading);
  g_autoptr (GBytes) given = prc_collator_make_given_key (collator, name, reading);

  g_assert_nonnull (family);
  g_assert_nonnull (given);
}

static PrcPersonName *
make_name (char **lines, guint n)
{
  PrcPersonName *name = prc_person_name_new ();
  g_auto (GStrv) parts = g_strsplit (n > 0 ? lines[0] : "", ", ", 2);

  if (parts[0] != NULL && parts[1] != NULL)
    {
      prc_set_string (&name->given, parts[0]);
      prc_set_string (&name->family, parts[1]);
    }
  else
    prc_set_string (&name->full, parts[0]);
  prc_set_string (&name->native, n > 1 ? lines[1] : NULL);
  prc_set_string (&name->language, n > 2 ? lines[2] : NULL);
  return name;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static PrcVoice *voice;
  g_autofree char *bytes = NULL, *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (PrcPersonName) name = NULL;
  g_autoptr (PrcReading) reading = NULL;
  PrcNoteHints hints = { NULL };
  guint n;

  if (size > 4096)
    return 0;
  if (voice == NULL)
    voice = prc_voice_new ();
  /* Every string of the model is UTF-8: what reads lists and files sees to it. */
  bytes = g_strndup ((const char *) data, size);
  text = g_utf8_make_valid (bytes, -1);
  lines = g_strsplit (text, "\n", 5);
  n = g_strv_length (lines);
  name = make_name (lines, n);
  hints.nationality = n > 3 ? lines[3] : NULL;
  hints.own_note = n > 4 ? lines[4] : NULL;
  reading = prc_note_make (name, &hints, voice);
  check_reading (reading);
  check_keys (name, reading);
  return 0;
}
