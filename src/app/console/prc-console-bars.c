#include "prc-console-bars.h"

#include "prc-labels.h"
#include "prc-screen-plan.h"

#include <glib/gi18n.h>

/* A disk that is only slow is back before anyone could read that it was. */
#define UNSAVED_WAITS_MS 500
#define N_ROLES (PRC_ROLE_HOLDING + 1)

struct _PrcConsoleBars
{
  GtkWidget parent_instance;
  GtkWidget *lost;
  GtkLabel *lost_words;
  GtkMenuButton *move;
  GtkWidget *unsaved;
  GtkLabel *unsaved_words;
  guint unsaved_source;
  GtkWidget *note;
  GtkLabel *note_words;
  GtkWidget *recovered;
  GtkLabel *recovered_words;
  char *since[N_ROLES]; /* NULL: there */
  gboolean quiet[N_ROLES];
  char *notes[PRC_N_NOTES];
};

G_DEFINE_TYPE (PrcConsoleBars, prc_console_bars, GTK_TYPE_WIDGET)

static const char *
get_lost_sentence (PrcRole role)
{
  switch (role)
    {
    case PRC_ROLE_HALL:
      return _ ("The hall’s screen is not connected");
    case PRC_ROLE_VC:
      return _ ("The Vice-Chancellor’s screen is not connected");
    case PRC_ROLE_READER:
      return _ ("The reader’s screen is not connected");
    case PRC_ROLE_VC_2:
      return _ ("The second officer’s screen is not connected");
    case PRC_ROLE_OVERLAY:
      return _ ("The output of the lower third is not connected");
    case PRC_ROLE_CAPTION:
      return _ ("The captions’ screen is not connected");
    case PRC_ROLE_HOLDING:
      return _ ("The screen of the holding card is not connected");
    }
  return "";
}

/* Without a bar the widget must not take its parent's spacing. */
static void
show_any (PrcConsoleBars *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->lost) ||
                                                 gtk_widget_get_visible (self->unsaved) ||
                                                 gtk_widget_get_visible (self->note) ||
                                                 gtk_widget_get_visible (self->recovered));
}

static void
fill_menu (PrcConsoleBars *self, PrcRole role, GListModel *monitors)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; monitors != NULL && i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      g_autofree char *words = prc_monitor_dup_words (monitor);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

      g_menu_item_set_action_and_target (item, "console.move-screen", "(uu)", (guint) role, i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->move, G_MENU_MODEL (menu));
}

static void
show_lost (PrcConsoleBars *self, GListModel *monitors)
{
  for (int role = 0; role < N_ROLES; role++)
    {
      g_autofree char *words = NULL;

      if (self->since[role] == NULL || self->quiet[role])
        continue;
      /* Translators: a sentence on a lost screen, then 'since 11:42:31' */
      words = g_strdup_printf (_ ("%1$s, %2$s. Check the cable; the others go on."),
                               get_lost_sentence ((PrcRole) role), self->since[role]);
      gtk_label_set_label (self->lost_words, words);
      fill_menu (self, (PrcRole) role, monitors);
      gtk_widget_set_visible (self->lost, TRUE);
      show_any (self);
      return;
    }
  gtk_widget_set_visible (self->lost, FALSE);
  show_any (self);
}

void
prc_console_bars_set_lost (PrcConsoleBars *self, PrcRole role, const char *since,
                           GListModel *monitors)
{
  g_return_if_fail (PRC_IS_CONSOLE_BARS (self));

  if (g_strcmp0 (since, self->since[role]) == 0)
    return;
  g_free (self->since[role]);
  self->since[role] = g_strdup (since);
  self->quiet[role] = FALSE;
  show_lost (self, monitors);
}

static void
on_quieten_clicked (PrcConsoleBars *self)
{
  for (int role = 0; role < N_ROLES; role++)
    self->quiet[role] = self->since[role] != NULL;
  show_lost (self, NULL);
}

static gboolean
on_unsaved_for_long (gpointer data)
{
  PrcConsoleBars *self = data;

  self->unsaved_source = 0;
  gtk_widget_set_visible (self->unsaved, TRUE);
  show_any (self);
  return G_SOURCE_REMOVE;
}

void
prc_console_bars_set_unsaved (PrcConsoleBars *self, guint steps)
{
  g_autofree char *words = g_strdup_printf (
      ngettext ("Not saved: %u step is kept in memory. Free some space on the disk; nothing is "
                "lost meanwhile.",
                "Not saved: %u steps are kept in memory. Free some space on the disk; nothing is "
                "lost meanwhile.",
                steps),
      steps);

  g_return_if_fail (PRC_IS_CONSOLE_BARS (self));

  gtk_label_set_label (self->unsaved_words, words);
  if (steps > 0 && self->unsaved_source == 0 && !gtk_widget_get_visible (self->unsaved))
    self->unsaved_source = g_timeout_add (UNSAVED_WAITS_MS, on_unsaved_for_long, self);
  if (steps > 0)
    return;
  g_clear_handle_id (&self->unsaved_source, g_source_remove);
  gtk_widget_set_visible (self->unsaved, FALSE);
  show_any (self);
}

static void
show_note (PrcConsoleBars *self)
{
  const char *words = NULL;

  for (int i = PRC_N_NOTES - 1; i >= 0; i--)
    words = self->notes[i] != NULL ? self->notes[i] : words;
  gtk_label_set_label (self->note_words, words != NULL ? words : "");
  gtk_widget_set_visible (self->note, words != NULL);
  show_any (self);
}

void
prc_console_bars_set_note (PrcConsoleBars *self, PrcConsoleNote note, const char *words)
{
  g_return_if_fail (PRC_IS_CONSOLE_BARS (self));

  if (g_strcmp0 (words, self->notes[note]) == 0)
    return;
  g_free (self->notes[note]);
  self->notes[note] = g_strdup (words);
  show_note (self);
}

static void
on_note_closed (PrcConsoleBars *self)
{
  for (int i = 0; i < PRC_N_NOTES; i++)
    if (self->notes[i] != NULL)
      {
        g_clear_pointer (&self->notes[i], g_free);
        break;
      }
  show_note (self);
}

void
prc_console_bars_set_recovered (PrcConsoleBars *self, const char *words)
{
  g_return_if_fail (PRC_IS_CONSOLE_BARS (self));

  gtk_label_set_label (self->recovered_words, words != NULL ? words : "");
  gtk_widget_set_visible (self->recovered, words != NULL);
  show_any (self);
}

static void
on_recovered_closed (PrcConsoleBars *self)
{
  gtk_widget_set_visible (self->recovered, FALSE);
  show_any (self);
}

void
prc_console_bars_clear (PrcConsoleBars *self)
{
  for (int role = 0; role < N_ROLES; role++)
    {
      g_clear_pointer (&self->since[role], g_free);
      self->quiet[role] = FALSE;
    }
  for (int i = 0; i < PRC_N_NOTES; i++)
    g_clear_pointer (&self->notes[i], g_free);
  show_note (self);
  show_lost (self, NULL);
  prc_console_bars_set_unsaved (self, 0);
  prc_console_bars_set_recovered (self, NULL);
}

static void
prc_console_bars_dispose (GObject *object)
{
  PrcConsoleBars *self = PRC_CONSOLE_BARS (object);

  g_clear_handle_id (&self->unsaved_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_CONSOLE_BARS);
  for (int role = 0; role < N_ROLES; role++)
    g_clear_pointer (&self->since[role], g_free);
  for (int i = 0; i < PRC_N_NOTES; i++)
    g_clear_pointer (&self->notes[i], g_free);
  G_OBJECT_CLASS (prc_console_bars_parent_class)->dispose (object);
}

static void
prc_console_bars_class_init (PrcConsoleBarsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_console_bars_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-console-bars.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleBars, lost);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleBars, lost_words);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleBars, move);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleBars, unsaved);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleBars, unsaved_words);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleBars, note);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleBars, note_words);
  gtk_widget_class_bind_template_callback (widget_class, on_note_closed);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleBars, recovered);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleBars, recovered_words);
  gtk_widget_class_bind_template_callback (widget_class, on_quieten_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_recovered_closed);
}

static void
prc_console_bars_init (PrcConsoleBars *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_any (self);
}
