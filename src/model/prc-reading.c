#include "prc-reading.h"

#include "prc-enum.h"
#include "prc-own-words.h"

static const struct
{
  const char *name;
  gsize offset;
} fields[] = {
#define FIELD(field)                                                                               \
  {                                                                                                \
#field, G_STRUCT_OFFSET(PrcReading, field)                                                     \
  }
  FIELD (respelling), FIELD (ipa),  FIELD (pinyin),       FIELD (note),
  FIELD (warning),    FIELD (clip), FIELD (confirmed_by),
#undef FIELD
};

static char **
field_at (const PrcReading *reading, gsize i)
{
  return G_STRUCT_MEMBER_P ((PrcReading *) reading, fields[i].offset);
}

static void
prc_reading_init (PrcReading *reading)
{
  reading->alternatives = g_new0 (char *, 1);
}

static void
prc_reading_clear (PrcReading *reading)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_free (*field_at (reading, i));
  g_strfreev (reading->alternatives);
}

static void
prc_reading_fill (PrcReading *to, const PrcReading *from)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    prc_set_string (field_at (to, i), *field_at (from, i));
  g_strfreev (to->alternatives);
  to->alternatives = g_strdupv (from->alternatives);
  to->origin = from->origin;
  to->confidence = from->confidence;
  to->confirmed_at = from->confirmed_at;
}

PRC_DEFINE_VALUE (PrcReading, prc_reading)

gboolean
prc_reading_equal (const PrcReading *a, const PrcReading *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->origin != b->origin || a->confidence != b->confidence ||
      a->confirmed_at != b->confirmed_at ||
      !g_strv_equal ((const char *const *) a->alternatives, (const char *const *) b->alternatives))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (*field_at (a, i), *field_at (b, i)) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_own (const PrcReading *reading)
{
  return reading->note != NULL && reading->origin == PRC_ORIGIN_OWN;
}

const char *
prc_reading_get_line (const PrcReading *reading)
{
  if (reading == NULL)
    return NULL;
  return is_own (reading) ? reading->note : reading->respelling;
}

char *
prc_reading_dup_shown_line (const PrcReading *reading)
{
  char *whole = reading != NULL && is_own (reading)
                    ? prc_own_words_dup_among (reading->note, reading->respelling)
                    : NULL;

  return whole != NULL ? whole : g_strdup (prc_reading_get_line (reading));
}

const char *
prc_reading_get_remark (const PrcReading *reading)
{
  return reading != NULL && !is_own (reading) ? reading->note : NULL;
}

const char *
prc_reading_get_worked_out (const PrcReading *reading)
{
  return reading != NULL && is_own (reading) ? reading->respelling : NULL;
}

GVariant *
prc_reading_to_variant (const PrcReading *reading)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  if (reading == NULL)
    return g_variant_dict_end (&dict);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (*field_at (reading, i) != NULL)
      g_variant_dict_insert (&dict, fields[i].name, "s", *field_at (reading, i));
  if (reading->alternatives[0] != NULL)
    g_variant_dict_insert (&dict, "alternatives", "^as", reading->alternatives);
  g_variant_dict_insert (&dict, "origin", "s",
                         prc_enum_to_nick (PRC_TYPE_ORIGIN, (int) reading->origin));
  g_variant_dict_insert (&dict, "confidence", "s",
                         prc_enum_to_nick (PRC_TYPE_CONFIDENCE, (int) reading->confidence));
  if (reading->confirmed_at != 0)
    g_variant_dict_insert (&dict, "confirmed_at", "x", reading->confirmed_at);
  return g_variant_dict_end (&dict);
}

PrcReading *
prc_reading_new_from_variant (GVariant *variant)
{
  PrcReading *reading = prc_reading_new ();
  GVariantDict dict;
  const char *string;
  GStrv alternatives;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT), reading);
  g_variant_dict_init (&dict, variant);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_variant_dict_lookup (&dict, fields[i].name, "&s", &string))
      prc_set_string (field_at (reading, i), string);
  if (g_variant_dict_lookup (&dict, "alternatives", "^as", &alternatives))
    {
      g_strfreev (reading->alternatives);
      reading->alternatives = alternatives;
    }
  if (g_variant_dict_lookup (&dict, "origin", "&s", &string))
    reading->origin = (PrcOrigin) prc_enum_parse (PRC_TYPE_ORIGIN, string, PRC_ORIGIN_NONE);
  if (g_variant_dict_lookup (&dict, "confidence", "&s", &string))
    reading->confidence =
        (PrcConfidence) prc_enum_parse (PRC_TYPE_CONFIDENCE, string, PRC_CONFIDENCE_NONE);
  g_variant_dict_lookup (&dict, "confirmed_at", "x", &reading->confirmed_at);
  g_variant_dict_clear (&dict);
  return reading;
}
