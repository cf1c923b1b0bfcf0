#include "prc-scene-text.h"

#include "prc-language.h"
#include "prc-scene-word.h"

#include <string.h>

const char *
prc_scene_text_find (const PrcText *text, const char *language)
{
  const char *const *languages;
  const char *exact;

  if (text == NULL || language == NULL)
    return NULL;
  exact = prc_text_get_exact (text, language);
  if (exact != NULL)
    return exact;
  languages = prc_text_get_languages (text);
  for (guint i = 0; languages[i] != NULL; i++)
    if (prc_language_is_same (languages[i], language))
      return prc_text_get_exact (text, languages[i]);
  return NULL;
}

/* Both strings are taken; a missing first is filled by the second, and equal ones are one. */
static PrcPair
make_pair (const PrcCanvas *canvas, char *lead, char *second)
{
  PrcPair pair = { lead, second, canvas->lead, canvas->second };

  if (pair.first == NULL)
    {
      pair.first = g_steal_pointer (&pair.second);
      pair.first_language = canvas->second;
    }
  if (pair.second != NULL && strcmp (pair.first, pair.second) == 0)
    g_clear_pointer (&pair.second, g_free);
  return pair;
}

PrcPair
prc_scene_text_pair (const PrcCanvas *canvas, const PrcText *text)
{
  PrcPair pair = make_pair (canvas, g_strdup (prc_scene_text_find (text, canvas->lead)),
                            g_strdup (prc_scene_text_find (text, canvas->second)));

  if (pair.first == NULL && !prc_text_is_empty (text))
    {
      pair.first = g_strdup (prc_text_get (text, canvas->lead));
      pair.first_language = prc_text_get_languages (text)[0];
    }
  return pair;
}

static gboolean
contains (const char *text, const char *part)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *folded_part = g_utf8_casefold (part, -1);

  return strstr (folded, folded_part) != NULL;
}

static char *
dup_award (const PrcCardAward *award, const char *language)
{
  const char *title = prc_scene_text_find (award->title, language);
  const char *subject = prc_scene_text_find (award->subject, language);

  if (title == NULL || subject == NULL || contains (title, subject))
    return g_strdup (title);
  if (prc_language_is_chinese (language))
    return g_strdup_printf (g_str_has_suffix (subject, "专业") ? "%s %s" : "%s专业 %s", subject,
                            title);
  if (prc_language_is_same (language, "en"))
    return g_strdup_printf ("%s in %s", title, subject);
  return g_strdup_printf ("%s, %s", title, subject);
}

PrcPair
prc_scene_text_pair_award (const PrcCanvas *canvas, const PrcCardAward *award)
{
  PrcPair pair = make_pair (canvas, dup_award (award, canvas->lead),
                            canvas->second != NULL ? dup_award (award, canvas->second) : NULL);

  if (pair.first == NULL && !prc_text_is_empty (award->title))
    {
      pair.first_language = prc_text_get_languages (award->title)[0];
      pair.first = dup_award (award, pair.first_language);
    }
  return pair;
}

PrcPair
prc_scene_text_pair_word (const PrcCanvas *canvas, PrcSceneWord word)
{
  return make_pair (canvas, g_strdup (prc_scene_word_get (word, canvas->lead)),
                    canvas->second != NULL ? g_strdup (prc_scene_word_get (word, canvas->second))
                                           : NULL);
}

PrcPair
prc_scene_text_pair_item (const PrcCanvas *canvas, PrcItemType item)
{
  return make_pair (
      canvas, g_strdup (prc_scene_word_get_item (item, canvas->lead)),
      canvas->second != NULL ? g_strdup (prc_scene_word_get_item (item, canvas->second)) : NULL);
}

const char *
prc_scene_text_lead (const PrcCanvas *canvas, const PrcText *text)
{
  const char *found = prc_scene_text_find (text, canvas->lead);

  return found != NULL ? found : prc_text_get (text, canvas->lead);
}
