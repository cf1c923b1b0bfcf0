#include "prc-late-dialog.h"

#include "prc-collate.h"
#include "prc-inner-names.h"
#include "prc-person-face.h"
#include "prc-words.h"

#include <glib/gi18n.h>

#define MAX_SHOWN 20

struct _PrcLateDialog
{
  AdwWindow parent_instance;
  GtkWidget *insert;
  GtkEditable *search;
  GtkListBox *people;
  GtkWidget *nobody;
  AdwComboRow *where;
  PrcShow *show;
  GPtrArray *outside; /* of const PrcGraduand: not in the order */
  gint64 chosen;
};

G_DEFINE_TYPE (PrcLateDialog, prc_late_dialog, ADW_TYPE_WINDOW)

static guint chosen_signal;

static const PrcCue *
find_cue (const PrcLiveState *state, gint64 graduand)
{
  const GPtrArray *cues = prc_live_state_get_cues (state);

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->graduand == graduand)
        return cue;
    }
  return NULL;
}

/* Those who may arrive late: in the ceremony, and not waiting in the order already. */
static void
list_outside (PrcLateDialog *self)
{
  const PrcSeason *season = prc_show_get_season (self->show);
  gint64 ceremony = prc_show_get_ceremony (self->show)->id;

  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (!prc_season_is_in_ceremony (season, graduand, ceremony))
        continue;
      if (find_cue (prc_show_get_state (self->show), graduand->id) == NULL)
        g_ptr_array_add (self->outside, graduand);
    }
}

static gboolean
matches (const PrcGraduand *graduand, const char *key)
{
  g_autofree char *name = prc_words_dup_full_name (graduand);
  g_autofree char *own = prc_names_dup_search_key (name);

  return key[0] == '\0' || strstr (own, key) != NULL;
}

static void
on_search_changed (PrcLateDialog *self)
{
  g_autofree char *key = prc_names_dup_search_key (gtk_editable_get_text (self->search));
  GtkWidget *child;
  guint shown = 0;

  self->chosen = 0;
  gtk_widget_set_sensitive (self->insert, FALSE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_list_box_remove (self->people, child);
  for (guint i = 0; i < self->outside->len && shown < MAX_SHOWN; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (self->outside, i);
      g_autofree char *name = NULL;
      g_autofree char *awards = NULL;
      g_autofree char *told = NULL;
      GtkWidget *row;

      if (!matches (graduand, key))
        continue;
      name = prc_words_dup_full_name (graduand);
      awards = prc_words_dup_awards (prc_show_get_season (self->show), graduand);
      told = g_strjoin (" · ", prc_graduand_get_id (graduand), awards, NULL);
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, "subtitle", told,
                          NULL);
      g_object_set_data_full (G_OBJECT (row), "graduand",
                              g_memdup2 (&graduand->id, sizeof graduand->id), g_free);
      gtk_list_box_append (self->people, row);
      shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->people), shown > 0);
  gtk_widget_set_visible (self->nobody, shown == 0);
  /* The only one there is can be meant alone; of several, one is picked. */
  if (shown == 1 && key[0] != '\0')
    gtk_list_box_select_row (self->people, gtk_list_box_get_row_at_index (self->people, 0));
}

static void
on_person_selected (GtkListBox *people, GtkListBoxRow *row, PrcLateDialog *self)
{
  const gint64 *graduand = row != NULL ? g_object_get_data (G_OBJECT (row), "graduand") : NULL;

  /* The list lets go of its rows as the window closes. */
  if (self->show == NULL)
    return;
  self->chosen = graduand != NULL ? *graduand : 0;
  gtk_widget_set_sensitive (self->insert, self->chosen != 0);
}

/* The person after whom a late one would come next: who stands by, else who is live. */
static const PrcCue *
get_anchor (PrcLateDialog *self)
{
  const PrcLiveState *state = prc_show_get_state (self->show);
  const PrcCue *standby = prc_live_state_get_standby (state);
  const PrcCue *live = prc_live_state_get_live (state);

  if (standby != NULL && standby->graduand != 0)
    return standby;
  return live != NULL && live->graduand != 0 ? live : NULL;
}

static void
on_insert_clicked (PrcLateDialog *self)
{
  const PrcCue *anchor = get_anchor (self);
  guint where = adw_combo_row_get_selected (self->where);
  gint64 after = PRC_LIVE_END_OF_CEREMONY;

  if (anchor != NULL && where == 0)
    after = anchor->graduand;
  else if (where == (anchor != NULL ? 1 : 0))
    after = PRC_LIVE_END_OF_GROUP;
  g_signal_emit (self, chosen_signal, 0, self->chosen, after);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Enter in the search: puts in whom it found, or goes on to the list of several. */
static void
on_search_activate (PrcLateDialog *self)
{
  GtkListBoxRow *first;
  gint64 chosen = self->chosen;

  /* What was typed last may not have been looked for yet. */
  on_search_changed (self);
  first = gtk_list_box_get_row_at_index (self->people, 0);
  if (self->chosen != 0 && (chosen == 0 || chosen == self->chosen))
    on_insert_clicked (self);
  else if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
prc_late_dialog_dispose (GObject *object)
{
  g_clear_object (&PRC_LATE_DIALOG (object)->show);
  g_clear_pointer (&PRC_LATE_DIALOG (object)->outside, g_ptr_array_unref);
  G_OBJECT_CLASS (prc_late_dialog_parent_class)->dispose (object);
}

static void
prc_late_dialog_class_init (PrcLateDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_late_dialog_dispose;
  chosen_signal = g_signal_new ("chosen", PRC_TYPE_LATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-late-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcLateDialog, insert);
  gtk_widget_class_bind_template_child (widget_class, PrcLateDialog, search);
  gtk_widget_class_bind_template_child (widget_class, PrcLateDialog, people);
  gtk_widget_class_bind_template_child (widget_class, PrcLateDialog, nobody);
  gtk_widget_class_bind_template_child (widget_class, PrcLateDialog, where);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_person_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_insert_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
prc_late_dialog_init (PrcLateDialog *self)
{
  self->outside = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
prc_late_dialog_new (GtkWindow *parent, PrcShow *show)
{
  PrcLateDialog *self = g_object_new (PRC_TYPE_LATE_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GtkStringList) places = gtk_string_list_new (NULL);
  const PrcCue *anchor;

  self->show = g_object_ref (show);
  anchor = get_anchor (self);
  if (anchor != NULL)
    {
      g_autofree char *name = prc_face_dup_name (anchor);
      g_autofree char *words = g_strdup_printf (_ ("Straight after %s"), name);

      gtk_string_list_append (places, words);
    }
  gtk_string_list_append (places, _ ("At the end of their group"));
  gtk_string_list_append (places, _ ("At the end of the ceremony"));
  adw_combo_row_set_model (self->where, G_LIST_MODEL (places));
  prc_inner_names_set (GTK_WIDGET (self));
  list_outside (self);
  on_search_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return GTK_WIDGET (self);
}
