#include "prc-card.h"

#include "prc-enum.h"

/* A card's fields as a table: name, place in the struct, and how it is kept in a variant. */
typedef enum
{
  KIND_STRING,
  KIND_TEXT,
  KIND_INT,
  KIND_BOOLEAN
} FieldKind;

typedef struct
{
  const char *name;
  gsize offset;
  FieldKind kind;
} Field;

#define FIELD(Type, field, kind)                                                                   \
  {                                                                                                \
#field, G_STRUCT_OFFSET(Type, field), kind                                                     \
  }

static const Field card_fields[] = {
  FIELD (PrcCard, group, KIND_TEXT),
  FIELD (PrcCard, called, KIND_STRING),
  FIELD (PrcCard, native, KIND_STRING),
  FIELD (PrcCard, native_language, KIND_STRING),
  FIELD (PrcCard, native_first, KIND_BOOLEAN),
  FIELD (PrcCard, prize, KIND_STRING),
  FIELD (PrcCard, thesis, KIND_STRING),
  FIELD (PrcCard, seat, KIND_STRING),
  FIELD (PrcCard, photo, KIND_STRING),
  FIELD (PrcCard, show_hall, KIND_BOOLEAN),
  FIELD (PrcCard, show_stream, KIND_BOOLEAN),
  FIELD (PrcCard, asked_hidden, KIND_BOOLEAN),
  FIELD (PrcCard, place, KIND_INT),
  FIELD (PrcCard, places, KIND_INT),
  FIELD (PrcCard, part, KIND_STRING),
  FIELD (PrcCard, title, KIND_TEXT),
  FIELD (PrcCard, person, KIND_TEXT),
  FIELD (PrcCard, role, KIND_TEXT),
  FIELD (PrcCard, detail, KIND_TEXT),
  FIELD (PrcCard, words, KIND_TEXT),
  FIELD (PrcCard, emphasis, KIND_TEXT),
  FIELD (PrcCard, cue, KIND_TEXT),
  FIELD (PrcCard, follows, KIND_TEXT),
  FIELD (PrcCard, stand, KIND_BOOLEAN),
  FIELD (PrcCard, page, KIND_INT),
  FIELD (PrcCard, pages, KIND_INT),
};

static const Field award_fields[] = {
  FIELD (PrcCardAward, title, KIND_TEXT),       FIELD (PrcCardAward, subject, KIND_TEXT),
  FIELD (PrcCardAward, institution, KIND_TEXT), FIELD (PrcCardAward, crest, KIND_STRING),
  FIELD (PrcCardAward, class_, KIND_TEXT),
};

static void
fields_clear (gpointer value, const Field *fields, gsize n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    if (fields[i].kind == KIND_STRING)
      g_free (G_STRUCT_MEMBER (char *, value, fields[i].offset));
    else if (fields[i].kind == KIND_TEXT)
      prc_text_unref (G_STRUCT_MEMBER (PrcText *, value, fields[i].offset));
}

static void
fields_fill (gpointer to, gconstpointer from, const Field *fields, gsize n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    switch (fields[i].kind)
      {
      case KIND_STRING:
        G_STRUCT_MEMBER (char *, to, fields[i].offset) =
            g_strdup (G_STRUCT_MEMBER (char *, from, fields[i].offset));
        break;
      case KIND_TEXT:
        G_STRUCT_MEMBER (PrcText *, to, fields[i].offset) =
            prc_text_ref (G_STRUCT_MEMBER (PrcText *, from, fields[i].offset));
        break;
      case KIND_INT:
      case KIND_BOOLEAN:
        G_STRUCT_MEMBER (int, to, fields[i].offset) = G_STRUCT_MEMBER (int, from, fields[i].offset);
        break;
      }
}

static void
fields_write (GVariantDict *dict, gconstpointer value, const Field *fields, gsize n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      const char *string;
      int number;

      switch (fields[i].kind)
        {
        case KIND_STRING:
          string = G_STRUCT_MEMBER (char *, value, fields[i].offset);
          if (string != NULL)
            g_variant_dict_insert (dict, fields[i].name, "s", string);
          break;
        case KIND_TEXT:
          if (!prc_text_is_empty (G_STRUCT_MEMBER (PrcText *, value, fields[i].offset)))
            g_variant_dict_insert_value (
                dict, fields[i].name,
                prc_text_to_variant (G_STRUCT_MEMBER (PrcText *, value, fields[i].offset)));
          break;
        case KIND_INT:
          number = G_STRUCT_MEMBER (int, value, fields[i].offset);
          if (number != 0)
            g_variant_dict_insert (dict, fields[i].name, "i", number);
          break;
        case KIND_BOOLEAN:
          if (G_STRUCT_MEMBER (gboolean, value, fields[i].offset))
            g_variant_dict_insert (dict, fields[i].name, "b", TRUE);
          break;
        }
    }
}

static void
fields_read (GVariantDict *dict, gpointer value, const Field *fields, gsize n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      g_autoptr (GVariant) texts = NULL;

      switch (fields[i].kind)
        {
        case KIND_STRING:
          g_variant_dict_lookup (dict, fields[i].name, "s",
                                 &G_STRUCT_MEMBER (char *, value, fields[i].offset));
          break;
        case KIND_TEXT:
          texts = g_variant_dict_lookup_value (dict, fields[i].name, G_VARIANT_TYPE ("a{ss}"));
          if (texts != NULL)
            G_STRUCT_MEMBER (PrcText *, value, fields[i].offset) =
                prc_text_new_from_variant (texts);
          break;
        case KIND_INT:
          g_variant_dict_lookup (dict, fields[i].name, "i",
                                 &G_STRUCT_MEMBER (int, value, fields[i].offset));
          break;
        case KIND_BOOLEAN:
          g_variant_dict_lookup (dict, fields[i].name, "b",
                                 &G_STRUCT_MEMBER (gboolean, value, fields[i].offset));
          break;
        }
    }
}

static void
prc_card_award_init (PrcCardAward *award)
{
}

static void
prc_card_award_clear (PrcCardAward *award)
{
  fields_clear (award, award_fields, G_N_ELEMENTS (award_fields));
}

static void
prc_card_award_fill (PrcCardAward *to, const PrcCardAward *from)
{
  fields_fill (to, from, award_fields, G_N_ELEMENTS (award_fields));
}

PRC_DEFINE_VALUE (PrcCardAward, prc_card_award)

static void
prc_card_band_init (PrcCardBand *band)
{
}

static void
prc_card_band_clear (PrcCardBand *band)
{
  prc_text_unref (band->text);
}

static void
prc_card_band_fill (PrcCardBand *to, const PrcCardBand *from)
{
  to->kind = from->kind;
  to->audience = from->audience;
  to->text = prc_text_ref (from->text);
}

PRC_DEFINE_VALUE (PrcCardBand, prc_card_band)

static void
prc_card_init (PrcCard *card)
{
  card->awards = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_card_award_unref);
  card->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_card_band_unref);
}

static void
prc_card_clear (PrcCard *card)
{
  fields_clear (card, card_fields, G_N_ELEMENTS (card_fields));
  prc_reading_unref (card->reading);
  g_ptr_array_unref (card->awards);
  g_ptr_array_unref (card->bands);
}

static void
prc_card_fill (PrcCard *to, const PrcCard *from)
{
  to->kind = from->kind;
  to->type = from->type;
  to->reading = prc_reading_ref (from->reading);
  fields_fill (to, from, card_fields, G_N_ELEMENTS (card_fields));
  prc_array_append_values (to->awards, from->awards);
  prc_array_append_values (to->bands, from->bands);
}

PRC_DEFINE_VALUE (PrcCard, prc_card)

static GVariant *
awards_to_variant (const GPtrArray *awards)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < awards->len; i++)
    {
      GVariantDict dict;

      g_variant_dict_init (&dict, NULL);
      fields_write (&dict, g_ptr_array_index (awards, i), award_fields,
                    G_N_ELEMENTS (award_fields));
      g_variant_builder_add_value (&builder, g_variant_dict_end (&dict));
    }
  return g_variant_builder_end (&builder);
}

static GVariant *
bands_to_variant (const GPtrArray *bands)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sua{ss})"));
  for (guint i = 0; i < bands->len; i++)
    {
      const PrcCardBand *band = g_ptr_array_index (bands, i);

      g_variant_builder_add (&builder, "(su@a{ss})",
                             prc_enum_to_nick (PRC_TYPE_NEED_KIND, (int) band->kind),
                             (guint) band->audience, prc_text_to_variant (band->text));
    }
  return g_variant_builder_end (&builder);
}

GVariant *
prc_card_to_variant (const PrcCard *card)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "kind", "s", card->kind == PRC_CARD_PERSON ? "person" : "item");
  g_variant_dict_insert (&dict, "type", "s",
                         prc_enum_to_nick (PRC_TYPE_ITEM_TYPE, (int) card->type));
  fields_write (&dict, card, card_fields, G_N_ELEMENTS (card_fields));
  if (card->reading != NULL)
    g_variant_dict_insert_value (&dict, "reading", prc_reading_to_variant (card->reading));
  if (card->awards->len > 0)
    g_variant_dict_insert_value (&dict, "awards", awards_to_variant (card->awards));
  if (card->bands->len > 0)
    g_variant_dict_insert_value (&dict, "bands", bands_to_variant (card->bands));
  return g_variant_dict_end (&dict);
}

static void
read_awards (PrcCard *card, GVariant *variant)
{
  GVariantIter iter;
  GVariant *child;

  g_variant_iter_init (&iter, variant);
  while ((child = g_variant_iter_next_value (&iter)) != NULL)
    {
      PrcCardAward *award = prc_card_award_new ();
      GVariantDict dict;

      g_variant_dict_init (&dict, child);
      fields_read (&dict, award, award_fields, G_N_ELEMENTS (award_fields));
      g_variant_dict_clear (&dict);
      g_ptr_array_add (card->awards, award);
      g_variant_unref (child);
    }
}

static void
read_bands (PrcCard *card, GVariant *variant)
{
  GVariantIter iter;
  const char *kind;
  guint audience;
  GVariant *texts;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(&su@a{ss})", &kind, &audience, &texts))
    {
      PrcCardBand *band = prc_card_band_new ();

      band->kind = (PrcNeedKind) prc_enum_parse (PRC_TYPE_NEED_KIND, kind, PRC_NEED_OTHER);
      band->audience = (PrcAudience) audience;
      band->text = prc_text_new_from_variant (texts);
      g_variant_unref (texts);
      g_ptr_array_add (card->bands, band);
    }
}

PrcCard *
prc_card_new_from_variant (GVariant *variant)
{
  PrcCard *card = prc_card_new ();
  GVariantDict dict;
  const char *string = NULL;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT), card);
  g_variant_dict_init (&dict, variant);
  if (g_variant_dict_lookup (&dict, "kind", "&s", &string))
    card->kind = g_str_equal (string, "person") ? PRC_CARD_PERSON : PRC_CARD_ITEM;
  if (g_variant_dict_lookup (&dict, "type", "&s", &string))
    card->type = (PrcItemType) prc_enum_parse (PRC_TYPE_ITEM_TYPE, string, PRC_ITEM_FREE);
  fields_read (&dict, card, card_fields, G_N_ELEMENTS (card_fields));
  g_autoptr (GVariant) reading =
      g_variant_dict_lookup_value (&dict, "reading", G_VARIANT_TYPE_VARDICT);
  if (reading != NULL)
    card->reading = prc_reading_new_from_variant (reading);
  g_autoptr (GVariant) awards =
      g_variant_dict_lookup_value (&dict, "awards", G_VARIANT_TYPE ("aa{sv}"));
  if (awards != NULL)
    read_awards (card, awards);
  g_autoptr (GVariant) bands =
      g_variant_dict_lookup_value (&dict, "bands", G_VARIANT_TYPE ("a(sua{ss})"));
  if (bands != NULL)
    read_bands (card, bands);
  g_variant_dict_clear (&dict);
  return card;
}

const char *
prc_card_get_label (const PrcCard *card, const char *language)
{
  const char *label =
      card->kind == PRC_CARD_PERSON ? card->called : prc_text_get (card->title, language);

  return label != NULL ? label : "";
}

gboolean
prc_card_equal (const PrcCard *a, const PrcCard *b)
{
  g_autoptr (GVariant) p = g_variant_ref_sink (prc_card_to_variant (a));
  g_autoptr (GVariant) q = g_variant_ref_sink (prc_card_to_variant (b));
  g_autofree char *p_text = g_variant_print (p, TRUE);
  g_autofree char *q_text = g_variant_print (q, TRUE);

  return g_str_equal (p_text, q_text);
}
