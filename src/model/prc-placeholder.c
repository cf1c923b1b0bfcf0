#include "prc-placeholder.h"

static const char *const placeholders[] = {
  "New season",
  "新典礼季",
  "The University",
  "本校",
  "The British University",
  "英方大学",
  "The Chinese University",
  "中方大学",
};

gboolean
prc_placeholder_is (const char *words)
{
  for (gsize i = 0; words != NULL && i < G_N_ELEMENTS (placeholders); i++)
    if (g_strcmp0 (words, placeholders[i]) == 0)
      return TRUE;
  return FALSE;
}

const char *
prc_placeholder_find (const PrcText *text)
{
  const char *const *languages = text != NULL ? prc_text_get_languages (text) : NULL;

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    if (prc_placeholder_is (prc_text_get_exact (text, languages[i])))
      return prc_text_get_exact (text, languages[i]);
  return NULL;
}

PrcText *
prc_placeholder_dup_own (const PrcText *text)
{
  const char *const *languages = text != NULL ? prc_text_get_languages (text) : NULL;
  PrcText *own = text != NULL ? prc_text_ref (text) : NULL;

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    if (prc_placeholder_is (prc_text_get_exact (text, languages[i])))
      {
        g_autoptr (PrcText) before = own;

        own = prc_text_with (before, languages[i], NULL);
      }
  if (own != NULL && prc_text_is_empty (own))
    g_clear_pointer (&own, prc_text_unref);
  return own;
}
