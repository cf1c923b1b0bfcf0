#include "prc-names-pass.h"

#include "prc-doubt.h"
#include "prc-one-child.h"
#include "prc-say-box.h"

#include <glib/gi18n.h>

struct _PrcNamesPass
{
  AdwWindow parent_instance;
  GtkStack *stack;
  GtkWidget *card; /* has the focus, so that Enter is no button's */
  GtkLabel *count;
  GtkLabel *name;
  GtkLabel *native;
  PrcSayBox *say;
  GtkWidget *next;
  GtkWidget *back;
  PrcOpenSeason *season;
  GArray *ids; /* of gint64, as they stood at the opening: no card jumps under a hand */
  guint at;
};

G_DEFINE_TYPE (PrcNamesPass, prc_names_pass, ADW_TYPE_WINDOW)

static const PrcGraduand *
get_graduand (PrcNamesPass *self)
{
  if (self->at >= self->ids->len)
    return NULL;
  return prc_season_find_graduand (prc_open_season_get_season (self->season),
                                   g_array_index (self->ids, gint64, self->at));
}

static guint
count_left (PrcNamesPass *self)
{
  const PrcSeason *season = prc_open_season_get_season (self->season);
  guint left = 0;

  for (guint i = 0; i < self->ids->len; i++)
    {
      const PrcGraduand *graduand =
          prc_season_find_graduand (season, g_array_index (self->ids, gint64, i));

      left += graduand != NULL && prc_doubt_of (graduand->reading) != PRC_DOUBT_NONE;
    }
  return left;
}

static void
show (PrcNamesPass *self)
{
  const PrcGraduand *graduand = get_graduand (self);
  g_autofree char *called = NULL;
  g_autofree char *count = NULL;

  prc_one_child_show_name (self->stack, graduand != NULL ? "name" : "done");
  gtk_widget_set_sensitive (self->back, self->at > 0);
  gtk_widget_set_sensitive (self->next, graduand != NULL);
  if (graduand == NULL)
    return;
  called = prc_person_name_dup_called (graduand->name);
  /* Translators: which name of how many this is, and how many of them nobody has confirmed yet */
  count = g_strdup_printf (_ ("%1$u of %2$u, %3$u still in doubt"), self->at + 1, self->ids->len,
                           count_left (self));
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->name, called);
  gtk_label_set_label (self->native, graduand->name->native != NULL ? graduand->name->native : "");
  gtk_widget_set_visible (GTK_WIDGET (self->native),
                          graduand->name->native != NULL &&
                              !g_str_equal (graduand->name->native, called));
  prc_say_box_show (self->say, self->season, graduand);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  called, -1);
}

static void
move (PrcNamesPass *self, int by)
{
  if (by < 0 ? self->at == 0 : self->at >= self->ids->len)
    return;
  self->at += (guint) by;
  show (self);
  gtk_widget_grab_focus (self->card);
}

static void
on_next_clicked (PrcNamesPass *self)
{
  move (self, 1);
}

static void
on_back_clicked (PrcNamesPass *self)
{
  move (self, -1);
}

static gboolean
is_typing (PrcNamesPass *self)
{
  return GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (self)));
}

/* An own way that was typed is a decision; an edit that was undone is not. */
static void
on_changed (PrcNamesPass *self)
{
  const PrcGraduand *graduand = get_graduand (self);

  show (self);
  if (is_typing (self) && graduand != NULL && prc_doubt_of (graduand->reading) == PRC_DOUBT_NONE)
    move (self, 1);
}

/* Which way the key stands for, 0 for none. */
static guint
get_way (PrcNamesPass *self, guint key)
{
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    return GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (self))) ? 0 : 1;
  if (key >= GDK_KEY_1 && key <= GDK_KEY_9)
    return key - GDK_KEY_0;
  return key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9 ? key - GDK_KEY_KP_0 : 0;
}

static gboolean
on_key_pressed (PrcNamesPass *self, guint key, guint code, GdkModifierType state,
                GtkEventControllerKey *controller)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || is_typing (self) ||
      get_graduand (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Right || key == GDK_KEY_Down || key == GDK_KEY_Page_Down)
    move (self, 1);
  else if (key == GDK_KEY_Left || key == GDK_KEY_Up || key == GDK_KEY_Page_Up)
    move (self, -1);
  else if (get_way (self, key) > 0)
    {
      if (prc_say_box_choose (self->say, get_way (self, key)))
        move (self, 1);
    }
  else if (key == GDK_KEY_e || key == GDK_KEY_E)
    prc_say_box_type (self->say);
  else if (key == GDK_KEY_p || key == GDK_KEY_P)
    prc_say_box_play (self->say);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
prc_names_pass_dispose (GObject *object)
{
  PrcNamesPass *self = PRC_NAMES_PASS (object);

  g_clear_object (&self->season);
  g_clear_pointer (&self->ids, g_array_unref);
  G_OBJECT_CLASS (prc_names_pass_parent_class)->dispose (object);
}

static void
prc_names_pass_class_init (PrcNamesPassClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_names_pass_dispose;
  g_type_ensure (PRC_TYPE_SAY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/names/prc-names-pass.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcNamesPass, stack);
  gtk_widget_class_bind_template_child (widget_class, PrcNamesPass, card);
  gtk_widget_class_bind_template_child (widget_class, PrcNamesPass, count);
  gtk_widget_class_bind_template_child (widget_class, PrcNamesPass, name);
  gtk_widget_class_bind_template_child (widget_class, PrcNamesPass, native);
  gtk_widget_class_bind_template_child (widget_class, PrcNamesPass, say);
  gtk_widget_class_bind_template_child (widget_class, PrcNamesPass, next);
  gtk_widget_class_bind_template_child (widget_class, PrcNamesPass, back);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
prc_names_pass_init (PrcNamesPass *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
prc_names_pass_new (GtkWindow *parent, PrcOpenSeason *season)
{
  PrcNamesPass *self = g_object_new (PRC_TYPE_NAMES_PASS, "transient-for", parent, NULL);
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);

  self->season = g_object_ref (season);
  self->ids = ceremony != NULL ? prc_doubt_list (prc_open_season_get_season (season), ceremony->id)
                               : g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect_object (season, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  show (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->card);
  return GTK_WIDGET (self);
}
