#include "prc-console-day.h"

#include "prc-day-report.h"
#include "prc-person-face.h"
#include "prc-window-language.h"
#include "prc-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GtkWidget *widget; /* weak */
  PrcShow *show;
  PrcConsoleDaySaid said;
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_weak_pointer (&saving->widget);
  g_object_unref (saving->show);
  g_free (saving);
}

static PrcDay *
make_day (PrcShow *show)
{
  g_autoptr (GError) error = NULL;
  PrcDay *day = prc_show_day_new (prc_show_get_order (show), prc_show_get_events (show), &error);

  if (day == NULL)
    g_warning ("The day can't be told: %s", error->message);
  return day;
}

char *
prc_console_day_dup_recovered (PrcShow *show)
{
  const PrcCue *live = prc_live_state_get_live (prc_show_get_state (show));
  g_autofree char *name = live != NULL ? prc_face_dup_name (live) : NULL;

  if (!prc_show_was_recovered (show) || name == NULL)
    return NULL;
  if (prc_show_was_kept_whole (show))
    /* Translators: after a stop; a name */
    return g_strdup_printf (_ ("Back at %s. Nothing was lost."), name);
  /* Translators: after a stop, where it is not known whether a step was lost; a name */
  return g_strdup_printf (_ ("Back at %s."), name);
}

char *
prc_console_day_dup_backup (const GError *error, gboolean second)
{
  if (second)
    /* Translators: what the system says of it */
    return g_strdup_printf (_ ("No copy was made on the second disk: %s. Every step is saved on "
                               "this one; it is tried again in five minutes."),
                            error->message);
  /* Translators: what the system says of it */
  return g_strdup_printf (_ ("No backup was made: %s. Every step is saved in the season; it is "
                             "tried again in five minutes."),
                          error->message);
}

const char *
prc_console_day_get_room_words (void)
{
  return _ ("Less than 64 MB are free on the season’s disk. Free some space before you start; were "
            "it to fill up, the show would go on from memory.");
}

/* --- summary -----------------------------------------------------------------------------------
 */

char *
prc_console_day_dup_called (PrcShow *show)
{
  int called, names;

  prc_live_state_count (prc_show_get_state (show), 0, &called, &names);
  return g_strdup_printf (
      ngettext ("%1$d of %2$d name called", "%1$d of %2$d names called", (gulong) names), called,
      names);
}

char *
prc_console_day_dup_rest (PrcShow *show)
{
  g_autoptr (PrcDay) day = make_day (show);
  g_autoptr (GPtrArray) absent = NULL;
  PrcDaySource source = { prc_show_get_season (show), prc_show_get_ceremony (show)->id, day,
                          prc_window_language_get () };

  if (day == NULL)
    return g_strdup ("");
  absent = prc_day_report_list (&source, PRC_DAY_LIST_ABSENT);
  /* Translators: after the ceremony: counts, then how many minutes it took */
  return g_strdup_printf (_ ("No-shows and skipped: %1$u · Late arrivals: %2$u · %3$d min"),
                          absent->len, g_hash_table_size (day->late),
                          (int) ((prc_live_state_get_took_ms (day->state) + 30000) / 60000));
}

/* --- the report --------------------------------------------------------------------------------
 */

/* What is saved, and what its file is called behind the ceremony's title and date. */
static const struct
{
  PrcDayList list;
  const char *name;
} reports[] = {
  { PRC_DAY_LIST_LOG, N_ ("all calls with their times") },
  { PRC_DAY_LIST_ABSENT, N_ ("no-shows") },
  { PRC_DAY_LIST_AGAIN, N_ ("to be called again") },
  { PRC_DAY_LIST_CONFERRED, N_ ("conferred") },
};

static char *
dup_report_name (PrcShow *show, const char *what)
{
  const PrcCeremony *ceremony = prc_show_get_ceremony (show);
  g_autofree char *title = g_strdelimit (g_strdup (prc_words_get (ceremony->title)), "/\\:", '-');

  return g_strdup_printf ("%s %s %s.csv", title, ceremony->date != NULL ? ceremony->date : "",
                          what);
}

static gboolean
write_report (const PrcDaySource *source, PrcDayList list, GFile *file, GError **error)
{
  g_autofree char *text = prc_day_report_dup_csv (source, list);
  /* So that spreadsheets take it for UTF-8. */
  g_autofree char *whole = g_strconcat ("\xEF\xBB\xBF", text, NULL);

  return g_file_replace_contents (file, whole, strlen (whole), NULL, FALSE,
                                  G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error);
}

static void
write_reports (Saving *saving, GFile *folder)
{
  g_autoptr (PrcDay) day = make_day (saving->show);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *place = g_file_get_basename (folder);
  PrcDaySource source = { prc_show_get_season (saving->show),
                          prc_show_get_ceremony (saving->show)->id, day,
                          prc_window_language_get () };

  for (guint i = 0; day != NULL && error == NULL && i < G_N_ELEMENTS (reports); i++)
    {
      g_autofree char *name = dup_report_name (saving->show, _ (reports[i].name));
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      write_report (&source, reports[i].list, file, &error);
    }
  if (day == NULL || saving->widget == NULL)
    return;
  if (error == NULL)
    /* Translators: a folder */
    words = g_strdup_printf (_ ("The report was saved in “%s”: all calls, no-shows, who is to be "
                                "called again, and what was conferred"),
                             place);
  else
    words = g_strdup_printf (_ ("The report was not saved: %s"), error->message);
  saving->said (saving->widget, words);
}

static void
on_save_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GFile) folder = response == GTK_RESPONSE_ACCEPT
                                 ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                                 : NULL;

  if (folder != NULL)
    write_reports (data, folder);
  saving_free (data);
  g_object_unref (dialog);
}

void
prc_console_day_save_report (GtkWidget *widget, PrcShow *show, PrcConsoleDaySaid said)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Folder for the lists of the day"), GTK_WINDOW (gtk_widget_get_root (widget)),
      GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("Save"), _ ("Cancel"));
  Saving *saving = g_new0 (Saving, 1);

  g_set_weak_pointer (&saving->widget, widget);
  saving->show = g_object_ref (show);
  saving->said = said;
  g_signal_connect (dialog, "response", G_CALLBACK (on_save_response), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- the journal -------------------------------------------------------------------------------
 */

/* Steps that were taken back, and not done again. (seq) */
static GHashTable *
list_undone (const GPtrArray *events)
{
  GHashTable *undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);
  g_autoptr (GHashTable) undoes = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < events->len; i++)
    {
      PrcShowEvent *event = g_ptr_array_index (events, i);

      if (event->kind == PRC_EVENT_UNDO)
        {
          g_hash_table_add (undone, &event->subject);
          g_hash_table_insert (undoes, &event->seq, &event->subject);
        }
      else if (event->kind == PRC_EVENT_REDO)
        {
          gpointer back = g_hash_table_lookup (undoes, &event->subject);

          if (back != NULL)
            g_hash_table_remove (undone, back);
        }
    }
  return undone;
}

static char *
dup_line (PrcConsoleController *controller, const PrcShowEvent *event, GHashTable *undone)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (event->at_utc / 1000);
  g_autofree char *time = at != NULL ? g_date_time_format (at, "%H:%M:%S") : g_strdup ("");
  g_autofree char *what = prc_console_controller_dup_event (controller, event);

  if (g_hash_table_contains (undone, &event->seq))
    /* Translators: in the journal: number, time, what was done */
    return g_strdup_printf (_ ("%1$d  %2$s  %3$s (taken back)"), (int) event->seq, time, what);
  return g_strdup_printf ("%d  %s  %s", (int) event->seq, time, what);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *line = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (line));
}

static GtkWidget *
make_list (PrcConsoleController *controller)
{
  const GPtrArray *events = prc_show_get_events (prc_console_controller_get_show (controller));
  g_autoptr (GHashTable) undone = list_undone (events);
  GtkStringList *lines = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  for (guint i = events->len; i > 0; i--)
    {
      g_autofree char *line = dup_line (controller, g_ptr_array_index (events, i - 1), undone);

      gtk_string_list_append (lines, line);
    }
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (lines))),
                            factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Journal, newest first"), -1);
  return list;
}

void
prc_console_day_show_journal (GtkWidget *widget, PrcConsoleController *controller)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_window_set_title (GTK_WINDOW (window), _ ("Journal"));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 620, 560);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make_list (controller));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}
