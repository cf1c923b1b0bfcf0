#include "prc-json.h"

#include <json-glib/json-glib.h>

static char *
to_json (GVariant *variant)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (variant);

  return json_gvariant_serialize_data (owned, NULL);
}

char *
prc_json_from_text (const PrcText *text)
{
  return prc_text_is_empty (text) ? NULL : to_json (prc_text_to_variant (text));
}

PrcText *
prc_json_to_text (const char *json)
{
  g_autoptr (GVariant) dictionary = prc_json_to_dictionary (json);

  if (dictionary == NULL)
    return NULL;
  g_variant_ref_sink (dictionary);
  return prc_text_new_from_variant (dictionary);
}

char *
prc_json_from_dictionary (GVariant *dictionary)
{
  return to_json (dictionary);
}

GVariant *
prc_json_to_dictionary (const char *json)
{
  return json != NULL ? json_gvariant_deserialize_data (json, -1, "a{ss}", NULL) : NULL;
}

char *
prc_json_from_strv (const char *const *strings)
{
  return strings == NULL || strings[0] == NULL ? NULL : to_json (g_variant_new_strv (strings, -1));
}

GStrv
prc_json_to_strv (const char *json)
{
  g_autoptr (GVariant) array =
      json != NULL ? json_gvariant_deserialize_data (json, -1, "as", NULL) : NULL;

  if (array == NULL)
    return NULL;
  g_variant_ref_sink (array);
  return g_variant_dup_strv (array, NULL);
}
