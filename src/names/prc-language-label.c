#include "prc-language-label.h"

#include "prc-icu.h"

#include <string.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>

#define LONGEST 128

static char *
capitalise (char *label)
{
  g_autofree char *taken = label;
  gunichar first = g_utf8_get_char (taken);
  char head[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (first), head);
  return g_strconcat (head, g_utf8_next_char (taken), NULL);
}

char *
prc_language_label_parse (const char *tag)
{
  UErrorCode status = U_ZERO_ERROR;
  char id[LONGEST], clean[LONGEST], iso[ULOC_LANG_CAPACITY];
  g_autofree char *dashed = g_strdelimit (g_strstrip (g_strdup (tag != NULL ? tag : "")), "_", '-');
  int32_t read = 0;

  if (*dashed == '\0' || strlen (dashed) >= LONGEST / 2)
    return NULL;
  uloc_forLanguageTag (dashed, id, sizeof id, &read, &status);
  if (U_FAILURE (status) || (gsize) read != strlen (dashed))
    return NULL;
  uloc_getLanguage (id, iso, sizeof iso, &status);
  if (U_FAILURE (status) || *iso == '\0' || *uloc_getISO3Language (id) == '\0')
    return NULL;
  uloc_toLanguageTag (id, clean, sizeof clean, TRUE, &status);
  return U_FAILURE (status) ? NULL : g_strdup (clean);
}

char *
prc_language_label_dup (const char *tag, const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[LONGEST];
  g_autofree char *clean = prc_language_label_parse (tag);
  ULocaleDisplayNames *names;
  char *label;
  int32_t length;

  if (clean == NULL)
    return NULL;
  names = uldn_open (language, ULDN_DIALECT_NAMES, &status);
  if (U_FAILURE (status))
    return NULL;
  length = uldn_localeDisplayName (names, clean, wide, LONGEST, &status);
  uldn_close (names);
  if (U_FAILURE (status) || length <= 0 || length >= LONGEST)
    return NULL;
  label = g_utf16_to_utf8 ((const gunichar2 *) wide, length, NULL, NULL, NULL);
  return label != NULL && *label != '\0' ? capitalise (label) : label;
}
