#include "prc-cli-commands.h"

#include "prc-cli-state.h"
#include "prc-show.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

typedef struct
{
  PrcStore *store;
  gint64 ceremony;
  PrcShowOptions options;
  const char *language;
  PrcShow *show;
} Session;

/* A closed show lets others read the season, though its input goes on; 'open' takes it again. */
static gboolean
let_go (Session *session, GError **error)
{
  return prc_live_state_get_kind (prc_show_get_state (session->show)) != PRC_SHOW_CLOSED ||
         prc_show_close (session->show, FALSE, error);
}

static gboolean
open_again (Session *session, GError **error)
{
  PrcShow *show = prc_show_open (session->store, session->ceremony, &session->options, error);

  if (show == NULL)
    return FALSE;
  g_object_unref (session->show);
  session->show = show;
  return TRUE;
}

static gboolean
perform (Session *session, const char *line, gboolean *saved, GError **error)
{
  g_auto (PrcShowStep) step = { 0 };

  if (g_str_equal (line, "state"))
    return TRUE;
  if (!prc_show_parse (session->show, line, &step, error))
    return FALSE;
  if (step.kind == PRC_EVENT_OPEN &&
      prc_live_state_get_kind (prc_show_get_state (session->show)) == PRC_SHOW_CLOSED)
    return open_again (session, error);
  return prc_show_do_and_wait (session->show, &step, saved, error) && let_go (session, error);
}

/* One line of input; the answer is printed after the commit. */
static void
answer (Session *session, char *line)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = prc_show_get_n_unsaved (session->show) == 0;

  g_strstrip (line);
  if (*line == '\0')
    return;
  perform (session, line, &saved, &error);
  prc_cli_print_json_line (prc_cli_make_state (
      prc_show_get_state (session->show),
      &(PrcCliStateOptions){ saved, prc_show_has_two_stops (session->show), session->language },
      error));
}

static gboolean
answer_all (Session *session, GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (input);
  GError *failed = NULL;

  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, &failed);

      if (line == NULL)
        break;
      answer (session, line);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static PrcCliStatus
run_session (Session *session, const char *path)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  session->show = prc_show_open (session->store, session->ceremony, &session->options, &error);
  if (session->show == NULL)
    return prc_cli_fail (error, path);
  done = answer_all (session, &error);
  if (!prc_show_close (session->show, FALSE, done ? &error : NULL))
    done = FALSE;
  g_clear_object (&session->show);
  return done ? PRC_CLI_DONE : prc_cli_fail (error, NULL);
}

PrcCliStatus
prc_cli_show (int argc, char **argv)
{
  g_autofree char *ceremony_words = NULL, *language = NULL;
  int guard = 400;
  gboolean rehearsal = FALSE, card_led = FALSE, two_stops = FALSE;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  const PrcCeremony *ceremony;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "guard", 0, 0, G_OPTION_ARG_INT, &guard, NULL, NULL },
    { "two-stops", 0, 0, G_OPTION_ARG_NONE, &two_stops, NULL, NULL },
    { "card-led", 0, 0, G_OPTION_ARG_NONE, &card_led, NULL, NULL },
    { "rehearsal", 0, 0, G_OPTION_ARG_NONE, &rehearsal, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (guard < 0 || guard > 2000)
    {
      prc_cli_say (_ ("The guard time is between 0 and 2000 milliseconds."));
      return PRC_CLI_USAGE;
    }
  if (!prc_cli_load (words[0], PRC_STORE_OPEN_WRITE, ceremony_words, &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  Session session = { .store = store,
                      .ceremony = ceremony->id,
                      .options = { .guard_ms = (guint) guard,
                                   .rehearsal = rehearsal,
                                   .card_led = card_led,
                                   .two_stops = two_stops,
                                   .device = "cli" },
                      .language = prc_cli_language (language, ceremony) };
  return run_session (&session, words[0]);
}
