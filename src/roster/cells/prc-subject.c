/* prc-subject.c - see prc-subject.h. */
#include "prc-subject.h"

#include <string.h>

/* Alike in a language, and in none different. */
static gboolean
is_same (const PrcText *a, const PrcText *b)
{
  const char *const *language = prc_text_get_languages (a);
  gboolean alike = FALSE;

  for (; *language != NULL; language++)
    {
      const char *p = prc_text_get_exact (a, *language);
      const char *q = prc_text_get_exact (b, *language);

      if (q != NULL && strcmp (p, q) != 0)
        return FALSE;
      alike = alike || q != NULL;
    }
  return alike;
}

/* @text with the languages of @now. (transfer full) */
static PrcText *
overlay (const PrcText *text, const PrcText *now)
{
  const char *const *language = prc_text_get_languages (now);
  PrcText *made = prc_text_with (text, "en", prc_text_get_exact (text, "en"));

  for (; *language != NULL; language++)
    {
      PrcText *more = prc_text_with (made, *language, prc_text_get_exact (now, *language));

      prc_text_unref (made);
      made = more;
    }
  return made;
}

/* A copy with the subject of its conferrals changed, or NULL where none is. */
static PrcGraduand *
change (const PrcGraduand *graduand, const PrcText *old, const PrcText *now)
{
  PrcGraduand *copy = NULL;

  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);

      if (!is_same (old, conferral->subject))
        continue;
      g_autoptr (PrcText) subject = overlay (conferral->subject, now);
      if (prc_text_equal (subject, conferral->subject))
        continue;
      PrcConferral *changed = prc_conferral_copy (conferral);
      prc_text_unref (changed->subject);
      changed->subject = g_steal_pointer (&subject);
      if (copy == NULL)
        copy = prc_graduand_copy (graduand);
      prc_conferral_unref (g_ptr_array_index (copy->conferrals, i));
      g_ptr_array_index (copy->conferrals, i) = changed;
    }
  return copy;
}

GPtrArray *
prc_subject_translate (const PrcSeason *season, const PrcText *old, const PrcText *now)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_graduand_unref);

  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcGraduand *copy = change (g_ptr_array_index (season->graduands, i), old, now);

      if (copy != NULL)
        g_ptr_array_add (changed, copy);
    }
  return changed;
}
