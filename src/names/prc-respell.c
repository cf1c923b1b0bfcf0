#include "prc-respell.h"

#include "prc-phones.h"
#include "prc-sounds.h"

#include <string.h>

/* A syllable is a run of phones. */
typedef struct
{
  guint from, to; /* phones, to excluded */
  gboolean starts_word;
  gboolean stressed;
} Syllable;

static const struct
{
  gunichar symbol;
  const char *closed, *open, *lengthened, *before_r;
} vowels[] = {
  { 'a', "a", "aa", "aa", "ar" },        { 0xe6, "a", "a", "a", "ar" },
  { 0x251, "a", "aa", "aa", "ar" },      { 0x250, "u", "uh", "uh", "ur" },
  { 'e', "e", "ay", "ay", "air" },       { 0x25b, "e", "eh", "e", "air" },
  { 'i', "ee", "ee", "ee", "eer" },      { 0x26a, "i", "i", "ee", "eer" },
  { 0x268, "i", "i", "i", "eer" },       { 'o', "o", "oh", "oh", "or" },
  { 0x254, "o", "aw", "aw", "or" },      { 0x252, "o", "aw", "aw", "or" },
  { 'u', "oo", "oo", "oo", "oor" },      { 0x26f, "oo", "oo", "oo", "oor" },
  { 0x289, "oo", "oo", "oo", "oor" },    { 0x28a, "uu", "uu", "oo", "oor" },
  { 0x28c, "u", "uh", "u", "ur" },       { 0x259, "uh", "uh", "uh", "uhr" },
  { 0x264, "uh", "uh", "uh", "uhr" },    { 0x258, "uh", "uh", "uh", "uhr" },
  { 0x275, "uh", "uh", "oe", "uhr" },    { 0x25c, "ur", "ur", "ur", "ur" },
  { 0x25d, "ur", "ur", "ur", "ur" },     { 0x25e, "ur", "ur", "ur", "ur" },
  { 0x25a, "uhr", "uhr", "uhr", "uhr" }, { 'y', "ue", "ue", "ue", "uer" },
  { 0x28f, "ue", "ue", "ue", "uer" },    { 0xf8, "oe", "oe", "oe", "oer" },
  { 0x153, "oe", "oe", "oe", "oer" },    { 0x276, "oe", "oe", "oe", "oer" },
};

static const struct
{
  gunichar symbol;
  const char *letters;
} consonants[] = {
  { 'b', "b" },    { 'd', "d" },    { 'f', "f" },     { 'h', "h" },    { 'j', "y" },
  { 'k', "k" },    { 'l', "l" },    { 'm', "m" },     { 'n', "n" },    { 'p', "p" },
  { 'q', "k" },    { 'r', "r" },    { 's', "s" },     { 't', "t" },    { 'v', "v" },
  { 'w', "w" },    { 'x', "kh" },   { 'z', "z" },     { 0xe7, "kh" },  { 0xf0, "dh" },
  { 0x127, "h" },  { 0x14b, "ng" }, { 0x159, "rzh" }, { 0x1c0, "c" },  { 0x1c1, "x" },
  { 0x1c2, "c" },  { 0x1c3, "q" },  { 0x253, "b" },   { 0x255, "sh" }, { 0x256, "d" },
  { 0x257, "d" },  { 0x260, "g" },  { 0x261, "g" },   { 0x262, "g" },  { 0x263, "g" },
  { 0x265, "w" },  { 0x266, "h" },  { 0x267, "sh" },  { 0x26b, "l" },  { 0x26c, "hl" },
  { 0x26d, "l" },  { 0x26e, "dl" }, { 0x270, "w" },   { 0x271, "m" },  { 0x272, "ny" },
  { 0x273, "n" },  { 0x274, "ng" }, { 0x278, "f" },   { 0x279, "r" },  { 0x27a, "r" },
  { 0x27b, "r" },  { 0x27d, "r" },  { 0x27e, "r" },   { 0x280, "r" },  { 0x281, "r" },
  { 0x282, "sh" }, { 0x283, "sh" }, { 0x288, "t" },   { 0x28b, "v" },  { 0x28d, "w" },
  { 0x28e, "ly" }, { 0x290, "zh" }, { 0x291, "zh" },  { 0x292, "zh" }, { 0x29d, "y" },
  { 0x2a3, "dz" }, { 0x2a4, "j" },  { 0x2a6, "ts" },  { 0x2a7, "ch" }, { 0x3b2, "b" },
  { 0x3b8, "th" }, { 0x3c7, "kh" },
};

static const PrcPhone *
at (const GArray *phones, guint i)
{
  return i < phones->len ? &g_array_index (phones, PrcPhone, i) : NULL;
}

static gboolean
is_one_of (gunichar c, const char *list)
{
  return g_utf8_strchr (list, -1, c) != NULL;
}

static gboolean
is_r (const PrcPhone *phone)
{
  return phone != NULL && !phone->is_vowel && is_one_of (phone->symbol, "rɹɾʁɽɻʀɺ");
}

static gboolean
is_nucleus (const PrcPhone *phone)
{
  return (phone->is_vowel && !phone->is_glide) || phone->is_syllabic;
}

static gboolean
is_short (const PrcPhone *phone)
{
  return phone->is_vowel && !phone->is_long && !phone->is_nasal &&
         is_one_of (phone->symbol, "æɛɪʊʌɒ");
}

/* Two consonants that English begins a syllable with. */
static gboolean
is_onset (const PrcPhone *first, const PrcPhone *second)
{
  gunichar a = first->symbol, b = second->symbol;

  if (first->starts_syllable && second->starts_syllable)
    return FALSE;
  if (is_one_of (b, "jwɥɰ"))
    return !is_one_of (a, "jwŋɥʃʒʧʤ");
  if (is_r (second))
    return is_one_of (a, "pbtdkɡfvθʃʈɖ");
  if (is_one_of (b, "lɫɭ"))
    return is_one_of (a, "pbkɡfv");
  return a == 's' && is_one_of (b, "ptk");
}

/* How many of the @n consonants from @from belong to the syllable of the vowel that follows. */
static guint
count_onset (const GArray *phones, guint from, guint n, const PrcPhone *vowel)
{
  for (guint i = n; i-- > 0;)
    if (at (phones, from + i)->starts_syllable && (i > 0 || at (phones, from)->starts_syllable))
      return n - i;
  if (n <= 1)
    return n == 1 && vowel->stressed && is_short (vowel) &&
                   !is_one_of (at (phones, from)->symbol, "jwhɲʎcɟɥ")
               ? 0
               : n;
  return is_onset (at (phones, from + n - 2), at (phones, from + n - 1)) ? 2 : 1;
}

/* 'aɪ' is one sound, and so is 'aj' before a consonant or at the end. */
static void
mark_glides (GArray *phones)
{
  for (guint i = 1; i < phones->len; i++)
    {
      PrcPhone *phone = &g_array_index (phones, PrcPhone, i);
      const PrcPhone *before = at (phones, i - 1), *after = at (phones, i + 1);
      gboolean ends = after == NULL || after->starts_word || !after->is_vowel;

      if (is_one_of (phone->symbol, "jwɰ") && before->is_vowel && !before->is_glide &&
          !phone->starts_word && ends)
        {
          phone->is_vowel = phone->is_glide = TRUE;
          phone->symbol = phone->symbol == 'j' ? 'i' : 'u';
        }
      else if (is_one_of (phone->symbol, "ɪʊ") && is_one_of (before->symbol, "aɑæeɛoɔəɐʌ") &&
               !before->is_glide && !before->is_long && !phone->stressed && !phone->is_long &&
               !phone->starts_syllable)
        phone->is_glide = TRUE;
    }
}

/* r, l, m, n between consonants, or after one at the end, make a syllable. */
static void
mark_syllabic (GArray *phones)
{
  for (guint i = 1; i < phones->len; i++)
    {
      PrcPhone *phone = &g_array_index (phones, PrcPhone, i);
      const PrcPhone *before = at (phones, i - 1), *after = at (phones, i + 1);
      gboolean ends = after == NULL || after->starts_word || !after->is_vowel;

      if (phone->is_vowel || phone->starts_word || before->is_vowel || before->is_syllabic || !ends)
        continue;
      if (is_r (phone) ? !is_r (before)
                       : is_one_of (phone->symbol, "lɫmnɲ") &&
                             is_one_of (before->symbol, "pbtdkɡfvszʃʒʧʤʦʣxθð") &&
                             (after == NULL || after->starts_word))
        phone->is_syllabic = TRUE;
    }
}

static GArray *
cut_syllables (const GArray *phones)
{
  GArray *syllables = g_array_new (FALSE, FALSE, sizeof (Syllable));
  guint last_nucleus = G_MAXUINT;

  for (guint i = 0; i < phones->len; i++)
    {
      const PrcPhone *phone = at (phones, i);
      Syllable *open =
          syllables->len > 0 ? &g_array_index (syllables, Syllable, syllables->len - 1) : NULL;

      if (phone->starts_word || open == NULL)
        {
          Syllable next = { i, i + 1, TRUE, FALSE };
          g_array_append_val (syllables, next);
          last_nucleus = is_nucleus (phone) ? i : G_MAXUINT;
        }
      else if (is_nucleus (phone) && last_nucleus != G_MAXUINT)
        {
          guint after = last_nucleus + 1, n;
          Syllable next = { i, i + 1, FALSE, FALSE };

          while (after < i && at (phones, after)->is_glide)
            after++;
          n = phone->is_syllabic
                  ? (i > after + 1)
                  : count_onset (phones, after, i - after, at (phones, last_nucleus));
          next.from = i - n;
          open->to = i - n;
          g_array_append_val (syllables, next);
          last_nucleus = i;
        }
      else
        {
          open->to = i + 1;
          if (is_nucleus (phone))
            last_nucleus = i;
        }
      if (phone->stressed && is_nucleus (phone))
        g_array_index (syllables, Syllable, syllables->len - 1).stressed = TRUE;
    }
  return syllables;
}

/* The mark stands before the syllable or before the vowel: it goes to the vowel. */
static void
move_stress (GArray *phones)
{
  for (guint i = 0; i + 1 < phones->len; i++)
    {
      PrcPhone *phone = &g_array_index (phones, PrcPhone, i);
      PrcPhone *next = phone + 1;

      if (phone->stressed && !is_nucleus (phone) && !next->starts_word)
        {
          phone->stressed = FALSE;
          next->stressed = TRUE;
        }
    }
}

static const char *
find_diphthong (const PrcPhone *vowel, const PrcPhone *glide, gboolean final)
{
  gunichar a = vowel->symbol;
  gboolean front = is_one_of (glide->symbol, "iɪeɨɛ"), round = is_one_of (glide->symbol, "yʏø");

  if (is_one_of (a, "aɑɐæʌ"))
    return front || round ? "igh" : "ow";
  if (is_one_of (a, "eɛəœø") && round)
    return "oy";
  if (is_one_of (a, "eɛə") && front)
    return "ay";
  if (is_one_of (a, "oɔɒ") && (front || round))
    return "oy";
  if (is_one_of (a, "oɔɒə"))
    return "oh";
  return NULL;
}

/* The second part of a diphthong that has no letters of its own: 'uj' is 'ooy', 'ew' 'eh-oo', and
 * 'ij' just 'ee'. */
static void
append_glide (GString *to, const PrcPhone *vowel, const PrcPhone *glide)
{
  gboolean front = is_one_of (glide->symbol, "iɪeɨɛyʏ");

  if (is_one_of (vowel->symbol, "iɪɨ") ? !front : !is_one_of (vowel->symbol, "uoʊɔʉɯ"))
    g_string_append (to, front ? "y" : "-oo");
  else if (front && is_one_of (vowel->symbol, "uoʊɔʉɯ"))
    g_string_append_c (to, 'y');
}

static void
append_vowel (GString *to, const GArray *phones, const Syllable *syllable, guint *i)
{
  const PrcPhone *vowel = at (phones, *i), *next = at (phones, *i + 1);
  gboolean inside = *i + 1 < syllable->to;
  gboolean nasal = vowel->is_nasal;
  const char *letters = NULL;

  if (inside && next->is_vowel && next->is_glide)
    {
      letters = find_diphthong (vowel, next, *i + 2 == syllable->to);
      if (letters != NULL)
        {
          nasal = nasal || next->is_nasal;
          ++*i;
        }
    }
  for (gsize k = 0; letters == NULL && k < G_N_ELEMENTS (vowels); k++)
    if (vowels[k].symbol == vowel->symbol)
      {
        gboolean r = inside && is_r (next) && !next->is_syllabic && !nasal;

        letters = r                                                           ? vowels[k].before_r
                  : vowel->symbol == 0x259 && inside && next->symbol == 0x14b ? "u"
                  : vowel->is_long                                            ? vowels[k].lengthened
                  : inside || nasal                                           ? vowels[k].closed
                                                                              : vowels[k].open;
        *i += r;
      }
  g_string_append (to, letters != NULL ? letters : "");
  if (nasal)
    g_string_append (to, "(ng)");
  next = at (phones, *i + 1);
  if (*i + 1 < syllable->to && next->is_vowel && next->is_glide)
    {
      append_glide (to, vowel, next);
      ++*i;
    }
}

static gboolean
is_palatal_language (const char *language)
{
  return language != NULL && strlen (language) >= 2 && strstr ("cs sk hu lv", language) != NULL;
}

static void
append_consonant (GString *to, const GArray *phones, const Syllable *syllable, guint i,
                  const char *language)
{
  const PrcPhone *phone = at (phones, i), *before = i > syllable->from ? at (phones, i - 1) : NULL;
  const PrcPhone *next = at (phones, i + 1);
  gboolean last = i + 1 == syllable->to;
  gboolean ends_word = last && (next == NULL || next->starts_word);

  if (phone->is_syllabic)
    g_string_append (to, "uh");
  /* 'uhh' can't be read. */
  if (is_one_of (phone->symbol, "hɦħ") && to->len > 0 && to->str[to->len - 1] == 'h')
    return;
  if (phone->symbol == 'c' || phone->symbol == 0x25f)
    g_string_append (to, is_palatal_language (language) ? (phone->symbol == 'c' ? "ty" : "dy")
                                                        : (phone->symbol == 'c' ? "k" : "g"));
  else if (phone->symbol == 0x2a7 && last && before != NULL && is_short (before))
    g_string_append (to, "tch");
  else if (phone->symbol == 's' && ends_word && before != NULL && before->is_vowel)
    g_string_append (to, "ss");
  else if (phone->symbol == 0x14b && !last && next->symbol == 'k')
    g_string_append (to, "n");
  else if (is_one_of (phone->symbol, "ɲʎ") && last && !ends_word)
    g_string_append (to, phone->symbol == 0x272 ? "n" : "l");
  else
    for (gsize k = 0; k < G_N_ELEMENTS (consonants); k++)
      if (consonants[k].symbol == phone->symbol)
        g_string_append (to, consonants[k].letters);
}

static char *
spell_syllable (const GArray *phones, const Syllable *syllable, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = syllable->from; i < syllable->to; i++)
    {
      const PrcPhone *phone = at (phones, i);
      const PrcPhone *before = i > syllable->from ? at (phones, i - 1) : NULL;

      if (phone->is_vowel && phone->is_glide && (before == NULL || !before->is_vowel))
        g_string_append (text, is_one_of (phone->symbol, "uoʊɔʉ") ? "w" : "y");
      else if (phone->is_vowel)
        append_vowel (text, phones, syllable, &i);
      else if (before == NULL || before->symbol != phone->symbol || phone->is_syllabic)
        append_consonant (text, phones, syllable, i, language);
    }
  return syllable->stressed ? g_ascii_strup (text->str, -1) : g_strdup (text->str);
}

/* Languages with a voice whose stress is fixed; the others' stands with their
 * rules of spelling. */
static PrcStress
get_stress (const char *language)
{
  static const char *const first[] = { "cs", "sk", "hu", "fi", "et", "is", "lv", "en", NULL };
  static const char *const penult[] = { "pl", "cy", NULL };
  static const char *const last[] = { "fr", "hy", "tr", "fa", NULL };
  g_autofree char *base = NULL;

  if (language == NULL)
    return PRC_STRESS_UNKNOWN;
  base = g_strndup (language, strcspn (language, "-"));
  return g_strv_contains (first, base)    ? PRC_STRESS_FIRST
         : g_strv_contains (penult, base) ? PRC_STRESS_PENULT
         : g_strv_contains (last, base)   ? PRC_STRESS_LAST
                                          : prc_sounds_get_stress (language);
}

/* 0: a short open syllable, 1: long or closed, 2: both. */
static guint
weigh (const GArray *phones, const Syllable *syllable)
{
  guint weight = 0;

  for (guint i = syllable->from; i < syllable->to; i++)
    {
      const PrcPhone *phone = at (phones, i);
      gboolean after = i > syllable->from && at (phones, i - 1)->is_vowel;

      weight += phone->is_vowel && (phone->is_long || phone->is_glide);
      weight += !phone->is_vowel && after;
    }
  return MIN (weight, 2);
}

static guint
choose_stressed (const GArray *phones, const GArray *syllables, guint from, guint end,
                 PrcStress stress)
{
  guint n = end - from;
  const Syllable *last = &g_array_index (syllables, Syllable, end - 1);
  const PrcPhone *final = at (phones, last->to - 1);
  guint penult = n >= 2 ? end - 2 : from;

  switch (stress)
    {
    case PRC_STRESS_UNKNOWN:
    case PRC_STRESS_FIRST:
      return from;
    case PRC_STRESS_LAST:
      return end - 1;
    case PRC_STRESS_PENULT:
      return penult;
    case PRC_STRESS_ANTEPENULT:
      return n >= 3 ? end - 3 : from;
    case PRC_STRESS_HEAVY:
      if (n < 2 || weigh (phones, last) == 2)
        return end - 1;
      return n < 3 || weigh (phones, last - 1) > 0 ? penult : end - 3;
    case PRC_STRESS_ROMANCE:
      return final->is_vowel || is_one_of (final->symbol, "ns") ? penult : end - 1;
    }
  g_return_val_if_reached (from);
}

static void
set_fixed_stress (const GArray *phones, GArray *syllables, PrcStress stress)
{
  for (guint i = 0; i < syllables->len && stress != PRC_STRESS_UNKNOWN;)
    {
      guint end = i + 1;

      while (end < syllables->len && !g_array_index (syllables, Syllable, end).starts_word)
        end++;
      g_array_index (syllables, Syllable, choose_stressed (phones, syllables, i, end, stress))
          .stressed = TRUE;
      i = end;
    }
}

/* Dutch ui is 'ow' to the BBC ('KOWT' for Kuyt), where Norwegian øy is 'oy'. */
static void
turn_dutch_diphthongs (GArray *phones)
{
  for (guint i = 0; i + 1 < phones->len; i++)
    {
      PrcPhone *vowel = &g_array_index (phones, PrcPhone, i);

      if (vowel->symbol == 0x153 && vowel[1].is_glide && is_one_of (vowel[1].symbol, "yʏ"))
        {
          vowel->symbol = 'a';
          vowel[1].symbol = 'u';
        }
    }
}

/* The British voice writes the vowel of hat as 'a': it stays short in an open syllable, 'AN-uh'. */
static void
turn_english_vowels (GArray *phones)
{
  for (guint i = 0; i < phones->len; i++)
    {
      PrcPhone *vowel = &g_array_index (phones, PrcPhone, i);
      const PrcPhone *next = at (phones, i + 1);

      if (vowel->symbol == 'a' && !vowel->is_long && next != NULL && !next->starts_word &&
          !next->is_vowel)
        vowel->symbol = 0xe6;
    }
}

char *
prc_respell (const char *ipa, const char *language)
{
  g_autoptr (GArray) phones = prc_phones_parse (ipa);
  g_autoptr (GArray) syllables = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = phones->len; i-- > 0;)
    if (is_one_of (at (phones, i)->symbol, "ʔʕ"))
      {
        PrcPhone gone = *at (phones, i);
        g_array_remove_index (phones, i);
        if (i < phones->len && !at (phones, i)->starts_word)
          {
            PrcPhone *next = &g_array_index (phones, PrcPhone, i);
            next->starts_word |= gone.starts_word;
            next->stressed |= gone.stressed;
            next->starts_syllable = TRUE;
          }
      }
  mark_glides (phones);
  if (language != NULL && g_str_has_prefix (language, "nl"))
    turn_dutch_diphthongs (phones);
  if (language != NULL && g_str_has_prefix (language, "en"))
    turn_english_vowels (phones);
  mark_syllabic (phones);
  move_stress (phones);
  syllables = cut_syllables (phones);
  if (!prc_phones_have_stress (phones))
    set_fixed_stress (phones, syllables, get_stress (language));
  for (guint i = 0; i < syllables->len; i++)
    {
      const Syllable *syllable = &g_array_index (syllables, Syllable, i);
      g_autofree char *letters = spell_syllable (phones, syllable, language);

      if (*letters != '\0' && text->len > 0)
        g_string_append_c (text, syllable->starts_word ? ' ' : '-');
      g_string_append (text, letters);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Letters of the key that stand for one sound, longest first: 'uhl' has no Welsh 'hl' in it. */
static const char *const units[] = {
  "(ng)", "tch", "igh", "air", "eer", "oor", "uhr", "rzh", "aa", "ar", "ay", "aw",
  "ee",   "eh",  "oh",  "oo",  "ow",  "oy",  "oe",  "or",  "ue", "uh", "ur", "uu",
  "ch",   "dh",  "hl",  "kh",  "ng",  "nk",  "sh",  "ss",  "th", "zh",
};

static gsize
get_unit_length (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (text, units[i]))
      return strlen (units[i]);
  return 1;
}

/* Is the sound that @letters stand for in the respelling; with '^' before them at a word's
 * beginning. */
static gboolean
has_unit (const char *respelling, const char *letters)
{
  gboolean first = letters[0] == '^';
  const char *wanted = first ? letters + 1 : letters;
  gsize length;

  for (const char *p = respelling; *p != '\0'; p += length)
    {
      length = get_unit_length (p);
      if (length == strlen (wanted) && strncmp (p, wanted, length) == 0 &&
          (!first || p == respelling || p[-1] == ' '))
        return TRUE;
    }
  return FALSE;
}

char *
prc_respell_dup_hints (const char *respelling)
{
  static const struct
  {
    const char *letters, *hint;
  } keys[] = {
    { "ow", "ow = now" },        { "ue", "ue = French vu" },
    { "oe", "oe = French peu" }, { "kh", "kh = loch" },
    { "hl", "hl = Welsh llan" }, { "dh", "dh = then" },
    { "uu", "uu = book" },       { "(ng)", "(ng) = French bon" },
    { "^ng", "ng = sing" },      { "rzh", "rzh = r and zh at once" },
  };
  g_autofree char *small = g_ascii_strdown (respelling, -1);
  g_autoptr (GString) hints = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (has_unit (small, keys[i].letters))
      g_string_append_printf (hints, "%s%s", hints->len > 0 ? "; " : "", keys[i].hint);
  return hints->len > 0 ? g_string_free (g_steal_pointer (&hints), FALSE) : NULL;
}
