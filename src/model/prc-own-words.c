/* prc-own-words.c - see prc-own-words.h. */
#include "prc-own-words.h"

#include <string.h>

/* Longer names are not taken apart. */
#define WORDS_MAX 8
#define SKELETON_MAX 48
/* Share of the consonants that may differ between two ways of writing the same sounds. */
#define ALIKE 0.5

/* What a word is compared by: its consonants, one letter each; w and y only where they begin it. */
typedef struct
{
  guint n;
  char letters[SKELETON_MAX];
} Skeleton;

static const struct
{
  const char *written;
  char letter;
} clusters[] = {
  { "tch", 'C' }, { "ch", 'C' }, { "sh", 'S' }, { "zh", 'Z' }, { "th", 'T' },   { "dh", 'T' },
  { "kh", 'K' },  { "ng", 'N' }, { "ph", 'f' }, { "ck", 'k' }, { "igh", '\0' }, { "x", 'S' },
  { "q", 'k' },   { "c", 'k' },  { "h", '\0' }, { "gn", 'n' }, { "'", '\0' },
};

/* Sounds that are half alike. */
static const char *const kin[] = { "sSzZ", "CjSZ", "bvfpm", "dtT", "kKg", "nNm", "lr", "wv", "yj" };

static const struct
{
  const char *ipa, *letters;
} symbols[] = { { "ʃ", "sh" }, { "ɕ", "sh" }, { "ʒ", "zh" }, { "ŋ", "ng" }, { "θ", "th" },
                { "ð", "th" }, { "x", "kh" }, { "χ", "kh" }, { "ɹ", "r" },  { "ʁ", "r" } };

static gboolean
has_ipa (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("ʃɕʒŋθðχɹʁəɪɔʊɛˈː", -1, g_utf8_get_char (p)) != NULL)
      return TRUE;
  return FALSE;
}

/* Small letters of ASCII. */
static char *
dup_letters (const char *text)
{
  g_autofree char *small = g_utf8_strdown (text, -1);
  g_autoptr (GString) spelt = g_string_new (small);
  gboolean ipa = has_ipa (small);

  for (gsize i = 0; ipa && i < G_N_ELEMENTS (symbols); i++)
    g_string_replace (spelt, symbols[i].ipa, symbols[i].letters, 0);
  return g_str_to_ascii (spelt->str, "C");
}

static void
add_sound (Skeleton *skeleton, char letter)
{
  if (letter != '\0' && skeleton->n < SKELETON_MAX &&
      (skeleton->n == 0 || skeleton->letters[skeleton->n - 1] != letter))
    skeleton->letters[skeleton->n++] = letter;
}

static void
add_word (Skeleton *skeleton, const char *word)
{
  g_autofree char *letters = dup_letters (word);
  gboolean begins = skeleton->n == 0;

  for (const char *p = letters; *p != '\0';)
    {
      gsize i = 0;

      while (i < G_N_ELEMENTS (clusters) && !g_str_has_prefix (p, clusters[i].written))
        i++;
      if (i < G_N_ELEMENTS (clusters))
        {
          add_sound (skeleton, begins && *p == 'h' ? 'h' : clusters[i].letter);
          p += strlen (clusters[i].written);
        }
      else
        {
          if (g_ascii_isalpha (*p) && strchr (begins ? "aeiou" : "aeiouwy", *p) == NULL)
            add_sound (skeleton, *p);
          p++;
        }
      begins = FALSE;
    }
}

static double
change (char a, char b)
{
  if (a == b)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (kin); i++)
    if (strchr (kin[i], a) != NULL && strchr (kin[i], b) != NULL)
      return 0.5;
  return 1;
}

/* Edit distance over the longer one; 0 is alike. Two without consonants are alike. */
static double
compare (const Skeleton *a, const Skeleton *b)
{
  double row[SKELETON_MAX + 1];

  if (MAX (a->n, b->n) == 0)
    return 0;
  for (guint j = 0; j <= b->n; j++)
    row[j] = j;
  for (guint i = 0; i < a->n; i++)
    {
      double corner = row[0];

      row[0] = i + 1;
      for (guint j = 0; j < b->n; j++)
        {
          double here = MIN (MIN (row[j] + 1, row[j + 1] + 1),
                             corner + change (a->letters[i], b->letters[j]));
          corner = row[j + 1];
          row[j + 1] = here;
        }
    }
  return row[b->n] / MAX (a->n, b->n);
}

static gboolean
is_said_before (const char *word)
{
  static const char *const before[] = { "say",     "said",  "says",   "pronounced", "pronounce",
                                        "sounds",  "like",  "as",     "my",         "name",
                                        "is",      "it's",  "its",    "it",         "please",
                                        "surname", "given", "family", "first",      "last",
                                        "the",     NULL };

  return g_strv_contains (before, word);
}

/* The words without what is in brackets or follows a comma: 'dongshue (first syllable short)'; nor
 * 'pronounced' and the like. */
static GStrv
split_own (const char *words)
{
  gsize end = strcspn (words, "([,;");
  g_autofree char *core = g_strndup (words, end > 0 ? end : strlen (words));
  g_auto (GStrv) pieces = g_strsplit_set (core, " \t\n/\"", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *letters = dup_letters (pieces[i]);

      if (strpbrk (letters, "abcdefghijklmnopqrstuvwxyz") != NULL && !is_said_before (letters))
        g_strv_builder_add (kept, pieces[i]);
    }
  return g_strv_builder_end (kept);
}

/* Does one of the own words, or a run of them, say the word of the respelling. */
static gboolean
is_said (const char *word, char **own)
{
  Skeleton wanted = { 0 };

  add_word (&wanted, word);
  for (guint i = 0; own[i] != NULL; i++)
    {
      Skeleton run = { 0 };

      for (guint k = i; own[k] != NULL && k < i + 3; k++)
        {
          add_word (&run, own[k]);
          if (compare (&run, &wanted) <= ALIKE)
            return TRUE;
        }
    }
  return FALSE;
}

char *
prc_own_words_dup_among (const char *words, const char *respelling)
{
  g_auto (GStrv) parts = g_strsplit (respelling != NULL ? respelling : "", " ", -1);
  g_auto (GStrv) own =
      words != NULL && g_utf8_validate (words, -1, NULL) ? split_own (words) : NULL;
  guint n = g_strv_length (parts), n_said = 0;
  gboolean said[WORDS_MAX], put = FALSE;
  g_autoptr (GString) line = g_string_new (NULL);

  if (n < 2 || n > WORDS_MAX || own == NULL || g_strv_length (own) >= n)
    return NULL;
  for (guint i = 0; i < n; i++)
    n_said += said[i] = is_said (parts[i], own);
  if (n_said == 0 || n_said == n)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const char *piece = said[i] ? put ? NULL : words : parts[i];
      gboolean joins = i > 0 && !said[i] && !said[i - 1];

      if (piece == NULL)
        continue;
      g_string_append_printf (line, "%s%s", line->len == 0 ? "" : joins ? " " : " · ", piece);
      put = put || said[i];
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}
