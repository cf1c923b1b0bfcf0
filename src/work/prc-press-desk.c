#include "prc-press-desk.h"

#include "prc-booklet-content.h"
#include "prc-booklet-lines.h"
#include "prc-desk-order.h"
#include "prc-print.h"

#include <glib/gi18n-lib.h>

/* --- the text of a booklet ---------------------------------------------------------------------
 */

static GPtrArray *
list_booklet (const PrcSeason *season, const PrcRunningOrder *order)
{
  g_autoptr (PrcBooklet) booklet = prc_booklet_content_new (season, order->ceremony, order, NULL);

  return booklet != NULL ? prc_booklet_list_lines (booklet) : NULL;
}

/* --- the text of cards -------------------------------------------------------------------------
 */

static void
append (GString *text, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", words);
}

static char *
describe_card (const PrcCard *card)
{
  GString *text = g_string_new (NULL);

  append (text, card->called);
  append (text, card->native);
  append (text, card->reading != NULL ? card->reading->respelling : NULL);
  append (text, card->reading != NULL ? card->reading->pinyin : NULL);
  for (guint i = 0; i < card->awards->len; i++)
    {
      const PrcCardAward *award = g_ptr_array_index (card->awards, i);

      append (text, prc_text_get (award->title, "en"));
      append (text, prc_text_get (award->subject, "en"));
      append (text, prc_text_get (award->class_, "en"));
    }
  append (text, card->prize);
  append (text, card->thesis);
  append (text, card->seat);
  return g_string_free (text, FALSE);
}

static GPtrArray *
list_cards (const PrcRunningOrder *order)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_press_line_unref);

  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      PrcPressLine *line;

      if (cue->card->kind != PRC_CARD_PERSON)
        continue;
      line = prc_press_line_new ();
      line->graduand = cue->graduand;
      line->text = describe_card (cue->card);
      g_ptr_array_add (lines, line);
    }
  return lines;
}

static GPtrArray *
list_lines (const PrcSeason *season, const PrcRunningOrder *order, PrcPressKind kind)
{
  switch (kind)
    {
    case PRC_PRESS_BOOKLET:
      return list_booklet (season, order);
    case PRC_PRESS_CARDS:
      return list_cards (order);
    }
  return NULL;
}

/* --- sending ------------------------------------------------------------------------------------
 */

static PrcDocument *
set_booklet (PrcStore *store, const PrcSeason *season, const PrcRunningOrder *order, GError **error)
{
  g_autoptr (PrcAssets) assets = prc_store_load_assets (store, error);
  const PrcPrintJob job = { .season = season,
                            .ceremony = order->ceremony,
                            .order = order,
                            .assets = assets,
                            .kind = "booklet" };

  return assets != NULL ? prc_document_new (&job, NULL, NULL, NULL, error) : NULL;
}

/* On which page everyone stands: known only once it is set. */
static gboolean
find_pages (PrcStore *store, const PrcSeason *season, const PrcRunningOrder *order,
            GPtrArray *lines, GError **error)
{
  g_autoptr (PrcDocument) document = set_booklet (store, season, order, error);

  if (document == NULL)
    return FALSE;
  g_autoptr (GHashTable) pages = prc_document_find_pages (document);
  for (guint i = 0; i < lines->len; i++)
    {
      PrcPressLine *line = g_ptr_array_index (lines, i);

      line->page = GPOINTER_TO_INT (g_hash_table_lookup (pages, &line->graduand));
    }
  return TRUE;
}

static gboolean
put_press (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_press (store, data, error) > 0;
}

gboolean
prc_press_desk_send (PrcStore *store, const PrcSeason *season, gint64 ceremony, PrcPressKind kind,
                     GError **error)
{
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony, error);
  g_autoptr (GPtrArray) lines = order != NULL ? list_lines (season, order, kind) : NULL;
  g_autoptr (PrcPress) press = prc_press_new ();

  if (lines == NULL ||
      (kind == PRC_PRESS_BOOKLET && !find_pages (store, season, order, lines, error)))
    return FALSE;
  press->ceremony = ceremony;
  press->kind = kind;
  press->at = g_get_real_time () / G_USEC_PER_SEC;
  prc_array_append_values (press->lines, lines);
  return prc_store_edit (store,
                         /* Translators: lines of the history */
                         kind == PRC_PRESS_BOOKLET ? _ ("Sent the booklet to press")
                                                   : _ ("Printed the cards"),
                         put_press, press, error);
}

GPtrArray *
prc_press_desk_find_obstacles (PrcStore *store, const PrcSeason *season, gint64 ceremony,
                               GError **error)
{
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony, error);
  g_autoptr (GPtrArray) waivers = order != NULL ? prc_store_load_waivers (store, error) : NULL;
  g_autoptr (PrcDocument) document =
      waivers != NULL ? set_booklet (store, season, order, error) : NULL;

  return document != NULL ? prc_document_find_obstacles (document, waivers) : NULL;
}

GPtrArray *
prc_press_desk_find_errata (PrcStore *store, const PrcSeason *season, gint64 ceremony,
                            PrcPressKind kind, GError **error)
{
  GError *failed = NULL;
  g_autoptr (PrcPress) press = prc_store_load_press (store, ceremony, kind, &failed);

  if (press == NULL)
    {
      if (failed != NULL)
        g_propagate_error (error, failed);
      return NULL;
    }
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony, error);
  g_autoptr (GPtrArray) now = order != NULL ? list_lines (season, order, kind) : NULL;
  return now != NULL ? prc_press_find_errata (press, now) : NULL;
}
