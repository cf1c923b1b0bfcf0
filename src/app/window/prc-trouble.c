#include "prc-trouble.h"

#include "prc-live.h"
#include "prc-sentence.h"
#include "prc-store.h"

#include <glib/gi18n.h>

char *
prc_trouble_dup_sentence (const GError *error, const char *path)
{
  if (g_error_matches (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_TOO_SOON))
    return g_strdup (_ ("Too soon, not counted"));
  if (g_error_matches (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOTHING_BEFORE))
    return g_strdup (_ ("That is the first one. There is nothing before it."));
  return prc_sentence_for_error (error, path);
}

gboolean
prc_trouble_allows_looking (const GError *error)
{
  return g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NEWER) ||
         g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED) ||
         g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_BUSY) ||
         g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_READ_ONLY);
}
