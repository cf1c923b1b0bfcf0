#include "prc-order-card.h"

#include "prc-hanzi.h"
#include "prc-language.h"
#include "prc-order-words.h"

static const char *const *
get_languages (const PrcCast *cast)
{
  return (const char *const *) cast->ceremony->languages;
}

/* Which glyphs the name wants: the person's own language where that tells, else plain Chinese. */
static char *
dup_native_language (const PrcPersonName *name)
{
  gboolean east_asian = name->language != NULL && (prc_language_is_chinese (name->language) ||
                                                   g_str_has_prefix (name->language, "ja") ||
                                                   g_str_has_prefix (name->language, "ko"));

  if (!prc_language_has_han (name->native) || east_asian)
    return g_strdup (name->language);
  return g_strdup ("zh-Hans");
}

static void
set_name (const PrcCast *cast, PrcCard *card, const PrcGraduand *graduand)
{
  const PrcPersonName *name = graduand->name;

  card->called = prc_person_name_dup_called (name);
  prc_set_string (&card->native, name->native);
  if (card->native == NULL)
    return;
  card->native_language = dup_native_language (name);
  card->native_first = cast->ceremony->own_script_first;
}

static PrcCardAward *
make_award (const PrcCast *cast, const PrcConferral *conferral, const PrcAward *award)
{
  const PrcInstitution *institution =
      prc_season_find_institution (cast->season, award->institution);
  PrcCardAward *card = prc_card_award_new ();

  card->title = prc_text_ref (award->title);
  card->subject = prc_text_ref (conferral->subject);
  if (institution != NULL)
    {
      card->institution = prc_text_ref (institution->name);
      prc_set_string (&card->crest, institution->crest);
    }
  if (cast->ceremony->say_class)
    card->class_ = prc_order_words_make_class (conferral, get_languages (cast));
  return card;
}

static void
add_awards (const PrcCast *cast, PrcCard *card, const PrcGraduand *graduand,
            const GPtrArray *conferrals)
{
  g_autoptr (GPtrArray) ordered =
      prc_order_cast_list_conferrals (cast->season, cast->ceremony, graduand);

  for (guint i = 0; i < ordered->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (ordered, i);

      if (!g_ptr_array_find ((GPtrArray *) conferrals, conferral, NULL))
        continue;
      g_ptr_array_add (
          card->awards,
          make_award (cast, conferral, prc_season_find_award (cast->season, conferral->award)));
      if (cast->ceremony->say_prize && card->prize == NULL)
        prc_set_string (&card->prize, conferral->prize);
      if (cast->ceremony->say_thesis && card->thesis == NULL && !conferral->thesis_embargoed)
        prc_set_string (&card->thesis, conferral->thesis);
    }
}

static void
add_band (PrcCard *card, PrcNeedKind kind, PrcAudience audience, PrcText *text)
{
  PrcCardBand *band = prc_card_band_new ();

  band->kind = kind;
  band->audience = audience;
  band->text = text;
  g_ptr_array_add (card->bands, band);
}

/* In a joint ceremony: one who gets only one of the two awards. */
static void
add_only_band (const PrcCast *cast, PrcCard *card, const PrcGraduand *graduand)
{
  g_autoptr (GPtrArray) all =
      prc_order_cast_list_conferrals (cast->season, cast->ceremony, graduand);
  gint64 only = 0;

  if (cast->ceremony->institutions->len < 2)
    return;
  for (guint i = 0; i < all->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (all, i);
      gint64 institution = prc_season_find_award (cast->season, conferral->award)->institution;

      if (only != 0 && only != institution)
        return;
      only = institution;
    }
  const PrcInstitution *institution = prc_season_find_institution (cast->season, only);
  if (institution != NULL)
    add_band (card, PRC_NEED_OTHER, PRC_AUDIENCE_VC | PRC_AUDIENCE_MARSHAL | PRC_AUDIENCE_OPERATOR,
              prc_order_words_make_only (institution, get_languages (cast)));
}

static void
add_bands (const PrcCast *cast, PrcCard *card, const PrcGraduand *graduand)
{
  for (guint i = 0; i < graduand->needs->len; i++)
    {
      const PrcNeed *need = g_ptr_array_index (graduand->needs, i);

      if (need->audience != PRC_AUDIENCE_NOBODY)
        add_band (card, need->kind, need->audience, prc_text_ref (need->text));
    }
  if (card->prize != NULL)
    add_band (card, PRC_NEED_HONOUR, PRC_AUDIENCE_VC,
              prc_text_new (cast->ceremony->languages[0], card->prize, NULL));
  add_only_band (cast, card, graduand);
}

PrcCard *
prc_order_card_new_person (const PrcCast *cast, const PrcGraduand *graduand,
                           const GPtrArray *conferrals, const PrcItem *presentation)
{
  PrcCard *card = prc_card_new ();

  card->kind = PRC_CARD_PERSON;
  card->type = PRC_ITEM_PRESENTATION;
  card->group = presentation != NULL ? prc_text_ref (presentation->title) : NULL;
  set_name (cast, card, graduand);
  card->reading = prc_reading_ref (graduand->reading);
  add_awards (cast, card, graduand, conferrals);
  add_bands (cast, card, graduand);
  prc_set_string (&card->seat, graduand->seat);
  prc_set_string (&card->photo, graduand->photo);
  card->show_hall =
      prc_season_is_allowed (cast->season, cast->ceremony->id, graduand, PRC_PURPOSE_HALL);
  card->show_stream =
      prc_season_is_allowed (cast->season, cast->ceremony->id, graduand, PRC_PURPOSE_STREAM);
  card->asked_hidden = graduand->privacy[PRC_PURPOSE_HALL] == PRC_CONSENT_DENIED;
  return card;
}

/* Who acts: as the item says it, else the officer of its institution. */
static void
set_actor (const PrcCast *cast, PrcCard *card, const PrcItem *item)
{
  const PrcInstitution *institution = prc_season_find_institution (cast->season, item->institution);

  card->person = prc_text_ref (item->person);
  card->role = prc_text_ref (item->role);
  if (institution == NULL || !prc_text_is_empty (item->person) || !prc_text_is_empty (item->role))
    return;
  card->person = prc_text_ref (institution->presiding_name);
  card->role = prc_text_ref (institution->presiding_title);
}

GPtrArray *
prc_order_card_list_item (const PrcCast *cast, const PrcItem *item, GPtrArray *problems)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_card_unref);
  g_autoptr (GArray) pages = prc_order_words_make_pages (cast, item, item->words, NULL, problems);

  for (guint i = 0; i < pages->len; i++)
    {
      const PrcOrderPage *page = &g_array_index (pages, PrcOrderPage, i);
      PrcCard *card = prc_card_new ();

      card->kind = PRC_CARD_ITEM;
      card->type = item->type;
      card->group = prc_text_ref (item->title);
      card->title = prc_text_ref (item->title);
      set_actor (cast, card, item);
      card->detail = prc_text_ref (item->detail);
      card->words = prc_text_ref (page->words);
      card->emphasis = prc_text_ref (page->emphasis);
      card->cue = prc_text_ref (item->cue);
      card->follows = prc_text_ref (item->follows);
      card->stand = item->stand;
      card->show_hall = item->in_hall;
      card->show_stream = item->on_stream;
      card->page = (int) i + 1;
      card->pages = (int) pages->len;
      g_ptr_array_add (cards, card);
    }
  return cards;
}
