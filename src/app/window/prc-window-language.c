#include "prc-window-language.h"

#include "prc-language.h"

const char *
prc_window_language_get (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (prc_language_is_chinese (names[i]))
        return "zh-Hans";
      if (g_str_has_prefix (names[i], "en") || g_strcmp0 (names[i], "C") == 0)
        return "en";
    }
  return "en";
}
