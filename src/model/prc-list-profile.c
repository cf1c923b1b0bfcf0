#include "prc-list-profile.h"

static void
prc_list_profile_init (PrcListProfile *profile)
{
  profile->headers = g_new0 (char *, 1);
  profile->fields = g_new0 (char *, 1);
}

static void
prc_list_profile_clear (PrcListProfile *profile)
{
  g_free (profile->name);
  g_free (profile->source);
  g_strfreev (profile->headers);
  g_strfreev (profile->fields);
  g_free (profile->encoding);
  g_free (profile->sheet);
  g_free (profile->key);
}

static void
prc_list_profile_fill (PrcListProfile *to, const PrcListProfile *from)
{
  to->id = from->id;
  prc_set_string (&to->name, from->name);
  prc_set_string (&to->source, from->source);
  g_strfreev (to->headers);
  to->headers = g_strdupv (from->headers);
  g_strfreev (to->fields);
  to->fields = g_strdupv (from->fields);
  prc_set_string (&to->encoding, from->encoding);
  prc_set_string (&to->sheet, from->sheet);
  prc_set_string (&to->key, from->key);
}

PRC_DEFINE_VALUE (PrcListProfile, prc_list_profile)

gboolean
prc_list_profile_equal (const PrcListProfile *a, const PrcListProfile *b)
{
  return a->id == b->id && g_strcmp0 (a->name, b->name) == 0 &&
         g_strcmp0 (a->source, b->source) == 0 &&
         g_strv_equal ((const char *const *) a->headers, (const char *const *) b->headers) &&
         g_strv_equal ((const char *const *) a->fields, (const char *const *) b->fields) &&
         g_strcmp0 (a->encoding, b->encoding) == 0 && g_strcmp0 (a->sheet, b->sheet) == 0 &&
         g_strcmp0 (a->key, b->key) == 0;
}
