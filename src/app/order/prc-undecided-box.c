#include "prc-undecided-box.h"

#include "prc-words.h"

#include <glib/gi18n.h>

#define MAX_SHOWN 100

struct _PrcUndecidedBox
{
  AdwBin parent_instance;
  GtkLabel *words;
  GtkListBox *list;
};

G_DEFINE_TYPE (PrcUndecidedBox, prc_undecided_box, ADW_TYPE_BIN)

static GtkWidget *
make_row (const PrcGraduand *graduand)
{
  g_autofree char *name = prc_words_dup_full_name (graduand);
  g_autofree char *label = g_strdup_printf (_ ("Show %s"), name);
  GtkWidget *button = gtk_button_new_with_label (_ ("Show"));
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, "title-lines", 0,
                    "subtitle", prc_graduand_get_id (graduand), NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", graduand->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-graduand");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

void
prc_undecided_box_show (PrcUndecidedBox *self, PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);
  g_autofree char *words = NULL;
  GtkWidget *child;
  guint count = 0;

  g_return_if_fail (PRC_IS_UNDECIDED_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; ceremony != NULL && i < value->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (value->graduands, i);

      if (graduand->attendance != PRC_ATTENDANCE_UNDECIDED ||
          !prc_season_is_in_ceremony (value, graduand, ceremony->id))
        continue;
      if (count++ < MAX_SHOWN)
        gtk_list_box_append (self->list, make_row (graduand));
    }
  words = g_strdup_printf (
      ngettext ("%u person has not said whether they come, and is not called as it stands.",
                "%u people have not said whether they come, and are not called as it stands.",
                count),
      count);
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
}

static void
prc_undecided_box_class_init (PrcUndecidedBoxClass *class)
{
}

static void
prc_undecided_box_init (PrcUndecidedBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_ ("No answer yet"));
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *list = gtk_list_box_new ();

  self->words = GTK_LABEL (words);
  self->list = GTK_LIST_BOX (list);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, "look");
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_add_css_class (words, "quiet");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("No answer yet"), -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
