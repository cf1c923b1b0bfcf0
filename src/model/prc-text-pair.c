#include "prc-text-pair.h"

#include "prc-language.h"

#include <string.h>

static const char *
find_language (const char *const *languages, gboolean chinese)
{
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    if (prc_language_is_chinese (languages[i]) == chinese)
      return languages[i];
  return chinese ? "zh-Hans" : "en";
}

static PrcText *
make_single (const char *words, const char *const *languages)
{
  return prc_text_new (find_language (languages, prc_language_has_han (words)), words, NULL);
}

PrcText *
prc_text_pair_parse (const char *words, const char *const *languages)
{
  static const char *const slashes[] = { "/", "／" };

  if (words == NULL || *words == '\0')
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (slashes); i++)
    {
      g_auto (GStrv) parts = g_strsplit (words, slashes[i], 3);

      if (g_strv_length (parts) != 2)
        continue;
      g_strstrip (parts[0]);
      g_strstrip (parts[1]);
      if (*parts[0] == '\0' || *parts[1] == '\0' ||
          prc_language_has_han (parts[0]) == prc_language_has_han (parts[1]))
        continue;
      return prc_text_new (find_language (languages, prc_language_has_han (parts[0])), parts[0],
                           find_language (languages, prc_language_has_han (parts[1])), parts[1],
                           NULL);
    }
  return make_single (words, languages);
}
