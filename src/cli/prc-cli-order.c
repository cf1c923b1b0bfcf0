#include "prc-cli-commands.h"

#include "prc-csv-row.h"
#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-enum.h"
#include "prc-order.h"
#include "prc-problem.h"
#include "prc-reason-words.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const char *const columns[] = { "position",   "kind",   "id",   "called", "native", "awards",
                                       "respelling", "pinyin", "seat", "needs",  "planned" };

#define N_COLUMNS G_N_ELEMENTS (columns)

static char *
dup_awards (const PrcCard *card, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < card->awards->len; i++)
    {
      const PrcCardAward *award = g_ptr_array_index (card->awards, i);
      const char *title = prc_text_get (award->title, language);
      const char *subject = prc_text_get (award->subject, language);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", title != NULL ? title : "");
      if (subject != NULL)
        g_string_append_printf (text, ", %s", subject);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_needs (const PrcCard *card, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < card->bands->len; i++)
    {
      const PrcCardBand *band = g_ptr_array_index (card->bands, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", prc_text_get (band->text, language));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The planned wall clock of a cue; without a start, the time since then. */
static char *
dup_planned (const PrcCue *cue, const PrcCeremony *ceremony)
{
  int hours = 0, minutes = 0;

  if (ceremony->time != NULL && sscanf (ceremony->time, "%d:%d", &hours, &minutes) != 2)
    hours = minutes = 0;
  int seconds = hours * 3600 + minutes * 60 + cue->planned;
  return g_strdup_printf ("%02d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
}

static GStrv
make_row (const PrcCue *cue, const PrcCeremony *ceremony, const char *language)
{
  const PrcCard *card = cue->card;
  const PrcReading *reading = card->reading;
  gboolean person = card->kind == PRC_CARD_PERSON;
  char **row = g_new0 (char *, N_COLUMNS + 1);

  row[0] = g_strdup (cue->position != NULL ? cue->position : "");
  row[1] = g_strdup (person ? "graduand" : prc_enum_to_nick (PRC_TYPE_ITEM_TYPE, (int) card->type));
  row[2] = g_strdup (cue->external_id != NULL ? cue->external_id : "");
  row[3] = g_strdup (prc_card_get_label (card, language));
  row[4] = g_strdup (card->native != NULL ? card->native : "");
  row[5] = dup_awards (card, language);
  row[6] = g_strdup (prc_reading_get_line (reading) != NULL ? prc_reading_get_line (reading) : "");
  row[7] = g_strdup (reading != NULL && reading->pinyin != NULL ? reading->pinyin : "");
  row[8] = g_strdup (card->seat != NULL ? card->seat : "");
  row[9] = dup_needs (card, language);
  row[10] = dup_planned (cue, ceremony);
  return row;
}

static void
print_csv (const PrcRunningOrder *order, const PrcCeremony *ceremony, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  prc_csv_row_append (text, columns, N_COLUMNS);
  for (guint i = 0; i < order->cues->len; i++)
    {
      g_auto (GStrv) row = make_row (g_ptr_array_index (order->cues, i), ceremony, language);

      prc_csv_row_append (text, (const char *const *) row, N_COLUMNS);
    }
  fputs (text->str, stdout);
}

static void
print_json (const PrcRunningOrder *order, const PrcCeremony *ceremony, const char *language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < order->cues->len; i++)
    {
      g_auto (GStrv) row = make_row (g_ptr_array_index (order->cues, i), ceremony, language);

      json_builder_begin_object (builder);
      for (guint c = 0; c < N_COLUMNS; c++)
        prc_cli_add_string (builder, columns[c], row[c]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const PrcRunningOrder *order, const PrcCeremony *ceremony, const char *language)
{
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      const PrcCard *card = cue->card;
      g_auto (GStrv) row = make_row (cue, ceremony, language);

      if (card->kind == PRC_CARD_ITEM && card->pages > 1)
        {
          g_print ("      %s (%d/%d)\n", row[3], card->page, card->pages);
          continue;
        }
      g_print ("%4s  %s %s%s%s\n", row[0], row[3], row[4], *row[6] != '\0' ? "  " : "", row[6]);
    }
}

static PrcCliStatus
explain (const PrcSeason *season, const PrcRunningOrder *order, const char *id,
         const char *language, gboolean json)
{
  const PrcGraduand *graduand = prc_season_find_graduand_id (season, id);
  g_autoptr (GPtrArray) reasons =
      graduand != NULL ? prc_order_explain (season, order, graduand->id, language) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (reasons == NULL || reasons->len == 0)
    {
      prc_cli_say (_ ("Nobody with the number %s is called in this ceremony."), id);
      return PRC_CLI_FAILED;
    }
  json_builder_begin_array (builder);
  for (guint i = 0; i < reasons->len; i++)
    {
      const PrcReason *reason = g_ptr_array_index (reasons, i);

      g_autofree char *sentence = prc_reason_words_dup (reason);

      if (!json)
        g_print ("%s\n", sentence);
      json_builder_begin_object (builder);
      prc_cli_add_string (builder, "kind", reason->kind);
      prc_cli_add_string (builder, "value", reason->value);
      prc_cli_add_string (builder, "other", reason->other);
      prc_cli_add_string (builder, "message", sentence);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (json)
    prc_cli_print_json (json_builder_get_root (builder));
  return PRC_CLI_DONE;
}

/* What the rules could not do, with the names of both: contradicting wishes, none or two
 * presentations. */
static void
tell_problems (const PrcRunningOrder *order)
{
  for (guint i = 0; i < order->problems->len; i++)
    prc_cli_say ("%s", ((const PrcProblem *) g_ptr_array_index (order->problems, i))->message);
}

PrcCliStatus
prc_cli_order (int argc, char **argv)
{
  gboolean json = FALSE, csv = FALSE;
  g_autofree char *ceremony_words = NULL, *language = NULL, *id = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, NULL, NULL },
    { "explain", 0, 0, G_OPTION_ARG_STRING, &id, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (!prc_cli_load (words[0], PRC_STORE_OPEN_READ, ceremony_words, &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony->id, &error);
  if (order == NULL)
    return prc_cli_fail (error, words[0]);
  tell_problems (order);
  if (id != NULL)
    return explain (season, order, id, prc_cli_language (language, ceremony), json);
  if (json)
    print_json (order, ceremony, prc_cli_language (language, ceremony));
  else if (csv)
    print_csv (order, ceremony, prc_cli_language (language, ceremony));
  else
    print_text (order, ceremony, prc_cli_language (language, ceremony));
  return PRC_CLI_DONE;
}
