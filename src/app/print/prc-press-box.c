#include "prc-press-box.h"

#include "prc-press-desk.h"

#include <glib/gi18n.h>

typedef struct
{
  PrcOpenSeason *season;
  GPtrArray *obstacles; /* of PrcProblem */
  GtkMenuButton *button;
  GtkEditable *reason; /* NULL: none is asked for */
} Press;

static void
press_free (gpointer data)
{
  Press *press = data;

  g_ptr_array_unref (press->obstacles);
  g_free (press);
}

static void
record (PrcOpenSeason *season)
{
  g_autoptr (GError) error = NULL;

  if (prc_press_desk_send (prc_open_season_get_store (season), prc_open_season_get_season (season),
                           prc_open_season_get_ceremony (season)->id, PRC_PRESS_BOOKLET, &error))
    {
      prc_open_season_reload (season);
      prc_open_season_say_done (season, _ ("Recorded as sent to press. The errata slip tells what "
                                           "changes from now on"));
    }
  else
    prc_open_season_say_error (season, error);
}

static void
on_record (GtkWidget *widget, Press *press)
{
  g_autofree char *reason =
      press->reason != NULL ? g_strstrip (g_strdup (gtk_editable_get_text (press->reason))) : NULL;
  g_autoptr (GPtrArray) obstacles = g_ptr_array_ref (press->obstacles);
  PrcOpenSeason *season = press->season;

  if (reason != NULL && reason[0] == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (press->reason));
      return;
    }
  gtk_menu_button_popdown (press->button);
  if (reason == NULL || prc_open_season_waive (season, obstacles, reason))
    record (season);
}

static void
make_popover (GtkMenuButton *button, gpointer data)
{
  Press *press = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title =
      gtk_label_new (press->obstacles->len > 0 ? _ ("Why it goes to press as it is")
                                               : _ ("What it says now is what was printed."));
  GtkWidget *done = gtk_button_new_with_label (_ ("Record"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_box_append (GTK_BOX (box), title);
  if (press->obstacles->len > 0)
    {
      GtkWidget *entry = gtk_entry_new ();

      press->reason = GTK_EDITABLE (entry);
      gtk_editable_set_width_chars (press->reason, 28);
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Why it goes to press as it is"), -1);
      g_signal_connect (entry, "activate", G_CALLBACK (on_record), press);
      gtk_box_append (GTK_BOX (box), entry);
    }
  gtk_widget_set_halign (done, GTK_ALIGN_END);
  gtk_widget_add_css_class (done, "suggested-action");
  g_signal_connect (done, "clicked", G_CALLBACK (on_record), press);
  gtk_box_append (GTK_BOX (box), done);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
make_verdict (guint obstacles)
{
  g_autofree char *stands =
      g_strdup_printf (ngettext ("%u thing stands before the press.",
                                 "%u things stand before the press.", obstacles),
                       obstacles);
  GtkWidget *label = gtk_label_new (obstacles > 0 ? stands : _ ("Ready for the press."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

GtkWidget *
prc_press_box_new (PrcOpenSeason *season, const GPtrArray *obstacles)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  Press *press = g_new0 (Press, 1);

  press->season = season;
  press->obstacles = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  prc_array_append_values (press->obstacles, obstacles);
  press->button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_label (press->button, _ ("It was sent to press"));
  gtk_menu_button_set_create_popup_func (press->button, make_popover, press, NULL);
  g_object_set_data_full (G_OBJECT (button), "press", press, press_free);
  gtk_widget_set_sensitive (button, !prc_open_season_is_read_only (season));
  gtk_box_append (GTK_BOX (box), make_verdict (obstacles->len));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}
