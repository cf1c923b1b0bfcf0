#include "prc-merge-dialog.h"

#include "prc-inner-names.h"
#include "prc-merge-desk.h"
#include "prc-merge-words.h"

#include <glib/gi18n.h>

/* More than these are seldom put right one by one. */
#define MAX_SHOWN 300

struct _PrcMergeDialog
{
  AdwWindow parent_instance;
  GtkButton *take;
  GtkButton *cancel;
  GtkSpinner *spinner;
  GtkLabel *summary;
  GtkWidget *conflicts_box;
  GtkListBox *conflicts;
  PrcOpenSeason *season;
  PrcStore *other;
  GHashTable *wanted; /* keys of conflicts in which the other copy's counts */
  PrcMergeResult result;
  gboolean trial;
};

G_DEFINE_TYPE (PrcMergeDialog, prc_merge_dialog, ADW_TYPE_WINDOW)

static void run (PrcMergeDialog *self, gboolean trial);

/* --- what is shown --------------------------------------------------------------------------- */

static void
on_toggled (GtkButton *button, PrcMergeDialog *self)
{
  const char *key = g_object_get_data (G_OBJECT (button), "key");

  if (!g_hash_table_remove (self->wanted, key))
    g_hash_table_add (self->wanted, g_strdup (key));
  run (self, TRUE);
}

static GtkWidget *
make_row (PrcMergeDialog *self, const PrcMergeConflict *conflict)
{
  const PrcSeason *season = prc_open_season_get_season (self->season);
  g_autofree char *title = prc_merge_words_dup_title (season, conflict);
  g_autofree char *subtitle = prc_merge_words_dup_values (conflict);
  const char *words = conflict->taken ? _ ("Keep ours") : _ ("Take theirs");
  g_autofree char *name = g_strdup_printf ("%s: %s", words, title);
  GtkWidget *button = gtk_button_new_with_label (words);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, "title-lines", 0, "subtitle-lines", 0, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (conflict->key), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_toggled), self);
  if (prc_merge_words_can_take (conflict))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  else
    g_object_ref_sink (button), g_object_unref (button);
  return row;
}

static void
fill_conflicts (PrcMergeDialog *self)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->conflicts))) != NULL)
    gtk_list_box_remove (self->conflicts, child);
  for (guint i = 0; i < MIN (self->result.conflicts->len, MAX_SHOWN); i++)
    {
      const PrcMergeConflict *conflict = g_ptr_array_index (self->result.conflicts, i);

      if (g_hash_table_add (keys, conflict->key))
        gtk_list_box_append (self->conflicts, make_row (self, conflict));
    }
  gtk_widget_set_visible (self->conflicts_box, self->result.conflicts->len > 0);
}

static void
show_summary (PrcMergeDialog *self)
{
  g_autofree char *name = g_filename_display_basename (prc_store_get_path (self->other));
  g_autofree char *edits = NULL;
  g_autofree char *words = NULL;
  guint n = self->result.n_edits;

  if (n == 0)
    words = g_strdup_printf (_ ("%s has nothing that is not here already."), name);
  else
    {
      edits = g_strdup_printf (
          ngettext ("%1$u edit of %2$s can be taken in.", "%1$u edits of %2$s can be taken in.", n),
          n, name);
      words = g_strdup_printf ("%s %s", edits,
                               self->result.conflicts->len > 0
                                   ? _ ("Where the two copies disagree, ours stays unless you take "
                                        "theirs. Undo takes it all back.")
                                   : _ ("Nothing in it contradicts what is here. Undo takes it all "
                                        "back."));
    }
  gtk_label_set_label (self->summary, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->take), n > 0);
}

/* --- the work --------------------------------------------------------------------------------- */

static gboolean
merge_work (PrcStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  PrcMergeDialog *self = data;

  return prc_merge_desk_take (store, self->other, self->trial, &self->result, error);
}

static void
show_busy (PrcMergeDialog *self, gboolean busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->conflicts), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), !busy);
  if (busy)
    gtk_widget_set_sensitive (GTK_WIDGET (self->take), FALSE);
}

static void
say_taken (PrcMergeDialog *self)
{
  g_autofree char *name = g_filename_display_basename (prc_store_get_path (self->other));
  g_autofree char *words = g_strdup_printf (_ ("Took in the edits of %s"), name);

  prc_open_season_say_done (self->season, words);
}

static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrcMergeDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = prc_open_season_work_finish (PRC_OPEN_SEASON (source), result, &error);

  show_busy (self, FALSE);
  if (!done)
    {
      prc_open_season_say_error (self->season, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (!self->trial)
    {
      say_taken (self);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  show_summary (self);
  fill_conflicts (self);
  prc_inner_names_set (GTK_WIDGET (self));
}

static void
run (PrcMergeDialog *self, gboolean trial)
{
  self->trial = trial;
  g_ptr_array_set_size (self->result.conflicts, 0);
  show_busy (self, TRUE);
  prc_open_season_work (self->season, merge_work, self, NULL, on_worked, g_object_ref (self));
}

static void
on_take_clicked (PrcMergeDialog *self)
{
  run (self, FALSE);
}

static void
on_cancel_clicked (PrcMergeDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* Not while a thread is at it. */
static gboolean
prc_merge_dialog_close_request (GtkWindow *window)
{
  if (!gtk_widget_get_sensitive (GTK_WIDGET (PRC_MERGE_DIALOG (window)->cancel)))
    return TRUE;
  return GTK_WINDOW_CLASS (prc_merge_dialog_parent_class)->close_request (window);
}

/* --- the object ------------------------------------------------------------------------------ */

static void
prc_merge_dialog_finalize (GObject *object)
{
  PrcMergeDialog *self = PRC_MERGE_DIALOG (object);

  g_clear_object (&self->season);
  g_clear_object (&self->other);
  g_hash_table_unref (self->wanted);
  g_ptr_array_unref (self->result.conflicts);
  G_OBJECT_CLASS (prc_merge_dialog_parent_class)->finalize (object);
}

static void
prc_merge_dialog_class_init (PrcMergeDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = prc_merge_dialog_finalize;
  GTK_WINDOW_CLASS (class)->close_request = prc_merge_dialog_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/window/prc-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcMergeDialog, take);
  gtk_widget_class_bind_template_child (widget_class, PrcMergeDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, PrcMergeDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, PrcMergeDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, PrcMergeDialog, conflicts_box);
  gtk_widget_class_bind_template_child (widget_class, PrcMergeDialog, conflicts);
  gtk_widget_class_bind_template_callback (widget_class, on_take_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
}

static void
prc_merge_dialog_init (PrcMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->result.take = self->wanted;
  self->result.conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_merge_conflict_free);
}

void
prc_merge_dialog_begin (GtkWindow *parent, PrcOpenSeason *season, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) other = prc_store_open (path, PRC_STORE_OPEN_READ, &error);
  PrcMergeDialog *self;

  if (other == NULL)
    {
      prc_open_season_say_error (season, error);
      return;
    }
  self = g_object_new (PRC_TYPE_MERGE_DIALOG, "transient-for", parent, NULL);
  self->season = g_object_ref (season);
  self->other = g_steal_pointer (&other);
  gtk_window_present (GTK_WINDOW (self));
  run (self, TRUE);
}

/* --- choosing -------------------------------------------------------------------------------- */

static void
on_chosen (GtkNativeDialog *dialog, int response, PrcOpenSeason *season)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  GtkWindow *window = gtk_native_dialog_get_transient_for (dialog);

  if (path != NULL && window != NULL)
    prc_merge_dialog_begin (window, season, path);
  g_object_unref (dialog);
}

void
prc_merge_dialog_choose (GtkWindow *parent, PrcOpenSeason *season)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Another copy of this season"), parent,
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Compare"), _ ("Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Seasons"));
  gtk_file_filter_add_pattern (filter, "*.season");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen), season, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
