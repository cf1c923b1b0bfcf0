#include "prc-sort-name.h"

#include "prc-hanzi.h"
#include "prc-language.h"

#include <string.h>

#define NO_SYLLABLE G_MAXUINT16

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2bc || c == '`' || c == 0xb4;
}

/* 'van der Berg' to 'Berg', "d'Artois" to 'Artois'; a name of small letters alone stays. */
static const char *
skip_particles (const char *family)
{
  gboolean starts = TRUE, skipping = TRUE;

  for (const char *p = family; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (starts && g_unichar_isalpha (c))
        skipping = g_unichar_islower (c);
      if (starts && g_unichar_isalpha (c) && !skipping)
        return p;
      starts = c == ' ' || c == '-' || is_apostrophe (c);
    }
  return family;
}

/* Scottish and Irish Mac, however written: 'Mc', "M'"; and 'St' for Saint. */
static char *
spell_out (const char *family)
{
  const char *rest = family + 1;

  if (g_str_has_prefix (family, "St ") || g_str_has_prefix (family, "St. "))
    return g_strconcat ("Saint ", strchr (family, ' ') + 1, NULL);
  if (g_str_has_prefix (family, "Ste ") || g_str_has_prefix (family, "Ste. "))
    return g_strconcat ("Sainte ", strchr (family, ' ') + 1, NULL);
  if (g_ascii_toupper (family[0]) != 'M')
    return g_strdup (family);
  if (g_ascii_tolower (*rest) == 'c')
    rest++;
  else if (!is_apostrophe (g_utf8_get_char (rest)))
    return g_strdup (family);
  while (*rest == ' ' || is_apostrophe (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);
  return g_unichar_isalpha (g_utf8_get_char (rest)) ? g_strconcat ("Mac", rest, NULL)
                                                    : g_strdup (family);
}

static char *
prepare_family (const char *family, const PrcSortOptions *options)
{
  const char *start = options->skip_particles ? skip_particles (family) : family;

  return options->mc_as_mac && *start != '\0' ? spell_out (start) : g_strdup (start);
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

char *
prc_sort_name_dup_latin (const PrcPersonName *name)
{
  if (name->pinyin != NULL)
    return g_strdup (name->pinyin);
  if (name->family != NULL && name->given != NULL)
    return g_strconcat (name->family, " ", name->given, NULL);
  if (name->family != NULL || name->given != NULL)
    return g_strdup (name->family != NULL ? name->family : name->given);
  return g_strdup (name->full);
}

static gboolean
take_split (PrcSortName *sort, const char *pinyin)
{
  g_autoptr (GArray) cut = pinyin != NULL ? prc_pinyin_split (pinyin, sort->hanzi.n) : NULL;

  if (cut == NULL)
    return FALSE;
  memcpy (sort->syllables, cut->data, cut->len * sizeof (PrcPinyinSyllable));
  return TRUE;
}

/* The person's own reading first, then the list's pinyin, then the dictionary. */
static void
read_hanzi (PrcSortName *sort, const PrcPersonName *name, const PrcReading *reading)
{
  g_autofree char *latin = prc_sort_name_dup_latin (name);
  g_autofree char *toned = NULL;
  PrcPinyinVerdict verdict =
      latin != NULL ? prc_hanzi_check_pinyin (name->native, latin) : PRC_PINYIN_AGREES;

  sort->is_pinyin = verdict != PRC_PINYIN_OTHER_ROMANISATION;
  if (reading != NULL && take_split (sort, reading->pinyin))
    return;
  if (verdict == PRC_PINYIN_DISAGREES && take_split (sort, latin))
    return;
  toned = prc_hanzi_dup_pinyin (name->native, latin, NULL);
  if (take_split (sort, toned))
    return;
  for (guint i = 0; i < sort->hanzi.n; i++)
    {
      PrcHanziReadings readings;

      prc_hanzi_name_get_readings (&sort->hanzi, i, &readings);
      sort->syllables[i].syllable =
          readings.n > 0 ? PRC_READING_SYLLABLE (readings.readings[0]) : NO_SYLLABLE;
      sort->syllables[i].tone = readings.n > 0 ? PRC_READING_TONE (readings.readings[0]) : 0;
    }
}

/* The record's own split wins over the tables. */
static void
take_native_family (PrcSortName *sort, const PrcPersonName *name)
{
  glong n = name->native_family != NULL ? g_utf8_strlen (name->native_family, -1) : 0;

  if (n > 0 && n <= sort->hanzi.n && g_str_has_prefix (name->native, name->native_family))
    sort->hanzi.family = n;
}

/* The Latin family and given name of someone whose record has hanzi and one Latin piece. */
static void
split_by_hanzi (PrcSortName *sort)
{
  g_autoptr (GString) family = g_string_new (NULL);
  g_autoptr (GString) given = g_string_new (NULL);

  for (guint i = 0; i < sort->hanzi.n; i++)
    {
      guint syllable = sort->syllables[i].syllable;
      GString *to = i < sort->hanzi.family || sort->hanzi.family == 0 ? family : given;

      if (syllable != NO_SYLLABLE)
        g_string_append (to, prc_syllables[syllable].plain);
    }
  sort->family = g_string_free (g_steal_pointer (&family), FALSE);
  sort->given = g_string_free (g_steal_pointer (&given), FALSE);
}

static void
take_sort_as (PrcSortName *sort, const PrcPersonName *name)
{
  const char *comma = strchr (name->sort_as, ',');

  sort->hanzi.n = 0;
  sort->family =
      comma != NULL ? g_strndup (name->sort_as, comma - name->sort_as) : g_strdup (name->sort_as);
  sort->given = g_strdup (comma != NULL ? comma + 1 : name->given != NULL ? name->given : "");
}

static void
take_latin (PrcSortName *sort, const PrcPersonName *name, const PrcSortOptions *options)
{
  if (has_letters (name->family))
    {
      sort->family = prepare_family (name->family, options);
      sort->given = g_strdup (name->given != NULL ? name->given : "");
    }
  else if (sort->hanzi.n > 0 && sort->is_pinyin && name->given == NULL)
    split_by_hanzi (sort);
  else
    {
      const char *single = has_letters (name->given)  ? name->given
                           : has_letters (name->full) ? name->full
                           : name->pinyin != NULL     ? name->pinyin
                                                      : name->native;
      sort->family = prepare_family (single != NULL ? single : "", options);
      sort->given = g_strdup ("");
    }
}

void
prc_sort_name_init (PrcSortName *sort, const PrcPersonName *name, const PrcReading *reading,
                    const PrcSortOptions *options)
{
  memset (sort, 0, sizeof *sort);
  if (name->sort_as != NULL)
    {
      take_sort_as (sort, name);
      return;
    }
  if (prc_language_has_han (name->native))
    prc_hanzi_name_read (name->native, &sort->hanzi);
  if (sort->hanzi.foreign)
    sort->hanzi.n = 0;
  if (sort->hanzi.n > 0)
    {
      take_native_family (sort, name);
      read_hanzi (sort, name, reading);
    }
  take_latin (sort, name, options);
}

void
prc_sort_name_clear (PrcSortName *sort)
{
  g_clear_pointer (&sort->family, g_free);
  g_clear_pointer (&sort->given, g_free);
}
