#include "prc-word.h"

const char *
prc_word_get (const PrcWord *word, const char *language)
{
  gboolean chinese = language != NULL && g_ascii_strncasecmp (language, "zh", 2) == 0;

  return chinese ? word->chinese : word->english;
}
