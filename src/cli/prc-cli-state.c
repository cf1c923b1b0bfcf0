#include "prc-cli-state.h"

#include "prc-cli-commands.h"
#include "prc-enum.h"
#include "prc-sentence.h"
#include "prc-show-record.h"

#include <glib/gi18n-lib.h>

static void
add_cue (JsonBuilder *builder, const char *name, const PrcCue *cue, const char *language)
{
  json_builder_set_member_name (builder, name);
  if (cue == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "position", cue->position);
  prc_cli_add_string (builder, "id", cue->external_id);
  prc_cli_add_string (builder, "called", prc_card_get_label (cue->card, language));
  json_builder_end_object (builder);
}

static void
add_error (JsonBuilder *builder, const GError *error)
{
  json_builder_set_member_name (builder, "error");
  if (error == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  g_autofree char *message = prc_sentence_for_error (error, NULL);
  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "code",
                      error->domain == PRC_LIVE_ERROR ? prc_live_error_get_code (error)
                                                      : "not-understood");
  prc_cli_add_string (builder, "message", message);
  json_builder_end_object (builder);
}

JsonNode *
prc_cli_make_state (const PrcLiveState *state, const PrcCliStateOptions *options,
                    const GError *error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "seq");
  json_builder_add_int_value (builder, prc_live_state_get_seq (state));
  json_builder_set_member_name (builder, "saved");
  json_builder_add_boolean_value (builder, options->saved);
  prc_cli_add_string (
      builder, "state",
      prc_enum_to_nick (PRC_TYPE_SHOW_STATE_KIND, (int) prc_live_state_get_kind (state)));
  add_cue (builder, "live", prc_live_state_get_live (state), options->language);
  add_cue (builder, "standby", prc_live_state_get_standby (state), options->language);
  add_cue (builder, "second", options->two_stops ? prc_live_state_get_second (state) : NULL,
           options->language);
  add_error (builder, error);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static void
print_text (const PrcLiveState *state, const char *language)
{
  const PrcCue *live = prc_live_state_get_live (state);
  const PrcCue *standby = prc_live_state_get_standby (state);

  g_print ("%s, %s %" G_GINT64_FORMAT "\n",
           prc_enum_to_nick (PRC_TYPE_SHOW_STATE_KIND, (int) prc_live_state_get_kind (state)),
           _ ("step"), prc_live_state_get_seq (state));
  if (live != NULL)
    g_print (_ ("Live: %s\n"), prc_card_get_label (live->card, language));
  if (standby != NULL)
    g_print (_ ("Standing by: %s\n"), prc_card_get_label (standby->card, language));
}

PrcCliStatus
prc_cli_state (int argc, char **argv)
{
  gboolean json = FALSE, two_stops = FALSE;
  g_autofree char *ceremony_words = NULL, *language = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "two-stops", 0, 0, G_OPTION_ARG_NONE, &two_stops, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (!prc_cli_load (words[0], PRC_STORE_OPEN_READ, ceremony_words, &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  g_autoptr (PrcShowRecord) record =
      prc_show_record_load (store, season, ceremony->id, FALSE, &error);
  if (record == NULL)
    return prc_cli_fail (error, words[0]);
  if (json)
    prc_cli_print_json_line (
        prc_cli_make_state (record->state,
                            &(PrcCliStateOptions){ TRUE, two_stops || ceremony->two_stops,
                                                   prc_cli_language (language, ceremony) },
                            NULL));
  else
    print_text (record->state, prc_cli_language (language, ceremony));
  return PRC_CLI_DONE;
}
