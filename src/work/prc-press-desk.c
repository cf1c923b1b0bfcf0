#include "prc-press-desk.h"

#include "prc-message.h"

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

/* --- checking -----------------------------------------------------------------------------------
 */

GPtrArray *
prc_press_desk_load (PrcStore *store, gint64 ceremony, GError **error)
{
  static const PrcPressKind kinds[] = { PRC_PRESS_CARDS, PRC_PRESS_BOOKLET };
  g_autoptr (GPtrArray) presses = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_press_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GError *failed = NULL;
      PrcPress *press = prc_store_load_press (store, ceremony, kinds[i], &failed);

      if (failed != NULL)
        {
          g_propagate_error (error, failed);
          return NULL;
        }
      if (press != NULL)
        g_ptr_array_add (presses, press);
    }
  return g_steal_pointer (&presses);
}

static const char *
get_press_code (const PrcPress *press, const PrcErratum *erratum)
{
  gboolean booklet = press->kind == PRC_PRESS_BOOKLET;

  switch (erratum->kind)
    {
    case PRC_ERRATUM_ADDED:
      return booklet ? "not-printed-since-change/booklet-added"
                     : "not-printed-since-change/card-added";
    case PRC_ERRATUM_CORRECTED:
      return booklet ? "not-printed-since-change/booklet" : "not-printed-since-change/card";
    case PRC_ERRATUM_GONE: /* the card is left in its box, the booklet can't be called back */
      return NULL;
    }
  return NULL;
}

static void
add_erratum (GPtrArray *problems, const PrcSeason *season, const char *code, gint64 id)
{
  const PrcGraduand *graduand = prc_season_find_graduand (season, id);
  PrcProblem *problem;

  if (graduand == NULL)
    return;
  problem = prc_problem_new ();
  problem->severity = prc_message_get_severity (code);
  problem->code = g_strdup (code);
  prc_set_string (&problem->graduand, prc_graduand_get_id (graduand));
  problem->person = prc_person_name_dup_called (graduand->name);
  prc_set_string (&problem->value, problem->person);
  problem->message = prc_message_make (problem, NULL);
  problem->code[strcspn (problem->code, "/")] = '\0';
  g_ptr_array_add (problems, problem);
}

void
prc_press_desk_check (const GPtrArray *presses, const PrcSeason *season,
                      const PrcRunningOrder *order, GPtrArray *problems)
{
  for (guint i = 0; i < presses->len; i++)
    {
      const PrcPress *press = g_ptr_array_index (presses, i);
      g_autoptr (GPtrArray) now = list_lines (season, order, press->kind);
      g_autoptr (GPtrArray) errata = prc_press_find_errata (press, now);

      for (guint j = 0; j < errata->len; j++)
        {
          const PrcErratum *erratum = g_ptr_array_index (errata, j);
          const char *code = get_press_code (press, erratum);

          if (code != NULL)
            add_erratum (problems, season, code, erratum->graduand);
        }
    }
}
