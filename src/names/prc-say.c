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

char *
prc_say_dup_ipa (const char *word, const char *language, PrcVoice *voice, PrcOrigin *origin)
{
  char *ipa = NULL;

  *origin = PRC_ORIGIN_RULES;
  if (language != NULL && voice != NULL && !prc_sounds_beat_voice (language))
    ipa = prc_voice_dup_ipa (voice, find_neighbour (language), word);
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
