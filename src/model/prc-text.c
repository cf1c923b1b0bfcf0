#include "prc-text.h"

#include "prc-language.h"

#include <string.h>

struct _PrcText
{
  GPtrArray *languages; /* of char*, NULL-terminated */
  GPtrArray *strings;   /* of char*, parallel to languages */
};

static PrcText *
text_new_empty (void)
{
  PrcText *text = g_atomic_rc_box_new0 (PrcText);

  text->languages = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (text->languages, NULL);
  text->strings = g_ptr_array_new_with_free_func (g_free);
  return text;
}

static void
text_clear (gpointer data)
{
  PrcText *text = data;

  g_ptr_array_unref (text->languages);
  g_ptr_array_unref (text->strings);
}

static int
text_find (const PrcText *text, const char *language)
{
  for (guint i = 0; i < text->strings->len; i++)
    if (g_strcmp0 (g_ptr_array_index (text->languages, i), language) == 0)
      return (int) i;
  return -1;
}

static void
text_set (PrcText *text, const char *language, const char *string)
{
  int found = text_find (text, language);

  if (found >= 0)
    {
      g_ptr_array_remove_index (text->languages, (guint) found);
      g_ptr_array_remove_index (text->strings, (guint) found);
    }
  if (string == NULL || *string == '\0')
    return;
  int at = found >= 0 ? found : (int) text->strings->len;
  g_ptr_array_insert (text->languages, at, g_strdup (language));
  g_ptr_array_insert (text->strings, at, g_strdup (string));
}

PrcText *
prc_text_new (const char *language, ...)
{
  PrcText *text = text_new_empty ();
  va_list args;

  va_start (args, language);
  while (language != NULL)
    {
      text_set (text, language, va_arg (args, const char *));
      language = va_arg (args, const char *);
    }
  va_end (args);
  return text;
}

PrcText *
prc_text_new_from_variant (GVariant *variant)
{
  PrcText *text = text_new_empty ();
  GVariantIter iter;
  const char *language, *string;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE ("a{ss}")), text);
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "{&s&s}", &language, &string))
    text_set (text, language, string);
  return text;
}

PrcText *
prc_text_with (const PrcText *text, const char *language, const char *string)
{
  PrcText *changed = text_new_empty ();

  if (text != NULL)
    for (guint i = 0; i < text->strings->len; i++)
      text_set (changed, g_ptr_array_index (text->languages, i),
                g_ptr_array_index (text->strings, i));
  text_set (changed, language, string);
  return changed;
}

PrcText *
prc_text_ref (const PrcText *text)
{
  return text != NULL ? g_atomic_rc_box_acquire ((gpointer) text) : NULL;
}

void
prc_text_unref (PrcText *text)
{
  if (text != NULL)
    g_atomic_rc_box_release_full (text, text_clear);
}

const char *
prc_text_get (const PrcText *text, const char *language)
{
  if (prc_text_is_empty (text))
    return NULL;
  const char *exact = prc_text_get_exact (text, language);
  if (exact != NULL)
    return exact;
  for (guint i = 0; language != NULL && i < text->strings->len; i++)
    if (prc_language_is_same (language, g_ptr_array_index (text->languages, i)))
      return g_ptr_array_index (text->strings, i);
  return g_ptr_array_index (text->strings, 0);
}

const char *
prc_text_get_exact (const PrcText *text, const char *language)
{
  int found = text != NULL && language != NULL ? text_find (text, language) : -1;

  return found >= 0 ? g_ptr_array_index (text->strings, (guint) found) : NULL;
}

gboolean
prc_text_is_empty (const PrcText *text)
{
  return text == NULL || text->strings->len == 0;
}

gboolean
prc_text_equal (const PrcText *a, const PrcText *b)
{
  guint n_a = a != NULL ? a->strings->len : 0;
  guint n_b = b != NULL ? b->strings->len : 0;

  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (g_strcmp0 (prc_text_get_exact (b, g_ptr_array_index (a->languages, i)),
                   g_ptr_array_index (a->strings, i)) != 0)
      return FALSE;
  return TRUE;
}

const char *const *
prc_text_get_languages (const PrcText *text)
{
  static const char *const none[] = { NULL };

  return text != NULL ? (const char *const *) text->languages->pdata : none;
}

GVariant *
prc_text_to_variant (const PrcText *text)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; text != NULL && i < text->strings->len; i++)
    g_variant_builder_add (&builder, "{ss}", g_ptr_array_index (text->languages, i),
                           g_ptr_array_index (text->strings, i));
  return g_variant_builder_end (&builder);
}
