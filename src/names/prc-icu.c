#include "prc-icu.h"

#include <string.h>
#include <unicode/ustring.h>

UChar *
prc_icu_dup_wide (const char *text, int32_t *length)
{
  gsize bytes = MIN (strlen (text), G_MAXINT32 / 32);
  UChar *wide = g_new0 (UChar, bytes + 1);
  UErrorCode status = U_ZERO_ERROR;

  u_strFromUTF8WithSub (wide, bytes + 1, length, text, bytes, 0xfffd, NULL, &status);
  if (U_FAILURE (status))
    *length = 0;
  return wide;
}
