#include "prc-language.h"

#include <string.h>

gboolean
prc_language_is_same (const char *a, const char *b)
{
  gsize length = a != NULL ? strcspn (a, "-_") : 0;

  return a != NULL && b != NULL && length == strcspn (b, "-_") &&
         g_ascii_strncasecmp (a, b, length) == 0;
}

gboolean
prc_language_is_chinese (const char *tag)
{
  return prc_language_is_same (tag, "zh");
}

gboolean
prc_language_is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

gboolean
prc_language_has_han (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (prc_language_is_han (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}
