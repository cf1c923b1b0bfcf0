#include "prc-person-name.h"

#include <string.h>

/* One line a field, so that copying, comparing and serialising can't forget one. */
static const struct
{
  const char *name;
  gsize offset;
} fields[] = {
#define FIELD(field)                                                                               \
  {                                                                                                \
#field, G_STRUCT_OFFSET(PrcPersonName, field)                                                  \
  }
  FIELD (given),         FIELD (family),  FIELD (full),        FIELD (native),
  FIELD (native_family), FIELD (pinyin),  FIELD (language),    FIELD (sort_as),
  FIELD (called),        FIELD (printed), FIELD (certificate),
#undef FIELD
};

static char **
field_at (const PrcPersonName *name, gsize i)
{
  return G_STRUCT_MEMBER_P ((PrcPersonName *) name, fields[i].offset);
}

static void
prc_person_name_init (PrcPersonName *name)
{
}

static void
prc_person_name_clear (PrcPersonName *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_free (*field_at (name, i));
}

static void
prc_person_name_fill (PrcPersonName *to, const PrcPersonName *from)
{
  to->family_first = from->family_first;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    prc_set_string (field_at (to, i), *field_at (from, i));
}

PRC_DEFINE_VALUE (PrcPersonName, prc_person_name)

static char *
join (const char *first, const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);
  return g_strconcat (first, " ", second, NULL);
}

char *
prc_person_name_dup_called (const PrcPersonName *name)
{
  if (name->called != NULL)
    return g_strdup (name->called);
  if (name->given != NULL || name->family != NULL)
    return name->family_first ? join (name->family, name->given) : join (name->given, name->family);
  if (name->full != NULL)
    return g_strdup (name->full);
  if (name->pinyin != NULL)
    return g_strdup (name->pinyin);
  return g_strdup (name->native != NULL ? name->native : "");
}

char *
prc_person_name_dup_printed (const PrcPersonName *name)
{
  return name->printed != NULL ? g_strdup (name->printed) : prc_person_name_dup_called (name);
}

char *
prc_person_name_dup_certificate (const PrcPersonName *name)
{
  return name->certificate != NULL ? g_strdup (name->certificate)
                                   : prc_person_name_dup_called (name);
}

gboolean
prc_person_name_equal (const PrcPersonName *a, const PrcPersonName *b)
{
  if (a->family_first != b->family_first)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (*field_at (a, i), *field_at (b, i)) != 0)
      return FALSE;
  return TRUE;
}

GVariant *
prc_person_name_to_variant (const PrcPersonName *name)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (*field_at (name, i) != NULL)
      g_variant_builder_add (&builder, "{ss}", fields[i].name, *field_at (name, i));
  if (name->family_first)
    g_variant_builder_add (&builder, "{ss}", "family_first", "true");
  return g_variant_builder_end (&builder);
}

PrcPersonName *
prc_person_name_new_from_variant (GVariant *variant)
{
  PrcPersonName *name = prc_person_name_new ();
  GVariantIter iter;
  const char *key, *value;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE ("a{ss}")), name);
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    {
      if (strcmp (key, "family_first") == 0)
        name->family_first = strcmp (value, "true") == 0;
      for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
        if (strcmp (key, fields[i].name) == 0)
          prc_set_string (field_at (name, i), value);
    }
  return name;
}
