#include "prc-collate.h"

#include "prc-icu.h"
#include "prc-language.h"
#include "prc-sort-name.h"
#include "prc-strokes.h"

#include <string.h>
#include <unicode/ucol.h>

/* Lower than any byte of ICU's primary weights (ucol_mergeSortkeys). */
#define BETWEEN_LEVELS 1
#define BETWEEN_SYLLABLES 2
#define AFTER_UMLAUT 3
#define UNKNOWN_SYLLABLE 0xfe
#define UNKNOWN_TONE 6
#define NO_SYLLABLE G_MAXUINT16

struct _PrcCollator
{
  UCollator *first; /* letters alone: primary strength, punctuation ignored */
  UCollator *full;  /* ties */
  UCollator *text;  /* faculties and the like */
  PrcSortOptions options;
  PrcScriptOrder scripts;
  gboolean chinese; /* the order is that of a Chinese list */
  gboolean strokes;

  /* The name that was asked for last: its two keys are made one behind the other. */
  PrcPersonName *name;
  PrcReading *reading;
  PrcSortName sort;
};

static UCollator *
open_collator (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open (locale, &status);

  if (U_FAILURE (status))
    {
      status = U_ZERO_ERROR;
      collator = ucol_open ("", &status);
    }
  if (U_FAILURE (status))
    g_error ("ICU has no collation data: %s", u_errorName (status));
  return collator;
}

static void
set (UCollator *collator, UColAttribute attribute, UColAttributeValue value)
{
  UErrorCode status = U_ZERO_ERROR;

  ucol_setAttribute (collator, attribute, value, &status);
  if (U_FAILURE (status))
    g_critical ("ICU refuses a collation attribute: %s", u_errorName (status));
}

PrcCollator *
prc_collator_new (const PrcCeremony *ceremony)
{
  PrcCollator *self = g_new0 (PrcCollator, 1);
  const char *locale = ceremony != NULL && ceremony->collation != NULL ? ceremony->collation : "en";

  self->chinese = prc_language_is_chinese (locale);
  self->strokes = self->chinese && strstr (locale, "stroke") != NULL;
  self->first = open_collator (locale);
  set (self->first, UCOL_STRENGTH, UCOL_PRIMARY);
  set (self->first, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED);
  self->full = open_collator (locale);
  set (self->full, UCOL_STRENGTH, UCOL_TERTIARY);
  set (self->full, UCOL_ALTERNATE_HANDLING, UCOL_NON_IGNORABLE);
  self->text = open_collator (locale);
  set (self->text, UCOL_NUMERIC_COLLATION, UCOL_ON);
  if (ceremony != NULL)
    {
      self->options.skip_particles = ceremony->skip_particles;
      self->options.mc_as_mac = ceremony->mc_as_mac;
      self->scripts = ceremony->scripts;
    }
  return self;
}

void
prc_collator_free (PrcCollator *collator)
{
  if (collator == NULL)
    return;
  ucol_close (collator->first);
  ucol_close (collator->full);
  ucol_close (collator->text);
  prc_sort_name_clear (&collator->sort);
  prc_person_name_unref (collator->name);
  prc_reading_unref (collator->reading);
  g_free (collator);
}

static const PrcSortName *
get_sort (PrcCollator *self, const PrcPersonName *name, const PrcReading *reading)
{
  if (self->name == name && self->reading == reading)
    return &self->sort;
  prc_sort_name_clear (&self->sort);
  prc_person_name_unref (self->name);
  prc_reading_unref (self->reading);
  self->name = prc_person_name_ref (name);
  self->reading = prc_reading_ref (reading);
  prc_sort_name_init (&self->sort, name, reading, &self->options);
  return &self->sort;
}

/* Appends ICU's key, with its final 0 where @closed. */
static void
append_key (GByteArray *key, const UCollator *collator, const char *text, gboolean closed)
{
  int32_t length, room, start = key->len;
  g_autofree UChar *wide = prc_icu_dup_wide (text, &length);

  room = 4 * length + 16;
  g_byte_array_set_size (key, start + room);
  length = ucol_getSortKey (collator, wide, length, key->data + start, room);
  if (length > room)
    {
      int32_t units;
      g_autofree UChar *again = prc_icu_dup_wide (text, &units);

      room = length;
      g_byte_array_set_size (key, start + room);
      length = ucol_getSortKey (collator, again, units, key->data + start, room);
    }
  g_byte_array_set_size (key, start + length - (closed || length == 0 ? 0 : 1));
}

/* A sign that ICU counts as a letter but writers use as an apostrophe. */
static char *
tidy (const char *text)
{
  g_autoptr (GString) tidied = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        return g_strdup (text);
      if (c == '`' || c == 0xb4 || (c >= 0x2b9 && c <= 0x2bf))
        c = '\'';
      g_string_append_unichar (tidied, c);
    }
  return g_string_free (g_steal_pointer (&tidied), FALSE);
}

static void
append_byte (GByteArray *key, guint8 byte)
{
  g_byte_array_append (key, &byte, 1);
}

static void
append_syllable (GByteArray *key, PrcCollator *collator, guint syllable)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  gboolean umlaut = FALSE;

  if (syllable == NO_SYLLABLE)
    {
      append_byte (key, UNKNOWN_SYLLABLE);
      return;
    }
  for (const char *p = prc_syllables[syllable].plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      umlaut = umlaut || g_utf8_get_char (p) == 0xfc;
      g_string_append_unichar (letters, g_utf8_get_char (p) == 0xfc ? 'u' : g_utf8_get_char (p));
    }
  append_key (key, collator->first, letters->str, FALSE);
  if (umlaut)
    append_byte (key, AFTER_UMLAUT);
}

static void
append_strokes (GByteArray *key, const PrcSortName *sort, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    prc_strokes_append_key (key, sort->hanzi.characters[i]);
}

/* Syllable by syllable, then tones, then characters. */
static void
append_pinyin (GByteArray *key, PrcCollator *collator, const PrcSortName *sort, guint from,
               guint to)
{
  for (guint i = from; i < to; i++)
    {
      if (i > from)
        append_byte (key, BETWEEN_SYLLABLES);
      append_syllable (key, collator, sort->syllables[i].syllable);
    }
  append_byte (key, BETWEEN_LEVELS);
  for (guint i = from; i < to; i++)
    append_byte (key, BETWEEN_SYLLABLES +
                          (sort->syllables[i].tone > 0 ? sort->syllables[i].tone : UNKNOWN_TONE));
  append_byte (key, BETWEEN_LEVELS);
  append_strokes (key, sort, from, to);
}

/* Is this person filed by hanzi. */
static gboolean
is_by_hanzi (PrcCollator *collator, const PrcSortName *sort)
{
  if (sort->hanzi.n == 0)
    return FALSE;
  switch (collator->scripts)
    {
    case PRC_SCRIPTS_BY_LATIN:
      return collator->chinese && sort->is_pinyin;
    case PRC_SCRIPTS_LATIN_FIRST:
    case PRC_SCRIPTS_HAN_FIRST:
      return TRUE;
    }
  g_return_val_if_reached (FALSE);
}

static guint8
get_block (PrcCollator *collator, gboolean by_hanzi)
{
  switch (collator->scripts)
    {
    case PRC_SCRIPTS_BY_LATIN:
      return 1;
    case PRC_SCRIPTS_LATIN_FIRST:
      return by_hanzi ? 2 : 1;
    case PRC_SCRIPTS_HAN_FIRST:
      return by_hanzi ? 1 : 2;
    }
  g_return_val_if_reached (1);
}

/* By pinyin a family name is whole; by strokes it is its first character, also of a compound one.
 */
static guint
count_first (PrcCollator *collator, const PrcSortName *sort)
{
  if (collator->strokes)
    return 1;
  return sort->hanzi.family > 0 ? sort->hanzi.family : sort->hanzi.n;
}

/* The second character and so on. A given name of one character goes before those of two, as if
 * none stood in its first place. */
static void
append_rest_by_strokes (GByteArray *key, const PrcSortName *sort)
{
  for (guint i = 1; i < sort->hanzi.n; i++)
    {
      if (i == sort->hanzi.family && i + 1 == sort->hanzi.n)
        append_byte (key, BETWEEN_LEVELS);
      append_strokes (key, sort, i, i + 1);
    }
}

GBytes *
prc_collator_make_family_key (PrcCollator *collator, const PrcPersonName *name,
                              const PrcReading *reading)
{
  const PrcSortName *sort;
  GByteArray *key;
  gboolean by_hanzi;

  g_return_val_if_fail (collator != NULL && name != NULL, NULL);
  sort = get_sort (collator, name, reading);
  key = g_byte_array_new ();
  by_hanzi = is_by_hanzi (collator, sort);
  append_byte (key, get_block (collator, by_hanzi));
  if (by_hanzi && collator->strokes)
    append_strokes (key, sort, 0, count_first (collator, sort));
  else if (by_hanzi)
    append_pinyin (key, collator, sort, 0, count_first (collator, sort));
  else
    {
      g_autofree char *family = tidy (sort->family);
      append_key (key, collator->first, family, TRUE);
    }
  return g_byte_array_free_to_bytes (key);
}

GBytes *
prc_collator_make_given_key (PrcCollator *collator, const PrcPersonName *name,
                             const PrcReading *reading)
{
  const PrcSortName *sort;
  GByteArray *key;

  g_return_val_if_fail (collator != NULL && name != NULL, NULL);
  sort = get_sort (collator, name, reading);
  key = g_byte_array_new ();
  if (!is_by_hanzi (collator, sort))
    {
      g_autofree char *given = tidy (sort->given);

      append_key (key, collator->first, given, TRUE);
      append_key (key, collator->full, sort->family, TRUE);
      append_key (key, collator->full, sort->given, TRUE);
      if (sort->hanzi.n > 0)
        append_pinyin (key, collator, sort, 0, sort->hanzi.n);
    }
  else if (collator->strokes)
    append_rest_by_strokes (key, sort);
  else if (sort->hanzi.family > 0)
    append_pinyin (key, collator, sort, sort->hanzi.family, sort->hanzi.n);
  return g_byte_array_free_to_bytes (key);
}

GBytes *
prc_collator_make_text_key (PrcCollator *collator, const char *text)
{
  GByteArray *key;

  g_return_val_if_fail (collator != NULL && text != NULL, NULL);
  key = g_byte_array_new ();
  append_key (key, collator->text, text, TRUE);
  return g_byte_array_free_to_bytes (key);
}
