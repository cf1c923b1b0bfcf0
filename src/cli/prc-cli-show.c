#include "prc-cli-commands.h"

#include "prc-cli-state.h"
#include "prc-show.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* One line of input; the answer is printed after the commit. */
static void
answer (PrcShow *show, char *line, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_auto (PrcShowStep) step = { 0 };
  gboolean saved = prc_show_get_n_unsaved (show) == 0;

  g_strstrip (line);
  if (*line == '\0')
    return;
  if (!g_str_equal (line, "state") && prc_show_parse (show, line, &step, &error))
    prc_show_do_and_wait (show, &step, &saved, &error);
  prc_cli_print_json_line (prc_cli_make_state (prc_show_get_state (show), saved, language, error));
}

static gboolean
answer_all (PrcShow *show, const char *language, GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (input);
  GError *failed = NULL;

  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, &failed);

      if (line == NULL)
        break;
      answer (show, line, language);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

PrcCliStatus
prc_cli_show (int argc, char **argv)
{
  g_autofree char *ceremony_words = NULL, *language = NULL;
  int guard = 400;
  gboolean rehearsal = FALSE;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "guard", 0, 0, G_OPTION_ARG_INT, &guard, NULL, NULL },
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
  PrcShowOptions options = { .guard_ms = (guint) guard, .rehearsal = rehearsal, .device = "cli" };
  g_autoptr (PrcShow) show = prc_show_open (store, ceremony->id, &options, &error);
  if (show == NULL)
    return prc_cli_fail (error, words[0]);
  gboolean done = answer_all (show, prc_cli_language (language, ceremony), &error);
  if (!prc_show_close (show, FALSE, done ? &error : NULL))
    done = FALSE;
  return done ? PRC_CLI_DONE : prc_cli_fail (error, NULL);
}
