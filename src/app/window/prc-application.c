#include "prc-application.h"

#include "prc-config.h"
#include "prc-window.h"

#include <glib/gi18n.h>

struct _PrcApplication
{
  AdwApplication parent_instance;
  PrcVoice *voice;
};

G_DEFINE_TYPE (PrcApplication, prc_application, ADW_TYPE_APPLICATION)

static PrcWindow *
ensure_window (PrcApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self));
       link != NULL && !PRC_IS_WINDOW (window); link = link->next)
    window = link->data;
  if (!PRC_IS_WINDOW (window))
    window = GTK_WINDOW (prc_window_new (GTK_APPLICATION (self), self->voice));
  gtk_window_present (window);
  return PRC_WINDOW (window);
}

static void
prc_application_activate (GApplication *application)
{
  ensure_window (PRC_APPLICATION (application));
}

/* Seasons are opened; everything else is a list for the season that is open. */
static void
open_files (PrcApplication *self, GApplicationCommandLine *line, const char *const *names,
            PrcOpenManner manner)
{
  PrcWindow *window = ensure_window (self);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, names[i]);
      char *path = g_file_get_path (file);

      if (path == NULL)
        continue;
      if (i == 0 || g_str_has_suffix (path, ".season"))
        {
          prc_window_open (window, path, manner);
          g_free (path);
        }
      else
        g_ptr_array_add (lists, path);
    }
  if (lists->len == 0)
    return;
  g_ptr_array_add (lists, NULL);
  prc_window_load_lists (window, (const char *const *) lists->pdata);
}

static int
prc_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  PrcApplication *self = PRC_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_autofree const char **files = NULL;
  const char *resume = NULL;
  gboolean console = FALSE;

  g_variant_dict_lookup (options, "console", "b", &console);
  if (g_variant_dict_lookup (options, "resume", "^&ay", &resume))
    {
      const char *const names[] = { resume, NULL };

      open_files (self, line, names, PRC_OPEN_RESUME);
    }
  else if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &files) && files[0] != NULL)
    open_files (self, line, files, console ? PRC_OPEN_CONSOLE : PRC_OPEN_PREPARE);
  else
    ensure_window (self);
  return 0;
}

static void
action_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (data)),
                         "application-name", _ ("Procession"), "application-icon", PRC_APP_ID,
                         "version", PRC_VERSION, "comments", _ ("Every name, in order, said well"),
                         "developer-name", _ ("The Procession authors"), "license-type",
                         GTK_LICENSE_GPL_3_0, NULL);
}

static void
action_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (data)); link != NULL;
       link = link->next)
    if (PRC_IS_WINDOW (link->data))
      {
        gtk_window_close (link->data);
        return;
      }
}

static void
set_keys (GtkApplication *application)
{
  const struct
  {
    const char *action;
    const char *keys[3];
  } all[] = {
    { "app.quit", { "<Control>q" } },
    { "win.new", { "<Control>n" } },
    { "win.open", { "<Control>o" } },
    { "win.load-list", { "<Control>l" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z" } },
    { "win.search", { "<Control>f" } },
    { "win.print", { "<Control>p" } },
    { "win.names", { "<Control>m" } },
    { "win.practise", { "<Control>r" } },
    { "win.keys", { "<Control>question", "F1" } },
    { "win.page('graduands')", { "<Alt>1" } },
    { "win.page('order')", { "<Alt>2" } },
    { "win.page('proceedings')", { "<Alt>3" } },
    { "win.page('print')", { "<Alt>4" } },
    { "win.page('screens')", { "<Alt>5" } },
    { "win.page('checks')", { "<Alt>6" } },
    { "win.console", { "<Alt>7" } },
    { "win.page('seats')", { "<Alt>8" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_application_set_accels_for_action (application, all[i].action, all[i].keys);
}

static void
prc_application_startup (GApplication *application)
{
  const GActionEntry actions[] = {
    { .name = "about", .activate = action_about },
    { .name = "quit", .activate = action_quit },
  };

  G_APPLICATION_CLASS (prc_application_parent_class)->startup (application);
  PRC_APPLICATION (application)->voice = prc_voice_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  set_keys (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (PRC_APP_ID);
}

static void
prc_application_shutdown (GApplication *application)
{
  G_APPLICATION_CLASS (prc_application_parent_class)->shutdown (application);
  g_clear_pointer (&PRC_APPLICATION (application)->voice, prc_voice_free);
}

static void
prc_application_class_init (PrcApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  application_class->activate = prc_application_activate;
  application_class->command_line = prc_application_command_line;
  application_class->startup = prc_application_startup;
  application_class->shutdown = prc_application_shutdown;
}

static void
prc_application_init (PrcApplication *self)
{
  const GOptionEntry options[] = {
    { "resume", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("Open the console on a season where it stopped"), N_ ("FILE") },
    { "console", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open FILE straight in the console"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL,
      N_ ("[FILE.season [LIST…]]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

PrcApplication *
prc_application_new (void)
{
  return g_object_new (PRC_TYPE_APPLICATION, "application-id", PRC_APP_ID, "resource-base-path",
                       "/uk/procession/Procession", "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}
