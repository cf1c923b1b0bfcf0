#include "prc-say.h"

#include "prc-sounds.h"

#include <string.h>

/* Languages without a voice that a neighbour's voice reads well (pronunciation.md 5). */
static const struct
{
  const char *language, *neighbour;
} neighbours[] = {
  { "gl", "pt" }, { "fy", "nl" }, { "ast", "es" }, { "oc", "ca" }, { "se", "fi" }, { "co", "it" },
};

static const char *
find_neighbour (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (neighbours); i++)
    if (g_str_has_prefix (language, neighbours[i].language) &&
        strchr ("-", language[strlen (neighbours[i].language)]) != NULL)
      return neighbours[i].neighbour;
  return language;
}

static gboolean
is_of (const char *tag, const char *language)
{
  gsize n = strlen (language);

  return g_ascii_strncasecmp (tag, language, n) == 0 && strchr ("-", tag[n]) != NULL;
}

/* Replaces one correction in a word; its edges are marked ^ and $. */
static char *
fix (const char *text, const char *language, gboolean letters)
{
  g_autofree char *fixed = g_strconcat ("^", text, "$", NULL);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < prc_n_voice_fixes; i++)
    {
      const PrcVoiceFix *one = &prc_voice_fixes[i];
      g_auto (GStrv) pieces = NULL;
      g_autofree char *better = NULL;

      if (one->letters != letters || !is_of (language, one->language) ||
          strstr (fixed, one->found) == NULL)
        continue;
      pieces = g_strsplit (fixed, one->found, -1);
      better = g_strconcat (one->found[0] == '^' ? "^" : "", one->better,
                            g_str_has_suffix (one->found, "$") ? "$" : "", NULL);
      g_free (fixed);
      fixed = g_strjoinv (better, pieces);
    }
  for (const char *p = fixed; *p != '\0'; p++)
    if (*p != '^' && *p != '$')
      g_string_append_c (plain, *p);
  return g_string_free (plain, FALSE);
}

static char *
ask_voice (PrcVoice *voice, const char *language, const char *word)
{
  g_autofree char *small = g_utf8_strdown (word, -1);
  g_autofree char *letters = fix (small, language, TRUE);
  g_autofree char *ipa = NULL;

  /* Capitals inside a name mean something to some voices: keep them where nothing was mended. */
  ipa = prc_voice_dup_ipa (voice, find_neighbour (language),
                           strcmp (small, letters) == 0 ? word : letters);
  return ipa != NULL ? fix (ipa, find_neighbour (language), FALSE) : NULL;
}

char *
prc_say_dup_ipa (const char *word, const char *language, PrcVoice *voice, PrcOrigin *origin)
{
  char *ipa = NULL;

  *origin = PRC_ORIGIN_RULES;
  if (language != NULL && voice != NULL && !prc_sounds_beat_voice (language))
    ipa = ask_voice (voice, language, word);
  if (ipa != NULL)
    return ipa;
  if (!prc_sounds_know (language))
    *origin = PRC_ORIGIN_PLAIN;
  return prc_sounds_dup_ipa (language, word);
}

char *
prc_say_dup_language (const char *tag)
{
  const char *private = strstr (tag, "-x-");

  if (private == NULL)
    return g_strdup (tag);
  private += strlen ("-x-");
  if (strcmp (private, "es") == 0)
    return g_strdup ("es-419");
  return g_strdup (strcmp (private, "in") == 0 ? "hi" : private);
}
