/* procession-stage: the screens of the hall, a process of its own. */
#include "prc-stage.h"

#include "prc-config.h"

#include <locale.h>

typedef struct
{
  char *socket_path;
  char *season;
  PrcStage *stage;
} Options;

/* The windows' own ground, so that not one frame is of another colour. */
static void
paint_it_dark (void)
{
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (css, "window.stage { background: #0b0f16; border-radius: 0; }",
                                   -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
on_activate (GtkApplication *application, Options *options)
{
  if (options->stage != NULL)
    return;
  paint_it_dark ();
  g_application_hold (G_APPLICATION (application));
  options->stage = prc_stage_new (application, options->socket_path, options->season);
}

int
main (int argc, char **argv)
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "socket", 0, 0, G_OPTION_ARG_FILENAME, &options.socket_path, "Where the console listens",
      "PATH" },
    { "season", 0, 0, G_OPTION_ARG_FILENAME, &options.season,
      "The season to start the console with again", "FILE" },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  /* A locale that the system lacks is no matter here: what is drawn follows the ceremony. */
  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");
  gtk_disable_setlocale ();
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || options.socket_path == NULL)
    {
      g_printerr ("procession-stage: %s\n", error != NULL ? error->message : "--socket is missing");
      return 2;
    }
  g_autoptr (GtkApplication) application =
      gtk_application_new (PRC_APP_ID ".Stage", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &options);
  int status = g_application_run (G_APPLICATION (application), 1, argv);
  g_clear_object (&options.stage);
  g_free (options.socket_path);
  g_free (options.season);
  return status;
}
