#include "prc-name-language.h"

#include "prc-name-language-table.h"

#include <math.h>
#include <string.h>

#define SCALE 16.0
/* What a nationality's languages have together before the letters are seen. */
#define EXPECTED_SHARE 0.85
/* English names are everywhere. */
#define ENGLISH_SHARE 0.04
#define WORD_MAX 60
/* Letters that a letter is guessed from. */
#define RUN 3

static const struct
{
  GUnicodeScript script;
  const char *language;
} scripts[] = {
  { G_UNICODE_SCRIPT_ARABIC, "ar" },     { G_UNICODE_SCRIPT_ARMENIAN, "hy" },
  { G_UNICODE_SCRIPT_BENGALI, "bn" },    { G_UNICODE_SCRIPT_CYRILLIC, "ru" },
  { G_UNICODE_SCRIPT_DEVANAGARI, "hi" }, { G_UNICODE_SCRIPT_ETHIOPIC, "am" },
  { G_UNICODE_SCRIPT_GEORGIAN, "ka" },   { G_UNICODE_SCRIPT_GREEK, "el" },
  { G_UNICODE_SCRIPT_GUJARATI, "gu" },   { G_UNICODE_SCRIPT_GURMUKHI, "pa" },
  { G_UNICODE_SCRIPT_HANGUL, "ko" },     { G_UNICODE_SCRIPT_HEBREW, "he" },
  { G_UNICODE_SCRIPT_HIRAGANA, "ja" },   { G_UNICODE_SCRIPT_KANNADA, "kn" },
  { G_UNICODE_SCRIPT_KATAKANA, "ja" },   { G_UNICODE_SCRIPT_KHMER, "km" },
  { G_UNICODE_SCRIPT_LAO, "lo" },        { G_UNICODE_SCRIPT_MALAYALAM, "ml" },
  { G_UNICODE_SCRIPT_MYANMAR, "my" },    { G_UNICODE_SCRIPT_ORIYA, "or" },
  { G_UNICODE_SCRIPT_SINHALA, "si" },    { G_UNICODE_SCRIPT_TAMIL, "ta" },
  { G_UNICODE_SCRIPT_TELUGU, "te" },     { G_UNICODE_SCRIPT_THAANA, "dv" },
  { G_UNICODE_SCRIPT_THAI, "th" },       { G_UNICODE_SCRIPT_TIBETAN, "dz" },
};

/* Letters that only some languages of a script have. */
static const struct
{
  const char *letters, *language;
} telling[] = {
  { "іїєґ", "uk" }, { "ў", "be" },     { "ђћ", "sr" },   { "ѓќѕ", "mk" },
  { "өүһ", "mn" },  { "әғқңұ", "kk" }, { "پچژگ", "fa" }, { "ٹڈڑےں", "ur" },
};

/* Letters of Latin alphabets that few languages write: the others become unlikely, not impossible.
 */
static const struct
{
  const char *letters, *languages;
} rare[] = {
  { "ł", " pl " },
  { "ńśź", " pl hr sr bs " },
  { "ąę", " pl lt " },
  { "ż", " pl mt " },
  { "őű", " hu " },
  { "řůě", " cs " },
  { "ľĺŕ", " sk " },
  { "ğı", " tr az " },
  { "ş", " tr az ku ro tk kk uz " },
  { "ə", " az " },
  { "șță", " ro vi " },
  { "ć", " hr sr bs pl sl " },
  { "đ", " vi hr sr bs " },
  { "ơưạảấầẩẫậắằẳẵặẻẽếềểễệỉĩịỏốồổỗộớờởỡợủứừửữựỳỵỷỹ", " vi ig yo " },
  { "ẹọṣ", " yo vi ig " },
  { "ịụṅ", " ig vi " },
  { "þ", " is " },
  { "ð", " is fo " },
  { "æ", " da nb no is fo " },
  { "ø", " da nb no fo " },
  { "å", " sv da nb no fi " },
  { "ß", " de " },
  { "ħġċ", " mt " },
  { "ėųū", " lt lv mi ja " },
  { "ļķņģ", " lv " },
  { "ŵŷ", " cy " },
  { "ɓɗƙƴ", " ha ff " },
  { "ñ", " es es-419 tl gl eu ceb br qu ast " },
  { "ãõ", " pt pt-BR vi et gn " },
  { "ë", " sq nl lb fr af " },
  { "ĩũ", " ki kam vi " },
};
#define RARE_COST 8.0

/* The countries whose words the cell holds: 'British / Chinese' has two. */
static gboolean
names_country (const PrcCountry *country, const char *cell)
{
  g_autofree char *small = g_utf8_strdown (cell, -1);
  g_autofree char *whole = g_strdup_printf ("|%s|", g_strstrip (small));
  g_auto (GStrv) parts = NULL;

  if (strstr (country->words, whole) != NULL)
    return TRUE;
  parts = g_strsplit_set (small, "/,;&+", -1);
  for (guint i = 0; parts[i] != NULL && parts[1] != NULL; i++)
    {
      g_autofree char *word = g_strdup_printf ("|%s|", g_strstrip (parts[i]));
      if (strlen (word) > 3 && strstr (country->words, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

static int
find_model (const char *language, gsize length)
{
  for (guint i = 0; i < prc_n_letter_models; i++)
    if (strncmp (prc_letter_models[i].language, language, length) == 0 &&
        prc_letter_models[i].language[length] == '\0')
      return i;
  return -1;
}

/* Adds the country's languages, each half as likely as the one before. */
static void
add_expected (double *prior, const PrcCountry *country)
{
  double weight = 1;

  for (const char *p = country->languages; *p != '\0'; weight *= 0.6)
    {
      gsize length = strcspn (p, " ");
      int model = find_model (p, length);

      if (model >= 0)
        prior[model] += weight;
      p += length;
      while (*p == ' ')
        p++;
    }
}

static void
make_prior (double *prior, const char *nationality)
{
  double sum = 0, others = 1.0 - ENGLISH_SHARE;
  int english = find_model ("en", 2);

  for (guint i = 0; nationality != NULL && i < prc_n_countries; i++)
    if (names_country (&prc_countries[i], nationality))
      add_expected (prior, &prc_countries[i]);
  for (guint i = 0; i < prc_n_letter_models; i++)
    sum += prior[i];
  if (sum > 0)
    others -= EXPECTED_SHARE;
  for (guint i = 0; i < prc_n_letter_models; i++)
    prior[i] = others / prc_n_letter_models + (sum > 0 ? EXPECTED_SHARE * prior[i] / sum : 0);
  if (english >= 0)
    prior[english] += ENGLISH_SHARE;
}

/* How likely the nationality makes the language, 0 where it does not. */
static double
get_expected (const char *language, const char *nationality)
{
  g_autofree double *prior = g_new0 (double, prc_n_letter_models);
  int model = find_model (language, strlen (language));

  for (guint i = 0; nationality != NULL && i < prc_n_countries; i++)
    if (names_country (&prc_countries[i], nationality))
      add_expected (prior, &prc_countries[i]);
  return model >= 0 ? prior[model] : 0;
}

gboolean
prc_name_language_is_expected (const char *language, const char *nationality)
{
  return get_expected (language, nationality) > 0;
}

/* Languages of one script that a nationality tells apart. */
static const char *
choose_of_script (GUnicodeScript script, const char *nationality)
{
  static const char *const cyrillic[] = {
    "ru", "uk", "bg", "be", "mk", "sr", "mn", "kk", "ky", "tg"
  };
  static const char *const arabic[] = { "fa", "ur", "ckb", "ug", "sd" };
  const char *const *among = script == G_UNICODE_SCRIPT_CYRILLIC ? cyrillic : arabic;
  gsize n = script == G_UNICODE_SCRIPT_CYRILLIC ? G_N_ELEMENTS (cyrillic)
            : script == G_UNICODE_SCRIPT_ARABIC ? G_N_ELEMENTS (arabic)
                                                : 0;
  const char *found = NULL;
  double most = 0;

  if (script == G_UNICODE_SCRIPT_DEVANAGARI && prc_name_language_is_expected ("ne", nationality))
    return "ne";
  for (gsize i = 0; i < n; i++)
    {
      double expected = get_expected (among[i], nationality);

      if (expected > most)
        {
          most = expected;
          found = among[i];
        }
    }
  return found;
}

const char *
prc_name_language_of_script (const char *text, const char *nationality)
{
  const char *found = NULL;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      for (gsize i = 0; i < G_N_ELEMENTS (telling); i++)
        if (g_utf8_strchr (telling[i].letters, -1, c) != NULL)
          return telling[i].language;
      for (gsize i = 0; i < G_N_ELEMENTS (scripts) && found == NULL; i++)
        if (scripts[i].script == g_unichar_get_script (c))
          {
            found = choose_of_script (scripts[i].script, nationality);
            found = found != NULL ? found : scripts[i].language;
          }
    }
  return found;
}

static const PrcGram *
find_gram (const PrcGram *table, guint n, guint64 letters)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (table[middle].letters < letters)
        low = middle + 1;
      else
        high = middle;
    }
  return low < n && table[low].letters == letters ? &table[low] : NULL;
}

static guint
get_letter_cost (gunichar letter)
{
  for (guint i = 1; i < prc_n_letter_costs; i++)
    if (prc_letter_costs[i].letter == letter)
      return prc_letter_costs[i].cost;
  return prc_letter_costs[0].cost;
}

/* What @letter costs after the @n letters @run, in each model: of the longest part of the run that
 * showed it there, and a factor for each longer one that did not. */
static void
add_letter (double *cost, const gunichar *run, guint n, gunichar letter)
{
  g_autofree gboolean *done = g_new0 (gboolean, prc_n_letter_models);
  g_autofree guint *passed = g_new0 (guint, prc_n_letter_models);
  guint alone = get_letter_cost (letter);

  for (guint from = 0; from <= n; from++)
    {
      guint64 before = 0;
      const PrcGram *gram, *given;

      for (guint i = from; i < n; i++)
        before = before << 16 | run[i];
      gram = find_gram (prc_grams, prc_n_grams, before << 16 | letter);
      given = from < n ? find_gram (prc_runs, prc_n_runs, before) : NULL;
      for (guint i = 0; gram != NULL && i < gram->count; i++)
        {
          const PrcGramCost *one = &prc_gram_costs[gram->first + i];

          if (!done[one->model])
            cost[one->model] += passed[one->model] + one->cost;
          done[one->model] = TRUE;
        }
      for (guint i = 0; given != NULL && i < given->count; i++)
        passed[prc_run_costs[given->first + i].model] += prc_run_costs[given->first + i].cost;
    }
  for (guint i = 0; i < prc_n_letter_models; i++)
    if (!done[i])
      cost[i] += passed[i] + prc_letter_models[i].unseen + alone;
}

static void
add_word (double *cost, const char *word)
{
  g_autofree char *small = g_utf8_strdown (word, -1);
  g_autofree char *composed = g_utf8_normalize (small, -1, G_NORMALIZE_NFC);
  gunichar letters[RUN + WORD_MAX + 1];
  guint n = 0;

  while (n < RUN)
    letters[n++] = '^';
  for (const char *p = composed; p != NULL && *p != '\0' && n < RUN + WORD_MAX;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p) == 0x2019 ? '\'' : g_utf8_get_char (p);
      if (c < 0x10000 && (g_unichar_isalpha (c) || c == '\'' || c == '-'))
        letters[n++] = c;
    }
  if (n == RUN)
    return;
  letters[n++] = '$';
  for (guint i = RUN; i < n; i++)
    add_letter (cost, letters + i - RUN, RUN, letters[i]);
}

static void
add_rare (double *cost, gunichar letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rare); i++)
    if (g_utf8_strchr (rare[i].letters, -1, letter) != NULL)
      for (guint k = 0; k < prc_n_letter_models; k++)
        {
          g_autofree char *tag = g_strdup_printf (" %s ", prc_letter_models[k].language);
          cost[k] += strstr (rare[i].languages, tag) == NULL ? RARE_COST * SCALE : 0;
        }
}

/* Once for each letter of the word. */
static void
add_rare_letters (double *cost, const char *word)
{
  g_autofree char *small = g_utf8_strdown (word, -1);
  g_autofree char *composed = g_utf8_normalize (small, -1, G_NORMALIZE_NFC);

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= 0x80)
      add_rare (cost, g_utf8_get_char (p));
}

static void
take_best (const double *share, PrcLanguageGuess guesses[PRC_LANGUAGE_GUESSES])
{
  for (guint i = 0; i < prc_n_letter_models; i++)
    {
      guint at = PRC_LANGUAGE_GUESSES;

      while (at > 0 && share[i] > guesses[at - 1].share)
        at--;
      if (at == PRC_LANGUAGE_GUESSES)
        continue;
      memmove (&guesses[at + 1], &guesses[at],
               (PRC_LANGUAGE_GUESSES - 1 - at) * sizeof (PrcLanguageGuess));
      guesses[at].language = prc_letter_models[i].language;
      guesses[at].share = share[i];
    }
}

/* The share of each model, of all. */
static void
weigh (const char *const *words, const char *nationality, double *share)
{
  g_autofree double *cost = g_new0 (double, prc_n_letter_models);
  double least = G_MAXDOUBLE, sum = 0;

  make_prior (share, nationality);
  for (guint i = 0; words[i] != NULL; i++)
    {
      add_word (cost, words[i]);
      add_rare_letters (cost, words[i]);
    }
  for (guint i = 0; i < prc_n_letter_models; i++)
    {
      cost[i] = cost[i] / SCALE - log (share[i]);
      least = MIN (least, cost[i]);
    }
  for (guint i = 0; i < prc_n_letter_models; i++)
    sum += share[i] = exp (least - cost[i]);
  for (guint i = 0; i < prc_n_letter_models; i++)
    share[i] /= sum;
}

void
prc_name_language_guess (const char *const *words, const char *nationality,
                         PrcLanguageGuess guesses[PRC_LANGUAGE_GUESSES])
{
  g_autofree double *share = g_new0 (double, prc_n_letter_models);

  memset (guesses, 0, PRC_LANGUAGE_GUESSES * sizeof (PrcLanguageGuess));
  weigh (words, nationality, share);
  take_best (share, guesses);
}

const char *
prc_name_language_choose (const char *const *words, const char *const *among)
{
  g_autofree double *share = g_new0 (double, prc_n_letter_models);
  const char *best = among[0];
  double most = -1;

  weigh (words, NULL, share);
  for (guint i = 0; among[i] != NULL; i++)
    {
      int model = find_model (among[i], strlen (among[i]));

      if (model >= 0 && share[model] > most)
        {
          most = share[model];
          best = among[i];
        }
    }
  return best;
}

static const PrcEnglishName *
find_english (const char *word)
{
  g_autofree char *small = g_utf8_strdown (word, -1);
  guint low = 0, high = prc_n_english_names;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (prc_english_names[middle].name, small);
      if (order == 0)
        return &prc_english_names[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

gboolean
prc_name_language_is_common_english (const char *word)
{
  const PrcEnglishName *name = find_english (word);

  return name != NULL && name->common;
}

const char *
prc_name_language_get_english_ipa (const char *word)
{
  const PrcEnglishName *name = find_english (word);

  return name != NULL ? name->ipa : NULL;
}
