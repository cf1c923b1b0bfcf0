#include "prc-collation-choice.h"

#include <glib/gi18n.h>

static const struct
{
  const char *locale;
  const char *label;
} choices[] = {
  { "en", N_ ("As in English lists: Ł with L, Ø with O") },
  { "zh-u-co-pinyin", N_ ("Chinese, by pinyin") },
  { "zh-u-co-stroke", N_ ("Chinese, by strokes of the family name") },
  { "cy", N_ ("As in Welsh lists: Ll after L") },
  { "sv", N_ ("As in Swedish lists: Å, Ä, Ö last") },
  { "da", N_ ("As in Danish and Norwegian lists: Æ, Ø, Å last") },
  { "de", N_ ("As in German dictionaries: Ü with U") },
  { "de-u-co-phonebk", N_ ("As in German telephone books: Ü as UE") },
  { "es", N_ ("As in Spanish lists: Ñ after N") },
  { "vi", N_ ("As in Vietnamese lists") },
  { "tr", N_ ("As in Turkish lists") },
  { "ja", N_ ("As in Japanese lists") },
  { "ko", N_ ("As in Korean lists") },
};

GtkStringList *
prc_collation_choice_make_model (const char *first)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  gtk_string_list_append (model, first);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (model, _ (choices[i].label));
  return model;
}

const char *
prc_collation_choice_get (guint index)
{
  return index > 0 && index <= G_N_ELEMENTS (choices) ? choices[index - 1].locale : NULL;
}

guint
prc_collation_choice_find (const char *locale)
{
  for (guint i = 0; locale != NULL && i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (choices[i].locale, locale) == 0)
      return i + 1;
  return 0;
}
