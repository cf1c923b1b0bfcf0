#include "prc-history-dialog.h"

#include "prc-words.h"

#include <glib/gi18n.h>

/* An older edit than these is seldom looked for; the command line lists all. */
#define MAX_SHOWN 200

struct _PrcHistoryDialog
{
  AdwWindow parent_instance;
  GtkListBox *entries;
  GtkWidget *nothing;
  PrcOpenSeason *season;
};

G_DEFINE_TYPE (PrcHistoryDialog, prc_history_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
make_row (const PrcHistoryEntry *entry)
{
  g_autofree char *when = prc_words_dup_moment (entry->at);
  g_autofree char *subtitle =
      entry->undone ? g_strdup_printf ("%s · %s", when, _ ("taken back")) : g_strdup (when);
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                    entry->label != NULL ? entry->label : "", "subtitle", subtitle, NULL);

  if (entry->undone)
    gtk_widget_add_css_class (row, "quiet");
  return row;
}

static void
fill (PrcHistoryDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history =
      prc_store_load_history (prc_open_season_get_store (self->season), &error);
  GtkWidget *child;

  if (history == NULL)
    prc_open_season_say_error (self->season, error);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->entries))) != NULL)
    gtk_list_box_remove (self->entries, child);
  for (guint i = 0; history != NULL && i < MIN (history->len, MAX_SHOWN); i++)
    gtk_list_box_append (self->entries, make_row (g_ptr_array_index (history, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->entries), history != NULL && history->len > 0);
  gtk_widget_set_visible (self->nothing, history == NULL || history->len == 0);
}

static void
on_undo_clicked (PrcHistoryDialog *self)
{
  prc_open_season_undo (self->season);
}

static void
on_redo_clicked (PrcHistoryDialog *self)
{
  prc_open_season_redo (self->season);
}

static void
prc_history_dialog_dispose (GObject *object)
{
  g_clear_object (&PRC_HISTORY_DIALOG (object)->season);
  G_OBJECT_CLASS (prc_history_dialog_parent_class)->dispose (object);
}

static void
prc_history_dialog_class_init (PrcHistoryDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_history_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/window/prc-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcHistoryDialog, entries);
  gtk_widget_class_bind_template_child (widget_class, PrcHistoryDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_redo_clicked);
}

static void
prc_history_dialog_init (PrcHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
prc_history_dialog_new (GtkWindow *parent, PrcOpenSeason *season)
{
  PrcHistoryDialog *self = g_object_new (PRC_TYPE_HISTORY_DIALOG, "transient-for", parent, NULL);

  self->season = g_object_ref (season);
  g_signal_connect_object (season, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
