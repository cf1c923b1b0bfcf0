#include "prc-season.h"

#include "prc-selection-fit.h"

static void
prc_season_init (PrcSeason *season)
{
  season->institutions = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_institution_unref);
  season->awards = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_award_unref);
  season->ceremonies = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_ceremony_unref);
  season->items = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_item_unref);
  season->halls = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_hall_plan_unref);
  season->graduands = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_graduand_unref);
}

static void
prc_season_clear (PrcSeason *season)
{
  prc_text_unref (season->title);
  g_ptr_array_unref (season->institutions);
  g_ptr_array_unref (season->awards);
  g_ptr_array_unref (season->ceremonies);
  g_ptr_array_unref (season->items);
  g_ptr_array_unref (season->halls);
  g_ptr_array_unref (season->graduands);
}

static void
prc_season_fill (PrcSeason *to, const PrcSeason *from)
{
  to->title = prc_text_ref (from->title);
  prc_array_append_values (to->institutions, from->institutions);
  prc_array_append_values (to->awards, from->awards);
  prc_array_append_values (to->ceremonies, from->ceremonies);
  prc_array_append_values (to->items, from->items);
  prc_array_append_values (to->halls, from->halls);
  prc_array_append_values (to->graduands, from->graduands);
}

PRC_DEFINE_VALUE (PrcSeason, prc_season)

#define DEFINE_FIND(Type, function, array)                                                         \
  const Type *function (const PrcSeason *season, gint64 id)                                        \
  {                                                                                                \
    for (guint i = 0; i < season->array->len; i++)                                                 \
      {                                                                                            \
        const Type *value = g_ptr_array_index (season->array, i);                                  \
                                                                                                   \
        if (value->id == id)                                                                       \
          return value;                                                                            \
      }                                                                                            \
    return NULL;                                                                                   \
  }

DEFINE_FIND (PrcInstitution, prc_season_find_institution, institutions)
DEFINE_FIND (PrcAward, prc_season_find_award, awards)
DEFINE_FIND (PrcCeremony, prc_season_find_ceremony, ceremonies)
DEFINE_FIND (PrcItem, prc_season_find_item, items)
DEFINE_FIND (PrcHallPlan, prc_season_find_hall, halls)

/* Graduands are many and sorted by id: a binary search. */
const PrcGraduand *
prc_season_find_graduand (const PrcSeason *season, gint64 id)
{
  guint low = 0, high = season->graduands->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, middle);

      if (graduand->id == id)
        return graduand;
      if (graduand->id < id)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static gboolean
text_has (const PrcText *text, const char *words)
{
  const char *const *languages = prc_text_get_languages (text);

  for (int i = 0; languages[i] != NULL; i++)
    if (g_strcmp0 (prc_text_get_exact (text, languages[i]), words) == 0)
      return TRUE;
  return FALSE;
}

const PrcCeremony *
prc_season_choose_ceremony (const PrcSeason *season, const char *words)
{
  gint64 id = 0;

  if (words == NULL)
    return season->ceremonies->len == 1 ? g_ptr_array_index (season->ceremonies, 0) : NULL;
  if (g_ascii_string_to_signed (words, 10, 1, G_MAXINT64, &id, NULL))
    return prc_season_find_ceremony (season, id);
  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);

      if (text_has (ceremony->title, words))
        return ceremony;
    }
  return NULL;
}

const PrcInstitution *
prc_season_find_institution_code (const PrcSeason *season, const char *code)
{
  for (guint i = 0; i < season->institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (season->institutions, i);

      if (g_strcmp0 (institution->code, code) == 0)
        return institution;
    }
  return NULL;
}

const PrcAward *
prc_season_find_award_code (const PrcSeason *season, gint64 institution, const char *code)
{
  for (guint i = 0; i < season->awards->len; i++)
    {
      const PrcAward *award = g_ptr_array_index (season->awards, i);

      if (award->institution == institution && g_strcmp0 (award->code, code) == 0)
        return award;
    }
  return NULL;
}

const PrcGraduand *
prc_season_find_graduand_id (const PrcSeason *season, const char *external_id)
{
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      for (guint j = 0; j < graduand->ids->len; j++)
        if (g_strcmp0 (((const PrcExternalId *) g_ptr_array_index (graduand->ids, j))->id,
                       external_id) == 0)
          return graduand;
    }
  return NULL;
}

static gboolean
takes (const PrcSeason *season, const PrcCeremony *ceremony, const PrcGraduand *graduand)
{
  for (guint i = 0; i < ceremony->rules->len; i++)
    if (prc_selection_fit_any (
            season, &((const PrcSelectionRule *) g_ptr_array_index (ceremony->rules, i))->selection,
            graduand))
      return TRUE;
  return FALSE;
}

gint64
prc_season_get_ceremony_of (const PrcSeason *season, const PrcGraduand *graduand)
{
  gint64 rest = 0;

  if (graduand->ceremony != 0)
    return graduand->ceremony;
  if (season->ceremonies->len == 1)
    return ((const PrcCeremony *) g_ptr_array_index (season->ceremonies, 0))->id;
  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);

      if (takes (season, ceremony, graduand))
        return ceremony->id;
      if (rest == 0 && ceremony->rules->len == 0)
        rest = ceremony->id;
    }
  return rest;
}

gboolean
prc_season_is_in_ceremony (const PrcSeason *season, const PrcGraduand *graduand, gint64 ceremony)
{
  return prc_season_get_ceremony_of (season, graduand) == ceremony;
}

gboolean
prc_season_is_allowed (const PrcSeason *season, gint64 ceremony_id, const PrcGraduand *graduand,
                       PrcPurpose purpose)
{
  const PrcCeremony *ceremony = prc_season_find_ceremony (season, ceremony_id);
  PrcConsent consent = graduand->privacy[purpose];

  if (consent == PRC_CONSENT_UNSET && ceremony != NULL)
    consent = ceremony->privacy[purpose];
  return consent == PRC_CONSENT_ALLOWED;
}
