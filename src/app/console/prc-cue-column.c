#include "prc-cue-column.h"

#include "prc-collate.h"
#include "prc-cue-list.h"
#include "prc-person-face.h"

#include <glib/gi18n.h>

struct _PrcCueColumn
{
  AdwBin parent_instance;
  GtkEditable *search;
  GtkLabel *list_head;
  PrcCueList *list;
  GtkWidget *chosen_bar;
  GtkLabel *chosen_words;
  GtkWidget *stand_by;
  GtkWidget *bring_back;
  GtkWidget *call_again;
  GtkLabel *whom;
  GtkWidget *absent;
  GtkWidget *skip;
  GtkPopover *absent_popover;
  GtkButton *absent_pick;
  GtkPopover *skip_popover;
  GtkButton *skip_pick;
  PrcShow *show;
  PrcConsoleController *controller;
};

G_DEFINE_TYPE (PrcCueColumn, prc_cue_column, ADW_TYPE_BIN)

static guint search_done_signal;

/* --- what is shown -----------------------------------------------------------------------------
 */

/* Each of these buttons acts on whoever stands by: before it is pressed it says on whom. */
static void
say_whom (GtkWidget *button, gboolean can, const char *words)
{
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_sensitive (button, can);
}

/* What is said of whoever stands by; the controller refuses what can't be. */
static void
show_picks (PrcCueColumn *self)
{
  const PrcCue *cue = prc_live_state_get_standby (prc_show_get_state (self->show));
  gboolean person = cue != NULL && cue->graduand != 0;
  g_autofree char *name = cue != NULL ? prc_face_dup_name (cue) : NULL;
  /* Translators: button that passes over a person; a name */
  g_autofree char *absent =
      person ? g_strdup_printf (_ ("%s is not here"), name) : g_strdup (_ ("No person stands by"));
  g_autofree char *skip =
      cue != NULL ? g_strdup_printf (_ ("Skip %s"), name) : g_strdup (_ ("Nothing stands by"));
  /* Translators: whom the button marks, and its key */
  g_autofree char *absent_words =
      person ? g_strdup_printf (_ ("No-show: %s. Shift N, held."), name) : g_strdup (absent);
  g_autofree char *skip_words =
      cue != NULL ? g_strdup_printf (_ ("Skip: %s. Shift S, held."), name) : g_strdup (skip);
  /* Translators: whom No-show and Skip act on; a name */
  g_autofree char *both = person ? g_strdup_printf (_ ("No-show and Skip: %s"), name) : NULL;

  gtk_button_set_label (self->absent_pick, absent);
  gtk_button_set_label (self->skip_pick, skip);
  gtk_label_set_label (self->whom, both != NULL ? both : skip);
  say_whom (self->absent, person, absent_words);
  say_whom (self->skip, cue != NULL, skip_words);
}

static const PrcCue *
find_chosen (PrcCueColumn *self)
{
  const GPtrArray *cues = prc_live_state_get_cues (prc_show_get_state (self->show));
  int number = prc_cue_list_get_selected (self->list);

  for (guint i = 0; number != 0 && i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->number == number)
        return cue;
    }
  return NULL;
}

static void
show_chosen (PrcCueColumn *self)
{
  const PrcCue *cue = find_chosen (self);
  PrcCueFate fate;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  guint passed;

  gtk_widget_set_visible (self->chosen_bar, cue != NULL);
  if (cue == NULL)
    return;
  fate = prc_live_state_get_fate (prc_show_get_state (self->show), cue->number);
  name = prc_face_dup_name (cue);
  passed = prc_console_controller_count_passed (self->controller, cue->number);
  if (passed > 0)
    /* Translators: a name, and how many names would be passed over on the way to it */
    words = g_strdup_printf (ngettext ("%1$s. Going there passes over %2$u name.",
                                       "%1$s. Going there passes over %2$u names.", passed),
                             name, passed);
  gtk_label_set_label (self->chosen_words, words != NULL ? words : name);
  gtk_widget_set_visible (self->stand_by, fate == PRC_CUE_WAITING || fate == PRC_CUE_PASSED_OVER);
  gtk_widget_set_visible (
      self->bring_back, cue->graduand != 0 && (fate == PRC_CUE_ABSENT || fate == PRC_CUE_SKIPPED));
  gtk_widget_set_visible (self->call_again,
                          fate == PRC_CUE_CALLED && prc_live_state_get_kind (prc_show_get_state (
                                                        self->show)) == PRC_SHOW_RUNNING);
}

static void
show_head (PrcCueColumn *self)
{
  const PrcSnapshot *snapshot = prc_show_get_snapshot (self->show);
  g_autofree char *words = g_strdup_printf (
      ngettext ("Running order · %d name", "Running order · %d names", (gulong) snapshot->names),
      snapshot->names);

  gtk_label_set_label (self->list_head, words);
}

void
prc_cue_column_show (PrcCueColumn *self)
{
  g_return_if_fail (PRC_IS_CUE_COLUMN (self));

  prc_cue_list_show (self->list, prc_show_get_state (self->show), TRUE);
  show_head (self);
  show_picks (self);
  show_chosen (self);
}

/* --- acts --------------------------------------------------------------------------------------
 */

void
prc_cue_column_stand_by (PrcCueColumn *self)
{
  int number = prc_cue_list_get_selected (self->list);

  if (number == 0)
    return;
  prc_cue_list_select (self->list, 0);
  prc_console_controller_stand_by (self->controller, number);
}

static void
on_absent_clicked (PrcCueColumn *self)
{
  gtk_popover_popdown (self->absent_popover);
  prc_console_controller_perform (self->controller, PRC_DO_ABSENT);
}

static void
on_skip_clicked (PrcCueColumn *self)
{
  gtk_popover_popdown (self->skip_popover);
  prc_console_controller_perform (self->controller, PRC_DO_SKIP);
}

static void
on_cue_selected (PrcCueColumn *self)
{
  if (self->show != NULL)
    show_chosen (self);
}

static void
on_search_changed (PrcCueColumn *self)
{
  g_autofree char *key = prc_names_dup_search_key (gtk_editable_get_text (self->search));
  guint found = self->show != NULL ? prc_cue_list_find (self->list, key) : 0;

  if (self->show != NULL && key[0] != '\0' && found == 0)
    {
      g_autofree char *words = g_strdup_printf (
          _ ("No one called “%s”. Names are found in any script and without tones."),
          gtk_editable_get_text (self->search));

      gtk_label_set_label (self->list_head, words);
    }
  else if (self->show != NULL)
    show_head (self);
}

static void
stop_search (PrcCueColumn *self)
{
  gtk_editable_set_text (self->search, "");
  prc_cue_list_find (self->list, NULL);
  show_head (self);
  g_signal_emit (self, search_done_signal, 0);
}

/* Enter selects; making it stand by is another act. */
static void
on_search_activated (PrcCueColumn *self)
{
  int first = prc_cue_list_get_first (self->list);

  if (gtk_editable_get_text (self->search)[0] == '\0' || first == 0)
    return;
  stop_search (self);
  prc_cue_list_select (self->list, first);
}

static void
on_search_stopped (PrcCueColumn *self)
{
  stop_search (self);
}

void
prc_cue_column_choose (PrcCueColumn *self, gint64 graduand)
{
  const PrcLiveState *state =
      prc_show_get_state (prc_console_controller_get_show (self->controller));
  const GPtrArray *cues = prc_live_state_get_cues (state);

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);
      PrcCueFate fate = prc_live_state_get_fate (state, cue->number);

      if (cue->graduand != graduand || fate == PRC_CUE_CALLED || fate == PRC_CUE_LIVE)
        continue;
      prc_cue_list_select (self->list, cue->number);
      show_chosen (self);
      return;
    }
}

static void
action_stand_by (GtkWidget *widget, const char *name, GVariant *parameter)
{
  prc_cue_column_stand_by (PRC_CUE_COLUMN (widget));
}

static void
action_bring_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcCueColumn *self = PRC_CUE_COLUMN (widget);
  const PrcCue *cue = find_chosen (self);
  gint64 graduand = cue != NULL ? cue->graduand : 0;

  if (graduand == 0)
    return;
  prc_cue_list_select (self->list, 0);
  prc_console_controller_bring_back (self->controller, graduand);
}

static void
action_call_again (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcCueColumn *self = PRC_CUE_COLUMN (widget);
  int number = prc_cue_list_get_selected (self->list);

  prc_cue_list_select (self->list, 0);
  if (number != 0)
    prc_console_controller_call_again (self->controller, number);
}

/* --- the widget ---------------------------------------------------------------------------------
 */

void
prc_cue_column_begin (PrcCueColumn *self, PrcConsoleController *controller)
{
  g_return_if_fail (PRC_IS_CUE_COLUMN (self));

  g_set_object (&self->controller, controller);
  g_set_object (&self->show, prc_console_controller_get_show (controller));
}

void
prc_cue_column_end (PrcCueColumn *self)
{
  g_return_if_fail (PRC_IS_CUE_COLUMN (self));

  g_clear_object (&self->controller);
  g_clear_object (&self->show);
  gtk_editable_set_text (self->search, "");
  prc_cue_list_select (self->list, 0);
}

GtkWidget *
prc_cue_column_get_search (PrcCueColumn *self)
{
  return GTK_WIDGET (self->search);
}

GtkWidget *
prc_cue_column_get_list (PrcCueColumn *self)
{
  return GTK_WIDGET (self->list);
}

static void
prc_cue_column_dispose (GObject *object)
{
  PrcCueColumn *self = PRC_CUE_COLUMN (object);

  g_clear_object (&self->controller);
  g_clear_object (&self->show);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_CUE_COLUMN);
  G_OBJECT_CLASS (prc_cue_column_parent_class)->dispose (object);
}

static void
prc_cue_column_class_init (PrcCueColumnClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_cue_column_dispose;
  search_done_signal = g_signal_new ("search-done", PRC_TYPE_CUE_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (PRC_TYPE_CUE_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-cue-column.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, search);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, list_head);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, list);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, chosen_bar);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, chosen_words);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, stand_by);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, bring_back);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, call_again);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, whom);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, absent);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, skip);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, absent_popover);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, absent_pick);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, skip_popover);
  gtk_widget_class_bind_template_child (widget_class, PrcCueColumn, skip_pick);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_cue_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_absent_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_skip_clicked);
  gtk_widget_class_install_action (widget_class, "console.stand-by", NULL, action_stand_by);
  gtk_widget_class_install_action (widget_class, "console.bring-back", NULL, action_bring_back);
  gtk_widget_class_install_action (widget_class, "console.call-again", NULL, action_call_again);
}

static void
prc_cue_column_init (PrcCueColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
