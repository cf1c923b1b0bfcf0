#include "prc-order-part.h"

#include "prc-language.h"
#include "prc-order-words.h"
#include "prc-word.h"

static const PrcWord set_words = { "Group %d of %d", "第%d组，共%d组" };
static const PrcWord hidden_words = { "Graduand", "毕业生" };

static PrcCard *
new_card (const PrcItem *item, const PrcText *title, char *part)
{
  PrcCard *card = prc_card_new ();

  card->kind = PRC_CARD_ITEM;
  card->type = item->type;
  card->group = prc_text_ref (item->title);
  card->title = prc_text_ref (title);
  card->person = prc_text_ref (item->person);
  card->role = prc_text_ref (item->role);
  card->part = part;
  card->show_hall = item->in_hall;
  card->show_stream = item->on_stream;
  card->page = card->pages = 1;
  return card;
}

static void
set_page (PrcCard *card, const GArray *pages, guint page)
{
  const PrcOrderPage *from = &g_array_index (pages, PrcOrderPage, page);

  card->words = prc_text_ref (from->words);
  card->emphasis = prc_text_ref (from->emphasis);
  card->page = (int) page + 1;
  card->pages = (int) pages->len;
}

static gint64
get_award (const PrcCall *call)
{
  if (call == NULL || call->conferrals->len == 0)
    return 0;
  return ((const PrcConferral *) g_ptr_array_index (call->conferrals, 0))->award;
}

PrcCard *
prc_order_part_new_award (const PrcCast *cast, const PrcItem *item, const PrcCall *before,
                          const PrcCall *call)
{
  const PrcAward *award = prc_season_find_award (cast->season, get_award (call));
  PrcCard *card;

  if (award == NULL || prc_text_is_empty (item->award_line) || get_award (before) == award->id)
    return NULL;
  g_autoptr (GArray) pages =
      prc_order_words_make_pages (cast, item, item->award_line, &(PrcOrderFocus){ .award = award },
                                  before == NULL ? cast->problems : NULL);
  card = new_card (item, award->title, g_strdup_printf ("award %" G_GINT64_FORMAT, award->id));
  set_page (card, pages, 0);
  card->page = card->pages = 1;
  return card;
}

PrcCard *
prc_order_part_new_set (const PrcCast *cast, const PrcItem *item, int number, int count)
{
  g_autoptr (PrcText) title = NULL;

  for (int i = 0; cast->ceremony->languages[i] != NULL; i++)
    {
      const char *language = cast->ceremony->languages[i];
      g_autofree char *words = g_strdup_printf (prc_word_get (&set_words, language), number, count);
      PrcText *more = prc_text_with (title, language, words);

      prc_text_unref (title);
      title = more;
    }
  return new_card (item, title, g_strdup_printf ("set %d", number));
}

GPtrArray *
prc_order_part_list_closing (const PrcCast *cast, const PrcItem *item)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_card_unref);

  if (prc_text_is_empty (item->closing))
    return cards;
  g_autoptr (GArray) pages =
      prc_order_words_make_pages (cast, item, item->closing, NULL, cast->problems);
  for (guint i = 0; i < pages->len; i++)
    {
      PrcCard *card = new_card (item, item->title, g_strdup ("closing"));

      set_page (card, pages, i);
      g_ptr_array_add (cards, card);
    }
  return cards;
}

PrcText *
prc_order_part_make_formula (const PrcCast *cast, const PrcItem *item, const PrcCall *call)
{
  if (prc_text_is_empty (item->formula))
    return NULL;
  g_autoptr (GArray) pages = prc_order_words_make_pages (cast, item, item->formula,
                                                         &(PrcOrderFocus){ .call = call }, NULL);
  return prc_text_ref (g_array_index (pages, PrcOrderPage, 0).words);
}

/* --- sets ---------------------------------------------------------------------------------- */

static const char *
get_name (const PrcCard *card, const char *language)
{
  if (!card->show_hall || !card->show_stream)
    return prc_word_get (&hidden_words, language);
  if (card->native != NULL && prc_language_is_same (card->native_language, language))
    return card->native;
  return card->called;
}

static char *
dup_names (const PrcRunningOrder *order, guint from, const char *language)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = from; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->graduand == 0)
        break;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "",
                              get_name (cue->card, language));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

void
prc_order_part_fill_sets (PrcRunningOrder *order, const char *const *languages)
{
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      PrcCue *filled;

      if (cue->card->part == NULL || !g_str_has_prefix (cue->card->part, "set "))
        continue;
      filled = prc_cue_copy (cue);
      prc_card_unref (filled->card);
      filled->card = prc_card_copy (cue->card);
      g_clear_pointer (&filled->card->words, prc_text_unref);
      for (int j = 0; languages[j] != NULL; j++)
        {
          g_autofree char *names = dup_names (order, i + 1, languages[j]);
          PrcText *more = prc_text_with (filled->card->words, languages[j], names);

          prc_text_unref (filled->card->words);
          filled->card->words = more;
        }
      prc_cue_unref (order->cues->pdata[i]);
      order->cues->pdata[i] = filled;
    }
}
