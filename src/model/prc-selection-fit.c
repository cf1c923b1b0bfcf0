#include "prc-selection-fit.h"

static gboolean
same_words (const char *a, const char *b)
{
  g_autofree char *p = NULL, *q = NULL;

  if (a == NULL || b == NULL)
    return FALSE;
  p = g_utf8_casefold (a, -1);
  q = g_utf8_casefold (b, -1);
  return g_utf8_collate (p, q) == 0 || g_str_equal (p, q);
}

static gboolean
text_has (const PrcText *text, const char *words)
{
  const char *const *languages = prc_text_get_languages (text);

  for (int i = 0; languages[i] != NULL; i++)
    if (same_words (prc_text_get_exact (text, languages[i]), words))
      return TRUE;
  return FALSE;
}

static gboolean
asks_for_award (const PrcSelection *selection)
{
  return selection->institution != NULL || selection->award != NULL || selection->subject != NULL ||
         selection->level != PRC_LEVEL_UNKNOWN;
}

gboolean
prc_selection_fit (const PrcSeason *season, const PrcSelection *selection,
                   const PrcGraduand *graduand, const PrcConferral *conferral)
{
  const PrcAward *award =
      conferral != NULL ? prc_season_find_award (season, conferral->award) : NULL;
  const PrcInstitution *institution =
      award != NULL ? prc_season_find_institution (season, award->institution) : NULL;

  if (selection->faculty != NULL && !same_words (selection->faculty, graduand->faculty))
    return FALSE;
  if (selection->school != NULL && !same_words (selection->school, graduand->school))
    return FALSE;
  if (!asks_for_award (selection))
    return TRUE;
  if (award == NULL)
    return FALSE;
  if (selection->institution != NULL &&
      (institution == NULL || g_strcmp0 (selection->institution, institution->code) != 0))
    return FALSE;
  if (selection->award != NULL && !same_words (selection->award, award->code))
    return FALSE;
  if (selection->subject != NULL && !text_has (conferral->subject, selection->subject))
    return FALSE;
  return selection->level == PRC_LEVEL_UNKNOWN || selection->level == award->level;
}

gboolean
prc_selection_fit_any (const PrcSeason *season, const PrcSelection *selection,
                       const PrcGraduand *graduand)
{
  gboolean fits =
      graduand->conferrals->len == 0 && prc_selection_fit (season, selection, graduand, NULL);

  for (guint i = 0; i < graduand->conferrals->len && !fits; i++)
    fits = prc_selection_fit (season, selection, graduand,
                              g_ptr_array_index (graduand->conferrals, i));
  return fits;
}
