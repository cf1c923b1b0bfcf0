#include "prc-check-text.h"

#include "prc-language.h"
#include "prc-placeholder.h"
#include "prc-text-pair.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_language (const PrcText *text, const char *language)
{
  const char *const *there = prc_text_get_languages (text);

  for (; *there != NULL; there++)
    if (prc_language_is_same (*there, language))
      return TRUE;
  return FALSE;
}

static const char *
name_language (const char *language)
{
  if (prc_language_is_same (language, "en"))
    return _ ("English");
  if (prc_language_is_same (language, "zh"))
    return _ ("Chinese");
  return language;
}

/* @label: what to call it where it has no words at all; NULL: it may be empty. */
static void
check_text (PrcCheckGather *gather, const PrcText *text, const char *label)
{
  if (prc_text_is_empty (text))
    {
      if (label != NULL)
        prc_check_gather_add (gather, "title-missing", NULL, label, NULL);
      return;
    }
  for (char **language = gather->ceremony->languages; *language != NULL; language++)
    if (!has_language (text, *language))
      prc_check_gather_add (gather, "translation-missing", NULL,
                            prc_text_get (text, gather->ceremony->languages[0]),
                            name_language (*language));
}

static void
check_item (PrcCheckGather *gather, const PrcItem *item)
{
  g_autofree char *place = g_strdup_printf (_ ("Item %d"), item->position);

  check_text (gather, item->title, place);
  check_text (gather, item->role, NULL);
  check_text (gather, item->words, NULL);
  check_text (gather, item->cue, NULL);
  check_text (gather, item->follows, NULL);
}

/* What the template put there, and nobody changed. */
static void
check_placeholder (PrcCheckGather *gather, const PrcText *text, const char *code)
{
  const char *words = prc_placeholder_find (text);

  if (words != NULL)
    prc_check_gather_add (gather, code, NULL, words, NULL);
}

static void
check_institutions (PrcCheckGather *gather)
{
  const GArray *ids = gather->ceremony->institutions;

  for (guint i = 0; i < ids->len; i++)
    {
      const PrcInstitution *institution =
          prc_season_find_institution (gather->season, g_array_index (ids, gint64, i));

      if (institution == NULL)
        continue;
      check_text (gather, institution->name, institution->code);
      check_placeholder (gather, institution->name, "placeholder-text/institution");
      check_text (gather, institution->presiding_title, NULL);
    }
}

/* Once for each subject and what it lacks, so that one person's who has it hides nobody's who has
 * not. */
static void
check_subject (PrcCheckGather *gather, const PrcConferral *conferral, GHashTable *seen)
{
  const char *subject = prc_text_get (conferral->subject, gather->ceremony->languages[0]);

  for (char **language = gather->ceremony->languages; *language != NULL; language++)
    if (!has_language (conferral->subject, *language) &&
        g_hash_table_add (seen, g_strdup_printf ("%s\x1f%s", *language, subject)))
      prc_check_gather_add (gather, "translation-missing/subject", NULL, subject,
                            name_language (*language));
}

/* A prize that is printed, in the languages that its words have. */
static void
check_prize (PrcCheckGather *gather, const char *prize, GHashTable *seen)
{
  const char *const *languages = (const char *const *) gather->ceremony->languages;
  g_autoptr (PrcText) text = prc_text_pair_parse (prize, languages);

  for (guint i = 0; text != NULL && languages[i] != NULL; i++)
    if (!has_language (text, languages[i]) &&
        g_hash_table_add (seen, g_strdup_printf ("prize\x1f%s\x1f%s", languages[i], prize)))
      prc_check_gather_add (gather, "translation-missing/prize", NULL, prize,
                            name_language (languages[i]));
}

/* Each award and each subject once, however many have it. */
static void
check_conferral (PrcCheckGather *gather, const PrcConferral *conferral, GHashTable *seen)
{
  const PrcAward *award = prc_season_find_award (gather->season, conferral->award);
  const char *subject = prc_text_get (conferral->subject, NULL);
  char *award_key = g_strdup_printf ("%" G_GINT64_FORMAT, conferral->award);

  if (award != NULL && g_hash_table_add (seen, award_key))
    check_text (gather, award->title, award->code);
  else if (award == NULL)
    g_free (award_key);
  if (subject != NULL)
    check_subject (gather, conferral, seen);
  if (gather->ceremony->print_prize)
    check_prize (gather, conferral->prize, seen);
}

void
prc_check_text_gather (PrcCheckGather *gather)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  check_text (gather, gather->ceremony->title, _ ("The ceremony"));
  check_placeholder (gather, gather->season->title, "placeholder-text");
  check_institutions (gather);
  for (guint i = 0; i < gather->season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (gather->season->items, i);

      if (item->ceremony == gather->ceremony->id)
        check_item (gather, item);
    }
  for (guint i = 0; i < gather->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (gather->graduands, i);

      for (guint j = 0; j < graduand->conferrals->len; j++)
        check_conferral (gather, g_ptr_array_index (graduand->conferrals, j), seen);
    }
}
