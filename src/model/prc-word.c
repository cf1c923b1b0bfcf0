#include "prc-word.h"

#include "prc-language.h"

const char *
prc_word_get (const PrcWord *word, const char *language)
{
  return prc_language_is_chinese (language) ? word->chinese : word->english;
}
