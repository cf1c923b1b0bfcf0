/* prc-redact.c - see prc-redact.h */
#include "prc-redact.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define SOURCE "copy"

static PrcPersonName *
redact_name (const PrcPersonName *name)
{
  PrcPersonName *copy = prc_person_name_copy (name);

  prc_set_string (&copy->certificate, NULL);
  return copy;
}

static PrcReading *
redact_reading (const PrcReading *reading)
{
  PrcReading *copy = reading != NULL ? prc_reading_copy (reading) : NULL;

  if (copy == NULL)
    return NULL;
  prc_set_string (&copy->clip, NULL);
  prc_set_string (&copy->confirmed_by, NULL);
  copy->confirmed_at = 0;
  if (copy->origin != PRC_ORIGIN_OWN) /* a remark beside it, not the sounds */
    prc_set_string (&copy->note, NULL);
  return copy;
}

static PrcConferral *
redact_conferral (const PrcConferral *conferral)
{
  PrcConferral *copy = prc_conferral_copy (conferral);

  prc_set_string (&copy->certificate_number, NULL);
  prc_set_string (&copy->completion_number, NULL);
  if (copy->thesis_embargoed)
    prc_set_string (&copy->thesis, NULL);
  return copy;
}

static PrcRelation *
redact_relation (const PrcRelation *relation)
{
  PrcRelation *copy = prc_relation_copy (relation);

  prc_set_string (&copy->reason, NULL);
  return copy;
}

static char *
dup_number (guint place)
{
  return g_strdup_printf ("%u", place + 1);
}

static PrcGraduand *
redact_graduand (const PrcSeason *season, guint place, gboolean photos)
{
  const PrcGraduand *from = g_ptr_array_index (season->graduands, place);
  PrcGraduand *to = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();
  gint64 ceremony = from->ceremony;

  if (ceremony == 0 && season->ceremonies->len == 1)
    ceremony = ((PrcCeremony *) season->ceremonies->pdata[0])->id;
  id->source = g_strdup (SOURCE);
  id->id = dup_number (place);
  g_ptr_array_add (to->ids, id);
  to->id = from->id;
  to->name = redact_name (from->name);
  to->reading = redact_reading (from->reading);
  for (guint i = 0; i < from->conferrals->len; i++)
    g_ptr_array_add (to->conferrals, redact_conferral (from->conferrals->pdata[i]));
  for (guint i = 0; i < from->relations->len; i++)
    g_ptr_array_add (to->relations, redact_relation (from->relations->pdata[i]));
  to->attendance = from->attendance;
  prc_set_string (&to->faculty, from->faculty);
  prc_set_string (&to->school, from->school);
  prc_set_string (&to->class_group, from->class_group);
  memcpy (to->privacy, from->privacy, sizeof to->privacy);
  to->listed = from->listed;
  to->missing = from->missing;
  to->ceremony = from->ceremony;
  if (photos && ceremony != 0 && prc_season_is_allowed (season, ceremony, from, PRC_PURPOSE_HALL))
    prc_set_string (&to->photo, from->photo);
  return to;
}

PrcSeason *
prc_redact_season (const PrcSeason *season, gboolean photos)
{
  PrcSeason *copy = prc_season_copy (season);

  g_ptr_array_set_size (copy->graduands, 0);
  for (guint i = 0; i < season->graduands->len; i++)
    g_ptr_array_add (copy->graduands, redact_graduand (season, i, photos));
  return copy;
}

/* Crests, and the photographs that @season names. */
static PrcAssets *
choose_assets (PrcAssets *all, const PrcSeason *season)
{
  PrcAssets *chosen = prc_assets_new ();

  for (guint i = 0; i < season->institutions->len + season->graduands->len; i++)
    {
      const char *hash =
          i < season->institutions->len
              ? ((PrcInstitution *) season->institutions->pdata[i])->crest
              : ((PrcGraduand *) season->graduands->pdata[i - season->institutions->len])->photo;
      GBytes *bytes = prc_assets_get (all, hash);

      if (bytes != NULL)
        prc_assets_add (chosen, bytes);
    }
  return chosen;
}

/* --- the frozen order ---------------------------------------------------------------------- */

/* A season and its redacted copy as it came out of the store: alike in order, not in ids. */
typedef struct
{
  PrcStore *from;
  const PrcSeason *before, *after;
} Pair;

static gint64
find_id (const GPtrArray *before, const GPtrArray *after, gint64 id, gint64 none)
{
  /* the id is the first field of every value */
  for (guint i = 0; i < before->len && i < after->len; i++)
    if (*(const gint64 *) before->pdata[i] == id)
      return *(const gint64 *) after->pdata[i];
  return none;
}

static PrcCard *
redact_card (const PrcCard *card, const PrcGraduand *graduand)
{
  PrcCard *copy = prc_card_copy (card);

  g_ptr_array_set_size (copy->bands, 0);
  prc_set_string (&copy->seat, NULL);
  prc_set_string (&copy->photo, graduand != NULL ? graduand->photo : NULL);
  prc_reading_unref (copy->reading);
  copy->reading = redact_reading (card->reading);
  return copy;
}

static PrcRunningOrder *
redact_order (const Pair *pair, const PrcRunningOrder *order, gint64 ceremony)
{
  PrcRunningOrder *copy = prc_running_order_new ();

  copy->ceremony = ceremony;
  copy->frozen = TRUE;
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *from = g_ptr_array_index (order->cues, i);
      PrcCue *to = prc_cue_copy (from);
      const PrcGraduand *graduand;

      to->item = find_id (pair->before->items, pair->after->items, from->item, 0);
      to->graduand = from->graduand != 0 ? find_id (pair->before->graduands, pair->after->graduands,
                                                    from->graduand, 0)
                                         : 0;
      graduand = prc_season_find_graduand (pair->after, to->graduand);
      prc_set_string (&to->external_id, graduand != NULL ? prc_graduand_get_id (graduand) : NULL);
      prc_card_unref (to->card);
      to->card = redact_card (from->card, graduand);
      g_ptr_array_add (copy->cues, to);
    }
  return copy;
}

static gboolean
put_orders (PrcStore *store, gpointer data, GError **error)
{
  const Pair *pair = data;

  for (guint i = 0; i < pair->before->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (pair->before->ceremonies, i);
      const PrcCeremony *copy = g_ptr_array_index (pair->after->ceremonies, i);
      g_autoptr (GError) local = NULL;
      g_autoptr (PrcRunningOrder) order = NULL;
      g_autoptr (PrcRunningOrder) redacted = NULL;

      if (ceremony->frozen_at == NULL)
        continue;
      order = prc_store_load_order (pair->from, ceremony->id, &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      redacted = order != NULL ? redact_order (pair, order, copy->id) : NULL;
      if (redacted != NULL && !prc_store_put_order (store, copy->id, redacted, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill (PrcStore *store, PrcStore *from, const PrcSeason *season, GError **error)
{
  g_autoptr (PrcSeason) after = prc_store_load (store, error);
  Pair pair = { from, season, after };

  return after != NULL &&
         prc_store_edit (store, _ ("Copied without what is private"), put_orders, &pair, error);
}

gboolean
prc_redact_write (PrcStore *from, const char *out, gboolean photos, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (from, error);
  g_autoptr (PrcAssets) all = season != NULL ? prc_store_load_assets (from, error) : NULL;
  g_autoptr (PrcSeason) redacted = NULL;
  g_autoptr (PrcAssets) assets = NULL;
  g_autoptr (PrcStore) store = NULL;

  if (all == NULL)
    return FALSE;
  redacted = prc_redact_season (season, photos);
  assets = choose_assets (all, redacted);
  store = prc_store_create (out, redacted, assets, error);
  if (store == NULL)
    return FALSE;
  if (fill (store, from, season, error))
    return TRUE;
  g_clear_object (&store);
  g_unlink (out); /* made a moment ago, by us */
  return FALSE;
}
